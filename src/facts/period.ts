import { lastDayOfMonth, type Span } from '../core/days.ts';

const isMonthEnd = (day: string): boolean =>
  Number(day.slice(8)) === lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** The shortest name of a span in ISO's manner: `2026`, `2026-Q1`, `2026-02`, `2026-02-09`, `2025-11-13/2026-02-09`. */
export function periodOf({ start, end }: Span): string {
  if (start === end) return start;
  const [year, from, to] = [start.slice(0, 4), Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  if (end.slice(0, 4) !== year || start.slice(8) !== '01' || !isMonthEnd(end)) return `${start}/${end}`;
  if (from === to) return start.slice(0, 7);
  if (from === 1 && to === 12) return year;
  return from % 3 === 1 && to === from + 2 ? `${year}-Q${(from + 2) / 3}` : `${start}/${end}`;
}
