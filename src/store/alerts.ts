import { hash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Alert, AlertBook } from '../ports.ts';
import type { AlertRow, Schema } from './schema.ts';

type Content = Pick<Alert, 'on' | 'role' | 'locale' | 'by'>;

const ID_LENGTH = 12;

const alertOf = (row: Selectable<AlertRow>): Alert => ({
  ...(JSON.parse(row.content) as Content),
  id: row.id,
  place: {
    platform: row.platform as Alert['place']['platform'],
    chat: row.chat,
    channel: row.channel,
    topic: row.topic,
  },
  since: row.since,
  seen: row.seen,
});

function rowOf({ id, place, since, seen, on, role, locale, by }: Alert): AlertRow {
  const { platform, chat, channel, topic } = place;
  const content: Content = { on, role, locale, by };
  return { id, platform, chat, channel, topic, since, seen, content: JSON.stringify(content) };
}

/** Alerts over the database; the same alert of the same place is kept once. */
export const alertBook = (db: Kysely<Schema>): AlertBook => ({
  async add(given) {
    const { place, on, role, locale } = given;
    const id = hash('sha256', JSON.stringify([place, on, role, locale])).slice(0, ID_LENGTH);
    const added: Alert = { ...given, id };
    await db
      .insertInto('alerts')
      .values(rowOf(added))
      .onConflict((oc) => oc.doNothing())
      .execute();
    return added;
  },

  async saw(id, seen) {
    await db.updateTable('alerts').set({ seen }).where('id', '=', id).execute();
  },

  async remove(id) {
    await db.deleteFrom('alerts').where('id', '=', id).execute();
  },

  async list(chat) {
    let found = db.selectFrom('alerts').selectAll().orderBy('since').orderBy('id');
    if (chat !== null) found = found.where('platform', '=', chat.platform).where('chat', '=', chat.id);
    return (await found.execute()).map(alertOf);
  },

  async move(platform, from, to) {
    await db.transaction().execute(async (trx) => {
      for (const column of ['chat', 'channel'] as const)
        await trx
          .updateTable('alerts')
          .set({ [column]: to })
          .where('platform', '=', platform)
          .where(column, '=', from)
          .execute();
    });
  },
});
