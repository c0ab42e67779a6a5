import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Finding, Probe } from '../ports.ts';
import { engineOf, reasonOf } from './engine.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';

const BUSY_TIMEOUT_MS = 500;
const LEAST_FREE_MB = 200;

/** Primary result codes (`sqlite.org/rescode.html`) that have a remedy of their own. */
const RESULTS: Readonly<Record<number, 'store-busy' | 'store-readonly' | 'store-foreign'>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-readonly',
  11: 'store-foreign',
  26: 'store-foreign',
};

/** The schema this program makes, asked of a database in memory. */
async function knownSchema(): Promise<number> {
  const engine = engineOf(':memory:');
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    await migrate(db, engine);
    const { rows } = await sql<{ version: number }>`select max(version) as version from migrations`.execute(
      db,
    );
    return rows[0]?.version ?? 0;
  } finally {
    await db.destroy();
  }
}

/** The file's schema: 0 for an empty database, null for one that is not ours. Takes the writer's lock and gives it back. */
function schemaOf(path: string): number | null {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.exec('begin immediate');
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const ours = tables.some(({ name }) => name === 'migrations');
    const row = ours ? database.prepare('select max(version) as version from migrations').get() : undefined;
    database.exec('rollback');
    return ours || tables.length === 0 ? Number(row?.version ?? 0) : null;
  } finally {
    database.close();
  }
}

async function ofFile(path: string): Promise<Finding> {
  let version: number | null;
  try {
    version = schemaOf(path);
  } catch (error) {
    const id = RESULTS[((error as { errcode?: number }).errcode ?? 0) & 0xff];
    if (id === 'store-busy') return { grade: 'warning', id, args: { path } };
    return id === undefined
      ? { grade: 'fault', id: 'store-closed', args: { path, reason: reasonOf(error) } }
      : { grade: 'fault', id, args: { path } };
  }
  if (version === null) return { grade: 'fault', id: 'store-foreign', args: { path } };
  const known = await knownSchema();
  const args = { path, version: String(version), known: String(known) };
  if (version > known) return { grade: 'fault', id: 'store-newer', args };
  return version < known
    ? { grade: 'note', id: 'store-older', args }
    : { grade: 'fine', id: 'store-open', args };
}

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folder a file lies in or would lie in, as far as it exists. */
async function folderOf(path: string): Promise<string> {
  const folder = dirname(path);
  return folder === path || (await isThere(folder)) ? folder : folderOf(folder);
}

async function ofRoom(folder: string, path: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  return free < LEAST_FREE_MB
    ? [{ grade: 'warning', id: 'store-space', args: { path, free: String(free) } }]
    : [];
}

async function look(databaseUrl: string): Promise<Finding[]> {
  if (databaseUrl === ':memory:') return [{ grade: 'warning', id: 'store-memory' }];
  if (databaseUrl.trim() === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(databaseUrl)) {
    return [{ grade: 'fault', id: 'store-address' }];
  }
  const path = databaseUrl;
  const folder = await folderOf(resolve(path));
  try {
    if (!(await stat(folder)).isDirectory()) throw new Error('not a folder');
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return [{ grade: 'fault', id: 'store-folder', args: { path: folder } }];
  }
  const state: Finding = (await isThere(resolve(path)))
    ? await ofFile(path)
    : { grade: 'fine', id: 'store-new', args: { path } };
  return [state, ...(await ofRoom(folder, path))];
}

/** Can what `DATABASE_URL` names be opened and written, by which schema is it, and is there room? Makes no file. */
export const storeProbe = (databaseUrl: string): Probe => ({
  part: 'store',
  examine: async () => ({ findings: await look(databaseUrl) }),
});
