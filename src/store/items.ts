import { hash } from 'node:crypto';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Archive, KeptItem, NewItem, Settlement } from '../ports.ts';
import { feedOf, itemOf } from './rows.ts';
import type { ItemRow, Schema } from './schema.ts';
import { insertStory } from './stories.ts';

/** What tells an item from its feed's others, the surest mark first. */
const keyOf = ({ item, identity }: NewItem): string =>
  identity.guid ?? identity.url ?? identity.text ?? item.title ?? item.text;

interface Seen {
  readonly at: number;
  /** Its feed was never read before. */
  readonly first: boolean;
}

function rowOf(feed: string, item: NewItem, { at, first }: Seen): Insertable<ItemRow> {
  const { guid, url, text } = item.identity;
  const arrival = item.arrival ?? (first ? 'baseline' : 'fresh');
  return {
    id: hash('sha256', `${feed}\n${keyOf(item)}`).slice(0, 24),
    feed,
    guid,
    url,
    print: text,
    state: item.held === undefined ? 'new' : 'held',
    reason: item.held ?? null,
    article: null,
    baseline: arrival === 'fresh' ? 0 : 1,
    arrival,
    digest: item.digest ?? null,
    published_at: item.item.published,
    seen_at: at,
    content: JSON.stringify(item.item),
  };
}

/** Adds the items that their feed does not have yet; gives how many. */
export async function insertItems(
  db: Kysely<Schema>,
  feed: string,
  items: readonly NewItem[],
  seen: Seen,
): Promise<number> {
  let added = 0;
  for (const item of items) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('items')
      .values(rowOf(feed, item, seen))
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

/** An item with its feed's definition, as it is now. */
export const keptOf = (row: Selectable<ItemRow> & { definition: string }): KeptItem => ({
  id: row.id,
  feed: feedOf(row.definition),
  item: itemOf(row.content),
  identity: { guid: row.guid, url: row.url, text: row.print },
  seenAt: row.seen_at,
  baseline: row.baseline === 1,
});

async function settle(db: Kysely<Schema>, item: string, settlement: Settlement): Promise<boolean> {
  const article =
    settlement.state === 'duplicate'
      ? settlement.article
      : settlement.state === 'told'
        ? settlement.articleId
        : null;
  if (settlement.state === 'told') await insertStory(db, item, settlement);
  const { numUpdatedRows } = await db
    .updateTable('items')
    .set({
      state: settlement.state,
      article,
      reason: settlement.state === 'failed' ? settlement.reason : null,
    })
    .where('id', '=', item)
    .where('state', '=', 'new')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Undoes a transaction without being a fault. */
class SettledAlready extends Error {}

type ItemCalls = Pick<Archive, 'pending' | 'articleKnownAs' | 'recentTexts' | 'settle'>;

/** The archive's calls about items on their way to being stories. */
export const itemCalls = (db: Kysely<Schema>): ItemCalls => ({
  async pending(limit) {
    const rows = await db
      .selectFrom('items')
      .innerJoin('feeds', 'feeds.id', 'items.feed')
      .selectAll('items')
      .select('feeds.definition')
      .where('items.state', '=', 'new')
      .orderBy((eb) => eb.fn.coalesce('items.published_at', 'items.seen_at'), 'desc')
      .orderBy('items.id')
      .limit(limit)
      .execute();
    return rows.map(keptOf);
  },

  async articleKnownAs({ guid, url }) {
    const marks = [guid, url].filter((mark) => mark !== null);
    if (marks.length === 0) return null;
    const row = await db
      .selectFrom('items')
      .select('article')
      .where('article', 'is not', null)
      .where((eb) => eb.or([eb('guid', 'in', marks), eb('url', 'in', marks)]))
      .orderBy('seen_at')
      .limit(1)
      .executeTakeFirst();
    return row?.article ?? null;
  },

  async recentTexts(limit) {
    const rows = await db
      .selectFrom('items')
      .select(['article', 'print', 'seen_at'])
      .where('article', 'is not', null)
      .where('print', 'is not', null)
      .orderBy('seen_at', 'desc')
      .limit(limit)
      .execute();
    return rows.flatMap(({ article, print, seen_at: seenAt }) =>
      article === null || print === null ? [] : [{ article, text: print, seenAt }],
    );
  },

  async settle(item, settlement) {
    try {
      return await db.transaction().execute(async (trx) => {
        if (await settle(trx, item, settlement)) return true;
        throw new SettledAlready();
      });
    } catch (error) {
      if (error instanceof SettledAlready) return false;
      throw error;
    }
  },
});
