import type { EventName, Term } from './lexicon/claim-words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Name } from './lexicon/names.ts';
import type { PlaceName } from './lexicon/places.ts';
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
import { type Piece, type Token, tokenize, wordsOf } from './text.ts';

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

/** Terms whose words would mislead by themselves ("power price", "open interest", "computing power"). */
const OPAQUE: ReadonlySet<Term> = new Set<Term>([
  ...(['hashrate', 'hashprice', 'open-interest', 'efficiency', 'demand', 'deficit', 'consumption'] as const),
  ...(['electricity-price', 'sustainable', 'stock', 'profit', 'emissions', 'data-center'] as const),
  ...([
    'gas-turbines',
    'fuel-cells',
    'homonym',
    'other-asset',
    'record-high',
    'record-low',
    'no-negation',
    'last-time',
  ] as const),
]);

const hides = (mention: Mention): boolean =>
  mention.type === 'term' ? OPAQUE.has(mention.term) : mention.type !== 'event';

/** "A loss" may be a company's or a fall: both stay. */
const showsMove = (wide: Mention, inner: Mention): boolean =>
  wide.type === 'term' && wide.term === 'profit' && inner.type === 'term' && inner.term === 'down';

/** Puts a pattern into its place among others, behind those that it does not come before. */
function place(list: Pattern[], pattern: Pattern, comesBefore: (a: Pattern, b: Pattern) => boolean): void {
  let i = list.length;
  list.push(pattern);
  for (; i > 0 && comesBefore(pattern, list[i - 1]!); i--) list[i] = list[i - 1]!;
  list[i] = pattern;
}

const byRank = (a: Pattern, b: Pattern): boolean => a.rank < b.rank;
const byLength = (a: Pattern, b: Pattern): boolean => a.parts.length > b.parts.length;

/** Of one thing only the longest form counts; the longest of all come first. */
function longestOf(patterns: readonly Pattern[]): readonly Pattern[] {
  if (patterns.length < 2) return patterns;
  const longest: Pattern[] = [];
  for (const pattern of patterns) {
    const same = longest.findIndex(({ key }) => key === pattern.key);
    if (same < 0) longest.push(pattern);
    else if (pattern.parts.length > longest[same]!.parts.length) longest[same] = pattern;
  }
  if (longest.length < 2) return longest;
  const sorted: Pattern[] = [];
  for (const pattern of longest) place(sorted, pattern, byLength);
  return sorted;
}

const NONE: readonly Pattern[] = [];

/** The patterns that stand from a link on, in the order of the lexicon. */
function patternsAt(links: Links, at: number, { alone, behind, stems }: Opening): readonly Pattern[] {
  let found: Pattern[] | null = null;
  const take = (patterns: readonly Pattern[]): void => {
    for (const pattern of patterns) {
      if (!standsAt(links, at, pattern)) continue;
      if (found === null) found = [pattern];
      else place(found, pattern, byRank);
    }
  };
  if (alone.length > 0) take(alone);
  const next = links.joined[at + 1] ? links.tokens[at + 1]! : null;
  const known = next === null || behind === null ? undefined : behind.get(next.norm);
  if (known) take(known);
  if (next !== null && stems.length > 0) take(stems);
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
    for (const { meaning, parts } of longestOf(found)) {
      const mention = mentionOf(meaning, start, links.tokens[at + parts.length - 1]!.end);
      if (widest === null || !isInside(mention, widest) || showsMove(widest, mention)) kept.push(mention);
      if (hides(mention) && (widest === null || mention.end > widest.end)) widest = mention;
    }
  }
  return kept;
}

const isInside = (inner: Piece, wide: Piece): boolean =>
  inner.start >= wide.start && inner.end <= wide.end && inner.end - inner.start < wide.end - wide.start;
