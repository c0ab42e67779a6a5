import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Outbox } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NOON } from './samples.ts';

const HOUR = 3_600_000;
/** What grows with every item that is read. */
const LARGE = ['items', 'articles', 'claims', 'verdicts', 'dispatches', 'posts', 'post_claims', 'wordings'];
/** Indexes that hold only what waits, and one that is read from its end as far as is asked for. */
const SMALL = ['items_undispatched', 'items_unfollowed', 'posts_unchanged', 'items_seen_at'];

let folder: string;
let store: Store;
let outbox: Outbox;
let asked: Set<string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-plans-'));
  store = await openStore(join(folder, 'store.db'));
  outbox = store.outbox(pace);
  asked = new Set();
  const prepare = DatabaseSync.prototype.prepare;
  vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql) {
    asked.add(sql);
    return prepare.call(this, sql);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** How SQLite goes about everything that was asked, a line for each table. */
function plans(): string[] {
  vi.restoreAllMocks();
  const database = new DatabaseSync(join(folder, 'store.db'));
  const found = [...asked]
    .filter((sql) => /^(?:select|update|delete)/i.test(sql))
    .flatMap((sql) =>
      database
        .prepare(`explain query plan ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => 1))
        .map(({ detail }) => String(detail)),
    );
  database.close();
  return found;
}

const wholeTables = (lines: readonly string[]): string[] =>
  lines.filter(
    (line) =>
      new RegExp(`^SCAN (?:${LARGE.join('|')})\\b`).test(line) &&
      !SMALL.some((index) => line.endsWith(` ${index}`)),
  );

describe('what every round asks of the store', () => {
  it('reads no table whole that grows with the news', async () => {
    const { archive, dispatches, decisions } = store;
    await dispatches.waiting(100);
    await dispatches.between(NOON - HOUR, NOON);
    await dispatches.of(['a', 'b']);
    await archive.pending(50);
    await archive.recentTexts(3_000);
    await archive.marks('a', 4_000);
    await archive.articleKnownAs({ guid: 'g', url: 'https://a.example/1', text: null });
    await archive.unfollowed(50);
    await archive.figuresOf('2026-02-10');
    await archive.recall(['key']);
    await archive.claim('abcd1234');
    await archive.stories({ ids: ['a', 'b'], limit: 2, order: 'newest', sample: false });
    await decisions.waiting(100);
    await outbox.keyed('story:a');
    await outbox.carrying('abcd1234');
    await outbox.unchanged(100);
    await outbox.takeOver(() => false, NOON);
    await outbox.claim('telegram', { now: NOON, until: NOON + HOUR, limit: 10 });
    const lines = plans();
    expect(lines.length).toBeGreaterThan(20);
    expect(wholeTables(lines)).toEqual([]);
  });

  it('does not go through all that was ever told for what is new', async () => {
    await store.dispatches.waiting(100);
    await store.dispatches.between(NOON - HOUR, NOON);
    await store.dispatches.of(['a']);
    const lines = plans().filter((line) => /\bitems\b/.test(line));
    expect(lines.length).toBe(3);
    expect(lines.filter((line) => /items_state/.test(line))).toEqual([]);
  });
});

describe('what people ask of the store', () => {
  it('finds the stories of a feed by its items, also where it has none', async () => {
    await store.archive.stories({ feed: 'a', limit: 10, order: 'newest', sample: false });
    expect(wholeTables(plans())).toEqual([]);
  });

  it('counts items by an index alone, and finds the newest without sorting all', async () => {
    await store.archive.feeds();
    await store.archive.counts();
    await store.dispatches.trace('', 8);
    const lines = plans().filter((line) => /^(?:SCAN|SEARCH) items\b/.test(line));
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => !/USING (?:COVERING INDEX|INDEX items_seen_at)/.test(line))).toEqual([]);
  });
});
