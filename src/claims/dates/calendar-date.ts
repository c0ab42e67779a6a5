import { isDigits } from '../text/tokens.ts';
import { CENTURY, type Found, found, inRange, isComma, numericAt, type Place, yearAt } from './numeric.ts';
import { BLANK, type PartOf } from './shape.ts';
import { START } from './start.ts';
import { afterOf, fixedPeriod, turnPeriod, yearBehind } from './year.ts';

/** The day of a month in digits, with its ordinal mark. */
function dayNumber({ tokens, t }: Place, at: number): { day: number; to: number } | null {
  const token = tokens[at];
  if (!token || !isDigits(token, 1, 2)) return null;
  const day = Number(token.text);
  const suffix = tokens[at + 1]?.glued ? (t.daySuffixes.at(tokens, at + 1)?.length ?? 0) : 0;
  return inRange(day, 1, 31) ? { day, to: at + 1 + suffix } : null;
}

/** "7 February 2026", "3rd of July", "7. Februar". */
function dayMonthAt(place: Place, at: number): Found | null {
  const day = dayNumber(place, at);
  if (!day) return null;
  const from = afterOf(place, day.to);
  const month = place.t.months.at(place.tokens, from);
  if (!month) return null;
  const year = yearBehind(place, from + dotted(place, from + month.length - 1) + month.length, true);
  return found({ ...BLANK, ...year, month: month.value, day: day.day }, year.to);
}

/** The dot of an abbreviated month is one token. */
const dotted = ({ tokens }: Place, last: number): number => {
  const dot = tokens[last + 1];
  return dot?.text === '.' &&
    dot.glued &&
    tokens[last]!.text.length <= 4 &&
    tokens[last + 2]?.kind === 'number'
    ? 1
    : 0;
};

/** "February 7, 2026", "Feb. 7", "June 2021", "November". */
function monthAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const month = t.months.at(tokens, at);
  if (!month) return null;
  const word = tokens[at]!;
  const end = at + month.length + dotted(place, at + month.length - 1);
  const day = dayNumber(place, end);
  if (day && !t.quantity.ordinalDot) {
    const year = yearBehind(place, day.to, true);
    return found({ ...BLANK, ...year, month: month.value, day: day.day }, year.to);
  }
  const year = yearBehind(place, end);
  const named = year.year !== null || year.yearOffset !== null;
  const capital = /^\p{Lu}/u.test(word.text) || !/^\p{Ll}/u.test(word.text);
  if (t.time.capitalMonths && !capital && !named) return null;
  return found(
    { ...BLANK, ...year, month: month.value },
    named ? year.to : end,
    !named && t.doubtfulMonths.has(word.norm),
  );
}

/** A quarter or a half with the year behind it; null for a number that there is none of. */
function numberedPart(place: Place, kind: 'quarter' | 'half', number: number, to: number): Found | null {
  if (number < 1 || number > (kind === 'quarter' ? 4 : 2)) return null;
  const year = yearBehind(place, to);
  return found({ ...BLANK, ...year, [kind]: number }, year.to);
}

/** "Q3", "H1", and "3Q", "3Q24": a letter and a digit in one. */
function compactAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const token = tokens[at]!;
  const compact = token.norm.length === 2 ? /^([qhkt])([1-4])$/.exec(token.norm) : null;
  if (compact && (compact[1] === 'h' || t.time.quarter.symbols.includes(compact[1]!)))
    return numberedPart(place, compact[1] === 'h' ? 'half' : 'quarter', Number(compact[2]), at + 1);
  const next = isDigits(token, 1, 1) ? tokens[at + 1] : undefined;
  const turned =
    next?.kind === 'word' && next.glued && /^[1-4]$/.test(token.text)
      ? /^[qh](\d\d)?$/.exec(next.norm)
      : null;
  if (!next || !turned) return null;
  const kind = next.norm.startsWith('h') ? 'half' : 'quarter';
  const made = numberedPart(place, kind, Number(token.text), at + 2);
  return made?.shape.type === 'calendar' && turned[1]
    ? { ...made, shape: { ...made.shape, year: CENTURY + Number(turned[1]) } }
    : made;
}

/** "Q3 2024", "3Q24", "third quarter of 2024", "H1 2025", "first half of 2026". */
function quarterAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const compact = compactAt(place, at);
  if (compact) return compact;
  const ordinal = t.quarters.at(tokens, at);
  const unit = ordinal ? t.periods.at(tokens, at + ordinal.length) : null;
  if (!ordinal || (unit?.value !== 'quarter' && unit?.value !== 'half')) return null;
  return numberedPart(place, unit.value, ordinal.value, at + ordinal.length + unit.length);
}

function seasonAt(place: Place, at: number): Found | null {
  const season = place.t.seasons.at(place.tokens, at);
  if (!season) return null;
  const year = yearBehind(place, at + season.length);
  const named = year.year !== null || year.yearOffset !== null;
  return found({ ...BLANK, ...year, season: season.value }, named ? year.to : at + season.length, !named);
}

/** "last July", "this summer", "last Saturday", "next month". */
function turnAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const turn = t.turns.at(tokens, at);
  if (!turn) return fixedAt(place, at);
  const start = at + turn.length;
  const side = turn.value === 'this' ? null : turn.value;
  const yearOffset = turn.value === 'this' ? 0 : null;
  const weekday = t.weekdays.at(tokens, start);
  if (weekday) return found({ type: 'weekday', weekday: weekday.value, turn: side }, start + weekday.length);
  const month = t.months.at(tokens, start);
  if (month) return found({ ...BLANK, month: month.value, turn: side, yearOffset }, start + month.length);
  const season = t.seasons.at(tokens, start);
  if (season) return found({ ...BLANK, season: season.value, turn: side, yearOffset }, start + season.length);
  const period = turnPeriod(place, at);
  if (period)
    return found({ type: 'period', period: period.period, offset: period.offset, part: null }, period.to);
  return null;
}

function fixedAt(place: Place, at: number): Found | null {
  const fixed = fixedPeriod(place, at);
  return fixed
    ? found({ type: 'period', period: fixed.period, offset: fixed.offset, part: null }, fixed.to)
    : null;
}

/** "early 2027", "mid-February", "Ende letzten Jahres". */
export function partAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const part = t.parts.at(tokens, at);
  if (!part) return null;
  let start = at + part.length;
  if (tokens[start]?.text === '-') start++;
  for (const from of [start, afterOf(place, start)]) {
    const inner = from < tokens.length ? calendarAt(place, from) : null;
    if (inner) return withPart(inner, part.value);
  }
  const period = t.periods.at(tokens, afterOf(place, start));
  if (!period || period.value === 'day' || afterOf(place, start) === start) return null;
  return found(
    { type: 'period', period: period.value, offset: 0, part: part.value },
    afterOf(place, start) + period.length,
  );
}

function withPart(inner: Found, part: PartOf): Found | null {
  const { shape } = inner;
  if (shape.type === 'calendar' && shape.day === null)
    return { ...inner, doubtful: false, shape: { ...shape, part } };
  return shape.type === 'period' ? { ...inner, shape: { ...shape, part } } : null;
}

/** 2026年2月7日, "2021'in temmuz ayı", 去年第三季度: the year before the month, quarter or season, where a language writes it so. */
function yearFirstAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  if (!t.time.yearFirst && t.time.slashed !== 'ymd') return null;
  const named = yearAt(place, at);
  const turned = named ? null : (turnPeriod(place, at) ?? fixedPeriod(place, at));
  if (turned && turned.period !== 'year') return null;
  const to = named?.to ?? turned?.to ?? at;
  if (to === at || to >= tokens.length) return null;
  const year = { year: named?.year ?? null, yearOffset: turned?.offset ?? null };
  const month = t.months.at(tokens, to);
  if (month) {
    const end = to + month.length;
    const day = dayNumber(place, end);
    return found({ ...BLANK, ...year, month: month.value, day: day?.day ?? null }, day?.to ?? end);
  }
  const part = quarterAt(place, to) ?? seasonAt(place, to);
  return part?.shape.type === 'calendar' ? found({ ...part.shape, ...year }, part.to) : null;
}

/** 2025年底, "şubat başında", 年底: the part of a period behind it. */
function withPartBehind(place: Place, inner: Found | null, at: number): Found | null {
  const { tokens, t } = place;
  const period = inner ? null : t.periods.at(tokens, at);
  const whole =
    inner ??
    (period && found({ type: 'period', period: period.value, offset: 0, part: null }, at + period.length));
  const part = whole && t.partsAfter.at(tokens, whole.to);
  const made = part ? withPart(whole, part.value) : null;
  return made && part ? { ...made, to: whole.to + part.length } : inner;
}

function yearOnly(place: Place, at: number): Found | null {
  const word = place.t.periods.at(place.tokens, at);
  const year = yearAt(place, word?.value === 'year' ? at + word.length : at);
  if (!year) return null;
  const before = place.tokens[at]!.glued ? place.tokens[at - 1] : undefined;
  if (before && /^[.,$€£#_:]$/.test(before.text) && !isComma(place.tokens, at - 1)) return null;
  return found({ ...BLANK, year: year.year }, year.to);
}

/** A calendar date or period at a token: "7 February 2026", "Q3", "last month", "2027". */
export const calendarAt = (place: Place, at: number): Found | null =>
  (place.t.starts(place.tokens[at]!) & WHOLE) === 0 ? null : withPartBehind(place, wholeAt(place, at), at);

const WHOLE = START.month | START.calendar | START.digits;

const wholeAt = (place: Place, at: number): Found | null =>
  numericAt(place, at) ??
  yearFirstAt(place, at) ??
  dayMonthAt(place, at) ??
  quarterAt(place, at) ??
  monthAt(place, at) ??
  turnAt(place, at) ??
  seasonAt(place, at) ??
  yearOnly(place, at);
