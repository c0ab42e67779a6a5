import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Outbox } from '../../../src/ports.ts';
import { message } from '../../store/samples.ts';
import { ADA, GROUP, openTalk, type Talk } from './talk.ts';

let talk: Talk;
let outbox: Outbox;
beforeEach(async () => {
  talk = await openTalk();
  ({ outbox } = (await talk.house.ports(['outbox'])) as { outbox: Outbox });
});
afterEach(async () => {
  await talk.close();
  expect(talk.faults).toEqual([]);
});

const claim = (now: number) => outbox.claim('telegram', { now, until: now + 90_000, limit: 9 });

it.each([
  ['a group that takes the bot back', GROUP, 'left', 'member', 1],
  ['a person who unblocks the bot', { ...ADA, type: 'private' }, 'kicked', 'member', 1],
  ['a group that puts it out', GROUP, 'member', 'kicked', 0],
])('%s is tried at once with what waits for it, or not at all', async (_, chat, before, after, tried) => {
  const channel = String(chat.id);
  const place = { platform: 'telegram', channel, topic: null, chat: channel } as const;
  const post = { key: 'story:1', place, message: message('story', 1, 'Story'), role: null, claims: [] };
  let now = talk.clock.at;
  await outbox.offer([post], now);
  // Refused again and again: by itself it is next tried after half an hour and more.
  for (let refused = 0; refused < 6; ) {
    const { jobs, nextAt } = await claim(now);
    const sent = { state: 'refused', reason: '403', permission: null, shut: true } as const;
    await outbox.settle(jobs.map((job) => ({ job, sent, at: now, lateMs: 0 })));
    refused += jobs.length;
    now = Math.max(now + 1, nextAt ?? 0);
  }
  now += 120_000;
  expect((await claim(now)).jobs).toEqual([]);
  talk.clock.at = now;
  const status = (each: string) => ({ user: ADA, status: each });
  const member = {
    chat,
    from: ADA,
    date: 1,
    old_chat_member: status(before),
    new_chat_member: status(after),
  };
  talk.server.push(talk.server.update({ my_chat_member: member }));
  await talk.say('/help');
  const jobs = async () => (await claim(now + 120_000)).jobs;
  if (tried > 0) await vi.waitFor(async () => expect(await jobs()).toHaveLength(tried));
  else expect(await jobs()).toEqual([]);
});
