import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Line } from './discord-loopback.ts';

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

const BOT = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' };

const update = (n: number, powerPrice: number, id: number) => {
  const person = { id: 1_000_000 + n, is_bot: false, first_name: `U${n}`, language_code: 'en' };
  const chat = { id: person.id, type: 'private', first_name: person.first_name };
  const text = `/breakeven ${powerPrice}`;
  const entities = [{ type: 'bot_command', offset: 0, length: 10 }];
  const date = Math.floor(Date.now() / 1000);
  return { update_id: id, message: { message_id: id, date, from: person, chat, text, entities } };
};

/** A Bot API for one bot on a free port of 127.0.0.1: long polling and whatever else, answered as if done. */
export async function openTelegramLine(): Promise<Line> {
  let waiting: ((at: number) => void) | null = null;
  let calls = 0;
  let next = 1;
  let poll: ServerResponse | null = null;
  let polled = Promise.withResolvers<void>();
  const ready = polled.promise;
  const send = (response: ServerResponse, result: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
  };
  const http = createServer(async (request, response) => {
    const payload = await bodyOf(request);
    const method = (request.url ?? '').split('/').at(-1)?.split('?')[0];
    if (method === 'getUpdates') {
      poll = response;
      polled.resolve();
    } else if (method === 'sendMessage') {
      calls++;
      const chat = { id: payload.chat_id, type: 'private', first_name: 'U' };
      send(response, { message_id: next++, date: 1, chat, from: BOT, text: String(payload.text) });
      waiting?.(performance.now());
    } else if (method === 'getMe') {
      send(response, {
        ...BOT,
        can_join_groups: true,
        can_read_all_group_messages: false,
        supports_inline_queries: true,
      });
    } else if (method?.startsWith('getMyCommands')) {
      send(response, []);
    } else if (method === 'getWebhookInfo') {
      send(response, { url: '', has_custom_certificate: false, pending_update_count: 0 });
    } else {
      send(response, true);
    }
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}`,
    ready,
    async ask(n, powerPrice) {
      await polled.promise;
      polled = Promise.withResolvers<void>();
      const response = poll!;
      const answered = Promise.withResolvers<number>();
      const start = performance.now();
      waiting = (at) => {
        waiting = null;
        answered.resolve(at - start);
      };
      send(response, [update(n, powerPrice, next++)]);
      const took = await answered.promise;
      await polled.promise;
      return took;
    },
    calls: () => calls,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
