import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Subscription, SubscriptionBook } from '../ports.ts';
import type { Schema, SubscriptionRow } from './schema.ts';

/** What is kept as JSON: all that no query asks by. */
type Content = Omit<Subscription, 'id' | 'place' | 'since'>;

const ID_LENGTH = 6;
/** How long what is gone may still be brought back. */
const KEPT_MS = 30 * 86_400_000;

const subscriptionOf = (row: Selectable<SubscriptionRow>): Subscription => ({
  ...(JSON.parse(row.content) as Content),
  id: row.id,
  place: {
    platform: row.platform as Subscription['place']['platform'],
    chat: row.chat,
    channel: row.channel,
    topic: row.topic,
  },
  since: row.since,
});

function rowOf({ id, place, since, ...content }: Subscription): Omit<SubscriptionRow, 'removed_at'> {
  const { platform, chat, channel, topic } = place;
  const { filter, delivery, ping, locale, timeZone, paused, by, trouble, digested } = content;
  const kept: Content = { filter, delivery, ping, locale, timeZone, paused, by, trouble, digested };
  return { id, platform, chat, channel, topic, since, content: JSON.stringify(kept) };
}

const find = (db: Kysely<Schema>, id: string) =>
  db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();

/** Short enough to be typed from another screen. */
const idOf = (text: string): string =>
  BigInt(`0x${hash('sha256', text).slice(0, 16)}`)
    .toString(32)
    .slice(-ID_LENGTH);

/** Subscriptions over the database; whatever a call has given back survives a crash. */
export const subscriptionBook = (db: Kysely<Schema>): SubscriptionBook => ({
  add: (given) =>
    db.transaction().execute(async (trx) => {
      for (let attempt = 0; ; attempt++) {
        const id = idOf(JSON.stringify([given, attempt]));
        if (await find(trx, id)) continue;
        const added: Subscription = { ...given, id, trouble: null, digested: null };
        await trx
          .insertInto('subscriptions')
          .values({ ...rowOf(added), removed_at: null })
          .execute();
        return added;
      }
    }),

  change: (id, changes) =>
    db.transaction().execute(async (trx) => {
      const row = await find(trx, id);
      if (!row || row.removed_at !== null) return null;
      const changed = { ...subscriptionOf(row), ...changes, id };
      await trx.updateTable('subscriptions').set(rowOf(changed)).where('id', '=', id).execute();
      return changed;
    }),

  digested: (marks) =>
    db.transaction().execute(async (trx) => {
      for (const { id, date, at } of marks) {
        const row = await find(trx, id);
        if (!row) continue;
        const { content } = rowOf({ ...subscriptionOf(row), digested: { date, at } });
        await trx.updateTable('subscriptions').set({ content }).where('id', '=', id).execute();
      }
    }),

  async remove(id, at) {
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('subscriptions')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .execute();
      await trx
        .deleteFrom('subscriptions')
        .where('removed_at', '<', at - KEPT_MS)
        .execute();
    });
  },

  async restore(id, chat) {
    let restored = db.updateTable('subscriptions').set({ removed_at: null }).where('id', '=', id);
    if (chat !== null) restored = restored.where('platform', '=', chat.platform).where('chat', '=', chat.id);
    const row = await restored.returningAll().executeTakeFirst();
    return row ? subscriptionOf(row) : null;
  },

  async list(chat) {
    let found = db
      .selectFrom('subscriptions')
      .selectAll()
      .where('removed_at', 'is', null)
      .orderBy('since')
      .orderBy('id');
    if (chat !== null) found = found.where('platform', '=', chat.platform).where('chat', '=', chat.id);
    return (await found.execute()).map(subscriptionOf);
  },

  async move(platform, from, to) {
    await db.transaction().execute(async (trx) => {
      const of = (column: 'chat' | 'channel') =>
        trx
          .updateTable('subscriptions')
          .set({ [column]: to })
          .where('platform', '=', platform)
          .where(column, '=', from)
          .execute();
      await of('chat');
      await of('channel');
    });
  },
});
