import type { DateMention } from '../dates/mention.ts';
import type { Passage } from '../text/passage.ts';
import { fold, spaced } from '../text/tokens.ts';

/** Does "from" open the date or stand right before it? */
export function isLedByFrom({ text, lexicon }: Passage, date: DateMention): boolean {
  const [before, own] = [
    text.slice(Math.max(0, date.start - 16), date.start),
    text.slice(date.start, date.end),
  ];
  const lead = ` ${spaced(fold(before))}${spaced(fold(own))}`.replace(/ +/g, ' ');
  const openers = lexicon.quantity.fromTo
    .flatMap((pair) => pair.open)
    .map((word) => spaced(fold(word)).trim());
  const at = lead.length - spaced(fold(own)).trimStart().length;
  return openers.some((opener) => {
    const found = lead.lastIndexOf(` ${opener} `);
    return found >= 0 && found + opener.length + 2 >= at;
  });
}
