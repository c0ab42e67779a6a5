import type { Question } from '../../command/question.ts';
import { wordsOf } from './heard.ts';

/** Values that are somebody's sentences, and not words of ours. */
const SENTENCES = ['text', 'title'];

/** The words of a text; what has none but an address is left for its page to be read. */
function sentences(text: string): string {
  const words = wordsOf(text);
  return !/[\p{L}\p{N}]/u.test(words) && /https?:\/\//i.test(text) ? text : words;
}

/** A question whose sentences were written in Discord, without Discord's markup. */
export const unmarked = ({ command, given }: Question): Question => ({
  command,
  given: Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      SENTENCES.includes(name) && typeof value === 'string' ? sentences(value) : value,
    ]),
  ),
});
