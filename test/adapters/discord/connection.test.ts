import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { PlatformError } from '../../../src/adapters/chat/house.ts';
import { openDiscord } from '../../../src/adapters/discord/open.ts';
import { loadWords } from '../../../src/message/words.ts';
import { openChatHouse } from '../chat/house.ts';
import { slash } from './asking.ts';
import { type Bot, isHidden, openBot, PATIENT, talk, textOf } from './bot.ts';
import { type Call, type Discord, openServer, TOKEN } from './server.ts';
import { described } from './verify.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function bot(parts?: Parameters<typeof openBot>[0], beat?: number): Promise<Bot> {
  const opened = await openBot(parts, beat);
  closing.push(opened.close);
  return opened;
}

async function server(): Promise<Discord> {
  const discord = await openServer();
  closing.push(discord.close);
  return discord;
}

function house(locale: 'en' | 'de' = 'en') {
  const chat = openChatHouse({ locale });
  closing.push(chat.close);
  return chat.house;
}

const isPut = ({ method, path }: Call): boolean => method === 'PUT' && path.endsWith('/commands');

if (!described)
  process.stdout.write('Left out: Discord’s own description is not there to hold calls against.\n');

/** At the same time: the client lets seconds pass between two connections, as Discord asks of it. */
describe.concurrent('connecting', () => {
  it('asks for no intents and sends its token nowhere but where it belongs', async ({ expect }) => {
    const { discord, close } = await openBot();
    expect(discord.gateway.identified).toMatchObject([{ token: TOKEN, intents: 0 }]);
    expect(discord.broken).toEqual([]);
    await close();
  });

  it('keeps the connection alive', async ({ expect }) => {
    const { discord, close } = await openBot({}, 150);
    await expect.poll(() => discord.gateway.beats, PATIENT).toBeGreaterThan(1);
    await close();
  });

  it('resumes when Discord wants it to connect anew, and answers on', async ({ expect }) => {
    const { discord, close } = await openBot();
    discord.gateway.send({ op: 7, d: null });
    await expect.poll(() => discord.gateway.resumed.length, PATIENT).toBe(1);
    expect(discord.gateway.resumed[0]).toMatchObject({ session_id: 'session-1' });
    expect(discord.gateway.identified).toHaveLength(1);
    expect(textOf(await talk(discord, slash('halving')).first())).toMatch(/halving/i);
    await close();
  });

  it('comes back after a connection that broke', async ({ expect }) => {
    const { discord, close } = await openBot();
    discord.gateway.hangUp(4_000);
    await expect.poll(() => discord.gateway.resumed.length, PATIENT).toBe(1);
    expect(textOf(await talk(discord, slash('halving')).first())).toMatch(/halving/i);
    await close();
  });

  it('identifies again when its session is no longer valid', { timeout: 20_000 }, async ({ expect }) => {
    const { discord, close } = await openBot();
    discord.gateway.send({ op: 9, d: false });
    await expect.poll(() => discord.gateway.identified.length, PATIENT).toBe(2);
    expect(textOf(await talk(discord, slash('halving')).first())).toMatch(/halving/i);
    await close();
  });
});

describe('what cannot be served is said in one sentence with its remedy', () => {
  const CLOSED: readonly [what: string, code: number, en: RegExp, de: RegExp][] = [
    ['a token the gateway refuses', 4004, /^Discord refused the token:.*DISCORD_TOKEN/, /Token abgelehnt/],
    ['a shard that does not exist', 4010, /shards \(code 4010\).*servers/, /Shards/],
    ['a bot too large for one connection', 4011, /shards \(code 4011\).*servers/, /Shards/],
    ['a version no longer served', 4012, /code 4012.*update/, /aktualisieren/],
    ['intents that do not exist', 4013, /intents \(code 4013\)/, /Intents abgelehnt \(Code 4013\)/],
    ['intents that are not allowed', 4014, /intents \(code 4014\)/, /Intents abgelehnt \(Code 4014\)/],
  ];
  it.each(CLOSED)('%s at the start (%i)', async (_, code, en, de) => {
    for (const [locale, said] of [
      ['en', en],
      ['de', de],
    ] as const) {
      const discord = await server();
      discord.welcome = code;
      const opening = openDiscord(house(locale), { token: TOKEN, api: discord.api });
      const error: unknown = await opening.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PlatformError);
      expect((error as Error).message).toMatch(said);
    }
  });

  it.each(CLOSED)('%s later (%i)', async (_, code, en) => {
    const { discord, platform } = await bot();
    discord.gateway.hangUp(code);
    expect(await platform.gaveUp).toMatch(en);
  });

  it.each(['wrong', `${TOKEN}\nDISCORD_API_URL=`, 'Tökén', 'a\u2028b'])(
    'a wrong token: %j',
    async (token) => {
      const discord = await server();
      const opening = openDiscord(house(), { token, api: discord.api });
      await expect(opening).rejects.toThrow(PlatformError);
      await expect(opening).rejects.toThrow((await loadWords('en')).say('discord-token-refused'));
      await expect(opening).rejects.toMatchObject({ passing: false });
    },
  );

  it.each([403, 404])('an interface that answers with %i', async (status) => {
    const discord = await server();
    discord.react = () => ({ status, body: { message: 'no', code: 0 } });
    const opening = openDiscord(house(), { token: TOKEN, api: discord.api });
    await expect(opening).rejects.toThrow(PlatformError);
    await expect(opening).rejects.toThrow(`status ${status}`);
  });

  it('something else than Discord', async () => {
    const discord = await server();
    discord.react = () => ({ status: 200, body: {} });
    const opening = openDiscord(house(), { token: TOKEN, api: discord.api });
    await expect(opening).rejects.toThrow(PlatformError);
    await expect(opening).rejects.toThrow(/is not Discord’s interface.*DISCORD_API_URL/);
  });

  it('a day whose connections are used up', async () => {
    const discord = await server();
    const limit = { total: 1000, remaining: 0, reset_after: 1, max_concurrency: 1 };
    discord.react = () => ({
      status: 200,
      body: { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit: limit },
    });
    const opening = openDiscord(house(), { token: TOKEN, api: discord.api });
    await expect(opening).rejects.toThrow(PlatformError);
    await expect(opening).rejects.toThrow(/no more connections today/);
    await expect(opening).rejects.toMatchObject({ passing: true });
  });

  it('an interface that cannot be reached', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const at = free.address();
    const port = typeof at === 'object' && at ? at.port : 0;
    await new Promise((resolve) => free.close(resolve));
    const opening = openDiscord(house(), { token: TOKEN, api: `http://127.0.0.1:${port}/api` });
    await expect(opening).rejects.toThrow(PlatformError);
    await expect(opening).rejects.toThrow(/cannot be reached \(ECONNREFUSED\).*DISCORD_API_URL/);
    await expect(opening).rejects.toMatchObject({ passing: true });
  });
});

describe('registration', () => {
  it('tells Discord every command in English and German, and the menus', async () => {
    const { discord, house: chat } = await bot();
    const { body } = await discord.call(isPut);
    const commands = Object.values(body) as {
      name: string;
      type: number;
      name_localizations: Record<string, string>;
      description_localizations?: Record<string, string>;
    }[];
    const named = (type: number) => commands.filter((each) => each.type === type);
    expect(named(1).map(({ name }) => name)).toEqual(Object.keys(chat.catalogue));
    const breakeven = commands.find(({ name }) => name === 'breakeven');
    expect(Object.keys(breakeven?.description_localizations ?? {})).toEqual(['en-US', 'en-GB', 'de']);
    expect(named(3)).toMatchObject([{ name: 'Check numbers', name_localizations: { de: 'Zahlen prüfen' } }]);
    expect(named(2)).toMatchObject([{ name_localizations: { de: 'Offene Einsprüche' } }]);
    expect(discord.broken).toEqual([]);
  });

  it('only when something changed', async () => {
    const { discord, house: chat } = await bot();
    await discord.call(isPut);
    const again = await openDiscord(chat, { token: TOKEN, api: discord.api });
    closing.push(() => again.stop());
    const isGet = ({ method, path }: Call) => method === 'GET' && path.endsWith('/commands');
    expect((await discord.call(isGet, 1)).query).toBe('?with_localizations=true');
    await again.stop();
    expect(discord.calls.filter(isPut)).toHaveLength(1);
    discord.commands.kept = (discord.commands.kept as object[]).slice(1);
    const third = await openDiscord(chat, { token: TOKEN, api: discord.api });
    closing.push(() => third.stop());
    await discord.call(isPut, 1);
  });

  it('that fails is logged, and questions are answered all the same', async () => {
    const discord = await server();
    discord.react = ({ path }) =>
      path.endsWith('/commands') ? { status: 403, body: { message: 'Missing Access', code: 50_001 } } : null;
    const chat = openChatHouse();
    closing.push(chat.close);
    const platform = await openDiscord(chat.house, { token: TOKEN, api: discord.api });
    closing.push(() => platform.stop());
    await expect
      .poll(() => chat.lines.map(({ event }) => event), PATIENT)
      .toContain('discord-commands-failed');
    expect(textOf(await talk(discord, slash('halving')).first())).toMatch(/halving/i);
  });
});

describe('stopping', () => {
  it('answers what is under way and asks whoever comes too late to come again', async () => {
    const page = Promise.withResolvers<never>();
    const { discord, platform, house: chat } = await bot();
    const { ports } = chat;
    let read = 0;
    Object.assign(chat, {
      ports: async (names: readonly string[]) => ({
        ...(await ports(names)),
        pages: {
          read: () => {
            read++;
            return page.promise;
          },
        },
      }),
    });
    const asked = talk(discord, slash('check', { link: 'https://example.org/slow' }));
    expect((await asked.first()).body.type).toBe(5);
    await expect.poll(() => read, PATIENT).toBe(1);
    const stopped = platform.stop();
    const late = await talk(discord, slash('halving')).first();
    expect(textOf(late)).toBe('Hashwatt is about to restart; please ask again in a minute.');
    expect(isHidden(late)).toBe(true);
    page.reject(new TypeError('broken'));
    expect(textOf(await asked.followUp())).toMatch(/our side/);
    await stopped;
  });
});
