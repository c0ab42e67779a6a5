import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/message/words.ts';
import type { Feed } from '../../../src/news/feed.ts';
import { feedsProbe } from '../../../src/operator/doctor/feeds.ts';
import { wordedFindings } from '../../../src/operator/doctor/report.ts';
import type { FeedSource } from '../../../src/ports.ts';
import { SourceError } from '../../../src/sources/failure.ts';
import { type Http, openHttp } from '../../../src/sources/http.ts';
import { readFeed } from '../../../src/sources/poll.ts';

const RSS =
  '<rss version="2.0"><channel><title>T</title><item><title>Difficulty falls</title></item></channel></rss>';

/** An outlet on this machine: a feed, a page that is none, and paths that are refused. */
const server = createServer((request, response) => {
  if (request.url === '/feed') response.end(RSS);
  else if (request.url === '/page') response.end('<html><body>Subscribe now</body></html>');
  else response.writeHead(403).end();
});
let base = '';
let http: Http;
let source: FeedSource;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  base = `http://127.0.0.1:${port}`;
  http = openHttp({ userAgent: 'Hashwatt/test', allow: [`127.0.0.1:${port}`, '127.0.0.1:1'] });
  source = { read: (feed, validators, signal) => readFeed(feed, validators, http, signal) };
});
afterAll(async () => {
  await http.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const feed = (outlet: string, url: string): Feed => ({
  id: outlet.toLowerCase(),
  url,
  outlet,
  lang: 'en',
  what: 'news',
  homepage: null,
  source: 'test',
});

async function probed(...feeds: readonly Feed[]) {
  const probe = feedsProbe({ feeds: async () => feeds, source: async () => source });
  return probe.examine(new AbortController().signal);
}

const said = async (findings: Awaited<ReturnType<typeof probed>>['findings'], locale: 'en' | 'de') =>
  wordedFindings([{ part: 'feeds', findings }], await loadWords(locale)).map(({ sentence }) => sentence);

describe('feeds', () => {
  it('that all answer', async () => {
    const { findings, reached } = await probed(feed('One', `${base}/feed`), feed('Two', `${base}/feed`));
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fine', 'feeds-fine']]);
    expect(reached).toBe(true);
    expect(await said(findings, 'de')).toEqual(['Alle 2 Feeds haben geantwortet.']);
  });

  it('that fail are named by their reasons', async () => {
    const { findings, reached } = await probed(
      feed('Fine', `${base}/feed`),
      feed('Page', `${base}/page`),
      ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => feed(name, `${base}/no`)),
    );
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([
      ['warning', 'feeds-some'],
      ['note', 'feeds-failing'],
      ['note', 'feeds-failing'],
    ]);
    expect(reached).toBe(true);
    const [summary, page, refused] = await said(findings, 'en');
    expect(summary).toBe('1 of 10 feeds answered.');
    expect(page).toMatch(/^what came is no feed \(.+\): Page\.$/);
    expect(refused).toMatch(/^the server refuses us \(.+\): A, B, C, D, E, F, … \+2\.$/);
    expect((await said(findings, 'de'))[2]).toMatch(/^der Server .*: A, B, C, D, E, F, … \+2\.$/);
  });

  it('of which none answers are a fault, and say nothing of a network', async () => {
    const { findings, reached } = await probed(feed('Nobody', 'http://127.0.0.1:1/feed'));
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([
      ['fault', 'feeds-none'],
      ['note', 'feeds-failing'],
    ]);
    expect(reached).toBe(false);
    expect(await said(findings, 'en')).toEqual([
      'None of 1 feeds answered.',
      'the server accepts no connections (nothing accepts connections there (ECONNREFUSED)): Nobody.',
    ]);
  });

  it('that are none', async () => {
    const { findings } = await probed();
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['warning', 'feeds-empty']]);
  });

  it('whose list cannot be read', async () => {
    const probe = feedsProbe({
      feeds: async () => {
        throw new SourceError('address', 'Expected FEEDS to name a list of feeds, but nothing is there.');
      },
      source: async () => source,
    });
    const { findings } = await probe.examine(new AbortController().signal);
    expect(findings.map(({ grade, id }) => [grade, id])).toEqual([['fault', 'feeds-list']]);
    expect(await said(findings, 'en')).toEqual([
      'The list of feeds cannot be read. Expected FEEDS to name a list of feeds, but nothing is there.',
    ]);
  });
});
