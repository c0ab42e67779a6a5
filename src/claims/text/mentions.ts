import type { EventName, Term } from '../lexicon/claim-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Name } from '../lexicon/names.ts';
import type { PlaceName } from '../lexicon/places.ts';
import {
  type Links,
  linksOf,
  type Meaning,
  NOTHING,
  type Opening,
  openingsOf,
  type Pattern,
  standsAt,
} from './pattern.ts';
import { type Piece, type Token, tokenize, wordsOf } from './tokens.ts';

/** Something of the lexicons found in a text. */
export type Mention = Piece &
  (
    | { readonly type: 'term'; readonly term: Term }
    | { readonly type: 'event'; readonly event: EventName }
    | { readonly type: 'name'; readonly name: Name }
    | { readonly type: 'place'; readonly place: PlaceName }
  );
export type NameMention = Extract<Mention, { type: 'name' }>;
export type PlaceMention = Extract<Mention, { type: 'place' }>;
export type TermMention = Extract<Mention, { type: 'term' }>;

/** "A loss" may be a company's or a fall: both stay. */
const showsMove = (wide: Mention, inner: Mention): boolean =>
  wide.type === 'term' && wide.term === 'profit' && inner.type === 'term' && inner.term === 'down';

/** Of one thing only the longest form counts; the longest of all come first. */
function longestOf(patterns: readonly Pattern[]): readonly Pattern[] {
  if (patterns.length < 2) return patterns;
  const longest = [patterns[0]!];
  for (const pattern of patterns) {
    let same = 0;
    while (same < longest.length && longest[same]!.key !== pattern.key) same++;
    if (same === longest.length) longest.push(pattern);
    else if (pattern.parts.length > longest[same]!.parts.length) longest[same] = pattern;
  }
  for (let n = 1; n < longest.length; n++) {
    const pattern = longest[n]!;
    let i = n;
    for (; i > 0 && longest[i - 1]!.parts.length < pattern.parts.length; i--) longest[i] = longest[i - 1]!;
    longest[i] = pattern;
  }
  return longest;
}

const NONE: readonly Pattern[] = [];

/** Those of some patterns that stand from a link on, put among others in the order of the lexicon; so many of their parts are known to fit. */
function withStanding(
  found: Pattern[] | null,
  patterns: readonly Pattern[],
  known: number,
  links: Links,
  at: number,
): Pattern[] | null {
  let all = found;
  for (const pattern of patterns) {
    if (!standsAt(links, at, pattern, known)) continue;
    if (all === null) {
      all = [pattern];
      continue;
    }
    let i = all.length;
    for (; i > 0 && all[i - 1]!.rank > pattern.rank; i--) all[i] = all[i - 1]!;
    all[i] = pattern;
  }
  return all;
}

/** The patterns that stand from a link on, in the order of the lexicon. */
function patternsAt(links: Links, at: number, { alone, behind, stems }: Opening): readonly Pattern[] {
  let found = alone.length > 0 ? withStanding(null, alone, 1, links, at) : null;
  if (links.joined[at + 1]) {
    const known = behind?.get(links.tokens[at + 1]!.norm);
    if (known) found = withStanding(found, known, 2, links, at);
    if (stems.length > 0) found = withStanding(found, stems, 1, links, at);
  }
  return found ?? NONE;
}

function mentionOf(meaning: Meaning, start: number, end: number): Mention {
  switch (meaning.type) {
    case 'term':
      return { type: 'term', term: meaning.term, start, end };
    case 'name':
      return { type: 'name', name: meaning.name, start, end };
    case 'place':
      return { type: 'place', place: meaning.place, start, end };
    case 'event':
      return { type: 'event', event: meaning.event, start, end };
  }
}

/** All terms, names, places and events of a text in order of their start, longest forms only, in one pass. */
export const mentionsOf = (text: string, lexicon: Lexicon): Mention[] =>
  mentionsIn(tokenize(text, wordsOf(lexicon)), lexicon);

/** As mentionsOf, for a text already in tokens; leaves out what lies strictly inside a longer one ("Hashrate" in "Hashrate Index"). */
export function mentionsIn(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const openingAt = openingsOf(lexicon);
  const links = linksOf(tokens);
  const kept: Mention[] = [];
  let widest: Mention | null = null;
  for (let at = 0; at < links.tokens.length; at++) {
    const opening = openingAt(links.tokens[at]!);
    const found = opening === NOTHING ? NONE : patternsAt(links, at, opening);
    if (found.length === 0) continue;
    const { start } = links.tokens[at]!;
    for (const { meaning, parts, opaque } of longestOf(found)) {
      const mention = mentionOf(meaning, start, links.tokens[at + parts.length - 1]!.end);
      if (widest === null || !isInside(mention, widest) || showsMove(widest, mention)) kept.push(mention);
      if (opaque && (widest === null || mention.end > widest.end)) widest = mention;
    }
  }
  return kept;
}

const isInside = (inner: Piece, wide: Piece): boolean =>
  inner.start >= wide.start && inner.end <= wide.end && inner.end - inner.start < wide.end - wide.start;
