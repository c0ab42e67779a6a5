import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { storeProbe } from '../../src/store/probe.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-probe-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const signal = new AbortController().signal;
const marks = async (databaseUrl: string) =>
  (await storeProbe(databaseUrl).examine(signal)).findings.map(({ grade, id }) => [grade, id]);

async function made(): Promise<string> {
  const path = join(folder, 'hashwatt.db');
  await (await openStore(path)).close();
  return path;
}

function changed(path: string, statement: string): void {
  const database = new DatabaseSync(path);
  database.exec(statement);
  database.close();
}

describe('the store', () => {
  it('that has been made can be read and written', async () => {
    const path = await made();
    const { findings } = await storeProbe(path).examine(signal);
    expect(findings).toEqual([
      {
        grade: 'fine',
        id: 'store-open',
        args: { path, version: expect.any(String), known: expect.any(String) },
      },
    ]);
  });

  it('that is still to be made is not made by looking', async () => {
    expect(await marks(join(folder, 'deep', 'hashwatt.db'))).toEqual([['fine', 'store-new']]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('in memory forgets', async () => {
    expect(await marks(':memory:')).toEqual([['warning', 'store-memory']]);
  });

  it.each(['postgres://localhost/hashwatt', ' '])('cannot be at "%s"', async (address) => {
    expect(await marks(address)).toEqual([['fault', 'store-address']]);
  });

  it('cannot lie under a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await marks(join(folder, 'file', 'hashwatt.db'))).toEqual([['fault', 'store-folder']]);
  });

  it('cannot be a folder', async () => {
    mkdirSync(join(folder, 'hashwatt.db'));
    expect(await marks(join(folder, 'hashwatt.db'))).toEqual([['fault', 'store-closed']]);
  });

  it('cannot be a file of another make', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'No database, but a text that is long enough for the header of one. '.repeat(20));
    expect(await marks(path)).toEqual([['fault', 'store-foreign']]);
  });

  it('cannot be another program’s database, which it leaves as it is', async () => {
    const path = join(folder, 'other.db');
    changed(path, 'create table recipes (name text)');
    expect(await marks(path)).toEqual([['fault', 'store-foreign']]);
    expect(readdirSync(folder)).toEqual(['other.db']);
  });

  it('may be empty', async () => {
    const path = join(folder, 'empty.db');
    writeFileSync(path, '');
    expect(await marks(path)).toEqual([['note', 'store-older']]);
  });

  it('of a newer Hashwatt is a fault', async () => {
    const path = await made();
    changed(path, 'insert into migrations (version) values (1000)');
    expect(await marks(path)).toEqual([['fault', 'store-newer']]);
  });

  it('of an older Hashwatt is brought up to date by the next start', async () => {
    const path = await made();
    changed(path, 'delete from migrations where version > 1');
    expect(await marks(path)).toEqual([['note', 'store-older']]);
  });

  it('that another process writes is busy', async () => {
    const path = await made();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    expect(await marks(path)).toEqual([['warning', 'store-busy']]);
    other.exec('rollback');
    other.close();
  });
});
