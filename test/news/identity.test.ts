import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/news/feed.ts';
import { fingerprint, sameText, simhash } from '../../src/news/fingerprint.ts';
import { identityOf, newItems, type Seen } from '../../src/news/identity.ts';

const NOTHING: Seen = { guids: new Set(), urls: new Set(), texts: [] };

const REPORT = `The network found block 935,424 on Saturday and lowered the mining difficulty by 11.16% to 125.86 T.
Machines in several states had been switched off because a storm made power dear, and blocks arrived late for days.
Operators with cheap contracts kept going and now earn a little more per machine than they did the week before.
Analysts had expected a cut of about this size, since the average block took longer than eleven minutes.
The next change follows after another 2,016 blocks, and early estimates already point upwards again.`;

const item = (given: Partial<Item>): Item => ({
  guid: null,
  link: null,
  title: null,
  text: '',
  published: null,
  lang: null,
  ...given,
});

const seenOf = (items: readonly Item[], feedId = ''): Seen => {
  const identities = items.map((each) => identityOf(each, feedId));
  const all = (key: 'guid' | 'url' | 'text'): string[] =>
    identities.flatMap((identity) => identity[key] ?? []);
  return { guids: new Set(all('guid')), urls: new Set(all('url')), texts: all('text') };
};

describe('newItems', () => {
  const first = item({ guid: 'a1', link: 'https://a.example/n/1', title: 'Cut', text: REPORT, published: 1 });

  it('knows an item again whose date changed', () => {
    const { fresh, known } = newItems(seenOf([first], 'a'), [{ ...first, published: 99 }], 'a');
    expect(fresh).toHaveLength(0);
    expect(known[0]?.by).toBe('guid');
  });

  it('tells items apart that bear the same date', () => {
    const day = Date.UTC(2026, 1, 8);
    const items = [1, 2, 3].map((n) =>
      item({ guid: `g${n}`, link: `https://a.example/${n}`, title: `Story ${n}`, published: day }),
    );
    expect(newItems(NOTHING, items, 'a').fresh).toHaveLength(3);
  });

  it.each([
    ['its address under another guid', { guid: 'a2', link: 'http://www.a.example/n/1/?utm_source=x' }, 'url'],
    [
      'its text in another outlet',
      { guid: 'b1', link: 'https://b.example/9', title: 'Storm cuts difficulty' },
      'text',
    ],
  ] as const)('knows an item by %s', (_why, change, by) => {
    const { known } = newItems(seenOf([first], 'a'), [{ ...first, ...change }], 'b');
    expect(known.map((each) => each.by)).toEqual([by]);
  });

  it('compares items of one batch with each other', () => {
    const copy = { ...first, guid: 'b1', link: 'https://b.example/9' };
    expect(newItems(NOTHING, [first, copy], 'a').fresh).toHaveLength(1);
  });

  it('takes the same guid in two feeds for two items, unless it is an address', () => {
    const one = item({ guid: '1', title: 'Hashprice recovers a little' });
    const two = item({ guid: '1', title: 'Pool raises its fees' });
    expect(newItems(seenOf([one], 'a'), [two], 'b').fresh).toHaveLength(1);
    const link = item({ guid: 'https://a.example/n/5', title: 'x' });
    expect(newItems(seenOf([link], 'a'), [item({ ...link, title: 'y' })], 'b').known[0]?.by).toBe('guid');
  });

  it('does not take a link that all items share for their identity', () => {
    const items = [1, 2, 3].map((n) =>
      item({ guid: `g${n}`, link: 'https://a.example/news', title: `Story ${n}` }),
    );
    expect(newItems(NOTHING, items, 'a').fresh).toHaveLength(3);
    const front = [1, 2].map((n) => item({ link: 'https://a.example/', title: `Story ${n}` }));
    expect(newItems(NOTHING, front, 'a').fresh).toHaveLength(2);
  });

  it('does not take a guid that all items share for their identity', () => {
    const items = [1, 2, 3].map((n) =>
      item({ guid: 'feed', link: `https://a.example/${n}`, title: `Story ${n}` }),
    );
    expect(newItems(NOTHING, items, 'a').fresh).toHaveLength(3);
  });

  it('adds nothing the second time, whatever the items', () => {
    const anyItem = fc.record({
      guid: fc.option(fc.string({ minLength: 1, maxLength: 4 })),
      link: fc.option(
        fc.constantFrom(
          'https://a.example/1',
          'https://a.example/2',
          'http://www.a.example/1#x',
          'https://a.example/',
          'no link',
        ),
      ),
      title: fc.option(fc.string({ maxLength: 12 })),
      text: fc.string({ maxLength: 30 }),
      published: fc.option(fc.nat()),
      lang: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
        const { fresh } = newItems(NOTHING, items, 'a');
        const all = (key: 'guid' | 'url' | 'text'): string[] =>
          fresh.flatMap(({ identity }) => identity[key] ?? []);
        const seen = { guids: new Set(all('guid')), urls: new Set(all('url')), texts: all('text') };
        const again = newItems(
          seen,
          fresh.map((each) => each.item),
          'a',
        ).fresh;
        expect(again.filter(({ identity }) => identity.guid ?? identity.url ?? identity.text)).toEqual([]);
      }),
    );
  });
});

describe('sameText', () => {
  const print = (text: string): string => fingerprint(text)!;

  it.each([
    ['itself in capitals and other spaces', REPORT.toUpperCase().replace(/ /g, '  ')],
    ['itself with a byline', `By a reporter\n${REPORT}`],
    ['itself with a footer', `${REPORT}\nThis article appeared first in our newsletter.`],
  ])('recognises %s', (_why, text) => expect(sameText(print(REPORT), print(text))).toBe(true));

  it.each([
    ['one figure changed', REPORT.replace('11.16', '11.6')],
    ['another month off the same template', REPORT.replace('935,424', '941,472').replace('125.86', '133.79')],
    ['half the text', REPORT.slice(0, REPORT.length / 2)],
    [
      'another report',
      'A pool in Texas paid its members late, and some of them left for a rival with lower fees.',
    ],
  ])('keeps apart: %s', (_why, text) => expect(sameText(print(REPORT), print(text))).toBe(false));

  it('wants short texts to be equal', () => {
    expect(sameText(print('Difficulty rises'), print('Difficulty  rises'))).toBe(true);
    expect(sameText(print('Difficulty rises'), print('Difficulty falls'))).toBe(false);
  });

  it('has no print for a text without words', () => expect(fingerprint(' … \n')).toBeNull());

  it('gives texts without a common shingle hashes far apart', () => {
    const hash = simhash('one two three four five six seven eight nine ten eleven twelve');
    const other = simhash('uno dos tres cuatro cinco seis siete ocho nueve diez once doce');
    expect((hash ^ other).toString(2).replace(/0/g, '').length).toBeGreaterThan(12);
  });
});
