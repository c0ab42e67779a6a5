import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import { operator } from '../../src/operator/index.ts';
import { type Http, openHttp } from '../../src/sources/http.ts';
import { headline } from '../../src/sources/plaintext.ts';
import { openTrial } from '../../src/sources/trial.ts';
import { openHouse, openTerminal } from '../adapters/console/house.ts';
import { openSite, type Site } from '../sources/server.ts';

const FEED = `<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>N\u00e9ws &amp; more</title>
<item><guid>g1</guid><title>One</title><link>https://example.org/1</link><pubDate>Sun, 08 Feb 2026 09:30:00 GMT</pubDate></item>
<item><title>Two</title></item></channel></rss>`;

let folder: string;
let site: Site;
let http: Http;
let house: ReturnType<typeof openHouse>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-trial-'));
  writeFileSync(join(folder, 'latin.xml'), Buffer.from(FEED, 'latin1'));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><html><body>Hello</body></html>');
  writeFileSync(
    join(folder, 'huge.xml'),
    `<rss><channel><title>${'x'.repeat(6_000_000)}</title></channel></rss>`,
  );
  site = await openSite({
    '/feed': (response) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).end(Buffer.from(FEED, 'latin1')),
    '/moved': (response) => void response.writeHead(301, { location: '/feed' }).end(),
    '/inside': (response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    '/forbidden': (response) => void response.writeHead(403).end(),
  });
  http = openHttp({ userAgent: 'test', allow: [site.host], limits: { total: 2_000 } });
  const base = openHouse(operator);
  house = { ...base, ports: async () => ({ feedTrial: openTrial(http) }) };
});

afterAll(async () => {
  await house.close();
  await http.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function called(...args: string[]) {
  const terminal = openTerminal('');
  const code = await run(['test-feed', ...args], house, terminal);
  return { code, ...terminal.said };
}

async function lines(input: string) {
  const terminal = openTerminal(input);
  const code = await run(['test-feed', '--jsonl'], house, terminal);
  return {
    code,
    documents: terminal.said.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

const READ = {
  title: 'N\u00e9ws & more',
  items: [
    { id: 'g1', title: 'One', link: 'https://example.org/1', date: '2026-02-08T09:30:00.000Z' },
    { id: expect.stringMatching(/\S/), title: 'Two', link: null, date: null },
  ],
};

describe('test-feed', () => {
  it('prints what was read of an address or a file', async () => {
    for (const source of [site.url('/feed'), site.url('/moved'), join(folder, 'latin.xml')]) {
      const { code, out } = await called(source, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({ source, ...READ });
    }
    expect((await called(site.url('/feed'))).out).toContain('N\u00e9ws & more');
  });

  it.each([
    ['a page', () => join(folder, 'page.html'), /no feed/],
    ['a folder', () => folder, /there is none|no file|cannot/i],
    ['too much', () => join(folder, 'huge.xml'), /too large/],
    ['a refusal', () => site.url('/forbidden'), /refuses us .*403/],
    ['a redirect inside', () => site.url('/inside'), /redirect/],
    ['an inside address', () => 'http://127.0.0.1:1/', /public internet/],
    ['another scheme', () => 'file:///etc/hostname', /http or https/],
  ])('says why %s cannot be read', async (_, source, why) => {
    const { documents, code } = await lines(`${source()}\n`);
    expect(code).toBe(0);
    expect(documents).toEqual([{ source: source(), error: expect.stringMatching(why) }]);
  });

  it('calls a missing file or no source at all a mistake', async () => {
    const missing = await called(join(folder, 'absent.xml'));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('absent.xml')]);
    expect((await called()).code).toBe(2);
  });

  it('answers many lines in their order: bare, as strings, as objects with an id', async () => {
    const file = join(folder, 'latin.xml');
    const asked = [
      file,
      JSON.stringify(file),
      '',
      JSON.stringify({ id: 7, source: site.url('/feed') }),
      '{"id":8}',
      '[1]',
      '{"a',
    ];
    const { code, documents } = await lines(asked.join('\n'));
    expect(code).toBe(0);
    expect(documents.slice(0, 3)).toEqual([
      { source: file, ...READ },
      { source: file, ...READ },
      { id: 7, source: site.url('/feed'), ...READ },
    ]);
    expect(documents.slice(3).map(({ id, error }) => [id, typeof error])).toEqual([
      [8, 'string'],
      [undefined, 'string'],
      [undefined, 'string'],
    ]);
  });
});

interface Expected {
  readonly items?: number;
  readonly feedTitle?: string;
  readonly title0?: string;
}

const corpus = new URL('../../../shared/feeds/dev/', import.meta.url);

if (!existsSync(corpus))
  it('leaves foreign feed files out where they are missing', () => {
    process.stdout.write('  left out: the neighbouring feed files are not here\n');
    expect(existsSync(corpus)).toBe(false);
  });
else
  it('reads every foreign file as its own suite says, by the same command', async () => {
    const wanted = JSON.parse(readFileSync(new URL('EXPECT.json', corpus), 'utf8')) as Record<
      string,
      Expected
    >;
    const root = fileURLToPath(corpus);
    const { code, documents } = await lines(
      Object.keys(wanted)
        .map((path) => join(root, path))
        .join('\n'),
    );
    expect([code, documents.length]).toEqual([0, Object.keys(wanted).length]);
    const score = { counts: 0, ofCounts: 0, titles: 0, ofTitles: 0 };
    const missed: string[] = [];
    Object.entries(wanted).forEach(([path, { items, feedTitle, title0 }], i) => {
      const read = documents[i];
      if (items !== undefined) {
        score.ofCounts++;
        if (read.items?.length === items) score.counts++;
        else missed.push(path);
      }
      for (const [right, got] of [
        [feedTitle, read.title],
        [title0, read.items?.[0]?.title],
      ] as const) {
        if (right === undefined) continue;
        score.ofTitles++;
        if ((headline(got ?? '') ?? '') === (headline(right) ?? '')) score.titles++;
        else missed.push(path);
      }
    });
    process.stdout.write(
      `  foreign files: ${JSON.stringify(score)}; otherwise: ${[...new Set(missed)].join(', ')}\n`,
    );
    expect(score.counts / score.ofCounts).toBeGreaterThanOrEqual(0.98);
    expect(score.titles / score.ofTitles).toBeGreaterThanOrEqual(0.98);
  });
