import { Kysely } from 'kysely';
import type { Archive } from '../ports.ts';
import { engineOf, reasonOf, StoreError } from './engine.ts';
import { feedCalls } from './feeds.ts';
import { itemCalls } from './items.ts';
import { messageCalls } from './messages.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { storyCalls } from './search.ts';

/**
 * Opens what `DATABASE_URL` names, brings its schema up to date and gives the archive over it. Throws StoreError,
 * a sentence for the person who started us; the start ends with it.
 */
export async function openArchive(databaseUrl: string): Promise<Archive> {
  const engine = engineOf(databaseUrl);
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    await migrate(db, engine);
  } catch (cause) {
    await db.destroy();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`The database ${databaseUrl} could not be made ready: ${reasonOf(cause)}.`, {
      cause,
    });
  }
  return {
    ...feedCalls(db),
    ...itemCalls(db),
    ...storyCalls(db),
    ...messageCalls(db),
    close: () => db.destroy(),
  };
}
