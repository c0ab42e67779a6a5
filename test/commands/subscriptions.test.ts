import { afterEach, beforeEach, expect, it } from 'vitest';
import subscriptions from '../../commands/subscriptions.ts';
import unsubscribe from '../../commands/unsubscribe.ts';
import type { Asker } from '../../src/command/command.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Outbox } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { subscription } from '../newsroom/subscribed.ts';
import { message, NOON } from '../store/samples.ts';
import { desk } from './asked.ts';

const HOUR = 3_600_000;
const place = { platform: 'discord', channel: '70', topic: null, chat: '7' } as const;
const asker: Asker = { platform: 'discord', user: '1', chat: '7', moderator: true, place };

let store: Store;
let outbox: Outbox;
beforeEach(async () => {
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  const { id: _, trouble: __, digested: ___, ...given } = subscription({ place, since: NOON });
  await store.subscriptions.add(given);
  const post = { key: 'story:1', place, message: message('story', 1, 'Story'), role: null, claims: [] };
  await outbox.offer([post], NOON);
  const sent = { state: 'refused', reason: 'Missing Permissions (50013)', permission: 'send' } as const;
  // Three times in vain: the fourth would be four minutes later.
  for (let now = NOON, tries = 0; tries < 3; now += HOUR, tries++) {
    const [job] = (await claim(now)).jobs;
    await outbox.settle([{ job: job!, sent, at: now, lateMs: 0 }]);
  }
});
afterEach(() => store.close());

const LAST = NOON + 2 * HOUR;
const claim = (now: number) => outbox.claim('discord', { now, until: now + 90_000, limit: 9 });

it.each([
  ['in trouble', true, 1],
  ['that are well', false, 0],
])('a look at subscriptions %s has what waits for their place tried again at once', async (_, is, tried) => {
  const [{ id } = { id: '' }] = await store.subscriptions.list(null);
  const trouble = { permission: 'send', reason: 'Missing Permissions (50013)', at: LAST };
  await store.subscriptions.change(id, { trouble: is ? trouble : null });
  const now = LAST + 60_000;
  const asked = { ...(await desk('en')), asker, now };
  await subscriptions.run({}, asked, { subscriptions: store.subscriptions, outbox });
  expect((await claim(now + 1_000)).jobs).toHaveLength(tried);
});

it.each([
  ['remove', false, 0],
  ['pause', false, 0],
  ['resume', false, 1],
  ['remove', true, 1],
  ['pause', true, 1],
] as const)(
  '%s of a subscription (another is left: %s) leaves %i of what waits for a right to be posted',
  async (deed, isAnother, left) => {
    const [{ id } = { id: '' }] = await store.subscriptions.list(null);
    const { id: _, trouble: __, digested: ___, ...other } = subscription({ place, since: NOON + 1 });
    if (isAnother) await store.subscriptions.add(other);
    const alert = { key: 'alert:1', place, message: message('alert', 1, 'Alert'), role: null, claims: [] };
    await outbox.offer([alert], LAST);
    const asked = { ...(await desk('en')), asker, now: LAST + 60_000 };
    await unsubscribe.run({ id, do: deed }, asked, { subscriptions: store.subscriptions, outbox });
    const [story] = await outbox.keyed('story:1');
    expect(story?.waitsSince == null ? 0 : 1).toBe(left);
    expect((await outbox.keyed('alert:1'))[0]?.waitsSince).not.toBeNull();
    expect(await outbox.troubled('7', 9)).toHaveLength(1 + left);
  },
);
