import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chat } from './chats.ts';

/** A message as it stands in a chat, with all it has said. */
export interface Stood {
  readonly id: string;
  readonly platform: 'discord' | 'telegram';
  /** What is written into: of a forum's thread, the forum. */
  readonly channel: string;
  readonly topic: string | null;
  readonly at: number;
  readonly said: { readonly at: number; readonly text: string }[];
  readonly photo: boolean;
  /** Its thread, where it opened one or stands in one of a forum. */
  readonly thread: string | null;
  readonly raw: Record<string, unknown>;
  goneAt: number | null;
}

/** Both platforms on loopback, and everything that stands there. */
export interface Platforms {
  readonly discord: string;
  readonly telegram: string;
  readonly stood: Stood[];
  readonly refusals: { barred: number; flooded: number; torn: number; edits: number; deletes: number };
  /** Told of each message as it is taken. */
  heard: ((stood: Stood) => void) | null;
  close(): Promise<void>;
}

type Fields = Record<string, unknown>;
interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The message was taken, but the answer never arrives. */
  readonly torn?: boolean;
}

/** ms since 1970 of Discord's first id: reference#snowflakes. */
const DISCORD_EPOCH = 1_420_070_400_000n;
export const DISCORD_TOKEN = 'MTAw.loopback.token';
const ME = '100';
export const TELEGRAM_TOKEN = '1:loopback';

/** How many of a moody chat's messages go wrong: every so manieth. */
const EVERY = { flooded: 5, torn: 4 } as const;

async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  if (whole.length === 0) return {};
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return JSON.parse(whole.toString('utf8')) as Fields;
  const form = await new Response(whole, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  if (typeof payload === 'string') return { ...(JSON.parse(payload) as Fields), files: 1 };
  return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
}

/** Everything that components say, a line each. */
function spoken(value: unknown): string {
  if (Array.isArray(value)) return value.map(spoken).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { content, components, accessory } = value as Fields;
  return [typeof content === 'string' ? content : '', spoken(components), spoken(accessory)]
    .filter(Boolean)
    .join('\n')
    .replaceAll(/\\([^\w\s])/g, '$1');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const plain = (html: unknown): string =>
  String(html ?? '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replaceAll('⁠', '');

async function listen(
  answer: (request: IncomingMessage, fields: Fields) => Answer,
): Promise<{ url: string; close(): Promise<void> }> {
  const http = createServer(async (request, response: ServerResponse) => {
    const { status, body, torn } = answer(request, await fieldsOf(request));
    if (torn) response.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Opens both platforms for these chats; `now` is the minute it is there. */
export async function openPlatforms(chats: readonly Chat[], now: () => number): Promise<Platforms> {
  const stood: Stood[] = [];
  const refusals = { barred: 0, flooded: 0, torn: 0, edits: 0, deletes: 0 };
  const places = new Map(chats.map((chat) => [chat.place.channel, chat]));
  /** Threads of forums, by their id. */
  const forumOf = new Map<string, string>();
  const nonces = new Map<string, Stood>();
  const tries = new Map<string, number>();
  let next = 1;

  const isBarred = ({ barred }: Chat): boolean =>
    barred !== null && barred.from <= now() && now() < barred.to;
  const often = (chat: Chat, temper: keyof typeof EVERY): boolean => {
    if (chat.temper !== temper) return false;
    const count = (tries.get(chat.place.channel) ?? 0) + 1;
    tries.set(chat.place.channel, count);
    return count % EVERY[temper] === 0;
  };

  const keep = (message: Stood): Stood => {
    stood.push(message);
    platforms.heard?.(message);
    return message;
  };
  const snowflake = (): string => String(((BigInt(now()) - DISCORD_EPOCH) << 22n) + BigInt(next++));

  function discordPost(channel: string, fields: Fields): Answer {
    const forum = forumOf.get(channel);
    const home = forum ?? channel;
    const chat = places.get(home);
    if (chat === undefined) return { status: 404, body: { code: 10_003, message: 'Unknown Channel' } };
    if (isBarred(chat)) {
      refusals.barred++;
      return { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    }
    if (chat.type === 'forum' && forum === undefined)
      return { status: 400, body: { code: 50_008, message: 'Cannot send messages in a non-text channel' } };
    if (often(chat, 'flooded')) {
      refusals.flooded++;
      return {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 7.5, global: false },
      };
    }
    const nonce = fields.nonce === undefined ? null : `${channel} ${String(fields.nonce)}`;
    const known = nonce === null ? undefined : nonces.get(nonce);
    if (known) return { status: 200, body: { ...known.raw, id: known.id } };
    const message = keep({
      id: snowflake(),
      platform: 'discord',
      channel: home,
      topic: null,
      at: now(),
      said: [{ at: now(), text: spoken(fields.components) }],
      photo: false,
      thread: forum === undefined ? null : channel,
      raw: { author: { id: ME }, components: fields.components },
      goneAt: null,
    });
    if (nonce !== null) nonces.set(nonce, message);
    const torn = often(chat, 'torn');
    if (torn) refusals.torn++;
    return { status: 200, body: { ...message.raw, id: message.id, channel_id: channel }, torn };
  }

  function discordThread(channel: string, { message }: Fields): Answer {
    const chat = places.get(channel);
    if (chat === undefined || chat.type !== 'forum')
      return { status: 404, body: { code: 10_003, message: 'Unknown Channel' } };
    if (isBarred(chat)) {
      refusals.barred++;
      return { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    }
    if (often(chat, 'flooded')) {
      refusals.flooded++;
      return {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: 7.5, global: false },
      };
    }
    const { components } = message as Fields;
    const id = snowflake();
    forumOf.set(id, channel);
    keep({
      id,
      platform: 'discord',
      channel,
      topic: null,
      at: now(),
      said: [{ at: now(), text: spoken(components) }],
      photo: false,
      thread: id,
      raw: { author: { id: ME }, components },
      goneAt: null,
    });
    const torn = often(chat, 'torn');
    if (torn) refusals.torn++;
    return { status: 201, body: { id, parent_id: channel, message: { id } }, torn };
  }

  const foundIn = (channel: string, id: string): Stood | undefined =>
    stood.find(
      (each) =>
        each.id === id &&
        each.platform === 'discord' &&
        each.goneAt === null &&
        (each.thread ?? each.channel) === channel,
    );

  function discordMessage(method: string, channel: string, id: string, fields: Fields): Answer {
    const message = foundIn(channel, id);
    if (!message) return { status: 404, body: { code: 10_008, message: 'Unknown Message' } };
    const chat = places.get(message.channel)!;
    if (method === 'GET') return { status: 200, body: { ...message.raw, id } };
    if (isBarred(chat)) {
      refusals.barred++;
      return { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    }
    if (method === 'DELETE') {
      refusals.deletes++;
      message.goneAt = now();
      return { status: 204, body: null };
    }
    refusals.edits++;
    message.said.push({ at: now(), text: spoken(fields.components) });
    message.raw.components = fields.components;
    return { status: 200, body: { ...message.raw, id } };
  }

  function discordRead(path: string, query: URLSearchParams): Answer {
    const [, kind, id = '', what] = /^\/(channels|guilds)\/(\d+)(?:\/(.*))?$/.exec(path) ?? [];
    if (kind === 'guilds') {
      const here = chats.filter(({ place }) => place.chat === id);
      if (what === 'threads/active') {
        const threads = stood
          .filter(
            ({ thread, id: of, channel }) =>
              thread === of && here.some(({ place }) => place.channel === channel),
          )
          .map((each) => ({ id: each.id, parent_id: each.channel, owner_id: ME }));
        return { status: 200, body: { threads, members: [] } };
      }
      const permissions = here.some(isBarred) ? String(1n << 10n) : String((1n << 50n) - 1n);
      if (what === 'roles') return { status: 200, body: [{ id, permissions }] };
      return { status: 200, body: { user: { id: ME }, roles: [] } };
    }
    const chat = places.get(forumOf.get(id) ?? id);
    if (chat === undefined) return { status: 404, body: { code: 10_003, message: 'Unknown Channel' } };
    if (what === undefined) {
      const type = forumOf.has(id) || chat.type === 'thread' ? 11 : chat.type === 'forum' ? 15 : 0;
      const body = { id, type, guild_id: chat.place.chat, permission_overwrites: [], parent_id: '9' };
      return { status: 200, body };
    }
    const after = BigInt(query.get('after') ?? '0');
    const messages = stood.filter(
      (each) =>
        each.platform === 'discord' &&
        (each.thread ?? each.channel) === id &&
        each.goneAt === null &&
        BigInt(each.id) > after,
    );
    return { status: 200, body: messages.slice(0, 100).map((each) => ({ ...each.raw, id: each.id })) };
  }

  const discord = await listen(({ method = 'GET', url = '' }, fields) => {
    const { pathname, searchParams } = new URL(url, 'http://discord');
    const path = pathname.replace(/^\/api\/v10/, '');
    const [, channel = '', message] = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/.exec(path) ?? [];
    if (message !== undefined) return discordMessage(method, channel, message, fields);
    if (method === 'POST' && channel !== '') return discordPost(channel, fields);
    const forum = /^\/channels\/(\d+)\/threads$/.exec(path)?.[1];
    if (method === 'POST' && forum !== undefined) return discordThread(forum, fields);
    return discordRead(path, searchParams);
  });

  const bad = (description: string): Answer => ({
    status: 400,
    body: { ok: false, error_code: 400, description: `Bad Request: ${description}` },
  });
  const done = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });

  function telegramSend(method: string, fields: Fields): Answer {
    const channel = String(fields.chat_id);
    const chat = places.get(channel);
    if (chat === undefined) return bad('chat not found');
    if (isBarred(chat)) {
      refusals.barred++;
      return bad('not enough rights to send text messages to the chat');
    }
    if (often(chat, 'flooded')) {
      refusals.flooded++;
      const parameters = { retry_after: 8 };
      return {
        status: 429,
        body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters },
      };
    }
    const message = keep({
      id: String(next++),
      platform: 'telegram',
      channel,
      topic: fields.message_thread_id === undefined ? null : String(fields.message_thread_id),
      at: now(),
      said: [{ at: now(), text: plain(method === 'sendPhoto' ? fields.caption : fields.text) }],
      photo: method === 'sendPhoto',
      thread: null,
      raw: { ...(fields.reply_parameters ? { reply: fields.reply_parameters } : {}) },
      goneAt: null,
    });
    const torn = method === 'sendMessage' && often(chat, 'torn');
    if (torn) refusals.torn++;
    const result = {
      message_id: Number(message.id),
      date: 1,
      chat: { id: Number(channel), type: 'supergroup' },
    };
    return { ...done(result), torn };
  }

  function telegramChange(method: string, fields: Fields): Answer {
    const channel = String(fields.chat_id);
    const chat = places.get(channel);
    const of = (id: unknown): Stood | undefined =>
      stood.find(
        (each) =>
          each.platform === 'telegram' &&
          each.channel === channel &&
          each.id === String(id) &&
          each.goneAt === null,
      );
    if (chat === undefined) return bad('chat not found');
    if (method.startsWith('delete')) {
      const ids = Array.isArray(fields.message_ids) ? fields.message_ids : [fields.message_id];
      for (const id of ids) {
        const message = of(id);
        if (message) message.goneAt = now();
      }
      refusals.deletes += ids.length;
      return done(true);
    }
    const message = of(fields.message_id);
    if (!message) return bad('message to edit not found');
    if (isBarred(chat)) {
      refusals.barred++;
      return bad('not enough rights to edit messages in the chat');
    }
    if (method !== 'editMessageText') return done({ message_id: Number(message.id) });
    const text = plain(fields.text);
    if (message.said.at(-1)?.text === text) return bad('message is not modified');
    refusals.edits++;
    message.said.push({ at: now(), text });
    return done({
      message_id: Number(message.id),
      date: 1,
      chat: { id: Number(channel), type: 'supergroup' },
    });
  }

  const telegram = await listen(({ url = '' }, fields) => {
    const method = /^\/bot[^/]+\/(\w+)/.exec(url)?.[1] ?? '';
    if (method === 'sendMessage' || method === 'sendPhoto') return telegramSend(method, fields);
    if (/^(?:edit|delete)/.test(method)) return telegramChange(method, fields);
    if (method === 'getMe')
      return done({ id: 1, is_bot: true, first_name: 'Hashwatt', username: 'hashwatt_bot' });
    return done(true);
  });

  const platforms: Platforms = {
    discord: discord.url,
    telegram: telegram.url,
    stood,
    refusals,
    heard: null,
    async close() {
      await discord.close();
      await telegram.close();
    },
  };
  return platforms;
}
