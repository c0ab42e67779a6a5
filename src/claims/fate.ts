import type { Quantity } from './quantity/quantity.ts';
import type { Passage } from './text/passage.ts';

/** Where a number went on its way to a claim: which step took it out, or `claimed`. */
export const FATES = [
  'claimed',
  /** A unit that something is counted by. */
  'unit',
  /** No reader knows what it measures. */
  'unread',
  /** Measures another coin. */
  'other-coin',
  /** Measures something else that is understood. */
  'other-thing',
  /** The other end of a change that is one claim. */
  'part',
  /** Denied, but not clearly this number. */
  'denied',
  /** Of another world than ours. */
  'homonym',
  /** Beyond anything the measure could be. */
  'unlikely',
  /** Stated elsewhere in the text too, and judged there. */
  'again',
] as const;
export type Fate = (typeof FATES)[number];

/** The fates of an article's numbers. */
export interface Fates {
  /** What became of the number last. */
  of(passage: Passage, quantity: Quantity): Fate | null;
}

const NUMBERS = Object.fromEntries(FATES.map((fate, i) => [fate, i + 1])) as Record<Fate, number>;

/** A book of fates that is filled while an article is read. */
export class FateBook implements Fates {
  /** For each offset where a number starts its fate, counted from 1; 0 where none is known. */
  readonly #title: Uint8Array;
  readonly #text: Uint8Array;

  constructor(passages: readonly Passage[]) {
    const sizeOf = (where: Passage['in']): number =>
      passages.find((passage) => passage.in === where)?.text.length ?? 0;
    this.#title = new Uint8Array(sizeOf('title'));
    this.#text = new Uint8Array(sizeOf('text'));
  }

  note(where: Passage['in'], { number }: Quantity, fate: Fate): void {
    (where === 'title' ? this.#title : this.#text)[number.start] = NUMBERS[fate];
  }

  of({ in: where }: Passage, { number }: Quantity): Fate | null {
    const noted = (where === 'title' ? this.#title : this.#text)[number.start] ?? 0;
    return FATES[noted - 1] ?? null;
  }
}
