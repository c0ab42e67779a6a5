import type { Kysely } from 'kysely';
import { canonicalUrl } from '../news/address.ts';
import type { DispatchBook, ItemTrace, Tiding } from '../ports.ts';
import { feedOf, itemOf } from './rows.ts';
import type { Schema } from './schema.ts';

/** Items of the feeds that are read that told something, but for those that were there from the first, the oldest first. */
const tidings = (db: Kysely<Schema>) =>
  db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .leftJoin('dispatches', 'dispatches.item', 'items.id')
    .select(['items.id as item', 'items.article', 'items.feed', 'items.seen_at', 'dispatches.at'])
    .where('items.article', 'is not', null)
    .where(({ eb, lit }) => eb('items.baseline', '=', lit(0)))
    .where('feeds.sample', '=', 0)
    .orderBy('items.seen_at')
    .orderBy('items.id');

interface Row {
  readonly item: string;
  readonly article: string | null;
  readonly feed: string;
  readonly seen_at: number;
  readonly at: number | null;
}

const tidingsOf = (rows: readonly Row[]): Tiding[] =>
  rows.flatMap(({ item, article, feed, seen_at: seenAt, at }) =>
    article === null ? [] : [{ item, article, feed, seenAt, at }],
  );

/** What a person may write that is part of no id and no address. */
const patternOf = (mark: string): string => `%${mark.replace(/[\\%_]/g, '\\$&')}%`;

function traces(db: Kysely<Schema>, mark: string) {
  const url = canonicalUrl(mark);
  const all = db
    .selectFrom('items')
    .innerJoin('feeds', 'feeds.id', 'items.feed')
    .leftJoin('dispatches', 'dispatches.item', 'items.id')
    .selectAll('items')
    .select(['feeds.definition', 'feeds.sample', 'dispatches.at as dispatched_at']);
  if (mark === '') return all;
  return all.where((eb) =>
    eb.or([
      eb('items.id', '=', mark),
      eb('items.article', '=', mark),
      eb('items.guid', 'in', url === null ? [mark] : [mark, url]),
      ...(url === null
        ? [eb('items.content', 'like', eb.val(patternOf(JSON.stringify(mark).slice(1, -1))))]
        : [eb('items.url', '=', url)]),
    ]),
  );
}

/** Which items have been brought to their places, over the database. */
export const dispatchBook = (db: Kysely<Schema>): DispatchBook => ({
  async waiting(limit) {
    const waiting = tidings(db).where(({ eb, lit }) => eb('items.dispatched', '=', lit(0)));
    return tidingsOf(await waiting.limit(limit).execute());
  },

  async done(items, at) {
    if (items.length === 0) return;
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('dispatches')
        .values(items.map((item) => ({ item, at })))
        .onConflict((oc) => oc.doNothing())
        .execute();
      await trx.updateTable('items').set({ dispatched: 1 }).where('id', 'in', items).execute();
    });
  },

  async between(from, to) {
    const rows = tidings(db).where('dispatches.at', '>', from).where('dispatches.at', '<=', to);
    return tidingsOf(await rows.execute());
  },

  async of(articles) {
    if (articles.length === 0) return [];
    return tidingsOf(await tidings(db).where('items.article', 'in', articles).execute());
  },

  async trace(mark, limit) {
    const rows = await traces(db, mark.trim())
      .orderBy('items.seen_at', 'desc')
      .orderBy('items.id')
      .limit(limit)
      .execute();
    return rows.map((row): ItemTrace => {
      const { title, link } = itemOf(row.content);
      return {
        item: row.id,
        feed: row.feed,
        outlet: feedOf(row.definition).outlet,
        title,
        link,
        seenAt: row.seen_at,
        baseline: row.baseline === 1 && row.arrival !== 'late',
        late: row.arrival === 'late',
        sample: row.sample === 1,
        state: row.state,
        reason: row.reason,
        article: row.article,
        dispatchedAt: row.dispatched_at,
      };
    });
  },
});
