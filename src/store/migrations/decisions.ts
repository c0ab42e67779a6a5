import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** Who changed which verdict, when, from what to what. */
export async function createDecisions(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', 'integer', (c) => c.notNull().unique())
    .addColumn('claim', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('article', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('user', 'text')
    .addColumn('chat', 'text')
    .addColumn('at', instant, (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('undoes', 'text')
    .addColumn('carried_at', instant)
    .execute();
  for (const column of ['claim', 'carried_at'])
    await db.schema.createIndex(`decisions_${column}`).on('decisions').column(column).execute();
}
