import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispute, Owner } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { HOSTILE } from './hostile.ts';
import { NOON } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-disputes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dispute = (changes: Partial<Dispute> = {}): Dispute => ({
  platform: 'telegram',
  chat: '-1001',
  user: '42',
  quote: 'Difficulty fell 11.16 %.',
  verdict: 'refuted',
  claim: null,
  reason: null,
  at: NOON,
  ...changes,
});

const group: Owner = { platform: 'telegram', type: 'chat', id: '-1001' };
const supergroup: Owner = { ...group, id: '-1001000000000001' };

let files = 0;
const ENGINES = {
  'SQLite in a file': () => join(folder, `${++files}.db`),
  'SQLite in memory': () => ':memory:',
};

describe.each(Object.entries(ENGINES))('the dispute book: %s', (_, place) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(place());
  });
  afterEach(() => store.close());
  const quotes = async (chat: string | null, more = {}) =>
    (await store.disputes.list({ chat, limit: 100, ...more })).map(({ quote }) => quote);

  it('gives back what was disputed, with an id', async () => {
    const kept = await store.disputes.open(dispute({ reason: 'It was block 935,424.', claim: '7k2m9qxd' }));
    expect(kept).toEqual({
      ...dispute({ reason: 'It was block 935,424.', claim: '7k2m9qxd' }),
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(await store.disputes.list({ chat: '-1001', limit: 1 })).toEqual([kept]);
  });

  it('is one dispute for one person, sentence and chat; the newer reason counts, the first time stays', async () => {
    const first = await store.disputes.open(dispute({ reason: 'First.', claim: '7k2m9qxd' }));
    const silent = await store.disputes.open(dispute({ at: NOON + 1, verdict: null }));
    expect(silent).toEqual({ ...first, verdict: null });
    const newer = await store.disputes.open(dispute({ at: NOON + 2, reason: 'Second.' }));
    expect(newer).toEqual({ ...first, reason: 'Second.' });
    expect(await store.disputes.count('-1001')).toBe(1);
  });

  it.each([
    ['person', { user: '43' }],
    ['sentence', { quote: 'Difficulty fell 11.2 %.' }],
    ['chat', { chat: '-1002' }],
    ['private chat', { chat: null }],
    ['platform', { platform: 'discord' as const }],
  ])('is another for another %s', async (_what, changes) => {
    const ids = [
      await store.disputes.open(dispute()),
      await store.disputes.open(dispute(changes)),
      await store.disputes.open(dispute(changes)),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(await store.disputes.count(null)).toBe(2);
  });

  it('lists a chat, a person, or everything, oldest first and no more than asked for', async () => {
    await store.disputes.open(dispute({ quote: 'third', at: NOON + 3 }));
    await store.disputes.open(dispute({ quote: 'first', at: NOON + 1 }));
    await store.disputes.open(dispute({ quote: 'second', at: NOON + 2, user: '43' }));
    await store.disputes.open(dispute({ quote: 'private', at: NOON, chat: null }));
    await store.disputes.open(dispute({ quote: 'elsewhere', at: NOON, chat: '-9' }));
    expect(await quotes('-1001')).toEqual(['first', 'second', 'third']);
    expect(await quotes('-1001', { limit: 2 })).toEqual(['first', 'second']);
    expect(await quotes('-1001', { user: '43' })).toEqual(['second']);
    expect((await quotes(null)).slice(2)).toEqual(['first', 'second', 'third']);
    expect(await quotes(null, { user: '42' })).toHaveLength(4);
    expect(await quotes('-404')).toEqual([]);
    expect([await store.disputes.count('-1001'), await store.disputes.count(null)]).toEqual([3, 5]);
  });

  it.each(Object.entries(HOSTILE))('keeps %s as it came', async (_name, text) => {
    const kept = await store.disputes.open(dispute({ quote: text, reason: text }));
    expect(kept).toMatchObject({ quote: text, reason: text });
    await store.disputes.open(dispute({ quote: text }));
    expect(await store.disputes.list({ chat: '-1001', limit: 9 })).toEqual([kept]);
  });

  it('moves with its group, and joins what the new group has of it', async () => {
    const both = await store.disputes.open(dispute({ chat: supergroup.id, at: NOON + 9, reason: 'New.' }));
    await store.disputes.open(dispute({ reason: 'Old.', claim: '7k2m9qxd' }));
    const only = await store.disputes.open(dispute({ quote: 'only here', at: NOON + 1 }));
    const other = await store.disputes.open(dispute({ chat: '-9' }));
    const foreign = await store.disputes.open(dispute({ platform: 'discord' }));
    await store.settings.move(group, supergroup);
    expect(await store.disputes.list({ chat: supergroup.id, limit: 9 })).toEqual([
      { ...both, at: NOON, claim: '7k2m9qxd' },
      { ...only, chat: supergroup.id },
    ]);
    expect(await store.disputes.list({ chat: '-9', limit: 9 })).toEqual([other]);
    expect(await store.disputes.list({ chat: '-1001', limit: 9 })).toEqual([foreign]);
    const again = dispute({ chat: supergroup.id, quote: 'only here', reason: 'Again.' });
    expect(await store.disputes.open(again)).toEqual({ ...only, chat: supergroup.id, reason: 'Again.' });
  });

  it('stays when a person of the same id is moved', async () => {
    const kept = await store.disputes.open(dispute());
    await store.settings.move({ ...group, type: 'user' }, { ...supergroup, type: 'user' });
    expect(await store.disputes.list({ chat: '-1001', limit: 9 })).toEqual([kept]);
  });
});

it('disputes are there after the store is opened again', async () => {
  const path = join(folder, 'again.db');
  const first = await openStore(path);
  const kept = await first.disputes.open(dispute({ reason: HOSTILE['a lone surrogate'] }));
  await first.close();
  const second = await openStore(path);
  expect(await second.disputes.list({ chat: '-1001', limit: 9 })).toEqual([kept]);
  expect((await second.disputes.open(dispute())).id).toBe(kept.id);
  await second.close();
});
