import { readFile } from 'node:fs/promises';
import { decode } from './decode.ts';
import { SourceError } from './failure.ts';
import { type FeedList, readFeedList } from './feedlist.ts';
import type { Http } from './http.ts';

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * The operator's own feeds, from a file or an http(s) address holding OPML or addresses by line. Throws a `SourceError`
 * in words an operator can act on.
 */
export async function loadFeedList(where: string, http: Http): Promise<FeedList> {
  const bytes = await bytesOf(where, http);
  if (bytes.byteLength > MAX_BYTES)
    throw new SourceError('too-large', `${where} is too large for a list of feeds`);
  const list = readFeedList(decode(bytes, null).text, where);
  if (list.feeds.length === 0) throw new SourceError('malformed', `${where} lists no feed address`);
  return list;
}

async function bytesOf(where: string, http: Http): Promise<Uint8Array> {
  if (/^https?:\/\//i.test(where)) {
    const reply = await http.get(where, { accept: 'text/x-opml, text/xml, text/plain, */*;q=0.1' });
    if (reply.status === 'ok') return reply.body;
    throw new SourceError('status', `${where} sent no list`);
  }
  return readFile(where).catch((error: NodeJS.ErrnoException) => {
    throw new SourceError(
      'no-file',
      `the list of feeds ${where} cannot be read (${error.code ?? error.message})`,
    );
  });
}
