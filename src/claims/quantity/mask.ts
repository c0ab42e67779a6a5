import type { DateTokens } from '../dates/read.ts';
import type { Token } from '../text/tokens.ts';

/** Which tokens are no numbers at all (addresses, handles, endless codes), and which belong to a date. */
export interface Mask {
  skip(token: number): boolean;
  dated(token: number): boolean;
}

const ADDRESS = /:\/\/|^www\.|@|\.(?:com|org|net|io|de|co|info|html?)(?:$|[/?#),.])/i;

/** "Percentage": no hundred of anything. */
const RATIOS: readonly string[] = ['百分比', '百分率'];

const isRatio = (text: string, { text: first, start }: Token): boolean =>
  first === '百' && RATIOS.some((ratio) => text.startsWith(ratio, start));

/** "125.86 trillion.[1]": a note's number in square brackets. */
const isFootnote = (text: string, { start, end }: Token): boolean =>
  text[start - 1] === '[' && text[end] === ']' && /^\d{1,3}$/.test(text.slice(start, end));

/** One of the marks that every address has. */
const isMark = ({ kind, text }: Token): boolean =>
  kind === 'symbol' && (text === '.' || text === ':' || text === '@');

/** So many numbers and marks without a space or word between them are no writing: a code, a table torn into one line. */
const CHAIN = 64;

/** Marks what the quantity reader must pass over. */
export function maskOf(text: string, tokens: readonly Token[], dates: readonly DateTokens[]): Mask {
  const skipped = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; ) {
    let end = i + 1;
    let marked = isMark(tokens[i]!);
    let worded = tokens[i]!.kind === 'word';
    for (; end < tokens.length && tokens[end]!.glued; end++) {
      marked ||= isMark(tokens[end]!);
      worded ||= tokens[end]!.kind === 'word';
    }
    const chained = !worded && end - i > CHAIN;
    const address = marked && end - i > 2 && ADDRESS.test(text.slice(tokens[i]!.start, tokens[end - 1]!.end));
    if (chained || address) skipped.fill(1, i, end);
    i = end;
  }
  for (let i = 0; i < tokens.length; i++)
    if (isRatio(text, tokens[i]!) || isFootnote(text, tokens[i]!)) skipped[i] = 1;
  const dated = new Uint8Array(tokens.length);
  for (const date of dates) dated.fill(1, date.from, date.to);
  return { skip: (token) => skipped[token] === 1, dated: (token) => dated[token] === 1 };
}
