import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item, kept, message, NOON, newItem, success, told } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const ENGINES = {
  'SQLite in a file': () => join(folder, 'new', `${++files}.db`),
  'SQLite in memory': () => ':memory:',
};

describe.each(Object.entries(ENGINES))('the archive: %s', (_, place) => {
  let archive: Archive;
  beforeEach(async () => {
    archive = await openArchive(place());
    await archive.registerFeeds([feed('a'), feed('b')], { sample: false });
  });
  afterEach(() => archive.close());

  const keep = (n: number, changes = {}) => archive.keepReading('a', success(), [newItem(n, changes)]);
  const only = async () => {
    const [pending] = await archive.pending(1);
    if (!pending) throw new Error('Nothing is pending.');
    return pending;
  };

  describe('feeds', () => {
    it('are due at once, then when they say, to one process at a time', async () => {
      const first = await archive.leaseFeeds(NOON, NOON + 60_000);
      expect(first.map((state) => state.feed.id).sort()).toEqual(['a', 'b']);
      expect(await archive.leaseFeeds(NOON, NOON + 60_000)).toEqual([]);
      await archive.keepReading('a', success(), []);
      expect(await archive.leaseFeeds(NOON + 899_999, NOON + 960_000)).toMatchObject([{ feed: { id: 'b' } }]);
      expect(await archive.leaseFeeds(NOON + 900_000, NOON + 960_000)).toMatchObject([{ feed: { id: 'a' } }]);
    });

    it('that fail are asked before their time only when told to', async () => {
      const failure = { code: 'slow', reason: 'no answer after 10 s' };
      await archive.keepReading('a', { ...success(), failures: 1, failure }, []);
      await archive.keepReading('b', success(), []);
      expect(await archive.leaseFeeds(NOON + 1, NOON + 2)).toEqual([]);
      const again = await archive.leaseFeeds(NOON + 1, NOON + 2, { retry: true });
      expect(again).toMatchObject([{ feed: { id: 'a' }, failures: 1, failure, succeededAt: null }]);
    });

    it('keep their state with the items of the same reading', async () => {
      await archive.keepReading('a', success(), [newItem(1), newItem(2)]);
      const [state] = await archive.feeds();
      expect(state).toMatchObject({
        feed: feed('a'),
        validators: { etag: '"v1"', lastModified: null },
        succeededAt: NOON,
        dueAt: NOON + 900_000,
        items: 2,
      });
    });

    it('keep nothing of a reading that cannot be kept whole', async () => {
      const broken = { ...newItem(2), item: { ...item(2), published: Number.NaN } };
      await expect(archive.keepReading('a', success(), [newItem(1), broken])).rejects.toThrow(/got NaN/);
      expect(await archive.feeds()).toMatchObject([
        { items: 0, checkedAt: null, validators: { etag: null } },
        {},
      ]);
    });

    it('that are no longer read keep their stories and are not due', async () => {
      await keep(1);
      await archive.settle((await only()).id, told('story1', 'text', []));
      await archive.registerFeeds([feed('b'), feed('c')], { sample: false });
      expect((await archive.feeds()).map((state) => state.feed.id)).toEqual(['b', 'c']);
      expect((await archive.leaseFeeds(NOON * 2, NOON * 2)).map((state) => state.feed.id)).toEqual([
        'b',
        'c',
      ]);
      expect(await archive.stories({ limit: 9, sample: false, order: 'newest' })).toHaveLength(1);
    });

    it('of the sample stand apart', async () => {
      await archive.registerFeeds([feed('s')], { sample: true });
      expect(await archive.leaseFeeds(NOON, NOON, { sample: true })).toMatchObject([
        { feed: { id: 's' }, sample: true },
      ]);
      await archive.keepReading('s', success(), [newItem(1)]);
      await archive.settle((await only()).id, told('story1', 'text', []));
      expect(await archive.stories({ limit: 9, sample: true, order: 'newest' })).toMatchObject([
        { sample: true },
      ]);
      expect(await archive.stories({ limit: 9, sample: false, order: 'newest' })).toEqual([]);
    });
  });

  describe('items', () => {
    it('are new once, and the first reading is the baseline', async () => {
      expect(await archive.keepReading('a', success(), [newItem(1), newItem(2), newItem(1)])).toBe(2);
      expect(await archive.keepReading('a', success(NOON + 1), [newItem(2), newItem(3)])).toBe(1);
      const pending = await archive.pending(9);
      expect(pending.map((each) => [each.item.title, each.baseline])).toEqual([
        ['Story 1', true],
        ['Story 2', true],
        ['Story 3', false],
      ]);
    });

    it('with the same guid in two feeds are two', async () => {
      await keep(1);
      expect(await archive.keepReading('b', success(), [newItem(1, {}, 'b')])).toBe(1);
    });

    it('without guid and address are told apart by their text', async () => {
      const bare = (n: number) => newItem(n, { guid: null, link: null });
      expect(await archive.keepReading('a', success(), [bare(1), bare(2), bare(1)])).toBe(2);
    });

    it('are settled once', async () => {
      await keep(1);
      const { id } = await only();
      expect(await archive.settle(id, { state: 'off-topic' })).toBe(true);
      expect(await archive.settle(id, told('story1', 'text', [kept('aaaaaaaa', 'supported')]))).toBe(false);
      expect(await archive.stories({ limit: 9, sample: false, order: 'newest' })).toEqual([]);
      expect(await archive.claim('aaaaaaaa')).toBeNull();
      expect(await archive.counts()).toMatchObject({
        new: 0,
        told: 0,
        duplicate: 0,
        'off-topic': 1,
        failed: 0,
      });
    });

    it('are known again by guid, address and text once they told a story', async () => {
      await keep(1);
      const { id, identity } = await only();
      expect(await archive.articleKnownAs(identity)).toBeNull();
      await archive.settle(id, told('story1', 'text', []));
      expect(await archive.articleKnownAs(identity)).toBe('story1');
      expect(await archive.articleKnownAs({ ...identity, guid: null })).toBe('story1');
      expect(await archive.articleKnownAs({ guid: 'another', url: null, text: identity.text })).toBeNull();
      expect(await archive.recentTexts(9)).toEqual([
        { article: 'story1', text: identity.text, seenAt: NOON },
      ]);
    });
  });

  describe('stories', () => {
    it('come back as they were kept, told by all who told them', async () => {
      await keep(1);
      const claims = [kept('aaaaaaaa', 'refuted'), kept('aaaabbbb', 'supported', 'fell')];
      await archive.settle((await only()).id, told('story1', 'Der Text über 11 %', claims));
      await archive.keepReading('b', success(NOON + 1), [newItem(1, { link: 'https://b.example/1' }, 'b')]);
      await archive.settle((await only()).id, { state: 'duplicate', article: 'story1' });
      const [story] = await archive.stories({ limit: 9, sample: false, order: 'newest' });
      expect(story).toMatchObject({
        id: 'story1',
        day: '2026-02-10',
        article: { text: 'Der Text über 11 %' },
        tellings: [
          { feed: 'a', outlet: 'Outlet a', link: 'https://a.example/story-1' },
          { feed: 'b', outlet: 'Outlet b', link: 'https://b.example/1' },
        ],
        claims,
      });
      expect(await archive.claim('aaaaaaaa')).toEqual({ claim: claims[0], story });
      expect(await archive.claim('aaaab')).toEqual({ claim: claims[1], story });
      expect(await archive.claim('aaaa')).toBeNull();
      expect(await archive.claim('%')).toBeNull();
      expect(await archive.takenClaims(['aaaaaaaa', 'cccccccc'], 'another')).toEqual(['aaaaaaaa']);
      expect(await archive.takenClaims(['aaaaaaaa'], 'story1')).toEqual([]);
    });

    it('are found by word, verdict, feed, day and time, in the order asked', async () => {
      const rows = [
        { feed: 'a', text: 'ÜBER 100 % Schwierigkeit', code: 'refuted', day: '2026-02-08' },
        { feed: 'b', text: 'about 1000 hashes', code: 'supported', day: '2026-02-10' },
        { feed: 'b', text: 'under_score \\ back', code: null, day: '2026-02-09' },
      ] as const;
      for (const [n, row] of rows.entries()) {
        await archive.keepReading(row.feed, success(), [newItem(n, {}, row.feed)]);
        const claims = row.code ? [kept(`claim00${n}`, row.code)] : [];
        const story = { ...told(`story${n}`, row.text, claims, row.day), at: NOON + n };
        await archive.settle((await only()).id, story);
      }
      const found = async (query: object) =>
        (await archive.stories({ limit: 9, sample: false, order: 'newest', ...query })).map(
          (story) => story.id,
        );
      expect(await found({})).toEqual(['story1', 'story2', 'story0']);
      expect(await found({ order: 'weight' })).toEqual(['story1', 'story0', 'story2']);
      expect(await found({ limit: 1 })).toEqual(['story1']);
      expect(await found({ word: 'über 100 %' })).toEqual(['story0']);
      expect(await found({ word: ' 100 über' })).toEqual(['story0']);
      expect(await found({ word: 'r_s' })).toEqual(['story2']);
      expect(await found({ word: '\\' })).toEqual(['story2']);
      expect(await found({ word: "' or 1=1 --" })).toEqual([]);
      expect(await found({ verdict: 'refuted' })).toEqual(['story0']);
      expect(await found({ feed: 'b', word: 'HASHES' })).toEqual(['story1']);
      expect(await found({ day: '2026-02-09' })).toEqual(['story2']);
      expect(await found({ seenSince: NOON + 1 })).toEqual(['story1', 'story2']);
    });
  });

  it('gives the newest version of a message', async () => {
    await archive.keepMessage(message('digest', 2, 'Second'), NOON);
    await archive.keepMessage(message('digest', 1, 'First'), NOON);
    expect(await archive.message('digest')).toEqual(message('digest', 2, 'Second'));
    expect(await archive.message('none')).toBeNull();
  });

  it('takes hostile text whole: NUL, half surrogates, a megabyte', async () => {
    const text = `\0 \ud800 \udc00 '"; drop table items; -- ${'é😀'.repeat(175_000)}`;
    await keep(1, { text, title: text });
    const { id, item: back } = await only();
    expect(back.text).toBe(text);
    await archive.settle(id, told('story1', text, [kept('aaaaaaaa', 'supported', '\0\ud800')]));
    const [story] = await archive.stories({ limit: 1, sample: false, order: 'newest', word: '\0' });
    expect(story?.article.text).toBe(text);
    expect(story?.claims[0]?.judged.claim.quote).toBe('\0\ud800');
  });
});
