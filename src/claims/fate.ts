import type { Passage } from './passage.ts';
import type { Quantity } from './quantity/quantity.ts';

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

/** A book of fates that is filled while an article is read. */
export class FateBook implements Fates {
  /** By where a number starts. */
  readonly #fates = { title: new Map<number, Fate>(), text: new Map<number, Fate>() };

  note(where: Passage['in'], { number }: Quantity, fate: Fate): void {
    this.#fates[where].set(number.start, fate);
  }

  of({ in: where }: Passage, { number }: Quantity): Fate | null {
    return this.#fates[where].get(number.start) ?? null;
  }
}
