/** A calendar day in UTC, `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/** Days from `start` to `end`, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

const MS_PER_DAY = 86_400_000;

const pad = (n: number): string => String(n).padStart(2, '0');
/** 00 to 99. */
const PAIRS: readonly string[] = Array.from({ length: 100 }, (_, n) => pad(n));
const pairOf = (n: number): string => PAIRS[n]!;

/** Days that were written already, by their number from 1970 on. */
const written = new Map<number, Day>();
/** As many as are kept: two centuries. */
const KEPT = 73_000;

/** The UTC day of an instant in ms since 1970. */
export function dayOf(instant: number): Day {
  const number = Math.floor(instant / MS_PER_DAY);
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = writeDay(instant);
  if (written.size < KEPT) written.set(number, day);
  return day;
}

function writeDay(instant: number): Day {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) return date.toISOString().slice(0, 10);
  const month = pairOf(date.getUTCMonth() + 1);
  return `${pairOf(Math.floor(year / 100))}${pairOf(year % 100)}-${month}-${pairOf(date.getUTCDate())}`;
}

/** The number that two digits of a day stand for; not a number where they are none. */
function twoAt(day: Day, at: number): number {
  const ten = day.charCodeAt(at) - 48;
  const one = day.charCodeAt(at + 1) - 48;
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

/** Midnight UTC at the start of a day, in ms since 1970. */
export function instantOf(day: Day): number {
  const year = twoAt(day, 0) * 100 + twoAt(day, 2);
  const month = twoAt(day, 5);
  const date = twoAt(day, 8);
  const plain = day.length === 10 && day[4] === '-' && day[7] === '-';
  return plain && year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? Date.UTC(year, month - 1, date)
    : Date.parse(`${day}T00:00:00Z`);
}

/** The day `n` days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day => dayOf(instantOf(day) + n * MS_PER_DAY);

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((instantOf(b) - instantOf(a)) / MS_PER_DAY);

const LAST_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days in a month; months beyond 12 run into the next years. */
export function lastDayOfMonth(year: number, month: number): number {
  const last = month === 2 ? undefined : LAST_DAYS[month - 1];
  return last ?? new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day of a month, its last one where the month is shorter; months beyond 12 run into the next years. */
export function dayIn(year: number, month: number, date: number): Day {
  const day = Math.min(date, lastDayOfMonth(year, month));
  if (!(year >= 100 && year <= 9999 && month >= 1 && month <= 12 && day >= 1))
    return dayOf(Date.UTC(year, month - 1, day));
  return `${pairOf(Math.floor(year / 100))}${pairOf(year % 100)}-${pairOf(month)}-${pairOf(day)}`;
}

/** The span of a year, or of a month (1–12) in it. */
export function spanOf(year: number, month?: number): Span {
  const y = String(year).padStart(4, '0');
  if (month === undefined) return { start: `${y}-01-01`, end: `${y}-12-31` };
  return { start: `${y}-${pad(month)}-01`, end: `${y}-${pad(month)}-${pad(lastDayOfMonth(year, month))}` };
}

/**
 * Reads a publication date as written in feeds and options: `2026`, `2026-02`, `2026-02-10` or an instant
 * (`2026-02-10T08:00:00Z`). Coarse dates become spans; what is none of these, or no day of the calendar, is null.
 */
export function parseSpan(text: string): Span | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return null;
  if (match[2] === undefined) return spanOf(year);
  if (match[3] === undefined) return spanOf(year, month);
  if (text.trim().length > 10) {
    const instant = Date.parse(text.trim());
    return Number.isNaN(instant) ? null : { start: dayOf(instant), end: dayOf(instant) };
  }
  const only = `${match[1]}-${match[2]}-${match[3]}`;
  return { start: only, end: only };
}

/** Do two spans share a day, once each is widened by `slack` days? */
export const overlaps = (a: Span, b: Span, slack = 0): boolean =>
  slack === 0
    ? a.start <= b.end && b.start <= a.end
    : addDays(a.start, -slack) <= b.end && b.start <= addDays(a.end, slack);
