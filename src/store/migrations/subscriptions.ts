import { sql, type Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** What places get, and which items have been brought to them; what was told before is nobody's news any more. */
export async function createSubscriptions(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text')
    .addColumn('since', instant, (c) => c.notNull())
    .addColumn('removed_at', instant)
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('dispatches')
    .addColumn('item', 'text', (c) => c.primaryKey())
    .addColumn('at', instant, (c) => c.notNull())
    .execute();
  await schema
    .createIndex('subscriptions_chat')
    .on('subscriptions')
    .columns(['platform', 'chat', 'since'])
    .execute();
  await schema.createIndex('dispatches_at').on('dispatches').column('at').execute();
  await sql`insert into dispatches (item, at) select id, 0 from items where state in ('told', 'duplicate')`.execute(
    db,
  );
}
