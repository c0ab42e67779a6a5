import { type Kysely, sql } from 'kysely';
import type { Archive, Arrival, ChangedItem, Decider, HeldItems } from '../ports.ts';
import { noteAct } from './acts.ts';
import { keptOf } from './items.ts';
import { feedOf, itemOf } from './rows.ts';
import type { Schema } from './schema.ts';

/** Titles shown of what is held. */
const TITLES = 5;

async function change(
  db: Kysely<Schema>,
  { id, digest, item, identity }: ChangedItem,
  at: number,
): Promise<void> {
  if (item === undefined) {
    await db.updateTable('items').set({ digest }).where('id', '=', id).execute();
    return;
  }
  const before = await db
    .selectFrom('items')
    .select(['version', 'content', 'url', 'print'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (before === undefined) return;
  await db
    .insertInto('revisions')
    .values({ item: id, version: before.version, replaced_at: at, content: before.content })
    .onConflict((oc) => oc.doNothing())
    .execute();
  await db
    .updateTable('items')
    .set({
      digest,
      content: JSON.stringify(item),
      url: identity?.url ?? before.url,
      print: identity?.text ?? before.print,
      version: before.version + 1,
      changed_at: at,
    })
    .where('id', '=', id)
    .execute();
}

const heldAct = (
  type: 'held-told' | 'held-dropped' | 'held-again',
  feed: string,
  count: number,
  { by, at }: { readonly by: Decider; readonly at: number },
) => ({ type, by, at, subject: feed, before: null, after: String(count), reason: null });

type RevisionCalls = Pick<Archive, 'marks' | 'keepChanges' | 'revised' | 'held' | 'letGo' | 'holdAgain'>;

/** The archive's calls about items that come again, changed or not, and about those held back. */
export const revisionCalls = (db: Kysely<Schema>): RevisionCalls => ({
  async marks(feed, limit) {
    const rows = await db
      .selectFrom('items')
      .select(['id', 'guid', 'url', 'print', 'digest', 'arrival', 'seen_at', 'changed_at', 'version'])
      .where('feed', '=', feed)
      .orderBy('seen_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ print: text, seen_at: seenAt, changed_at: changedAt, arrival, ...row }) => ({
      ...row,
      text,
      seenAt,
      changedAt,
      arrival: arrival as Arrival | null,
    }));
  },

  async keepChanges(changes, at) {
    if (changes.length === 0) return;
    await db.transaction().execute(async (trx) => {
      for (const each of changes) await change(trx, each, at);
    });
  },

  async revised(from, to) {
    const rows = await db
      .selectFrom('items')
      .innerJoin('feeds', 'feeds.id', 'items.feed')
      .selectAll('items')
      .select('feeds.definition')
      .where('items.changed_at', '>', from)
      .where('items.changed_at', '<=', to)
      .orderBy('items.changed_at')
      .orderBy('items.id')
      .execute();
    return rows.map((row) => ({
      kept: keptOf(row),
      article: row.article,
      version: row.version,
      at: row.changed_at ?? from,
    }));
  },

  async held() {
    const rows = await db
      .selectFrom('items')
      .innerJoin('feeds', 'feeds.id', 'items.feed')
      .select(['items.feed', 'items.content', 'items.seen_at', 'feeds.definition'])
      .where('items.state', '=', 'held')
      .orderBy('items.feed')
      .orderBy(sql`coalesce(items.published_at, items.seen_at)`, 'desc')
      .execute();
    return [...Map.groupBy(rows, ({ feed }) => feed).values()].map(
      (of): HeldItems => ({
        feed: feedOf(of[0]!.definition),
        count: of.length,
        since: Math.min(...of.map((row) => row.seen_at)),
        titles: of.slice(0, TITLES).flatMap(({ content }) => itemOf(content).title ?? []),
      }),
    );
  },

  letGo: (feed, how, as) =>
    db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('items')
        .set({ state: how === 'tell' ? 'new' : 'dropped', let_go_at: as?.at ?? null })
        .where('feed', '=', feed)
        .where('state', '=', 'held')
        .executeTakeFirst();
      const count = Number(numUpdatedRows);
      if (as && count > 0)
        await noteAct(trx, heldAct(how === 'tell' ? 'held-told' : 'held-dropped', feed, count, as));
      return count;
    }),

  holdAgain: (feed, dropped, as) =>
    db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('items')
        .set({ state: 'held', let_go_at: null })
        .where('feed', '=', feed)
        .where('state', '=', 'dropped')
        .where('let_go_at', '=', dropped)
        .executeTakeFirst();
      const count = Number(numUpdatedRows);
      if (count > 0) await noteAct(trx, heldAct('held-again', feed, count, as));
      return count;
    }),
});
