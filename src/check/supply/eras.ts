import { oncePer } from '../../claims/once.ts';
import { addDays, type Span } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { halvingHeight } from '../../core/subsidy.ts';
import type { Facts } from '../../facts/fact.ts';

/** Days by which a halving of the coming years may come earlier or later than ten minutes a block say. */
const PROJECTION_DAYS = 60;

const spans = oncePer((_: Facts) => new Map<number, Span>());

/** Days at which a halving can have been or be: exact with a day's slack for those past, projected for the next. */
export function halvingSpan(halving: number, facts: Facts): Span {
  const known = spans(facts).get(halving) ?? spanIn(halving, facts);
  spans(facts).set(halving, known);
  return known;
}

function spanIn(halving: number, { halvings, epochs }: Facts): Span {
  const known = halvings.find(({ number }) => number === halving)?.day;
  if (known) return { start: addDays(known, -1), end: addDays(known, 1) };
  const tip = epochs.at(-1);
  if (!tip) return { start: '2009-01-03', end: '9999-12-31' };
  const days = Math.round((halvingHeight(halving) - tip.height) / BLOCKS_PER_DAY);
  const slack = PROJECTION_DAYS + Math.round(days / 50);
  return { start: addDays(tip.day, days - slack), end: addDays(tip.day, days + slack) };
}

/** Halvings that may have passed by each day of a span: several numbers where the span holds a halving. */
export function erasIn(span: Span, facts: Facts): readonly number[] {
  const eras: number[] = [];
  for (let era = 0; era <= 33; era++) {
    const begins = era === 0 ? '2009-01-03' : halvingSpan(era, facts).start;
    const ends = halvingSpan(era + 1, facts).end;
    if (begins <= span.end && ends >= span.start) eras.push(era);
    if (begins > span.end) break;
  }
  return eras;
}
