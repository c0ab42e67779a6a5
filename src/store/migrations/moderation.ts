import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** What moderators take, mute and do, whom administrators name, where links are checked, and how much is used. */
export async function createModeration(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('takings')
    .addColumn('subject', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('user', 'text')
    .addColumn('chat', 'text')
    .addColumn('at', instant, (c) => c.notNull())
    .addColumn('until', instant, (c) => c.notNull())
    .execute();
  await schema
    .createTable('mutes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('of', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('platform', 'text')
    .addColumn('chat', 'text')
    .addColumn('by_platform', 'text', (c) => c.notNull())
    .addColumn('by_user', 'text')
    .addColumn('by_chat', 'text')
    .addColumn('reason', 'text')
    .addColumn('since', instant, (c) => c.notNull())
    .addColumn('until', instant)
    .addColumn('lifted_at', instant)
    .execute();
  await schema
    .createTable('acts')
    .addColumn('position', 'integer', (c) => c.primaryKey())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('user', 'text')
    .addColumn('chat', 'text')
    .addColumn('at', instant, (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('reason', 'text')
    .execute();
  await schema.createIndex('acts_at').on('acts').column('at').execute();
  await schema
    .createTable('appointees')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('as', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('appointees_key', ['platform', 'chat', 'as', 'id'])
    .execute();
  await schema
    .createTable('watches')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('watches_key', ['platform', 'channel', 'topic'])
    .execute();
  await schema
    .createTable('uses')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('times', 'text', (c) => c.notNull())
    .addColumn('until', instant, (c) => c.notNull())
    .execute();
  await schema.createIndex('uses_until').on('uses').column('until').execute();
  await schema.alterTable('items').addColumn('let_go_at', instant).execute();
}
