import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

const BOT = '100000000000000001';

/** What one bot is to Discord: a way to ask it something, and the calls it makes. */
export interface Line {
  readonly api: string;
  /** Resolves when the bot has connected. */
  readonly ready: Promise<void>;
  /** Asks `/breakeven` at a power price as the nth person; gives ms until the answer has arrived whole. */
  ask(n: number, powerPrice: number): Promise<number>;
  /** Calls so far. */
  calls(): number;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const USER = (id: string) => ({
  id,
  username: `u${id}`,
  discriminator: '0',
  global_name: null,
  avatar: null,
});

const interaction = (n: number, powerPrice: number, id: string) => ({
  id,
  application_id: BOT,
  type: 2,
  token: `token-${id}`,
  version: 1,
  data: {
    id: '200000000000000001',
    name: 'breakeven',
    type: 1,
    options: [{ name: 'power_price', type: 10, value: powerPrice }],
  },
  channel_id: String(300000000000000000n + BigInt(n)),
  channel: { id: String(300000000000000000n + BigInt(n)), type: 1, flags: 0 },
  user: USER(String(400000000000000000n + BigInt(n))),
  locale: 'en-US',
  app_permissions: '2251799813685247',
  entitlements: [],
  authorizing_integration_owners: { '1': String(400000000000000000n + BigInt(n)) },
  context: 1,
  attachment_size_limit: 10_485_760,
});

/** A Discord for one bot on a free port of 127.0.0.1: as little as a bot needs to answer a command. */
export async function openDiscordLine(): Promise<Line> {
  let waiting: ((at: number) => void) | null = null;
  let calls = 0;
  let registered: unknown[] = [];
  const ready = Promise.withResolvers<void>();
  let socket: WebSocket | null = null;
  let sequence = 1;
  const send = (response: ServerResponse, status: number, body?: unknown): void => {
    if (body === undefined) response.writeHead(status).end();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const http = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').split('?')[0] ?? '';
    if (path.endsWith('/callback')) {
      calls++;
      send(response, 204);
      waiting?.(performance.now());
    } else if (path === '/gateway/bot') {
      const { port } = http.address() as AddressInfo;
      const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
      send(response, 200, { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit });
    } else if (path.endsWith('/commands')) {
      if (request.method === 'PUT') registered = JSON.parse(body) as unknown[];
      send(response, 200, registered);
    } else if (path === '/applications/@me' || path === '/oauth2/applications/@me') {
      send(response, 200, { id: BOT, name: 'bench', flags: 0, description: '', bot_public: true });
    } else {
      calls++;
      send(response, 200, { ...USER(BOT), bot: true });
    }
  });
  const gateway = new WebSocketServer({ server: http });
  gateway.on('connection', (connected) => {
    socket = connected;
    const say = (op: number, d: unknown, t: string | null = null) =>
      connected.send(JSON.stringify({ op, d, s: t === null ? null : sequence++, t }));
    connected.on('message', (data) => {
      const { op } = JSON.parse(String(data)) as { op: number };
      if (op === 1) say(11, null);
      if (op !== 2) return;
      const { port } = http.address() as AddressInfo;
      say(
        0,
        {
          v: 10,
          user: { ...USER(BOT), bot: true },
          guilds: [],
          session_id: 'bench',
          resume_gateway_url: `ws://127.0.0.1:${port}`,
          application: { id: BOT, flags: 0 },
        },
        'READY',
      );
      ready.resolve();
    });
    say(10, { heartbeat_interval: 45_000 });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}/api`,
    ready: ready.promise,
    ask(n, powerPrice) {
      const answered = Promise.withResolvers<number>();
      const id = String(500000000000000000n + BigInt(sequence));
      const start = performance.now();
      waiting = (at) => {
        waiting = null;
        answered.resolve(at - start);
      };
      socket?.send(
        JSON.stringify({ op: 0, d: interaction(n, powerPrice, id), s: sequence++, t: 'INTERACTION_CREATE' }),
      );
      return answered.promise;
    },
    calls: () => calls,
    close: async () => {
      for (const client of gateway.clients) client.terminate();
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
