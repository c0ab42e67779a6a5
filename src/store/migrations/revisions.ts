import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** What items said before they changed, how hosts are, and by what a change is seen. */
export async function createRevisions(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema.alterTable('feeds').addColumn('hash', 'text').execute();
  await schema.alterTable('items').addColumn('digest', 'text').execute();
  await schema.alterTable('items').addColumn('arrival', 'text').execute();
  await schema
    .alterTable('items')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('items').addColumn('changed_at', instant).execute();
  await schema
    .createTable('revisions')
    .addColumn('item', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('replaced_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['item', 'version'])
    .execute();
  await schema
    .createTable('hosts')
    .addColumn('host', 'text', (c) => c.primaryKey())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('rests_until', instant, (c) => c.notNull())
    .addColumn('failure', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('items_feed').on('items').columns(['feed', 'seen_at']).execute();
  await schema.createIndex('items_changed_at').on('items').column('changed_at').execute();
}
