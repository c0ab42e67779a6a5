import type { Phrases } from './lexicon/lexicon.ts';
import { normsOf, type Token } from './text.ts';

/** Each of some phrases with the value it stands for. */
export const pairs = <T>(words: Phrases, value: T): [string, T][] => words.map((word) => [word, value]);

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly values: T[];
}

/** What stands at a token: the value given for the phrase and how many tokens it takes. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly length: number;
}

/** Finds phrases in tokens, longest first, in time that does not depend on how many phrases there are. */
export interface PhraseBook<T> {
  /** The longest phrase that starts at token `at`. */
  at(tokens: readonly Token[], at: number): PhraseHit<T> | null;
  /** Everything that the longest phrase at token `at` stands for. */
  allAt(tokens: readonly Token[], at: number): readonly PhraseHit<T>[];
  /** The longest phrase whose last token stands right before token `end`, and where it starts. */
  before(tokens: readonly Token[], end: number): { readonly start: number; readonly value: T } | null;
}

const NOTHING: readonly never[] = [];
const branch = <T>(): Branch<T> => ({ next: new Map(), values: [] });

function plant<T>(root: Branch<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? branch<T>();
    node.next.set(word, next);
    node = next;
  }
  if (node !== root && !node.values.includes(value)) node.values.push(value);
}

/**
 * Builds a book from pairs of phrase and value. A phrase is cut into tokens as texts are; where a word is not
 * known, one of `inflections` is taken off its end and it is looked up again.
 */
export function phraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  inflections: readonly string[] = [],
): PhraseBook<T> {
  const forward = branch<T>();
  const phrases = Array.from(entries, ([phrase, value]) => [normsOf(phrase), value] as const);
  for (const [words, value] of phrases) plant(forward, words, value);
  const numbers = phrases.some(([words]) => words.some((word) => /^\d/.test(word)));
  let planted: Branch<T> | null = null;
  const backward = (): Branch<T> => {
    if (planted) return planted;
    planted = branch<T>();
    for (const [words, value] of phrases) plant(planted, words.toReversed(), value);
    return planted;
  };
  const step = (node: Branch<T>, word: string): Branch<T> | undefined => {
    const direct = node.next.get(word);
    if (direct || inflections.length === 0) return direct;
    for (const ending of inflections) {
      if (word.length > ending.length + 1 && word.endsWith(ending)) {
        const stem = node.next.get(word.slice(0, -ending.length));
        if (stem) return stem;
      }
    }
    return undefined;
  };
  const longest = (
    root: Branch<T>,
    tokens: readonly Token[],
    from: number,
    by: 1 | -1,
  ): [Branch<T>, number] | null => {
    if (!numbers && tokens[from]?.kind === 'number') return null;
    let node: Branch<T> | undefined = root;
    let best: [Branch<T>, number] | null = null;
    for (let i = from; i >= 0 && i < tokens.length; i += by) {
      node = step(node, tokens[i]!.norm);
      if (!node) break;
      if (node.values.length > 0) best = [node, Math.abs(i - from) + 1];
    }
    return best;
  };
  return {
    at(tokens, at) {
      const hit = longest(forward, tokens, at, 1);
      return hit ? { value: hit[0].values[0]!, length: hit[1] } : null;
    },
    allAt(tokens, at) {
      const hit = longest(forward, tokens, at, 1);
      return hit ? hit[0].values.map((value) => ({ value, length: hit[1] })) : NOTHING;
    },
    before(tokens, end) {
      const hit = longest(backward(), tokens, end - 1, -1);
      return hit ? { start: end - hit[1], value: hit[0].values[0]! } : null;
    },
  };
}
