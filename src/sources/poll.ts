import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Feed, Item } from '../news/feed.ts';
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
const MAX_ITEMS = 2_000;

/** The newest `MAX_ITEMS`: feeds put the newest first, some put it last. */
function newest(items: readonly Item[]): readonly Item[] {
  if (items.length <= MAX_ITEMS) return items;
  const dates = items.flatMap(({ published }) => published ?? []);
  return (dates.at(0) ?? 0) < (dates.at(-1) ?? 0) ? items.slice(-MAX_ITEMS) : items.slice(0, MAX_ITEMS);
}

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
  return { ...read, items: newest(read.items).map((item) => ({ ...item, lang: item.lang ?? lang })) };
}

/** What a feed holds, and what to ask with next time; no feed when it is as it was. */
export interface Visit {
  readonly feed: FeedText | null;
  readonly validators: Validators;
}

/**
 * Asks a server for a feed and reads it if it changed: by the server's word, or because other bytes came than those the
 * validators were kept for. Throws a `SourceError`.
 */
export async function visit(
  { url, lang }: Pick<Feed, 'url' | 'lang'>,
  validators: Validators,
  http: Http,
  signal?: AbortSignal,
): Promise<Visit> {
  const reply = await http.get(url, { accept: ACCEPT, validators, ...(signal && { signal }) });
  if (reply.status === 'unchanged')
    return { feed: null, validators: { ...reply.validators, hash: validators.hash ?? null } };
  const kept = { ...reply.validators, hash: hash('sha1', reply.body) };
  if (kept.hash === validators.hash) return { feed: null, validators: kept };
  const { text } = decode(reply.body, reply.contentType);
  return { feed: await readFeedText(text, { url: reply.url, lang }), validators: kept };
}

/** A feed document of this machine, in whatever encoding. Throws a `SourceError`. */
export async function readFeedFile(path: string | URL, feed: Pick<Feed, 'url' | 'lang'>): Promise<FeedText> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new SourceError('no-file', `the file cannot be read (${error.code ?? error.message})`);
  });
  return readFeedText(decode(bytes, null).text, feed);
}

/** Visits a feed once. Never throws; a failure says why in words. */
export async function readFeed(
  feed: Pick<Feed, 'url' | 'lang'>,
  validators: Validators,
  http: Http,
  signal?: AbortSignal,
): Promise<FeedReading> {
  try {
    const visited = await visit(feed, validators, http, signal);
    return {
      status: visited.feed ? 'new' : 'unchanged',
      items: visited.feed?.items ?? [],
      validators: visited.validators,
      failure: null,
    };
  } catch (error) {
    return { status: 'failed', items: [], validators, failure: failureOf(error, 'malformed') };
  }
}

/** A source of feeds bundled with us, whose addresses are `file:` URLs. Reads no other; never throws. */
export async function readBundled(feed: Feed): Promise<FeedReading> {
  const validators = NO_VALIDATORS;
  try {
    const url = URL.parse(feed.url);
    if (url?.protocol !== 'file:') throw new SourceError('address', `${feed.url} is not a bundled file`);
    const { items } = await readFeedFile(url, { url: feed.homepage ?? feed.url, lang: feed.lang });
    return { status: 'new', items, validators, failure: null };
  } catch (error) {
    return { status: 'failed', items: [], validators, failure: failureOf(error, 'no-file') };
  }
}
