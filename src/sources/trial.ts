import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { FeedTrial } from '../ports.ts';
import type { FeedText } from './document.ts';
import { failureOf, SourceError } from './failure.ts';
import type { Http } from './http.ts';
import { NO_VALIDATORS, readFeedFile, visit } from './poll.ts';

const MAX_BYTES = 5 * 1024 * 1024;

/** `https:` and its like; a single letter and a colon begin a path on Windows. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

async function fileRead(path: string): Promise<FeedText> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new SourceError('no-file', `there is no file ${path}`);
  if (found.size > MAX_BYTES) throw new SourceError('too-large', `the file has ${found.size} bytes`);
  return readFeedFile(path, { url: pathToFileURL(path).href, lang: null });
}

async function addressRead(url: string, http: Http): Promise<FeedText> {
  const { feed } = await visit({ url, lang: null }, NO_VALIDATORS, http);
  if (!feed)
    throw new SourceError('status', 'the server says that nothing changed, but was never asked before');
  return feed;
}

/** Reads whatever feed is named, by address or path; never rejects. */
export const openTrial = (http: Http): FeedTrial => ({
  async read(source) {
    try {
      const { title, items } = await (SCHEME.test(source) ? addressRead(source, http) : fileRead(source));
      return { title, items };
    } catch (error) {
      return { failure: failureOf(error, 'malformed') };
    }
  },
});
