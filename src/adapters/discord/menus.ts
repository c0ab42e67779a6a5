import type { APIMessage } from 'discord.js';
import type { Question } from '../../command/question.ts';
import type { Words } from '../../message/words.ts';
import { dataOf, needsKeeping } from '../chat/button.ts';
import type { Control } from '../chat/controls.ts';
import { FIRST_VIEW } from '../chat/view.ts';
import { answerQuestion } from './asked.ts';
import { dayOf, further } from './further.ts';
import { type Heard, heard } from './heard.ts';
import { LIMITS } from './limits.ts';
import { type Line, ownWords } from './line.ts';
import { sentenceBody } from './sentence.ts';
import type { Turn } from './turn.ts';

/** The page behind a link, to be checked by one tap. */
async function pageControl({ house }: Line, link: string, words: Words): Promise<Control> {
  const question: Question = { command: 'check', given: { link } };
  const limit = LIMITS.message.customId;
  const kept = needsKeeping(question, limit) ? await house.questions.keep(question, house.now()) : null;
  const tap = { does: 'view', view: FIRST_VIEW, locale: words.locale, question } as const;
  return { role: 'again', label: words.say('discord-menu-link-check'), data: dataOf(tap, limit, kept) };
}

/** A helpful word about a message without words. */
async function tellWordless(line: Line, turn: Turn, { link, picture, voice }: Heard): Promise<void> {
  const words = await ownWords(line, turn.interaction);
  if (link !== null) {
    const control = await pageControl(line, link, words);
    return turn.whisper(sentenceBody(words.say('discord-menu-link'), [control]));
  }
  const deaf = voice ? 'discord-menu-voice' : 'discord-menu-empty';
  return turn.whisper(sentenceBody(words.say(picture ? 'discord-menu-image' : deaf)));
}

/**
 * Checks what a message says. No day of publication is taken for granted: people pass on old texts, so the day of the
 * message is one tap away.
 */
export async function checkMessage(line: Line, turn: Turn, message: APIMessage): Promise<void> {
  const said = heard(message);
  if (said.text === '') return tellWordless(line, turn, said);
  const published = said.published === null ? {} : { published: dayOf(said.published) };
  const question: Question = { command: 'check', given: { text: said.text, ...published } };
  line.further.keep(turn.interaction.id, said, line.house.now());
  return answerQuestion(line, turn, question, {
    more: (answer, { words }) => further(question, answer, said, words),
  });
}
