import type { Span } from '../../core/days.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { vocabularyOf } from '../quantity/vocabulary.ts';
import { isDigits, type Token, tokenize, wordsOf } from '../text.ts';
import { grainOf, isExplicit, isYearless, spanFor } from './calendar.ts';
import { elementAt, withYear } from './element.ts';
import type { DateMention } from './mention.ts';
import { type Found, type Place, yearAt } from './numeric.ts';
import { BLANK, type CalendarShape, type Shape } from './shape.ts';
import { type Preposition, timeVocabularyOf } from './vocabulary.ts';

export type { DateMention } from './mention.ts';

interface Prefix {
  readonly kind: Exclude<Preposition, 'in'> | 'at';
  readonly start: number;
  readonly certain: boolean;
  readonly opened: number | null;
}

/**
 * The dates and periods of a text in its order. What names no year hangs on the publication date and has a null span
 * without one; where that date is a span, so is the result. Times of day are ignored. Pure and linear.
 */
export function readDates(text: string, lexicon: Lexicon, published: Span | null): DateMention[] {
  return datesIn(tokenize(text, wordsOf(lexicon)), lexicon, published).map((found) => found.mention);
}

/** A date and the tokens it covers. */
export interface DateTokens {
  readonly mention: DateMention;
  readonly from: number;
  readonly to: number;
}

/** As readDates, for a text already in tokens. */
export function datesIn(tokens: readonly Token[], lexicon: Lexicon, published: Span | null): DateTokens[] {
  const place: Place = { tokens, t: timeVocabularyOf(lexicon) };
  const found: DateTokens[] = [];
  for (let at = 0; at < tokens.length; ) {
    const made = mayBegin(place, at) ? dateAt(place, at, published) : null;
    if (made) found.push(made);
    at = made?.to ?? at + 1;
  }
  return found;
}

function prefixAt({ tokens, t }: Place, at: number, pairs = true): { prefix: Prefix; next: number } {
  const opened = pairs ? t.opens.at(tokens, at) : null;
  if (opened)
    return {
      prefix: { kind: 'at', start: at, certain: true, opened: opened.value },
      next: at + opened.length,
    };
  const word = t.prepositions.at(tokens, at);
  if (!word) return { prefix: { kind: 'at', start: at, certain: false, opened: null }, next: at };
  const kind = word.value === 'in' ? 'at' : word.value;
  let next = at + word.length;
  const article = t.of.at(tokens, next);
  if (article && tokens[next]!.text !== ',') next += article.length;
  return { prefix: { kind, start: at, certain: true, opened: null }, next };
}

/** A date in one ("7.2.2026", "07.02"). */
const NUMBERS = /^\d{1,2}(?:\.\d{1,2}\.\d{2,4}|\.\d{2})$/;

/** A cheap no: most words begin no date, nor do most numbers before another number or at the end of a text. */
function mayBegin({ tokens, t }: Place, at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'number') return t.mayBegin(token);
  if (token.text.length > 2) return isDigits(token, 3, 4) || NUMBERS.test(token.text);
  return at + 1 < tokens.length && tokens[at + 1]!.kind !== 'number';
}

const BARE: Prefix = { kind: 'at', start: 0, certain: false, opened: null };

function dateAt(place: Place, at: number, published: Span | null): DateTokens | null {
  const days = daysBefore(place, at);
  if (days) return finish(place, { ...BARE, start: at }, days.first, published, days.range);
  const first = elementAt(place, at);
  const ranged = first?.doubtful === true && rangeBehind(place, BARE, first) !== null;
  const direct = usable(place, first, ranged);
  if (direct) return finish(place, { ...BARE, start: at }, direct, published);
  const { prefix, next } = prefixAt(place, at);
  if (next === at || next >= place.tokens.length) return null;
  const inner = daysBefore(place, next);
  if (inner) return finish(place, prefix, inner.first, published, inner.range);
  const element = usable(place, elementAt(place, next), prefix.certain);
  if (!element) return null;
  const single =
    prefix.opened !== null && !rangeBehind(place, prefix, element) ? prefixAt(place, at, false) : null;
  const alone = single && single.next === next ? single.prefix : prefix;
  return finish(place, alone, element, published);
}

/** "13–15 June 2026", "3. bis 8. Juli": days before the month they share. */
function daysBefore(place: Place, at: number): { first: Found; range: Range } | null {
  const { tokens, t } = place;
  if (!isDigits(tokens[at]!, 1, 2)) return null;
  const dot = tokens[at + 1]?.text === '.' && tokens[at + 1]!.glued ? 1 : 0;
  const joint = at + 1 + dot < tokens.length ? t.range.at(tokens, at + 1 + dot) : null;
  const next = joint ? at + 1 + dot + joint.length : tokens.length;
  if (next >= tokens.length || !isDigits(tokens[next]!, 1, 2)) return null;
  const second = elementAt(place, next);
  if (second?.shape.type !== 'calendar' || second.shape.day === null || second.shape.month === null)
    return null;
  const day = Number(tokens[at]!.text);
  if (day < 1 || day >= second.shape.day) return null;
  return { first: second, range: { from: { ...second.shape, day }, until: second.shape, to: second.to } };
}

/** Refuses what only looks like a date: "may", "fall", "2016 blocks", "2000 %". */
function usable({ tokens, t }: Place, found: Found | null, certain: boolean): Found | null {
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

function finish(
  place: Place,
  prefix: Prefix,
  first: Found,
  published: Span | null,
  known: Range | null = null,
): DateTokens {
  const { tokens } = place;
  const weekdayDate = dateBehindWeekday(place, first);
  const main = weekdayDate ?? first;
  const range = known ?? rangeBehind(place, prefix, main);
  const behind = !range && prefix.kind === 'at' ? place.t.postpositions.at(tokens, main.to) : null;
  const kind = behind?.value ?? prefix.kind;
  const ahead = kind === 'until';
  const make = (
    shape: Shape,
    to: number,
    span: Span | null,
    kind: DateMention['kind'],
    back: Span | null = null,
    next: Span | null = null,
  ): DateTokens => ({
    from: prefix.start,
    to,
    mention: {
      start: tokens[prefix.start]!.start,
      end: tokens[to - 1]!.end,
      span,
      grain: kind === 'between' ? 'span' : grainOf(shape),
      anchor: isExplicit(shape) ? 'explicit' : 'relative',
      ...(shape.type === 'ago' && shape.hinge
        ? { hinge: { period: shape.period, count: shape.hinge === 'on' ? shape.count : -shape.count } }
        : {}),
      ...(back ? { back } : {}),
      ...(next ? { on: next } : {}),
      kind,
    },
  });
  if (range) {
    const [a, b] = [spanFor(range.from, published, false), spanFor(range.until, published, false)];
    const span = a && b && a.start <= b.end ? { start: a.start, end: b.end } : null;
    return make(range.until, range.to, span, 'between');
  }
  const back = ahead && !isExplicit(main.shape) ? spanFor(main.shape, published, false) : null;
  const post = behind ?? (range ? null : place.t.postpositions.at(tokens, main.to));
  const end = main.to + (post && post.value === kind ? post.length : 0);
  const next = kind === 'at' && isYearless(main.shape) ? spanFor(main.shape, published, true) : null;
  return make(main.shape, end, spanFor(main.shape, published, ahead), kind, back, next);
}

/** "Friday, September 13": the weekday only repeats the date. */
function dateBehindWeekday(place: Place, first: Found): Found | null {
  if (first.shape.type !== 'weekday') return null;
  const { tokens, t } = place;
  let at = first.to;
  for (let n = 0; n < 3 && at < tokens.length; n++) {
    const next = elementAt(place, at);
    if (next?.shape.type === 'calendar' && next.shape.day !== null) return next;
    const skip = t.of.at(tokens, at) ?? t.prepositions.at(tokens, at);
    if (!skip) return null;
    at += skip.length;
  }
  return null;
}

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

interface Range {
  readonly from: Shape;
  readonly until: Shape;
  readonly to: number;
}

/** "2025-28", "May–July 2021", "between 2025 and 2028", "July 3 to 8": the other end of a range. */
function rangeBehind(place: Place, prefix: Prefix, first: Found): Range | null {
  const { tokens, t } = place;
  const { shape } = first;
  if (shape.type !== 'calendar') return null;
  const middle = prefix.opened === null ? null : t.middles.at(tokens, first.to);
  const joint = middle?.value === prefix.opened && middle ? middle : t.range.at(tokens, first.to);
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
  return grainOf(from) === grainOf(second.shape) || prefix.opened !== null
    ? { from, until: second.shape, to: second.to }
    : null;
}
