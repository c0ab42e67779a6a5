import { sql, type Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** Posts on their way to the platforms, what they say, and how fast they may go. */
export async function createOutbox(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('wordings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('posts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('position', instant, (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('topic', 'text')
    .addColumn('chat', 'text', (c) => c.notNull())
    .addColumn('lane', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('question', 'text')
    .addColumn('claims', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('wording', 'text', (c) => c.notNull().references('wordings.id'))
    .addColumn('begun', 'text')
    .addColumn('stands', 'text')
    .addColumn('alone', 'integer', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('remotes', 'integer', (c) => c.notNull())
    .addColumn('remote', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('permission', 'text')
    .addColumn('merged_into', 'text')
    .addColumn('tried_at', instant)
    .addColumn('due_at', instant)
    .addColumn('leased_until', instant, (c) => c.notNull())
    .addColumn('offered_at', instant, (c) => c.notNull())
    .addColumn('sent_at', instant)
    .execute();
  await schema
    .createTable('post_claims')
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('post', 'text', (c) => c.notNull().references('posts.id'))
    .addPrimaryKeyConstraint('post_claims_key', ['claim', 'post'])
    .execute();
  await schema
    .createTable('lanes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('next_at', instant)
    .execute();
  await schema
    .createTable('buckets')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('idle_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('posts_key').unique().on('posts').columns(['key', 'place']).execute();
  await schema.createIndex('posts_position').on('posts').column('position').execute();
  await schema
    .createIndex('posts_due')
    .on('posts')
    .columns(['lane', 'position'])
    .where(sql.ref('due_at'), 'is not', null)
    .execute();
  await schema.createIndex('posts_state').on('posts').columns(['state', 'offered_at']).execute();
  await schema.createIndex('posts_merged_into').on('posts').column('merged_into').execute();
  await schema.createIndex('lanes_next_at').on('lanes').columns(['platform', 'next_at']).execute();
}
