import type { Feed } from './feed.ts';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const attribute = (name: string, value: string | null): string =>
  value === null
    ? ''
    : ` ${name}="${value
        .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
        .toWellFormed()
        .replace(/[&<>"]/g, (mark) => REFERENCES[mark]!)}"`;

const outlineOf = ({ outlet, url, homepage, lang, what, fullText }: Feed): string =>
  `    <outline type="rss"${attribute('text', outlet)}${attribute('title', outlet)}${attribute('xmlUrl', url)}` +
  `${attribute('htmlUrl', homepage)}${attribute('language', lang)}${attribute('description', what)}${attribute('fullText', fullText ? 'true' : null)}/>\n`;

/** A list of feeds as OPML 2.0 (opml.org/spec2.opml), which feed readers take; in the order given. */
export const opmlOf = (feeds: readonly Feed[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>Hashwatt</title>\n  </head>\n` +
  `  <body>\n${feeds.map(outlineOf).join('')}  </body>\n</opml>\n`;
