import type { Claim } from '../../claims/claim.ts';
import { addDays, type Span } from '../../core/days.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import { agree, digitsOf, type Match } from '../agreement.ts';
import { type Checker, type Context, isNetwork, sentenceOf, timeOf } from '../context.ts';
import { amount, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { isMoment } from '../moment.ts';
import { coversSpan, isWhole, monthsIn, placeIn, reachesEnd } from '../months.ts';
import { beside, bestRow, rowFinding, rowsFor } from '../observation.ts';
import { slipOf } from '../slip.ts';
import { erasIn } from '../supply/eras.ts';
import { tells } from '../telling.ts';

/** Days stray this far from their month's mean fee share; whole months by less. */
const DAY_SHARE = { below: 0.5, above: 2.5 };
const FAR_SHARE = { month: { below: 0.25, above: 4 }, day: { below: 0.1, above: 12 } };

/** Spans whose mean the months give. */
const WHOLE: readonly string[] = ['month', 'quarter', 'season', 'year', 'span'];

/** Share of fees in all that a span's blocks brought, in %; two ends where a halving lies in it. Null unless all its months are known. */
function meanShare(span: Span, { facts }: Context): { low: number; high: number; perBlock: number } | null {
  const months = monthsIn(span, facts);
  if (!coversSpan(span, months) || months.some(({ feesBtcPerBlock }) => feesBtcPerBlock === null))
    return null;
  const fees = months.reduce((sum, { feesBtcPerBlock, blocks }) => sum + (feesBtcPerBlock ?? 0) * blocks, 0);
  const issued = (which: 0 | -1): number =>
    months.reduce(
      (sum, { asOf, blocks }) => sum + subsidyAfter(erasIn(asOf, facts).at(which) ?? 0) * blocks,
      0,
    );
  const perBlock = fees / months.reduce((sum, { blocks }) => sum + blocks, 0);
  return { low: (100 * fees) / (fees + issued(0)), high: (100 * fees) / (fees + issued(-1)), perBlock };
}

/** Shares reckoned day by day or in dollars differ from the mean by so much; what lies beyond the second is none of it. */
const OF_MEAN = { near: 0.15, far: 0.4 };
const POINTS = 1;

/** A whole span's share against its mean; null where it stays open. */
function overWhole(claim: Claim, { low, high }: { low: number; high: number }): Match | null {
  const match = agree(claim, { low, high });
  if (!match || match.verdict === 'supported') return match;
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const off = Math.max(low - said, said - high, 0);
  const share = off / (said > high ? high : low);
  if (share <= OF_MEAN.near) return { verdict: 'supported', reason: 'within-range' };
  return share > OF_MEAN.far && off > POINTS
    ? { verdict: 'refuted', reason: 'wrong-value' }
    : { verdict: 'unverifiable', reason: 'no-source' };
}

/** Judges the share of fees in miners' revenue by the months it speaks of. Unit `%`. */
export const checkFeeShare: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const whole = claim.when !== null && WHOLE.includes(claim.when.grain) && !isMoment(claim, context);
  const peak = claim.hedge === 'up-to' || tells(sentenceOf(claim, context), context, 'peak');
  const rows = rowsFor(claim, context, ['fee-share']).filter(
    ({ asOf }) => !whole || peak || asOf.start !== asOf.end,
  );
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported' && !claim.superlative) return rowFinding(row);
  const months = monthsIn(time.span, context.facts).filter(({ feeSharePct }) => feeSharePct !== null);
  const single = months.map(({ feeSharePct }) => feeSharePct ?? 0);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  const range = { low: Math.min(...single), high: Math.max(...single) };
  const explanation = say('fee-share-month', {
    low: amount(range.low, '%', 2),
    high: amount(range.high, '%', 2),
    start: onDay(first.asOf.start),
    end: onDay(last.asOf.end),
  });
  const grounds = {
    computed: {
      formula: 'fee share = fees / (fees + subsidy) * 100',
      inputs: { fees_BTC_per_block: last.feesBtcPerBlock ?? '' },
      result: last.feeSharePct ?? '',
      unit: '%',
    },
    evidence: months.slice(-2).map((month) => monthEvidence(month, `${month.feeSharePct} %`)),
  };
  if (
    whole &&
    !peak &&
    !claim.superlative &&
    isNetwork(claim) &&
    claim.parties.length === 0 &&
    !tells(sentenceOf(claim, context), context, 'own')
  ) {
    const mean = isWhole(time.span) ? meanShare(time.span, context) : null;
    const of = mean ? overWhole(claim, mean) : null;
    const inputs = { fees_BTC_per_block: Number(mean?.perBlock.toFixed(4)) };
    const computed = { ...grounds.computed, inputs, result: Number(mean?.high.toFixed(2)) };
    if (of) return find(of.verdict, of.reason, explanation, { ...grounds, computed });
  }
  const match = agree(claim, range);
  const strayed = { low: range.low * DAY_SHARE.below, high: range.high * DAY_SHARE.above };
  const inside = placeIn(claim, strayed, { below: 1, above: 1 }) === 'inside';
  if (!claim.superlative && (match?.verdict === 'supported' || inside))
    return find('supported', match?.reason === 'rounded' ? 'rounded' : 'within-range', explanation, grounds);
  const far = placeIn(claim, range, whole ? FAR_SHARE.month : FAR_SHARE.day) === 'outside';
  const complete =
    months.length === monthsIn(time.span, context.facts).length && reachesEnd(time.span, months);
  if (
    far &&
    complete &&
    match?.verdict === 'refuted' &&
    isNetwork(claim) &&
    (claim.when === null || time.explicit)
  )
    return find('refuted', 'out-of-range', explanation, grounds);
  const half = { start: addDays(time.span.start, -HALF_YEAR), end: time.span.end };
  const before = monthsIn(half, context.facts).flatMap(({ feeSharePct }) => feeSharePct ?? []);
  if (!peak && isNetwork(claim) && isTenfold(claim, single, Math.max(...before)))
    return find('refuted', 'wrong-value', explanation, grounds);
  return undecided('no-source', explanation, grounds);
};

/** A month's share with its point one place off, and far from all that a month of the last half year had. */
function isTenfold(claim: Claim, shares: readonly number[], most: number): boolean {
  const { value, hedge, stance } = claim;
  if (value === null || hedge !== null || stance !== 'asserted' || value < TENFOLD * most) return false;
  const digits = digitsOf(claim);
  return digits > 1 && shares.some((share) => slipOf(value, Number(share.toPrecision(digits))) === 'scale');
}

/** Days before the ones meant whose months are looked at. */
const HALF_YEAR = 182;

/** Times the highest monthly share below which a lively day may still be told of. */
const TENFOLD = 2;
