import type { UnitWord } from '../lexicon/lexicon.ts';
import { oncePerWord } from '../once.ts';
import type { Part, Scene } from './part.ts';
import type { UnitPhrase } from './resolve.ts';
import { secondsIn } from './units.ts';

/** Parts that are one quantity: a main number and the one it is a range with, or came from. */
export interface Group {
  readonly main: Part;
  /** The lower end of a range. */
  readonly low: Part | null;
  /** The earlier value. */
  readonly from: Part | null;
  /** "1 in 2,800". */
  readonly odds: boolean;
  /** "12 min 36 s": smaller units that add to the main number. */
  readonly plus: readonly Part[];
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Part[] = [];

/** A part that stands alone. */
export const single = (main: Part): Group => ({
  main,
  low: null,
  from: null,
  odds: false,
  plus: NONE,
  start: main.start,
  end: main.end,
});

/** A number that measures something, not a year, rank or name. */
export const isPlain = (part: Part): boolean =>
  (part.role === null || part.role === 'times') &&
  part.numeral.kind !== 'vague' &&
  part.numeral.kind !== 'ordinal' &&
  !part.ordinal;

const family = (unit: UnitPhrase | null): string | null => {
  if (!unit) return null;
  return unit.currency ? 'money' : familyOf(unit.atom!);
};

const familyOf = oncePerWord((atom): string => {
  if (/^(?:hash|.H)$/.test(atom)) return 'hash';
  if (/^.?W$/.test(atom)) return 'watt';
  if (/^.Wh$/.test(atom)) return 'watt-hour';
  if (atom === 'percentage-point' || atom === 'basis-point') return 'point';
  return atom === 'sat' ? 'BTC' : secondsIn(atom as UnitWord) !== undefined ? 'clock' : atom;
});

/** Lengths of time, never counted in thousands and millions beside a number that names no unit. */
const SPANS: ReadonlySet<string> = new Set(['clock', 'day', 'week', 'month', 'quarter', 'year', 'decade']);

/** Could the two numbers be of one thing? The earlier may lack its unit. */
export function comparable(a: Part, b: Part): boolean {
  if (!isPlain(a) || !isPlain(b) || a.role !== b.role) return false;
  const [first, second] = [family(a.unit), family(b.unit)];
  if (first !== null && second !== null) return first === second;
  const unscaled = first === 'percent' || (first !== null && SPANS.has(first));
  if (unscaled && second === null && b.numeral.scale !== 1) return false;
  if (first === null && second === null) return a.numeral.scale === b.numeral.scale || a.numeral.scale === 1;
  return first === null
    ? a.numeral.scale === 1 || a.numeral.scale === b.numeral.scale
    : b.numeral.scale !== 1e12 || a.numeral.scale === 1e12;
}

/** Does a sentence or a line end between two tokens? */
export function sentenceBreak({ tokens, text, v }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const [token, next] = [tokens[i]!, tokens[i + 1]];
    if (next?.glued) continue;
    if (next && text.slice(token.end, next.start).includes('\n')) return true;
    if (token.kind !== 'symbol' || !STOPS.has(token.text)) continue;
    const before = token.text === '.' && i > 0 ? tokens[i - 1]! : null;
    const short = before && !before.glued && (v.months.has(before.norm) || v.abbreviations.has(before.norm));
    if (!short && /^[\p{Lu}\d]/u.test(next?.text ?? 'X')) return true;
  }
  return false;
}

const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', ';', '…']);

/** The scale that the first of two numbers borrows from the second ("$3-4 billion"). */
export function shared(first: Part, next: Part): number {
  if (first.numeral.scale !== 1 || next.numeral.scale === 1) return 1;
  if (first.unit && !first.currencyBefore) return 1;
  const ratio = (first.numeral.written.value * next.numeral.scale) / next.numeral.written.value;
  return ratio >= 1 / 50 && ratio <= 50 ? next.numeral.scale : 1;
}
