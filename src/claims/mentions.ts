import type { EventName, Term } from './lexicon/claim-words.ts';
import { EVENT_SPANS } from './lexicon/events.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { NAMES, type Name } from './lexicon/names.ts';
import { PLACES, type PlaceName } from './lexicon/places.ts';
import { oncePer } from './once.ts';
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

type Meaning = Mention extends infer M ? (M extends Mention ? Omit<M, 'start' | 'end'> : never) : never;

interface Word {
  readonly text: string;
  readonly shape: 'whole' | 'prefix' | 'suffix';
  readonly capital: boolean;
  readonly acronym: string | null;
}

interface Pattern {
  readonly words: readonly Word[];
  readonly meaning: Meaning;
  /** What only the longest form counts for. */
  readonly key: string;
}

/** Patterns by their first word: whole words, stems and endings each in a table of their own. */
interface Index {
  readonly whole: Map<string, Pattern[]>;
  readonly prefix: Map<string, Pattern[]>;
  readonly suffix: Map<string, Pattern[]>;
  readonly prefixLengths: readonly number[];
  readonly suffixLengths: readonly number[];
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A lower-case word of plain letters, or a stem or an ending of one. */
const LOWER = /^\*?[a-z]+\*?$/;

function wordsOf(pattern: string): Word[] {
  const words: Word[] = [];
  for (const part of pattern.split(' ')) {
    const shape = part.endsWith('*') ? 'prefix' : part.startsWith('*') ? 'suffix' : 'whole';
    if (LOWER.test(part)) {
      words.push({ text: part.replaceAll('*', ''), shape, capital: false, acronym: null });
      continue;
    }
    const pieces = linksOf(part.replaceAll('*', ''));
    for (const [i, token] of pieces.entries()) {
      words.push({
        text: token.norm,
        shape: i === pieces.length - 1 ? shape : 'whole',
        capital: isCapital(token.text),
        acronym: /^\p{Lu}{2,4}$/u.test(token.text) ? token.text : null,
      });
    }
  }
  return words;
}

const withEnding = (name: string, ending: string): readonly string[] =>
  ending === '' || !/[a-rt-wy]$/u.test(name) ? [name] : [name, `${name}${ending}`];

function* patternsOf(lexicon: Lexicon): Generator<Pattern> {
  for (const [term, phrases] of Object.entries(lexicon.claim.terms) as [Term, readonly string[]][])
    for (const phrase of phrases)
      yield { words: wordsOf(phrase), meaning: { type: 'term', term }, key: term };
  for (const event of Object.keys(EVENT_SPANS) as EventName[])
    for (const phrase of lexicon.claim.events[event])
      yield { words: wordsOf(phrase), meaning: { type: 'event', event }, key: `event ${event}` };
  const { nameEnding, exonyms } = lexicon.claim;
  for (const name of NAMES)
    for (const form of [...name.names, ...(exonyms.names[name.id] ?? [])].flatMap((name) =>
      withEnding(name, nameEnding),
    ))
      yield { words: wordsOf(form), meaning: { type: 'name', name }, key: `name ${name.id}` };
  for (const place of PLACES)
    for (const form of [...place.names, ...(exonyms.places[place.id] ?? [])])
      yield { words: wordsOf(form), meaning: { type: 'place', place }, key: `place ${place.id}` };
}

function build(lexicon: Lexicon): Index {
  const index = { whole: new Map(), prefix: new Map(), suffix: new Map() } as Pick<
    Index,
    'whole' | 'prefix' | 'suffix'
  >;
  for (const pattern of patternsOf(lexicon)) {
    const first = pattern.words[0];
    if (!first) continue;
    const table = index[first.shape];
    const list = table.get(first.text);
    if (list) list.push(pattern);
    else table.set(first.text, [pattern]);
  }
  const lengths = (table: Map<string, unknown>): number[] => [
    ...new Set([...table.keys()].map((k) => k.length)),
  ];
  return { ...index, prefixLengths: lengths(index.prefix), suffixLengths: lengths(index.suffix) };
}

const indexOf = oncePer(build);

const fits = (word: Word, token: Token): boolean =>
  (word.shape === 'whole'
    ? token.norm === word.text
    : word.shape === 'prefix'
      ? token.norm.startsWith(word.text)
      : token.norm.endsWith(word.text)) &&
  (!word.capital || isCapital(token.text)) &&
  (word.acronym === null || token.text === word.acronym);

/** A token that terms are made of; `joined` when nothing but space, hyphens or an apostrophe is before it. */
type Link = Token & { readonly joined: boolean };

function linksOf(text: string): Link[] {
  const links: Link[] = [];
  let joined = false;
  let apostrophe = false;
  for (const token of tokenize(text)) {
    if (token.kind === 'symbol') {
      if (!/^[-‐‑'’./&]$/.test(token.text)) joined = false;
      apostrophe = /^['’]$/.test(token.text) && token.glued;
      continue;
    }
    if (!(apostrophe && token.glued && token.norm === 's')) links.push({ ...token, joined });
    joined = true;
    apostrophe = false;
  }
  return links;
}

function* candidatesAt(index: Index, word: string): Generator<Pattern> {
  yield* index.whole.get(word) ?? [];
  for (const n of index.prefixLengths) if (n <= word.length) yield* index.prefix.get(word.slice(0, n)) ?? [];
  for (const n of index.suffixLengths) if (n <= word.length) yield* index.suffix.get(word.slice(-n)) ?? [];
}

function lengthAt(links: readonly Link[], at: number, pattern: Pattern): number {
  for (const [i, word] of pattern.words.entries()) {
    const link = links[at + i];
    if (!link || (i > 0 && !link.joined) || !fits(word, link)) return 0;
  }
  return pattern.words.length;
}

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

/** All terms, names, places and events of a text in order of their start, longest forms only, in one pass. */
export function mentionsOf(text: string, lexicon: Lexicon): Mention[] {
  const index = indexOf(lexicon);
  const links = linksOf(text);
  const found: Mention[] = [];
  for (let at = 0; at < links.length; at++) {
    const best = new Map<string, { pattern: Pattern; length: number }>();
    for (const pattern of candidatesAt(index, fold(links[at]!.text))) {
      const length = lengthAt(links, at, pattern);
      if (length > (best.get(pattern.key)?.length ?? 0)) best.set(pattern.key, { pattern, length });
    }
    for (const { pattern, length } of best.values()) {
      found.push({
        ...pattern.meaning,
        start: links[at]!.start,
        end: links[at + length - 1]!.end,
      } as Mention);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return outermost(found);
}
