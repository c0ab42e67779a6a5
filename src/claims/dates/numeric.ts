import { lastDayOfMonth } from '../../core/days.ts';
import { isApostrophe, isDigits, type Token } from '../text/tokens.ts';
import { BLANK, type Shape } from './shape.ts';
import type { TimeVocabulary } from './vocabulary.ts';

/** A date found at a token, and the token behind it. */
export interface Found {
  readonly shape: Shape;
  readonly to: number;
  /** Only a month, a season or a year without a word by it that makes it a date. */
  readonly doubtful: boolean;
}

/** Tokens with the words of their language; `before` is a preposition that stands in front. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly t: TimeVocabulary;
}

const OLDEST = 1900;
const NEWEST = 2199;
/** A two-digit year stands for this century. */
export const CENTURY = 2000;

/** A date found up to, not including, token `to`. */
export const found = (shape: Shape, to: number, doubtful = false): Found => ({ shape, to, doubtful });
/** Is a number between two others, both included? */
export const inRange = (v: number, low: number, high: number): boolean => v >= low && v <= high;

/** A bare year at a token: four digits, or two behind an apostrophe. */
export function yearAt({ tokens, t }: Place, at: number): { year: number; to: number } | null {
  const token = tokens[at];
  if (!token) return null;
  if (isApostrophe(token) && !(token.glued && tokens[at - 1]?.kind === 'word')) {
    const next = tokens[at + 1];
    return next?.glued && isDigits(next, 2, 2) ? { year: CENTURY + Number(next.text), to: at + 2 } : null;
  }
  if (!isDigits(token, 4, 4)) return null;
  const year = Number(token.text);
  const suffix = t.yearSuffixes.at(tokens, at + 1)?.length ?? 0;
  return inRange(year, OLDEST, NEWEST) ? { year, to: at + 1 + suffix } : null;
}

/** "2026-02-07", "07.02.2026", "2/7/2026", "2026-02". */
export function numericAt(place: Place, at: number): Found | null {
  const { tokens, t } = place;
  const token = tokens[at]!;
  if (token.kind !== 'number' || (token.glued && tokens[at - 1]?.kind !== 'symbol')) return null;
  if (!token.text.includes('.')) return separatedAt(place, at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token.text);
  if (dotted) {
    const year = Number(dotted[3]);
    return exact(year < 100 ? CENTURY + year : year, Number(dotted[2]), Number(dotted[1]), at + 1);
  }
  const dot = tokens[at + 1]?.text === '.' && tokens[at + 1]!.glued;
  const dayMonth = dot && t.quantity.ordinalDot ? /^(\d{1,2})\.(\d{2})$/.exec(token.text) : null;
  if (dayMonth) {
    const [day, month] = [Number(dayMonth[1]), Number(dayMonth[2])];
    if (inRange(month, 1, 12) && inRange(day, 1, 31)) return found({ ...BLANK, month, day }, at + 2);
  }
  return separatedAt(place, at);
}

function separatedAt({ tokens, t }: Place, at: number): Found | null {
  const mark = tokens[at + 1]?.text;
  if ((mark !== '-' && mark !== '/') || !tokens[at + 1]!.glued || !tokens[at + 2]?.glued) return null;
  const [first, second] = [tokens[at]!, tokens[at + 2]!];
  const third = tokens[at + 3]?.text === mark && tokens[at + 4]?.glued ? tokens[at + 4]! : null;
  const [a, b] = [first.text, second.text];
  if (isDigits(first, 4, 4) && isDigits(second, 2, 2)) {
    if (third && isDigits(third, 2, 2)) return exact(Number(a), Number(b), Number(third.text), at + 5);
    const month = Number(b);
    const isMonth =
      mark === '-' && third === null && inRange(month, 1, 12) && inRange(Number(a), OLDEST, NEWEST);
    return isMonth ? found({ ...BLANK, year: Number(a), month }, at + 3) : null;
  }
  const slashed = mark === '/' && isDigits(first, 1, 2) && isDigits(second, 1, 2);
  if (!slashed || !third || !isDigits(third, 4, 4)) return null;
  const [month, day] = t.time.slashed === 'mdy' && Number(a) <= 12 ? [a, b] : [b, a];
  return exact(Number(third.text), Number(month), Number(day), at + 5);
}

function exact(year: number, month: number, day: number, to: number): Found | null {
  const real = inRange(year, OLDEST, NEWEST) && inRange(month, 1, 12) && inRange(day, 1, 31);
  return real && day <= lastDayOfMonth(year, month) ? found({ ...BLANK, year, month, day }, to) : null;
}

/** A comma behind something else than digits parts clauses, with or without a space ("上涨35%,2024年上涨52%"). */
export const isComma = (tokens: Place['tokens'], at: number): boolean =>
  tokens[at]?.text === ',' && tokens[at - 1] !== undefined && tokens[at - 1]!.kind !== 'number';
