import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/check/verdict.ts';
import { claimKey } from '../../src/claims/key.ts';
import type { Figures } from '../../src/news/figures.ts';
import { engineOf } from '../../src/store/engine.ts';
import { createRetellings } from '../../src/store/migrations/retellings.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Schema } from '../../src/store/schema.ts';
import { claim, feed, kept, NOON, newItem, success, told, verdict } from './samples.ts';

const DAY = { start: '2026-02-10', end: '2026-02-10' };
const KEY = claimKey(claim('fell by 11 percent', 30), DAY) ?? '';
const HOUR = 3_600_000;

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
  await store.archive.registerFeeds([feed('a'), feed('b'), feed('c')], { sample: false });
});
afterEach(() => store.close());

/** One item of a feed tells an article of its own. */
async function tell(n: number, feedId: string, at: number, published: number | null = at): Promise<void> {
  const item = newItem(n, { published, link: `https://${feedId}.example/${n}` }, feedId);
  await store.archive.keepReading(feedId, success(at), [item]);
  for (const { id } of await store.archive.pending(9))
    await store.archive.settle(id, told(`article${n}`, 'Text', [kept(`claim${n}`, 'refuted')]));
}

const overridden: Verdict = {
  ...verdict('misleading'),
  decided: { as: 'overridden', reason: 'A typing error', own: 'refuted' },
};

const decide = (n: number, made: Verdict, version: number, at: number) =>
  store.decisions.keep({
    claim: `claim${n}`,
    article: `article${n}`,
    type: 'override',
    by: { platform: 'console', user: null, chat: null },
    at,
    before: 'refuted',
    after: made.verdict,
    reason: null,
    version,
    undoes: null,
    verdict: made,
  });

describe('what was told before', () => {
  it('is counted by items and outlets, from the first sight on', async () => {
    await tell(1, 'a', NOON);
    expect((await store.archive.recall([KEY])).get(KEY)).toMatchObject({
      times: 1,
      stories: 1,
      first: 'Outlet a',
    });
    await tell(2, 'b', NOON + HOUR);
    await tell(3, 'b', NOON + 2 * HOUR);
    const seen = (await store.archive.recall([KEY, 'no such key'])).get(KEY);
    expect(seen).toEqual({
      times: 3,
      stories: 3,
      since: '2026-02-10',
      first: 'Outlet a',
      story: 'article1',
      outlets: [
        { outlet: 'Outlet a', lastAt: NOON },
        { outlet: 'Outlet b', lastAt: NOON + 2 * HOUR },
      ],
      decided: null,
    });
    expect((await store.archive.recall(['no such key'])).size).toBe(0);
    const [story] = await store.archive.stories({
      ids: ['article2'],
      limit: 1,
      sample: false,
      order: 'newest',
    });
    expect(story?.claims[0]?.seen).toMatchObject({ times: 3, first: 'Outlet a' });
  });

  it.each([
    ['published earlier', NOON - HOUR],
    ['published nobody knows when', null],
  ])('has no first teller when another one is %s', async (how, published) => {
    const [first, other] = published === null ? [null, NOON] : [NOON, published];
    expect(how).toMatch(/^published/);
    await tell(1, 'a', NOON, first);
    await tell(2, 'b', NOON + HOUR, other);
    expect((await store.archive.recall([KEY])).get(KEY)?.first).toBeNull();
  });

  it('gives what was decided last by a moderator, nothing carried over', async () => {
    await tell(1, 'a', NOON);
    await tell(2, 'b', NOON + HOUR);
    const decided = async () => (await store.archive.recall([KEY])).get(KEY)?.decided;
    expect(await decided()).toBeNull();
    await decide(1, overridden, 2, NOON);
    await decide(
      2,
      { ...overridden, decided: { as: 'overridden', reason: null, own: 'refuted', from: 'claim1' } },
      2,
      NOON + 1,
    );
    expect(await decided()).toMatchObject({ id: 'claim1', judged: { verdict: { verdict: 'misleading' } } });
    await decide(1, verdict('refuted'), 3, NOON + 2);
    expect(await decided()).toBeNull();
    await decide(
      1,
      { ...verdict('refuted'), decided: { as: 'corrected', reason: null, own: 'refuted' } },
      4,
      NOON + 3,
    );
    expect(await decided()).toBeNull();
  });

  it('is listed but for the story itself', async () => {
    await tell(1, 'a', NOON);
    await tell(2, 'b', NOON + HOUR);
    await tell(3, 'c', NOON + 2 * HOUR);
    const elsewhere = await store.archive.elsewhere('claim2', 9);
    expect(elsewhere.map(({ claim: id, outlet, verdict: code }) => [id, outlet, code])).toEqual([
      ['claim1', 'Outlet a', 'refuted'],
      ['claim3', 'Outlet c', 'refuted'],
    ]);
    expect(await store.archive.elsewhere('claim2', 1)).toHaveLength(1);
    expect(await store.archive.elsewhere('no such claim', 9)).toEqual([]);
  });

  it('leaves the bundled sample out', async () => {
    await store.archive.registerFeeds([feed('a')], { sample: true });
    await tell(1, 'a', NOON);
    expect((await store.archive.recall([KEY])).size).toBe(0);
  });

  it('is found by the numbers of a day', async () => {
    const figures: Figures = { figures: [], names: ['riot'], dates: [] };
    await store.archive.keepReading('a', success(NOON), [newItem(1)]);
    const [item] = await store.archive.pending(1);
    const settlement = told('article1', 'Text', [kept('claim1', 'refuted')]);
    await store.archive.settle(item?.id ?? '', { ...settlement, figures } as typeof settlement);
    const claims = [kept('claim1', 'refuted').judged];
    expect(await store.archive.figuresOf('2026-02-10')).toEqual([{ article: 'article1', figures, claims }]);
    expect(await store.archive.figuresOf('2026-02-11')).toEqual([]);
  });
});

describe('an archive from before claims had keys', () => {
  it('knows its claims again, and asks an index for them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashwatt-recall-'));
    const path = join(folder, 'old.db');
    const engine = engineOf(path);
    const db = new Kysely<Schema>({ dialect: engine.dialect });
    await migrate(db, engine, MIGRATIONS.slice(0, MIGRATIONS.indexOf(createRetellings)));
    const article = JSON.stringify({ title: null, text: '', published: DAY, lang: 'en' });
    await sql`insert into articles (id, lang, day, weight, sample, seen_at, words, content)
      values ('article1', 'en', '2026-02-10', 0, 0, ${NOON}, '', ${article})`.execute(db);
    // More than are read at once.
    await db.transaction().execute(async (trx) => {
      for (let n = 0; n < 1_201; n++) {
        const content = JSON.stringify({ ...claim('fell', 30), value: n % 2 === 0 ? 11 : 100 + n });
        await sql`insert into claims (id, article, position, kind, verdict, content)
          values (${`claim${n}`}, 'article1', ${n}, 'difficulty-change', 'refuted', ${content})`.execute(trx);
      }
    });
    await migrate(db, engine);
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from claims where key = ${KEY}`.execute(db);
    expect(Number(rows[0]?.count)).toBe(601);
    const none = await sql`select id from claims where key is null`.execute(db);
    expect(none.rows).toEqual([]);
    const plan = await sql<{
      detail: string;
    }>`explain query plan select id from claims where key = ${KEY}`.execute(db);
    expect(plan.rows.map(({ detail }) => detail).join()).toContain('claims_key');
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
});
