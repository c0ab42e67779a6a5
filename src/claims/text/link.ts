import type { Token } from './tokens.ts';

/** Tokens that patterns are made of: all but symbols and the "s" behind an apostrophe. */
export function isLink(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'symbol') return false;
  if (token.norm !== 's' || !token.glued || at === 0) return true;
  const mark = tokens[at - 1]!;
  return !(mark.glued && (mark.text === "'" || mark.text === '’'));
}

/** The link behind a token, where nothing but space, hyphens or an apostrophe is between them; -1 where there is none. */
export function linkBehind(tokens: readonly Token[], at: number): number {
  let joined = true;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'symbol') joined &&= "-‐‑'’./&".includes(token.text);
    else if (isLink(tokens, i)) return joined ? i : -1;
    else joined = true;
  }
  return -1;
}
