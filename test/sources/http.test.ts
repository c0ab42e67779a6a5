import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retryAfterSeconds } from '../../src/sources/headers.ts';
import { type Http, openHttp, userAgent } from '../../src/sources/http.ts';
import { NO_VALIDATORS, readFeed } from '../../src/sources/poll.ts';
import { type Answer, openSite, type Site } from './server.ts';

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>c</title><language>de-AT</language>
<item><title>Züge</title><link>/1</link><guid>1</guid></item></channel></rss>`;

const zeros = Buffer.alloc(64 * 1024 * 1024);
const send =
  (body: Buffer | string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body);

const ANSWERS: Record<string, Answer> = {
  '/feed': (response, request) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response.writeHead(200, { etag: '"v1"', 'last-modified': 'Sun, 08 Feb 2026 09:00:00 GMT' }).end(FEED);
  },
  '/gzip': send(gzipSync(FEED), { 'content-encoding': 'gzip' }),
  '/br': send(brotliCompressSync(FEED), { 'content-encoding': 'br' }),
  '/deflate': send(deflateSync(FEED), { 'content-encoding': 'deflate' }),
  '/deflate-raw': send(deflateRawSync(FEED), { 'content-encoding': 'deflate' }),
  '/twice': send(gzipSync(gzipSync(FEED)), { 'content-encoding': 'gzip, gzip' }),
  '/thrice': send('x', { 'content-encoding': 'gzip, gzip, gzip' }),
  '/latin1': send(Buffer.from(FEED.replace('<?xml version="1.0"?>', ''), 'latin1'), {
    'content-type': 'text/xml; charset=iso-8859-1',
  }),
  '/gzip-bomb': send(gzipSync(zeros, { level: 9 }), { 'content-encoding': 'gzip' }),
  '/br-bomb': send(brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), {
    'content-encoding': 'br',
  }),
  '/bomb-in-bomb': send(gzipSync(gzipSync(zeros)), { 'content-encoding': 'gzip, gzip' }),
  '/not-gzip': send(FEED, { 'content-encoding': 'gzip' }),
  '/cut-gzip': send(gzipSync(FEED).subarray(0, 60), { 'content-encoding': 'gzip' }),
  '/zstd': send('x', { 'content-encoding': 'zstd' }),
  '/endless': (response) => {
    const more = (): void => {
      if (response.destroyed) return;
      response.write('x'.repeat(65_536));
      setImmediate(more);
    };
    response.writeHead(200);
    more();
  },
  '/silent': () => {},
  '/drip': (response) => {
    response.writeHead(200).write('<rss');
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/stall': (response) => void response.writeHead(200).write('<rss'),
  '/short': (response) => {
    response.writeHead(200, { 'content-length': '5000' }).write('<rss>');
    setImmediate(() => response.destroy());
  },
  '/reset': (response) => void response.destroy(),
  '/busy': (response) =>
    void response.writeHead(503, { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }).end(),
  '/slow-down': (response) => void response.writeHead(429, { 'retry-after': '120' }).end('x'.repeat(1_000)),
  '/login': (response) => void response.writeHead(401).end(),
  '/refusing': (response) => void response.writeHead(403, { server: 'nginx' }).end(),
  '/challenge': (response) =>
    void response
      .writeHead(403, { server: 'cloudflare', 'cf-mitigated': 'challenge' })
      .end('<html>Just a moment'),
  '/legal': (response) => void response.writeHead(451).end(),
  '/teapot': (response) => void response.writeHead(418).end(),
  '/gone': (response) => void response.writeHead(410).end(),
  '/page': send('<!doctype html><html><body>Please log in</body></html>', { 'content-type': 'text/html' }),
  '/empty': send(''),
  '/cookies': (response) =>
    void response
      .writeHead(200, {
        'set-cookie': Array.from({ length: 500 }, (_, n) => `c${n}=${'v'.repeat(50)}; Path=/`),
      })
      .end(FEED),
  '/moved': (response) => void response.writeHead(301, { location: '/feed' }).end(),
  '/loop': (response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/nowhere': (response) => void response.writeHead(302).end(),
  '/inside': (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/split': (response) => void response.writeHead(302, { location: '//:::' }).end(),
};

let site: Site;
let http: Http;

beforeAll(async () => {
  site = await openSite(ANSWERS);
  http = openHttp({
    userAgent: userAgent('1.2.3', 'https://bot.example/contact'),
    allow: [site.host],
    limits: { bytes: 2 * 1024 * 1024, headers: 300, idle: 300, total: 1_000 },
  });
});

afterAll(async () => {
  await http.close();
  await site.close();
});

const read = (path: string, validators = NO_VALIDATORS): ReturnType<typeof readFeed> =>
  readFeed({ url: site.url(path), lang: 'en' }, validators, http);

describe('readFeed', () => {
  it.each(['/feed', '/gzip', '/br', '/deflate', '/deflate-raw', '/twice', '/latin1', '/moved', '/cookies'])(
    'reads %s',
    async (path) => {
      const reading = await read(path);
      expect(reading.failure).toBeNull();
      expect(reading.items).toEqual([
        { guid: '1', link: site.url('/1'), title: 'Züge', text: '', published: null, lang: 'de' },
      ]);
    },
  );

  it('asks with validators and hears "unchanged"', async () => {
    const { validators } = await read('/feed');
    expect(validators).toMatchObject({ etag: '"v1"', lastModified: 'Sun, 08 Feb 2026 09:00:00 GMT' });
    const again = await read('/feed', validators);
    expect(again).toMatchObject({ status: 'unchanged', items: [], validators, failure: null });
    expect(site.seen.at(-1)?.headers['if-modified-since']).toBe(validators.lastModified);
  });

  it.concurrent.each([
    ['/gzip-bomb', 'too-large'],
    ['/br-bomb', 'too-large'],
    ['/bomb-in-bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/not-gzip', 'garbled'],
    ['/cut-gzip', 'garbled'],
    ['/zstd', 'garbled'],
    ['/thrice', 'garbled'],
    ['/silent', 'slow'],
    ['/stall', 'slow'],
    ['/drip', 'slow'],
    ['/short', 'unreachable'],
    ['/reset', 'unreachable'],
    ['/busy', 'server-fault'],
    ['/slow-down', 'too-often'],
    ['/gone', 'gone'],
    ['/absent', 'absent'],
    ['/login', 'login'],
    ['/refusing', 'forbidden'],
    ['/challenge', 'blocked'],
    ['/legal', 'forbidden'],
    ['/teapot', 'status'],
    ['/page', 'not-a-feed'],
    ['/empty', 'not-a-feed'],
    ['/loop', 'redirect'],
    ['/nowhere', 'redirect'],
    ['/inside', 'redirect'],
    ['/split', 'redirect'],
  ])('gives up on %s: %s', async (path, code) => {
    const reading = await read(path, { etag: '"kept"', lastModified: null });
    expect(reading).toMatchObject({
      status: 'failed',
      items: [],
      validators: { etag: '"kept"' },
      failure: { code },
    });
    expect(reading.failure?.reason).toMatch(/^[\w].{8,}/);
  });

  it('passes on when to come again, at most a day later', async () => {
    expect((await read('/busy')).failure?.retryAfter).toBe(86_400);
    expect((await read('/slow-down')).failure?.retryAfter).toBe(120);
  });

  it('says who asks, and keeps no cookies', async () => {
    await read('/cookies');
    await read('/feed');
    const { headers } = site.seen.at(-1)!;
    expect(headers['user-agent']).toBe('Hashwatt/1.2.3 (+https://bot.example/contact)');
    expect(headers.cookie).toBeUndefined();
    expect(headers['accept-encoding']).toBe('gzip, br, deflate');
  });

  it('sends no validator that could split a header', async () => {
    await read('/feed', { etag: '"a"\r\nX-Evil: 1', lastModified: 'x\u0000' });
    expect(site.seen.at(-1)?.headers).not.toHaveProperty('if-none-match');
    expect(site.seen.at(-1)?.headers).not.toHaveProperty('x-evil');
  });

  it('refuses what is not allow-listed', async () => {
    const bare = openHttp({ userAgent: 'test' });
    const reading = await readFeed({ url: site.url('/feed'), lang: null }, NO_VALIDATORS, bare);
    expect(reading.failure?.code).toBe('address');
    await bare.close();
  });

  it('says so when nobody listens', async () => {
    const closed = await openSite({});
    await closed.close();
    const other = openHttp({ userAgent: 'test', allow: [closed.host] });
    expect((await readFeed({ url: closed.url('/'), lang: null }, NO_VALIDATORS, other)).failure?.code).toBe(
      'refused',
    );
    await other.close();
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 5 ', 5],
    ['999999', 86_400],
    ['Sun, 08 Feb 2026 09:01:00 GMT', 60],
    ['Sun, 08 Feb 2026 08:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('reads Retry-After %j as %s', (header, seconds) => {
    expect(retryAfterSeconds(header, Date.UTC(2026, 1, 8, 9))).toBe(seconds);
  });
});
