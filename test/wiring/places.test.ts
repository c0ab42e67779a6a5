import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openPlaces } from '../../src/wiring/places.ts';
import { BOT_TOKEN, type Channels, GUILD, openChannels } from '../adapters/discord/channels.ts';
import { type BotApi, ME, openBotApi, TOKEN } from '../adapters/telegram/server.ts';

const MINERS = { platform: 'telegram', type: 'chat', id: '-1001' } as const;
const MINING = { platform: 'discord', type: 'channel', id: '70' } as const;
const NEWS = { platform: 'telegram', type: 'topic', id: '-1001/42' } as const;

let store: Store;
let discord: Channels;
let telegram: BotApi;
beforeEach(async () => {
  store = await openStore(':memory:');
  discord = await openChannels(() => Date.UTC(2026, 10, 22));
  discord.channels.set('70', { ...discord.add('70'), name: 'mining' });
  telegram = await openBotApi();
});
afterEach(async () => {
  await Promise.all([store.close(), discord.close(), telegram.close()]);
});

const open = (environment: Readonly<Record<string, string>>) => {
  const read = readConfig(environment, () => '');
  if (!('config' in read)) throw new Error(JSON.stringify(read));
  return openPlaces(read.config, store.names);
};
const served = () =>
  open({
    DISCORD_TOKEN: BOT_TOKEN,
    DISCORD_API_URL: discord.api,
    TELEGRAM_TOKEN: TOKEN,
    TELEGRAM_API_URL: telegram.url,
  });

describe('what people call places', () => {
  it('is asked of the platforms once, and then known', async () => {
    const naming = await served().names([MINERS, MINING, MINERS]);
    expect([naming(MINERS), naming(MINING), naming(NEWS)]).toEqual(['Miners', 'mining', null]);
    expect([telegram.of('getChat').length, discord.asked.length]).toEqual([1, 1]);
    const again = await served().names([MINERS, MINING]);
    expect([again(MINERS), again(MINING)]).toEqual(['Miners', 'mining']);
    expect([telegram.of('getChat').length, discord.asked.length]).toEqual([1, 1]);
  });

  it('is the newest that was told, a topic’s as well', async () => {
    await store.names.learn(NEWS, 'News');
    await store.names.learn(MINERS, 'Old miners');
    await store.names.learn(MINERS, 'New miners');
    const naming = await served().names([NEWS, MINERS]);
    expect([naming(NEWS), naming(MINERS)]).toEqual(['News', 'New miners']);
    expect(telegram.calls).toEqual([]);
  });

  it('is nobody’s to tell without a token', async () => {
    const naming = await open({}).names([MINERS, MINING]);
    expect([naming(MINERS), naming(MINING)]).toEqual([null, null]);
  });
});

describe('a place that somebody names', () => {
  it('is looked for on the platform they ask on', async () => {
    telegram.members.set('-1001:77', 'creator');
    telegram.members.set(`-1001:${ME.id}`, 'member');
    discord.roles.set('77', ['31']);
    const places = served();
    const asker = { user: '77', moderator: true } as const;
    expect(await places.find('-1001', { ...asker, platform: 'telegram', chat: null })).toMatchObject({
      place: { channel: '-1001' },
      may: true,
    });
    expect(await places.find('#mining', { ...asker, platform: 'discord', chat: GUILD })).toMatchObject({
      place: { channel: '70' },
      lacks: ['view', 'send'],
    });
    expect(await open({}).find('-1001', { ...asker, platform: 'telegram', chat: null })).toBe('unreachable');
  });
});
