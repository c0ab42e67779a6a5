import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feeds as byLanguage } from '../../feeds/index.ts';
import { sample } from '../../feeds/sample.ts';
import { LEXICONS } from '../../src/claims/lexicon/index.ts';
import { readConfig } from '../../src/config.ts';
import { canonicalUrl } from '../../src/news/address.ts';
import { gate } from '../../src/news/gate.ts';
import { newItems } from '../../src/news/identity.ts';
import { screenUrl } from '../../src/sources/guard.ts';
import { readBundled } from '../../src/sources/poll.ts';

const feeds = Object.values(byLanguage).flat();

describe('the feeds', () => {
  it.each(feeds)('$id has all its fields', (feed) => {
    expect(feed.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(feed.url).toMatch(/^https:\/\//);
    expect(screenUrl(feed.url, new Set()).href).toBe(feed.url);
    expect(feed.homepage).toMatch(/^https:\/\//);
    for (const words of [feed.outlet, feed.what, feed.source]) expect(words.trim().length).toBeGreaterThan(2);
  });

  it('come in every language that is read, each in the file of its own', () => {
    expect(Object.keys(byLanguage).toSorted()).toEqual(LEXICONS.map(({ lang }) => lang).toSorted());
    for (const [lang, rows] of Object.entries(byLanguage))
      expect(new Set(rows.map((feed) => feed.lang))).toEqual(new Set([lang]));
  });

  it('can be chosen by language, each of them', () => {
    const langs = Object.keys(byLanguage);
    expect(readConfig({ FEED_LANGS: langs.join(',') }, () => '')).toMatchObject({
      config: { FEED_LANGS: langs },
    });
  });

  it('share no id and no address', () => {
    const all = [...feeds, ...sample];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ url }) => canonicalUrl(url) ?? url)).size).toBe(all.length);
  });
});

describe('the sample', () => {
  const read = async () => {
    const readings = await Promise.all(sample.map(readBundled));
    return readings.flatMap(({ items }) => items);
  };

  it('reads without a flaw: titles, links, dates, texts', async () => {
    const items = await read();
    expect(items).toHaveLength(14);
    for (const item of items) {
      expect(item.title?.length).toBeGreaterThan(10);
      expect(item.link).toMatch(/^https:\/\/example\.(?:org|net)\//);
      expect(item.published).toBeGreaterThanOrEqual(Date.UTC(2025, 8, 1));
      expect(item.published).toBeLessThan(Date.UTC(2026, 9, 1));
      expect(item.text.match(/[.?!](?=\s|$)/g)?.length).toBeGreaterThanOrEqual(3);
      expect(['en', 'de']).toContain(item.lang);
    }
  });

  it('holds one story twice under two addresses', async () => {
    const { fresh, known } = newItems({ guids: new Set(), urls: new Set(), texts: [] }, await read());
    expect(fresh).toHaveLength(13);
    expect(known.map(({ by }) => by)).toEqual(['text']);
  });

  it('holds one article off the topic', async () => {
    const off = (await read()).filter(({ title, text }) => !gate({ title, text }).about);
    expect(off.map(({ title }) => title)).toEqual(['Gold miner lifts output at its Ghana pit']);
  });

  it('says of each article what is true in it', async () => {
    const notes = readFileSync(new URL('../../feeds/sample/SOURCES.md', import.meta.url), 'utf8');
    for (const { published } of await read())
      expect(notes).toContain(new Date(published!).toISOString().slice(0, 10));
  });

  it('reads no file that is not named by a file address', async () => {
    const reading = await readBundled({ ...sample[0]!, url: 'https://example.org/feed' });
    expect(reading).toMatchObject({ status: 'failed', failure: { code: 'address' } });
  });
});
