import type { DateMention } from '../dates/mention.ts';
import type { Passage } from '../text/passage.ts';
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

/** "Up 35 % from January", "gegenüber Januar um 35 %": a month or year that a change is counted from. */
export function isCountedFrom(passage: Passage, date: DateMention): boolean {
  if (date.kind !== 'at' || date.grain === 'day') return false;
  const { quantity, time, claim } = passage.lexicon;
  const { previous, previousIfDated, fromTo, unitOf } = quantity;
  const from = fromTo
    .flatMap(({ open }) => open)
    .filter((word) => ![...unitOf, ...time.of, ...time.in].includes(word));
  const before = ` ${spaced(fold(passage.text.slice(Math.max(0, date.start - LEAD), date.start))).trimEnd()} `;
  const whole = `${before}${spaced(fold(passage.text.slice(date.start, date.end)))} `;
  const compared = previousIfDated.filter((word) => claim.terms.earlier.includes(word));
  return [...previous, ...compared, ...from].some((word) => {
    const at = whole.lastIndexOf(` ${fold(word)} `);
    return at >= 0 && at + word.length + 2 >= before.length;
  });
}
