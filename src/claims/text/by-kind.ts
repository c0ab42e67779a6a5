import type { Term } from '../lexicon/claim-words.ts';
import type { Mention, NameMention, PlaceMention, TermMention } from './mentions.ts';
import { bitsIn, type TermBits, type TermSet } from './term-set.ts';

/** The mentions of a sentence by what they are, each list in the order of the text. */
export interface ByKind {
  readonly terms: Terms;
  /** Which terms there are at all. */
  readonly held: TermBits;
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
}

const NONE: readonly never[] = [];

/** The term mentions of a sentence by their term, each term's found when it is first asked for. */
export class Terms {
  readonly #all: readonly TermMention[];
  /** The terms there are, and what was found of each so far; few enough that to go through them is the shortest way. */
  #held: readonly Term[] | null = null;
  readonly #lists: (readonly TermMention[])[] = [];

  constructor(all: readonly TermMention[]) {
    this.#all = all;
  }

  /** Is a term mentioned? */
  has(term: Term): boolean {
    return this.#placeOf(term) >= 0;
  }

  /** The mentions of one term in the order of the text. */
  get(term: Term): readonly TermMention[] | undefined {
    const place = this.#placeOf(term);
    if (place < 0) return undefined;
    const known = this.#lists[place];
    if (known) return known;
    const list = mentionsOf(this.#all, term);
    this.#lists[place] = list;
    return list;
  }

  #placeOf(term: Term): number {
    this.#held ??= termsOf(this.#all);
    const held = this.#held;
    for (let place = 0; place < held.length; place++) if (held[place] === term) return place;
    return -1;
  }

  /** Those of some terms to look for, in their order: where these are many, only the mentioned ones. */
  of({ list, places }: TermSet): readonly Term[] {
    this.#held ??= termsOf(this.#all);
    if (list.length <= this.#held.length) return list;
    let found: Term[] | null = null;
    for (const term of this.#held) {
      if (!places.has(term)) continue;
      if (found === null) found = [term];
      else found.push(term);
    }
    return found === null || found.length === 1
      ? (found ?? NONE)
      : found.sort((a, b) => places.get(a)! - places.get(b)!);
  }

  /** The mentions of some terms in the order of the text. */
  among(terms: readonly Term[]): readonly TermMention[] {
    let all: readonly TermMention[] = NONE;
    for (const term of terms) {
      const list = this.get(term);
      if (list) all = all.length === 0 ? list : inTurn(all, list);
    }
    return all;
  }
}

/** Two lists in the order of the text as one, the longer of what begins together first. */
function inTurn(some: readonly TermMention[], others: readonly TermMention[]): readonly TermMention[] {
  const all: TermMention[] = [];
  let at = 0;
  for (const one of some) {
    while (at < others.length && isBefore(others[at]!, one)) all.push(others[at++]!);
    all.push(one);
  }
  while (at < others.length) all.push(others[at++]!);
  return all;
}

const isBefore = (a: TermMention, b: TermMention): boolean =>
  a.start < b.start || (a.start === b.start && a.end > b.end);

/** Each term that is mentioned once. */
function termsOf(mentions: readonly TermMention[]): readonly Term[] {
  const terms: Term[] = [];
  for (const { term } of mentions) if (!terms.includes(term)) terms.push(term);
  return terms;
}

/** The mentions of one term; most terms are mentioned once. */
function mentionsOf(all: readonly TermMention[], term: Term): readonly TermMention[] {
  let at = 0;
  while (all[at]!.term !== term) at++;
  const list = [all[at]!];
  for (at++; at < all.length; at++) if (all[at]!.term === term) list.push(all[at]!);
  return list;
}

const NO_TERMS = bitsIn(NONE);
const NOTHING: ByKind = { terms: new Terms(NONE), held: NO_TERMS, names: NONE, places: NONE };

const isOneTerm = (mention: Mention): mention is TermMention => mention.type === 'term';

/** Sorts mentions once for all that look for some of them. */
export function byKind(mentions: readonly Mention[]): ByKind {
  if (mentions.length === 0) return NOTHING;
  if (mentions.every(isOneTerm)) {
    return { terms: new Terms(mentions), held: bitsIn(mentions), names: NONE, places: NONE };
  }
  const terms = mentions.filter(isOneTerm);
  return {
    terms: new Terms(terms),
    held: bitsIn(terms),
    names: mentions.filter((m) => m.type === 'name'),
    places: mentions.filter((m) => m.type === 'place'),
  };
}
