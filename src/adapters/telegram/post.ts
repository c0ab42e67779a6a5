import { setTimeout as pause } from 'node:timers/promises';
import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Target } from './asked.ts';
import { failureOf, refusesKeyboard } from './failure.ts';
import { moveGroup } from './groups.ts';
import type { Line, Posted } from './line.ts';

/** What a message of ours says: serialized HTML, and what can be tapped under it. */
export interface Body {
  readonly html: string;
  readonly keyboard: InlineKeyboardMarkup | null;
}

const NO_PREVIEW = { is_disabled: true } as const;
/** Pauses in ms before a request is tried again that never left this machine. */
const PAUSES = [500, 2_000, 5_000];

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text of HTML of ours, for a server that does not understand a tag of it. */
export const bare = (html: string): string =>
  html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!);

const destination = ({ chat, thread, replyTo }: Target) => ({
  chat_id: chat,
  ...(thread === null ? {} : { message_thread_id: thread }),
  ...(replyTo === null
    ? {}
    : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
});

/**
 * Makes a call towards `target`: again when it never left, and to the supergroup when the group has become one.
 * Rejects with what Telegram said otherwise.
 */
async function towards<T>(line: Line, target: Target, call: (to: Target) => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await call(target);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.type === 'moved') {
        await moveGroup(line, target.chat, failure.to);
        return call({ ...target, chat: failure.to });
      }
      const wait = PAUSES[tried];
      if (failure.type !== 'network' || failure.sent || wait === undefined) throw error;
      await pause(wait);
    }
  }
}

/** A body in the terms of a call, or without what Telegram has refused of it. */
type Said = { readonly text: string; readonly parse_mode?: 'HTML' };

/** Makes a call with all of a body; without its tags or its keyboard where those are refused, which is logged. */
async function said<T>(
  line: Line,
  { html, keyboard }: Body,
  call: (said: Said, keyboard: InlineKeyboardMarkup | null) => Promise<T>,
): Promise<T> {
  const whole: Said = { text: html, parse_mode: 'HTML' };
  try {
    return await call(whole, keyboard);
  } catch (error) {
    const untagged = failureOf(error).type === 'markup';
    if (!untagged && (keyboard === null || !refusesKeyboard(error))) throw error;
    line.house.fault(error);
    return untagged ? call({ text: bare(html) }, keyboard) : call(whole, null);
  }
}

/** Posts a message and gives where it stands. */
export async function send(line: Line, target: Target, body: Body): Promise<Posted> {
  const sent = await towards(line, target, (to) =>
    said(line, body, (text, keyboard) =>
      line.api.raw.sendMessage({
        ...destination(to),
        ...text,
        link_preview_options: NO_PREVIEW,
        ...(keyboard === null ? {} : { reply_markup: keyboard }),
      }),
    ),
  );
  return { chat: sent.chat.id, id: sent.message_id };
}

/** Asks for an answer to a message of ours: the person's Telegram opens the reply by itself. */
export async function prompt(line: Line, target: Target, html: string): Promise<Posted> {
  const sent = await towards(line, target, (to) =>
    line.api.raw.sendMessage({
      ...destination(to),
      text: html,
      parse_mode: 'HTML',
      link_preview_options: NO_PREVIEW,
      reply_markup: { force_reply: true, selective: true },
    }),
  );
  return { chat: sent.chat.id, id: sent.message_id };
}

/** Where an edit goes: a message of ours, or one that somebody posted by inline mode. */
export type Edited = Posted | { readonly inline: string };

const addressOf = (at: Edited) =>
  'inline' in at ? { inline_message_id: at.inline } : { chat_id: at.chat, message_id: at.id };

/** Puts `body` in the place of a message's text, trying `until` then; that nothing changes by it is fine. */
export async function edit(line: Line, at: Edited, body: Body, until?: AbortSignal): Promise<void> {
  const signal = until as Parameters<Api['getMe']>[0];
  try {
    await said(line, body, (text, keyboard) =>
      line.api.raw.editMessageText(
        {
          ...addressOf(at),
          ...text,
          link_preview_options: NO_PREVIEW,
          reply_markup: keyboard ?? { inline_keyboard: [] },
        },
        signal,
      ),
    );
  } catch (error) {
    if (failureOf(error).type !== 'unchanged') throw error;
  }
}

/** Changes what can be tapped under a message, and nothing else. */
export async function editKeyboard(line: Line, at: Posted, keyboard: InlineKeyboardMarkup): Promise<void> {
  try {
    await line.api.raw.editMessageReplyMarkup({ ...addressOf(at), reply_markup: keyboard });
  } catch (error) {
    if (!['unchanged', 'gone'].includes(failureOf(error).type)) throw error;
  }
}

/** Takes a message of ours away again. */
export async function withdraw(line: Line, at: Posted): Promise<void> {
  try {
    await line.api.raw.deleteMessage(addressOf(at) as { chat_id: number; message_id: number });
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
  }
}

/** Posts a picture (PNG) with its caption in HTML. */
export async function sendPicture(
  line: Line,
  target: Target,
  { png, name, caption }: { readonly png: Uint8Array; readonly name: string; readonly caption: string },
): Promise<void> {
  await towards(line, target, (to) =>
    line.api.raw.sendPhoto({
      ...destination(to),
      photo: new InputFile(png, name),
      caption,
      parse_mode: 'HTML',
    }),
  );
}

/** Shows that the answer is being worked on; nothing depends on it. */
export function showTyping(line: Line, { chat, thread }: Target, action: 'typing' | 'upload_photo'): void {
  const topic = thread === null ? {} : { message_thread_id: thread };
  line.api.raw.sendChatAction({ chat_id: chat, action, ...topic }).catch((error: unknown) => {
    line.house.log.debug('telegram-typing', { cause: String(error) });
  });
}
