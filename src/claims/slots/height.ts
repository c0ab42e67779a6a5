import type { ClaimKind } from '../claim.ts';
import type { Sight } from '../sight.ts';
import { distance } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

/** Words between a number and the block that it is told of. */
const HEIGHT_REACH = 3;

/** Words between a number and the day that follows it as its own. */
const OWN_DAY = 2;

/** "Down 7.76 % at block 941,472, after the 11.16 % of 7 February": the block is that of the number nearer to it, this one has a day. */
function isDatedApart({ passage, scene, quantity }: Sight, height: Piece): boolean {
  const gap = (a: Piece): number =>
    a.end <= height.start ? distance(passage, a.end, height.start) : distance(passage, height.end, a.start);
  const own = gap(quantity);
  const nearer = scene.quantities.some(
    (q) => q !== quantity && q.dimension === quantity.dimension && gap(q) < own,
  );
  return (
    nearer &&
    scene.dates.some(
      ({ kind, grain, start }) =>
        kind === 'at' &&
        grain === 'day' &&
        start >= quantity.end &&
        distance(passage, quantity.end, start) <= OWN_DAY &&
        !scene.breaks.some((b) => b.start >= quantity.end && b.start <= start),
    )
  );
}

/** "The halving came at block 840,000; on 24 April difficulty rose 1.99 %": behind a semicolon and a day of its own something else is told. */
const isDatedAnew = ({ scene, quantity }: Sight, height: Piece): boolean =>
  scene.breaks.some(
    (b) =>
      b.strength === 3 &&
      b.start >= height.end &&
      b.start < quantity.start &&
      scene.dates.some((d) => d.grain === 'day' && d.start >= b.start && d.end <= quantity.start),
  );

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
  if (isDatedApart(sight, height) || isDatedAnew(sight, height)) return null;
  const dated = first && scene.dates.some((d) => d.start >= first.end && d.end <= quantity.start);
  return dated ? null : height.value;
}
