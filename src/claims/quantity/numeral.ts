import { readDigits, type Written } from '../../core/precision.ts';
import type { Hedge } from '../claim.ts';
import type { ScaleWords } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { endsBare } from './beside.ts';
import { clean, readingOf } from './digits.ts';
import { type SpelledEnd, spelledAt } from './spelled.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Another value the same letters may have. */
export interface Alternative extends Written {
  readonly why: 'separator' | 'scale';
}

const NO_OTHERS: readonly Alternative[] = [];

/** A number with its scale words, from token `from` up to token `to`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** Token behind the last digit or number word, before any scale. */
  readonly digitsTo: number;
  readonly kind: 'number' | 'fraction' | 'vague' | 'ordinal' | 'times' | 'name';
  readonly written: Written;
  /** Of vague words only. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  readonly alternatives: readonly Alternative[];
  readonly scale: number;
  readonly spelled: boolean;
  /** "zehnjährig", "15-jährig": what is left of the word behind its number, to be read as a unit. */
  readonly unitRest: string | null;
  /** A hedge between number and scale ("50多亿"). */
  readonly infix: Hedge | null;
  /** Digits without separators or scale, for years and heights. */
  readonly bare: boolean;
}

/** Multiplies a written number without binary dust. */
export const scaled = (w: Written, factor: number): Written =>
  factor === 1
    ? w
    : { value: clean(w.value * factor), written: clean(w.written * factor), round: clean(w.round * factor) };

/** Reads the numeral that starts at a token: digits, number words, fractions, "dozens"; null where none does. */
export function numeralAt(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
  decimal: '.' | ',',
): Numeral | null {
  const token = tokens[at]!;
  if (token.kind === 'number') return fromDigits(tokens, at, v, decimal);
  if (token.kind !== 'word') return null;
  const vague = v.vague.at(tokens, at);
  if (vague) return fromVague(tokens, at, vague.length, vague.value, v);
  const spelled = spelledAt(tokens, at, v);
  return spelled ? fromSpelled(tokens, at, spelled, v) : null;
}

interface ScaleHit {
  readonly to: number;
  readonly factor: number;
  readonly other: number | null;
}

/** Scale words behind a number: "million", "bn", "T", "Mrd.", two in a row multiplied. */
export function scaleAt(tokens: readonly Token[], start: number, v: Vocabulary): ScaleHit {
  let [to, factor] = [start, 1];
  let other: number | null = null;
  for (let n = 0; n < 2; n++) {
    const dash = n === 0 && tokens[to]?.text === '-' && tokens[to]!.glued ? 1 : 0;
    const hit = v.scales.at(tokens, to + dash);
    if (!hit || !fits(hit.value, tokens, to + dash, hit.length)) break;
    if ((v.units.at(tokens, to + dash)?.length ?? 0) > hit.length) break;
    to += dash + hit.length;
    factor *= hit.value.factor;
    other = hit.value.other ?? null;
  }
  return { to, factor, other };
}

function fits(scale: ScaleWords, tokens: readonly Token[], at: number, length: number): boolean {
  const token = tokens[at]!;
  if (length === 1 && token.text.length === 1) {
    if (scale.upper && token.text !== token.text.toUpperCase()) return false;
    if (scale.attached && !token.glued) return false;
    const next = tokens[at + 1];
    const fraction = next?.text === '/' && tokens[at + 2]?.kind === 'word';
    if (next?.glued && (fraction || next.kind === 'number')) return false;
  }
  return true;
}

/** How many tokens "and a half" takes behind a scale ("tres millones y medio"). */
const halfBehind = (tokens: readonly Token[], hit: { to: number; factor: number }, v: Vocabulary): number =>
  hit.factor > 1 ? (v.andHalf.at(tokens, hit.to)?.length ?? 0) : 0;

function fromDigits(tokens: readonly Token[], at: number, v: Vocabulary, decimal: '.' | ','): Numeral {
  const token = tokens[at]!;
  const first = readingOf(token.text, decimal);
  if (!first) return nameless(at);
  const alone = endsBare(tokens, at + 1, v, false);
  const half = alone ? null : v.andHalf.at(tokens, at + 1);
  const between = alone ? null : v.hedges.at(tokens, at + 1);
  const infix = between?.value.position === 'infix' ? between : null;
  const digitsTo = at + 1 + (half?.length ?? infix?.length ?? 0);
  const hit = alone ? { to: digitsTo, factor: 1, other: null } : scaleAt(tokens, digitsTo, v);
  const more = alone || hit.factor === 1 || first.other !== null ? null : smallerBehind(tokens, hit, v);
  if (more) return joined(at, digitsTo, readDigits(first.plain), hit, more);
  const late = halfBehind(tokens, hit, v);
  const digits = half || (late > 0 && !first.plain.includes('.')) ? `${first.plain}.5` : first.plain;
  const written = readDigits(digits);
  const alternatives: readonly Alternative[] =
    first.other !== null || hit.other !== null ? alternativesOf(first.other, written, hit) : NO_OTHERS;
  return {
    from: at,
    to: hit.to + late,
    digitsTo,
    kind: 'number',
    written: scaled(written, hit.factor),
    bounds: null,
    alternatives,
    scale: hit.factor,
    spelled: false,
    unitRest: null,
    infix: infix?.value.hedge ?? null,
    bare: hit.factor === 1 && first.plain === token.text && !token.text.includes('.'),
  };
}

interface Smaller {
  readonly value: number;
  readonly hit: ScaleHit;
}

/** "19 milyon 684 bin", "19 млн 684 тыс.": whole digits with a smaller scale word, right behind a greater one. */
function smallerBehind(tokens: readonly Token[], { to, factor }: ScaleHit, v: Vocabulary): Smaller | null {
  const token = tokens[to];
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return null;
  const hit = scaleAt(tokens, to + 1, v);
  const value = Number(token.text);
  return hit.factor > 1 && value * hit.factor < factor ? { value, hit } : null;
}

/** Both parts as one number, meant to the smaller scale. */
const joined = (at: number, digitsTo: number, first: Written, hit: ScaleHit, more: Smaller): Numeral => ({
  ...nameless(at),
  to: more.hit.to,
  digitsTo,
  kind: 'number',
  written: {
    value: clean(first.value * hit.factor + more.value * more.hit.factor),
    written: more.hit.factor,
    round: more.hit.factor,
  },
  scale: hit.factor,
});

/** What else digits may mean: by their separator, and by a scale word that is used for two scales. */
function alternativesOf(
  digits: string | null,
  written: Written,
  { factor, other }: ScaleHit,
): readonly Alternative[] {
  const others: Alternative[] = [];
  if (digits !== null) others.push({ ...scaled(readDigits(digits), factor), why: 'separator' });
  if (other !== null) others.push({ ...scaled(written, other), why: 'scale' });
  return others;
}

/** Digits in the shape of no number: a version, a list. */
const nameless = (at: number): Numeral => ({
  from: at,
  to: at + 1,
  digitsTo: at + 1,
  kind: 'name',
  written: { value: 0, written: 1, round: 1 },
  bounds: null,
  alternatives: NO_OTHERS,
  scale: 1,
  spelled: false,
  unitRest: null,
  infix: null,
  bare: false,
});

function fromVague(
  tokens: readonly Token[],
  at: number,
  length: number,
  bounds: { low: number; high: number },
  v: Vocabulary,
): Numeral | null {
  const of = v.quantity.fractionOf.includes(tokens[at + length]?.norm ?? '') ? 1 : 0;
  const behind = scaleAt(tokens, at + length + of, v);
  const hit = behind.factor > 1 ? behind : { to: at + length, factor: 1 };
  const exact = bounds.low === bounds.high;
  const size = { value: bounds.low, written: 1, round: exact ? 1 : bounds.low };
  return {
    from: at,
    to: hit.to,
    digitsTo: at + length,
    kind: exact ? 'number' : 'vague',
    written: scaled(size, hit.factor),
    bounds: exact ? null : { low: bounds.low * hit.factor, high: bounds.high * hit.factor },
    alternatives: NO_OTHERS,
    scale: hit.factor,
    spelled: true,
    unitRest: null,
    infix: null,
    bare: false,
  };
}

function fromSpelled(
  tokens: readonly Token[],
  at: number,
  spelled: SpelledEnd,
  v: Vocabulary,
): Numeral | null {
  const hit =
    spelled.kind === 'number' && !spelled.rest
      ? scaleAt(tokens, spelled.to, v)
      : { to: spelled.to, factor: 1, other: null };
  const late = halfBehind(tokens, hit, v);
  const written: Written =
    late > 0
      ? { value: spelled.value + 0.5, written: 0.5, round: 0.5 }
      : { value: spelled.value, written: spelled.place, round: spelled.round ?? spelled.place };
  const alternatives: readonly Alternative[] =
    hit.other === null ? NO_OTHERS : [{ ...scaled(written, hit.other), why: 'scale' }];
  return {
    from: at,
    to: hit.to + late,
    digitsTo: spelled.to,
    kind: spelled.kind,
    written: scaled(written, hit.factor),
    bounds: null,
    alternatives,
    scale: hit.factor,
    spelled: true,
    unitRest: spelled.rest,
    infix: null,
    bare: false,
  };
}
