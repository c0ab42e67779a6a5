import type { Direction, Hedge } from '../claim.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Sight, termsIn } from '../sight.ts';
import { distance, touches } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';

/** "Some 17 % beneath the 1,157 EH/s of October": the bound of the next number says which way. */
export function comparedWith({ passage, scene, quantity }: Sight, level: Quantity): Direction | null {
  const next = scene.quantities.find((q) => q.start >= quantity.end);
  const word = termsIn(scene, ['reference']).find(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
  );
  const said = word ? fold(passage.text.slice(word.start, word.end)) : null;
  const bound = (hedge: Hedge): boolean =>
    passage.lexicon.quantity.hedges.some((h) => h.hedge === hedge && said !== null && h.words.includes(said));
  const own = next?.dimension === level.dimension && distance(passage, quantity.end, next.start) <= 1;
  if (bound('under') || (own && next.hedge === 'under')) return 'down';
  return bound('over') || (own && next.hedge === 'over') ? 'up' : null;
}

/** Words of a comparison between a number and the time that it is held against. */
const COMPARISON = 2;

/** "19 % below its record", "35 % more than a year earlier": nothing but the comparison between the number and what it is held against. */
export function isRightBehind({ passage, scene, quantity }: Sight, by: Piece): boolean {
  const gap = distance(passage, quantity.end, by.start);
  return gap === 0 || (gap <= COMPARISON && termsIn(scene, ['over-year']).some((m) => touches(m, by)));
}
