import type { EventName, Term } from './lexicon/claim-words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Name } from './lexicon/names.ts';
import type { PlaceName } from './lexicon/places.ts';
import { candidatesOf, lengthAt, linksOf, type Meaning, type Pattern } from './pattern.ts';
import { fold, type Piece, type Token, tokenize } from './text.ts';

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

/** Leaves out what lies strictly inside a longer mention ("Hashrate" in "Hashrate Index"). */
function outermost(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let widest: Mention | null = null;
  for (const mention of mentions) {
    const inside =
      widest !== null &&
      mention.start >= widest.start &&
      mention.end <= widest.end &&
      mention.end - mention.start < widest.end - widest.start;
    if (!inside || (widest !== null && showsMove(widest, mention))) kept.push(mention);
    if (hides(mention) && (widest === null || mention.end > widest.end)) widest = mention;
  }
  return kept;
}

/** A pattern that fits so many links from one on. */
interface Hit {
  readonly pattern: Pattern;
  readonly start: number;
  readonly length: number;
  readonly at: number;
}

/** Of one thing only the longest form counts: what begins at the same word stands from `from` on. */
function keepLongest(hits: Hit[], from: number, hit: Hit): void {
  for (let i = from; i < hits.length; i++) {
    if (hits[i]!.pattern.key !== hit.pattern.key) continue;
    if (hit.length > hits[i]!.length) hits[i] = hit;
    return;
  }
  hits.push(hit);
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
export const mentionsOf = (text: string, lexicon: Lexicon): Mention[] => mentionsIn(tokenize(text), lexicon);

/** As mentionsOf, for a text already in tokens. */
export function mentionsIn(tokens: readonly Token[], lexicon: Lexicon): Mention[] {
  const candidatesAt = candidatesOf(lexicon);
  const links = linksOf(tokens);
  const hits: Hit[] = [];
  for (let at = 0; at < links.length; at++) {
    const { token } = links[at]!;
    const candidates = candidatesAt(token.kind === 'number' ? fold(token.text) : token.norm);
    if (candidates.length === 0) continue;
    const from = hits.length;
    for (const pattern of candidates) {
      const length = lengthAt(links, at, pattern);
      if (length > 0) keepLongest(hits, from, { pattern, start: token.start, length, at });
    }
  }
  const found = hits.map(({ pattern, start, length, at }) =>
    mentionOf(pattern.meaning, start, links[at + length - 1]!.token.end),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return outermost(found);
}
