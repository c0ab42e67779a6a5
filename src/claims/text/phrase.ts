import type { Phrases } from '../lexicon/lexicon.ts';
import { oncePer, oncePerWord } from '../once.ts';
import { isDigit, normsOf, type Token } from './tokens.ts';
import { type Bit, NO_BIT, type Words } from './word.ts';

/** Each of some phrases with the value it stands for. */
export const pairs = <T>(words: Phrases, value: T): [string, T][] => words.map((word) => [word, value]);

const NOTHING: readonly never[] = [];

interface Branch<T> {
  /** Null at the end of a phrase that no longer one goes on from. */
  next: Map<string, Branch<T>> | null;
  readonly values: T[];
}

/** What stands at a token: the value given for the phrase and how many tokens it takes. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly length: number;
}

/** Words without their endings, of all that stand in phrases; found once for each word of the texts. */
interface Stems {
  add(word: string): void;
  of(word: string): readonly string[];
}

const stemsFor = oncePer((inflections: readonly string[]): Stems => {
  const words = new Set<string>();
  const cut = (word: string): readonly string[] => {
    const stems: string[] = [];
    for (const ending of inflections) {
      if (word.length <= ending.length + 1 || !word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      if (words.has(stem)) stems.push(stem);
    }
    return stems.length > 0 ? stems : NOTHING;
  };
  let of: Stems['of'] | null = null;
  return {
    add(word) {
      words.add(word);
      of = null;
    },
    of(word) {
      of ??= oncePerWord(cut);
      return of(word);
    },
  };
});

const branch = <T>(): Branch<T> => ({ next: null, values: [] });

function plant<T>(root: Branch<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (!next) {
      next = branch<T>();
      node.next.set(word, next);
    }
    node = next;
  }
  if (node !== root && !node.values.includes(value)) node.values.push(value);
}

/** Finds phrases in tokens, longest first, in time that does not depend on how many phrases there are. */
export interface PhraseBook<T> {
  /** The longest phrase that starts at token `at`. */
  at(tokens: readonly Token[], at: number): PhraseHit<T> | null;
  /** Everything that the longest phrase at token `at` stands for. */
  allAt(
    tokens: readonly Token[],
    at: number,
  ): { readonly values: readonly T[]; readonly length: number } | null;
  /** May a phrase begin with this word? */
  begins(word: string): boolean;
  /** Is this word a phrase by itself? */
  holds(word: string): boolean;
  /** Whether a phrase that begins with one word may go on with another; null where none goes on. */
  behind(word: string): ((next: string) => boolean) | null;
  /** May a phrase end with this word? */
  ends(word: string): boolean;
  /** The longest phrase whose last token stands right before token `end`, and where it starts. */
  before(tokens: readonly Token[], end: number): { readonly start: number; readonly value: T } | null;
}

/** What the words of a language are to its books. */
export interface Language {
  /** Endings that a word may have more than it has in a phrase, longest first. */
  readonly inflections?: Phrases;
  /** Words that only look like others with an ending. */
  readonly uninflected?: Phrases | undefined;
  readonly words?: Words;
}

class Book<T> implements PhraseBook<T> {
  readonly #phrases: () => Iterable<readonly [words: readonly string[], value: T]>;
  readonly #stems: Stems | null;
  readonly #whole: ReadonlySet<string>;
  /** The words that no phrase begins with, and those that none ends with, are known by these. */
  readonly #first: Bit;
  readonly #last: Bit;
  #ahead: Branch<T> | null = null;
  #back: Branch<T> | null = null;
  /** Characters of the longest number in any phrase. */
  #digits = 0;
  /** Tokens of the phrase found last. */
  #length = 0;

  constructor(
    phrases: () => Iterable<readonly [words: readonly string[], value: T]>,
    { inflections = NOTHING, uninflected = NOTHING, words }: Language,
  ) {
    this.#phrases = phrases;
    this.#stems = inflections.length > 0 ? stemsFor(inflections) : null;
    this.#whole = new Set(uninflected);
    this.#first = words?.bit() ?? NO_BIT;
    this.#last = words?.bit() ?? NO_BIT;
  }

  at(tokens: readonly Token[], at: number): PhraseHit<T> | null {
    const hit = this.#longest(tokens, at, 1);
    return hit === null ? null : { value: hit[0]!, length: this.#length };
  }

  allAt(
    tokens: readonly Token[],
    at: number,
  ): { readonly values: readonly T[]; readonly length: number } | null {
    const values = this.#longest(tokens, at, 1);
    return values === null ? null : { values, length: this.#length };
  }

  begins(word: string): boolean {
    return this.#step(this.#forward(), word) !== undefined;
  }

  holds(word: string): boolean {
    return (this.#step(this.#forward(), word)?.values.length ?? 0) > 0;
  }

  behind(word: string): ((next: string) => boolean) | null {
    const node = this.#step(this.#forward(), word);
    return node?.next ? (next) => this.#step(node, next) !== undefined : null;
  }

  ends(word: string): boolean {
    return this.#step(this.#backward(), word) !== undefined;
  }

  before(tokens: readonly Token[], end: number): { readonly start: number; readonly value: T } | null {
    const hit = this.#longest(tokens, end - 1, -1);
    return hit === null ? null : { start: end - this.#length, value: hit[0]! };
  }

  #forward(): Branch<T> {
    if (this.#ahead) return this.#ahead;
    const root = branch<T>();
    for (const [words, value] of this.#phrases()) {
      plant(root, words, value);
      for (const word of words) {
        this.#stems?.add(word);
        if (isDigit(word.charCodeAt(0))) this.#digits = Math.max(this.#digits, word.length);
      }
    }
    this.#ahead = root;
    return root;
  }

  #backward(): Branch<T> {
    if (this.#back) return this.#back;
    this.#forward();
    const root = branch<T>();
    for (const [words, value] of this.#phrases()) plant(root, words.toReversed(), value);
    this.#back = root;
    return root;
  }

  #step(node: Branch<T>, word: string): Branch<T> | undefined {
    if (node.next === null) return undefined;
    const direct = node.next.get(word);
    if (direct || this.#stems === null || this.#whole.has(word)) return direct;
    for (const stem of this.#stems.of(word)) {
      const next = node.next.get(stem);
      if (next) return next;
    }
    return undefined;
  }

  /** The values of the longest phrase from a token on, forward or backward. */
  #longest(tokens: readonly Token[], from: number, by: 1 | -1): readonly T[] | null {
    if (from < 0 || from >= tokens.length) return null;
    const { kind, norm, word } = tokens[from]!;
    const { number, mask } = by === 1 ? this.#first : this.#last;
    if (word !== null && (word.barren[number]! & mask) !== 0) return null;
    const root = by === 1 ? this.#forward() : this.#backward();
    if (kind === 'number' && norm.length > this.#digits) return null;
    let node = this.#step(root, norm);
    if (node === undefined) {
      if (word !== null) word.barren[number]! |= mask;
      return null;
    }
    let best: readonly T[] | null = null;
    for (let i = from; node !== undefined; ) {
      if (node.values.length > 0) {
        best = node.values;
        this.#length = Math.abs(i - from) + 1;
      }
      i += by;
      const next = tokens[i];
      node = next && node.next !== null ? this.#step(node, next.norm) : undefined;
    }
    return best;
  }
}

/**
 * A book of pairs of phrase and value, built when something is first looked up in it. A phrase is cut into tokens as texts are; where a word is not
 * known, one of the inflections is taken off its end and it is looked up again, but for words that are uninflected.
 */
export function phraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  language: Language = {},
): PhraseBook<T> {
  let cut: readonly (readonly [words: readonly string[], value: T])[] | null = null;
  const phrases = () => {
    cut ??= Array.from(entries, ([phrase, value]) => [normsOf(phrase), value] as const);
    return cut;
  };
  return new Book(phrases, language);
}
