import type { Lexicon, Period } from '../lexicon/lexicon.ts';
import { cardinalAt } from '../quantity/spelled.ts';
import { isDigits, type Token } from '../text/tokens.ts';
import { calendarAt, partAt } from './calendar-date.ts';
import { type Found, found, type Place } from './numeric.ts';
import type { CalendarShape } from './shape.ts';
import { START } from './start.ts';

/** 每两周一次: a number right before makes it a unit, not a day. */
const isCounted = (before: Token | undefined, token: Token, { quantity }: Lexicon): boolean =>
  token.glued &&
  before !== undefined &&
  (before.kind === 'number' || Object.hasOwn(quantity.cardinals, before.norm));

/** "yesterday", "on Friday", "recently". */
function wordAt({ tokens, t }: Place, at: number): Found | null {
  const day = t.days.at(tokens, at);
  if (day) return found({ type: 'day', offset: day.value }, at + day.length);
  const weekday = isCounted(tokens[at - 1], tokens[at]!, t.lexicon) ? null : t.weekdays.at(tokens, at);
  if (weekday) {
    const to = at + weekday.length;
    return found({ type: 'weekday', weekday: weekday.value, turn: null }, to + dayInBrackets(tokens, to));
  }
  const recently = t.recently.at(tokens, at);
  return recently ? found({ type: 'recent' }, at + recently.length) : null;
}

/** "No sábado (7)": the day of the month that a weekday was. */
const dayInBrackets = (tokens: Place['tokens'], at: number): number =>
  tokens[at]?.text === '(' &&
  /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.text === ')'
    ? 3
    : 0;

function countAt(place: Place, at: number): { count: number; period: Period; to: number } | null {
  const { tokens, t } = place;
  const token = tokens[at];
  if (!token || (token.kind === 'number' ? !isDigits(token, 1, 3) : !t.mayCount(token))) return null;
  const skip = t.quantity.indefinite.includes(token.norm) ? 1 : 0;
  const fortnight = t.fortnight.at(tokens, at + skip);
  if (fortnight) return { count: 2, period: 'week', to: at + skip + fortnight.length };
  const digits = token.kind === 'number' ? { value: Number(token.text), to: at + 1 } : null;
  const number = digits ?? (token.kind === 'word' ? cardinalAt(tokens, at, t.lexicon) : null);
  const one = t.quantity.indefinite.includes(token.norm) ? { value: 1, to: at + 1 } : null;
  const count = number ?? one;
  if (!count) return null;
  const dash = tokens[count.to]?.text === '-' ? 1 : 0;
  const period = t.periods.at(tokens, count.to + dash);
  return period ? { count: count.value, period: period.value, to: count.to + dash + period.length } : null;
}

/** "ago", "earlier", "later"; "before" and "after" only where nothing follows that it is before or after. */
function agoBehind(
  { tokens, t }: Place,
  at: number,
): { readonly hinge: 'back' | 'on' | null; readonly length: number } | null {
  const hinge = t.hinges.at(tokens, at);
  if (hinge) return { hinge: hinge.value, length: hinge.length };
  const after = t.agoAfter.at(tokens, at);
  if (after) return { hinge: null, length: after.length };
  const bare = t.bareHinges.at(tokens, at);
  const next = bare ? tokens[at + bare.length] : undefined;
  const alone = !next || next.kind === 'symbol' || t.quantity.numeralAnd.includes(next.norm);
  return bare && alone ? { hinge: bare.value, length: bare.length } : null;
}

/** "over the past two weeks", "vor drei Tagen", "three days ago", "within four years". */
function spanAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const past = t.past.at(tokens, at);
  if (past) {
    const counted = countAt(place, at + past.length);
    if (counted) return found({ type: 'past', count: counted.count, period: counted.period }, counted.to);
    const period = t.periods.at(tokens, at + past.length);
    if (period && past.length > 1)
      return found({ type: 'past', count: 1, period: period.value }, at + past.length + period.length);
  }
  const before = t.agoBefore.at(tokens, at);
  const agone = before ? countAt(place, at + before.length) : null;
  if (agone) return found({ type: 'ago', count: agone.count, period: agone.period, hinge: null }, agone.to);
  const counted = countAt(place, at);
  const after = counted ? agoBehind(place, counted.to) : null;
  if (counted && after)
    return found(
      { type: 'ago', count: counted.count, period: counted.period, hinge: after.hinge },
      counted.to + after.length,
    );
  const coming = t.coming.at(tokens, at);
  const ahead = coming ? countAt(place, at + coming.length) : null;
  return ahead ? found({ type: 'coming', count: ahead.count, period: ahead.period }, ahead.to) : null;
}

/** The longest date that starts at a token, without its preposition; null where none does. */
export function elementAt(place: Place, at: number): Found | null {
  const starts = place.t.starts(place.tokens[at]!);
  if ((starts & ELEMENT) === 0) return null;
  let best = calendarAt(place, at);
  if ((starts & START.part) !== 0) best = longer(best, partAt(place, at));
  if ((starts & (START.span | START.digits)) !== 0) best = longer(best, spanAt(place, at));
  return (starts & START.day) !== 0 ? longer(best, wordAt(place, at)) : best;
}

const ELEMENT = START.month | START.calendar | START.part | START.span | START.day | START.digits;

/** Of two the longer, the first where they are as long. */
const longer = (a: Found | null, b: Found | null): Found | null =>
  b !== null && (a === null || b.to > a.to) ? b : a;

/** The year of a later part given to an earlier one ("May–July 2021"). */
export const withYear = (shape: CalendarShape, year: number): CalendarShape => ({ ...shape, year });
