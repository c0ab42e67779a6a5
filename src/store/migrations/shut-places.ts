import { sql, type Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** Places that refuse posts, what waits for them, whose a lease is, and which correction was told by another post. */
export async function createShutPlaces(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('shut_places')
    .addColumn('place', 'text', (c) => c.primaryKey())
    .addColumn('lane', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text')
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('permission', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('since', instant, (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('probe_at', instant, (c) => c.notNull())
    .addColumn('missed', 'integer', (c) => c.notNull())
    .addColumn('opened_at', instant)
    .execute();
  await schema.alterTable('posts').addColumn('waits_since', instant).execute();
  await schema.alterTable('posts').addColumn('closed_at', instant).execute();
  await schema.alterTable('posts').addColumn('answered', 'text').execute();
  await schema.alterTable('posts').addColumn('reply_to', 'text').execute();
  await schema.alterTable('posts').addColumn('owner', 'text').execute();
  await schema.createIndex('posts_waits_since').on('posts').columns(['place', 'waits_since']).execute();
  await schema
    .createIndex('posts_unchanged')
    .on('posts')
    .column('position')
    .where(sql.ref('stands'), '!=', sql.ref('wording'))
    .execute();
  await schema.createIndex('posts_leased_until').on('posts').column('leased_until').execute();
  await schema.createIndex('shut_places_lane').on('shut_places').column('lane').execute();
}
