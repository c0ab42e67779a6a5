import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Log } from '../../ports.ts';
import type { Intake } from './updates.ts';

/** Bytes of the largest update that is read; Telegram's are far smaller. */
const BYTES = 1_000_000;
/** ms a request under way gets when the server closes. */
const SLOW_MS = 1_000;
const HEADER = 'x-telegram-bot-api-secret-token';

/** The secret Telegram sends with each update, made from the token so that nobody has to keep a second one. */
export const secretOf = (token: string): string =>
  createHmac('sha256', token).update('hashwatt telegram webhook').digest('base64url');

/** Compares in a time that tells nothing about how much is right. */
const isSecret = (secret: string, given: string | string[] | undefined): boolean => {
  const digest = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
};

/** The body as text; null when it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function updateOf(body: string): Update | null {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update;
    return isUpdate && Number.isSafeInteger(update.update_id) ? (update as Update) : null;
  } catch {
    return null;
  }
}

/** The update a request brings, or the HTTP status that refuses it. */
async function received(request: IncomingMessage, secret: string): Promise<Update | number> {
  if (request.method !== 'POST') return 405;
  if (!isSecret(secret, request.headers[HEADER])) return 401;
  const body = await bodyOf(request);
  return body === null ? 413 : (updateOf(body) ?? 400);
}

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** ms in which requests that are refused come to one line of the log. */
const REFUSED_MS = 60_000;

/** Logs what was refused: the first at once, the others of a minute together when it is over. */
function openRefusals(log: Log) {
  let counting: NodeJS.Timeout | null = null;
  let refused = 0;
  const told = (): void => {
    counting = null;
    if (refused > 0) log.warn('telegram-webhook-refused', { count: refused });
    refused = 0;
  };
  return {
    add(status: number): void {
      if (counting) {
        refused += 1;
        return;
      }
      log.warn('telegram-webhook-refused', { status, count: 1 });
      counting = setTimeout(told, REFUSED_MS).unref();
    },
    close(): void {
      if (counting) clearTimeout(counting);
      told();
    },
  };
}

/** Listens for updates. Rejects with Node's error when the port cannot be had. */
export async function listen(
  options: { readonly host: string; readonly port: number; readonly secret: string },
  intake: Intake,
  log: Log,
): Promise<Listening> {
  const refusals = openRefusals(log);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const update = await received(request, options.secret).catch(() => 400);
    if (typeof update === 'number') {
      refusals.add(update);
      response.writeHead(update, { connection: 'close' }).end();
      return;
    }
    response.writeHead(200).end();
    intake.take(update);
  };
  const server = createServer((request, response) => void answer(request, response));
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(options.port, options.host, resolve);
  await ready;
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    stop: () =>
      new Promise((done) => {
        const slow = setTimeout(() => server.closeAllConnections(), SLOW_MS);
        server.close(() => {
          clearTimeout(slow);
          refusals.close();
          done();
        });
        server.closeIdleConnections();
      }),
  };
}
