import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { violations } from '../../../src/adapters/telegram/limits.ts';
import { type Fields, type Received, readCall } from './multipart.ts';
import { strayed } from './spec.ts';

export const TOKEN = '123456:secret-of-the-test';

export const ME = {
  id: 123456,
  is_bot: true,
  first_name: 'Hashwatt',
  username: 'HashwattBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
} as const;

/** What the server says instead of doing something. */
export interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** What the server does instead of saying anything: it cuts the connection, or lets the call wait for ever. */
type Silence = 'cut' | 'hang';

export interface Call extends Received {
  readonly method: string;
  /** What it was answered: null while a poll waits. */
  reply: unknown;
}

type When = (call: Call) => boolean;

interface Poll {
  readonly payload: Fields;
  answer(updates: readonly Update[]): void;
}

const chatOf = (id: unknown) =>
  Number(id) < 0
    ? { id: Number(id), type: 'supergroup', title: 'Miners' }
    : { id: Number(id), type: 'private', first_name: 'Ada' };

/** The tests' Bot API: one bot, its chats, its updates. */
export class BotApi {
  /** Every call in the order it came, and what was wrong with it by our own limits and by the specification. */
  readonly calls: Call[] = [];
  readonly wrong: string[] = [];
  readonly members = new Map<string, string>();
  /** What a member may do beside what the status says, by chat and person. */
  readonly rights = new Map<string, Fields>();
  /** Chats by what they are asked for by. */
  readonly chats = new Map<string, Fields>();
  webhook: Fields | null = null;
  #updates: Update[] = [];
  #polls: Poll[] = [];
  #refusals: { method: string; refusal: Refusal | Silence; times: number; when: When }[] = [];
  #watchers: { when: When; seen: (call: Call) => void }[] = [];
  #commands = new Map<string, unknown>();
  #texts = new Map<string, string>();
  #nextUpdate = 1000;
  #nextMessage = 500;
  readonly #http = createServer((request, response) => void this.#receive(request, response));
  url = '';

  async open(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#http.listen(0, '127.0.0.1', resolve);
    });
    this.url = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** An update with the next number, as yet unsent. */
  update(parts: object): Update {
    return { update_id: this.#nextUpdate++, ...parts } as Update;
  }

  /** Hands an update to whoever polls. */
  push(...updates: readonly Update[]): void {
    this.#updates.push(...updates);
    this.#serve();
  }

  /** Says `refusal` to the next calls of a method, or falls silent. */
  refuse(
    method: string,
    refusal: Refusal | Silence,
    { times = 1, when = () => true }: { readonly times?: number; readonly when?: When } = {},
  ): void {
    this.#refusals.push({ method, refusal, times, when });
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The first call, past or to come, that is answered and meets a condition. */
  seen(method: string, when: When = () => true, skip = 0): Promise<Call> {
    let left = skip;
    const wanted: When = (call) => call.method === method && when(call) && left-- <= 0;
    const known = this.calls.find(wanted);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => this.#watchers.push({ when: wanted, seen: resolve }));
  }

  /** Commands as they stand in a scope and language. */
  menu(scope: string, language = ''): unknown {
    return this.#commands.get(`${scope}/${language}`) ?? [];
  }

  get polling(): number {
    return this.#polls.length;
  }

  #serve(): void {
    for (const poll of this.#polls.splice(0)) {
      const due = this.#due(poll.payload);
      if (due.length === 0) this.#polls.push(poll);
      else poll.answer(due);
    }
  }

  /** Updates from the offset on; those before it are confirmed and gone. */
  #due({ offset = 0, limit = 100 }: Fields): Update[] {
    this.#updates = this.#updates.filter(({ update_id: id }) => id >= Number(offset));
    return this.#updates.slice(0, Number(limit));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const received = await readCall(request);
    const call: Call = { method, ...received, reply: null };
    const say = (status: number, body: object): void => {
      call.reply = body;
      if (response.destroyed) return;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const fail = (refusal: Refusal): void => say(refusal.error_code, { ok: false, ...refusal });
    const done = (result: unknown): void => say(200, { ok: true, result });
    this.calls.push(call);
    for (const found of [...violations(method, call.payload), ...strayed(method, call.payload)]) {
      this.wrong.push(`${method}: ${found}`);
    }
    this.#handle(call, token, response, { fail, done });
    for (const watcher of [...this.#watchers]) {
      if (!watcher.when(call)) continue;
      this.#watchers.splice(this.#watchers.indexOf(watcher), 1);
      watcher.seen(call);
    }
  }

  #handle(
    call: Call,
    token: string | undefined,
    response: ServerResponse,
    { fail, done }: { fail: (refusal: Refusal) => void; done: (result: unknown) => void },
  ): void {
    const refused = this.#refusals.find(
      ({ method, times, when }) => method === call.method && times > 0 && when(call),
    );
    if (token !== TOKEN) fail({ error_code: 401, description: 'Unauthorized' });
    else if (refused) {
      refused.times -= 1;
      if (refused.refusal === 'cut') response.destroy();
      else if (refused.refusal !== 'hang') fail(refused.refusal);
    } else if (call.method === 'getUpdates') this.#poll(call, response, done);
    else {
      const result = this.#result(call);
      if (result === 'same') fail({ error_code: 400, description: 'Bad Request: message is not modified' });
      else done(result);
    }
  }

  #poll({ payload }: Call, response: ServerResponse, done: (result: unknown) => void): void {
    const due = this.#due(payload);
    if (due.length > 0 || !payload.timeout) {
      done(due);
      return;
    }
    const poll: Poll = { payload, answer: done };
    this.#polls.push(poll);
    response.once('close', () => {
      this.#polls = this.#polls.filter((each) => each !== poll);
    });
  }

  #sent({ payload }: Call, content: Fields): unknown {
    const id = this.#nextMessage++;
    this.#texts.set(`${payload.chat_id}:${id}`, JSON.stringify([payload.text, payload.reply_markup]));
    return { message_id: id, date: 1_795_334_400, chat: chatOf(payload.chat_id), from: ME, ...content };
  }

  #edited({ payload }: Call): unknown {
    const { chat_id: chat, message_id: id, inline_message_id: inline, text, reply_markup: markup } = payload;
    if (inline !== undefined) return true;
    const key = `${chat}:${id}`;
    const before = this.#texts.get(key);
    const after = JSON.stringify([text ?? JSON.parse(before ?? '[null]')[0], markup]);
    this.#texts.set(key, after);
    if (before === after) return 'same';
    return { message_id: Number(id), date: 1_795_334_400, chat: chatOf(chat), from: ME, text: text ?? '…' };
  }

  #result(call: Call): unknown {
    const { method, payload } = call;
    const { type: scope = 'default' } = (payload.scope ?? {}) as Fields;
    const key = `${String(scope)}/${String(payload.language_code ?? '')}`;
    switch (method) {
      case 'getMe':
        return ME;
      case 'sendMessage':
        return this.#sent(call, { text: payload.text });
      case 'sendPhoto':
        return this.#sent(call, { photo: [{ file_id: 'p', file_unique_id: 'u', width: 1, height: 1 }] });
      case 'editMessageText':
      case 'editMessageReplyMarkup':
        return this.#edited(call);
      case 'getMyCommands':
        return this.#commands.get(key) ?? [];
      case 'setMyCommands':
        this.#commands.set(key, payload.commands);
        return true;
      case 'getChatMember': {
        const status = this.members.get(`${payload.chat_id}:${payload.user_id}`) ?? 'member';
        const rights = this.rights.get(`${payload.chat_id}:${payload.user_id}`) ?? {};
        return { status, user: { id: payload.user_id, is_bot: false, first_name: 'Ada' }, ...rights };
      }
      case 'getChat':
        return this.chats.get(String(payload.chat_id)) ?? chatOf(payload.chat_id);
      case 'setWebhook':
        this.webhook = payload;
        return true;
      case 'deleteWebhook':
        this.webhook = null;
        return true;
      default:
        return true;
    }
  }
}

/** A loopback Bot API on a free port. */
export const openBotApi = (): Promise<BotApi> => new BotApi().open();
