import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/adapters/chat/house.ts';
import { openDiscord } from '../../../src/adapters/discord/open.ts';
import type { AppointeeBook, WatchBook } from '../../../src/ports.ts';
import { openChatHouse, PAGE } from '../chat/house.ts';
import { GUILD, member, slash } from './asking.ts';
import { talk, textOf } from './bot.ts';
import { type Call, type Discord, openServer, TOKEN } from './server.ts';

const CHANNEL = '700000000000000077';
const BY = { platform: 'discord', user: '1', chat: GUILD } as const;
const PATH = `/channels/${CHANNEL}/messages`;
/** GUILD_MESSAGES and MESSAGE_CONTENT: events/gateway#gateway-intents. */
const INTENTS = (1 << 9) | (1 << 15);

let discord: Discord;
let chat: ReturnType<typeof openChatHouse>;
let platform: Platform;
let last = 0;

const open = async (readsMessages: boolean): Promise<void> => {
  platform = await openDiscord(chat.house, { token: TOKEN, api: discord.api, readsMessages });
};
beforeEach(async () => {
  discord = await openServer();
  discord.react = ({ method, path }) =>
    method === 'POST' && path.startsWith('/channels/') ? { status: 200, body: { id: '1' } } : null;
  chat = openChatHouse();
});
afterEach(async () => {
  await platform.stop();
  await discord.close();
  await chat.close();
  expect(chat.faults).toEqual([]);
});

const watch = async (channel = CHANNEL): Promise<void> => {
  const { watches } = (await chat.house.ports(['watches'])) as { readonly watches: WatchBook };
  await watches.set({ platform: 'discord', channel, topic: null, chat: GUILD }, true, BY, 1);
};

/** Somebody writes in a channel. */
function write(content: string, more: object = {}): string {
  const id = String(1_100_000_000_000_000_000n + BigInt(++last));
  const author = { id: '42', username: 'miner', discriminator: '0', avatar: null, global_name: null };
  const d = { id, type: 0, channel_id: CHANNEL, guild_id: GUILD, author, content, ...more };
  discord.gateway.send({ op: 0, t: 'MESSAGE_CREATE', d, s: 100 + last });
  return id;
}

const isPost = ({ method, path }: Call): boolean => method === 'POST' && path.startsWith('/channels/');

/** What had been said when everything under way was over. */
async function said(): Promise<readonly Call[]> {
  // What is asked last has come after all that was written.
  await talk(discord, slash('halving')).first();
  await platform.stop();
  return discord.calls.filter(isPost);
}

describe('a link in a channel', () => {
  test('is checked where that is wanted: the verdicts alone, in reply, pinging nobody', async () => {
    await open(true);
    expect(discord.gateway.identified[0]).toMatchObject({ intents: INTENTS });
    await watch();
    const id = write(`Look: ${PAGE}!`);
    const call = await discord.call(isPost);
    expect(call.path).toBe(PATH);
    expect(textOf(call)).toContain('✓ supported');
    expect(call.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: id, fail_if_not_exists: false },
    });
    expect(JSON.stringify(call.body)).toContain('All of it');
  });

  test('is checked once, whoever posts it again, and silent where there is nothing to check', async () => {
    await open(true);
    await watch();
    write(PAGE);
    await discord.call(isPost);
    write(`again ${PAGE}`);
    write('https://example.org/elsewhere');
    expect(await said()).toHaveLength(1);
  });

  test.each([
    ['a bot', { author: { id: '7', username: 'b', discriminator: '0', avatar: null, bot: true } }],
    ['a webhook', { webhook_id: '5' }],
    ['an application', { application_id: '6' }],
    ['Discord itself', { type: 7 }],
    ['nobody in a server', { guild_id: undefined }],
  ])('is left alone when it is from %s', async (_, more) => {
    await open(true);
    await watch();
    write(PAGE, more);
    expect(await said()).toEqual([]);
  });

  test('is answered without a reply where Discord lets us read no history', async () => {
    const { react } = discord;
    discord.react = (call) =>
      isPost(call) && call.body.message_reference !== undefined
        ? {
            status: 400,
            body: { message: 'Cannot reply without permission to read message history', code: 160_002 },
          }
        : react(call);
    await open(true);
    await watch();
    write(PAGE);
    const call = await discord.call((each) => isPost(each) && each.body.message_reference === undefined);
    expect(textOf(call)).toContain('✓ supported');
  });

  test('is left alone in other channels, and where nobody wanted that', async () => {
    await open(true);
    await watch('700000000000000078');
    write(PAGE);
    expect(await said()).toEqual([]);
  });

  test('is not read without the intent, which is not asked for then; the settings say so', async () => {
    await open(false);
    expect(discord.gateway.identified[0]).toMatchObject({ intents: 0 });
    const asked = slash(
      'settings',
      { check_links: 'on' },
      { member: member('500000000000000099', '32'), channel: { id: CHANNEL, type: 0 }, channel_id: CHANNEL },
    );
    const { edit } = talk(discord, asked);
    expect(textOf(await edit())).toContain('DISCORD\\_READ\\_MESSAGES=yes');
    write(PAGE);
    expect(await said()).toEqual([]);
  });
});

test('a role that an administrator has named moderates; others are told that they do not', async () => {
  await open(false);
  const role = '600000000000000042';
  const { appointees } = (await chat.house.ports(['appointees'])) as { readonly appointees: AppointeeBook };
  const guild = { platform: 'discord', id: GUILD } as const;
  await appointees.add({ chat: guild, as: 'role', id: role, label: 'Editors' }, BY, 1);
  const ask = async (roles: readonly string[]) => {
    const who = { ...member(`5000000000000001${++last + 10}`), roles };
    const asked = talk(discord, slash('review', {}, { member: who }));
    return textOf(await asked.edit());
  };
  expect(await ask([role])).toContain('No open disputes');
  expect(await ask(['600000000000000043'])).toContain('is for moderators');
});
