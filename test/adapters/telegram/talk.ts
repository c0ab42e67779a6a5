import type { ChatHouse, Platform } from '../../../src/adapters/chat/house.ts';
import { openTelegram, type TelegramOptions } from '../../../src/adapters/telegram/open.ts';
import type { Question } from '../../../src/command/question.ts';
import { NOW, openChatHouse } from '../chat/house.ts';
import { type BotApi, type Call, openBotApi, TOKEN } from './server.ts';

export const ADA = { id: 77, is_bot: false, first_name: 'Ada', language_code: 'en' } as const;
export const BERT = { id: 88, is_bot: false, first_name: 'Bert', language_code: 'de-AT' } as const;
export const GROUP = { id: -1001, type: 'supergroup', title: 'Miners' } as const;

/** 22 November 2026, 8:00 UTC. */
export const DATE = 1_795_334_400;

/** Short waits, so that what goes wrong is over soon. */
export const SOON = { firstMs: 1, longestMs: 2, conflicts: 3 } as const;

type Parts = Readonly<Record<string, unknown>>;

/** A conversation of a test: the bot, its house, the loopback server, and people who write. */
export interface Talk extends Awaited<ReturnType<typeof openTalk>> {}

let number = 0;

/** A message of somebody, in their private chat unless `parts` say otherwise. */
export const from = (person: { readonly id: number; readonly first_name: string }, parts: Parts): Parts => {
  number += 1;
  const chat = { id: person.id, type: 'private', first_name: person.first_name };
  return { message_id: number, date: DATE, from: person, chat, ...parts };
};

export async function openTalk(
  parts: Parameters<typeof openChatHouse>[0] = {},
  options: Partial<TelegramOptions> & { readonly prepare?: (server: BotApi) => void } = {},
) {
  const server = await openBotApi();
  options.prepare?.(server);
  /** Moves on with each update, so that nobody asks too fast unless `stepMs` is 0. */
  const clock = { at: NOW, stepMs: 60_000 };
  const open = openChatHouse({ now: () => clock.at, ...parts });
  /** Questions no button holds, in the order they were kept. */
  const kept: Question[] = [];
  const { keep } = open.house.questions;
  open.house.questions.keep = (question, at) => {
    kept.push(question);
    return keep(question, at);
  };
  const close = async (platform: Platform | null): Promise<void> => {
    await platform?.stop();
    await server.close();
    await open.close();
  };
  const platform = await openTelegram(open.house as ChatHouse, {
    token: TOKEN,
    api: server.url,
    webhook: null,
    patience: SOON,
    graceMs: 60_000,
    ...options,
  }).catch(async (error: unknown) => {
    await close(null);
    throw error;
  });
  /** Sends an update and gives the next call of a method that meets a condition. */
  async function next(method: string, update: object, when: (call: Call) => boolean = () => true) {
    const before = server.of(method).filter(when).length;
    clock.at += clock.stepMs;
    server.push(server.update(update));
    return server.seen(method, when, before);
  }
  /** Sends a message and gives the reply to it. */
  const ask = (message: Parts): Promise<Call> =>
    next('sendMessage', { message }, ({ payload }) => {
      const { message_id: id } = (payload.reply_parameters ?? {}) as Parts;
      return id === message.message_id;
    });
  return {
    ...open,
    clock,
    kept,
    server,
    platform,
    next,
    ask,
    /** Writes in a private chat and gives what the bot answers. */
    say: (text: string, person: Parameters<typeof from>[0] = ADA, more: Parts = {}) =>
      ask(from(person, { text, ...more })),
    /** Writes in the group. */
    group: (text: string, person: Parameters<typeof from>[0] = ADA, more: Parts = {}) =>
      ask(from(person, { text, chat: GROUP, ...more })),
    /** Ends everything; fails when a call was outside a limit or the specification. */
    async close() {
      await close(platform);
      if (server.wrong.length > 0) throw new Error(server.wrong.join('\n'));
    },
  };
}

/** What a reader sees of a text in HTML. */
export const shown = ({ payload }: Call): string =>
  String(payload.text ?? payload.caption)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '');

interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

/** The buttons under a message, row by row, as one list. */
export const buttons = ({ payload }: Call): readonly Button[] =>
  (
    (payload.reply_markup as { readonly inline_keyboard?: readonly (readonly Button[])[] })
      ?.inline_keyboard ?? []
  ).flat();

/** The data of the button that says `label`. */
export function dataOf(call: Call, label: string): string {
  const found = buttons(call).find(({ text }) => text === label);
  if (!found?.callback_data)
    throw new Error(
      `No button ${label} among ${buttons(call)
        .map(({ text }) => text)
        .join(', ')}`,
    );
  return found.callback_data;
}

/** A tap of somebody on a button under the message that `call` sent. */
export const tapOn = (call: Call, label: string, person: object = ADA, more: Parts = {}) => {
  const { result } = call.reply as { readonly result: Parts };
  return {
    callback_query: {
      id: `tap${++number}`,
      from: person,
      chat_instance: 'c',
      data: dataOf(call, label),
      message: { ...result, ...more },
    },
  };
};
