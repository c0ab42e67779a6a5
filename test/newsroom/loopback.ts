import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS, type Limit, openLimiter } from './limits.ts';

/** A message as it came. */
export interface Arrival {
  readonly chat: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A loopback platform that takes messages and holds the sender to its limits, whose answers take their time. */
export interface Loopback {
  readonly url: string;
  readonly arrivals: Arrival[];
  /** Messages that were known again by their nonce. */
  repeated: number;
  /** How often it had to say that it was too much. */
  refused: number;
  /** Requests that wait here for the clock. */
  held: number;
  close(): Promise<void>;
}

/** The clock it goes by, and ms that each way takes. */
export interface Surroundings {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly wayMs: () => number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
type Fields = Readonly<Record<string, unknown>>;

async function bodyOf(request: IncomingMessage): Promise<Fields> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Fields);
}

async function open(
  { sleep, wayMs }: Surroundings,
  answer: (path: string, body: Fields, loopback: Loopback) => Answer,
): Promise<Loopback> {
  const http = createServer(async (request, response) => {
    const given = await bodyOf(request);
    const wait = async (): Promise<void> => {
      loopback.held++;
      await sleep(wayMs());
      loopback.held--;
    };
    await wait();
    const { status, body } = answer(request.url ?? '', given, loopback);
    await wait();
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const loopback: Loopback = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    arrivals: [],
    repeated: 0,
    refused: 0,
    held: 0,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return loopback;
}

/** ms to wait by all the limits that a message to a chat comes under. */
function openGuard(now: () => number, all: Limit, ofChat: (chat: string) => readonly Limit[]) {
  const whole = openLimiter(all);
  const chats = new Map<string, ((now: number) => number)[]>();
  return (chat: string): number => {
    const own = chats.get(chat) ?? ofChat(chat).map(openLimiter);
    chats.set(chat, own);
    return Math.max(...[whole, ...own].map((limiter) => limiter(now())));
  };
}

export async function openDiscordLoopback(around: Surroundings): Promise<Loopback> {
  const { all, channel } = LIMITS.discord;
  const guard = openGuard(around.now, all, () => [channel]);
  const nonces = new Map<string, string>();
  let next = 1;
  return open(around, (path, body, loopback) => {
    const chat = /\/channels\/(\d+)\/messages/.exec(path)?.[1];
    if (chat === undefined) return { status: 404, body: { message: '404: Not Found', code: 0 } };
    const wait = guard(chat) / 1000;
    if (wait > 0) {
      loopback.refused++;
      const message = 'You are being rate limited.';
      return { status: 429, body: { message, retry_after: wait, global: true } };
    }
    const nonce = `${chat} ${String(body.nonce)}`;
    const known = nonces.get(nonce);
    if (known !== undefined) {
      loopback.repeated++;
      return { status: 200, body: { id: known } };
    }
    const id = String(next++);
    nonces.set(nonce, id);
    loopback.arrivals.push({ chat, at: around.now(), body });
    return { status: 200, body: { id } };
  });
}

export async function openTelegramLoopback(around: Surroundings): Promise<Loopback> {
  const { all, chat: each, group } = LIMITS.telegram;
  const guard = openGuard(around.now, all, (chat) => (chat.startsWith('-') ? [each, group] : [each]));
  let next = 1;
  return open(around, (_, body, loopback) => {
    const chat = String(body.chat_id);
    const wait = guard(chat) / 1000;
    if (wait > 0) {
      loopback.refused++;
      const parameters = { retry_after: Math.ceil(wait) };
      const description = 'Too Many Requests: retry later';
      return { status: 429, body: { ok: false, error_code: 429, description, parameters } };
    }
    loopback.arrivals.push({ chat, at: around.now(), body });
    const message = { message_id: next++, date: 1, chat: { id: Number(chat), type: 'private' } };
    return { status: 200, body: { ok: true, result: message } };
  });
}
