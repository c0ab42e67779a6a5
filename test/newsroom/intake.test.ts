import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/news/feed.ts';
import { identityOf } from '../../src/news/identity.ts';
import { AGE_LIMIT_MS, BURST, CHANGE, digestOf, intake } from '../../src/newsroom/intake.ts';
import type { KeptMark } from '../../src/ports.ts';
import { item, NOON } from '../store/samples.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PERIOD = 15 * MINUTE;

const words = (seed: number): string =>
  Array.from({ length: 60 }, (_, n) => `word${Math.imul(seed * 1000 + n, 2_654_435_761) >>> 12}`).join(' ');

/** A story of its own: text, guid and address unlike all others'. */
const story = (n: number, changes: Partial<Item> = {}): Item =>
  item(n, { text: words(n), published: NOON - n * HOUR, ...changes });

const markOf = (of: Item, changes: Partial<KeptMark> = {}): KeptMark => ({
  id: `id of ${of.title}`,
  ...identityOf(of, 'a'),
  digest: digestOf(of),
  seenAt: NOON - 2 * DAY,
  changedAt: null,
  version: 1,
  arrival: 'baseline',
  ...changes,
});

const sort = (
  items: readonly Item[],
  marks: readonly KeptMark[],
  { at = NOON, before = NOON - PERIOD }: { at?: number; before?: number | null } = {},
) => intake({ feed: 'a', items, marks, at, before });

const titles = ({ arrived }: ReturnType<typeof intake>) =>
  arrived.map(({ item: { title }, arrival }) => [title, arrival]);

describe('what is new', () => {
  it('is everything at first, as the baseline', () => {
    const first = sort([story(1), story(900)], [], { before: null });
    expect(titles(first)).toEqual([
      ['Story 1', 'baseline'],
      ['Story 900', 'baseline'],
    ]);
    expect(first.burst).toBe(false);
  });

  it('is nothing that was there before, whatever its date says now', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 2 * NOON })), { minLength: 5, maxLength: 5 }),
        (dates) => {
          const kept = [1, 2, 3, 4, 5].map((n) => story(n));
          const redated = kept.map((each, i) => ({ ...each, published: dates[i] ?? null }));
          const { arrived, changed } = sort(
            redated,
            kept.map((each) => markOf(each)),
          );
          expect([arrived, changed]).toEqual([[], []]);
        },
      ),
    );
  });

  it('is each of several with the same date, at midnight or none', () => {
    const midnight = Date.UTC(2026, 1, 10);
    for (const published of [midnight, null]) {
      const kept = [story(1, { published }), story(2, { published })];
      const fresh = [story(3, { published }), story(4, { published })];
      expect(
        titles(
          sort(
            [...fresh, ...kept],
            kept.map((each) => markOf(each)),
          ),
        ),
      ).toEqual([
        ['Story 3', 'fresh'],
        ['Story 4', 'fresh'],
      ]);
    }
  });

  it.each([
    ['another guid for the same address', { guid: 'renamed' }],
    [
      'another address for the same guid, reworded a little',
      { link: 'https://a.example/renamed', text: `${words(1)} more` },
    ],
    ['tracking in the address', { guid: null, link: 'https://a.example/story-1?utm_source=rss#xtor=1' }],
  ])('is not %s', (_, changes) => {
    expect(sort([story(1, changes)], [markOf(story(1))]).arrived).toEqual([]);
  });

  it.each([
    ['the guid', { guid: 'guid-1', link: 'https://a.example/other' }],
    ['the address', { guid: 'other', link: 'https://a.example/story-1' }],
  ])('is another story under %s of an old one', (_, changes) => {
    const { arrived } = sort([story(50, changes)], [markOf(story(1))]);
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.identity).not.toEqual(identityOf(story(50, changes), 'a'));
  });

  it('is told by its text alone where there is nothing else', () => {
    const bare = { guid: null, link: null };
    const marks = [markOf(story(1, bare))];
    expect(sort([story(1, bare)], marks).arrived).toEqual([]);
    expect(titles(sort([story(2, bare)], marks))).toEqual([['Story 2', 'fresh']]);
  });
});

describe('the age limit', () => {
  const kept = [story(1), story(2)];
  const marks = kept.map((each) => markOf(each));

  it('lets what came while we were away be news, unless it is too old by then', () => {
    const away = { before: NOON - 10 * DAY };
    const came = [
      story(11, { published: NOON - AGE_LIMIT_MS + HOUR }),
      story(12, { published: NOON - AGE_LIMIT_MS - HOUR }),
      story(13, { published: null }),
    ];
    expect(titles(sort([...came, ...kept], marks, away))).toEqual([
      ['Story 11', 'fresh'],
      ['Story 12', 'late'],
      ['Story 13', 'late'],
    ]);
    expect(titles(sort([story(13, { published: null }), ...kept], marks, { before: NOON - DAY }))).toEqual([
      ['Story 13', 'fresh'],
    ]);
  });

  it('keeps old items back that a refilled feed lists below its new ones', () => {
    const old = [100, 101, 102].map((n) => story(n, { published: NOON - n * DAY }));
    expect(titles(sort([...kept, ...old], marks))).toEqual(old.map(({ title }) => [title, 'late']));
  });

  it('does not believe an old date of what stands on top and was not there a moment ago', () => {
    const lying = story(20, { published: Date.UTC(2011, 0, 1) });
    expect(titles(sort([lying, ...kept], marks))).toEqual([['Story 20', 'fresh']]);
    const future = story(21, { published: NOON + 400 * DAY });
    expect(titles(sort([future, ...kept], marks))).toEqual([['Story 21', 'fresh']]);
  });
});

describe('the burst brake', () => {
  const marks = [markOf(story(1))];
  const many = (count: number): Item[] =>
    Array.from({ length: count }, (_, n) => story(1000 + n, { published: NOON - n * MINUTE }));

  it('holds more news at once than a feed can have, all of it, and nothing below that', () => {
    const calm = sort(many(BURST.floor), marks);
    expect([calm.burst, calm.arrived.filter(({ held }) => held !== undefined)]).toEqual([false, []]);
    const burst = sort(many(BURST.floor + 1), marks);
    expect(burst.burst).toBe(true);
    expect(burst.arrived.every(({ held }) => held === 'burst')).toBe(true);
  });

  it('allows more after a longer time, and to a feed that always brings much', () => {
    expect(sort(many(BURST.floor + 40), marks, { before: NOON - 2 * DAY }).burst).toBe(false);
    const busy = Array.from({ length: 3000 }, (_, n) =>
      markOf(story(5000 + n), { seenAt: NOON - (n / 300) * DAY, arrival: 'fresh' }),
    );
    expect(sort(many(60), busy, { before: NOON - DAY / 10 }).burst).toBe(false);
    expect(sort(many(60), marks, { before: NOON - DAY / 10 }).burst).toBe(true);
  });
});

describe('a change', () => {
  const edited = story(1, { text: `${words(1)} And a correction.` });
  const mark = markOf(story(1), { seenAt: NOON - HOUR });

  it('is one of the words, kept beside its mark', () => {
    const { changed, arrived } = sort([edited], [mark]);
    expect(changed).toEqual([
      { id: mark.id, digest: digestOf(edited), item: edited, identity: identityOf(edited, 'a') },
    ]);
    expect(arrived).toEqual([]);
  });

  it.each([
    ['older than a week', { seenAt: NOON - CHANGE.forMs - 1 }, 0],
    ['changed less than an hour ago', { changedAt: NOON - CHANGE.everyMs + 1 }, 0],
    ['changed an hour ago', { changedAt: NOON - CHANGE.everyMs }, 1],
    ['changed again and again', { version: CHANGE.versions }, 0],
  ])('of an item %s', (_, changes, count) => {
    expect(sort([edited], [{ ...mark, ...changes }]).changed).toHaveLength(count);
  });

  it('is none where the words were never noted; then they are', () => {
    const { changed } = sort([edited], [{ ...mark, digest: null }]);
    expect(changed).toEqual([{ id: mark.id, digest: digestOf(edited) }]);
  });
});
