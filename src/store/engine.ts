import type { ColumnDataType, Dialect } from 'kysely';
import { openSqlite } from './sqlite.ts';

/** All that differs between the databases we can keep things in. */
export interface Engine {
  readonly dialect: Dialect;
  /** Column type that holds ms since 1970. */
  readonly instant: ColumnDataType;
  /** Told once the schema is up to date: from here on people wait for answers. */
  readonly opened: () => void;
}

/** A store that cannot be opened, in a sentence for the person who started us. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The engine a `DATABASE_URL` names: a SQLite path or `:memory:`. Throws StoreError. */
export function engineOf(databaseUrl: string): Engine {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(databaseUrl)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    throw new StoreError(
      `DATABASE_URL must be the path of a SQLite file, but got an address that starts with ${scheme}://.`,
    );
  if (databaseUrl.trim() === '')
    throw new StoreError('DATABASE_URL must be the path of a SQLite file, but it is empty.');
  try {
    return openSqlite(databaseUrl);
  } catch (cause) {
    throw new StoreError(`The database ${databaseUrl} could not be opened: ${reasonOf(cause)}.`, { cause });
  }
}

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
