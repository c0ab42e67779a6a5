import type { Claim } from '../../claims/claim.ts';
import { addDays, type Span } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import type { Month } from '../../facts/fact.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, isNetwork } from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say } from '../finding.ts';
import { monthsIn } from '../months.ts';
import { erasIn } from '../supply/eras.ts';

/** What all miners earned over some months in USD, or the fees in it; null where a month lacks a figure. */
export function revenueSum(months: readonly Month[], context: Context, fees = false): number | null {
  let sum = 0;
  for (const { asOf, priceUsd, feesBtcPerBlock, blocks } of months) {
    const eras = erasIn(asOf, context.facts);
    if (!priceUsd || feesBtcPerBlock === null) return null;
    const mined = blocks > 0 ? blocks : BLOCKS_PER_DAY * 30;
    const subsidy = fees ? 0 : eras.reduce((total, era) => total + subsidyAfter(era), 0) / eras.length;
    sum += mined * (subsidy + feesBtcPerBlock) * priceUsd.mean;
  }
  return months.length === 0 ? null : sum;
}

/** Fees of the early years, of which no means are known, never came near the subsidy. */
const EARLY_FEES = 0.5;

/** What a month of those years brought at the most. */
function mostOf({ asOf, priceUsd, blocks }: Month, { facts }: Context): number {
  const [era] = erasIn(asOf, facts);
  const mined = blocks > 0 ? blocks : BLOCKS_PER_DAY * 40;
  return mined * subsidyAfter(era ?? 0) * (1 + EARLY_FEES) * (priceUsd?.high ?? 0);
}

/** Another month's sum must go this share beyond a record before no way of summing explains it. */
const BEATEN = 0.08;

/** "The highest monthly revenue ever": held against the sums of all earlier months of its window. */
export function withMonthRecord(claim: Claim, finding: Finding, span: Span, context: Context): Finding {
  const { superlative: said, value } = claim;
  if (!said || value === null || finding.verdict !== 'supported') return finding;
  const open = { number: finding.verdict, superlative: 'unverifiable' } as const;
  const undecided: Finding = { ...finding, verdict: 'unverifiable', reason: 'no-source', parts: open };
  if (said.rank !== 1 || claim.when?.grain !== 'month' || said.extreme === null) return undecided;
  const start =
    said.window.type === 'since'
      ? said.window.span.end
      : said.window.type === 'within'
        ? said.window.span.start
        : '';
  const earlier = context.facts.months.filter(({ asOf }) => asOf.start > start && asOf.end < span.start);
  const sign = said.extreme === 'min' ? -1 : 1;
  const further = earlier.map((month) => {
    const sum = revenueSum([month], context) ?? mostOf(month, context);
    return { month, sum, by: sum === null ? null : sign * (sum / value - 1) };
  });
  const beyond = further.filter(({ by }) => by !== null && by > BEATEN).at(-1);
  const parts = { number: finding.verdict, superlative: beyond ? 'refuted' : 'supported' } as const;
  if (beyond)
    return find('refuted', 'false-superlative', revenueOf(beyond.month, beyond.sum ?? 0), {
      evidence: [monthEvidence(beyond.month, `${beyond.month.priceUsd?.mean} USD`)],
      parts,
    });
  const known = further.length > 0 && further.every(({ by }) => by !== null && by <= 0);
  return known ? { ...finding, parts } : undecided;
}

const revenueOf = ({ asOf }: Month, sum: number) =>
  say('revenue-month', {
    low: amount(sum * (1 - BEATEN), 'USD', 0),
    high: amount(sum * (1 + BEATEN), 'USD', 0),
    start: onDay(asOf.start),
    end: onDay(asOf.end),
  });

/** Points that sums of other sources differ by in a change. */
const NEAR_POINTS = 2.5;

const monthOf = (day: string, context: Context): Month | undefined =>
  monthsIn({ start: day, end: day }, context.facts)[0];

/** "48 % more than in the month before": a month's revenue against that of the month before it, behind it, or a year back: borne out or left open. */
export function revenueMoved(claim: Claim, context: Context): Finding | null {
  const { when, value, unit, direction, superlative } = claim;
  if (unit !== '%' || value === null || direction === null || !isNetwork(claim)) return null;
  if (when?.grain !== 'month' || when.anchor === 'inherited' || superlative || claim.aspect !== null)
    return null;
  const own = monthOf(when.start, context);
  const before = monthOf(addDays(when.start, -1), context);
  const next = monthOf(addDays(when.end, 1), context);
  const yearBack = monthOf(addDays(when.start, -365), context);
  const signed = direction === 'down' ? -value : value;
  const steps = [
    [before, own],
    [own, next],
    [yearBack, own],
  ].flatMap(([from, to]) => {
    const [a, b] = [from && revenueSum([from], context), to && revenueSum([to], context)];
    return a && b && to ? [{ to, sum: b, pct: (b / a - 1) * 100 }] : [];
  });
  if (steps.length === 0) return null;
  const off = ({ pct }: { pct: number }): number => Math.abs(pct - signed);
  const best = steps.reduce((one, other) => (off(other) < off(one) ? other : one));
  const grounds = {
    evidence: [monthEvidence(best.to, `${best.to.priceUsd?.mean} USD`)],
  };
  const explanation = revenueOf(best.to, best.sum);
  const right = agreeNumber(signed, '%', best.pct).verdict === 'supported' || off(best) <= NEAR_POINTS;
  return right ? find('supported', 'within-range', explanation, grounds) : null;
}
