import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** What running sources of chain and market said. */
export async function createObservations(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('observations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('as_of', instant, (c) => c.notNull())
    .addColumn('known_from', instant, (c) => c.notNull())
    .addColumn('heard_at', instant, (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('observations_heard_at').on('observations').column('heard_at').execute();
  await schema.createIndex('observations_what').on('observations').columns(['what', 'known_from']).execute();
}
