import { excerpt } from '../message/cut.ts';
import type { Words } from '../message/words.ts';
import type { Story } from '../ports.ts';
import { type Folded, fold } from './folded.ts';
import { FIELDS, type Field, type Query, type QueryMistake, type Term } from './query.ts';

/** Letters shown on either side of what was found. */
const CONTEXT = 30;
const SHOWN = 60;

/** Where a term of a query stood, or that it stood nowhere. */
export interface Found {
  readonly term: Term;
  readonly place: {
    readonly field: Field;
    readonly before: string;
    readonly match: string;
    readonly after: string;
  } | null;
}

/** The texts of a story by their field, each folded when first looked in. */
export type Texts = (field: Field) => Folded;

/** The texts of a story that a query may look in; tellings and claims one to a line. */
export function textsOf({ article, lang, tellings, claims }: Story): Texts {
  const lines = (all: readonly (string | null)[]): string =>
    [...new Set(all.filter((each) => each !== null))].join('\n');
  const texts: Readonly<Record<Field, () => string>> = {
    title: () => lines([article.title, ...tellings.map(({ title }) => title)]),
    text: () => lines([article.text, ...tellings.map(({ otherwise }) => otherwise?.text ?? null)]),
    outlet: () => lines(tellings.map(({ outlet }) => outlet)),
    feed: () => lines(tellings.map(({ feed }) => feed)),
    lang: () => lines([lang, ...tellings.map(({ otherwise }) => otherwise?.lang ?? null)]),
    link: () => lines(tellings.map(({ link }) => link)),
    kind: () => lines(claims.map(({ judged }) => judged.claim.kind)),
    verdict: () => lines(claims.map(({ judged }) => judged.verdict.verdict)),
  };
  const folded = new Map<Field, Folded>();
  return (field) => {
    const known = folded.get(field) ?? fold(texts[field]());
    folded.set(field, known);
    return known;
  };
}

/** Without the halves of letters that a cut has left. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');

function look(term: Term, texts: Texts): Found {
  for (const field of term.field === null ? (['title', 'text'] as const) : [term.field]) {
    const text = texts(field);
    const place = term.find(text);
    if (place === null) continue;
    const [start, end] = place;
    const from = Math.max(0, start - CONTEXT);
    const before = `${from > 0 ? '…' : ''}${whole(text.plain.slice(from, start))}`;
    const more = end + CONTEXT < text.plain.length ? '…' : '';
    const after = `${whole(text.plain.slice(end, end + CONTEXT))}${more}`;
    const match = whole(text.plain.slice(start, end));
    return { term, place: { field, before, match, after } };
  }
  return { term, place: null };
}

/** Does a story answer to a query? With each of its terms, where it stood. */
export function answerTo(
  query: Query,
  texts: Texts,
): { readonly passes: boolean; readonly found: readonly Found[] } {
  if (query.type === 'term') {
    const found = look(query, texts);
    return { passes: found.place !== null, found: [found] };
  }
  if (query.type === 'not') {
    const { passes, found } = answerTo(query.of, texts);
    return { passes: !passes, found };
  }
  const parts = query.of.map((each) => answerTo(each, texts));
  const passes =
    query.type === 'and' ? parts.every((part) => part.passes) : parts.some((part) => part.passes);
  return { passes, found: parts.flatMap(({ found }) => found) };
}

/** What was wrong with a query, in a sentence with the place. */
export function mistakeSentence({ problem, at, got }: QueryMistake, { say, number }: Words): string {
  const args = { at: number(at, null), got: excerpt(got, SHOWN), fields: FIELDS.join(', ') };
  return say(`query-${problem}`, args);
}

/** What became of one term, on one line: where it stood with what stands around it. */
export function foundLine({ term, place }: Found, { say }: Words): string {
  const written = excerpt(term.field === null ? term.written : `${term.field}: ${term.written}`, SHOWN);
  if (place === null) return say('query-not-found', { term: written });
  const { field, before, match, after } = place;
  const around = `${before}»${excerpt(match, SHOWN)}«${after}`.replaceAll(/\s+/g, ' ').trim();
  return say('query-found', { term: written, field, around });
}
