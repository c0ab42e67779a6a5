import { addDays, type Day, dayIn, daysBetween, instantOf, type Span, spanOf } from '../../core/days.ts';
import type { Period } from '../lexicon/lexicon.ts';
import type { DateMention } from './mention.ts';
import type { CalendarShape, PartOf, Season, Shape } from './shape.ts';

/** A publication date this coarse still says which year a month without one is in. */
const MONTH_DAYS = 31;
/** "Recently" reaches this many days back. */
const RECENT_DAYS = 30;
const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
};
const PERIOD_DAYS: Readonly<Record<'day' | 'week', number>> = { day: 1, week: 7 };
const PERIOD_MONTHS: Readonly<Record<Exclude<Period, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
};

type Grain = DateMention['grain'];

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));
/** The span of months `first` to `last` of a year; months beyond 12 run into the next. */
const monthsSpan = (year: number, first: number, last: number): Span => ({
  start: dayIn(year, first, 1),
  end: dayIn(year, last, 31),
});

/** The day some months later, the last of its month where the month is shorter. */
function addMonths(day: Day, n: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + n;
  return dayIn(Math.floor(index / 12), (index % 12) + 1, Number(day.slice(8, 10)));
}

/** Monday of a day's week. */
const monday = (day: Day): Day => addDays(day, -((new Date(instantOf(day)).getUTCDay() + 6) % 7));

function partOf(span: Span, part: PartOf | null): Span {
  if (!part) return span;
  const days = Math.round((instantOf(span.end) - instantOf(span.start)) / 86_400_000) + 1;
  const third = Math.floor(days / 3);
  if (part === 'early') return { start: span.start, end: addDays(span.start, third) };
  if (part === 'late') return { start: addDays(span.end, -third), end: span.end };
  return { start: addDays(span.start, third), end: addDays(span.end, -third) };
}

/** How fine a shape is. */
export function grainOf(shape: Shape): Grain {
  switch (shape.type) {
    case 'calendar':
      if (shape.day !== null) return 'day';
      if (shape.part || shape.half) return 'span';
      if (shape.month !== null) return 'month';
      if (shape.quarter !== null) return 'quarter';
      return shape.season ? 'season' : 'year';
    case 'period':
    case 'ago': {
      const part = shape.type === 'period' ? shape.part : null;
      return part || shape.period === 'half' || shape.period === 'decade' ? 'span' : shape.period;
    }
    case 'day':
    case 'weekday':
      return 'day';
    default:
      return 'span';
  }
}

/** A weekday, or a day, month or season of the year, that comes round again and is called neither the last nor the next. */
export const isYearless = (shape: Shape): boolean =>
  (shape.type === 'weekday' || (shape.type === 'calendar' && shape.year === null)) && shape.turn === null;

/** Does a shape name its own year? */
export const isExplicit = (shape: Shape): boolean => shape.type === 'calendar' && shape.year !== null;

/**
 * The days a shape covers, for a text of that publication date; null where it needs one and none is given. `ahead`
 * looks forward from publication for what names no year ("by July"), else back.
 */
export function spanFor(shape: Shape, published: Span | null, ahead: boolean): Span | null {
  if (shape.type === 'calendar' && shape.year !== null) return inYear(shape, shape.year);
  if (!published || (shape.type === 'ago' && shape.hinge === 'on')) return null;
  const last = spanFrom(shape, published.end, ahead);
  const inside = last.end >= published.start && daysBetween(published.start, published.end) < MONTH_DAYS;
  if (published.start === published.end || (shape.type === 'calendar' && inside)) return last;
  const first = spanFrom(shape, published.start, ahead);
  const [start, , , end] = [first.start, last.start, first.end, last.end].sort();
  return { start: start!, end: end! };
}

function inYear(shape: CalendarShape, year: number): Span {
  const { month, day, quarter, half, season, part } = shape;
  if (month !== null && day !== null) {
    const only = dayIn(year, month, day);
    return { start: only, end: only };
  }
  if (month !== null) return partOf(spanOf(year, month), part);
  if (quarter !== null) return partOf(monthsSpan(year, quarter * 3 - 2, quarter * 3), part);
  if (half !== null) return partOf(monthsSpan(year, half * 6 - 5, half * 6), part);
  if (season !== null) return partOf(monthsSpan(year, ...SEASON_MONTHS[season]), part);
  return partOf(spanOf(year), part);
}

function spanFrom(shape: Shape, day: Day, ahead: boolean): Span {
  switch (shape.type) {
    case 'calendar':
      return yearless(shape, day, ahead || shape.turn === 'next');
    case 'period':
      return partOf(periodSpan(shape.period, shape.offset, day), shape.part);
    case 'day':
      return { start: addDays(day, shape.offset), end: addDays(day, shape.offset) };
    case 'weekday': {
      const back = (new Date(instantOf(day)).getUTCDay() + 6 - shape.weekday + 7) % 7;
      const last = addDays(day, shape.turn === 'last' && back === 0 ? -7 : -back);
      const only = shape.turn === 'next' || ahead ? addDays(last, 7) : last;
      return { start: only, end: only };
    }
    case 'ago':
      return agoSpan(shape.period, shape.count, day);
    case 'past':
      return { start: moved(day, shape.period, -shape.count), end: day };
    case 'coming':
      return { start: day, end: moved(day, shape.period, shape.count) };
    case 'recent':
      return { start: addDays(day, -RECENT_DAYS), end: day };
  }
}

/** The last such date up to a day (one day of grace for time zones), or the next from it on. */
function yearless(shape: CalendarShape, day: Day, ahead: boolean): Span {
  const year = yearOf(day);
  if (shape.yearOffset !== null) return inYear(shape, year + shape.yearOffset);
  const own = inYear(shape, year);
  if (ahead) return own.end >= day ? own : inYear(shape, year + 1);
  const latest = shape.day === null ? day : addDays(day, 1);
  const running = shape.turn === 'last' ? own.end < day : own.start <= latest;
  return running ? own : inYear(shape, year - 1);
}

function periodSpan(period: Period, offset: number, day: Day): Span {
  if (period === 'day') return { start: addDays(day, offset), end: addDays(day, offset) };
  if (period === 'week') {
    const start = addDays(monday(day), 7 * offset);
    return { start, end: addDays(start, 6) };
  }
  const months = PERIOD_MONTHS[period];
  const index = Math.floor((yearOf(day) * 12 + monthOf(day) - 1) / months) + offset;
  return monthsSpan(
    Math.floor((index * months) / 12),
    ((index * months) % 12) + 1,
    ((index * months) % 12) + months,
  );
}

function moved(day: Day, period: Period, n: number): Day {
  if (period === 'day' || period === 'week') return addDays(day, Math.round(PERIOD_DAYS[period] * n));
  const months = PERIOD_MONTHS[period] * n;
  return Number.isInteger(months) ? addMonths(day, months) : addDays(day, Math.round(months * 30.4375));
}

/** Days on either side of "a year ago" and "a year later" in which it may have been; twice that for several years. */
const YEARS_AGO_DAYS = 92;

/** "Three days ago" is a day, "three weeks ago" a week around it, "a month ago" the calendar month, "a year ago" a quarter to either side. */
export function agoSpan(period: Period, count: number, day: Day): Span {
  const there = moved(day, period, -count);
  if (period === 'day') return { start: there, end: there };
  if (period === 'week') return { start: addDays(there, -3), end: addDays(there, 3) };
  const around = period === 'year' ? YEARS_AGO_DAYS * Math.min(Math.abs(count), 2) : 0;
  return around > 0
    ? { start: addDays(there, -around), end: addDays(there, around) }
    : periodSpan(period, 0, there);
}
