import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyCommand, command } from '../../../src/command/command.ts';
import { message } from '../../../src/message/build.ts';
import type { SubscriptionBook } from '../../../src/ports.ts';
import { ADA, from, GROUP, openTalk, type Talk, tapOn } from './talk.ts';

/** Says where it would post, in the group where everybody sees it. */
const here: AnyCommand = command({
  name: 'here',
  options: z.strictObject({}),
  example: 'here',
  audience: 'moderators',
  run: (_, { asker, words }) => ({
    message: message({ id: 'here', words, title: JSON.stringify(asker?.place ?? null), blocks: [] }),
  }),
});

describe('where posts go that are asked for on Telegram', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk({ more: { here: async () => ({ default: here }) } });
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
  });
  afterEach(() => talk.close());

  const asked = async (parts: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const call = await talk.ask(from(ADA, { text: '/here', chat: GROUP, ...parts }));
    const said = String(call.payload.text).replaceAll('&quot;', '"');
    return JSON.parse(/\{.*\}/.exec(said)?.[0] ?? 'null');
  };

  it('is the group, or the topic asked in, and not the thread of a reply', async () => {
    const group = String(GROUP.id);
    const place = { platform: 'telegram', channel: group, topic: null, chat: group };
    expect(await asked({})).toEqual(place);
    expect(await asked({ is_topic_message: true, message_thread_id: 42 })).toEqual({ ...place, topic: '42' });
    expect(await asked({ message_thread_id: 42 })).toEqual(place);
  });

  it('is kept from the preview in the private chat to the tap that saves it', async () => {
    const parts = { text: '/subscribe when:daily at:07:30 "hash rate"', chat: GROUP };
    const topic = { is_topic_message: true, message_thread_id: 42 };
    const preview = await talk.next('sendMessage', { message: from(ADA, { ...parts, ...topic }) });
    expect(preview.payload).toMatchObject({ chat_id: ADA.id });
    await talk.next('answerCallbackQuery', tapOn(preview, 'Save'));
    const { subscriptions } = (await talk.house.ports(['subscriptions'])) as {
      subscriptions: SubscriptionBook;
    };
    const group = String(GROUP.id);
    expect(await subscriptions.list(null)).toMatchObject([
      {
        place: { platform: 'telegram', channel: group, topic: '42', chat: group },
        filter: { query: '"hash rate"' },
        delivery: { type: 'digest', every: 'day', minute: 450 },
      },
    ]);
  });
});
