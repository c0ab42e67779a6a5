import { tokensOf } from './markup.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
  ],
  ...[
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
    'nav',
    'ol',
    'p',
    'pre',
    'section',
  ],
  ...['summary', 'table', 'tbody', 'thead', 'tr', 'ul', 'caption', 'center'],
]);

/** Elements whose text is no part of the article. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'head',
    'select',
    'button',
  ],
  ...['textarea', 'audio', 'video', 'canvas', 'xmp', 'noembed'],
]);
const VOID: ReadonlySet<string> = new Set([
  'embed',
  'hr',
  'br',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** HTML as text: markup gone, references decoded, blocks parted by a blank line, `<br>` a line break, spaces single. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let unseen: string | null = null;
  let depth = 0;
  for (const token of tokensOf(html, true)) {
    if (token.kind === 'text') {
      if (unseen === null) parts.push(token.text.replace(/\s+/g, ' '));
      continue;
    }
    const name = localName(token.name);
    const opens = token.kind === 'open';
    if (unseen !== null) {
      if (name === unseen && !(opens && token.closed)) depth += opens ? 1 : -1;
      if (depth === 0) unseen = null;
    } else if (opens && UNSEEN.has(name) && !token.closed && !VOID.has(name)) {
      unseen = name;
      depth = 1;
    } else if (name === 'br') parts.push('\n');
    else if (name === 'td' || name === 'th') parts.push(' ');
    else if (BLOCKS.has(name)) parts.push('\n\n');
  }
  return tidy(parts.join(''));
}

/** Single spaces, no spaces at line ends, no more than one blank line, no control characters. */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const INLINE =
  'a|abbr|b|big|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|script|small|span|strike|strong|style|sub|sup|tt|u|wbr';
const MARKED = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>|&(?:#\\d+|#x[0-9a-f]+|[a-z][a-z0-9]+);`, 'i');

/** Text that may be HTML although nobody said so, on one line: a headline. */
export function headline(text: string): string | null {
  const line = (MARKED.test(text) ? plainText(text) : tidy(text)).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
