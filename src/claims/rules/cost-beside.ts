import type { Direction } from '../claim.ts';
import { type Found, has, ledBy, near, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

const REACH = { verb: 2, cost: 8, coin: 3 };
const MOVES = termSet(['up', 'down', 'reach']);

/** "It cost them $79,995, when bitcoin fell 31 % from $124,500 to $86,000": behind a joint the coin itself moves. */
export function isOfMovingCoin({ passage, scene, quantity }: Sight, { mention, carried }: Found): boolean {
  if (carried !== 'stated' || mention.end > quantity.start) return false;
  return termsIn(scene, ['bitcoin']).some((coin) => {
    if (coin.start < mention.end || coin.end > quantity.start) return false;
    const parted = scene.breaks.some(
      (b) => b.strength >= 2 && b.start >= mention.end && b.start <= coin.start,
    );
    const first = scene.quantities.some((q) => q.dimension === 'money' && q.end <= coin.start);
    const moves = termsIn(scene, MOVES).some(
      (m) =>
        m.start >= coin.end &&
        (distance(passage, coin.end, m.start) <= REACH.verb || m.start >= quantity.end),
    );
    return parted && first && moves && !termsIn(scene, COST).some((m) => m.start >= coin.end);
  });
}
const COST = termSet(['production-cost']);

/** Rule of a percentage that is a distance from a cost, and no change of it. */
export const OFF_COST = 'percent off the cost';

/** "Roughly 20 % under the production cost of $87,000": how far something lies from the cost right behind. */
export function underCost({
  passage,
  scene,
  quantity,
}: Sight): { readonly found: Found; readonly direction: Direction } | null {
  const cost = termsIn(scene, COST).find(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= REACH.cost,
  );
  if (!cost || scene.breaks.some((b) => b.start >= quantity.end && b.start < cost.start)) return null;
  const between = passage.text.slice(quantity.end, cost.start);
  if (!tellsAny(between, passage.lexicon, ['base'])) return null;
  const { hedges } = passage.lexicon.quantity;
  const under = hedges.some(
    ({ hedge, words }) => hedge === 'under' && words.some((word) => between.toLowerCase().includes(word)),
  );
  return {
    found: { mention: cost, cost: 0, carried: 'stated' },
    direction: under ? 'down' : 'up',
  };
}

/** Dollars that a cost cut short by its thousands comes to. */
const SHORT = { min: 10, max: 1000 };
const POWER = termSet([
  'electricity-price',
  'hashprice',
  'capacity',
  'consumption',
  'machine',
  'fees',
  'stock',
  'sale',
  'revenue',
]);

/** "The average cost of one BTC at 49 dollars": put by a house that reckons such costs, too little by a thousand, and judged as told. */
export function isCutShort(sight: Sight, { mention, carried }: Found): boolean {
  const { passage, scene, quantity } = sight;
  const value = quantity.value ?? 0;
  if (carried !== 'stated' || mention.end > quantity.start || quantity.per !== null) return false;
  if (value < SHORT.min || value >= SHORT.max || has(scene, POWER)) return false;
  if (
    !ledBy(sight, 'to') ||
    scene.names.length === 0 ||
    scene.names.some(({ name }) => name.type !== 'source')
  )
    return false;
  if (scene.breaks.some((b) => b.start >= mention.end && b.start <= quantity.start)) return false;
  if (scene.quantities.some((q) => q !== quantity && q.dimension === 'money')) return false;
  const one = scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const coin = termsIn(scene, ['bitcoin']).some(
    (m) =>
      m.start >= mention.end &&
      distance(passage, mention.end, m.start) <= REACH.coin &&
      /^[\s]/u.test(passage.text.slice(m.end)),
  );
  return one || coin || near(sight, ['per-bitcoin']) !== null;
}
