import { Api, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Message } from '../../message/message.ts';
import type { Carrier, KeptPost, Sent } from '../../ports.ts';
import { openPictures, openWording, type PostingHouse, tapsOf, type Worded } from '../chat/worded.ts';
import { failureOf } from './failure.ts';
import { keyboard } from './keyboard.ts';
import { LIMITS } from './limits.ts';
import { bare } from './post.ts';
import { chartCaption, lay } from './render.ts';

/** s until an answer is no longer waited for; well within an outbox's lease. */
const CALL_SECONDS = 30;
/** ms until a token that was refused is tried again: somebody may have changed it. */
const TOKEN_MS = 60_000;
/** A photo's id is told from a text's, which cannot become one. */
const PHOTO = 'p';

/** We are not in the chat. */
const ABSENT = /not a member|was kicked|chat not found/i;

const NO_PREVIEW = { is_disabled: true } as const;

type Part =
  | { readonly type: 'text'; readonly html: string; readonly keyboard: InlineKeyboardMarkup | null }
  | { readonly type: 'photo'; readonly worded: Worded };

/** An id, or a channel's public name. */
const chatOf = (channel: string): number | string =>
  /^-?\d{1,16}$/.test(channel) ? Number(channel) : channel;

const isPhoto = (remote: string): boolean => remote.startsWith(PHOTO);
const numberOf = (remote: string): number => Number(remote.replace(PHOTO, ''));

const reasonOf = (error: unknown): string =>
  error instanceof GrammyError ? error.description : error instanceof Error ? error.message : String(error);

/** Is the whole chat out of reach, rather than one message of it? Whoever has shut us out may let us in again. */
const isAway = (error: unknown): boolean =>
  error instanceof GrammyError &&
  (error.error_code === 403 || /chat not found|chat was deleted|deactivated/i.test(error.description));

/** What Telegram made of a call that failed. Whatever may have got through is in doubt. */
function failed(error: unknown, post: KeptPost): Sent {
  const failure = failureOf(error);
  const reason = reasonOf(error);
  switch (failure.type) {
    case 'moved':
      return { state: 'moved', channel: String(failure.to) };
    case 'flood': {
      // We keep to what one person's chat takes, so that a word about it is meant for all of us.
      const scope = post.place.channel.startsWith('-') ? 'place' : 'platform';
      return { state: 'later', ms: failure.seconds * 1000, scope, reason };
    }
    case 'token':
      return { state: 'later', ms: TOKEN_MS, scope: 'platform', reason };
    case 'network':
      return failure.sent
        ? { state: 'uncertain', reason }
        : { state: 'later', ms: 0, scope: 'platform', reason };
    case 'right':
      return { state: 'refused', reason, permission: failure.right };
    case 'gone':
      return {
        state: 'refused',
        reason,
        permission: ABSENT.test(reason) ? 'member' : null,
        ...(isAway(error) ? { shut: true } : {}),
      };
    case 'unchanged':
    case 'markup':
    case 'conflict':
      return { state: 'refused', reason, permission: null };
    case 'fault':
      return error instanceof GrammyError && error.error_code < 500
        ? { state: 'refused', reason, permission: null }
        : { state: 'uncertain', reason };
  }
}

/** Takes posts to Telegram at `api`; every call is made once, and the outbox decides about the next. */
export function telegramCarrier(
  house: PostingHouse,
  { token, api: root }: { readonly token: string; readonly api: string },
): Carrier {
  const api = new Api(token, { apiRoot: root.replace(/\/+$/, ''), timeoutSeconds: CALL_SECONDS });
  const word = openWording(house);
  const picture = openPictures(house);
  const pages = new WeakMap<Message, readonly string[]>();

  /** The messages a post is: its pages, then its chart. */
  async function partsOf(post: KeptPost): Promise<readonly Part[]> {
    const worded = await word(post);
    const texts = pages.get(worded.message) ?? lay(worded.message, worded.desk);
    pages.set(worded.message, texts);
    const controls = await tapsOf(house, post, worded, LIMITS.callbackData);
    return [
      ...texts.map((html, i) => ({
        type: 'text' as const,
        html,
        keyboard: controls.length === 0 || i + 1 < texts.length ? null : keyboard(controls),
      })),
      ...(worded.chart === null ? [] : [{ type: 'photo' as const, worded }]),
    ];
  }

  const to = ({ place, replyTo = null, remote }: KeptPost) => ({
    chat_id: chatOf(place.channel),
    ...(place.topic === null ? {} : { message_thread_id: Number(place.topic) }),
    ...(replyTo === null || remote.length > 0
      ? {}
      : { reply_parameters: { message_id: numberOf(replyTo), allow_sending_without_reply: true } }),
  });

  /** Calls with HTML, and with plain text where Telegram cannot read ours. */
  async function said<T>(
    html: string,
    call: (text: { text: string; parse_mode?: 'HTML' }) => Promise<T>,
  ): Promise<T> {
    try {
      return await call({ text: html, parse_mode: 'HTML' });
    } catch (error) {
      if (failureOf(error).type !== 'markup') throw error;
      house.fault(error);
      return call({ text: bare(html) });
    }
  }

  async function drawn({ chart, desk, theme, message }: Worded) {
    const png = chart === null ? null : await picture(chart, theme ?? 'light');
    if (png === null || chart === null) return null;
    return {
      photo: new InputFile(png, `${message.id.replaceAll(/[^a-z0-9-]/g, '-').slice(0, 40)}.png`),
      caption: chartCaption(chart, desk),
    };
  }

  /** Sends a message; null when there was nothing to send after all. */
  async function put(post: KeptPost, part: Part): Promise<string | null> {
    if (part.type === 'photo') {
      const file = await drawn(part.worded);
      if (file === null) return null;
      const sent = await api.raw.sendPhoto({ ...to(post), ...file, parse_mode: 'HTML' });
      return `${PHOTO}${sent.message_id}`;
    }
    const reply_markup = part.keyboard === null ? {} : { reply_markup: part.keyboard };
    const sent = await said(part.html, (text) =>
      api.raw.sendMessage({ ...to(post), ...text, ...reply_markup, link_preview_options: NO_PREVIEW }),
    );
    return String(sent.message_id);
  }

  async function change(post: KeptPost, remote: string, part: Part): Promise<void> {
    const at = { chat_id: chatOf(post.place.channel), message_id: numberOf(remote) };
    if (part.type === 'photo') {
      const file = await drawn(part.worded);
      if (file === null) return;
      const media = { type: 'photo', media: file.photo, caption: file.caption, parse_mode: 'HTML' } as const;
      await api.raw.editMessageMedia({ ...at, media });
      return;
    }
    const reply_markup = part.keyboard ?? { inline_keyboard: [] };
    await said(part.html, (text) =>
      api.raw.editMessageText({ ...at, ...text, reply_markup, link_preview_options: NO_PREVIEW }),
    );
  }

  async function withdraw(post: KeptPost, remotes: readonly string[]): Promise<void> {
    if (remotes.length === 0) return;
    await api.raw.deleteMessages({ chat_id: chatOf(post.place.channel), message_ids: remotes.map(numberOf) });
  }

  /** Does `work` with the parts of a post, telling what came of it; never rejects. */
  async function carrying(post: KeptPost, work: (parts: readonly Part[]) => Promise<Sent>): Promise<Sent> {
    let parts: readonly Part[];
    try {
      parts = await partsOf(post);
    } catch (error) {
      house.fault(error);
      return { state: 'refused', reason: reasonOf(error), permission: null };
    }
    try {
      return await work(parts);
    } catch (error) {
      return failed(error, post);
    }
  }

  return {
    platform: 'telegram',

    send: (post) =>
      carrying(post, async (parts) => {
        const { remote } = post;
        const part = parts[remote.length];
        if (!part) return { state: 'sent', remote };
        try {
          const id = await put(post, part);
          const all = id === null ? remote : [...remote, id];
          return { state: 'sent', remote: all, more: id !== null && all.length < parts.length };
        } catch (error) {
          const failure = failureOf(error);
          if (part.type !== 'photo' || failure.type !== 'right') throw error;
          return { state: 'sent', remote, lacks: failure.right };
        }
      }),

    edit: (post) =>
      carrying(post, async (parts) => {
        const { part: at } = post;
        const { remote } = post;
        const [part, there] = [parts[at], remote[at]];
        if (part && there !== undefined && isPhoto(there) === (part.type === 'photo')) {
          try {
            await change(post, there, part);
          } catch (error) {
            if (failureOf(error).type !== 'unchanged') throw error;
          }
          if (at + 1 < parts.length) return { state: 'sent', remote, more: true };
          await withdraw(post, remote.slice(parts.length));
          return { state: 'sent', remote: remote.slice(0, parts.length) };
        }
        // What is too many, or a text where a picture belongs, goes; what is lacking then is sent.
        await withdraw(post, remote.slice(at));
        return { state: 'sent', remote: remote.slice(0, at), more: at < parts.length };
      }),

    async recover() {
      return { state: 'uncertain', reason: 'no answer from Telegram, and no way to ask what it did' };
    },
  };
}
