import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Owner, Settings } from '../../src/ports.ts';
import { engineOf } from '../../src/store/engine.ts';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Schema } from '../../src/store/schema.ts';
import { settingsBook } from '../../src/store/settings.ts';
import { HOSTILE } from './hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTHING: Settings = {
  locale: null,
  timeZone: null,
  units: null,
  currency: null,
  privateAnswers: null,
  charts: null,
  theme: null,
};

const me: Owner = { platform: 'discord', type: 'user', id: '80351110224678912' };
const group: Owner = { platform: 'telegram', type: 'chat', id: '-1001' };
const supergroup: Owner = { platform: 'telegram', type: 'chat', id: '-1001000000000001' };

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
const settings: fc.Arbitrary<Settings> = fc.record({
  locale: maybe('en' as const, 'de' as const),
  timeZone: maybe('Europe/Berlin', 'Asia/Kolkata'),
  units: maybe('petahash' as const, 'terahash' as const),
  currency: maybe({ code: 'EUR', perUsd: 0.92 }, { code: 'JPY', perUsd: 151.3 }, { code: 'USD', perUsd: 1 }),
  privateAnswers: maybe(true, false),
  charts: maybe('always' as const, 'asked' as const),
  theme: maybe('dark' as const, 'light' as const),
});

/** Some of the settings, each with what it is changed to. */
const changes: fc.Arbitrary<Partial<Settings>> = fc
  .tuple(settings, fc.subarray(Object.keys(NOTHING) as (keyof Settings)[]))
  .map(([all, keys]) => Object.fromEntries(keys.map((key) => [key, all[key]])));

let files = 0;
const ENGINES = {
  'SQLite in a file': () => join(folder, `${++files}.db`),
  'SQLite in memory': () => ':memory:',
};

describe.each(Object.entries(ENGINES))('the settings book: %s', (_, place) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(place());
  });
  afterEach(() => store.close());

  it('has nothing for those who chose nothing', async () => {
    expect(await store.settings.of(me)).toEqual(NOTHING);
    expect(await store.settings.change(me, {})).toEqual(NOTHING);
    expect(await store.settings.of(me)).toEqual(NOTHING);
  });

  it('keeps each change beside the others, whatever the order, as a plain record would', async () => {
    let owners = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 6 }), async (all) => {
        const owner: Owner = { platform: 'discord', type: 'chat', id: String(++owners) };
        let expected = NOTHING;
        for (const each of all) {
          expected = { ...expected, ...each };
          expect(await store.settings.change(owner, each)).toEqual(expected);
          expect(await store.settings.of(owner)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps people, chats and platforms apart', async () => {
    const owners: Owner[] = [me, { ...me, type: 'chat' }, { ...me, platform: 'telegram' }, group];
    for (const [i, owner] of owners.entries()) await store.settings.change(owner, { timeZone: `Etc/${i}` });
    const kept = await Promise.all(owners.map((owner) => store.settings.of(owner)));
    expect(kept.map((one) => one.timeZone)).toEqual(['Etc/0', 'Etc/1', 'Etc/2', 'Etc/3']);
  });

  it('takes a null as a choice taken back', async () => {
    await store.settings.change(me, { locale: 'de', currency: { code: 'EUR', perUsd: 0.92 } });
    expect(await store.settings.change(me, { currency: null })).toEqual({ ...NOTHING, locale: 'de' });
  });

  it('keeps changes of the same owner made together', async () => {
    await Promise.all([
      store.settings.of(me),
      store.settings.change(me, { locale: 'de' }),
      store.settings.of(me),
      store.settings.change(me, { units: 'terahash' }),
      store.settings.change(me, { privateAnswers: true }),
      store.settings.of(me),
    ]);
    const all = { ...NOTHING, locale: 'de', units: 'terahash', privateAnswers: true };
    expect(await store.settings.of(me)).toEqual(all);
  });

  it.each(Object.entries(HOSTILE))('takes %s as a value and as an id', async (_name, text) => {
    const owner: Owner = { platform: 'telegram', type: 'user', id: text };
    await store.settings.change(owner, { timeZone: text });
    expect((await store.settings.of(owner)).timeZone).toBe(text.toWellFormed().replaceAll('\0', '\uFFFD'));
    expect(await store.settings.of(me)).toEqual(NOTHING);
  });

  it('moves a group with its settings; what the new one has chosen already counts', async () => {
    await store.settings.change(group, { locale: 'de', units: 'terahash' });
    await store.settings.change(supergroup, { units: 'petahash' });
    expect(await store.settings.of(group)).toMatchObject({ locale: 'de' });
    await store.settings.move(group, supergroup);
    expect(await store.settings.of(supergroup)).toEqual({ ...NOTHING, locale: 'de', units: 'petahash' });
    expect(await store.settings.of(group)).toEqual(NOTHING);
  });

  it('moves nothing when the id is the same, and what is not there', async () => {
    await store.settings.change(group, { locale: 'de' });
    await store.settings.move(group, group);
    expect(await store.settings.of(group)).toEqual({ ...NOTHING, locale: 'de' });
    await store.settings.move({ ...group, id: '-7' }, supergroup);
    expect(await store.settings.of(supergroup)).toEqual(NOTHING);
  });
});

describe('the settings book over a file', () => {
  it('has everything after it is opened again', async () => {
    const path = join(folder, 'again.db');
    const first = await openStore(path);
    const chosen = { locale: 'de', currency: { code: 'EUR', perUsd: 0.923456789 }, theme: 'light' } as const;
    await first.settings.change(me, chosen);
    await first.close();
    const second = await openStore(path);
    expect(await second.settings.of(me)).toEqual({ ...NOTHING, ...chosen });
    await second.close();
  });

  it('joins a database that only had the archive', async () => {
    const path = join(folder, 'older.db');
    const engine = engineOf(path);
    const db = new Kysely<Schema>({ dialect: engine.dialect });
    await migrate(db, engine, MIGRATIONS.slice(0, 1));
    await db.destroy();
    const store = await openStore(path);
    expect(await store.settings.change(me, { locale: 'de' })).toEqual({ ...NOTHING, locale: 'de' });
    await store.close();
  });

  it('answers from memory, for as many as it has room', async () => {
    const engine = engineOf(':memory:');
    const db = new Kysely<Schema>({ dialect: engine.dialect });
    await migrate(db, engine);
    const book = settingsBook(db, 2);
    const ids = ['1', '2', '3'];
    const owners = ids.map((id): Owner => ({ platform: 'discord', type: 'user', id }));
    for (const owner of owners) await book.change(owner, { locale: 'de' });
    for (const owner of owners) await book.of(owner);
    await db.destroy();
    const answered = await Promise.allSettled(owners.toReversed().map((owner) => book.of(owner)));
    expect(answered.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});
