import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTelegram } from '../../../src/adapters/telegram/open.ts';
import { telegramPlaces } from '../../../src/adapters/telegram/places.ts';
import type { NameBook, Named, Places, Subscription, SubscriptionBook } from '../../../src/ports.ts';
import { ME, TOKEN } from './server.ts';
import { ADA, BERT, from, GROUP, openTalk, shown, type Talk, tapOn } from './talk.ts';

const CHANNEL = { id: -1009, type: 'channel', title: 'Mining news', username: 'miningnews' } as const;
const keyOf = ({ type, id }: Named): string => `${type} ${id}`;

describe('subscribing elsewhere on Telegram', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await openTalk();
    const { server, house } = talk;
    for (const name of ['@miningnews', String(CHANNEL.id)]) server.chats.set(name, CHANNEL);
    server.members.set(`${CHANNEL.id}:${ADA.id}`, 'administrator');
    server.members.set(`${CHANNEL.id}:${ME.id}`, 'administrator');
    server.rights.set(`${CHANNEL.id}:${ME.id}`, { can_post_messages: true });
    server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    const seeker = telegramPlaces({ token: TOKEN, api: server.url });
    const before = house.ports;
    const { names } = (await before(['names'])) as { names: NameBook };
    const places: Places = {
      find: seeker.find,
      async names(of) {
        const told = await Promise.all(
          of.map(async (named) => [keyOf(named), await names.find(named)] as const),
        );
        const known = new Map(told);
        return (named) => known.get(keyOf(named)) ?? null;
      },
    };
    Object.assign(house, {
      ports: async (asked: readonly string[]) => ({ ...(await before(asked)), places }),
    });
  });
  afterEach(async () => {
    await talk.close();
    expect(talk.faults).toEqual([]);
  });

  const ours = async (): Promise<readonly Subscription[]> => {
    const { subscriptions } = (await talk.house.ports(['subscriptions'])) as {
      subscriptions: SubscriptionBook;
    };
    return subscriptions.list(null);
  };
  const tapped = (call: Parameters<typeof tapOn>[0], label: string) =>
    talk.next('answerCallbackQuery', tapOn(call, label));
  /** What we may do in a chat changes from `before` to `now`. */
  const standing = async (chat: object, now: object) => {
    const member = { chat, from: ADA, date: 1, old_chat_member: { status: 'member' }, new_chat_member: now };
    talk.server.push(talk.server.update({ my_chat_member: member }));
    await talk.server.seen('getMe');
  };

  it('brings posts to a channel that is named in the private chat, by its administrator', async () => {
    const preview = await talk.say('/subscribe channel:@miningnews difficulty');
    expect(shown(preview)).toContain('Preview: nothing is saved yet');
    await tapped(preview, 'Save');
    const place = { platform: 'telegram', channel: '-1009', topic: null, chat: '-1009' };
    expect(await ours()).toMatchObject([{ place, filter: { query: 'difficulty' }, trouble: null }]);
  });

  it('brings nothing to a channel that somebody only reads', async () => {
    expect(shown(await talk.say('/subscribe channel:@miningnews difficulty', BERT))).toMatch(
      /^Nur wer „@miningnews“ moderiert/,
    );
    expect(shown(await talk.say('/subscribe difficulty'))).toContain('/subscribe is for moderators');
    expect(await ours()).toEqual([]);
  });

  it('keeps a subscription where a right is missing, names it, and again when it is asked for', async () => {
    talk.server.rights.set(`${CHANNEL.id}:${ME.id}`, { can_post_messages: false });
    const preview = await talk.say('/subscribe channel:@miningnews difficulty');
    const right = 'Post Messages (as an administrator of the channel)';
    expect(shown(preview)).toContain(`What is missing there: ${right}.`);
    await tapped(preview, 'Save');
    expect(await ours()).toMatchObject([{ trouble: { permission: 'post' } }]);
    const listed = await talk.say('/subscriptions channel:@miningnews');
    expect(shown(listed)).toContain(`the permission “${right}” is missing`);
  });

  it('sends a moderator back to the group where nobody knows any more which it was', async () => {
    const list = await talk.next('sendMessage', { message: from(ADA, { text: '/review', chat: GROUP }) });
    expect(list.payload.chat_id).toBe(ADA.id);
    await talk.platform.stop();
    const again = await openTelegram(talk.house, { token: TOKEN, api: talk.server.url, webhook: null });
    const toast = await tapped(list, 'Who did what');
    expect(toast.payload).toMatchObject({
      show_alert: true,
      text: 'I no longer know which group this is about: please send /review once more in the group.',
    });
    await again.stop();
  });

  it('goes on at a tap under an answer that a restart has made us forget, for administrators alone', async () => {
    talk.server.chats.set(String(GROUP.id), GROUP);
    const topic = { is_topic_message: true, message_thread_id: 42 };
    const message = from(ADA, { text: '/subscribe difficulty', chat: GROUP, ...topic });
    const preview = await talk.next('sendMessage', { message });
    expect(preview.payload.chat_id).toBe(ADA.id);
    const forgotten = { message_id: 4711 };
    const tap = tapOn(preview, 'Save', ADA, forgotten);
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'member');
    const refused = await talk.next('answerCallbackQuery', tap);
    expect(refused.payload.text).toBe('Only those who moderate "-1001" may have posts brought there.');
    expect(await ours()).toEqual([]);
    talk.server.members.set(`${GROUP.id}:${ADA.id}`, 'administrator');
    await talk.next('answerCallbackQuery', tapOn(preview, 'Save', ADA, forgotten));
    const place = { platform: 'telegram', channel: '-1001', topic: '42', chat: '-1001' };
    expect(await ours()).toMatchObject([{ place }]);
    const message2 = from(ADA, { text: '/unsubscribe', chat: GROUP });
    const list = await talk.next('sendMessage', { message: message2 });
    const [kept] = await ours();
    await talk.next('answerCallbackQuery', tapOn(list, `Pause ${kept?.id}`, ADA, { message_id: 4712 }));
    expect(await ours()).toMatchObject([{ paused: true }]);
  });

  it('names what is missing in the group that is asked in', async () => {
    talk.server.members.set(`${GROUP.id}:${ME.id}`, 'restricted');
    talk.server.rights.set(`${GROUP.id}:${ME.id}`, { is_member: true, can_send_messages: false });
    const message = from(ADA, { text: '/subscribe difficulty', chat: GROUP });
    const preview = await talk.next('sendMessage', { message });
    expect(shown(preview)).toContain('What is missing there: Send Messages.');
  });

  it('says what is missing as soon as it is taken away, and no longer when it is given back', async () => {
    const message = from(ADA, { text: '/subscribe save:yes difficulty', chat: GROUP });
    await talk.next('sendMessage', { message });
    expect(await ours()).toMatchObject([{ trouble: null }]);
    await standing(GROUP, { status: 'restricted', is_member: true, can_send_messages: false });
    await expect.poll(ours).toMatchObject([{ trouble: { permission: 'messages' } }]);
    const told = await talk.server.seen('sendMessage', (call) => shown(call).startsWith('Miners: '));
    expect(told.payload.chat_id).toBe(ADA.id);
    expect(shown(told)).toContain('missing now: Send Messages. One subscription waits there');
    await standing(GROUP, { status: 'kicked' });
    await expect.poll(ours).toMatchObject([{ trouble: { permission: 'member' } }]);
    await standing(GROUP, { status: 'member' });
    await expect.poll(ours).toMatchObject([{ trouble: null }]);
  });

  it('tells whoever adds it to a channel how to subscribe it, in private', async () => {
    const added = (chat: object, now: object) => ({
      my_chat_member: { chat, from: ADA, date: 1, old_chat_member: { status: 'left' }, new_chat_member: now },
    });
    const may = { status: 'administrator', can_post_messages: true };
    const call = await talk.next('sendMessage', added(CHANNEL, may));
    expect(call.payload.chat_id).toBe(ADA.id);
    expect(shown(call)).toBe(
      'I am in Mining news now. Here, “/subscribe channel:@miningnews” brings mining news there; first there is a preview.',
    );
    const { username: _, ...nameless } = CHANNEL;
    const mayNot = await talk.next('sendMessage', added(nameless, { ...may, can_post_messages: false }));
    expect(shown(mayNot)).toContain('channel:-1009');
    expect(shown(mayNot)).toContain('What is missing there: Post Messages');
  });

  it('calls groups and topics as people do', async () => {
    const topic = { is_topic_message: true, message_thread_id: 42 };
    const made = { forum_topic_created: { name: 'News', icon_color: 1 } };
    talk.server.push(talk.server.update({ message: from(ADA, { chat: GROUP, ...topic, ...made }) }));
    const text = '/subscribe save:yes difficulty';
    await talk.next('sendMessage', { message: from(ADA, { text, chat: GROUP, ...topic }) });
    const message = from(ADA, { text: '/subscriptions', chat: GROUP });
    expect(shown(await talk.next('sendMessage', { message }))).toContain('Miners, topic News');
  });
});
