import { sql, type Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** When an outlet changed what an article says, and up to which version of an item its story has followed. */
export async function createFollowUps(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  await db.schema.alterTable('articles').addColumn('revised_at', instant).execute();
  await db.schema
    .alterTable('items')
    .addColumn('followed', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  // What changed before this was looked at is left as it is.
  await sql`update items set followed = version`.execute(db);
  await db.schema
    .createIndex('items_unfollowed')
    .on('items')
    .column('changed_at')
    .where(sql.ref('version'), '>', sql.ref('followed'))
    .execute();
}
