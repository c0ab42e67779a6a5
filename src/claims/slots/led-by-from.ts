import type { DateMention } from '../dates/mention.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { oncePer, oncePerPart } from '../once.ts';
import type { Passage, Scene } from '../text/passage.ts';
import { fold, spaced } from '../text/tokens.ts';
import { isOpenedBy } from './from.ts';

/** Does "from" open the date or stand right before it, or does its ending say that it is of what follows ("ekimdeki 1,1 ZH/s rekorundan")? */
export function isLedByFrom(passage: Passage, { start, end }: DateMention): boolean {
  const endings = passage.lexicon.quantity.fromToEndings?.of ?? [];
  const date = fold(passage.text.slice(start, end)).trimEnd();
  if (endings.some((ending) => date.endsWith(ending))) return true;
  const before = spaced(fold(passage.text.slice(Math.max(0, start - 16), start)));
  const own = spaced(fold(passage.text.slice(start, end)));
  const lead = ` ${before}${own}`.replace(/ +/g, ' ');
  return isOpenedBy(passage, lead, lead.length - own.trimStart().length);
}

/** Letters before a date in which the word that it is compared with stands. */
const LEAD = 24;

/** Words that say what a number is compared with, each with a space on either side, by their first letters. */
const comparingWords = oncePer(
  ({ quantity, time, claim }: Lexicon): ReadonlyMap<string, readonly string[]> => {
    const { previous, previousIfDated, fromTo, unitOf } = quantity;
    const little = [...unitOf, ...time.of, ...time.in];
    const from = fromTo.flatMap(({ open }) => open).filter((word) => !little.includes(word));
    const compared = previousIfDated.filter((word) => claim.terms.earlier.includes(word));
    const words = [...previous, ...compared, ...from].map((word) => ` ${fold(word)} `);
    return Map.groupBy(words, (word) => word.charAt(1));
  },
);

/** Does one of the words stand in a text, so that it ends at an offset or behind it? */
function isCompared(lexicon: Lexicon, text: string, from: number): boolean {
  const words = comparingWords(lexicon);
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    for (const word of words.get(text.charAt(at + 1)) ?? NONE)
      if (at + word.length >= from && text.startsWith(word, at)) return true;
  return false;
}
const NONE: readonly never[] = [];

function isCountedFrom({ text, lexicon }: Passage, date: DateMention): boolean {
  if (date.kind !== 'at' || date.grain === 'day') return false;
  const before = ` ${spaced(fold(text.slice(Math.max(0, date.start - LEAD), date.start))).trimEnd()} `;
  const whole = `${before}${spaced(fold(text.slice(date.start, date.end)))} `;
  return isCompared(lexicon, whole, before.length);
}

/** "Up 35 % from January", "gegenüber Januar um 35 %": the months and years of a sentence that a change is counted from. */
export const countedFrom = oncePerPart((passage: Passage, scene: Scene): readonly DateMention[] =>
  scene.dates.filter((date) => isCountedFrom(passage, date)),
);
