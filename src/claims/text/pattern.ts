import type { EventName, Term } from '../lexicon/claim-words.ts';
import { EVENT_SPANS } from '../lexicon/events.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { NAMES } from '../lexicon/names.ts';
import { PLACES } from '../lexicon/places.ts';
import { oncePer } from '../once.ts';
import { isLink } from './link.ts';
import type { Mention } from './mentions.ts';
import { fold, type Piece, type Token, tokenize, wordsOf } from './tokens.ts';

/** What a pattern stands for: a mention without its place in the text. */
export type Meaning = Mention extends infer M ? (M extends Mention ? Omit<M, keyof Piece> : never) : never;

/** A word of a pattern, whole or what words begin or end with. */
export interface Part {
  readonly text: string;
  readonly shape: 'whole' | 'prefix' | 'suffix';
  readonly capital: boolean;
  readonly acronym: string | null;
}

/** Words that stand for something, with what they stand for. */
export interface Pattern {
  readonly parts: readonly Part[];
  readonly meaning: Meaning;
  /** What only the longest form counts for. */
  readonly key: string;
  /** Nothing inside of it is read by itself. */
  readonly opaque: boolean;
  /** Does any of its words ask for a capital? */
  readonly capitals: boolean;
  /** Its place among the patterns that a word may begin. */
  readonly rank: number;
}

/** The patterns that a word may begin: by itself, by the word behind it, or with a stem or an ending there. */
export interface Opening {
  readonly alone: readonly Pattern[];
  readonly behind: ReadonlyMap<string, readonly Pattern[]> | null;
  readonly stems: readonly Pattern[];
  /** Is there any of more than one word? */
  readonly goesOn: boolean;
}

/** Patterns by their first word: whole words, stems and endings each in a table of their own. */
interface Index {
  readonly whole: Map<string, Entry[]>;
  readonly prefix: Map<string, Entry[]>;
  readonly suffix: Map<string, Entry[]>;
  readonly prefixLengths: readonly number[];
  readonly suffixLengths: readonly number[];
}

/** Does a word begin with a capital? */
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A lower-case word of plain letters, or a stem or an ending of one. */
const LOWER = /^\*?[a-z]+\*?$/;

function partsOf(pattern: string): Part[] {
  const words: Part[] = [];
  for (const part of pattern.split(' ')) {
    const shape = part.endsWith('*') ? 'prefix' : part.startsWith('*') ? 'suffix' : 'whole';
    if (LOWER.test(part)) {
      words.push({ text: part.replaceAll('*', ''), shape, capital: false, acronym: null });
      continue;
    }
    const pieces = tokenize(part.replaceAll('*', '')).filter((_, i, all) => isLink(all, i));
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

/** What a phrase stands for, what only its longest form counts for, and whether it hides what lies inside. */
type Sense = Pick<Pattern, 'meaning' | 'key' | 'opaque'>;

/** A pattern as it stands in a table: its words are taken apart when a text has the first of them. */
interface Entry {
  readonly phrase: string;
  readonly sense: Sense;
}

/** Tells every phrase of a lexicon, with the names and places that all languages share. */
function eachPhrase({ claim }: Lexicon, tell: (phrase: string, sense: Sense) => void): void {
  for (const [term, phrases] of Object.entries(claim.terms) as [Term, readonly string[]][]) {
    const sense: Sense = { meaning: { type: 'term', term }, key: term, opaque: OPAQUE.has(term) };
    for (const phrase of phrases) tell(phrase, sense);
  }
  for (const event of Object.keys(EVENT_SPANS) as EventName[]) {
    const sense: Sense = { meaning: { type: 'event', event }, key: `event ${event}`, opaque: false };
    for (const phrase of claim.events[event]) tell(phrase, sense);
  }
  const { nameEnding, exonyms } = claim;
  for (const name of NAMES) {
    const sense: Sense = { meaning: { type: 'name', name }, key: `name ${name.id}`, opaque: true };
    for (const form of [...name.names, ...(exonyms.names[name.id] ?? [])])
      for (const phrase of withEnding(form, nameEnding)) tell(phrase, sense);
  }
  for (const place of PLACES) {
    const sense: Sense = { meaning: { type: 'place', place }, key: `place ${place.id}`, opaque: true };
    for (const phrase of [...place.names, ...(exonyms.places[place.id] ?? [])]) tell(phrase, sense);
  }
}

/** A word of letters that are written apart, or a stem or an ending of one. */
const PLAIN = /^\*?[\p{Script=Latin}\p{Script=Cyrillic}]+\*?$/u;

/** The word that a phrase begins with. */
function firstOf(phrase: string): Pick<Part, 'text' | 'shape'> | undefined {
  const space = phrase.indexOf(' ');
  const part = space < 0 ? phrase : phrase.slice(0, space);
  if (LOWER.test(part) && !part.includes('*')) return { text: part, shape: 'whole' };
  if (!PLAIN.test(part)) return partsOf(phrase)[0];
  if (part.endsWith('*')) return { text: fold(part.replaceAll('*', '')), shape: 'prefix' };
  return part.startsWith('*')
    ? { text: fold(part.slice(1)), shape: 'suffix' }
    : { text: fold(part), shape: 'whole' };
}

function build(lexicon: Lexicon): Index {
  const index = { whole: new Map(), prefix: new Map(), suffix: new Map() } as Pick<
    Index,
    'whole' | 'prefix' | 'suffix'
  >;
  eachPhrase(lexicon, (phrase, sense) => {
    const first = firstOf(phrase);
    if (!first) return;
    const table = index[first.shape];
    const list = table.get(first.text);
    if (list) list.push({ phrase, sense });
    else table.set(first.text, [{ phrase, sense }]);
  });
  const lengths = (table: Map<string, unknown>): number[] => [
    ...new Set([...table.keys()].map((k) => k.length)),
  ];
  return {
    ...index,
    prefixLengths: lengths(index.prefix),
    suffixLengths: lengths(index.suffix),
  };
}

const NONE: readonly never[] = [];
/** What begins nothing. */
export const NOTHING: Opening = { alone: NONE, behind: null, stems: NONE, goesOn: false };

function openingOf(patterns: readonly Pattern[]): Opening {
  if (patterns.length === 0) return NOTHING;
  const behind = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const next = pattern.parts[1];
    if (next?.shape !== 'whole') continue;
    const list = behind.get(next.text);
    if (list) list.push(pattern);
    else behind.set(next.text, [pattern]);
  }
  const stems = patterns.filter(({ parts }) => parts.length > 1 && parts[1]!.shape !== 'whole');
  return {
    alone: eachOnce(patterns.filter(({ parts }) => parts.length === 1)),
    behind: behind.size > 0 ? behind : null,
    stems,
    goesOn: behind.size > 0 || stems.length > 0,
  };
}

/** What a pattern of one word asks of its capitals: nothing, the first, or all. */
const strictness = ({ parts: [part] }: Pattern): number =>
  part!.acronym !== null ? 2 : part!.capital ? 1 : 0;

/** Of the patterns of one word that stand for the same thing the one that asks for the fewest capitals. */
const eachOnce = (patterns: readonly Pattern[]): readonly Pattern[] => {
  const loosest = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const known = loosest.get(pattern.key);
    if (!known || strictness(pattern) < strictness(known)) loosest.set(pattern.key, pattern);
  }
  return [...loosest.values()];
};

function patternOf({ phrase, sense }: Entry, rank: number): Pattern {
  const parts = partsOf(phrase);
  return {
    parts,
    ...sense,
    capitals: parts.some(({ capital, acronym }) => capital || acronym !== null),
    rank,
  };
}

/** For a lexicon, what a word of a text may begin. */
export const openingsOf = oncePer((lexicon: Lexicon): ((token: Token) => Opening) => {
  const { whole, prefix, suffix, prefixLengths, suffixLengths } = build(lexicon);
  return wordsOf(lexicon).once((word): Opening => {
    const found = [...(whole.get(word) ?? [])];
    for (const n of prefixLengths) if (n <= word.length) found.push(...(prefix.get(word.slice(0, n)) ?? []));
    for (const n of suffixLengths) if (n <= word.length) found.push(...(suffix.get(word.slice(-n)) ?? []));
    return openingOf(found.map(patternOf));
  });
});
