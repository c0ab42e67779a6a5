import type { Lexicon } from './lexicon/lexicon.ts';
import type { Telling } from './lexicon/telling-words.ts';
import { fold } from './text.ts';

/** Does a text hold one of a language's stems for any of these? */
export function tellsAny(text: string, { telling }: Lexicon, tellings: readonly Telling[]): boolean {
  const folded = ` ${fold(text)} `;
  return tellings.some((each) => telling[each]?.some((stem) => folded.includes(stem)));
}
