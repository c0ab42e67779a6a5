import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';
import type { Feed } from '../../src/news/feed.ts';
import { startNewsroom } from '../../src/newsroom/start.ts';
import type { FeedSource } from '../../src/ports.ts';
import { openHttp } from '../../src/sources/http.ts';
import { readFeed } from '../../src/sources/poll.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed } from '../store/samples.ts';
import { pressWith } from './fakes.ts';

const RSS = `<rss version="2.0"><channel><title>News</title>
<item><guid>1</guid><link>/story-1?utm_source=feed</link><title>Difficulty falls</title>
<pubDate>Sat, 07 Feb 2026 12:00:00 GMT</pubDate>
<description>&lt;p&gt;Bitcoin's difficulty fell by 21 percent.&lt;/p&gt;</description></item>
</channel></rss>`;

const asked: string[] = [];
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? 'anew'}`);
    if (request.url === '/news' && request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else if (request.url === '/news')
      response.writeHead(200, { 'content-type': 'text/xml', etag: '"v1"' }).end(RSS);
    else if (request.url === '/gone') response.writeHead(410).end();
    else if (request.url === '/inward') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    // '/silent' is never answered
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('reads real servers on loopback: news, an error, silence, a redirect inward; then only what changed', async () => {
  const archive = await openArchive(':memory:');
  const http = openHttp({ userAgent: 'Hashwatt test', allow: [base.slice('http://'.length)] });
  const source: FeedSource = { read: (each, validators, signal) => readFeed(each, validators, http, signal) };
  const { press, time } = pressWith(archive, { source });
  const feeds = ['news', 'gone', 'silent', 'inward'].map(
    (id): Feed => ({ ...feed(id), url: `${base}/${id}` }),
  );
  const { digest, tick, stop } = await startNewsroom({
    press,
    feeds,
    sample: { feeds: [], source },
    facts: knownAt(facts, '2026-02-10'),
    words: await loadWords('en'),
    giveUpMs: 300,
  });
  expect(digest.blocks.flatMap((block) => (block.type === 'claim' ? [block.card.verdict] : []))).toEqual([
    'refuted',
  ]);
  const states = new Map(
    (await archive.feeds()).map((state) => [state.feed.id, state.failure?.code ?? 'read']),
  );
  expect(Object.fromEntries(states)).toEqual({
    gone: 'gone',
    inward: 'redirect',
    news: 'read',
    silent: 'slow',
  });
  const [story] = await archive.stories({ limit: 9, sample: false, order: 'newest' });
  expect(story).toMatchObject({
    article: {
      published: { start: '2026-02-07', end: '2026-02-07' },
      text: "Bitcoin's difficulty fell by 21 percent.",
    },
    tellings: [{ link: `${base}/story-1?utm_source=feed` }],
  });
  time.now += 23 * 60_000;
  await tick();
  expect(asked.filter((line) => line.startsWith('/news'))).toEqual(['/news anew', '/news "v1"']);
  expect(await archive.counts()).toMatchObject({ told: 1, new: 0 });
  await stop();
  await http.close();
  await archive.close();
});
