import type { Span } from '../../core/days.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isApostrophe, isDigits, type Token, tokenize, wordsOf } from '../text/tokens.ts';
import { grainOf, isExplicit, isYearless, spanFor } from './calendar.ts';
import { elementAt } from './element.ts';
import type { DateMention } from './mention.ts';
import type { Found, Place } from './numeric.ts';
import { dayBehind, daysBefore, mayBeDay, type Range, rangeBehind, usable } from './range.ts';
import type { Shape } from './shape.ts';
import { BEHIND, START } from './start.ts';
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
  let explicit: DateMention | null = null;
  for (let at = 0; at < tokens.length; ) {
    const made = mayBegin(place, at) ? dateAt(place, at, published) : null;
    if (made) {
      const meant = inYearTold(made, explicit, published);
      if (meant.mention.anchor === 'explicit') explicit = meant.mention;
      found.push(meant);
    }
    at = made?.to ?? at + 1;
  }
  return found;
}

/** "Closed 2025 at 148.2 T, up 35 % from January", told in the next January: the month of the year that was told of last. */
function inYearTold(made: DateTokens, last: DateMention | null, published: Span | null): DateTokens {
  const { span, anchor, grain } = made.mention;
  if (!published || !span || anchor !== 'relative' || grain !== 'month') return made;
  const [year, month] = published.end.split('-');
  if (month !== '01' || !span.start.startsWith(`${year}-01`)) return made;
  const before = String(Number(year) - 1);
  if (last?.grain !== 'year' || !last.span?.start.startsWith(before)) return made;
  const shifted = { start: before + span.start.slice(4), end: before + span.end.slice(4) };
  return { ...made, mention: { ...made.mention, span: shifted } };
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

/** A date in one, with its year ("7.2.2026") or before a dot ("07.02."). */
const FULL = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;
const SHORT = /^\d{1,2}\.\d{2}$/;

/** A cheap no: most words begin no date, nor do most numbers, by what stands behind them. */
function mayBegin(place: Place, at: number): boolean {
  const { tokens, t } = place;
  const token = tokens[at]!;
  if (token.kind === 'symbol') return isApostrophe(token);
  const next = tokens[at + 1];
  if (token.kind === 'word') return t.starts(token) !== 0 && (next === undefined || t.goesOn(token, next));
  if (isDigits(token, 4, 4)) return next?.text !== '%';
  if (FULL.test(token.text)) return true;
  if (next === undefined || next.kind === 'number') return false;
  if (!isDigits(token, 1, 3)) return next.text === '.' && SHORT.test(token.text);
  return mayBeDay(place, at) || mayBeCount(place, at) || dayBehind(place, at) >= 0;
}

/** Could digits count days or weeks ("14 days", "14-day") or name a quarter ("3rd quarter", "3Q24")? */
function mayBeCount(place: Place, at: number): boolean {
  const { tokens, t } = place;
  if (isPeriod(place, tokens[at + 1]!.text === '-' ? at + 2 : at + 1)) return true;
  const ordinal = (t.starts(tokens[at]!) & START.month) === 0 ? null : t.quarters.at(tokens, at);
  return ordinal !== null && isPeriod(place, at + ordinal.length);
}

const isPeriod = ({ tokens, t }: Place, at: number): boolean =>
  at < tokens.length && (t.follows(tokens[at]!) & BEHIND.period) !== 0;

const BARE: Prefix = { kind: 'at', start: 0, certain: false, opened: null };

function dateAt(place: Place, at: number, published: Span | null): DateTokens | null {
  const days = daysBefore(place, at);
  if (days) return finish(place, { ...BARE, start: at }, days.first, published, days.range);
  const first = elementAt(place, at);
  const ranged = first?.doubtful === true && rangeBehind(place, null, first) !== null;
  const direct = usable(place, first, ranged);
  if (direct) return finish(place, { ...BARE, start: at }, direct, published);
  if ((place.t.starts(place.tokens[at]!) & START.lead) === 0) return null;
  const { prefix, next } = prefixAt(place, at);
  if (next === at || next >= place.tokens.length) return null;
  const inner = daysBefore(place, next);
  if (inner) return finish(place, prefix, inner.first, published, inner.range);
  const element = usable(place, elementAt(place, next), prefix.certain);
  if (!element) return null;
  const single =
    prefix.opened !== null && !rangeBehind(place, prefix.opened, element) ? prefixAt(place, at, false) : null;
  const alone = single && single.next === next ? single.prefix : prefix;
  return finish(place, alone, element, published);
}

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
  const range = known ?? rangeBehind(place, prefix.opened, main);
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
  const { shape } = main;
  const told = shape.type === 'coming' ? ({ ...shape, type: 'past' } as const) : shape;
  const back = told !== shape || (ahead && !isExplicit(shape)) ? spanFor(told, published, false) : null;
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
