import { linkBehind } from './link.ts';
import { isCapital, type Part, type Pattern } from './pattern.ts';
import type { Token } from './tokens.ts';

function fits({ shape, text }: Part, { norm }: Token): boolean {
  if (shape === 'whole') return norm === text;
  return shape === 'prefix' ? norm.startsWith(text) : norm.endsWith(text);
}

/** Is a word written as a part is: with its capital, or in capitals throughout? */
export const isWrittenAs = ({ capital, acronym }: Part, { text, norm }: Token): boolean =>
  (!capital || (text !== norm && isCapital(text))) && (acronym === null || text === acronym);

/**
 * The token behind a pattern that stands from a link on, 0 where it does not; `next` is the link behind the first, and
 * so many of its words, one or two, are known to fit its first parts.
 */
export function endAt(
  tokens: readonly Token[],
  at: number,
  next: number,
  { parts, capitals }: Pattern,
  known: number,
): number {
  let link = known === 1 || parts.length === 1 ? at : next;
  for (let i = known; i < parts.length; i++) {
    link = i === 1 ? next : linkBehind(tokens, link);
    if (link < 0 || !fits(parts[i]!, tokens[link]!)) return 0;
  }
  return capitals && !areWrittenAs(parts, tokens, at) ? 0 : link + 1;
}

/** Are the words from a link on written as the parts are? */
function areWrittenAs(parts: readonly Part[], tokens: readonly Token[], at: number): boolean {
  let link = at;
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) link = linkBehind(tokens, link);
    if (!isWrittenAs(parts[i]!, tokens[link]!)) return false;
  }
  return true;
}
