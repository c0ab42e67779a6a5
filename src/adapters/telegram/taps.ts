import type { CallbackQuery } from 'grammy/types';
import type { Asker } from '../../command/command.ts';
import type { Question } from '../../command/question.ts';
import { USUAL } from '../../command/usual.ts';
import type { Words } from '../../message/words.ts';
import type { Reply } from '../chat/answerer.ts';
import { type Tap, tapOf } from '../chat/button.ts';
import { type Manner, mannerOf, spoken } from '../chat/reader.ts';
import { type Asked, askedByTap, askedFrom, placeOf, privately } from './asked.ts';
import { bodyOf } from './deliver.ts';
import { askReason, dispute } from './disputes.ts';
import { failureOf } from './failure.ts';
import { invite } from './invitation.ts';
import { commandOf } from './known.ts';
import { LIMITS } from './limits.ts';
import { keyOf, type Line, type Posted } from './line.ts';
import { waitOf } from './pace.ts';
import { chartKey, picture } from './picture.ts';
import { type Edited, edit, editKeyboard, send } from './post.ts';
import { regretted } from './regret.ts';
import { askerOf } from './respond.ts';

/** ms until a tap is acknowledged though its work goes on: Telegram shows a clock on the button until then. */
const PATIENCE_MS = 2_000;

/** What a tap is told in a line over the chat: nothing, a word, one to be closed, or a chat to go to. */
interface Toast {
  readonly text?: string;
  readonly alert?: true;
  readonly url?: string;
}

/** A tap with everything known about it. */
interface Tapped {
  readonly line: Line;
  readonly query: CallbackQuery;
  readonly asked: Asked;
  readonly at: Edited;
  readonly tap: Tap;
  readonly question: Question;
  readonly manner: Manner;
  readonly asker: Asker;
  readonly words: Words;
}

type Answered = Extract<Reply, { readonly message: unknown }>;

const short = (text: string): string => {
  const letters = [...text];
  let kept = text;
  while (kept.length > LIMITS.toast) {
    letters.pop();
    kept = `${letters.join('')}…`;
  }
  return kept;
};

const isPosted = (at: Edited): at is Posted => 'chat' in at;
const isCharted = ({ line, at, question }: Tapped): boolean =>
  isPosted(at) && line.memory.charted.has(chartKey(at, question));

/** Shows the answer to whoever tapped under a post, in their private chat; where there is none yet, it is opened. */
async function copy({ line, asked, tap, question, words }: Tapped, answered: Answered): Promise<Toast> {
  const body = await bodyOf(line, answered, question, tap.view, false);
  try {
    const posted = await send(line, privately(asked), body);
    if (asked.group !== null) line.memory.groups.set(keyOf(posted.chat, posted.id), asked.group);
    return { text: words.say('telegram-post-private') };
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
    return { url: await invite(line, asked, question) };
  }
}

/** Shows the answer in the view of the tap, in its place. */
async function view(tapped: Tapped, answered: Answered): Promise<Toast> {
  const { line, at, tap, question } = tapped;
  if (tap.posted) return copy(tapped, answered);
  await edit(line, at, await bodyOf(line, answered, question, tap.view, isCharted(tapped)));
  return {};
}

/** Sends the chart once, and takes its button away; where no picture can be sent, the private chat is opened. */
async function chart(tapped: Tapped, answered: Answered): Promise<Toast> {
  const { line, asked, at, tap, question, manner } = tapped;
  if (!isPosted(at) || tap.posted) return { url: await invite(line, asked, question) };
  const drawn = await picture(line, asked, at, question, answered, manner);
  if (typeof drawn === 'object') return { text: drawn.said, alert: true };
  if (drawn === 'sent') {
    const { keyboard } = await bodyOf(line, answered, question, tap.view, true);
    await editKeyboard(line, at, keyboard ?? { inline_keyboard: [] });
  }
  return {};
}

/** Keeps the dispute, and asks for a reason where the bot is in the chat. */
async function disputed({ line, query, asked, at, tap, words }: Tapped, answered: Answered): Promise<Toast> {
  const kept = await dispute(line, asked, { answer: answered.message, n: tap.view.claim ?? 0, words });
  if (!kept) return { text: words.say('chat-gone') };
  if (typeof kept === 'object' && 'refused' in kept) return { text: kept.refused, alert: true };
  const { message } = query;
  const under = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
  if (isPosted(at) && kept !== 'before') {
    // Under a post everybody would read along.
    const whom = tap.posted ? { ...asked, target: privately(asked) } : asked;
    await askReason(line, whom, kept, tap.posted ? undefined : under, words);
  }
  return { text: words.say('chat-disputed') };
}

const DOES = { view, chart, dispute: disputed } as const;

async function act(tapped: Tapped): Promise<Toast> {
  const { line, tap, question, manner, asker } = tapped;
  const reply = await line.answerer.recall(question, manner.reader, asker, tap.posted);
  if ('mistake' in reply) return { text: reply.mistake, alert: true };
  try {
    return await DOES[tap.does](tapped, reply);
  } catch (error) {
    const { type } = failureOf(error);
    if (type === 'gone' || type === 'unchanged') return {};
    return { text: await regretted(line, tap.locale, error), alert: true };
  }
}

/** Acknowledges a tap; that it is too late for that is fine. */
async function acknowledge(line: Line, query: CallbackQuery, toast: Toast): Promise<void> {
  const { text, alert, url } = toast;
  try {
    await line.api.raw.answerCallbackQuery({
      callback_query_id: query.id,
      ...(text === undefined ? {} : { text: short(text) }),
      ...(alert ? { show_alert: true } : {}),
      ...(url === undefined ? {} : { url }),
    });
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
  }
}

function placeOfTap(line: Line, query: CallbackQuery): { asked: Asked; at: Edited } | null {
  const { from, message, inline_message_id: inline } = query;
  if (message) {
    const { chat, message_id: id } = message;
    const group = line.memory.groups.get(keyOf(chat.id, id)) ?? null;
    const under = message as Parameters<typeof askedByTap>[1];
    return { asked: askedByTap(from, under, group), at: { chat: chat.id, id } };
  }
  return inline === undefined ? null : { asked: askedFrom(from), at: { inline } };
}

/**
 * The manner of what is tapped: that of the place it stands in, whoever taps. Under an answer that somebody posted by
 * inline mode, everybody reads along and nobody has chosen anything.
 */
async function mannerAt(line: Line, asked: Asked, at: Edited | null): Promise<Manner> {
  const place = placeOf(asked);
  if (at === null || isPosted(at)) {
    return mannerOf(line.house, place, { private: at === null || at.chat === asked.user });
  }
  const { locale, timeZone } = line.house;
  return {
    reader: { locale: spoken(asked.locale) ?? locale, timeZone, units: 'petahash', currency: null },
    private: false,
    ...USUAL.telegram,
  };
}

async function questionOf(line: Line, { question }: Tap): Promise<Question | null> {
  return 'kept' in question ? line.house.questions.find(question.kept) : question;
}

/** What a tap comes to; `wait` ms are asked of who taps too fast. */
async function outcome(line: Line, query: CallbackQuery, wait: number): Promise<Toast> {
  const found = placeOfTap(line, query);
  const tap = query.data === undefined ? null : tapOf(query.data);
  const asked = found?.asked ?? askedFrom(query.from);
  const told = await mannerAt(line, asked, tap?.posted ? null : (found?.at ?? null));
  const question = tap && (await questionOf(line, tap));
  const command = question && (await commandOf(line, question.command));
  const asker = await askerOf(line, asked, command);
  if (!found || !tap || !question || wait > 0) {
    const { words } = await line.house.desk(told.reader, asker);
    const seconds = Math.ceil(wait / 1000);
    return { text: wait > 0 ? words.say('chat-slow-down', { seconds }) : words.say('chat-gone') };
  }
  // What a person has chosen for themselves counts from the tap that chose it.
  const own = tap.posted || (command?.ports ?? []).includes('settings');
  const manner = own ? told : { ...told, reader: { ...told.reader, locale: tap.locale } };
  const { words } = await line.house.desk(manner.reader, asker);
  const isNamed = command?.about !== undefined && question.given[command.about] !== undefined;
  if (command?.audience === 'moderators' && asked.group === null && !isNamed) {
    const name = command.name.replaceAll('-', '_');
    return { text: words.say('telegram-tap-there', { command: name }), alert: true };
  }
  return act({ line, query, ...found, tap, question, manner, asker, words });
}

/** How long whoever taps must wait first, in ms: 0 when they may now, and then it is counted. */
export const tapWaitOf = (line: Line, query: CallbackQuery): number =>
  waitOf(line, placeOfTap(line, query)?.asked ?? askedFrom(query.from), 'taps');

/**
 * Does what a tap asks for unless it must `wait`, and always acknowledges it: at the end, or before when that takes
 * long.
 */
export async function onTap(
  line: Line,
  query: CallbackQuery,
  wait: number,
  leave: () => void,
): Promise<void> {
  const work = outcome(line, query, wait).catch(async (error: unknown): Promise<Toast> => {
    return { text: await regretted(line, query.from.language_code ?? null, error), alert: true };
  });
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  const toast = await Promise.race([work, late]);
  clearTimeout(timer);
  if (toast === null) leave();
  await acknowledge(line, query, toast ?? {});
  await work;
}
