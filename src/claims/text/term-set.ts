import { MARKERS, SUBJECTS, type Term } from '../lexicon/claim-words.ts';

/** Which terms there are, a bit each, 32 to a number, in the order of the lexicon's lists. */
export type TermBits = readonly number[];

/** Some terms in their order, and the same as bits: that a sentence holds none of them is told by a few ANDs. */
export interface TermSet {
  readonly list: readonly Term[];
  readonly bits: TermBits;
  /** Which of the bits' numbers are not 0. */
  readonly used: readonly number[];
  /** The place of each term in the list. */
  readonly places: ReadonlyMap<Term, number>;
}

const NUMBERS: ReadonlyMap<Term, number> = new Map([...SUBJECTS, ...MARKERS].map((term, i) => [term, i]));
const WORDS = Math.ceil(NUMBERS.size / 32);
const NO_BITS: TermBits = Array.from({ length: WORDS }, () => 0);

/** Bits for each term that is mentioned. */
export function bitsIn(mentions: readonly { readonly term: Term }[]): TermBits {
  const bits = NO_BITS.slice();
  for (const { term } of mentions) {
    const number = NUMBERS.get(term)!;
    bits[number >> 5]! |= 1 << (number & 31);
  }
  return bits;
}

/** Terms that are asked for together, made once for all sentences. */
export function termSet(list: readonly Term[]): TermSet {
  const bits = bitsIn(list.map((term) => ({ term })));
  return {
    list,
    bits,
    used: bits.flatMap((word, i) => (word === 0 ? [] : [i])),
    places: new Map(list.map((term, i) => [term, i])),
  };
}

/** Is one of these terms held? */
export function meet(held: TermBits, { bits, used }: TermSet): boolean {
  for (let n = 0; n < used.length; n++) {
    const i = used[n]!;
    if ((held[i]! & bits[i]!) !== 0) return true;
  }
  return false;
}

/** All terms of several. */
export function joined(several: readonly TermBits[]): TermBits {
  const bits = NO_BITS.slice();
  for (const one of several) for (let i = 0; i < WORDS; i++) bits[i]! |= one[i]!;
  return bits;
}
