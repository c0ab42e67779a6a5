import type { AnyCommand, Desk } from '../../command/command.ts';
import { sentence } from '../../command/mistake.ts';
import { readValues } from '../../command/options.ts';
import { givenOf, type Question } from '../../command/question.ts';
import type { Message } from '../../message/message.ts';
import { loadWords, type Words } from '../../message/words.ts';
import type { Progress } from '../../ports.ts';
import { isQuick, type Reply } from '../chat/answerer.ts';
import type { Control } from '../chat/controls.ts';
import { type Manner, mannerOf } from '../chat/reader.ts';
import { FIRST_VIEW } from '../chat/view.ts';
import { showAnswer } from './answer.ts';
import { askerOf, placeOf, roomOf } from './incoming.ts';
import { type Line, ownWords } from './line.ts';
import { openProgress } from './progress.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** How a question is answered when its command alone does not say so. */
export interface Special {
  /** What the answer says beside what the command says. */
  readonly more?: (message: Message, desk: Desk) => Message;
  /** What may be tapped under the word that it cannot be answered. */
  readonly mend?: (words: Words) => Control;
}

/** Tells somebody who asks too fast when to ask again; true when they were told. */
export async function isTooFast(
  line: Line,
  turn: Turn,
  kind: 'questions' | 'taps',
  mend?: Special['mend'],
): Promise<boolean> {
  const { user } = placeOf(turn.interaction);
  const chat = kind === 'questions' ? roomOf(turn.interaction) : null;
  const wait = line[kind].take({ user, chat }, line.house.now());
  if (wait === 0) return false;
  const words = await ownWords(line, turn.interaction);
  const sentence = words.say('chat-slow-down', { seconds: Math.ceil(wait / 1_000) });
  await turn.whisper(sentenceBody(sentence, mend ? [mend(words)] : []));
  return true;
}

/** What only moderators may ask, and what people chose for themselves, is nobody else's to read. */
const isPersonal = ({ audience, ports = [] }: AnyCommand): boolean =>
  audience === 'moderators' || ports.includes('settings');

/** The manner of an answer to this question; `hidden` where a message that is there says who sees it. */
export const mannerFor = (
  { house }: Line,
  { interaction }: Turn,
  command: AnyCommand | undefined,
  hidden?: boolean,
): Promise<Manner> =>
  mannerOf(house, placeOf(interaction), {
    ...(command && isPersonal(command) ? { private: true } : hidden === undefined ? {} : { private: hidden }),
  });

/** What is wrong with the values, in the asker's own words; null when nothing is. Needs neither network nor store. */
async function mistakeIn(
  line: Line,
  turn: Turn,
  command: AnyCommand,
  question: Question,
  { reader }: Manner,
): Promise<string | null> {
  const read = readValues(command, givenOf(question), reader.locale);
  return 'mistake' in read ? sentence(read.mistake, await ownWords(line, turn.interaction)) : null;
}

/** A mistake is told to the asker alone, so in their own language; a page is not read twice for that. */
async function ownMistake(
  line: Line,
  turn: Turn,
  question: Question,
  reply: Reply & { readonly mistake: string },
): Promise<string> {
  const own = await ownWords(line, turn.interaction);
  if (question.given.link !== undefined || own.locale === reply.desk.words.locale) return reply.mistake;
  const reader = { ...reply.desk.reader, locale: own.locale };
  const again = await line.answerer.answer(question, reader, askerOf(turn.interaction));
  return 'mistake' in again ? again.mistake : reply.mistake;
}

/** Discord shows commands of another time for a while. */
async function tellUnknown(line: Line, turn: Turn, command: string): Promise<void> {
  const words = await ownWords(line, turn.interaction);
  await turn.whisper(sentenceBody(words.say('discord-unknown', { command })));
}

/** Answers a question, from the first word to the chart. */
export async function answerQuestion(
  line: Line,
  turn: Turn,
  question: Question,
  { more, mend }: Special = {},
): Promise<void> {
  if (await isTooFast(line, turn, 'questions', mend)) return;
  const command = line.commands.get(question.command);
  if (!command) return tellUnknown(line, turn, question.command);
  const manner = await mannerFor(line, turn, command);
  turn.expect(manner.private ? 'private' : 'public');
  let progress: Progress | undefined;
  const tell = async (mistake: string): Promise<void> =>
    turn.whisper(sentenceBody(mistake, mend ? [mend(await ownWords(line, turn.interaction))] : []));
  if (!isQuick(command)) {
    const mistake = await mistakeIn(line, turn, command, question, manner);
    if (mistake !== null) return tell(mistake);
    await turn.wait();
    progress = openProgress(line, turn, await loadWords(manner.reader.locale));
  }
  const reply = await line.answerer.answer(question, manner.reader, askerOf(turn.interaction), progress);
  if ('mistake' in reply) return tell(await ownMistake(line, turn, question, reply));
  const { desk } = reply;
  const message = more ? more(reply.message, desk) : reply.message;
  if (message.private) turn.expect('private');
  await showAnswer(line, turn, { question, message, desk, view: FIRST_VIEW, manner });
}
