import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Appointee, ChatId, Decider, Mute } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const NOW = Date.UTC(2026, 8, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CHAT: ChatId = { platform: 'telegram', id: '-5' };
const ada: Decider = { platform: 'telegram', user: '1', chat: '-5' };
const bert: Decider = { ...ada, user: '2' };

let folder: string;
let store: Store;
/** Another process on the same file. */
let other: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moderation-'));
  store = await openStore(join(folder, 'a.db'));
  other = await openStore(join(folder, 'a.db'));
});
afterEach(async () => {
  await store.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

describe('takings', () => {
  const take = (on: Store, by: Decider, at = NOW) => on.takings.take('dispute-x', by, at, at + 30 * MINUTE);

  test('of two who take the same at the same time one has it, and the other is told who', async () => {
    for (let round = 0; round < 20; round++) {
      const at = NOW + round * HOUR;
      const came = await Promise.all([take(store, ada, at), take(store, bert, at)]);
      expect(came.filter(({ won }) => won)).toHaveLength(1);
      const [winner] = came.filter(({ won }) => won);
      expect(came.map(({ taking }) => taking.by.user)).toEqual([
        winner!.taking.by.user,
        winner!.taking.by.user,
      ]);
    }
  });

  test('lapse by themselves, are renewed by their taker alone, and are given up by their taker alone', async () => {
    expect((await take(store, ada)).won).toBe(true);
    expect(await take(other, bert, NOW + 29 * MINUTE)).toMatchObject({
      won: false,
      taking: { by: ada, at: NOW },
    });
    expect(await take(store, ada, NOW + 29 * MINUTE)).toMatchObject({
      won: true,
      taking: { at: NOW, until: NOW + 59 * MINUTE },
    });
    expect(await other.takings.release('dispute-x', bert, NOW + 30 * MINUTE)).toBe(false);
    expect((await other.takings.of(['dispute-x', 'dispute-y'], NOW + 30 * MINUTE)).size).toBe(1);
    expect((await store.takings.of(['dispute-x'], NOW + 59 * MINUTE)).size).toBe(0);
    expect((await take(other, bert, NOW + 59 * MINUTE)).won).toBe(true);
    expect(await other.takings.release('dispute-x', bert, NOW + 60 * MINUTE)).toBe(true);
    expect((await store.takings.of(['dispute-x'], NOW + 60 * MINUTE)).size).toBe(0);
  });
});

test('of two who close the same dispute the first one did it', async () => {
  const { id } = await store.disputes.open({
    ...{ platform: 'telegram', chat: '-5', user: '9', quote: 'Q.', verdict: null, claim: null },
    ...{ reason: null, at: NOW },
  } as const);
  const came = await Promise.all([
    store.disputes.close(id, '-5', '1', NOW + 1, ada),
    store.disputes.close(id, '-5', '2', NOW + 1, bert),
  ]);
  expect(new Set(came.map((each) => each?.closed?.by)).size).toBe(1);
  const { acts } = await store.acts.page(CHAT, 0, 10);
  expect(acts.map(({ type }) => type)).toEqual(['dispute-closed']);
});

describe('mutes', () => {
  const given: Omit<Mute, 'id' | 'liftedAt'> = {
    of: 'outlet',
    name: 'Outlet a',
    chat: CHAT,
    by: ada,
    reason: null,
    since: NOW,
    until: NOW + HOUR,
  };

  test('one source is muted once in a chat, and anew when that is over', async () => {
    const first = await store.mutes.add(given);
    expect(await other.mutes.add({ ...given, by: bert })).toEqual({ mute: first.mute, added: false });
    expect((await store.mutes.add({ ...given, chat: null })).added).toBe(true);
    expect((await store.mutes.add({ ...given, since: NOW + HOUR, until: null })).added).toBe(true);
  });

  test('are lifted by their chat, those of all chats only by whom may', async () => {
    const { mute } = await store.mutes.add(given);
    const { mute: all } = await store.mutes.add({ ...given, chat: null });
    const elsewhere: ChatId = { ...CHAT, id: '-6' };
    expect(await store.mutes.lift(mute.id, elsewhere, true, bert, NOW)).toBeNull();
    expect(await store.mutes.lift(all.id, CHAT, false, bert, NOW)).toBeNull();
    expect((await store.mutes.standing(elsewhere, NOW)).map(({ id }) => id)).toEqual([all.id]);
    expect(await store.mutes.lift(mute.id, CHAT, false, bert, NOW + 1)).toMatchObject({ liftedAt: NOW + 1 });
    expect(await store.mutes.lift(mute.id, CHAT, false, bert, NOW + 2)).toBeNull();
    expect((await store.mutes.standing(CHAT, NOW + 2)).map(({ id }) => id)).toEqual([all.id]);
  });

  test('that have ended are remembered for what came meanwhile', async () => {
    const { mute } = await store.mutes.add(given);
    await store.mutes.lift(mute.id, CHAT, false, bert, NOW + 5);
    expect((await store.mutes.since(NOW)).map(({ liftedAt }) => liftedAt)).toEqual([NOW + 5]);
    expect(await store.mutes.since(NOW + 5)).toEqual([]);
  });
});

describe('appointees', () => {
  const named = (as: Appointee['as'], id: string): Appointee => ({ chat: CHAT, as, id, label: id });
  const person = (user: string, name: string | null = null, roles: readonly string[] = []) => ({
    user,
    name,
    roles,
  });

  test('are roles, people, and names that stand for whoever bears them first', async () => {
    const { appointees } = store;
    expect(await appointees.add(named('role', '77'), ada, NOW)).toBe(true);
    expect(await appointees.add(named('role', '77'), ada, NOW)).toBe(false);
    await appointees.add(named('name', 'carla'), ada, NOW);
    expect(await appointees.has(CHAT, person('5', null, ['76', '77']))).toBe(true);
    expect(await appointees.has(CHAT, person('5', 'dora', ['76']))).toBe(false);
    expect(await appointees.has({ ...CHAT, id: '-6' }, person('5', 'Carla', ['77']))).toBe(false);
    expect(await appointees.has(CHAT, person('6', 'Carla'))).toBe(true);
    expect(await appointees.has(CHAT, person('7', 'Carla'))).toBe(false);
    expect(await appointees.has(CHAT, person('6', 'renamed'))).toBe(true);
    expect(await appointees.list(CHAT)).toEqual([
      named('role', '77'),
      { ...named('user', '6'), label: 'carla' },
    ]);
    expect(await appointees.remove(named('user', '6'), ada, NOW)).toBe(true);
    expect(await appointees.has(CHAT, person('6', 'Carla'))).toBe(false);
    const { acts } = await store.acts.page(CHAT, 0, 10);
    expect(acts.map(({ type }) => type)).toEqual(['dismissed', 'appointed', 'appointed']);
  });
});

test('a group that gets another id keeps its moderators, mutes, links and log', async () => {
  const { appointees, watches, mutes, acts } = store;
  await appointees.add({ chat: CHAT, as: 'user', id: '6', label: 'Fay' }, ada, NOW);
  const place = { platform: 'telegram', channel: '-5', topic: '9', chat: '-5' } as const;
  await watches.set(place, true, ada, NOW);
  await mutes.add({ of: 'feed', name: 'a', chat: CHAT, by: ada, reason: null, since: NOW, until: null });
  expect(await watches.has(place)).toBe(true);
  const moved: ChatId = { ...CHAT, id: '-1005' };
  await store.settings.move({ ...CHAT, type: 'chat' }, { ...moved, type: 'chat' });
  expect(await appointees.has(moved, { user: '6', name: null, roles: [] })).toBe(true);
  expect(await appointees.has(CHAT, { user: '6', name: null, roles: [] })).toBe(false);
  expect(await watches.has({ ...place, channel: '-1005', chat: '-1005' })).toBe(true);
  expect(await watches.has(place)).toBe(false);
  expect(await mutes.standing(moved, NOW)).toHaveLength(1);
  expect((await acts.page(moved, 0, 10)).count).toBe(3);
});

describe('uses', () => {
  const rates = [
    { key: 'link user 1', limit: 2, windowMs: HOUR },
    { key: 'link chat 5', limit: 3, windowMs: HOUR },
  ] as const;

  test('are counted for both or neither, and free again when the first of them is an hour old', async () => {
    const { uses } = store;
    expect(await uses.take(rates, NOW)).toBeNull();
    expect(await other.uses.take(rates, NOW + MINUTE)).toBeNull();
    expect(await uses.take(rates, NOW + 2 * MINUTE)).toEqual({ key: 'link user 1', freeAt: NOW + HOUR });
    const others = [{ ...rates[0], key: 'link user 2' }, rates[1]];
    expect(await uses.take(others, NOW + 2 * MINUTE)).toBeNull();
    expect(await uses.take(others, NOW + 3 * MINUTE)).toEqual({ key: 'link chat 5', freeAt: NOW + HOUR });
    expect(await uses.take(rates, NOW + HOUR)).toBeNull();
    expect(await uses.take(rates, NOW + HOUR)).toMatchObject({ freeAt: NOW + HOUR + MINUTE });
  });

  test('a clock that was set back makes nobody wait longer than an hour', async () => {
    const [rate] = rates;
    await store.uses.take([rate], NOW + 9 * HOUR);
    await store.uses.take([rate], NOW + 9 * HOUR);
    expect(await store.uses.take([rate], NOW)).toEqual({ key: rate.key, freeAt: NOW + HOUR });
  });
});
