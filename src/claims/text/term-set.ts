import { MARKERS, SUBJECTS, type Term } from '../lexicon/claim-words.ts';

/** Which terms there are, a bit each, 32 to a number, in the order of the lexicon's lists. */
export type TermBits = readonly number[];

/** Some terms in their order, and the same as bits: that a sentence holds none of them is told by a few ANDs. */
export interface TermSet {
  readonly list: readonly Term[];
  readonly bits: TermBits;
}

const NUMBERS: ReadonlyMap<Term, number> = new Map([...SUBJECTS, ...MARKERS].map((term, i) => [term, i]));
const WORDS = Math.ceil(NUMBERS.size / 32);

/** Bits for each of some terms. */
export function bitsOf(terms: Iterable<Term>): TermBits {
  const bits: number[] = [];
  for (let i = 0; i < WORDS; i++) bits.push(0);
  for (const term of terms) {
    const number = NUMBERS.get(term)!;
    bits[number >> 5]! |= 1 << (number & 31);
  }
  return bits;
}

const NO_BITS: TermBits = bitsOf([]);

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
export const termSet = (list: readonly Term[]): TermSet => ({ list, bits: bitsOf(list) });

/** Have the two a term in common? */
export function meet(a: TermBits, b: TermBits): boolean {
  for (let i = 0; i < WORDS; i++) if ((a[i]! & b[i]!) !== 0) return true;
  return false;
}

/** All terms of several. */
export function joined(several: readonly TermBits[]): TermBits {
  const bits = NO_BITS.slice();
  for (const one of several) for (let i = 0; i < WORDS; i++) bits[i]! |= one[i]!;
  return bits;
}

/** Are all of the second's terms among the first's? */
export function covers(a: TermBits, b: TermBits): boolean {
  for (let i = 0; i < WORDS; i++) if ((a[i]! & b[i]!) !== b[i]!) return false;
  return true;
}
