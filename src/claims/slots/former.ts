import type { DateMention } from '../dates/mention.ts';
import { type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { isLedByFrom } from './led-by-from.ts';

/** Words between a date and the number that a change went from: before it, and behind. */
const REACH = { before: 4, behind: 6 };
/** What parts a date from the number that it leads to. */
const APART = termSet(['up', 'down', 'reach', 'difficulty', 'hashrate', 'hashprice', 'price']);

/** "From October's record of 1.1 ZH/s to 863 EH/s": the date right before the first number is that one's own. */
function isBefore({ passage, scene }: Sight, date: DateMention, first: Piece): boolean {
  if (date.end > first.start || distance(passage, date.end, first.start) > REACH.before) return false;
  const apart = termsIn(scene, APART);
  return !apart.some((m) => m.start >= date.end && m.end <= first.start) && isLedByFrom(passage, date);
}

/** "17,000 against the 69,000 reached in November 2021": the date right behind the former number is that one's. */
const isBehind = ({ passage, scene }: Sight, date: DateMention, first: Piece): boolean =>
  date.start >= first.end &&
  distance(passage, first.end, date.start) <= REACH.behind &&
  !scene.breaks.some((b) => b.start >= first.end && b.start <= date.start) &&
  !scene.quantities.some((q) => q.start >= first.end && q.end <= date.start);

/** Is the date that of the number a change went from: this one's, or another's told before it ("… from October's record to 863 EH/s, and hashprice hit a low of $33.31")? */
export function isOfFormer(sight: Sight, date: DateMention, first: Piece | undefined): boolean {
  if (first && (isBefore(sight, date, first) || isBehind(sight, date, first))) return true;
  const { quantity, scene } = sight;
  return scene.quantities.some((q) => {
    if (q.end > quantity.start || date.end > q.end || q.dimension === quantity.dimension) return false;
    if (q.fromSpan) return isBefore(sight, date, q.fromSpan) || isBehind(sight, date, q.fromSpan);
    const to = scene.quantities.some(
      (one) => one.start >= q.end && one.end <= quantity.start && one.dimension === q.dimension,
    );
    return to && isBefore(sight, date, q.number);
  });
}
