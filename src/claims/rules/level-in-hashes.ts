import { type Found, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';

/** Words between a percentage and the level that it led to. */
const TO_LEVEL = 6;

/** "Jumped by 5.6 % to an unprecedented 114.1 terahashes": a change of difficulty right before, and nobody whose hashrate it could be. */
export function isWhereItWent({ passage, scene, quantity }: Sight, { carried }: Found): boolean {
  if (carried !== 'stated' || quantity.unit !== 'TH/s' || scene.names.length > 0) return false;
  const before = scene.quantities.findLast((q) => q.end <= quantity.start);
  return (
    before?.dimension === 'percent' &&
    distance(passage, before.end, quantity.start) <= TO_LEVEL &&
    termsIn(scene, ['to']).some((to) => to.start >= before.end && to.end <= quantity.start) &&
    !scene.breaks.some((b) => b.strength >= 2 && b.start >= before.end && b.start < quantity.start)
  );
}
