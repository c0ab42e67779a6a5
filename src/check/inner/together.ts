import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { NAMES } from '../../claims/lexicon/names.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { amount, type Finding, find, say, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { countsJust, countsOthers } from './counts-others.ts';
import { FAR, half, valued, whose } from './sums.ts';

/** Rounding that a percentage may always have, in points. */
const TENTH = 0.1;
/** Between a sum and the shares it is made of. */
const LISTING = /[:(–—：（]/;

/** "More than half lies with two pools. A has 31 %, B 23 %": the only two shares behind a bound on what two hold. */
function sharesOfTwo(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  if (claim.low === null || !tells(sentenceOf(claim, context), context, 'two')) return [];
  const shares = valued(inParagraph(claim, context)).filter(
    (other) => other.kind === 'pool-share' && other.start >= claim.end && whose(other) !== null,
  );
  const sum = shares.reduce((total, { value }) => total + value, 0);
  return shares.length === 2 && sum > claim.low ? shares : [];
}

/** "The two largest hold half. At present it is 54.7 %: A alone has 31.4 %, B 23.3 %": the only two shares behind a colon, where two pools are spoken of. */
function sharesOfTheTwo(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  const beside = neighbours(claim, context).filter(({ kind }) => kind === 'pool-share');
  const shares = valued(beside).filter(({ start, hedge }) => start >= claim.end && hedge === null);
  const [first, second] = shares;
  if (!first || !second || beside.length !== 2 || whose(first) === whose(second)) return [];
  const text = textOf(claim, context);
  const lead = text.slice(Math.max(0, claim.start - LEAD.before), claim.start);
  const own = text.slice(0, (numberOf(claim) ?? claim).start);
  if (own.length - Math.max(...[...STOPS].map((stop) => own.lastIndexOf(stop))) > LEAD.own) return [];
  const aloud =
    /^\D{0,12}[:：]/.test(text.slice((numberOf(claim) ?? claim).end, first.end)) &&
    tells(lead, context, 'two');
  return aloud && whose(first) !== null && whose(second) !== null ? shares : [];
}
/** Letters before a sum in which its two pools are spoken of, and of its own sentence, which says no more than "at present it is". */
const LEAD = { before: 160, own: 26 };
const STOPS = '.!?;。！？；\n';

/** "A and B together hold 51.5 %. A has 33.6 %, B 17.9 %": the shares that the sentences behind give all pools of a sum, and no other of them. */
function sharesNext(
  claim: Claim,
  whom: ReadonlySet<string | null>,
  context: Context,
): readonly (Claim & { value: number })[] {
  const next = valued(inParagraph(claim, context)).filter(
    (other) =>
      other.kind === 'pool-share' && other.unit === '%' && other.start >= claim.end && whom.has(whose(other)),
  );
  const plain = next.every(
    ({ hedge, when }) => hedge === null && (when === null || when.anchor === 'inherited'),
  );
  return plain && next.length === whom.size && new Set(next.map(whose)).size === whom.size ? next : [];
}

/** "Two pools hold 55 %: A with 31.4, B with 23.3": the shares behind a sum, where they are those of all pools it names. */
function sharesBehind(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  const whom = new Set(claim.parties.map(({ id }) => id));
  const two = whom.size < 2 ? sharesOfTheTwo(claim, context) : [];
  if (two.length > 0) return two;
  if (whom.size === 0) return sharesOfTwo(claim, context);
  if (whom.size < 2) return [];
  const beside = neighbours(claim, context).filter(
    ({ kind, start }) => kind === 'pool-share' && start >= claim.end,
  );
  if (beside.length === 0) return sharesNext(claim, whom, context);
  const shares = valued(beside).filter((share) => whom.has(whose(share)) && share.hedge === null);
  const [first] = shares;
  if (!first || shares.length !== whom.size || beside.length !== whom.size) return [];
  if (new Set(shares.map(whose)).size !== whom.size) return [];
  const between = textOf(claim, context).slice(claim.end, first.end);
  return LISTING.test(between) || tells(between, context, 'namely') ? shares : [];
}

/** Is a sum of countries led in as one behind the last of them: "…, together 52 %"? */
function isLedAsSum(claim: Claim, shares: readonly Claim[], context: Context): boolean {
  const [last, value] = [shares.at(-1), numberOf(claim)];
  if (!last || !value) return false;
  return tells(textOf(claim, context).slice(last.end, value.end), context, 'adds-up', 'together');
}

/** Is it a sum of other times than the shares, told in a sentence of its own: by a date, or in the past? */
function isElsewhen(claim: Claim, shares: readonly Claim[], context: Context): boolean {
  const beside = neighbours(claim, context);
  if (shares.some((share) => beside.includes(share))) return false;
  const { when } = claim;
  const dated = when !== null && when.anchor !== 'inherited';
  return (
    (dated && shares.every((share) => share.when?.start !== when.start)) ||
    tells(sentenceOf(claim, context), context, 'past')
  );
}

/** Does a sentence name a pool that has no share of its own in the paragraph? */
function namesAnother(claim: Claim, sentence: string, context: Context): boolean {
  const own = new Set(inParagraph(claim, context).map(whose));
  return NAMES.some(
    ({ id, type, names }) => type === 'pool' && !own.has(id) && names.some((n) => sentence.includes(n)),
  );
}

/** The shares that a pools' sum is of: those listed behind it, else those of its pools told before it, all of them or the last two. */
function sharesOfPools(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  const behind = sharesBehind(claim, context);
  if (behind.length > 0) return behind;
  const sentence = sentenceOf(claim, context);
  const [one, ...more] = claim.parties;
  const named = one !== undefined && more.length === 0 && sentence.includes(one.name);
  const adds = tells(sentence, context, 'adds-up');
  const counted = more.length > 0 && claim.parties.every(({ name }) => !sentence.includes(name));
  if (!adds && !counted && (named || !tells(sentence, context, 'together'))) return [];
  const before = toldBefore(claim, context);
  const whom = claim.parties.map(({ id }) => id);
  const ofAll = before.filter((share) => whom.includes(whose(share)));
  return whom.length > 2 && ofAll.length === whom.length ? ofAll : before.slice(-2);
}

/** The shares of one pool or country each that are told before a claim in its paragraph. */
const toldBefore = (claim: Claim, context: Context): readonly (Claim & { value: number })[] =>
  valued(inParagraph(claim, context)).filter(
    (other) =>
      other.kind === claim.kind && other.unit === '%' && other.start < claim.start && whose(other) !== null,
  );

/** "Together that is 65 %": a sum in a sentence that names no country, so that it is none of one. */
export function isBareSum(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const named = claim.place !== null && sentence.includes(claim.place.name);
  return (!named && tells(sentence, context, 'adds-up', 'together')) || isOfCounted(claim, context);
}

/** "…, Russia 17 %, China 14 %: three countries have 66 %": those told before it in its sentence are counted. */
function isOfCounted(claim: Claim, context: Context): boolean {
  const beside = neighbours(claim, context);
  const before = toldBefore(claim, context).filter((share) => beside.includes(share));
  const last = before.at(-1);
  const value = numberOf(claim);
  if (before.length < 2 || !last || !value) return false;
  const text = textOf(claim, context);
  const lead = sentenceOf(claim, context).split(text.slice(before[0]?.start, before[0]?.end))[0] ?? '';
  return [lead, text.slice(last.end, value.start)].some((part) => countsJust(part, before.length, context));
}

/** The shares of the countries before a sum: in its own sentence, or all of those told where it names none. */
function sharesOfCountries(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  if (isBareSum(claim, context)) return toldBefore(claim, context);
  const beside = neighbours(claim, context);
  const before = toldBefore(claim, context).filter((share) => beside.includes(share));
  return isLedAsSum(claim, before, context) ? before : [];
}

/** "The other pools together", "Chinese pools together": pools that are not said to be the two. */
function isOfOtherPools(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  if (claim.kind !== 'pool-share' || tells(sentence, context, 'two')) return false;
  const words = spaced(fold(sentence));
  return lexiconOf(context.reading.lang).claim.terms.pool.some((term) => {
    const stem = fold(term.replaceAll('*', ''));
    return words.includes(/\p{Script=Han}/u.test(stem) ? stem : ` ${stem}`);
  });
}

const isPart = ({ from, direction, stance }: Claim): boolean =>
  from === null && direction !== 'down' && stance === 'asserted';

/**
 * "Together the two control 56 %": a sum of the shares told beside it. One that is not their sum is inconsistent, unless the words
 * count others ("the five largest") or speak of another time.
 */
export function judgeTogether(claim: Claim, context: Context): Finding | null {
  const said = claim.value ?? claim.low ?? claim.high;
  const pools = claim.kind === 'pool-share';
  if ((!pools && claim.kind !== 'country-share') || claim.unit !== '%') return null;
  if (said === null || claim.modality !== 'fact') return null;
  const sentence = sentenceOf(claim, context);
  const shares = pools ? sharesOfPools(claim, context) : sharesOfCountries(claim, context);
  if (shares.length < 2 || new Set(shares.map(whose)).size < 2 || !shares.every(isPart)) return null;
  if (namesAnother(claim, sentence, context)) return null;
  const sum = shares.reduce((total, { value }) => total + value, 0);
  const adds = tells(sentence, context, 'adds-up');
  const exact = adds && (claim.hedge === null || claim.hedge === 'about' || claim.hedge === 'up-to');
  const near = agree(exact ? { ...claim, value: said, low: null, high: null, hedge: null } : claim, sum);
  const slack = shares.reduce((total, share) => total + half(share), half(claim));
  const excluded = claim.hedge === null || exact || claim.hedge === 'nearly';
  const off = excluded && Math.abs(said - sum) > Math.max(TENTH, FAR * slack);
  const match = near?.verdict === 'misleading' && off ? { ...near, verdict: 'refuted' as const } : near;
  if (!match) return null;
  const open =
    shares.every(({ end }) => end <= claim.start) && toldBefore(claim, context).length > shares.length;
  if (match.verdict !== 'supported') {
    if (!pools && !tells(sentence, context, 'adds-up', 'together')) return null;
    if (open || isElsewhen(claim, shares, context) || isOfOtherPools(claim, context)) return null;
    if (countsOthers(withoutNumbers(sentence, [claim, ...shares], context), shares.length, context))
      return null;
  }
  return find(
    match.verdict,
    match.verdict === 'refuted'
      ? 'inconsistent'
      : match.verdict === 'supported'
        ? 'consistent'
        : match.reason,
    say('inner-whole', {
      sum: amount(sum, '%', 2),
      shares: words(shares.map(({ value }) => value).join(' + ')),
    }),
    {
      computed: {
        formula: 'sum of shares',
        inputs: Object.fromEntries(shares.map((share) => [whose(share) ?? '', share.value])),
        result: Number(sum.toFixed(2)),
        unit: '%',
      },
    },
  );
}

/** A sentence without the numbers of some claims. */
function withoutNumbers(sentence: string, claims: readonly Claim[], context: Context): string {
  return claims.reduce((rest, claim) => {
    const at = numberOf(claim);
    return at ? rest.replace(textOf(claim, context).slice(at.start, at.end), ' ') : rest;
  }, sentence);
}
