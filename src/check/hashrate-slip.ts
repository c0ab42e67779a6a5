import type { Claim } from '../claims/claim.ts';
import { daysBetween, type Span } from '../core/days.ts';
import type { Observation } from '../facts/fact.ts';
import type { Context } from './context.ts';
import { type Finding, isSolid } from './finding.ts';
import { DAY_NOISE } from './hashrate-record.ts';
import { miscopiedRow, numberOf } from './miscopied.ts';
import { type MonthRange, placeIn } from './months.ts';
import { rowFinding } from './observation.ts';
import { slipOf } from './slip.ts';

const wrong = (row: Observation, reason: 'wrong-value' | 'wrong-attribution'): Finding => ({
  ...rowFinding({ row, match: { verdict: 'refuted', reason } }),
  settledBy: 'registry',
});

/** Share by which a source's own mean may be rounded. */
const OF_SOURCE = 0.03;

/** Another figure than the named source's own mean of the very month that is named. */
export function otherThanSource(claim: Claim, rows: readonly Observation[]): Finding | null {
  const { attribution, when, value } = claim;
  const source = attribution?.id ?? null;
  if (source === null || value === null || claim.hedge !== null || when?.grain !== 'month') return null;
  const own = rows.filter(
    (row) =>
      row.definition.startsWith(`${source}-month`) &&
      row.value !== null &&
      isSolid(row) &&
      row.asOf.start === when.start &&
      row.asOf.end === when.end,
  );
  const [row] = own;
  const fits = own.some((one) => Math.abs(value / (one.value ?? value) - 1) <= OF_SOURCE);
  return row && !fits ? wrong(row, 'wrong-attribution') : null;
}

/** Days between a row and what is told in which nothing else can be meant; off by less, another window explains it. */
const SLIP = { days: 5, share: 0.15 };

/** A number of the day with two digits swapped or one changed, outside what the seven-day mean and its noise had. */
export function slipOfDay(
  claim: Claim,
  rows: readonly Observation[],
  span: Span,
  range: MonthRange,
): Finding | null {
  const { value, stance } = claim;
  const noisy = { low: range.low * (1 - DAY_NOISE), high: range.high * (1 + DAY_NOISE) };
  if (value === null || stance !== 'asserted' || claim.scope !== 'network') return null;
  if (placeIn(claim, noisy, { below: 1, above: 1 }) === 'inside') return null;
  if (rows.some((row) => row.value !== null && Math.abs(value / row.value - 1) <= SLIP.share)) return null;
  const row = rows.find(
    (one) =>
      one.value !== null &&
      isSolid(one) &&
      Math.abs(daysBetween(one.asOf.end, span.end)) <= SLIP.days &&
      slipOf(value, one.value) !== null,
  );
  return row ? wrong(row, 'wrong-value') : null;
}

/** A pool's or company's known hashrate with a slip in it. */
export function slipOfCompany(claim: Claim, context: Context): Finding | null {
  const ids = claim.parties.map(({ id }) => id);
  const row = miscopiedRow(numberOf(claim), claim, context, ['hashrate'], {
    fits: ({ subject }) => subject !== null && ids.includes(subject),
    named: () => true,
  });
  return row ? wrong(row, 'wrong-value') : null;
}
