import type { Claim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';

/** Where sentences and paragraphs end in a text, ascending offsets. */
interface Ends {
  readonly text: string;
  readonly sentences: readonly number[];
  readonly paragraphs: readonly number[];
  /** The text of a sentence by its number, as far as it has been asked for. */
  readonly told: string[];
}

type Unit = 'sentences' | 'paragraphs';

/** How the claims of a reading lie in its title and text. */
export interface Layout {
  readonly title: Ends;
  readonly text: Ends;
  readonly claims: readonly Claim[];
  /** Position of a claim in the order of the text, by what stays the same in its other readings. */
  readonly order: ReadonlyMap<string, number>;
  /** The same of the claims themselves. */
  readonly places: ReadonlyMap<Claim, number>;
  readonly placeAt: readonly number[];
  /** Who shares a sentence or paragraph with the claim at a place, as far as it has been asked. */
  readonly shared: Readonly<Record<Unit, (readonly Claim[])[]>>;
}

/** Full-width stops end a sentence without a space behind them. */
const SENTENCE_END = /[.!?…]["'”“»)]*\s+(?=["'„“«(]*[\p{Lu}\p{Lo}\d])|[。！？]["'”»」』）]*\s*|\n/gu;
const PARAGRAPH_END = /\n\s*\n/g;

/** Claims further apart in order than this do not speak about each other, however long the sentence. */
const REACH = 40;

const endsOf = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map((match) => match.index + match[0].length);

const ends = (text: string): Ends => ({
  text,
  sentences: endsOf(text, SENTENCE_END),
  paragraphs: endsOf(text, PARAGRAPH_END),
  told: [],
});

const keyOf = ({ in: where, start, end, kind, aspect }: Claim): string =>
  `${where}|${start}|${end}|${kind}|${aspect}`;

/** Reads the layout once, so that asking for neighbours stays cheap however long the text. */
export function layOut({ article, claims }: Reading): Layout {
  const keys = claims.map(keyOf);
  const order = new Map(keys.map((key, i) => [key, i]));
  const placeAt = keys.map((key) => order.get(key)!);
  const places = new Map(claims.map((claim, i) => [claim, placeAt[i]!]));
  const shared = { sentences: [], paragraphs: [] };
  return {
    title: ends(article.title ?? ''),
    text: ends(article.text),
    claims,
    order,
    places,
    placeAt,
    shared,
  };
}

/** Where a claim, or another reading of it, stands; -1 for one that is not of the text. */
const placeOf = (claim: Claim, { order, places }: Layout): number =>
  places.get(claim) ?? order.get(keyOf(claim)) ?? -1;

/** Number of ends at or before an offset: which piece the offset lies in. */
function pieceAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The other claims that share a piece of text with a claim, in order. */
export function sharing(claim: Claim, unit: Unit, layout: Layout): readonly Claim[] {
  const own = placeOf(claim, layout);
  const known = layout.shared[unit][own];
  if (known) return known;
  const others = othersIn(claim, unit, own, layout);
  if (own >= 0) layout.shared[unit][own] = others;
  return others;
}

function othersIn(claim: Claim, unit: Unit, own: number, layout: Layout): Claim[] {
  const { claims, placeAt } = layout;
  const offsets = layout[claim.in][unit];
  const last = pieceAt(offsets, Math.max(claim.start, claim.end - 1));
  const [from, to] = [offsets[pieceAt(offsets, claim.start) - 1] ?? 0, offsets[last] ?? Infinity];
  const at = Math.max(0, own);
  const others: Claim[] = [];
  for (let i = Math.max(0, at - REACH); i < claims.length && i <= at + REACH; i++) {
    const other = claims[i]!;
    const within = other.start < to && Math.max(other.start, other.end - 1) >= from;
    if (within && other.in === claim.in && placeAt[i] !== own) others.push(other);
  }
  return others;
}

/** The sentences a claim's quote lies in. */
export function sentencesAround(claim: Claim, layout: Layout): string {
  const { text, sentences, told } = layout[claim.in];
  const first = pieceAt(sentences, claim.start);
  const last = pieceAt(sentences, Math.max(claim.start, claim.end - 1));
  const from = first === 0 ? 0 : sentences[first - 1];
  if (last > first) return text.slice(from, sentences[last] ?? text.length);
  told[first] ??= text.slice(from, sentences[first] ?? text.length);
  return told[first];
}
