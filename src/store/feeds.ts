import type { Kysely, Selectable } from 'kysely';
import type { Feed } from '../news/feed.ts';
import type { Archive, FeedHealth, KeptReading, PollOutcome } from '../ports.ts';
import { insertItems } from './items.ts';
import { failureOf, feedOf } from './rows.ts';
import type { FeedRow, Schema } from './schema.ts';

const healthOf = (row: Selectable<FeedRow>, feed: Feed): FeedHealth => ({
  feed,
  sample: row.sample === 1,
  validators: { etag: row.etag, lastModified: row.last_modified, hash: row.hash },
  failures: row.failures,
  failure: row.failure === null ? null : failureOf(row.failure),
  checkedAt: row.checked_at,
  succeededAt: row.succeeded_at,
  dueAt: row.due_at,
});

/** Reads each definition once: every tick leases feeds, and hardly any of them has changed. */
function openDefinitions(): (row: Pick<FeedRow, 'id' | 'definition'>) => Feed {
  const read = new Map<string, { readonly definition: string; readonly feed: Feed }>();
  return ({ id, definition }) => {
    const known = read.get(id);
    if (known?.definition === definition) return known.feed;
    const feed = feedOf(definition);
    read.set(id, { definition, feed });
    return feed;
  };
}

interface ItemCount {
  items: number;
  held: number;
}

async function itemCounts(db: Kysely<Schema>): Promise<Map<string, ItemCount>> {
  const rows = await db
    .selectFrom('items')
    .select(({ fn }) => ['feed', 'state', fn.countAll<number>().as('count')])
    .groupBy(['state', 'feed'])
    .execute();
  const counts = new Map<string, ItemCount>();
  for (const { feed, state, count } of rows) {
    const { items, held } = counts.get(feed) ?? { items: 0, held: 0 };
    counts.set(feed, {
      items: items + Number(count),
      held: held + (state === 'held' ? Number(count) : 0),
    });
  }
  return counts;
}

/**
 * An address that changed is read as if for the first time: it may be another feed, whose items are no news. Those of the
 * same feed are known by their marks.
 */
const historyOf = (before: string | undefined, url: string) =>
  before === undefined || feedOf(before).url === url
    ? {}
    : { etag: null, last_modified: null, hash: null, succeeded_at: null };

const outcomeRow = (outcome: PollOutcome) => ({
  etag: outcome.validators.etag,
  last_modified: outcome.validators.lastModified,
  hash: outcome.validators.hash ?? null,
  failures: outcome.failures,
  failure: outcome.failure === null ? null : JSON.stringify(outcome.failure),
  checked_at: outcome.at,
  due_at: outcome.dueAt,
  leased_until: 0,
  ...(outcome.failure === null ? { succeeded_at: outcome.at } : {}),
});

async function keepReading(trx: Kysely<Schema>, { feed, outcome, items }: KeptReading): Promise<number> {
  const before = await trx
    .selectFrom('feeds')
    .select('succeeded_at')
    .where('id', '=', feed)
    .executeTakeFirstOrThrow();
  await trx.updateTable('feeds').set(outcomeRow(outcome)).where('id', '=', feed).execute();
  return insertItems(trx, feed, items, { at: outcome.at, first: before.succeeded_at === null });
}

type FeedCalls = Pick<
  Archive,
  'registerFeeds' | 'feeds' | 'leaseFeeds' | 'releaseFeeds' | 'keepReading' | 'keepReadings' | 'keepUnchanged'
>;

/** The archive's calls about feeds and what polling them came to. */
export function feedCalls(db: Kysely<Schema>): FeedCalls {
  const definitions = openDefinitions();
  return {
    async registerFeeds(feeds, { sample }) {
      const flag = sample ? 1 : 0;
      await db.transaction().execute(async (trx) => {
        const kept = await trx.selectFrom('feeds').select(['id', 'definition']).execute();
        const before = new Map(kept.map(({ id, definition }) => [id, definition]));
        await trx.updateTable('feeds').set({ active: 0 }).where('sample', '=', flag).execute();
        for (const feed of feeds) {
          const definition = JSON.stringify(feed);
          const changes = {
            definition,
            sample: flag,
            active: 1,
            ...historyOf(before.get(feed.id), feed.url),
          };
          await trx
            .insertInto('feeds')
            .values({ id: feed.id, ...changes, failures: 0, due_at: 0, leased_until: 0 })
            .onConflict((oc) => oc.column('id').doUpdateSet(changes))
            .execute();
        }
      });
    },

    async feeds() {
      const rows = await db.selectFrom('feeds').selectAll().where('active', '=', 1).orderBy('id').execute();
      const counts = await itemCounts(db);
      return rows.map((row) => ({
        ...healthOf(row, definitions(row)),
        ...(counts.get(row.id) ?? { items: 0, held: 0 }),
      }));
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
      return rows.map((row) => healthOf(row, definitions(row)));
    },

    async releaseFeeds(feeds) {
      if (feeds.length === 0) return;
      await db.updateTable('feeds').set({ leased_until: 0 }).where('id', 'in', feeds).execute();
    },

    async keepUnchanged(byDueAt, at) {
      if (byDueAt.size === 0) return;
      const well = { failures: 0, failure: null, checked_at: at, succeeded_at: at, leased_until: 0 };
      await db.transaction().execute(async (trx) => {
        for (const [due_at, feeds] of byDueAt) {
          await trx
            .updateTable('feeds')
            .set({ ...well, due_at })
            .where('id', 'in', feeds)
            .execute();
        }
      });
    },

    keepReading: (feed, outcome, items) =>
      db.transaction().execute((trx) => keepReading(trx, { feed, outcome, items })),

    keepReadings: (readings) =>
      db.transaction().execute(async (trx) => {
        let added = 0;
        for (const reading of readings) added += await keepReading(trx, reading);
        return added;
      }),
  };
}
