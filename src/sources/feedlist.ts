import type { Feed } from '../news/feed.ts';
import { languageOf } from './document.ts';
import { tokensOf } from './markup.ts';
import { headline } from './plaintext.ts';

/** A feed of the operator's own list, or a line of it that is none. */
export interface FeedList {
  readonly feeds: readonly Feed[];
  /** Lines that are no feed address, as they stand. */
  readonly refused: readonly string[];
}

const MAX_FEEDS = 5_000;

interface Row {
  readonly url: string;
  readonly title: string | null;
  readonly homepage: string | null;
  readonly lang: string | null;
  readonly what?: string | null;
  readonly fullText?: boolean;
}

function opmlRows(source: string): Row[] {
  const rows: Row[] = [];
  for (const token of tokensOf(source)) {
    if (token.kind !== 'open' || token.name.toLowerCase() !== 'outline') continue;
    const values = new Map([...token.attributes].map(([key, value]) => [key.toLowerCase(), value]));
    const url = values.get('xmlurl');
    if (url === undefined) continue;
    rows.push({
      url,
      title: headline(values.get('title') ?? values.get('text') ?? ''),
      homepage: values.get('htmlurl') ?? null,
      lang: languageOf(values.get('language') ?? null),
      what: headline(values.get('description') ?? ''),
      fullText: values.get('fulltext') === 'true',
    });
  }
  return rows;
}

/** `https://… de An outlet`: an address, then a language if the next word is one, then a name; `#` opens a remark. */
function lineRows(source: string): Row[] {
  return source.split(/\r?\n/).flatMap((line) => {
    const said = line.replace(/(?:^|\s)#.*$/, '').trim();
    const [url, ...rest] = said.split(/\s+/);
    if (!url) return [];
    if (!/^https?:/i.test(url)) return [{ url: said, title: null, homepage: null, lang: null }];
    const lang = /^[a-z]{2}$/.test(rest[0] ?? '') ? rest[0]! : null;
    const title = rest.slice(lang === null ? 0 : 1).join(' ');
    return [{ url, title: title === '' ? null : title, homepage: null, lang }];
  });
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);

function uniqueId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

/**
 * Reads a list of feeds: an OPML document (outlines with `xmlUrl`), or one address per line. `source` says where the
 * list came from. Addresses other than http(s) are refused, repeated ones kept once.
 */
export function readFeedList(text: string, source: string): FeedList {
  const rows = /^\s*<|^\ufeff\s*</.test(text) ? opmlRows(text) : lineRows(text);
  const feeds: Feed[] = [];
  const refused: string[] = [];
  const [ids, urls] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const url = /^https?:\/\//i.test(row.url.trim()) ? URL.parse(row.url.trim()) : null;
    if (!url || feeds.length >= MAX_FEEDS) refused.push(row.url.slice(0, 200));
    else if (!urls.has(url.href)) {
      const host = url.hostname.replace(/^www\./, '');
      const id = uniqueId(slug(row.title ?? host) || slug(host), ids);
      ids.add(id);
      urls.add(url.href);
      const outlet = row.title ?? host;
      feeds.push({
        id,
        url: url.href,
        outlet,
        lang: row.lang,
        what: row.what ?? 'own list',
        homepage: row.homepage,
        source,
        ...(row.fullText && { fullText: true }),
      });
    }
  }
  return { feeds, refused };
}
