import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeds as byLanguage } from '../../feeds/index.ts';
import type { Feed } from '../../src/news/feed.ts';
import { opmlOf } from '../../src/news/opml.ts';
import { readFeedList } from '../../src/sources/feedlist.ts';
import { feed } from '../store/samples.ts';

const feeds: readonly Feed[] = Object.values(byLanguage).flat();

const told = (list: readonly Feed[]) =>
  list.map(({ url, outlet, homepage, lang, what, fullText }) => [
    url,
    outlet,
    homepage,
    lang,
    what,
    fullText ?? false,
  ]);

describe('a list of feeds as OPML', () => {
  it('comes back as it went out', () => {
    const list = [...feeds, { ...feed('whole'), fullText: true }];
    const read = readFeedList(opmlOf(list), 'own.opml');
    expect(read.refused).toEqual([]);
    expect(told(read.feeds)).toEqual(told(list));
  });

  it('keeps whatever names and addresses hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.webUrl({ withQueryParameters: true }),
        (name, url) => {
          const outlet = `x ${name.replace(/[\s\p{C}]+/gu, ' ')} y`.replace(/\s+/g, ' ');
          const { feeds: read } = readFeedList(opmlOf([{ ...feed('a'), outlet, url }]), '');
          expect(read.map((each) => each.url)).toEqual([URL.parse(url)?.href]);
          if (!/[<&]/.test(outlet)) expect(read[0]?.outlet).toBe(outlet);
        },
      ),
    );
  });

  it('is an empty list of no feeds', () => {
    expect(opmlOf([])).toContain('<body>');
    expect(readFeedList(opmlOf([]), '').feeds).toEqual([]);
  });
});
