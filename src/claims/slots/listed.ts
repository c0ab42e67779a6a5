import type { Drafted } from '../ellipsis.ts';
import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Draft, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** Reading distance from one item to the next: with a sign, without. */
const REACH = { dated: 24, item: 10 };

/** What begins a statement of its own. */
const ANEW = termSet([...NAMED_MEASURES, 'up', 'down', 'reach']);

/** "In November 7.4 % and, on 3 December, 15.1 %": "and" stands between the two. */
const isAdded = (scene: Sight['scene'], before: Quantity, next: Quantity): boolean =>
  termsIn(scene, ['and']).some((m) => m.start >= before.end && m.end <= next.start);

/** Right behind the item before it, with nothing but its date between and nothing behind. */
const isNextItem = ({ passage, scene, quantity }: Sight, before: Quantity): boolean =>
  distance(passage, before.end, quantity.start) <=
    (isAdded(scene, before, quantity) ? REACH.dated : REACH.item) &&
  /^\s*(?:[,.;:)–—]|$)/.test(passage.text.slice(quantity.end, scene.end)) &&
  !termsIn(scene, ANEW).some((m) => m.start >= before.end && m.end <= quantity.start);

/** "February (−11.16 %), June (−10.09 %)", "in March 7.76 percent and in June 10.09 percent": the same measure for the next date of a list. */
export function listedOn(sight: Sight, own: Draft | null, here: readonly Drafted[]) {
  const { passage, scene, quantity } = sight;
  const before = here.at(-1);
  if (own !== null || before?.sight.quantity.sign !== quantity.sign) return null;
  if (quantity.sign === null && !isNextItem(sight, before.sight.quantity)) return null;
  const { end, dimension, per } = before.sight.quantity;
  if (dimension !== quantity.dimension || per !== quantity.per) return null;
  const dated = scene.dates.some((d) => d.start >= end && d.end <= quantity.start);
  return dated && distance(passage, end, quantity.start) <= REACH.dated ? { before, more: {} } : null;
}
