import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineOf } from '../../src/store/engine.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Schema } from '../../src/store/schema.ts';
import { feed, kept, NOON, newItem, success, told } from './samples.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.archive.registerFeeds([feed('a'), feed('b')], { sample: false });
  await store.archive.registerFeeds([feed('s')], { sample: true });
});
afterEach(() => store.close());

/** Reads one item of a feed and gives its id. */
async function read(feedId: string, n: number, at = NOON): Promise<string> {
  await store.archive.keepReading(feedId, success(at), [newItem(n, {}, feedId)]);
  const found = (await store.archive.pending(100)).find((item) => item.item.guid === `guid-${n}`);
  if (!found) throw new Error('nothing pending');
  return found.id;
}

/** A feed that was read before, so that what comes is new. */
const baseline = (feedId: string) => store.archive.keepReading(feedId, success(NOON - 1000), []);

describe('the dispatch book', () => {
  it('has every told item wait until it is done, the oldest first', async () => {
    await baseline('a');
    await baseline('b');
    const one = await read('a', 1, NOON);
    await store.archive.settle(one, told('art1', 'text', [kept('c1', 'refuted')]));
    const two = await read('b', 2, NOON + 5);
    await store.archive.settle(two, { state: 'duplicate', article: 'art1' });
    const three = await read('b', 3, NOON + 9);
    await store.archive.settle(three, { state: 'off-topic' });
    const expected = [
      { item: one, article: 'art1', feed: 'a', seenAt: NOON, at: null },
      { item: two, article: 'art1', feed: 'b', seenAt: NOON + 5, at: null },
    ];
    expect(await store.dispatches.waiting(10)).toEqual(expected);
    expect(await store.dispatches.waiting(1)).toEqual(expected.slice(0, 1));
    await store.dispatches.done([one], NOON + 10);
    await store.dispatches.done([one, two], NOON + 20);
    expect(await store.dispatches.waiting(10)).toEqual([]);
    expect(await store.dispatches.between(NOON + 9, NOON + 10)).toEqual([{ ...expected[0], at: NOON + 10 }]);
    expect(await store.dispatches.between(NOON + 10, NOON + 20)).toEqual([{ ...expected[1], at: NOON + 20 }]);
    expect((await store.dispatches.of(['art1', 'art2'])).map(({ at }) => at)).toEqual([NOON + 10, NOON + 20]);
    expect(await store.dispatches.of([])).toEqual([]);
  });

  it('knows nothing of what was there from the first, nor of the sample', async () => {
    const old = await read('a', 1);
    await store.archive.settle(old, told('art1', 'text', []));
    await baseline('s');
    const sample = await read('s', 2);
    await store.archive.settle(sample, told('art2', 'text', []));
    expect(await store.dispatches.waiting(10)).toEqual([]);
    expect(await store.dispatches.of(['art1', 'art2'])).toEqual([]);
  });

  it('traces an item by its address however it is written, guid, id, article and words', async () => {
    await baseline('a');
    const id = await read('a', 1);
    await store.archive.settle(id, told('art1', 'text', []));
    const traced = {
      item: id,
      feed: 'a',
      outlet: 'Outlet a',
      title: 'Story 1',
      link: 'https://a.example/story-1',
      seenAt: NOON,
      baseline: false,
      late: false,
      sample: false,
      state: 'told',
      reason: null,
      article: 'art1',
      dispatchedAt: null,
    };
    const marks = [
      'https://a.example/story-1',
      ' http://www.a.example/story-1/?utm_source=x#top ',
      'a guid-1',
      id,
      'art1',
      'Story 1',
      'mining difficulty fell by 1',
    ];
    for (const mark of marks) expect([mark, await store.dispatches.trace(mark, 5)]).toEqual([mark, [traced]]);
    for (const mark of ['https://a.example/story-2', '100%', '_'.repeat(3), `' or 1=1 --`])
      expect(await store.dispatches.trace(mark, 5)).toEqual([]);
    await store.dispatches.done([id], NOON + 1);
    expect((await store.dispatches.trace(id, 5))[0]?.dispatchedAt).toBe(NOON + 1);
  });

  it('takes what an older program has told for done', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashwatt-dispatches-'));
    const path = join(folder, 'old.db');
    const engine = engineOf(path);
    const db = new Kysely<Schema>({ dialect: engine.dialect });
    await migrate(db, engine, MIGRATIONS.slice(0, 2));
    const definition = JSON.stringify(feed('a'));
    await sql`insert into feeds (id, definition, sample, active, failures, due_at, leased_until)
      values ('a', ${definition}, 0, 1, 0, 0, 0)`.execute(db);
    await sql`insert into articles (id, lang, day, weight, sample, seen_at, words, content)
      values ('art1', 'en', '2026-02-10', 0, 0, ${NOON}, '', '{}')`.execute(db);
    await sql`insert into items (id, feed, state, article, baseline, seen_at, content)
      values ('i', 'a', 'told', 'art1', 0, ${NOON}, '{}')`.execute(db);
    await db.destroy();
    const opened = await openStore(path);
    expect(await opened.dispatches.waiting(10)).toEqual([]);
    expect(await opened.dispatches.of(['art1'])).toMatchObject([{ item: 'i', at: 0 }]);
    await opened.close();
    rmSync(folder, { recursive: true });
  });
});
