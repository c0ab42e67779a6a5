import type { Lexicon, UnitWord } from '../lexicon/lexicon.ts';
import type { SpelledEnd } from './spelled.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST_WORD = 40;
/** A word's own entry in a table, never the prototype's. */
export const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Small numbers in words are meant to the unit, great ones to their last multiplier. */
export const placesOf = (value: number): { place: number; round: number } => ({
  place: Number.isInteger(value) && value < 100 ? 1 : placeOf(value),
  round: placeOf(value),
});

function placeOf(value: number): number {
  if (!Number.isInteger(value) || value === 0) return value % 1 === 0 ? 1 : 0.5;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

/** The value of a number word written in one ("zweihundertfünfundzwanzig"), for languages that do so. */
export function glued(word: string, lexicon: Lexicon): number | undefined {
  const { glue, multipliers, andHalf } = lexicon.quantity;
  if (glue === null || word.length > LONGEST_WORD) return undefined;
  for (const half of andHalf) {
    if (word.length > half.length && word.endsWith(half)) {
      const whole = belowHundred(word.slice(0, -half.length), lexicon);
      if (whole !== undefined) return whole + 0.5;
    }
  }
  let [rest, total] = [word, 0];
  for (const [name, factor] of Object.entries(multipliers).sort((a, b) => b[1] - a[1])) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    const head =
      at === 0 ? 1 : (belowHundred(rest.slice(0, at), lexicon) ?? glued(rest.slice(0, at), lexicon));
    if (head === undefined) return undefined;
    total += head * factor;
    rest = rest.slice(at + name.length);
    if (rest.startsWith(glue)) rest = rest.slice(glue.length);
  }
  if (rest === '') return total > 0 ? total : undefined;
  const tail = belowHundred(rest, lexicon);
  return tail === undefined ? undefined : total + tail;
}

function belowHundred(word: string, { quantity: { cardinals, glue } }: Lexicon): number | undefined {
  const direct = own(cardinals, word);
  if (direct !== undefined || glue === null) return direct;
  const joint = word.indexOf(glue, 1);
  if (joint < 0) return undefined;
  const [unit, ten] = [own(cardinals, word.slice(0, joint)), own(cardinals, word.slice(joint + glue.length))];
  return unit !== undefined && ten !== undefined && unit < 10 && ten >= 20 && ten < 100
    ? unit + ten
    : undefined;
}

/** "tenth", "zehnte", "zehntgrößte". */
export function ordinalIn(word: string, at: number, lexicon: Lexicon): SpelledEnd | null {
  const { ordinals, ordinalEndings, superlatives } = lexicon.quantity;
  const make = (value: number): SpelledEnd => ({ value, place: 1, to: at + 1, kind: 'ordinal', rest: null });
  const whole = own(ordinals, word);
  if (whole !== undefined && ordinalEndings.length === 0) return make(whole);
  for (const ending of ordinalEndings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const value = own(ordinals, stem);
    if (value !== undefined) return make(value);
    for (const superlative of superlatives) {
      const first = stem.endsWith(superlative)
        ? own(ordinals, stem.slice(0, -superlative.length))
        : undefined;
      if (first !== undefined) return make(first);
    }
  }
  return null;
}

/** "zehnfach", "threefold", "fünfjährig": a number word and what follows it in one word. */
export function gluedIn(word: string, at: number, v: Vocabulary): SpelledEnd | null {
  const { cardinals, times, fold, glue, compounds } = v.quantity;
  if (word.length > LONGEST_WORD) return null;
  for (const [kind, endings] of [
    ['times', times],
    ['times', fold],
  ] as const) {
    for (const ending of endings) {
      if (ending.length < 3 || !word.endsWith(ending) || word.length === ending.length) continue;
      const head = word.slice(0, -ending.length);
      const value = own(cardinals, head) ?? glued(head, v.lexicon);
      if (value !== undefined && value > 1) return { value, place: 1, to: at + 1, kind, rest: null };
    }
  }
  if (glue === null && !compounds) return null;
  return scaleIn(word, at, v.lexicon) ?? unitIn(word, at, v.lexicon);
}

/** "двадцатимиллионный": a number word and a word for millions in one. */
function scaleIn(word: string, at: number, { quantity: { cardinals, scales } }: Lexicon): SpelledEnd | null {
  for (const { factor, words } of scales) {
    for (const scale of words) {
      if (scale.length < LONG_SCALE || word.length === scale.length || !word.endsWith(scale)) continue;
      const value = own(cardinals, word.slice(0, -scale.length));
      if (value !== undefined && value >= 1)
        return { value: value * factor, ...placesOf(value * factor), to: at + 1, kind: 'number', rest: null };
    }
  }
  return null;
}
const LONG_SCALE = 8;

/** The units that compounds are made with ("Fünfjahresvertrag", "Siebentagesschnitt"). */
const COMPOUND: readonly UnitWord[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'percent'];
const SHORTEST = 4;

/** "fünfjährig", "Zehnjahresvertrag": a number word, a unit, and perhaps more of a compound behind. */
function unitIn(word: string, at: number, lexicon: Lexicon): SpelledEnd | null {
  const { cardinals, units } = lexicon.quantity;
  let best: SpelledEnd | null = null;
  for (const atom of COMPOUND) {
    for (const unit of units[atom]) {
      const joint = unit.length < SHORTEST ? -1 : word.indexOf(unit, 2);
      const tail = word.length - joint - unit.length;
      if (joint < 0 || (tail > 0 && (tail < SHORTEST || !unit.endsWith('s')))) continue;
      const head = word.slice(0, joint);
      const value = own(cardinals, head) ?? glued(head, lexicon);
      if (value !== undefined && unit.length >= (best?.rest?.length ?? 0))
        best = { value, ...placesOf(value), to: at + 1, kind: 'number', rest: unit };
    }
  }
  return best;
}
