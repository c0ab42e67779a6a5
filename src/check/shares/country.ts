import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import type { CountryShares } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { type Checker, type Context, knownWhenPublished, sentenceOf, textOf } from '../context.ts';
import {
  amount,
  type Finding,
  find,
  isSolid,
  onDay,
  rowEvidence,
  say,
  titled,
  undecided,
  words,
} from '../finding.ts';
import { isBareSum } from '../inner/together.ts';
import { slipDigits, slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import type { Evidence } from '../verdict.ts';
import { isRightBeside } from './beside.ts';
import { judgeChange } from './change.ts';
import { listedRow, pinnedShare } from './pinned.ts';
import { withRank } from './rank.ts';
import { isOfOtherMonth, providerOf, rowsOf, shareOf } from './rows.ts';
import { miscopiedShare } from './slip.ts';
import { changeBesideStep } from './step.ts';
import { swappedShare } from './swapped.ts';

/** Does the text say that a survey's share is one of those asked? A study named nearby does, unless it says "world". */
function isToldAsSurvey(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  if (tells(sentence, context, 'surveyed')) return true;
  if (tells(sentence, context, 'world')) return false;
  return claim.aspect === 'surveyed' || tells(textOf(claim, context), context, 'surveyed', 'study');
}

/** What the sentences about a row say: whose it is, of which country and day, and what it gives. */
const rowArgs = (claim: Claim, country: string, row: CountryShares, share: ReturnType<typeof amount>) => ({
  provider: titled(row.provider),
  country: words(claim.place?.name ?? country),
  share,
  day: onDay(row.asOf.end),
});

function shareFinding(claim: Claim, row: CountryShares, country: string, context: Context): Finding {
  const share = shareOf(row, country) ?? 0;
  const args = rowArgs(claim, country, row, amount(share, '%'));
  const evidence = [rowEvidence(row, `${share} %`)];
  if (row.basis !== 'survey')
    return find('supported', 'registry', say('share-row', args), { evidence, settledBy: 'registry' });
  const told = isToldAsSurvey(claim, context);
  return told
    ? find('supported', 'registry', say('share-surveyed', args), { evidence, settledBy: 'registry' })
    : find('misleading', 'survey-as-world', say('share-surveyed', args), { evidence });
}

/** Points and share of itself that a stated share must be off before definitions and other quarters explain nothing. */
const FAR = { points: 5, factor: 0.25 };
/** Days around a row in which no other quarter's figure can be meant. */
const QUARTER_DAYS = 200;

/** Judges a country's share of the network's hashrate by provider and quarter; a survey's share is not the world's. */
export const checkCountryShare: Checker = (claim, context) => {
  const country = claim.place?.id ?? null;
  if (country === null || claim.aspect === 'share-of-share') return undecided('no-source', say('no-source'));
  const step = changeBesideStep(claim, context);
  if (step) return step;
  if (isBareSum(claim, context)) return undecided('no-source', say('no-source'));
  if (claim.aspect === 'relative-change' || claim.unit === 'points')
    return judgeChange(claim, country, context);
  if (claim.direction !== null && isSmallStep(claim)) return judgeChange(claim, country, context);
  const rows = rowsOf(claim, context).filter((row) => shareOf(row, country) !== null);
  const dated = claim.when?.anchor === 'explicit' ? claim.when : null;
  const fits = rows.filter((row) => isMeant(claim, shareOf(row, country) ?? 0));
  const timely = dated
    ? fits.find((row) => Math.abs(daysBetween(row.asOf.end, dated.end)) < QUARTER_DAYS)
    : fits[0];
  const row = timely ?? fits[0];
  if (row) {
    const listed = listedRow(claim, country, row, rows, context);
    if (listed) return otherShare(claim, country, listed);
    const finding = withStart(
      claim,
      country,
      withRank(claim, row, country, shareFinding(claim, row, country, context), context),
      context,
    );
    return isOld(row, claim, context) && finding.verdict === 'supported'
      ? undecided('no-date', finding.explanation, finding)
      : finding;
  }
  const swapped = isRightBeside(claim, context) ? swappedShare(claim, country, rows, context) : null;
  return (
    (swapped && otherShare(claim, country, swapped)) ??
    pinned(claim, country, rows, context) ??
    farOff(claim, country, rows, context) ??
    another(claim, country, rows, context) ??
    slipped(claim, country, rows, context) ??
    undecided('no-source', say('no-source'), { evidence: shown(country, context) })
  );
};

/** The newest rows for a country as evidence: what only the text under examination says is shown, never judged by. */
const shown = (country: string, context: Context): readonly Evidence[] =>
  context.facts.countryShares
    .filter((row) => shareOf(row, country) !== null && knownWhenPublished(row.knownFrom, context))
    .slice(-2)
    .map((row) => rowEvidence(row, `${shareOf(row, country)} %`));

/** "0.6 % down from 36 %": far below its own starting value a number is the step, not the level. */
const isSmallStep = ({ value, from }: Claim): boolean =>
  value !== null && from !== null && value < from * 0.3;

/** "Up to 75 %", "over 40 %" may be of a time that no row covers: a share far beyond the bound says nothing of it. */
const BOUND_REACH = 0.6;

function isMeant(claim: Claim, share: number): boolean {
  const below = claim.hedge === 'up-to' || claim.hedge === 'under';
  if (below && share < BOUND_REACH * (claim.value ?? claim.high ?? share)) return false;
  const above = claim.hedge === 'over' || claim.hedge === 'at-least';
  if (above && share * BOUND_REACH > (claim.value ?? claim.low ?? share)) return false;
  return agree(claim, share)?.verdict === 'supported';
}

/** An old figure in a new text may be meant as today's: neither right nor wrong without a date. */
const isOld = (row: CountryShares, claim: Claim, { published }: Context): boolean =>
  published !== null && claim.when === null && daysBetween(row.asOf.end, published.start) > 700;

/** What a row says of a country, against a share that is not it. */
function otherShare(claim: Claim, country: string, row: CountryShares): Finding {
  const share = shareOf(row, country) ?? 0;
  return find('refuted', 'wrong-value', say('share-row', rowArgs(claim, country, row, amount(share, '%'))), {
    evidence: [rowEvidence(row, `${share} %`)],
  });
}

function pinned(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): Finding | null {
  const found = pinnedShare(claim, country, rows, context);
  return found && { ...otherShare(claim, country, found.row), verdict: found.verdict, reason: found.reason };
}

function slipped(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): Finding | null {
  const row = miscopiedShare(claim, country, rows, context);
  return row ? otherShare(claim, country, row) : null;
}

/** "From 66.025 % to 35.81 %": the share it is told to have come from is one of its rows with a digit changed, and near none of them. */
function withStart(claim: Claim, country: string, finding: Finding, context: Context): Finding {
  const { from } = claim;
  const rows = context.facts.countryShares.filter(
    (row) => row.basis === 'world' && shareOf(row, country) !== null,
  );
  if (from === null || finding.verdict !== 'supported') return finding;
  const shares = rows.map((row) => shareOf(row, country) ?? 0);
  const near = shares.some((share) => Math.abs(from - share) <= FAR.factor * Math.max(from, share));
  const slip = rows.find((row) => {
    const share = shareOf(row, country) ?? 0;
    return slipDigits(from, share) >= TELLING_DIGITS && slipOf(from, share) !== null;
  });
  if (near || !slip) return finding;
  return { ...otherShare(claim, country, slip), parts: { number: 'supported', from: 'refuted' } };
}
/** Digits by which a share is known again. */
const TELLING_DIGITS = 4;

function farOff(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): Finding | null {
  const { published } = context;
  const provider = providerOf(claim);
  const said = claim.value ?? claim.low ?? claim.high;
  const when = claim.when?.anchor === 'explicit' ? claim.when : null;
  const near = rows.filter(
    (row) =>
      row.basis === 'world' &&
      isSolid(row) &&
      (when === null || Math.abs(daysBetween(row.asOf.end, when.end)) < QUARTER_DAYS) &&
      published !== null &&
      row.asOf.start <= addDays(published.end, QUARTER_DAYS) &&
      row.asOf.end >= addDays(published.start, -QUARTER_DAYS),
  );
  const [row] = near.filter((r) => r.provider === provider && !isOfOtherMonth(r, claim, context));
  if (!row || said === null || claim.scope === 'company') return null;
  if (claim.direction !== null && said < 0.4 * (shareOf(row, country) ?? 0)) return null;
  const off = (r: CountryShares): number => Math.abs(said - (shareOf(r, country) ?? 0));
  const everywhere = rows.every(
    (r) => off(r) > FAR.points && off(r) > FAR.factor * (shareOf(r, country) ?? 0),
  );
  if (!everywhere || agree(claim, shareOf(row, country) ?? 0)?.verdict !== 'refuted') return null;
  return otherShare(claim, country, row);
}

/** Times a share must be off from all that is known of a country, where it is another country's. */
const OTHER = 1.6;

/** A share that is another country's in the rows of its time, and far from all that any provider gives this one. */
function another(
  claim: Claim,
  country: string,
  rows: readonly CountryShares[],
  context: Context,
): Finding | null {
  const { value, published } = { value: claim.value, published: context.published };
  if (value === null || !published || claim.scope !== 'country' || claim.subject !== 'stated') return null;
  if (
    claim.modality !== 'fact' ||
    claim.direction !== null ||
    (claim.when && claim.when.anchor !== 'relative')
  )
    return null;
  if (!isRightBeside(claim, context)) return null;
  const known = context.facts.countryShares.filter((row) => shareOf(row, country) !== null);
  const far = known.every((row) => {
    const share = shareOf(row, country) ?? 0;
    return share === 0 || Math.max(value / share, share / value) > OTHER;
  });
  const world = rows.filter(
    (row) =>
      row.basis === 'world' &&
      isSolid(row) &&
      Math.abs(daysBetween(row.asOf.end, published.start)) < QUARTER_DAYS,
  );
  const row = world.find((each) =>
    Object.entries(each.pct).some(
      ([id, share]) => id !== country && agree(claim, share)?.verdict === 'supported',
    ),
  );
  return row && far ? otherShare(claim, country, row) : null;
}
