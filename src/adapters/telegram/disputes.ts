import type { Message } from 'grammy/types';
import type { Message as Answer, ClaimCard } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import type { KeptDispute } from '../../ports.ts';
import { overdrawn } from '../chat/entitled.ts';
import { learnPerson } from '../chat/house.ts';
import { type Asked, placeOf } from './asked.ts';
import { written } from './deliver.ts';
import { failureOf } from './failure.ts';
import type { Line, Posted } from './line.ts';
import { prompt } from './post.ts';
import { tell } from './respond.ts';

/** Longest reason that is kept, in UTF-16 units. */
const REASON = 2_000;
/** Open disputes of a person that are looked through. */
const MOST = 1_000;

/** What stands before a dispute's id at the end of a prompt, in every language: replies to it are told by it. */
const MARK = '⚑';
const MARKED = new RegExp(`\\n${MARK} (?<id>[A-Za-z0-9_-]{1,40})\\s*$`, 'u');

const cardOf = ({ blocks }: Answer, n: number): ClaimCard | null =>
  blocks.filter((block) => block.type === 'claim')[n]?.card ?? null;

/** The open disputes of a person, wherever they were opened. */
const ofPerson = async (line: Line, { user }: Asked): Promise<KeptDispute[]> => {
  const all = await line.house.disputes.list({ chat: null, user: String(user), limit: MOST });
  return all.filter(({ platform }) => platform === 'telegram');
};

/**
 * Keeps that somebody disputes the n-th claim of an answer; null when the answer has no such claim, `before` when the
 * same person has disputed it before, or the sentence that says why not now.
 */
export async function dispute(
  line: Line,
  asked: Asked,
  { answer, n, words }: { readonly answer: Answer; readonly n: number; readonly words: Words },
): Promise<KeptDispute | 'before' | { readonly refused: string } | null> {
  const card = cardOf(answer, n);
  if (!card) return null;
  const chat = asked.group === null ? null : String(asked.group);
  const known = await ofPerson(line, asked);
  if (known.some((each) => each.quote === card.quote && each.chat === chat)) return 'before';
  const refused = await overdrawn(line.house, 'dispute', placeOf(asked), words);
  if (refused !== null) return { refused };
  const { called } = asked;
  learnPerson(line.house, { ...placeOf(asked), ...(called === undefined ? {} : { called }) });
  return line.house.disputes.open({
    platform: 'telegram',
    chat,
    user: String(asked.user),
    quote: card.quote,
    verdict: card.verdict,
    claim: card.id,
    reason: null,
    at: line.house.now(),
  });
}

/** Asks for the reason, in reply to the person's own question where there is one, so that only they are asked. */
export async function askReason(
  line: Line,
  asked: Asked,
  { id }: KeptDispute,
  question: Message | undefined,
  words: Words,
): Promise<void> {
  const own = question?.from?.id === asked.user ? question.message_id : asked.target.replyTo;
  try {
    const why = written(`${words.say('telegram-dispute-why')}\n${MARK} ${id}`);
    await prompt(line, { ...asked.target, replyTo: own }, why);
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
  const id = replied?.from?.id === line.me.id ? MARKED.exec(replied.text ?? '')?.groups?.id : undefined;
  if (id === undefined) return null;
  return async () => {
    const dispute = (await ofPerson(line, asked)).find((each) => each.id === id);
    if (!dispute) {
      const mine = asked.group === null;
      return mine ? tell(line, asked, null, ({ words }) => words.say('telegram-dispute-settled')) : null;
    }
    const { id: _, ...said } = dispute;
    const reason = text.trim().slice(0, REASON).toWellFormed();
    await line.house.disputes.open({ ...said, reason, at: line.house.now() });
    return tell(line, asked, null, ({ words }) => words.say('telegram-dispute-kept'));
  };
}
