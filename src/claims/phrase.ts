import type { Phrases } from './lexicon/lexicon.ts';
import { oncePer, oncePerWord } from './once.ts';
import { isDigit, normsOf, type Token } from './text.ts';

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

/** Finds phrases in tokens, longest first, in time that does not depend on how many phrases there are. */
export interface PhraseBook<T> {
  /** The longest phrase that starts at token `at`. */
  at(tokens: readonly Token[], at: number): PhraseHit<T> | null;
  /** Everything that the longest phrase at token `at` stands for. */
  allAt(tokens: readonly Token[], at: number): readonly PhraseHit<T>[];
  /** May a phrase begin with this word? */
  begins(word: string): boolean;
  /** The longest phrase whose last token stands right before token `end`, and where it starts. */
  before(tokens: readonly Token[], end: number): { readonly start: number; readonly value: T } | null;
}

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

/**
 * A book of pairs of phrase and value, built when something is first looked up in it. A phrase is cut into tokens as texts are; where a word is not
 * known, one of `inflections` is taken off its end and it is looked up again, but for words that are `uninflected`.
 */
export function phraseBook<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  inflections: readonly string[] = [],
  uninflected: readonly string[] = [],
): PhraseBook<T> {
  const whole = new Set(uninflected);
  const stems = inflections.length > 0 ? stemsFor(inflections) : null;
  let cut: readonly (readonly [words: readonly string[], value: T])[] | null = null;
  const phrases = () => {
    cut ??= Array.from(entries, ([phrase, value]) => [normsOf(phrase), value] as const);
    return cut;
  };
  let [ahead, back]: [Branch<T> | null, Branch<T> | null] = [null, null];
  let numbers = false;
  const forward = (): Branch<T> => {
    if (ahead) return ahead;
    ahead = branch<T>();
    for (const [words, value] of phrases()) {
      plant(ahead, words, value);
      if (stems) for (const word of words) stems.add(word);
      numbers ||= words.some((word) => isDigit(word.charCodeAt(0)));
    }
    return ahead;
  };
  const backward = (): Branch<T> => {
    if (back) return back;
    forward();
    back = branch<T>();
    for (const [words, value] of phrases()) plant(back, words.toReversed(), value);
    return back;
  };
  const step = (node: Branch<T>, word: string): Branch<T> | undefined => {
    if (node.next === null) return undefined;
    const direct = node.next.get(word);
    if (direct || !stems || whole.has(word)) return direct;
    for (const stem of stems.of(word)) {
      const next = node.next.get(stem);
      if (next) return next;
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
      const hit = longest(forward(), tokens, at, 1);
      return hit ? { value: hit[0].values[0]!, length: hit[1] } : null;
    },
    allAt(tokens, at) {
      const hit = longest(forward(), tokens, at, 1);
      return hit ? hit[0].values.map((value) => ({ value, length: hit[1] })) : NOTHING;
    },
    begins: (word) => step(forward(), word) !== undefined,
    before(tokens, end) {
      const hit = longest(backward(), tokens, end - 1, -1);
      return hit ? { start: end - hit[1], value: hit[0].values[0]! } : null;
    },
  };
}
