import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionBook } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { PLACE, subscription } from '../newsroom/subscribed.ts';
import { HOSTILE } from './hostile.ts';
import { NOON } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-subscriptions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DAY = 86_400_000;
const given = (changes: Parameters<typeof subscription>[0] = {}) => {
  const { id: _, trouble: __, digested: ___, ...rest } = subscription({ since: NOON, ...changes });
  return rest;
};

describe('the subscription book', () => {
  let path: string;
  let store: Store;
  let book: SubscriptionBook;
  let files = 0;
  beforeEach(async () => {
    path = join(folder, `${++files}.db`);
    store = await openStore(path);
    book = store.subscriptions;
  });
  afterEach(() => store.close());

  it('gives back what was added, after a restart too, by chat and oldest first', async () => {
    const full = given({
      since: NOON + 1,
      filter: { feeds: ['a'], langs: ['de'], kinds: ['deal'], verdicts: ['refuted'], query: 'x OR "y z"' },
      delivery: { type: 'digest', every: 'week', minute: 510, weekday: 7 },
      ping: { role: '123456', verdicts: ['refuted', 'misleading'] },
      place: { platform: 'discord', chat: '7', channel: '70', topic: null },
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });
    const second = await book.add(full);
    const first = await book.add(given({ place: { ...PLACE, topic: '4' } }));
    expect(second).toEqual({ ...full, id: second.id, trouble: null, digested: null });
    expect(first.id).toMatch(/^[0-9a-v]{6}$/);
    await store.close();
    store = await openStore(path);
    book = store.subscriptions;
    expect(await book.list(null)).toEqual([first, second]);
    expect(await book.list({ platform: 'discord', id: '7' })).toEqual([second]);
    expect(await book.list({ platform: 'discord', id: '-100' })).toEqual([]);
  });

  it('gives the same wish twice two ids', async () => {
    const [one, two] = [await book.add(given()), await book.add(given())];
    expect(one.id).not.toBe(two.id);
    expect(await book.list(null)).toHaveLength(2);
  });

  it('changes what is named and nothing else', async () => {
    const { id } = await book.add(given());
    const trouble = { permission: 'send', reason: 'Missing Permissions', at: NOON };
    const digested = { date: '2026-02-10', at: NOON };
    await book.change(id, { trouble });
    await book.change(id, { digested, paused: true });
    expect(await book.list(null)).toEqual([{ ...given(), id, trouble, digested, paused: true }]);
    expect(await book.change('nobody', { paused: true })).toBeNull();
  });

  it('brings back what was removed, to its own chat alone, and forgets it after a month', async () => {
    const added = await book.add(given());
    await book.remove(added.id, NOON);
    expect(await book.list(null)).toEqual([]);
    expect(await book.change(added.id, { paused: true })).toBeNull();
    expect(await book.restore(added.id, { platform: 'telegram', id: '-999' })).toBeNull();
    expect(await book.restore(added.id, { platform: 'telegram', id: '-100' })).toEqual(added);
    expect(await book.list(null)).toEqual([added]);
    await book.remove(added.id, NOON);
    const other = await book.add(given());
    await book.remove(other.id, NOON + 31 * DAY);
    expect(await book.restore(added.id, null)).toBeNull();
    expect(await book.restore(other.id, null)).toEqual(other);
  });

  it('follows a group to its new id', async () => {
    const { id } = await book.add(given({ place: { ...PLACE, topic: '4' } }));
    const discord = await book.add(given({ place: { ...PLACE, platform: 'discord' } }));
    await book.move('telegram', '-100', '-1001');
    const [moved] = await book.list({ platform: 'telegram', id: '-1001' });
    expect(moved).toMatchObject({ id, place: { chat: '-1001', channel: '-1001', topic: '4' } });
    expect(await book.list({ platform: 'discord', id: '-100' })).toEqual([discord]);
  });

  it('keeps hostile words as they are', async () => {
    for (const query of Object.values(HOSTILE)) {
      const { id } = await book.add(given({ filter: { ...given().filter, query } }));
      const kept = (await book.list(null)).find((each) => each.id === id);
      expect(kept?.filter.query).toBe(query);
    }
  });
});
