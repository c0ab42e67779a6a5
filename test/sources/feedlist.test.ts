import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeedList } from '../../src/sources/feedlist.ts';
import { type Http, openHttp } from '../../src/sources/http.ts';
import { loadFeedList } from '../../src/sources/ownfeeds.ts';
import { openSite, type Site } from './server.ts';

const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Mining"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="de-DE"/>
<outline type="rss" title="A &amp; B" XMLURL="https://b.example/feed"/></outline>
<outline text="no feed"/><outline text="again" xmlUrl="https://b.example/feed"/><outline text="bad" xmlUrl="javascript:alert(1)"/></body></opml>`;

const LINES = `# my feeds
https://a.example/feed   de  A und B
https://b.example/feed # a remark

not an address
https://www.c.example/feed The C Post`;

describe('readFeedList', () => {
  it('reads OPML, however nested', () => {
    const { feeds, refused } = readFeedList(OPML, 'mine.opml');
    expect(feeds.map(({ id, url, outlet, lang, homepage }) => [id, url, outlet, lang, homepage])).toEqual([
      ['a-b', 'https://a.example/feed?x=1&y=2', 'A & B', 'de', 'https://a.example/'],
      ['a-b-2', 'https://b.example/feed', 'A & B', null, null],
    ]);
    expect(refused).toEqual(['javascript:alert(1)']);
    expect(feeds.every(({ source }) => source === 'mine.opml')).toBe(true);
  });

  it('reads addresses by line', () => {
    const { feeds, refused } = readFeedList(LINES, 'list');
    expect(feeds.map(({ id, outlet, lang }) => [id, outlet, lang])).toEqual([
      ['a-und-b', 'A und B', 'de'],
      ['b-example', 'b.example', null],
      ['the-c-post', 'The C Post', null],
    ]);
    expect(refused).toEqual(['not an address']);
  });

  it('gives each feed an id of its own', () => {
    const lines = [
      'https://a.example/1 X',
      'https://a.example/2 X',
      'https://a.example/3 ???',
      'https://a.example/4 ???',
    ];
    const ids = readFeedList(lines.join('\n'), '').feeds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

describe('loadFeedList', () => {
  let folder: string;
  let site: Site;
  let http: Http;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feeds-'));
    await writeFile(join(folder, 'list.txt'), LINES);
    await writeFile(join(folder, 'empty.txt'), '# nothing yet\n');
    site = await openSite({ '/mine.opml': (response) => void response.end(OPML) });
    http = openHttp({ userAgent: 'test', allow: [site.host] });
  });

  afterAll(async () => {
    await http.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('reads a file', async () =>
    expect((await loadFeedList(join(folder, 'list.txt'), http)).feeds).toHaveLength(3));
  it('reads an address', async () =>
    expect((await loadFeedList(site.url('/mine.opml'), http)).feeds).toHaveLength(2));

  it.each([
    ['a file that is not there', () => join(folder, 'absent.txt'), 'no-file'],
    ['a list without feeds', () => join(folder, 'empty.txt'), 'malformed'],
    ['an address without a list', () => site.url('/absent'), 'absent'],
    ['an address inside', () => 'http://127.0.0.1:1/list', 'address'],
  ])('says in words why not: %s', async (_why, where, code) => {
    await expect(loadFeedList(where(), http)).rejects.toMatchObject({ code, name: 'SourceError' });
  });
});
