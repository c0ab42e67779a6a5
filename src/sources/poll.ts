import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Feed } from '../news/feed.ts';
import type { FeedReading, Validators } from '../ports.ts';
import { decode } from './decode.ts';
import type { FeedText } from './document.ts';
import { failureOf, SourceError } from './failure.ts';
import { parseFeed } from './feed.ts';
import type { Http } from './http.ts';
import { onThread } from './thread.ts';

/** Validators of a feed never read before. */
export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** Documents longer than this are read on another thread, so that nothing else waits for them. */
const INLINE_LENGTH = 256 * 1024;
const PARSE_LIMIT = 5_000;
const MAX_LENGTH = 6_000_000;
const MAX_ITEMS = 500;

/** Reads a feed document in whatever format; items without a language are in the feed's. Throws a `SourceError`. */
export async function readFeedText(source: string, feed: Pick<Feed, 'url' | 'lang'>): Promise<FeedText> {
  if (source.length > MAX_LENGTH) throw new SourceError('too-large', 'the feed is longer than a feed can be');
  const read: FeedText =
    source.length <= INLINE_LENGTH
      ? await parseFeed(source, feed.url)
      : (
          await onThread<{ feed: FeedText }>(
            new URL('./parser-thread.ts', import.meta.url),
            { source, base: feed.url },
            PARSE_LIMIT,
          )
        ).feed;
  const lang = read.lang ?? feed.lang;
  return {
    ...read,
    items: read.items.slice(0, MAX_ITEMS).map((item) => ({ ...item, lang: item.lang ?? lang })),
  };
}

/** Visits a feed once: asks whether it changed, and reads it if so. Never throws; a failure says why in words. */
export async function readFeed(
  feed: Pick<Feed, 'url' | 'lang'>,
  validators: Validators,
  http: Http,
  signal?: AbortSignal,
): Promise<FeedReading> {
  try {
    const reply = await http.get(feed.url, { accept: ACCEPT, validators, ...(signal && { signal }) });
    if (reply.status === 'unchanged')
      return { status: 'unchanged', items: [], validators: reply.validators, failure: null };
    const { text } = decode(reply.body, reply.contentType);
    const { items } = await readFeedText(text, { url: reply.url, lang: feed.lang });
    return { status: 'new', items, validators: reply.validators, failure: null };
  } catch (error) {
    return { status: 'failed', items: [], validators, failure: failureOf(error, 'malformed') };
  }
}

/** A source of feeds bundled with us, whose addresses are `file:` URLs. Reads no other; never throws. */
export async function readBundled(feed: Feed): Promise<FeedReading> {
  const url = URL.parse(feed.url);
  try {
    if (url?.protocol !== 'file:') throw new SourceError('address', `${feed.url} is not a bundled file`);
    const { text } = decode(await readFile(fileURLToPath(url.href)), null);
    const { items } = await readFeedText(text, { url: feed.homepage ?? feed.url, lang: feed.lang });
    return { status: 'new', items, validators: NO_VALIDATORS, failure: null };
  } catch (error) {
    return {
      status: 'failed',
      items: [],
      validators: NO_VALIDATORS,
      failure: failureOf(error, 'unreachable'),
    };
  }
}
