import type { Kysely, Selectable } from 'kysely';
import type { Archive, FeedState } from '../ports.ts';
import { insertItems } from './items.ts';
import { failureOf, feedOf } from './rows.ts';
import type { FeedRow, Schema } from './schema.ts';

const stateOf = (row: Selectable<FeedRow>, items: number): FeedState => ({
  feed: feedOf(row.definition),
  sample: row.sample === 1,
  validators: { etag: row.etag, lastModified: row.last_modified },
  failures: row.failures,
  failure: row.failure === null ? null : failureOf(row.failure),
  checkedAt: row.checked_at,
  succeededAt: row.succeeded_at,
  dueAt: row.due_at,
  items,
});

async function itemCounts(db: Kysely<Schema>): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('items')
    .select(({ fn }) => ['feed', fn.countAll<number>().as('count')])
    .groupBy('feed')
    .execute();
  return new Map(rows.map((row) => [row.feed, Number(row.count)]));
}

type FeedCalls = Pick<Archive, 'registerFeeds' | 'feeds' | 'leaseFeeds' | 'keepReading'>;

/** The archive's calls about feeds and what polling them came to. */
export const feedCalls = (db: Kysely<Schema>): FeedCalls => ({
  async registerFeeds(feeds, { sample }) {
    const flag = sample ? 1 : 0;
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('feeds').set({ active: 0 }).where('sample', '=', flag).execute();
      for (const feed of feeds) {
        const definition = JSON.stringify(feed);
        await trx
          .insertInto('feeds')
          .values({
            id: feed.id,
            definition,
            sample: flag,
            active: 1,
            failures: 0,
            due_at: 0,
            leased_until: 0,
          })
          .onConflict((oc) => oc.column('id').doUpdateSet({ definition, sample: flag, active: 1 }))
          .execute();
      }
    });
  },

  async feeds() {
    const rows = await db.selectFrom('feeds').selectAll().where('active', '=', 1).orderBy('id').execute();
    const counts = await itemCounts(db);
    return rows.map((row) => stateOf(row, counts.get(row.id) ?? 0));
  },

  async leaseFeeds(now, until, { retry = false, sample = false } = {}) {
    const rows = await db
      .updateTable('feeds')
      .set({ leased_until: until })
      .where('active', '=', 1)
      .where('sample', '=', sample ? 1 : 0)
      .where('leased_until', '<=', now)
      .where((eb) => eb.or([eb('due_at', '<=', now), ...(retry ? [eb('failures', '>', 0)] : [])]))
      .returningAll()
      .execute();
    const counts = await itemCounts(db);
    return rows.map((row) => stateOf(row, counts.get(row.id) ?? 0));
  },

  keepReading: (feed, outcome, items) =>
    db.transaction().execute(async (trx) => {
      const { succeeded_at: before } = await trx
        .selectFrom('feeds')
        .select('succeeded_at')
        .where('id', '=', feed)
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('feeds')
        .set({
          etag: outcome.validators.etag,
          last_modified: outcome.validators.lastModified,
          failures: outcome.failures,
          failure: outcome.failure === null ? null : JSON.stringify(outcome.failure),
          checked_at: outcome.at,
          due_at: outcome.dueAt,
          leased_until: 0,
          ...(outcome.failure === null ? { succeeded_at: outcome.at } : {}),
        })
        .where('id', '=', feed)
        .execute();
      return insertItems(trx, feed, items, { at: outcome.at, baseline: before === null });
    }),
});
