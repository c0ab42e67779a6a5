import { RE2JS } from 're2js';
import { type Folded, fold, placeOf } from './folded.ts';

/** What a query may look in; without one, title and text. */
export const FIELDS = ['title', 'text', 'outlet', 'feed', 'lang', 'link', 'kind', 'verdict'] as const;
export type Field = (typeof FIELDS)[number];

/** A word, a phrase, the beginning of a word, or a pattern. */
export interface Term {
  readonly type: 'term';
  /** Null: title or text. */
  readonly field: Field | null;
  /** As it was written, without its field. */
  readonly written: string;
  /** Where it first stands, as offsets in `plain`. */
  find(text: Folded): readonly [start: number, end: number] | null;
}

export type Query =
  | Term
  | { readonly type: 'not'; readonly of: Query }
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[] };

/** What is wrong with a query; its sentence is the phrase `query-<problem>`. */
export interface QueryMistake {
  readonly problem:
    | 'empty'
    | 'long'
    | 'deep'
    | 'operand'
    | 'unopened'
    | 'unclosed'
    | 'quote'
    | 'slash'
    | 'star'
    | 'field'
    | 'pattern'
    | 'heavy';
  /** The character it begins at, counted from 1. */
  readonly at: number;
  readonly got: string;
}

const LONGEST = 500;
const DEEPEST = 20;
/** Instructions of a pattern: they times the length of a text is what looking takes. */
const HEAVIEST = 300;
/** UTF-16 units of a text that a pattern is looked for in. */
const PATTERN_REACH = 20_000;

const NAMES: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(FIELDS.map((field) => [field, field])),
  titel: 'title',
  medium: 'outlet',
  sprache: 'lang',
  art: 'kind',
  urteil: 'verdict',
};
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  UND: 'and',
  OR: 'or',
  ODER: 'or',
  NOT: 'not',
  NICHT: 'not',
};
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const WORD = /[^\s()"“„«]+/y;

class Wrong extends Error {
  readonly mistake: QueryMistake;
  constructor(problem: QueryMistake['problem'], at: number, got = '') {
    super(problem);
    this.mistake = { problem, at: at + 1, got };
  }
}

function wordFinder(word: string, prefix: boolean): Term['find'] {
  return ({ folded, offsets }) => {
    const place = placeOf(folded, word, prefix);
    return place && [offsets[place[0]] ?? 0, offsets[place[1]] ?? 0];
  };
}

function patternFinder(source: string, at: number): Term['find'] {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Wrong('pattern', at, reason.replace(/^error parsing regexp: /, '').replaceAll('(?m)(?i)', ''));
  }
  if (compiled.programSize() > HEAVIEST) throw new Wrong('heavy', at, source);
  return ({ plain }) => {
    const matcher = compiled.matcher(plain.slice(0, PATTERN_REACH));
    return matcher.find() ? [matcher.start(), matcher.end()] : null;
  };
}

/** Reads a query from left to right: OR binds least, then AND (which need not be written), then NOT or a minus. */
class Reading {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): Query {
    const query = this.#either(null, 0);
    if (this.#at < this.#text.length) throw new Wrong('unopened', this.#at, ')');
    return query;
  }

  #rest(): string {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#text.slice(this.#at);
  }

  #operator(): 'and' | 'or' | 'not' | null {
    const word = /^\p{Lu}+(?=$|[\s(")])/u.exec(this.#rest())?.[0];
    return (word !== undefined && OPERATORS[word]) || null;
  }

  #take(): void {
    this.#at += /^\p{Lu}+/u.exec(this.#rest())?.[0].length ?? 0;
  }

  #either(field: Field | null, depth: number): Query {
    const of = [this.#both(field, depth)];
    while (this.#operator() === 'or') {
      this.#take();
      of.push(this.#both(field, depth));
    }
    return of.length === 1 ? of[0]! : { type: 'or', of };
  }

  #both(field: Field | null, depth: number): Query {
    const of = [this.#one(field, depth)];
    for (;;) {
      const operator = this.#operator();
      if (operator === 'and') this.#take();
      else if (operator === 'or' || /^(?:\)|$)/.test(this.#rest())) break;
      of.push(this.#one(field, depth));
    }
    return of.length === 1 ? of[0]! : { type: 'and', of };
  }

  #one(field: Field | null, depth: number): Query {
    if (depth > DEEPEST) throw new Wrong('deep', this.#at);
    const rest = this.#rest();
    const operator = this.#operator();
    if (operator === 'not' || /^-[^\s)]/.test(rest)) {
      if (operator === 'not') this.#take();
      else this.#at++;
      return { type: 'not', of: this.#one(field, depth + 1) };
    }
    if (rest === '' || rest[0] === ')' || operator !== null)
      throw new Wrong(this.#text.trim() === '' ? 'empty' : 'operand', this.#at, rest.split(/\s/)[0]);
    if (rest[0] === '(') {
      const opened = this.#at++;
      const query = this.#either(field, depth + 1);
      if (this.#rest()[0] !== ')') throw new Wrong('unclosed', opened, '(');
      this.#at++;
      return query;
    }
    const named = /^(\p{L}+):(?!\/\/)(\s*)/u.exec(rest);
    const name = named?.[1]?.toLowerCase() ?? '';
    if (named && (Object.hasOwn(NAMES, name) || (named[2] === '' && named[0].length < rest.length))) {
      const known = NAMES[name];
      if (known === undefined) throw new Wrong('field', this.#at, named[1]);
      this.#at += named[0].length;
      return this.#one(known, depth + 1);
    }
    return this.#term(field, rest);
  }

  #term(field: Field | null, rest: string): Term {
    const start = this.#at;
    const closing = CLOSING[rest[0]!];
    if (closing !== undefined) {
      const end = rest.indexOf(closing, 1);
      if (end < 0) throw new Wrong('quote', start, rest[0]);
      this.#at += end + 1;
      return this.#words(field, rest.slice(1, end), false, start, rest.slice(0, end + 1));
    }
    if (rest[0] === '/') {
      const pattern = /^\/((?:[^/\\]|\\[\s\S])+)\/(?=$|[\s)])/.exec(rest);
      if (!pattern) throw new Wrong('slash', start, '/');
      this.#at += pattern[0].length;
      const source = pattern[1]!.replaceAll('\\/', '/');
      return { type: 'term', field, written: pattern[0], find: patternFinder(source, start) };
    }
    WORD.lastIndex = start;
    const word = WORD.exec(this.#text)?.[0] ?? rest[0]!;
    this.#at += word.length;
    const bare = word.replace(/\*$/, '');
    if (bare.includes('*') || bare === '') throw new Wrong('star', start, word);
    return this.#words(field, bare, bare !== word, start, word);
  }

  #words(field: Field | null, text: string, prefix: boolean, start: number, written: string): Term {
    const { folded } = fold(text);
    const wanted = folded.trim();
    if (wanted === '') throw new Wrong('operand', start, written);
    return { type: 'term', field, written, find: wordFinder(wanted, prefix) };
  }
}

/**
 * Reads a query as a person writes it: words (`*` ends the beginning of one), phrases in quotes, AND OR NOT in capitals
 * (UND ODER NICHT), a minus, parentheses, `title:` and other fields, `/patterns/` of RE2, which take linear time.
 */
export function parseQuery(text: string): { readonly query: Query } | { readonly mistake: QueryMistake } {
  try {
    if (text.length > LONGEST) throw new Wrong('long', LONGEST - 1, String(text.length));
    return { query: new Reading(text).all() };
  } catch (error) {
    if (error instanceof Wrong) return { mistake: error.mistake };
    throw error;
  }
}
