import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/command/question.ts';
import { engineOf } from '../../src/store/engine.ts';
import { migrate } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { questionBook } from '../../src/store/questions.ts';
import type { Schema } from '../../src/store/schema.ts';
import { HOSTILE } from './hostile.ts';
import { NOON } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (text: string): Question => ({ command: 'check', given: { text } });

let files = 0;
const ENGINES = {
  'SQLite in a file': () => join(folder, `${++files}.db`),
  'SQLite in memory': () => ':memory:',
};

describe.each(Object.entries(ENGINES))('the question book: %s', (_, place) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(place());
  });
  afterEach(() => store.close());

  it('gives every question back whole, by an id of 12 characters', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(HOSTILE)));
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), fc.boolean());
    const given = fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,20}$/), value, { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(given, async (values) => {
        const question = { command: 'check', given: values };
        const id = await store.questions.keep(question, NOON);
        expect(id).toMatch(/^[\w-]{12}$/);
        expect(await store.questions.find(id)).toEqual(question);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same question the same id, whenever it is kept and however its values are ordered', async () => {
    const first = await store.questions.keep({ command: 'check', given: { text: 'a', lang: 'de' } }, NOON);
    const again = await store.questions.keep(
      { command: 'check', given: { lang: 'de', text: 'a' } },
      NOON + 1,
    );
    expect(again).toBe(first);
  });

  it('tells values of different types, and commands, apart', async () => {
    const questions: Question[] = [
      { command: 'a', given: { x: 1 } },
      { command: 'a', given: { x: '1' } },
      { command: 'a', given: { x: true } },
      { command: 'a', given: { x: 'true' } },
      { command: 'b', given: { x: 1 } },
      { command: 'a', given: {} },
    ];
    const ids = await Promise.all(questions.map((question) => store.questions.keep(question, NOON)));
    expect(new Set(ids).size).toBe(questions.length);
    expect(await Promise.all(ids.map((id) => store.questions.find(id)))).toEqual(questions);
  });

  it.each(['', 'x', '%', '___________%', "' or 1=1 --", HOSTILE['a NUL'], 'AAAAAAAAAAAA'])(
    'knows nothing of %j',
    async (id) => {
      await store.questions.keep(check('a'), NOON);
      expect(await store.questions.find(id)).toBeNull();
    },
  );
});

it('questions are there after the store is opened again', async () => {
  const path = join(folder, 'again.db');
  const first = await openStore(path);
  const id = await first.questions.keep(check(HOSTILE['a text of 10,000 units']), NOON);
  await first.close();
  const second = await openStore(path);
  expect(await second.questions.find(id)).toEqual(check(HOSTILE['a text of 10,000 units']));
  await second.close();
});

it('those not asked again for the longest time make room', async () => {
  const engine = engineOf(':memory:');
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  await migrate(db, engine);
  const book = questionBook(db, 3);
  const keep = (n: number, at: number) => book.keep(check(`question ${n}`), NOON + at);
  const ids = [await keep(0, 0), await keep(1, 1), await keep(2, 2)];
  await keep(0, 3);
  ids.push(await keep(3, 4));
  const found = await Promise.all(ids.map((id) => book.find(id)));
  expect(found.map((question) => question !== null)).toEqual([true, false, true, true]);
  await db.destroy();
});
