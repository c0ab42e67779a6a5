import { type Day, lastDayOfMonth } from '../core/days.ts';
import type { Month, Source } from './fact.ts';
import table from './tables/months.json' with { type: 'json' };

type Triple = readonly [low: number, mean: number, high: number];
type Row = readonly [
  month: string,
  price: Triple | null,
  hashrate: Triple | null,
  fees: number | null,
  feeShare: number | null,
  blocks: number,
  days: number,
];

const SOURCES: readonly Source[] = [table.source];

const range = (r: Triple | null): Month['priceUsd'] => r && { low: r[0], mean: r[1], high: r[2] };

/** All months of chain and market, oldest first; one not covered to its end is about its first `days` days. */
export function readMonths(): readonly Month[] {
  const rows = table.rows as unknown as readonly Row[];
  return rows.map((row, i) => {
    const [month, price, hashrate, fees, feeShare, blocks, days] = row;
    const whole = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
    const covered = i === rows.length - 1 ? days : whole;
    const end: Day = `${month}-${String(covered).padStart(2, '0')}`;
    return {
      month,
      priceUsd: range(price),
      hashrateEhs: range(hashrate),
      feesBtcPerBlock: fees,
      feeSharePct: feeShare,
      blocks,
      days,
      asOf: { start: `${month}-01`, end },
      knownFrom: end,
      sources: SOURCES,
      ...(covered === whole ? {} : { note: 'Not covered to its end' }),
    };
  });
}

/** The month a day lies in, from a list that begins with January 2009; undefined beyond it. */
export function monthOf(months: readonly Month[], day: Day): Month | undefined {
  const index = (Number(day.slice(0, 4)) - 2009) * 12 + Number(day.slice(5, 7)) - 1;
  const month = months[index];
  return month?.month === day.slice(0, 7) ? month : undefined;
}

/** The months that share a day with a span, oldest first. */
export const monthsIn = (months: readonly Month[], span: { start: Day; end: Day }): readonly Month[] =>
  months.filter((m) => m.asOf.start <= span.end && span.start <= m.asOf.end);
