import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { Engine } from './engine.ts';

type Binding = string | number | bigint | null;

/** Writers of other processes are waited for on this thread: people in chats get their first word within three seconds. */
const BUSY_TIMEOUT_MS = 2_000;
/** Who opens a file waits for others that open it too and bring its schema up to date: nobody is waiting for an answer yet. */
const OPENING_TIMEOUT_MS = 15_000;
/** Statements kept prepared. */
const PREPARED = 500;

/**
 * What may be bound: text, finite numbers, integers, booleans (as 0 and 1) and null. Text is made well-formed and
 * loses NUL, each bad code unit becoming U+FFFD, so that offsets stay and every engine takes the same text.
 * Throws TypeError for the rest: `node:sqlite` takes a leading object for named parameters, in silence.
 */
export function bindingOf(value: unknown): Binding {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const what = typeof value === 'number' ? String(value) : Array.isArray(value) ? 'an array' : typeof value;
  throw new TypeError(`A parameter must be text, a finite number, a boolean or null, but got ${what}.`);
}

const bindings = (values: readonly unknown[]): SQLInputValue[] => values.map(bindingOf);

/** Transactions begin as writers, so that two processes wait for each other instead of failing half-way. */
const statementOf = (sql: string): string => (sql === 'begin' ? 'begin immediate' : sql);

/** SQLITE_BUSY. */
const BUSY = 5;
const RETRY_MS = 50;

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === BUSY;

/** Turns on write-ahead logging: while another process does so for a new file, SQLite refuses at once, whatever the timeout. */
function logAhead(database: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = OPENING_TIMEOUT_MS / RETRY_MS; ; left--) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (cause) {
      if (!isBusy(cause) || left <= 0) throw cause;
      Atomics.wait(pause, 0, 0, RETRY_MS);
    }
  }
}

function open(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true });
  const database = new DatabaseSync(path, { timeout: OPENING_TIMEOUT_MS });
  logAhead(database);
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  return database;
}

/** SQLite through `node:sqlite`: a file (its folder is made) or `:memory:`. Throws what SQLite throws. */
export function openSqlite(path: string): Engine {
  const database = open(path);
  const prepared = new Map<string, StatementSync>();
  /** Statements asked for again and again are prepared once. */
  const prepare = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    if (prepared.size >= PREPARED) prepared.clear();
    prepared.set(sql, known);
    return known;
  };
  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = prepare(statementOf(sql));
        return {
          reader: statement.columns().length > 0,
          all: (values) => statement.all(...bindings(values)),
          run: (values) => statement.run(...bindings(values)),
          // One that is read row by row must not be begun again meanwhile.
          iterate: (values) => database.prepare(sql).iterate(...bindings(values)),
        };
      },
    },
  });
  const opened = (): void => database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  return { dialect, instant: 'integer', opened };
}
