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
  /** It stands under a post that nobody asked for, which is everybody's: whoever taps is answered alone. */
  readonly posted?: true;
}

const DOES = { v: 'view', c: 'chart', d: 'dispute' } as const;
/** In capitals under a post. */
const LETTERS = { view: 'v', chart: 'c', dispute: 'd' } as const;

const KEPT = '#';
const ASKED = '/';

const viewText = ({ calculation, sources, claim, page }: View): string =>
  `${calculation ? 'k' : ''}${sources ? 's' : ''}${claim === null ? '' : `n${claim}`}${page === 0 ? '' : `p${page}`}`;

function viewOf(text: string): View | null {
  const match = /^(k?)(s?)(?:n(\d{1,4}))?(?:p(\d{1,4}))?$/.exec(text);
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

/** Null for a number or a truth value that is none. */
function typed(sign: string, text: string): string | number | boolean | null {
  if (sign === SIGNS.string) return unescaped(text);
  if (sign === SIGNS.boolean) return text === 'true' || (text === 'false' ? false : null);
  return /^-?\d/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

function questionOf(text: string): Question | null {
  const [command = '', ...pairs] = text.split(';');
  if (!/^[a-z][a-z0-9-]*$/.test(command)) return null;
  const given: Record<string, string | number | boolean> = {};
  for (const pair of pairs) {
    const match = /^([a-z][a-z0-9_]*)([=~!])([\s\S]*)$/.exec(pair);
    const value = match && typed(match[2]!, match[3]!);
    if (!match || value === null) return null;
    given[match[1]!] = value;
  }
  return { command, given };
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Fits it, and comes back as it went out: half a letter does not survive UTF-8. */
const holds = (data: string, limit: number): boolean => data.isWellFormed() && bytes(data) <= limit;

/**
 * A tap as a button's data, of at most `limit` bytes of UTF-8; a question too long for it must be kept first and comes
 * with its id. Throws RangeError when even that does not fit.
 */
export function dataOf(tap: Tap, limit: number, kept: string | null): string {
  const letter = tap.posted ? LETTERS[tap.does].toUpperCase() : LETTERS[tap.does];
  const head = `${letter}${LOCALES.indexOf(tap.locale)}${viewText(tap.view)}`;
  const asked = 'kept' in tap.question ? null : `${head}${ASKED}${questionText(tap.question)}`;
  if (asked !== null && holds(asked, limit)) return asked;
  const id = 'kept' in tap.question ? tap.question.kept : kept;
  const short = `${head}${KEPT}${id}`;
  if (id === null || !holds(short, limit)) throw new RangeError(`No button holds ${bytes(short)} bytes.`);
  return short;
}

/** Would `dataOf` need the question's id? */
export const needsKeeping = (question: Question, limit: number): boolean =>
  !holds(`v0ksn9999p9999${ASKED}${questionText(question)}`, limit);

/** What a button's data says; null for data that no button of ours has. */
export function tapOf(data: string): Tap | null {
  const match = /^([vcd])(\d)([^/#]*)([/#])([\s\S]+)$/i.exec(data);
  if (!match) return null;
  const view = viewOf(match[3]!);
  const locale = LOCALES[Number(match[2])];
  const question = match[4] === KEPT ? { kept: match[5]! } : questionOf(match[5]!);
  if (!view || !locale || !question) return null;
  const letter = match[1]!.toLowerCase() as keyof typeof DOES;
  return {
    does: DOES[letter],
    view,
    locale,
    question,
    ...(letter === match[1] ? {} : { posted: true as const }),
  };
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
