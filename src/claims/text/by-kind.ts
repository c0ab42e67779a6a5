import type { Term } from '../lexicon/claim-words.ts';
import type { Mention, NameMention, PlaceMention, TermMention } from './mentions.ts';
import { bitsIn, holds, type TermBits } from './term-set.ts';

/** The mentions of a sentence by what they are, each list in the order of the text. */
export interface ByKind {
  readonly terms: Terms;
  /** Which terms there are at all. */
  readonly held: TermBits;
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
}

/** The term mentions of a sentence by their term, sorted when the first is asked for. */
export class Terms {
  readonly #all: readonly TermMention[];
  readonly #held: TermBits;
  #lists: Map<Term, TermMention[]> | null = null;

  constructor(all: readonly TermMention[], held: TermBits) {
    this.#all = all;
    this.#held = held;
  }

  /** The mentions of one term in the order of the text. */
  get(term: Term): readonly TermMention[] | undefined {
    if (!holds(this.#held, term)) return undefined;
    this.#lists ??= this.#sorted();
    return this.#lists.get(term);
  }

  #sorted(): Map<Term, TermMention[]> {
    const lists = new Map<Term, TermMention[]>();
    for (const mention of this.#all) {
      const list = lists.get(mention.term);
      if (list) list.push(mention);
      else lists.set(mention.term, [mention]);
    }
    return lists;
  }
}

const NONE: readonly never[] = [];
const NO_TERMS = bitsIn(NONE);
const NOTHING: ByKind = { terms: new Terms(NONE, NO_TERMS), held: NO_TERMS, names: NONE, places: NONE };

/** Sorts mentions once for all that look for some of them. */
export function byKind(mentions: readonly Mention[]): ByKind {
  if (mentions.length === 0) return NOTHING;
  const terms = mentions.filter((m) => m.type === 'term');
  const others = mentions.length > terms.length;
  const held = bitsIn(terms);
  return {
    terms: new Terms(terms, held),
    held,
    names: others ? mentions.filter((m) => m.type === 'name') : NONE,
    places: others ? mentions.filter((m) => m.type === 'place') : NONE,
  };
}
