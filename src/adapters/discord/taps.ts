import { type APIMessage, MessageFlags } from 'discord.js';
import type { Reader } from '../../command/command.ts';
import type { Question } from '../../command/question.ts';
import { isQuick } from '../chat/answerer.ts';
import { type Tap, tapOf } from '../chat/button.ts';
import { showAnswer } from './answer.ts';
import { isTooFast, mannerFor } from './asked.ts';
import { withFurther } from './further.ts';
import { askerOf, placeOf } from './incoming.ts';
import { type Line, ownWords } from './line.ts';
import { checkModal, DRAFT, disputeModal } from './modal.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** The question a tap is about; null when it is no longer kept. */
export const questionOfTap = async ({ house }: Line, { question }: Tap): Promise<Question | null> =>
  'kept' in question ? house.questions.find(question.kept) : question;

/** Is the message for the tapper's eyes alone? */
export const isHidden = (message: APIMessage | undefined): boolean =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Who asked what the message answers; null for a post that nobody asked for. */
const askerOfMessage = (message: APIMessage | undefined): string | null =>
  message?.interaction_metadata?.user.id ?? null;

/** Says to the tapper alone that what was tapped is from another time. */
export async function tellGone(line: Line, turn: Turn): Promise<void> {
  await turn.whisper(sentenceBody((await ownWords(line, turn.interaction)).say('chat-gone')));
}

/** Opens the form again with what was written in it. */
async function reopenForm(line: Line, turn: Turn, id: string): Promise<void> {
  const written = line.drafts.find(id, line.house.now());
  if (!written) return tellGone(line, turn);
  const words = await ownWords(line, turn.interaction);
  return turn.ask(checkModal(words, written), sentenceBody(words.say('discord-late')));
}

/**
 * Answers a tap on a button or in a list. Whoever asked sees their answer change in its place; anybody else gets
 * a copy for themselves, so that nobody turns the pages under another reader, or under all who read a post.
 */
export async function answerTap(line: Line, turn: Turn, data: string): Promise<void> {
  if (data.startsWith(DRAFT)) return reopenForm(line, turn, data.slice(DRAFT.length));
  const tap = tapOf(data);
  if (!tap) return tellGone(line, turn);
  if (tap.does === 'dispute') {
    const words = await ownWords(line, turn.interaction);
    return turn.ask(disputeModal(data, words), sentenceBody(words.say('discord-late')));
  }
  const { message } = turn.interaction;
  const copy = !isHidden(message) && askerOfMessage(message) !== placeOf(turn.interaction).user;
  if (copy) turn.expect('private');
  if (await isTooFast(line, turn, 'taps')) return;
  const hidden = copy || isHidden(message);
  const kept = await questionOfTap(line, tap);
  if (!kept) return tellGone(line, turn);
  const command = line.commands.get(kept.command);
  if (command && !isQuick(command)) await turn.wait();
  const manner = await mannerFor(line, turn, command, hidden);
  // What a person has chosen for themselves counts from the tap that chose it.
  const own = copy || (command?.ports ?? []).includes('settings');
  const reader: Reader = own ? manner.reader : { ...manner.reader, locale: tap.locale };
  const reply = await line.answerer.recall(kept, reader, askerOf(turn.interaction), tap.posted);
  if ('mistake' in reply) return turn.whisper(sentenceBody(reply.mistake));
  await showAnswer(line, turn, {
    question: kept,
    message: withFurther(line, turn, kept, reply),
    desk: reply.desk,
    view: tap.view,
    manner: { ...manner, reader },
    ...(tap.does === 'chart' ? { chart: true as const } : {}),
  });
}
