import type { Period } from '../lexicon/lexicon.ts';
import { type Place, yearAt } from './numeric.ts';

/** Skips one "of" or article between the parts of a date, a comma only where it may stand. */
export const afterOf = ({ tokens, t }: Place, at: number, comma = false): number =>
  tokens[at]?.text === ',' && !comma ? at : at + (t.of.at(tokens, at)?.length ?? 0);

/** The year behind a month, a quarter or a season, in digits or in words ("last year"), and the token behind it; nulls where there is none. */
export function yearBehind(
  place: Place,
  at: number,
  comma = false,
): { year: number | null; yearOffset: number | null; to: number } {
  const direct = yearAt(place, at) ?? yearAt(place, afterOf(place, at, comma));
  if (direct) return { year: direct.year, yearOffset: null, to: direct.to };
  const start = afterOf(place, at);
  for (const from of start === at ? [at] : [at, start]) {
    const period = turnPeriod(place, from) ?? fixedPeriod(place, from);
    if (period?.period === 'year' && Math.abs(period.offset) <= 1)
      return { year: null, yearOffset: period.offset, to: period.to };
  }
  return { year: null, yearOffset: null, to: at };
}

const OFFSETS = { this: 0, last: -1, next: 1 } as const;

/** "last year", "diesen Monat". */
export function turnPeriod(
  { tokens, t }: Place,
  at: number,
): { period: Period; offset: number; to: number } | null {
  const turn = t.turns.at(tokens, at);
  const period = turn ? t.periods.at(tokens, at + turn.length) : null;
  if (!turn || !period) return null;
  return { period: period.value, offset: OFFSETS[turn.value], to: at + turn.length + period.length };
}

/** "Vorjahr", "heuer". */
export function fixedPeriod(
  { tokens, t }: Place,
  at: number,
): { period: Period; offset: number; to: number } | null {
  const hit = t.fixed.at(tokens, at);
  return hit ? { period: hit.value.period, offset: hit.value.offset, to: at + hit.length } : null;
}
