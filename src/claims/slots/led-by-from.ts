import type { DateMention } from '../dates/mention.ts';
import type { Passage } from '../text/passage.ts';
import { fold, spaced } from '../text/tokens.ts';
import { isOpenedBy } from './from.ts';

/** Does "from" open the date or stand right before it? */
export function isLedByFrom(passage: Passage, { start, end }: DateMention): boolean {
  const before = spaced(fold(passage.text.slice(Math.max(0, start - 16), start)));
  const own = spaced(fold(passage.text.slice(start, end)));
  const lead = ` ${before}${own}`.replace(/ +/g, ' ');
  return isOpenedBy(passage, lead, lead.length - own.trimStart().length);
}
