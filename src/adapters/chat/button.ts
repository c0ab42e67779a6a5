import { changed, type Question } from '../../command/question.ts';
import { LOCALES, type Locale } from '../../message/words.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** What a tap asks for: an answer in some view, its chart, or a word against one of its sentences. */
export interface Tap {
  readonly does: 'view' | 'chart' | 'dispute';
  readonly view: View;
  /** The language the answer is in, whoever taps. */
  readonly locale: Locale;
  readonly question: Question | { readonly kept: string };
}

const DOES = { v: 'view', c: 'chart', d: 'dispute' } as const;
const LETTERS = { view: 'v', chart: 'c', dispute: 'd' } as const;

const KEPT = '#';
const ASKED = '/';

const viewText = ({ calculation, sources, claim, page }: View): string =>
  `${calculation ? 'k' : ''}${sources ? 's' : ''}${claim === null ? '' : `n${claim}`}${page === 0 ? '' : `p${page}`}`;

function viewOf(text: string): View | null {
  const match = /^(k?)(s?)(?:n(\d{1,3}))?(?:p(\d{1,3}))?$/.exec(text);
  if (!match) return null;
  return {
    calculation: match[1] !== '',
    sources: match[2] !== '',
    claim: match[3] === undefined ? null : Number(match[3]),
    page: Number(match[4] ?? 0),
  };
}

/** What stands between an option's name and its value says of which type the value is. */
const SIGNS = { string: '=', number: '~', boolean: '!' } as const;

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll(';', '%3B');
const unescaped = (text: string): string => text.replaceAll('%3B', ';').replaceAll('%25', '%');

const questionText = ({ command, given }: Question): string =>
  [
    command,
    ...Object.entries(given).map(
      ([name, value]) => `${name}${SIGNS[typeof value as keyof typeof SIGNS]}${escaped(String(value))}`,
    ),
  ].join(';');

function typed(sign: string, text: string): string | number | boolean {
  if (sign === SIGNS.number) return Number(text);
  return sign === SIGNS.boolean ? text === 'true' : unescaped(text);
}

function questionOf(text: string): Question | null {
  const [command = '', ...pairs] = text.split(';');
  if (!/^[a-z][a-z0-9-]*$/.test(command)) return null;
  const given: Record<string, string | number | boolean> = {};
  for (const pair of pairs) {
    const match = /^([a-z][a-z0-9_]*)([=~!])([\s\S]*)$/.exec(pair);
    if (!match) return null;
    given[match[1]!] = typed(match[2]!, match[3]!);
  }
  return { command, given };
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * A tap as a button's data, of at most `limit` bytes of UTF-8; a question too long for it must be kept first and comes
 * with its id. Throws RangeError when even that does not fit.
 */
export function dataOf(tap: Tap, limit: number, kept: string | null): string {
  const head = `${LETTERS[tap.does]}${LOCALES.indexOf(tap.locale)}${viewText(tap.view)}`;
  const asked = 'kept' in tap.question ? null : `${head}${ASKED}${questionText(tap.question)}`;
  if (asked !== null && bytes(asked) <= limit) return asked;
  const id = 'kept' in tap.question ? tap.question.kept : kept;
  const short = `${head}${KEPT}${id}`;
  if (id === null || bytes(short) > limit) throw new RangeError(`No button holds ${bytes(short)} bytes.`);
  return short;
}

/** Would `dataOf` need the question's id? */
export const needsKeeping = (question: Question, limit: number): boolean =>
  bytes(`v0ksn999p999${ASKED}${questionText(question)}`) > limit;

/** What a button's data says; null for data that no button of ours has. */
export function tapOf(data: string): Tap | null {
  const match = /^([vcd])(\d)([^/#]*)([/#])([\s\S]+)$/.exec(data);
  if (!match) return null;
  const view = viewOf(match[3]!);
  const locale = LOCALES[Number(match[2])];
  const question = match[4] === KEPT ? { kept: match[5]! } : questionOf(match[5]!);
  if (!view || !locale || !question) return null;
  return { does: DOES[match[1] as keyof typeof DOES], view, locale, question };
}

/** The tap that asks the same question with other values, from its first page. */
export const again = (
  tap: Tap & { readonly question: Question },
  set: Parameters<typeof changed>[1],
): Tap => ({
  ...tap,
  does: 'view',
  view: FIRST_VIEW,
  question: changed(tap.question, set),
});
