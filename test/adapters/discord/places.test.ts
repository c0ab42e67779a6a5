import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discordPlaces } from '../../../src/adapters/discord/places.ts';
import type { Asker } from '../../../src/command/command.ts';
import type { Seeker } from '../../../src/ports.ts';
import { BOT, BOT_TOKEN, type Channels, GUILD, openChannels } from './channels.ts';

/** Bits as Discord numbers them: topics/permissions. */
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const IN_THREADS = 1n << 38n;

const MOD = '77';
const asker = (user: string, chat: string | null = GUILD): Asker => ({
  platform: 'discord',
  user,
  chat,
  moderator: true,
});

let server: Channels;
let places: Seeker;
beforeEach(async () => {
  server = await openChannels(() => Date.UTC(2026, 10, 22));
  server.permissions = VIEW | SEND | IN_THREADS;
  server.roles.set(MOD, ['31']);
  places = discordPlaces({ token: BOT_TOKEN, api: server.api });
});
afterEach(async () => {
  expect(server.broken).toEqual([]);
  await server.close();
});

const add = (id: string, type: number, name: string, parent?: string) => {
  const channel = { ...server.add(id, type, parent), name };
  server.channels.set(id, channel);
  return channel;
};
const deny = (who: string, bits: bigint) => ({ id: who, type: 0, allow: '0', deny: String(bits) });

describe('looking for another place on Discord', () => {
  it.each([
    '<#100000000000000001>',
    '100000000000000001',
    '#mining-news',
    'Mining-News',
    `https://discord.com/channels/${GUILD}/100000000000000001`,
  ])('finds a channel as %s', async (typed) => {
    add('100000000000000001', 0, 'mining-news');
    expect(await places.find(typed, asker(MOD))).toEqual({
      place: { platform: 'discord', channel: '100000000000000001', topic: null, chat: GUILD },
      may: true,
      lacks: [],
    });
  });

  it('lets only those who moderate there have posts brought there; the owner of the server always', async () => {
    const channel = add('100000000000000001', 0, 'mining-news');
    const may = async (user: string) => {
      const found = await places.find('100000000000000001', asker(user));
      return typeof found === 'object' && found.may;
    };
    expect([await may(MOD), await may('5'), await may('1')]).toEqual([true, false, true]);
    channel.overwrites = [deny('31', VIEW | (1n << 13n))];
    expect([await may(MOD), await may('1')]).toEqual([false, true]);
  });

  it.each([
    ['a channel we may not write in', 0, [deny(BOT, SEND)], ['send']],
    ['a forum we may not post in', 15, [deny(BOT, SEND)], ['send']],
    ['a channel we may see and write in', 5, [], []],
  ])('names what is missing: %s', async (_, type, overwrites, lacks) => {
    add('100000000000000002', type, 'x').overwrites = overwrites;
    expect(await places.find('100000000000000002', asker(MOD))).toMatchObject({ lacks });
  });

  it('finds a channel that we may not even see, and says so', async () => {
    add('100000000000000003', 0, 'hidden').overwrites = [deny(BOT, VIEW)];
    server.react = ({ path }) =>
      path === '/channels/100000000000000003'
        ? { status: 403, body: { code: 50_001, message: 'Missing Access' } }
        : null;
    expect(await places.find('<#100000000000000003>', asker(MOD))).toMatchObject({
      may: true,
      lacks: ['view'],
    });
  });

  it('names the right that a locked thread needs, and takes the rights of its channel', async () => {
    add('100000000000000004', 0, 'parent').overwrites = [deny(BOT, IN_THREADS)];
    add('100000000000000005', 11, 'thread', '100000000000000004').metadata = { archived: true, locked: true };
    expect(await places.find('100000000000000005', asker(MOD))).toMatchObject({
      lacks: ['threads', 'manage-threads'],
    });
  });

  it('says what is none, is elsewhere, or cannot be written in', async () => {
    add('100000000000000006', 4, 'category');
    expect(await places.find('100000000000000009', asker(MOD))).toBe('unknown');
    expect(await places.find('no such channel', asker(MOD))).toBe('unknown');
    expect(await places.find('category', asker(MOD))).toBe('wordless');
    expect(await places.find('100000000000000006', asker(MOD, '900000000000000099'))).toBe('unknown');
    expect(await places.find('100000000000000006', asker(MOD, null))).toBe('unknown');
    server.react = () => 'cut';
    expect(await places.find('100000000000000006', asker(MOD))).toBe('unreachable');
  });

  it('looks up what people call channels, servers and roles', async () => {
    add('100000000000000001', 0, 'mining-news');
    const name = (type: 'channel' | 'chat' | 'role', id: string) =>
      places.nameOf({ platform: 'discord', type, id });
    expect([
      await name('channel', '100000000000000001'),
      await name('chat', GUILD),
      await name('role', `${GUILD}/31`),
      await name('channel', '100000000000000009'),
    ]).toEqual(['mining-news', 'Miners', 'Moderators', null]);
  });
});
