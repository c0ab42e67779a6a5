import { list, message, paragraph } from './build.ts';
import { MARKS } from './marks.ts';
import { type Message, quote, strong, text } from './message.ts';
import type { Words } from './words.ts';

/** Verdicts shown under a link that nobody asked about, and letters of a sentence. */
const SHOWN = 4;
const LENGTH = 160;

const cut = (said: string): string => {
  const letters = [...said.replaceAll(/\s+/g, ' ').trim()];
  return letters.length > LENGTH ? `${letters.slice(0, LENGTH).join('')}…` : letters.join('');
};

/** The verdicts alone of a checked page, for people who did not ask; null where it has none that says anything. */
export function linkedMessage(checked: Message, words: Words): Message | null {
  const cards = checked.blocks
    .flatMap((block) => (block.type === 'claim' ? [block.card] : []))
    .filter(({ verdict }) => verdict !== 'unverifiable');
  if (cards.length === 0) return null;
  const more = cards.length - SHOWN;
  return message({
    id: checked.id,
    words,
    title: words.say('linked-title', { title: checked.title }),
    blocks: [
      list(
        cards
          .slice(0, SHOWN)
          .map((card) => [strong(`${MARKS[card.verdict]} ${card.word}`), text(': '), quote(cut(card.quote))]),
        0,
      ),
      ...(more > 0 ? [paragraph(words.say('linked-more', { count: more }), 1)] : []),
    ],
  });
}
