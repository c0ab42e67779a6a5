import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** What people call servers, channels, topics and roles. */
export async function createNames({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createTable('names')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute();
}
