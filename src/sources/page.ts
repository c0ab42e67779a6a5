import { dayOf } from '../core/days.ts';
import type { Article } from '../news/article.ts';
import { decode } from './decode.ts';
import { type Failure, failureOf, SourceError } from './failure.ts';
import type { Http } from './http.ts';
import { tidy } from './plaintext.ts';
import { onThread } from './thread.ts';

/** An article page without what stands around the article. */
export interface Page {
  readonly title: string | null;
  /** Paragraphs parted by a blank line. */
  readonly text: string;
  /** ms since 1970, as the page's own metadata says. */
  readonly published: number | null;
  /** ISO 639-1. */
  readonly lang: string | null;
}

/** The article behind an address, where it was found in the end, or why there is none. */
export type PageReading = { readonly url: string; readonly article: Article } | { readonly failure: Failure };

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1';
const READABLE = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml))\b/i;
const LIMIT = 8_000;
const MAX_LENGTH = 3_000_000;

/** The article in an HTML page, found off the main thread within a time limit. Throws a `SourceError`. */
export async function extractArticle(html: string): Promise<Page> {
  if (html.length > MAX_LENGTH)
    throw new SourceError('too-large', 'the page is longer than an article can be');
  const thread = new URL('./page-thread.ts', import.meta.url);
  const { page } = await onThread<{ page: Page }>(thread, { html }, LIMIT);
  if (page.text === '') throw new SourceError('malformed', 'no article was found on the page');
  return page;
}

/** Fetches a page and finds its article. Never throws; a failure says why in words. */
export async function readPage(url: string, http: Http, signal?: AbortSignal): Promise<PageReading> {
  try {
    const reply = await http.get(url, { accept: ACCEPT, ...(signal && { signal }) });
    if (reply.status === 'unchanged') throw new SourceError('status', 'the server sent no page');
    const type = reply.contentType ?? 'text/html';
    if (!READABLE.test(type))
      throw new SourceError('malformed', `${type.split(';')[0]?.slice(0, 60)} is not a page`);
    const { text } = decode(reply.body, type);
    if (/^text\/plain/i.test(type)) {
      return { url: reply.url, article: { title: null, text: tidy(text), published: null, lang: null } };
    }
    const { published, ...page } = await extractArticle(text);
    const day = published === null ? null : dayOf(published);
    return {
      url: reply.url,
      article: { ...page, published: day === null ? null : { start: day, end: day } },
    };
  } catch (error) {
    return { failure: failureOf(error, 'malformed') };
  }
}
