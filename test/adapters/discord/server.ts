import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, openGateway, type Welcome } from './gateway.ts';
import { violations } from './verify.ts';

export const APPLICATION = '800000000000000001';
export const TOKEN = 'ODAwMDAwMDAwMDAwMDAwMDAx.Gtest0.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

export interface File {
  readonly name: string;
  readonly type: string;
  readonly data: Buffer;
}

/** One call of the client. */
export interface Call {
  readonly method: string;
  /** Without the version, `%40original` decoded. */
  readonly path: string;
  readonly query: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly files: readonly File[];
  readonly authorized: boolean;
}

/** What the server answers instead of what it would. */
export interface Reaction {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A loopback Discord: REST and gateway of one application, every call recorded and held against the rules. */
export interface Discord {
  readonly api: string;
  readonly gateway: Gateway;
  readonly calls: Call[];
  /** What calls broke of the project's own table of limits or of Discord's description. */
  readonly broken: string[];
  readonly commands: { kept: unknown };
  /** How it greets who identifies; READY unless set. */
  welcome: Welcome;
  /** Asked of every call first; null lets it through. */
  react: (call: Call) => Reaction | null;
  /** The first call that fits, those of the past included; rejects when none comes. */
  call(fits: (call: Call) => boolean, nth?: number): Promise<Call>;
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<{ body: Call['body']; files: File[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    return { body: raw.length === 0 ? {} : JSON.parse(raw.toString('utf8')), files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: File[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    if (key !== `files[${files.length}]`) throw new Error(`A file came as ${key}`);
    files.push({ name: value.name, type: value.type, data: Buffer.from(await value.arrayBuffer()) });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

function answer(response: ServerResponse, { status, headers = {}, body }: Reaction): void {
  // A 204 has no content type: the client would try to read JSON.
  response.writeHead(
    status,
    body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  );
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const message = ({ body, files }: Call, id: string): Readonly<Record<string, unknown>> => ({
  ...body,
  id,
  channel_id: '700000000000000001',
  attachments: files.map(({ name }, i) => ({ id: `${i + 1}`, filename: name })),
});

/** What Discord says to a call that is right. */
function usual(call: Call, discord: Discord): Reaction {
  const { method, path } = call;
  if (path === '/gateway/bot') {
    const { port } = new URL(discord.api);
    const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { status: 200, body: { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit } };
  }
  if (path === `/applications/${APPLICATION}/commands`) {
    if (method === 'PUT') discord.commands.kept = call.body;
    return { status: 200, body: discord.commands.kept };
  }
  if (path.startsWith('/interactions/')) return { status: 204 };
  if (path.startsWith('/webhooks/')) {
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: message(call, '600000000000000001') };
  }
  return { status: 404, body: { message: '404: Not Found', code: 0 } };
}

/** Opens it on a free port of 127.0.0.1; `beat` is the heartbeat's interval in ms. */
export async function openServer({ beat = 45_000 } = {}): Promise<Discord> {
  const calls: Call[] = [];
  const waiting = new Set<() => void>();
  const http = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      discord.broken.push(String(error));
      response.writeHead(500).end();
    });
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const call: Call = {
      method: request.method ?? 'GET',
      path: decodeURIComponent(pathname.replace(/^\/api\/v10/, '')),
      query: search,
      authorized: request.headers.authorization === `Bot ${TOKEN}`,
      ...(await read(request)),
    };
    calls.push(call);
    discord.broken.push(...violations(call));
    const open = /^\/(?:interactions|webhooks)\//.test(call.path);
    if (open && request.headers.authorization !== undefined) discord.broken.push(`${call.path}: token sent`);
    const refused =
      open || call.authorized ? null : { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    answer(response, discord.react(call) ?? refused ?? usual(call, discord));
    for (const wake of waiting) wake();
  }
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const gateway = openGateway(http, APPLICATION, { welcome: () => discord.welcome, beat });
  const discord: Discord = {
    api: `http://127.0.0.1:${port}/api`,
    gateway,
    calls,
    broken: [],
    commands: { kept: [] },
    welcome: 'ready',
    react: () => null,
    call: (fits, nth = 0) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = calls.filter(fits)[nth];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise((resolve) => {
        gateway.close();
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return discord;
}
