import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parseInstant } from './dates.ts';
import { languageOf } from './document.ts';
import type { Page } from './page.ts';
import { headline, plainText } from './plaintext.ts';

/** As much of the DOM as is used here; linkedom gives it without a browser's types. */
interface PageElement {
  readonly textContent: string | null;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
}

interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const MAX_ELEMENTS = 30_000;

/** Where pages write when they were published, the most exact first; each names the attribute that holds it. */
const DATE_MARKS: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[property="og:article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['meta[name="article:published_time"]', 'content'],
  ['meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="sailthru.date"]', 'content'],
  ['meta[name="pubdate"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="dcterms.created"]', 'content'],
  ['article time[datetime]', 'datetime'],
  ['time[pubdate][datetime]', 'datetime'],
  ['header time[datetime]', 'datetime'],
  ['main time[datetime]', 'datetime'],
];

/** The first `datePublished` in a JSON-LD value, however it is wrapped. */
function publishedIn(value: unknown, depth = 0): string | null {
  if (typeof value !== 'object' || value === null || depth > 6) return null;
  const own = (value as { datePublished?: unknown }).datePublished;
  if (typeof own === 'string') return own;
  for (const inner of Object.values(value)) {
    const found = publishedIn(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function jsonLdDates(document: PageDocument): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return publishedIn(JSON.parse(script.textContent ?? '')) ?? [];
    } catch {
      return [];
    }
  });
}

function publishedOf(document: PageDocument): number | null {
  const marked = DATE_MARKS.flatMap(
    ([selector, attribute]) => document.querySelector(selector)?.getAttribute(attribute) ?? [],
  );
  for (const text of [...marked.slice(0, 1), ...jsonLdDates(document), ...marked.slice(1)]) {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
  }
  return null;
}

const metaOf = (document: PageDocument, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('content') ?? null;

/** Readability's finding; it throws on some odd pages, which is the same to us as finding nothing. */
function readability(document: PageDocument): { readonly content: string; readonly title: string } | null {
  try {
    const found = new Readability(document, { maxElemsToParse: MAX_ELEMENTS, disableJSONLD: true }).parse();
    return found ? { content: found.content ?? '', title: found.title ?? '' } : null;
  } catch {
    return null;
  }
}

/**
 * The article of an HTML page: Readability's choice, or what `article`, `main`, `body` or the whole page holds where it
 * finds none. Slow on hostile pages: call it on a thread of its own.
 */
export function readArticle(html: string): Page {
  const page = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(page) as unknown as { document: PageDocument };
  const published = publishedOf(document);
  const lang =
    document.documentElement?.getAttribute('lang') || metaOf(document, 'meta[http-equiv="content-language"]');
  const ownTitle = metaOf(document, 'meta[property="og:title"]') ?? document.querySelector('h1')?.textContent;
  const whole =
    document.querySelector('article, main, [role="main"]')?.innerHTML ?? document.body?.innerHTML ?? '';
  const found = readability(document);
  const text = plainText(found?.content ?? '') || plainText(whole) || plainText(html);
  return {
    title: headline(ownTitle ?? found?.title ?? ''),
    text,
    published,
    lang: languageOf(lang ?? metaOf(document, 'meta[property="og:locale"]')),
  };
}
