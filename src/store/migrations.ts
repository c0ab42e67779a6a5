import { type Kysely, sql, type Transaction } from 'kysely';
import { type Engine, StoreError } from './engine.ts';
import { createAlerts } from './migrations/alerts.ts';
import { createClosings } from './migrations/closings.ts';
import { createDecisions } from './migrations/decisions.ts';
import { createFollowUps } from './migrations/follow-ups.ts';
import { createModeration } from './migrations/moderation.ts';
import { createNames } from './migrations/names.ts';
import { createObservations } from './migrations/observations.ts';
import { createOutbox } from './migrations/outbox.ts';
import { createRetellings } from './migrations/retellings.ts';
import { createRevisions } from './migrations/revisions.ts';
import { createShutPlaces } from './migrations/shut-places.ts';
import { createSubscriptions } from './migrations/subscriptions.ts';
import { createUndispatched } from './migrations/undispatched.ts';
import type { Schema } from './schema.ts';

type Migration = (db: Transaction<Schema>, engine: Engine) => Promise<void>;

async function createAll(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('feeds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('sample', 'integer', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('checked_at', instant)
    .addColumn('succeeded_at', instant)
    .addColumn('due_at', instant, (c) => c.notNull())
    .addColumn('leased_until', instant, (c) => c.notNull())
    .execute();
  await schema
    .createTable('articles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('weight', 'integer', (c) => c.notNull())
    .addColumn('sample', 'integer', (c) => c.notNull())
    .addColumn('seen_at', instant, (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('items')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('feed', 'text', (c) => c.notNull().references('feeds.id'))
    .addColumn('guid', 'text')
    .addColumn('url', 'text')
    .addColumn('print', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('article', 'text', (c) => c.references('articles.id'))
    .addColumn('baseline', 'integer', (c) => c.notNull())
    .addColumn('published_at', instant)
    .addColumn('seen_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('claims')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('verdicts')
    .addColumn('claim', 'text', (c) => c.notNull().references('claims.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('judged_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('verdicts_key', ['claim', 'version'])
    .execute();
  await schema
    .createTable('messages')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('kept_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('messages_key', ['id', 'version'])
    .execute();
  const indexes = {
    items: ['state', 'guid', 'url', 'article'],
    articles: ['day', 'seen_at'],
    claims: ['article'],
  } as const;
  for (const [table, columns] of Object.entries(indexes))
    for (const column of columns)
      await schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}

async function createChat(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('settings')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('locale', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('units', 'text')
    .addColumn('currency', 'text')
    .addColumn('per_usd', 'double precision')
    .addColumn('private_answers', 'integer')
    .addColumn('charts', 'text')
    .addColumn('theme', 'text')
    .addPrimaryKeyConstraint('settings_key', ['platform', 'type', 'owner'])
    .execute();
  await schema
    .createTable('disputes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('mark', 'text', (c) => c.notNull().unique())
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('chat', 'text')
    .addColumn('user', 'text', (c) => c.notNull())
    .addColumn('opened_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('questions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kept_at', instant, (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('disputes_chat').on('disputes').columns(['chat', 'opened_at']).execute();
  await schema.createIndex('questions_kept_at').on('questions').column('kept_at').execute();
}

/** Oldest first; what stands here has been run somewhere and is never changed, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  createAll,
  createChat,
  createSubscriptions,
  createObservations,
  createRevisions,
  createOutbox,
  createAlerts,
  createClosings,
  createDecisions,
  createShutPlaces,
  createFollowUps,
  createModeration,
  createNames,
  createRetellings,
  createUndispatched,
];

/**
 * Brings the schema up to date in one transaction, once, however many processes start together.
 * Throws StoreError where a newer Hashwatt has been here.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine, migrations = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`create table if not exists migrations (version integer not null primary key)`.execute(trx);
    const { rows } = await sql<{
      version: number | null;
    }>`select max(version) as version from migrations`.execute(trx);
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length)
      throw new StoreError(
        `The database was written by a newer Hashwatt (schema ${version}; this one knows ${migrations.length}).`,
      );
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      await migration(trx, engine);
      await sql`insert into migrations (version) values (${index + 1})`.execute(trx);
    }
  });
}
