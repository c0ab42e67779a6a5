import { addDays, type Day, type Span } from '../core/days.ts';
import type { Range } from '../core/precision.ts';
import type { Facts, Month } from '../facts/fact.ts';

/** A known range over some months, and the months it comes from. */
export interface MonthRange {
  readonly low: number;
  readonly high: number;
  readonly months: readonly Month[];
}

/** The months that share a day with a span, widened by `slack` days. */
export function monthsIn(span: Span, { months }: Facts, slack = 0): readonly Month[] {
  const [start, end] = [addDays(span.start, -slack), addDays(span.end, slack)];
  return months.filter(({ asOf }) => asOf.start <= end && asOf.end >= start);
}

/** Lowest low and highest high over months; null where a month of them is missing the figure, or there is none. */
export function rangeOf(
  months: readonly Month[],
  pick: (month: Month) => { low: number; high: number } | null,
): MonthRange | null {
  if (months.length === 0) return null;
  let [low, high] = [Infinity, -Infinity];
  for (const month of months) {
    const range = pick(month);
    if (range === null) return null;
    low = Math.min(low, range.low);
    high = Math.max(high, range.high);
  }
  return { low, high, months };
}

/** The known part of a range over months, where some lack the figure. */
export const knownRange = (
  months: readonly Month[],
  pick: (month: Month) => { low: number; high: number } | null,
): MonthRange | null =>
  rangeOf(
    months.filter((month) => pick(month) !== null),
    pick,
  );

/** Are months known up to the end of a span? A refutation from a range needs them all. */
export const coversSpan = (span: Span, months: readonly Month[]): boolean =>
  months.length > 0 &&
  months.some(({ asOf }) => asOf.start <= span.start) &&
  months.some(({ asOf }) => asOf.end >= span.end);

/** Days at the end of a span that months may lack and a range over them still speaks for it. */
const MISSING_DAYS = 20;

/** Do the months reach the end of a span, give or take some days? */
export const reachesEnd = (span: Span, months: readonly Month[]): boolean =>
  months.some(({ asOf }) => asOf.end >= addDays(span.end, -MISSING_DAYS));

/** How a value lies to a known range, given how far outside still proves nothing (a share of the end). */
export type Place = 'inside' | 'edge' | 'outside';

/** "Nearly" so much is no less than this share of it. */
const NEARLY = 0.85;

/** Places a stated value or bound against a range: `inside`, `outside` by more than `edge` of it, or in between. */
export function placeIn(
  said: { value: number | null; low: number | null; high: number | null; hedge?: string | null },
  range: Range,
  edge: { readonly below: number; readonly above: number },
): Place | null {
  const [low, high] = [range.low ?? -Infinity, range.high ?? Infinity];
  const least = said.low ?? said.value;
  const most = said.high ?? said.value;
  if (least === null && most === null) return null;
  const [from, to] =
    said.value !== null && said.low === null && said.high === null
      ? [said.value, said.value]
      : [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY];
  const [bottom, top] =
    said.low !== null && said.high === null
      ? [from, Infinity]
      : said.high !== null && said.low === null
        ? [said.hedge === 'nearly' ? to * NEARLY : -Infinity, to]
        : [from, to];
  if (top >= low && bottom <= high) return 'inside';
  return top < low * edge.below || bottom > high * edge.above ? 'outside' : 'edge';
}

/** The highest of all months up to a day; null where none is known. */
export function peakUntil(
  day: Day,
  { months }: Facts,
  pick: (month: Month) => { low: number; high: number } | null,
): MonthRange | null {
  return knownRange(
    months.filter(({ asOf }) => asOf.start <= day),
    pick,
  );
}

/** The twelve months that end with a span: what an undated figure may look back on. */
export const yearBefore = (span: Span): Span => ({ start: addDays(span.start, -365), end: span.end });

/** Does a span consist of whole months? */
export const isWhole = ({ start, end }: Span): boolean =>
  start.endsWith('-01') && addDays(end, 1).endsWith('-01');
