import type { Lexicon, UnitWord } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { glued, gluedIn, ordinalIn, own, placesOf } from './compound.ts';
import { clean } from './digits.ts';
import { hashesIn, wattsIn } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A number in letters: its value and the place value it is rounded to, and the token behind it. */
export interface SpelledEnd {
  readonly value: number;
  readonly place: number;
  /** Place value of its last non-zero digit, where that differs. */
  readonly round?: number;
  readonly to: number;
  readonly kind: 'number' | 'fraction' | 'ordinal' | 'times';
  /** "zehn|jährig": the rest of the last word. */
  readonly rest: string | null;
}

/** From here on a unit of hashes is one that "a" counts: "a zettahash", not "a hash". */
const TERAHASH = 1e12;
/** A share in words ("a third") is good to three points. */
const FRACTION_PLACE = 0.06;

/** Reads the number in letters that starts at a token; null where there is none. */
export function spelledAt(tokens: readonly Token[], at: number, v: Vocabulary): SpelledEnd | null {
  const { lexicon } = v;
  const word = tokens[at]!.norm;
  if (v.indefinite.has(word)) return indefiniteAt(tokens, at, v) ?? oneOfOdds(tokens, at, v);
  if (!v.startsNumber(tokens[at]!)) return null;
  const half = fractionAt(tokens, at, v, 1);
  if (half) return half;
  const sum = cardinalAt(tokens, at, lexicon);
  if (sum) {
    const dash = tokens[sum.to]?.text === '-' ? 1 : 0;
    const share = sum.value < 20 && sum.value >= 1 ? fractionAt(tokens, sum.to + dash, v, sum.value) : null;
    if (share) return share;
    const ordinal = own(lexicon.quantity.ordinals, tokens[sum.to + dash]?.norm ?? '');
    if (dash === 1 && ordinal !== undefined && ordinal < 10 && sum.value % 10 === 0 && sum.value < 100)
      return { value: sum.value + ordinal, place: 1, to: sum.to + 2, kind: 'ordinal', rest: null };
    if (sum.value === 1 && !bindsOne(tokens, sum.to, v)) return null;
    const more = sum.value < 100 ? v.andHalf.at(tokens, sum.to) : null;
    if (more)
      return { value: sum.value + 0.5, place: 0.5, to: sum.to + more.length, kind: 'number', rest: null };
    return { value: sum.value, ...placesOf(sum.value), to: sum.to, kind: 'number', rest: null };
  }
  return ordinalIn(word, at, lexicon) ?? gluedIn(word, at, v);
}

/** "one" counts only where something is counted: a unit, a scale, odds. */
function bindsOne(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  const dash = tokens[at]?.text === '-' ? 1 : 0;
  return (
    v.units.at(tokens, at + dash) !== null ||
    v.scales.at(tokens, at) !== null ||
    v.andHalf.at(tokens, at) !== null ||
    opensOdds(tokens, at, v)
  );
}

/** "in 2,800", "chance sur 2 640": what follows the one of odds. */
function opensOdds(tokens: readonly Token[], at: number, v: Vocabulary): boolean {
  const middle = v.oddsMiddle.at(tokens, at);
  return middle !== null && tokens[at + middle.length]?.kind === 'number';
}

/** "Una entre 2.800", "une chance sur 2 640": an article that counts. */
function oneOfOdds(tokens: readonly Token[], at: number, v: Vocabulary): SpelledEnd | null {
  const one = own(v.quantity.cardinals, tokens[at]!.norm) === 1;
  return one && opensOdds(tokens, at + 1, v)
    ? { value: 1, place: 1, to: at + 1, kind: 'number', rest: null }
    : null;
}

/** Units so big that one of them is a number of its own. */
const isCounted = (unit: UnitWord): boolean =>
  (hashesIn(unit) ?? 0) >= TERAHASH || wattsIn(unit) !== undefined;

function indefiniteAt(tokens: readonly Token[], at: number, v: Vocabulary): SpelledEnd | null {
  const next = tokens[at + 1];
  if (!next) return null;
  const multiplier = own(v.quantity.multipliers, next.norm);
  if (multiplier !== undefined)
    return { value: multiplier, place: multiplier, to: at + 2, kind: 'number', rest: null };
  const share = fractionAt(tokens, at + 1, v, 1, true);
  if (share) return share;
  const scale = v.scales.at(tokens, at + 1);
  const unit = v.units.at(tokens, at + 1)?.value.atom;
  const isLetters = next.kind === 'word' && next.norm.length > 2;
  const counts = unit ? isCounted(unit) : false;
  const percent = unit === 'percent' && own(v.quantity.cardinals, tokens[at]!.norm) === 1;
  if (isLetters && (scale || counts || percent))
    return { value: 1, place: 1, to: at + 1, kind: 'number', rest: null };
  return null;
}

/** "half", "third": a fraction word at a token, `count` of them; "half a million" becomes a number. */
function fractionAt(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
  count: number,
  afterIndefinite = false,
): SpelledEnd | null {
  const hit = v.fractions.at(tokens, at);
  if (!hit) return null;
  const to = at + hit.length;
  const next = tokens[to];
  const value = hit.value.value * count;
  if (value >= 1) return null;
  const joint = next?.text === '-' && next.glued && tokens[to + 1]?.glued;
  const skip = next && (joint || v.indefinite.has(next.norm)) ? 1 : 0;
  const scale = v.scales.at(tokens, to + skip);
  if (scale && tokens[to + skip]!.kind === 'word' && tokens[to + skip]!.norm.length > 1)
    return { value, place: value, to: to + skip, kind: 'number', rest: null };
  const of = next && v.quantity.fractionOf.includes(next.norm) ? 1 : 0;
  const one = v.indefinite.has(tokens[to + of]?.norm ?? '') ? 1 : 0;
  const unit = v.units.at(tokens, to + of + one)?.value.atom;
  const whole =
    unit === 'percent' ||
    (of === 0 && unit && isCounted(unit) && (one === 1 || afterIndefinite || value === 0.5));
  if (whole && (of === 0 || one === 1))
    return { value, place: value, to: to + of + one, kind: 'number', rest: null };
  if (hit.value.alone) {
    const before = tokens[at - 1];
    if (count === 1 && before && (isOrdinal(before, v.lexicon) || before.text === '-')) return null;
    if (next?.text === '-' || v.units.at(tokens, to)?.value.currency === null) return null;
  } else {
    if (count === 1 && !afterIndefinite && !isOne(tokens[at - 1], v.lexicon)) return null;
    const follows = !next || next.kind === 'symbol' || v.quantity.fractionOf.includes(next.norm);
    if (!follows) return null;
  }
  return { value: clean(value * 100), place: FRACTION_PLACE * 100, to, kind: 'fraction', rest: null };
}

const isOne = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && own(lexicon.quantity.cardinals, token.norm) === 1;

const isOrdinal = (token: Token, lexicon: Lexicon): boolean =>
  own(lexicon.quantity.ordinals, token.norm) !== undefined || /^\d/.test(token.norm);

/** A sum of cardinals: "two hundred and five", "twenty-five", "treinta y cinco", "quatre-vingt-dix-sept", "fünfundzwanzig". */
export function cardinalAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { value: number; to: number } | null {
  const { cardinals, multipliers, numeralAnd, tensAnd = [], scales } = lexicon.quantity;
  let [total, current, to, last] = [0, 0, at, Infinity];
  let before: { value: number; to: number } | null = null;
  for (let i = at; i < tokens.length && i < at + 12; ) {
    const dash = i > at && tokens[i]!.text === '-';
    const tie = i > at && tensAnd.includes(tokens[i]!.norm);
    const and = tie || (i > at && numeralAnd.includes(tokens[i]!.norm));
    const joined = dash || and ? 1 : 0;
    const token = tokens[i + joined];
    if (token?.kind !== 'word') break;
    const multiplier = own(multipliers, token.norm);
    const cardinal = own(cardinals, token.norm) ?? glued(token.norm, lexicon);
    const multiplies =
      multiplier !== undefined &&
      (i > at ? multiplier >= 100 || last < 10 : multiplier >= 100 || cardinal === undefined);
    if (multiplies) {
      if (and) break;
      if (i === at && cardinal === undefined && scales.some((s) => s.words.includes(token.norm))) return null;
      if (multiplier >= 1000 && total >= multiplier) return before;
      const unit = multiplier < 1000 && last < 100 ? last : current;
      current += Math.max(unit, 1) * multiplier - unit;
      if (multiplier >= 1000) [total, current] = [total + current, 0];
      last = multiplier;
    } else if (
      cardinal !== undefined &&
      cardinal < last &&
      mayFollow(cardinal, last, cardinals, dash || token.glued)
    ) {
      if (and && last < 100 && !(tie && cardinal < 20)) break;
      if (and) before = { value: total + current, to };
      current += cardinal;
      last = cardinal;
    } else break;
    i += joined + 1;
    to = i;
  }
  return to > at ? { value: total + current, to } : null;
}

/** Units stand behind tens, and behind ten itself joined to it ("dix-sept", 十七) or where no word of its own says so ("on beş"). */
const mayFollow = (
  cardinal: number,
  last: number,
  cardinals: Readonly<Record<string, number>>,
  close: boolean,
): boolean =>
  last >= 20 ||
  (last === 10 && cardinal < 10 && (close || !Object.values(cardinals).includes(last + cardinal)));
