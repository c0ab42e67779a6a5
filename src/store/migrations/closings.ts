import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** Who has looked at a dispute, and when. */
export async function createClosings(db: Transaction<Schema>, { instant }: Engine): Promise<void> {
  await db.schema.alterTable('disputes').addColumn('closed_at', instant).execute();
  await db.schema.alterTable('disputes').addColumn('closed_by', 'text').execute();
}
