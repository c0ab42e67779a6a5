import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressIn, telegramPlaces } from '../../../src/adapters/telegram/places.ts';
import type { Asker } from '../../../src/command/command.ts';
import type { Seeker } from '../../../src/ports.ts';
import { type BotApi, ME, openBotApi, TOKEN } from './server.ts';

const CHANNEL = { id: -1009, type: 'channel', title: 'Mining news', username: 'miningnews' };
const FORUM = { id: -1005, type: 'supergroup', title: 'Miners', is_forum: true };
const ADA: Asker = { platform: 'telegram', user: '77', chat: null, moderator: false };

let server: BotApi;
let places: Seeker;
beforeEach(async () => {
  server = await openBotApi();
  server.chats.set('@miningnews', CHANNEL);
  server.chats.set('-1009', CHANNEL);
  server.chats.set('-1005', FORUM);
  server.members.set('-1009:77', 'creator');
  server.members.set(`-1009:${ME.id}`, 'administrator');
  server.rights.set(`-1009:${ME.id}`, { can_post_messages: true });
  places = telegramPlaces({ token: TOKEN, api: server.url });
});
afterEach(async () => {
  expect(server.wrong).toEqual([]);
  await server.close();
});

describe('what somebody types for a chat of Telegram', () => {
  it.each([
    ['@miningnews', '@miningnews', null],
    ['miningnews', '@miningnews', null],
    ['https://t.me/miningnews', '@miningnews', null],
    ['t.me/miningnews/42', '@miningnews', '42'],
    ['-1001234567890', -1001234567890, null],
    ['https://t.me/c/1234567890/42/7', -1001234567890, '42'],
  ])('%s', (typed, chat, topic) => {
    expect(addressIn(typed)).toEqual({ chat, topic });
  });

  it.each(['', '@x', 'two words', 'https://example.org/miningnews'])('nothing: %s', (typed) => {
    expect(addressIn(typed)).toBeNull();
  });
});

describe('looking for another place on Telegram', () => {
  it('finds a channel of somebody who is its administrator, from wherever they ask', async () => {
    expect(await places.find('@miningnews', ADA)).toEqual({
      place: { platform: 'telegram', channel: '-1009', topic: null, chat: '-1009' },
      may: true,
      lacks: [],
    });
  });

  it('lets nobody else have posts brought there', async () => {
    server.members.set('-1009:77', 'member');
    expect(await places.find('@miningnews', ADA)).toMatchObject({ may: false });
  });

  it.each([
    ['an administrator without the right to post', 'administrator', { can_post_messages: false }, ['post']],
    ['a mere subscriber', 'member', {}, ['post']],
    ['nobody there', 'left', {}, ['member']],
  ])('names what is missing in a channel: %s', async (_, status, rights, lacks) => {
    server.members.set(`-1009:${ME.id}`, status);
    server.rights.set(`-1009:${ME.id}`, rights);
    expect(await places.find('@miningnews', ADA)).toMatchObject({ lacks });
  });

  it('finds a topic of a group with topics, and what the group forbids everybody', async () => {
    server.members.set('-1005:77', 'administrator');
    server.chats.set('-1005', { ...FORUM, permissions: { can_send_messages: false } });
    expect(await places.find('-1005/42', ADA)).toEqual({
      place: { platform: 'telegram', channel: '-1005', topic: '42', chat: '-1005' },
      may: true,
      lacks: ['messages'],
    });
  });

  it.each([
    ['no such chat', 'Bad Request: chat not found', 400, 'unknown'],
    ['a channel we are not in', 'Bad Request: member list is inaccessible', 400, 'unseen'],
    ['too much asked', 'Too Many Requests: retry after 5', 429, 'unreachable'],
  ])('says why there is none: %s', async (_, description, error_code, sought) => {
    server.refuse('getChatMember', { error_code, description });
    expect(await places.find('@miningnews', ADA)).toBe(sought);
  });

  it('is no private chat', async () => {
    expect(await places.find('@miningnews', ADA)).not.toBe('unknown');
    server.chats.set('@person', { id: 5, type: 'private', first_name: 'Eve' });
    expect(await places.find('@person', ADA)).toBe('unknown');
  });
});
