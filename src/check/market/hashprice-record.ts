import type { Superlative } from '../../claims/claim.ts';
import type { Span } from '../../core/days.ts';
import type { Month } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { tells } from '../telling.ts';
import type { VerdictCode } from '../verdict.ts';

/** What a month allows, and when it was. */
export interface MonthSpread {
  readonly month: Month;
  readonly low: number;
  readonly high: number;
}

/** Whether it is a record, and the month that went further. */
export interface RecordFinding {
  readonly verdict: VerdictCode;
  readonly by: MonthSpread | null;
}

const OPEN: RecordFinding = { verdict: 'unverifiable', by: null };
const RIGHT: RecordFinding = { verdict: 'supported', by: null };

/** A bare "record" does not say which way. */
const NAMED = { max: 'high', min: 'low' } as const;

/** Days of the month itself may lie this share beyond a record of it that is known only by the month's extremes. */
const OWN = 0.9;
/** Providers' definitions differ by less than this. */
const APART = 0.05;

function inWindow({ window }: Superlative, { month }: MonthSpread): boolean {
  if (window.type === 'ever') return true;
  if (window.type === 'since') return month.asOf.start > window.span.end;
  return month.asOf.start >= window.span.start && month.asOf.end <= window.span.end;
}

/**
 * Is a value the lowest or highest of its window, by what the months before it allow? `supported` where no day of them
 * can have gone further, `refuted` where every day of one of them did, else `unverifiable`.
 */
export function judgeRecord(
  said: Superlative,
  value: number,
  span: Span,
  spreads: readonly MonthSpread[],
  context: Pick<Context, 'reading'>,
): RecordFinding {
  if (said.rank !== 1 || !tells(said.quote, context, NAMED[said.extreme])) return OPEN;
  const earlier = spreads.filter((spread) => spread.month.asOf.end < span.start && inWindow(said, spread));
  const own = spreads.filter(({ month }) => month.asOf.start <= span.end && month.asOf.end >= span.start);
  if (earlier.length === 0 || own.length === 0) return OPEN;
  if (said.extreme === 'min') {
    const beaten = earlier.findLast(({ high }) => high < value * (1 - APART));
    if (beaten) return { verdict: 'refuted', by: beaten };
    const lowest = own.every(({ low }) => low >= value * OWN);
    return lowest && earlier.every(({ low }) => low >= value) ? RIGHT : OPEN;
  }
  const beaten = earlier.findLast(({ low }) => low > value * (1 + APART));
  if (beaten) return { verdict: 'refuted', by: beaten };
  const highest = own.every(({ high }) => high <= value / OWN);
  return highest && earlier.every(({ high }) => high <= value) ? RIGHT : OPEN;
}
