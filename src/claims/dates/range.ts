import { vocabularyOf } from '../quantity/vocabulary.ts';
import { isDigits } from '../text/tokens.ts';
import { grainOf } from './calendar.ts';
import { elementAt, withYear } from './element.ts';
import { type Found, type Place, yearAt } from './numeric.ts';
import { BLANK, type CalendarShape, type Shape } from './shape.ts';
import { BEHIND, START } from './start.ts';

/** Both ends of a range of dates, and the token behind it. */
export interface Range {
  readonly from: Shape;
  readonly until: Shape;
  readonly to: number;
}

/** Could one or two digits begin a day of a month, by the month they are of (2月) or that stands behind ("7 February", "2/7/2026")? */
export function mayBeDay({ tokens, t }: Place, at: number): boolean {
  const starts = t.starts(tokens[at]!);
  if ((starts & ~(START.month | START.digits)) !== 0) return true;
  if ((starts & START.month) !== 0 && t.months.at(tokens, at) !== null) return true;
  const behind = tokens[at + 1];
  if (behind === undefined) return false;
  if ((t.follows(behind) & BEHIND.month) !== 0) return true;
  return behind.text === '/' && at + 4 < tokens.length && isDigits(tokens[at + 4]!, 4, 4);
}

/** Where the day stands that ends a range which begins with one at a token; -1 where there is none. */
export function dayBehind(place: Place, at: number): number {
  const { tokens, t } = place;
  const behind = tokens[at + 1];
  if (behind === undefined || (t.follows(behind) & BEHIND.range) === 0) return -1;
  const end = at + (behind.text === '.' && behind.glued ? 2 : 1);
  const joint = end < tokens.length ? t.range.at(tokens, end) : null;
  const next = joint ? end + joint.length : tokens.length;
  return next < tokens.length && isDigits(tokens[next]!, 1, 2) && mayBeDay(place, next) ? next : -1;
}

/** "13–15 June 2026", "3. bis 8. Juli": days before the month they share. */
export function daysBefore(place: Place, at: number): { first: Found; range: Range } | null {
  const { tokens } = place;
  const next = isDigits(tokens[at]!, 1, 2) ? dayBehind(place, at) : -1;
  const second = next < 0 ? null : elementAt(place, next);
  if (second?.shape.type !== 'calendar' || second.shape.day === null || second.shape.month === null)
    return null;
  const day = Number(tokens[at]!.text);
  if (day < 1 || day >= second.shape.day) return null;
  return { first: second, range: { from: { ...second.shape, day }, until: second.shape, to: second.to } };
}

/** Refuses what only looks like a date: "may", "fall", "2016 blocks", "2000 %". */
export function usable({ tokens, t }: Place, found: Found | null, certain: boolean): Found | null {
  if (!found || (found.doubtful && !certain)) return null;
  const { shape } = found;
  const next = tokens[found.to];
  const yearAlone = shape.type === 'calendar' && shape.year !== null && isYearOnly(shape);
  if (yearAlone && next) {
    const ideograph = next.kind === 'word' && HAN.test(next.text);
    if (next.glued && next.kind === 'word' && !ideograph) return null;
    if (ideograph && vocabularyOf(t.lexicon).scales.at(tokens, found.to)) return null;
    if (vocabularyOf(t.lexicon).units.at(tokens, found.to)?.value) return null;
    if (
      next.glued &&
      /^[.,]$/.test(next.text) &&
      tokens[found.to + 1]?.glued &&
      tokens[found.to + 1]?.kind === 'number'
    )
      return null;
  }
  return found;
}

const HAN = /^\p{Script=Han}/u;

const isYearOnly = (shape: Extract<Shape, { type: 'calendar' }>): boolean =>
  shape.month === null &&
  shape.quarter === null &&
  shape.half === null &&
  shape.season === null &&
  shape.part === null;

/** "July 3–8, 2021": the day that ends a range within a month. */
function daysOnly(place: Place, shape: CalendarShape, at: number): Range | null {
  const { tokens, t } = place;
  const day = isDigits(tokens[at]!, 1, 2) ? Number(tokens[at]!.text) : 0;
  if (day <= shape.day! || day > 31 || vocabularyOf(t.lexicon).units.at(tokens, at + 1)) return null;
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0;
  const year = shape.year === null ? yearAt(place, at + 1 + comma) : null;
  const from = year ? withYear(shape, year.year) : shape;
  return { from, until: { ...from, day }, to: year?.to ?? at + 1 };
}

/** "2025-28", "May–July 2021", "between 2025 and 2028", "July 3 to 8": the other end of a range. */
export function rangeBehind(place: Place, opened: number | null, first: Found): Range | null {
  const { tokens, t } = place;
  const { shape } = first;
  if (shape.type !== 'calendar') return null;
  const middle = opened === null ? null : t.middles.at(tokens, first.to);
  const joint = middle?.value === opened && middle ? middle : t.range.at(tokens, first.to);
  if (!joint) return null;
  const at = first.to + joint.length;
  if (at >= tokens.length) return null;
  const short = tokens[at]!;
  const glued = short.glued && tokens[first.to]!.glued;
  if (glued && isDigits(short, 2, 2) && shape.year !== null && isYearOnly(shape)) {
    const year = Math.floor(shape.year / 100) * 100 + Number(short.text);
    return year > shape.year ? { from: shape, until: { ...BLANK, year }, to: at + 1 } : null;
  }
  const second = usable(place, elementAt(place, at), true);
  const days = shape.day !== null && shape.month !== null ? daysOnly(place, shape, at) : null;
  if (days && second?.shape.type !== 'calendar') return days;
  if (second?.shape.type !== 'calendar') return null;
  const open = shape.year === null && second.shape.year !== null;
  const from = open ? withYear(shape, second.shape.year!) : shape;
  return grainOf(from) === grainOf(second.shape) || opened !== null
    ? { from, until: second.shape, to: second.to }
    : null;
}
