import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { engineOf, StoreError } from '../../src/store/engine.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openArchive } from '../../src/store/open.ts';
import type { Schema } from '../../src/store/schema.ts';
import { bindingOf } from '../../src/store/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a parameter', () => {
  it.each([
    ['an object', { a: 1 }, /got object/],
    ['an array', [1], /got an array/],
    ['a date', new Date(0), /got object/],
    ['bytes', new Uint8Array(1), /got object/],
    ['nothing', undefined, /got undefined/],
    ['a function', () => 1, /got function/],
    ['a symbol', Symbol('x'), /got symbol/],
    ['not a number', Number.NaN, /got NaN/],
    ['infinity', Number.POSITIVE_INFINITY, /got Infinity/],
  ])('is refused when it is %s', async (_, value, message) => {
    expect(() => bindingOf(value)).toThrow(message);
    const db = new Kysely<Schema>(engineOf(':memory:'));
    await expect(db.executeQuery(CompiledQuery.raw('select ? as a, $a as b', [value, 1]))).rejects.toThrow(
      message,
    );
    await db.destroy();
  });

  it('comes back as it went in, bad code units replaced one for one', async () => {
    const db = new Kysely<Schema>(engineOf(':memory:'));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\0', '\ud800', '\udfff', 'a') }),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async (a, b, c) => {
          const { rows } = await sql<{
            a: string;
            b: number;
            c: number;
          }>`select ${a} as a, ${b} as b, ${c} as c`.execute(db);
          expect(rows[0]?.a).toBe(a.toWellFormed().replaceAll('\0', '\uFFFD'));
          expect(rows[0]?.a).toHaveLength(a.length);
          expect([rows[0]?.b, rows[0]?.c]).toEqual([b, c]);
        },
      ),
      { numRuns: 100 },
    );
    await db.destroy();
  });
});

describe('opening', () => {
  it('sets what durability rests on', async () => {
    const engine = engineOf(join(folder, 'pragmas.db'));
    const db = new Kysely<Schema>(engine);
    const pragma = async (name: string) =>
      (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await pragma('busy_timeout')).toEqual({ timeout: 15_000 });
    engine.opened();
    expect(await pragma('busy_timeout')).toEqual({ timeout: 2_000 });
    await db.destroy();
  });

  it.each([
    ['postgres://user:secret@host/db', 'starts with postgres://'],
    ['', 'it is empty'],
    [folder, 'could not be opened'],
    [join(folder, 'text.db'), 'file is not a database'],
  ])('refuses %j with a sentence', async (url, sentence) => {
    writeFileSync(join(folder, 'text.db'), 'This is a text and has never been a database. '.repeat(99));
    const refusal = await openArchive(url).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(String(refusal)).toContain(sentence);
    expect(String(refusal)).not.toContain('secret');
  });

  it('refuses what a newer Hashwatt has written', async () => {
    const path = join(folder, 'newer.db');
    const db = new Kysely<Schema>(engineOf(path));
    await migrate(db, engineOf(':memory:'), [...MIGRATIONS, async () => {}]);
    await db.destroy();
    await expect(openArchive(path)).rejects.toThrow(`newer Hashwatt (schema ${MIGRATIONS.length + 1};`);
  });

  it('undoes a migration that fails, and all that came with it', async () => {
    const engine = engineOf(join(folder, 'undone.db'));
    const db = new Kysely<Schema>(engine);
    const create = async (trx: Kysely<Schema>) =>
      trx.schema.createTable('feeds').addColumn('id', 'text').execute();
    const fail = async () => {
      throw new Error('cannot');
    };
    await expect(migrate(db, engine, [create, fail])).rejects.toThrow('cannot');
    const { rows } = await sql`select name from sqlite_master`.execute(db);
    expect(rows).toEqual([]);
    await db.destroy();
  });
});
