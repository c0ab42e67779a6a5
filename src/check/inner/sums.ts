import type { Claim } from '../../claims/claim.ts';
import { NAMES } from '../../claims/lexicon/names.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, neighbours, sentenceOf, textOf } from '../context.ts';
import { amount, type Finding, find, say, words } from '../finding.ts';
import { tells } from '../telling.ts';

const isGiga = (claim: Claim): boolean => claim.unit === 'GW';

const valued = (claims: readonly Claim[]): readonly (Claim & { value: number })[] =>
  claims.filter((claim): claim is Claim & { value: number } => claim.value !== null);

const half = (claim: Claim): number => (claim.precision?.written ?? 1) / 2;

/** Times the slack of rounding by which a difference must be off before it is no rounding any more. */
const FAR = 2;

/** One sentence that gives all the terms and no other deficit: then it says that they belong together. */
function isOneStatement(claim: Claim, terms: readonly Claim[], context: Context): boolean {
  const beside = neighbours(claim, context);
  const plain = [claim, ...terms].every(
    ({ low, high, stance }) => low === null && high === null && stance === 'asserted',
  );
  return (
    plain &&
    claim.aspect !== 'net' &&
    terms.every((term) => beside.includes(term)) &&
    !beside.some(({ kind }) => kind === 'power-deficit')
  );
}

/** Letters of a sentence that only draws the sum of those before it. */
const BARE = 60;

/** "… That leaves a hole of 49 GW": a short sentence that points back to all the terms, where no other deficit is told. */
function isConclusion(claim: Claim, terms: readonly Claim[], context: Context): boolean {
  const sentence = sentenceOf(claim, context).trim();
  const plain = [claim, ...terms].every(
    ({ low, high, stance }) => low === null && high === null && stance === 'asserted',
  );
  return (
    plain &&
    sentence.length <= BARE &&
    tells(sentence.slice(0, POINTING), context, 'that') &&
    terms.every(({ end }) => end <= claim.start) &&
    !inParagraph(claim, context).some(({ kind }) => kind === 'power-deficit')
  );
}
const POINTING = 14;

/** A deficit that follows from demand less what is being built and what the grid gives, as the paragraph states them; within one sentence, one that does not follow is inconsistent. */
export function judgeDeficit(claim: Claim, context: Context): Finding | null {
  if (claim.kind !== 'power-deficit' || !isGiga(claim) || claim.value === null) return null;
  const around = valued(inParagraph(claim, context).filter(isGiga));
  const [demand] = around.filter(({ kind }) => kind === 'power-demand');
  const supplies = around.filter(
    ({ kind, aspect }) =>
      kind === 'power-capacity' && (aspect === 'under-construction' || aspect === 'grid-access'),
  );
  if (!demand || supplies.length !== 2) return null;
  const left = demand.value - supplies.reduce((sum, { value }) => sum + value, 0);
  const slack = half(claim) + half(demand) + supplies.reduce((sum, supply) => sum + half(supply), 0);
  const off = Math.abs(left - claim.value);
  const holds = off <= slack;
  const terms = [demand, ...supplies];
  const stated = isOneStatement(claim, terms, context) || isConclusion(claim, terms, context);
  if (!holds && (off <= FAR * slack || !stated)) return null;
  const [first, second] = supplies;
  return find(
    holds ? 'supported' : 'refuted',
    holds ? 'consistent' : 'inconsistent',
    say('inner-difference', {
      demand: amount(demand.value, 'GW'),
      first: amount(first?.value ?? 0, 'GW'),
      second: amount(second?.value ?? 0, 'GW'),
      left: amount(left, 'GW'),
    }),
    {
      computed: {
        formula: 'deficit = demand - under construction - grid',
        inputs: { demand_GW: demand.value, supply_1_GW: first?.value ?? 0, supply_2_GW: second?.value ?? 0 },
        result: left,
        unit: 'GW',
      },
      settledBy: 'registry',
    },
  );
}

/** More than the whole: slack for rounding of several shares. */
const WHOLE = 101;

/** Whose share it is, where exactly one pool or country is named. */
const whose = ({ place, parties }: Claim): string | null =>
  place?.id ?? (parties.length === 1 ? (parties[0]?.id ?? null) : null);

const isPlainShare = (claim: Claim): boolean =>
  claim.unit === '%' &&
  claim.value !== null &&
  claim.low === null &&
  claim.high === null &&
  claim.hedge === null &&
  claim.from === null &&
  claim.direction === null &&
  claim.aspect === null &&
  claim.when === null &&
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  claim.subject === 'stated' &&
  whose(claim) !== null;

/** Shares of one whole in one sentence that add up to more than all of it; null while they do not. */
export function judgeWhole(claim: Claim, context: Context): Finding | null {
  if ((claim.kind !== 'country-share' && claim.kind !== 'pool-share') || !isPlainShare(claim)) return null;
  const beside = neighbours(claim, context).filter((other) => other.kind === claim.kind);
  const shares = valued([claim, ...beside]);
  const byWhom = new Map(shares.map((share) => [whose(share) ?? '', share.value]));
  const sum = [...byWhom.values()].reduce((total, value) => total + value, 0);
  if (!beside.every(isPlainShare) || byWhom.size < 2 || byWhom.size !== shares.length || sum <= WHOLE)
    return null;
  return find(
    'refuted',
    'inconsistent',
    say('inner-whole', {
      sum: amount(sum, '%', 1),
      shares: words(shares.map(({ value }) => value).join(' + ')),
    }),
    {
      computed: {
        formula: 'sum of shares',
        inputs: Object.fromEntries(byWhom),
        result: Number(sum.toFixed(2)),
        unit: '%',
      },
    },
  );
}

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

/** "Two pools hold 55 %: A with 31.4, B with 23.3": the shares behind a sum, where they are those of all pools it names. */
function sharesBehind(claim: Claim, context: Context): readonly (Claim & { value: number })[] {
  const whom = new Set(claim.parties.map(({ id }) => id));
  if (whom.size === 0) return sharesOfTwo(claim, context);
  if (whom.size < 2) return [];
  const beside = neighbours(claim, context).filter(
    ({ kind, start }) => kind === 'pool-share' && start >= claim.end,
  );
  const shares = valued(beside).filter((share) => whom.has(whose(share)) && share.hedge === null);
  const [first] = shares;
  if (!first || shares.length !== whom.size || beside.length !== whom.size) return [];
  if (new Set(shares.map(whose)).size !== whom.size) return [];
  const between = textOf(claim, context).slice(claim.end, first.end);
  return LISTING.test(between) || tells(between, context, 'namely') ? shares : [];
}

/** "Together the two control 56 %": a sum of the shares told just before it, in its sentence or the one before. */
export function judgeTogether(claim: Claim, context: Context): Finding | null {
  const said = claim.value ?? claim.low ?? claim.high;
  if (claim.kind !== 'pool-share' || claim.unit !== '%' || said === null || claim.modality !== 'fact')
    return null;
  const sentence = sentenceOf(claim, context);
  const adds = tells(sentence, context, 'adds-up');
  const exact = adds && (claim.hedge === null || claim.hedge === 'about');
  const own = new Set(inParagraph(claim, context).map(whose));
  if (
    NAMES.some(
      ({ id, type, names }) => type === 'pool' && !own.has(id) && names.some((n) => sentence.includes(n)),
    )
  )
    return null;
  const behind = sharesBehind(claim, context);
  const [one, ...more] = claim.parties;
  const named = one !== undefined && more.length === 0 && sentence.includes(one.name);
  if (behind.length === 0 && !adds && (named || !tells(sentence, context, 'together'))) return null;
  const told = valued(inParagraph(claim, context)).filter(
    (other) =>
      other.kind === claim.kind && other.unit === '%' && other.start < claim.start && whose(other) !== null,
  );
  const before = behind.length > 0 ? behind : told;
  const whom = claim.parties.map(({ id }) => id);
  const ofAll = whom.length > 2 ? before.filter((share) => whom.includes(whose(share))) : [];
  const shares =
    behind.length > 0 ? behind : ofAll.length === whom.length && ofAll.length > 0 ? ofAll : before.slice(-2);
  if (before.length < 2 || new Set(shares.map(whose)).size < 2) return null;
  if (
    !shares.every(
      ({ from, direction, stance }) => from === null && direction !== 'down' && stance === 'asserted',
    )
  )
    return null;
  const sum = shares.reduce((total, { value }) => total + value, 0);
  const near = agree(exact ? { ...claim, value: said, low: null, high: null, hedge: null } : claim, sum);
  const slack = shares.reduce((total, share) => total + half(share), half(claim));
  const excluded = claim.hedge === null || exact;
  const off = excluded && Math.abs(said - sum) > Math.max(TENTH, FAR * slack);
  const match = near?.verdict === 'misleading' && off ? { ...near, verdict: 'refuted' as const } : near;
  if (!match || (behind.length === 0 && before.length > 2 && match.verdict !== 'supported')) return null;
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
