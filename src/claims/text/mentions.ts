import type { EventName, Term } from '../lexicon/claim-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Name } from '../lexicon/names.ts';
import type { PlaceName } from '../lexicon/places.ts';
import { isLink, linkBehind } from './link.ts';
import { type Meaning, NOTHING, type Opening, openingsOf, type Pattern } from './pattern.ts';
import { endAt, isWrittenAs } from './standing.ts';
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

/** A pattern that stands in a text, and the token behind it. */
interface Standing {
  readonly pattern: Pattern;
  readonly to: number;
}

/** Of one thing only the longest form counts; the longest of all come first. */
function longestOf(found: readonly Standing[]): readonly Standing[] {
  if (found.length < 2) return found;
  const longest = [found[0]!];
  for (const one of found) {
    let same = 0;
    while (same < longest.length && longest[same]!.pattern.key !== one.pattern.key) same++;
    if (same === longest.length) longest.push(one);
    else if (one.to > longest[same]!.to) longest[same] = one;
  }
  for (let n = 1; n < longest.length; n++) {
    const one = longest[n]!;
    let i = n;
    for (; i > 0 && longest[i - 1]!.to < one.to; i--) longest[i] = longest[i - 1]!;
    longest[i] = one;
  }
  return longest;
}

/** Where patterns are looked for: from a link on, behind which another follows or none (-1). */
interface Spot {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly next: number;
}

/** Those of some patterns that stand in a spot, put among others in the order of the lexicon; so many of their parts are known to fit. */
function withStanding(
  found: Standing[] | null,
  patterns: readonly Pattern[],
  known: number,
  { tokens, at, next }: Spot,
): Standing[] | null {
  let all = found;
  for (const pattern of patterns) {
    const to = endAt(tokens, at, next, pattern, known);
    if (to === 0) continue;
    const one = { pattern, to };
    if (all === null) {
      all = [one];
      continue;
    }
    let i = all.length;
    for (; i > 0 && all[i - 1]!.pattern.rank > pattern.rank; i--) all[i] = all[i - 1]!;
    all[i] = one;
  }
  return all;
}

/** The patterns of more than one word that stand from a link on, with those of one word among them; null where there are none. */
function longerAt(
  tokens: readonly Token[],
  at: number,
  { alone, behind, stems }: Opening,
): readonly Standing[] | null {
  const next = linkBehind(tokens, at);
  if (next < 0) return null;
  const known = behind?.get(tokens[next]!.norm);
  if (known === undefined && stems.length === 0) return null;
  const spot = { tokens, at, next };
  let found = known === undefined ? null : withStanding(null, known, 2, spot);
  if (stems.length > 0) found = withStanding(found, stems, 1, spot);
  return found === null ? null : withStanding(found, alone, 1, spot);
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

/** Mentions on their way, but for those that lie strictly inside a longer one that hides them. */
class Kept {
  readonly all: Mention[] = [];
  #widest: Mention | null = null;

  add({ meaning, opaque }: Pattern, start: number, end: number): void {
    const wide = this.#widest;
    const inside =
      wide !== null && start >= wide.start && end <= wide.end && end - start < wide.end - wide.start;
    const hidden = inside && !showsMove(wide, meaning);
    const widens = opaque && (wide === null || end > wide.end);
    if (hidden && !widens) return;
    const mention = mentionOf(meaning, start, end);
    if (!hidden) this.all.push(mention);
    if (widens) this.#widest = mention;
  }
}

/** "A loss" may be a company's or a fall: both stay. */
const showsMove = (wide: Mention, inner: Meaning): boolean =>
  wide.type === 'term' && wide.term === 'profit' && inner.type === 'term' && inner.term === 'down';

/** All terms, names, places and events of a text in order of their start, longest forms only, in one pass. */
export const mentionsOf = (text: string, lexicon: Lexicon): Mention[] =>
  mentionsIn(tokenize(text, wordsOf(lexicon)), lexicon);

/** As mentionsOf, for a text already in tokens; leaves out what lies strictly inside a longer one ("Hashrate" in "Hashrate Index"). */
export function mentionsIn(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const openingAt = openingsOf(lexicon);
  const kept = new Kept();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'symbol') continue;
    const opening = openingAt(token);
    if (opening === NOTHING || !isLink(tokens, at)) continue;
    const longer = opening.goesOn ? longerAt(tokens, at, opening) : null;
    if (longer === null) {
      for (const pattern of opening.alone)
        if (!pattern.capitals || isWrittenAs(pattern.parts[0]!, token))
          kept.add(pattern, token.start, token.end);
    } else {
      for (const { pattern, to } of longestOf(longer)) kept.add(pattern, token.start, tokens[to - 1]!.end);
    }
  }
  return kept.all;
}
