import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageViolations } from '../../../src/adapters/discord/violations.ts';
import { undescribed } from './verify.ts';

export const BOT = '800000000000000001';
export const BOT_TOKEN = `${Buffer.from(BOT).toString('base64')}.Gtest0.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`;
export const GUILD = '900000000000000001';

type Json = Readonly<Record<string, unknown>>;

/** A message as it stands in a channel. */
export interface Standing {
  readonly id: string;
  body: Json;
  files: readonly string[];
}

export interface Channel {
  readonly type: number;
  readonly parent: string | null;
  readonly name: string;
  readonly messages: Standing[];
  overwrites: readonly Json[];
  /** Of a forum. */
  tags?: readonly Json[];
  flags?: number;
  /** Of a thread. */
  metadata?: Json;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
}

export type Fault =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** Done, but the connection breaks before the answer. */
  | 'lost'
  /** The connection breaks before anything is done. */
  | 'cut';

/** A loopback Discord of one server with channels that are written to by REST. */
export interface Channels {
  readonly api: string;
  readonly channels: Map<string, Channel>;
  readonly asked: Asked[];
  /** What calls broke of our own table of limits or of Discord's description. */
  readonly broken: string[];
  /** Permissions of the bot's only role. */
  permissions: bigint;
  /** Roles of members by their id; none where nobody says. */
  readonly roles: Map<string, readonly string[]>;
  owner: string;
  /** ms for which nonces are remembered. */
  nonceMs: number;
  /** Answered to a call instead of what would be; null lets it through. */
  react: (asked: Asked) => Fault | null;
  add(id: string, type?: number, parent?: string): Channel;
  texts(id: string): string[];
  close(): Promise<void>;
}

const ROUTES: readonly (readonly [string, RegExp, string])[] = [
  ['POST', /^\/channels\/\d+\/messages$/, '/channels/{channel_id}/messages'],
  ['PATCH', /^\/channels\/\d+\/messages\/\d+$/, '/channels/{channel_id}/messages/{message_id}'],
];

/** Everything written in a message, in order. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { content, components } = value as Json;
  return [...(typeof content === 'string' ? [content] : []), ...textsIn(components)];
}

async function read(request: IncomingMessage): Promise<{ body: Json; files: string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    return { body: raw.length === 0 ? {} : (JSON.parse(raw.toString('utf8')) as Json), files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].flatMap((value) => (typeof value === 'string' ? [] : [value.name]));
  return { body: JSON.parse(String(form.get('payload_json'))) as Json, files };
}

const refused = (status: number, code: number, message: string): Fault => ({
  status,
  body: { code, message },
});

export async function openChannels(now: () => number): Promise<Channels> {
  const nonces = new Map<string, { readonly id: string; readonly at: number }>();
  let next = (BigInt(now()) - 1_420_070_400_000n) << 22n;
  const newId = (): string => String(++next);

  const shown = (channel: string, { id, body, files }: Standing) => ({
    ...body,
    id,
    channel_id: channel,
    author: { id: BOT, bot: true },
    attachments: files.map((filename, i) => ({ id: `${i}`, filename })),
  });

  function write(id: string, channel: Channel, body: Json, files: readonly string[]): Fault {
    const { nonce, enforce_nonce: enforced } = body;
    if (typeof nonce === 'string' && nonce.length > 25) return refused(400, 50_035, 'Invalid Form Body');
    const known = enforced ? nonces.get(`${id} ${nonce}`) : undefined;
    const before = known && channel.messages.find((each) => each.id === known.id);
    if (known && before && now() - known.at < server.nonceMs) return { status: 200, body: shown(id, before) };
    const message: Standing = { id: newId(), body, files };
    nonces.set(`${id} ${nonce}`, { id: message.id, at: now() });
    channel.messages.push(message);
    return { status: 200, body: shown(id, message) };
  }

  function openThread(forum: string, body: Json, files: readonly string[]): Fault {
    const id = newId();
    const channel = server.add(id, 11, forum);
    server.channels.set(id, { ...channel, name: String(body.name) });
    const message: Standing = { id, body: body.message as Json, files };
    server.channels.get(id)!.messages.push(message);
    return { status: 201, body: { id, name: body.name, message: shown(id, message) } };
  }

  function usual({ method, path, body }: Asked, files: readonly string[]): Fault {
    const url = new URL(path, 'http://127.0.0.1');
    const [, root, id = '', what, which] = url.pathname.split('/');
    if (root === 'guilds') {
      if (what === 'roles')
        return { status: 200, body: [{ id: GUILD, permissions: String(server.permissions) }] };
      if (what === 'members') return { status: 200, body: { roles: server.roles.get(which ?? '') ?? [] } };
      if (what === undefined)
        return {
          status: 200,
          body: {
            id: GUILD,
            name: 'Miners',
            owner_id: server.owner,
            roles: [
              { id: GUILD, permissions: String(server.permissions) },
              { id: '31', name: 'Moderators', permissions: String(1n << 13n) },
            ],
          },
        };
      if (what === 'channels')
        return {
          status: 200,
          body: [...server.channels]
            .filter(([, { type }]) => type < 10 || type > 12)
            .map(([id, { type, name, overwrites }]) => ({
              id,
              type,
              name,
              guild_id: GUILD,
              permission_overwrites: overwrites,
            })),
        };
      const threads = [...server.channels]
        .filter(([, { type }]) => type === 11)
        .map(([thread, { parent }]) => ({ id: thread, parent_id: parent, owner_id: BOT }));
      return { status: 200, body: { threads } };
    }
    const channel = server.channels.get(id);
    if (!channel) return refused(404, 10_003, 'Unknown Channel');
    if (what === undefined)
      return {
        status: 200,
        body: {
          id,
          type: channel.type,
          parent_id: channel.parent,
          permission_overwrites: channel.overwrites,
          guild_id: GUILD,
          name: channel.name,
          ...(channel.tags ? { available_tags: channel.tags } : {}),
          ...(channel.flags === undefined ? {} : { flags: channel.flags }),
          ...(channel.metadata ? { thread_metadata: channel.metadata } : {}),
        },
      };
    if (what === 'threads') return openThread(id, body, files);
    if (which === undefined && method === 'GET') {
      const after = BigInt(url.searchParams.get('after') ?? '0');
      const found = channel.messages.filter((each) => BigInt(each.id) > after).slice(0, 100);
      return { status: 200, body: found.toReversed().map((each) => shown(id, each)) };
    }
    if (which === undefined) {
      if (channel.type === 15) return refused(400, 50_008, 'Cannot send messages in a non-text channel');
      return write(id, channel, body, files);
    }
    const at = channel.messages.findIndex((each) => each.id === which);
    const message = channel.messages[at];
    if (!message) return refused(404, 10_008, 'Unknown Message');
    if (method === 'DELETE') {
      channel.messages.splice(at, 1);
      return { status: 204 };
    }
    if (method === 'PATCH') Object.assign(message, { body, files });
    return { status: 200, body: shown(id, message) };
  }

  function check({ method, path, body }: Asked, files: readonly string[]): void {
    const route = ROUTES.find(([verb, pattern]) => verb === method && pattern.test(path));
    if (!route) return;
    const pointer = `/paths/${route[2].replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
    for (const found of [...undescribed(pointer, body), ...messageViolations(body, [...files])])
      server.broken.push(`${method} ${path}: ${found}`);
  }

  const http = createServer(async (request, response) => {
    const { body, files } = await read(request);
    const asked: Asked = {
      method: request.method ?? '',
      path: (request.url ?? '').replace(/^\/api\/v10/, ''),
      body,
    };
    server.asked.push(asked);
    check(asked, files);
    if (request.headers.authorization !== `Bot ${BOT_TOKEN}`) server.broken.push('no token');
    const fault = server.react(asked);
    if (fault === 'cut') return request.socket.destroy();
    const answer = fault === null || fault === 'lost' ? usual(asked, files) : fault;
    if (fault === 'lost' || typeof answer === 'string') return request.socket.destroy();
    const { status, body: said, headers = {} } = answer;
    response.writeHead(
      status,
      said === undefined ? headers : { 'content-type': 'application/json', ...headers },
    );
    response.end(said === undefined ? undefined : JSON.stringify(said));
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const server: Channels = {
    api: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`,
    channels: new Map(),
    asked: [],
    broken: [],
    permissions: 0n,
    roles: new Map(),
    owner: '1',
    nonceMs: 180_000,
    react: () => null,
    add(id, type = 0, parent) {
      const channel: Channel = { type, parent: parent ?? null, name: '', messages: [], overwrites: [] };
      server.channels.set(id, channel);
      return channel;
    },
    texts: (id) => (server.channels.get(id)?.messages ?? []).map(({ body }) => textsIn(body).join('\n')),
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}
