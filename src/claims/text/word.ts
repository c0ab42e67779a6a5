import { oncePerWord } from '../once.ts';

/** Books, each counted once for what begins and once for what ends with a word, that have a bit of their own. */
const BOOKS = { numbers: 6, bits: 32 };
/** Spellings kept at once, and how long they may be: a language's words come again, other letters do not. */
const KEPT = { words: 8192, length: 40 };

/** One spelling of a language, the same object at each of its places in texts. */
export interface Word {
  readonly text: string;
  /** Lower case, composed: what is looked up. */
  readonly norm: string;
  /** A bit for each book and direction in which nothing is found at this word, as far as one has looked. */
  readonly barren: number[];
  /** What has been worked out of it so far, by the number of the question. */
  readonly facts: unknown[];
}

/** The bit of a book in a direction: its number in `barren`, and the mask. */
export interface Bit {
  readonly number: number;
  readonly mask: number;
}

/** No bit at all. */
export const NO_BIT: Bit = { number: 0, mask: 0 };

/** The words of the texts of one language, with what its books say of them. */
export class Words {
  readonly #fold: (text: string) => string;
  readonly #met = new Map<string, Word>();
  readonly #characters = new Map<number, Word>();
  #bits = 0;
  #questions = 0;

  constructor(fold: (text: string) => string) {
    this.#fold = fold;
  }

  /** The word of this spelling. */
  of(text: string): Word {
    const known = this.#met.get(text);
    if (known !== undefined) return known;
    const word = { text, norm: this.#fold(text), barren: [0, 0, 0, 0, 0, 0], facts: [] };
    if (this.#met.size >= KEPT.words) this.#met.clear();
    if (text.length <= KEPT.length) this.#met.set(text, word);
    return word;
  }

  /** The word between two offsets of a text; one of a single character is found by its code. */
  between(text: string, start: number, end: number): Word {
    if (end - start > 1) return this.of(text.slice(start, end));
    const code = text.charCodeAt(start);
    const known = this.#characters.get(code);
    if (known !== undefined) return known;
    const word = this.of(text.slice(start, end));
    if (this.#characters.size >= KEPT.words) this.#characters.clear();
    this.#characters.set(code, word);
    return word;
  }

  /** A bit for one more book; without any effect once all are given out. */
  bit(): Bit {
    const bit = this.#bits++;
    const number = Math.floor(bit / BOOKS.bits);
    return number < BOOKS.numbers ? { number, mask: 1 << (bit % BOOKS.bits) } : NO_BIT;
  }

  /** A function of one word whose answer is worked out once for each. */
  once<V extends object | string | number | boolean>(
    make: (norm: string) => V,
  ): (token: { readonly norm: string; readonly word: Word | null }) => V {
    const question = this.#questions++;
    const elsewhere = oncePerWord(make);
    return ({ norm, word }) => {
      if (word === null) return elsewhere(norm);
      const known = word.facts[question];
      if (known !== undefined) return known as V;
      const value = make(norm);
      word.facts[question] = value;
      return value;
    };
  }
}
