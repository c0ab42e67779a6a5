import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** What places are told of by itself. */
export async function createAlerts(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text')
    .addColumn('since', instant, (c) => c.notNull())
    .addColumn('seen', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
}
