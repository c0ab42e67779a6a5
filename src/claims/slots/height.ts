import type { ClaimKind } from '../claim.ts';
import type { Sight } from '../sight.ts';
import { distance } from '../text/passage.ts';

/** Words between a number and the block that it is told of. */
const HEIGHT_REACH = 3;

/** The block height that a sentence tells with a number; null where it is another number's. */
export function heightOf(sight: Sight, kind: ClaimKind): number | null {
  if (kind === 'halving-date' || kind === 'deal') return null;
  const { passage, scene, quantity } = sight;
  const height = scene.quantities.find((q) => q.dimension === 'height');
  if (!height) return null;
  // "by 28 % at block 689,472; the record before, 18 %, …": the block is that of the number beside it
  const owned = scene.quantities.some(
    (q) =>
      q !== quantity &&
      q.dimension === quantity.dimension &&
      q.end <= height.start &&
      distance(passage, q.end, height.start) <= HEIGHT_REACH,
  );
  const parted = scene.breaks.some(
    (b) => b.strength >= 2 && b.start >= height.end && b.start <= quantity.start,
  );
  if (owned && parted) return null;
  const first = scene.quantities.find(
    (q) =>
      q !== quantity &&
      q.dimension === quantity.dimension &&
      q.start >= height.end &&
      q.end <= quantity.start,
  );
  const dated = first && scene.dates.some((d) => d.start >= first.end && d.end <= quantity.start);
  return dated ? null : height.value;
}
