import type { Term } from './lexicon/claim-words.ts';
import type { Mention, NameMention, PlaceMention, TermMention } from './mentions.ts';
import { bitsOf, type TermBits } from './term-set.ts';

/** The mentions of a sentence by what they are, each list in the order of the text. */
export interface ByKind {
  readonly terms: ReadonlyMap<Term, readonly TermMention[]>;
  /** Which terms there are at all. */
  readonly held: TermBits;
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
}

/** Sorts mentions once for all that look for some of them. */
export function byKind(mentions: readonly Mention[]): ByKind {
  const terms = new Map<Term, TermMention[]>();
  const names: NameMention[] = [];
  const places: PlaceMention[] = [];
  for (const mention of mentions) {
    if (mention.type === 'name') names.push(mention);
    else if (mention.type === 'place') places.push(mention);
    else if (mention.type === 'term') {
      const list = terms.get(mention.term);
      if (list) list.push(mention);
      else terms.set(mention.term, [mention]);
    }
  }
  return { terms, held: bitsOf(terms.keys()), names, places };
}
