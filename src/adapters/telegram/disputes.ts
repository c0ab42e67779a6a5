import type { Message } from 'grammy/types';
import type { Message as Answer, ClaimCard } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import type { Dispute } from '../../ports.ts';
import type { Asked } from './asked.ts';
import { written } from './deliver.ts';
import { failureOf } from './failure.ts';
import { keyOf, type Line, type Posted } from './line.ts';
import { prompt } from './post.ts';
import { tell } from './respond.ts';

/** Longest reason that is kept, in UTF-16 units. */
const REASON = 2_000;

const cardOf = ({ blocks }: Answer, n: number): ClaimCard | null =>
  blocks.filter((block) => block.type === 'claim')[n]?.card ?? null;

/** Keeps that somebody disputes the n-th claim of an answer; null when the answer has no such claim. */
export async function dispute(line: Line, asked: Asked, answer: Answer, n: number): Promise<Dispute | null> {
  const card = cardOf(answer, n);
  if (!card) return null;
  const opened: Dispute = {
    platform: 'telegram',
    chat: asked.group === null ? null : String(asked.group),
    user: String(asked.user),
    quote: card.quote,
    verdict: card.verdict,
    claim: card.id,
    reason: null,
    at: line.house.now(),
  };
  await line.house.disputes.open(opened);
  return opened;
}

/** Asks for the reason, in reply to the person's own question where there is one, so that only they are asked. */
export async function askReason(
  line: Line,
  asked: Asked,
  opened: Dispute,
  question: Message | undefined,
  words: Words,
): Promise<void> {
  const own = question?.from?.id === asked.user ? question.message_id : asked.target.replyTo;
  try {
    const posted = await prompt(
      line,
      { ...asked.target, replyTo: own },
      written(words.say('telegram-dispute-why')),
    );
    line.memory.prompts.set(keyOf(posted.chat, posted.id), { user: asked.user, dispute: opened });
  } catch (error) {
    if (!['gone', 'right'].includes(failureOf(error).type)) throw error;
  }
}

/** Is this message the reason somebody was asked for? Then what to do with it. */
export function takeReason(
  line: Line,
  message: Message,
  asked: Asked,
  text: string,
): (() => Promise<Posted | null>) | null {
  const { reply_to_message: replied } = message;
  const key = replied && keyOf(message.chat.id, replied.message_id);
  const prompted = key === undefined ? undefined : line.memory.prompts.get(key);
  if (!prompted || prompted.user !== asked.user) return null;
  return async () => {
    const reason = text.trim().slice(0, REASON);
    await line.house.disputes.open({ ...prompted.dispute, reason, at: line.house.now() });
    return tell(line, asked, null, ({ words }) => words.say('telegram-dispute-kept'));
  };
}
