import type { Kysely } from 'kysely';
import type { Archive } from '../ports.ts';
import { messageOf } from './rows.ts';
import type { Schema } from './schema.ts';

type MessageCalls = Pick<Archive, 'keepMessage' | 'message'>;

/** The archive's calls about messages that may have to be edited later; the newest version counts. */
export const messageCalls = (db: Kysely<Schema>): MessageCalls => ({
  async keepMessage(message, at) {
    const content = JSON.stringify(message);
    await db
      .insertInto('messages')
      .values({ id: message.id, version: message.version, kept_at: at, content })
      .onConflict((oc) => oc.columns(['id', 'version']).doUpdateSet({ kept_at: at, content }))
      .execute();
  },

  async message(id) {
    const row = await db
      .selectFrom('messages')
      .select('content')
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? messageOf(row.content) : null;
  },
});
