import type { Question } from '../../command/question.ts';
import type { Words } from '../../message/words.ts';
import { changes, type Reply } from '../chat/answerer.ts';
import { controlsOf } from '../chat/controls.ts';
import { layingOut } from '../chat/pages.ts';
import type { Manner } from '../chat/reader.ts';
import { FIRST_VIEW, type View } from '../chat/view.ts';
import { type Asked, privately, type Target } from './asked.ts';
import { failureOf, type Right } from './failure.ts';
import { BREAK, html, joined, text } from './html.ts';
import { entrance, invite } from './invitation.ts';
import { keyboard } from './keyboard.ts';
import { commandOf } from './known.ts';
import { LIMITS } from './limits.ts';
import { keyOf, type Line, type Posted } from './line.ts';
import { type Body, edit, send, withdraw } from './post.ts';
import { lay } from './render.ts';

type Answered = Extract<Reply, { readonly message: unknown }>;

/** Plain text of ours as HTML; what stands in it from outside formats and links nothing. */
export const written = (plain: string): string =>
  html(
    joined(
      plain.split('\n').map((line) => [line === '' ? BREAK : text(line)]),
      [BREAK],
    ),
  );

/** One sentence of ours, with nothing to tap. */
export const sentence = (plain: string): Body => ({ html: written(plain), keyboard: null });

const pagesOf = layingOut((shown, desk) => lay(shown, desk));

/** An answer as one message: the page of the view, and everything that can be tapped under it. */
export async function bodyOf(
  line: Line,
  { message, desk }: Answered,
  question: Question,
  view: View,
  charted: boolean,
): Promise<Body> {
  const pages = pagesOf(message, view, desk);
  const page = Math.min(view.page, pages.length - 1);
  const controls = await controlsOf(
    { message, question, view: { ...view, page }, pages: pages.length, charted },
    desk.words,
    LIMITS.callbackData,
    (kept) => line.house.questions.keep(kept, line.house.now()),
  );
  return { html: pages[page]!, keyboard: controls.length === 0 ? null : keyboard(controls) };
}

/**
 * Says in the group that the answer waits in the private chat, with a button that opens it; a mistake waits nowhere, nor
 * does what may change something.
 */
async function lead(line: Line, asked: Asked, question: Question, reply: Reply): Promise<void> {
  const { words } = reply.desk;
  const refused = 'mistake' in reply;
  const url = refused ? entrance(line) : await invite(line, asked, question);
  const command = await commandOf(line, question.command);
  const waits = !refused && command !== null && !changes(command);
  await send(line, asked.target, {
    html: written(words.say(waits ? 'telegram-start-me' : 'telegram-start-first')),
    keyboard: { inline_keyboard: [[{ text: words.say('telegram-open-chat'), url }]] },
  });
}

/** ms until a person is told again what the bot may not do in a group. */
const TOLD_MS = 86_400_000;

/** Tells whoever asked, in private, what the bot may not do in their group: once a day. */
export async function tellRight(line: Line, asked: Asked, right: Right, words: Words): Promise<void> {
  line.house.log.warn('telegram-right-missing', { right, chat: asked.group });
  if (asked.group === null || !asked.person) return;
  const key = keyOf(asked.group, asked.user);
  const now = line.house.now();
  if (now - (line.memory.unwritten.get(key) ?? -Infinity) < TOLD_MS) return;
  line.memory.unwritten.set(key, now);
  try {
    await send(line, privately(asked), sentence(words.say('telegram-right-missing', { right })));
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
  }
}

/** Posts `body`, or puts it in the place of `over` where that stands in the same chat. */
async function place(line: Line, target: Target, body: Body, over: Posted | null): Promise<Posted> {
  if (over === null) return send(line, target, body);
  if (over.chat !== target.chat) {
    await withdraw(line, over);
    return send(line, target, body);
  }
  try {
    await edit(line, over, body);
    return over;
  } catch (error) {
    if (failureOf(error).type !== 'gone') throw error;
    return send(line, target, body);
  }
}

/** Is this answer for the asker's eyes alone, though asked in a group? */
export const isHidden = (asked: Asked, manner: Manner, reply: Reply | null): boolean =>
  asked.group !== null &&
  asked.person &&
  (manner.private || (reply !== null && 'message' in reply && reply.message.private));

/** Is it a moderator's mistake in what only moderators ask? */
const isAside = ({ commands }: Line, asked: Asked, { command }: Question, reply: Reply): boolean =>
  asked.group !== null &&
  asked.person &&
  'mistake' in reply &&
  reply.desk.asker?.moderator === true &&
  commands.get(command)?.audience === 'moderators';

/**
 * Gives a reply to whoever asked: in reply to the question, or in the private chat. `over` is a message of ours that it
 * takes the place of. Null when it could not be given; then everybody is told who can be.
 */
export async function deliver(
  line: Line,
  asked: Asked,
  question: Question,
  manner: Manner,
  reply: Reply,
  over: Posted | null,
): Promise<Posted | null> {
  const hidden = isHidden(asked, manner, reply) || isAside(line, asked, question, reply);
  const target = hidden ? privately(asked) : asked.target;
  const charted = manner.charts === 'always';
  const body =
    'mistake' in reply ? sentence(reply.mistake) : await bodyOf(line, reply, question, FIRST_VIEW, charted);
  try {
    const posted = await place(line, target, body, over);
    if (hidden) line.memory.groups.set(keyOf(posted.chat, posted.id), asked.group!);
    return posted;
  } catch (error) {
    const failure = failureOf(error);
    const { words } = reply.desk;
    if (failure.type === 'gone' && hidden) await lead(line, asked, question, reply);
    else if (failure.type === 'right') await tellRight(line, asked, failure.right, words);
    else if (failure.type !== 'gone') throw error;
    return null;
  }
}
