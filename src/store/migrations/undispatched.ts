import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which items no place has been brought yet, and indexes by which no round reads all that was ever told. */
export async function createUndispatched(db: Transaction<Schema>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable('items')
    .addColumn('dispatched', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update items set dispatched = 1 where id in (select item from dispatches)`.execute(db);
  await schema
    .createIndex('items_undispatched')
    .on('items')
    .columns(['seen_at', 'id'])
    .where(sql<boolean>`article is not null and baseline = 0 and dispatched = 0`)
    .execute();
  await schema.createIndex('items_seen_at').on('items').column('seen_at').execute();
  await schema.dropIndex('items_state').execute();
  await schema.createIndex('items_state').on('items').columns(['state', 'feed']).execute();
}
