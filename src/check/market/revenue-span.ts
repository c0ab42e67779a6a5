import type { Claim, When } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import type { Month, Observation } from '../../facts/fact.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, inParagraph, isNetwork, sentenceOf, timeOf } from '../context.ts';
import { amount, type Finding, find, isSolid, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { coversSpan, monthsIn } from '../months.ts';
import { rowFinding } from '../observation.ts';
import { providedBy } from '../reported-figure.ts';
import { slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { revenueSum, withMonthRecord } from './revenue-months.ts';

/** Means of price and blocks stray from what was earned day by day by this share, fees by more; beyond the second it is another sum. */
const OF_SUM = { near: 0.06, far: 0.3, ofFees: 0.12 };
/** Spans that miners' revenue is summed over. */
const GRAINS: readonly string[] = ['month', 'quarter', 'year', 'span'];

/** The span of whole months that a sum is of: its own, or of fees that of the revenue told beside them. */
function spanOf(claim: Claim, context: Context): When | null {
  const { when, aspect } = claim;
  if (when && when.anchor !== 'inherited' && GRAINS.includes(when.grain)) return when;
  if (when || aspect !== 'fees') return null;
  const whole = inParagraph(claim, context).find(
    (other) =>
      other.kind === 'revenue' &&
      other.unit === 'USD' &&
      other.aspect === null &&
      other.value !== null &&
      other.value > (claim.value ?? 0),
  );
  return whole ? spanOf(whole, context) : null;
}

/** What all miners earned over a month, quarter or year in USD, or the fees of it, against the sum of its months: blocks × (subsidy + fees) × price. */
export function revenueOver(claim: Claim, context: Context): Finding | null {
  const { value, aspect, unit } = claim;
  const fees = aspect === 'fees';
  const when = unit === 'USD' && value !== null ? spanOf(claim, context) : null;
  if (!when || value === null || (fees && claim.superlative)) return null;
  const months = monthsIn(when, context.facts);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || !coversSpan(when, months)) return null;
  if (first.asOf.start !== when.start || last.asOf.end !== when.end) return null;
  const sum = revenueSum(months, context, fees);
  if (sum === null) return null;
  const near = fees ? OF_SUM.ofFees : OF_SUM.near;
  const explanation = say(fees ? 'fees-month' : 'revenue-month', {
    low: amount(sum * (1 - near), 'USD', 0),
    high: amount(sum * (1 + near), 'USD', 0),
    start: onDay(when.start),
    end: onDay(when.end),
  });
  const grounds = {
    computed: {
      formula: fees
        ? 'fees per day = 144 * fees * price'
        : 'revenue = sum of blocks * (subsidy + fees) * price',
      inputs: { months: months.length },
      result: Math.round(sum),
      unit: 'USD',
    },
    evidence: months.slice(-2).map((m) => monthEvidence(m, `${m.priceUsd?.mean} USD`)),
  };
  if (agreeNumber(value, unit, sum).verdict === 'supported' || Math.abs(value / sum - 1) <= near)
    return withMonthRecord(claim, find('supported', 'within-range', explanation, grounds), when, context);
  const off = Math.max(value / sum, sum / value) - 1;
  const whole =
    claim.scope === 'network' &&
    claim.subject === 'stated' &&
    !tells(sentenceOf(claim, context), context, 'listed');
  return off > OF_SUM.far && whole && !fees && !claim.superlative && !isOfOneDay(value, sum, months)
    ? find('refuted', 'wrong-value', explanation, grounds)
    : undecided('no-source', explanation, grounds);
}

/** What one day of a span brought, as a multiple of its mean day. */
const ONE_DAY = { least: 0.5, most: 2.2 };

/** "Well above the $77 million of April 2021", "in April 2021 it had peaked at $77 million": what a single day of it can have brought. */
function isOfOneDay(value: number, sum: number, months: readonly Month[]): boolean {
  const days = months.reduce((all, { asOf }) => all + daysBetween(asOf.start, asOf.end) + 1, 0);
  const share = (value * days) / sum;
  return share >= ONE_DAY.least && share <= ONE_DAY.most;
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
