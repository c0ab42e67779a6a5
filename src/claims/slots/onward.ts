import type { Sight } from '../sight.ts';
import { ledBy, termsIn } from '../sight.ts';
import type { Piece } from '../text/tokens.ts';

/**
 * "In January it stood at 34.09 T and climbed to 72.01 T": a date before another level of the same measure is that one's; where the
 * movement led is of a later day, which is not told.
 */
export const isOnward = (sight: Sight, date: Piece): boolean => {
  const { scene, quantity } = sight;
  if (quantity.from !== null || quantity.dimension === 'percent' || !ledBy(sight, 'to')) return false;
  const first = scene.quantities.find(
    (q) => q.dimension === quantity.dimension && q.start >= date.end && q.end <= quantity.start,
  );
  return (
    first !== undefined &&
    termsIn(scene, ['up', 'down']).some((m) => m.start >= first.end && m.end <= quantity.start)
  );
};
