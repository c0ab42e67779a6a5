import { decodeEntities } from './entities.ts';

/** A piece of XML or HTML as it was written; `start` and `end` are offsets into the source. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closed: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number };

const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const TAG_END = /[^<>]*(?:>|(?=<)|$)/y;
const MAX_NAME = 200;
const MAX_ATTRIBUTES = 100;
const RAW = new Set(['script', 'style', 'textarea', 'xmp', 'noembed']);

const match = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/** Where a construct that opened at `at` ends: after `end`, or at the end of the source when it never closes. */
const after = (source: string, end: string, at: number): number => {
  const found = source.indexOf(end, at);
  return found < 0 ? source.length : found + end.length;
};

/** A DOCTYPE ends at the first `>` outside its internal subset; nothing in it is read. */
function afterDoctype(source: string, at: number): number {
  const close = after(source, '>', at);
  const bracket = source.indexOf('[', at);
  return bracket < 0 || bracket > close ? close : after(source, '>', after(source, ']', bracket) - 1);
}

function openTag(source: string, start: number, html: boolean): Extract<Token, { kind: 'open' }> | null {
  const name = match(NAME, source, start + 1)?.[0];
  if (name === undefined || name.length > MAX_NAME) return null;
  const attributes = new Map<string, string>();
  let at = start + 1 + name.length;
  for (let attribute = match(ATTRIBUTE, source, at); attribute; attribute = match(ATTRIBUTE, source, at)) {
    const [whole, key, double, single, bare] = attribute;
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key!)) {
      attributes.set(html ? key!.toLowerCase() : key!, decodeEntities(double ?? single ?? bare ?? ''));
    }
    at += whole.length;
  }
  const end = match(TAG_END, source, at);
  const closed = source.slice(at, at + (end?.[0].length ?? 0)).includes('/') || source[at - 1] === '/';
  return { kind: 'open', name, attributes, closed, start, end: at + (end?.[0].length ?? 0) };
}

/**
 * Cuts markup into tags and decoded text, in linear time and without ever failing: comments, processing instructions
 * and document types are dropped unread, CDATA is text, a `<` that opens nothing is text, an unclosed tag ends where
 * the next begins. `html` also takes scripts and styles out of the reach of `<`.
 */
export function* tokensOf(source: string, html = false): Generator<Token> {
  let at = 0;
  let textFrom = 0;
  const textUpTo = function* (end: number): Generator<Token> {
    if (end > textFrom) {
      yield { kind: 'text', text: decodeEntities(source.slice(textFrom, end)), start: textFrom, end };
    }
  };
  while (at < source.length) {
    const start = source.indexOf('<', at);
    if (start < 0) break;
    const next = source[start + 1];
    let end: number;
    let token: Token | null = null;
    if (next === '!' && source.startsWith('<![CDATA[', start)) {
      const close = source.indexOf(']]>', start + 9);
      end = close < 0 ? source.length : close + 3;
      token = { kind: 'text', text: source.slice(start + 9, close < 0 ? end : close), start, end };
    } else if (next === '!' && source.startsWith('<!--', start)) end = after(source, '-->', start + 4);
    else if (next === '!') end = afterDoctype(source, start);
    else if (next === '?') end = after(source, '>', start);
    else if (next === '/') {
      const name = match(NAME, source, start + 2)?.[0] ?? '';
      end = after(source, '>', start + 2);
      const early = source.indexOf('<', start + 2);
      if (early >= 0 && early < end) end = early;
      token = name === '' || name.length > MAX_NAME ? null : { kind: 'close', name, start, end };
    } else {
      token = openTag(source, start, html);
      end = token?.end ?? start + 1;
      if (!token) {
        at = end;
        continue;
      }
    }
    yield* textUpTo(start);
    if (token) yield token;
    at = end;
    textFrom = end;
    if (html && token?.kind === 'open' && !token.closed && RAW.has(token.name.toLowerCase())) {
      const close = new RegExp(`</${token.name}`, 'gi');
      close.lastIndex = end;
      at = close.exec(source)?.index ?? source.length;
      textFrom = at;
    }
  }
  yield* textUpTo(source.length);
}
