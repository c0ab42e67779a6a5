import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import type { Observation } from '../../facts/fact.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, isNetwork, sentenceOf, timeOf } from '../context.ts';
import { amount, type Finding, find, isSolid, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { coversSpan, monthsIn } from '../months.ts';
import { rowFinding } from '../observation.ts';
import { providedBy } from '../reported-figure.ts';
import { slipOf } from '../slip.ts';
import { erasIn } from '../supply/eras.ts';
import { tells } from '../telling.ts';

/** Means of price and blocks stray from what was earned day by day by this share; beyond the second it is another sum. */
const OF_SUM = { near: 0.06, far: 0.3 };
/** Spans that miners' revenue is summed over. */
const GRAINS: readonly string[] = ['month', 'quarter', 'year', 'span'];

/** What all miners earned over a month, quarter or year in USD, against the sum of its months: blocks × (subsidy + fees) × price. */
export function revenueOver(claim: Claim, context: Context): Finding | null {
  const { when, value, aspect, unit } = claim;
  if (unit !== 'USD' || aspect === 'fees' || !when || when.anchor === 'inherited' || value === null)
    return null;
  if (!GRAINS.includes(when.grain) || claim.superlative) return null;
  const months = monthsIn(when, context.facts);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || !coversSpan(when, months)) return null;
  if (first.asOf.start !== when.start || last.asOf.end !== when.end) return null;
  let sum = 0;
  for (const { asOf, priceUsd, feesBtcPerBlock, blocks } of months) {
    const eras = erasIn(asOf, context.facts);
    if (!priceUsd || feesBtcPerBlock === null) return null;
    const mined = blocks > 0 ? blocks : BLOCKS_PER_DAY * 30;
    const subsidy = eras.reduce((total, era) => total + subsidyAfter(era), 0) / eras.length;
    sum += mined * (subsidy + feesBtcPerBlock) * priceUsd.mean;
  }
  const explanation = say('revenue-month', {
    low: amount(sum * (1 - OF_SUM.near), 'USD', 0),
    high: amount(sum * (1 + OF_SUM.near), 'USD', 0),
    start: onDay(when.start),
    end: onDay(when.end),
  });
  const grounds = {
    computed: {
      formula: 'revenue = sum of blocks * (subsidy + fees) * price',
      inputs: { months: months.length },
      result: Math.round(sum),
      unit: 'USD',
    },
    evidence: months.slice(-2).map((m) => monthEvidence(m, `${m.priceUsd?.mean} USD`)),
  };
  if (agreeNumber(value, unit, sum).verdict === 'supported' || Math.abs(value / sum - 1) <= OF_SUM.near)
    return find('supported', 'within-range', explanation, grounds);
  const off = Math.max(value / sum, sum / value) - 1;
  const whole =
    claim.scope === 'network' &&
    claim.subject === 'stated' &&
    !tells(sentenceOf(claim, context), context, 'listed');
  return off > OF_SUM.far && whole
    ? find('refuted', 'wrong-value', explanation, grounds)
    : undecided('no-source', explanation, grounds);
}

/** Days around its own in which a row of fees is the one that is told of. */
const OWN_DAYS = { day: 3, source: 20 };

/** Fees with the decimal point moved: of the very block or day that a row is about, or of the source that is named. */
export function feesMoved(claim: Claim, context: Context): Finding | null {
  const { value, aspect, stance } = claim;
  const time = timeOf(claim, context);
  if (value === null || aspect !== 'fees' || stance !== 'asserted' || !time || !isNetwork(claim)) return null;
  const rows = context.facts.observations.filter(
    (row) => row.quantity === 'fees' && row.unit === claim.unit && row.value !== null && isSolid(row),
  );
  const isNear = (row: Observation, days: number): boolean =>
    row.asOf.start <= addDays(time.span.end, days) && row.asOf.end >= addDays(time.span.start, -days);
  const source = claim.attribution?.id ?? null;
  const row = rows.find(
    (one) =>
      slipOf(value, one.value ?? 0) === 'scale' &&
      ((claim.when?.grain === 'day' && isNear(one, OWN_DAYS.day)) ||
        (source !== null && providedBy(one, source) && isNear(one, OWN_DAYS.source))),
  );
  if (!row) return null;
  return rowFinding({ row, match: { verdict: 'refuted', reason: 'wrong-value' } });
}
