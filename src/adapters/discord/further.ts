import { changed, type Question } from '../../command/question.ts';
import type { Action, Message } from '../../message/message.ts';
import type { Words } from '../../message/words.ts';
import type { Reply } from '../chat/answerer.ts';
import type { Heard } from './heard.ts';
import type { Line } from './line.ts';
import type { Turn } from './turn.ts';

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What else may be asked about a message: the page it links to, and the same as of the day it was written. */
function furtherActions({ link, at, published }: Heard, words: Words): Action[] {
  const dated = at === null || published !== null ? null : dayOf(at);
  return [
    ...(dated === null
      ? []
      : [{ label: words.say('discord-menu-dated', { day: words.day(dated) }), set: { published: dated } }]),
    ...(link === null ? [] : [{ label: words.say('discord-menu-link-check'), set: { text: null, link } }]),
  ];
}

const isSame = (a: Question, b: Question): boolean =>
  Object.keys(a.given).length === Object.keys(b.given).length &&
  Object.entries(a.given).every(([name, value]) => b.given[name] === value);

/** The answer with what else may be asked about the message it checks, but for what was asked already. */
export function further(question: Question, message: Message, said: Heard, words: Words): Message {
  const actions = furtherActions(said, words).filter(({ set }) => !isSame(changed(question, set), question));
  return { ...message, actions: [...message.actions, ...actions] };
}

/** The answer to a tap with what its first answer offered, while that is remembered. */
export function withFurther(
  { house, further: messages }: Line,
  { interaction, expected }: Turn,
  question: Question,
  { message, desk }: Extract<Reply, { readonly message: Message }>,
): Message {
  const now = house.now();
  const said = messages.find(interaction.message?.interaction_metadata?.id ?? '', now);
  if (said === null || question.given.text !== said.text) return message;
  // A copy is an answer of its own.
  if (expected === 'private') messages.keep(interaction.id, said, now);
  return further(question, message, said, desk.words);
}
