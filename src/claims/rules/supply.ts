import { nameNear } from '../entities.ts';
import type { Scene } from '../passage.ts';
import { carriedOver, draft, has, near, type Reader, termsIn } from '../sight.ts';
import { termSet } from '../term-set.ts';

const CAP = 21e6;
const REACH = { word: 14, share: 25 };
/** Less than this is nobody's count of what is left, or of what is mined in all. */
const LEAST = { left: 1e5, share: 20 };

const counts = (scene: Scene): boolean =>
  has(scene, ['bitcoin', 'last-coin', 'cap']) || scene.quantities.some((q) => q.dimension === 'bitcoin');

/** Coins that are still to be mined. */
export const remaining: Reader = {
  name: 'supply to come',
  dimensions: ['bitcoin', 'count'],
  here: termSet(['to-come']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < LEAST.left || value >= CAP || quantity.per !== null) return null;
    if (quantity.dimension === 'count' && has(scene, ['difficulty'])) return null;
    const found = near(sight, ['to-come'], REACH.word);
    if (!found || nameNear(sight, ['miner', 'company']) || has(scene, ['the-company', 'sale'])) return null;
    if (!counts(scene) && !carriedOver(sight, ['supply', 'cap', 'last-coin', 'bitcoin'])) return null;
    return draft('coins to come', 'supply', found, { unit: 'BTC', aspect: 'mined', scope: 'network' });
  },
};

/** The part of all 21 million that is mined, or still to come. */
export const mintedShare: Reader = {
  name: 'share of the supply',
  dimensions: ['percent'],
  here: termSet(['cap', 'last-coin', 'supply', 'all-coins']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const left = near(sight, ['to-come'], REACH.word) !== null;
    if (quantity.per !== null || (value < LEAST.share && !left)) return null;
    const whole = near(sight, ['cap', 'last-coin', 'supply', 'all-coins'], REACH.share);
    const made = left || has(scene, ['supply', 'issuance', 'in-existence']);
    const odd = has(scene, [
      'fees',
      'revenue',
      'hashrate',
      'pool',
      'difficulty',
      'holdings',
      'price',
      'sale',
    ]);
    if (!whole || !made || odd || nameNear(sight, ['miner', 'pool', 'company'])) return null;
    if (
      whole.mention.term === 'supply' &&
      !termsIn(scene, ['bitcoin', 'cap', 'all-coins', 'last-coin']).length
    )
      return null;
    if (near(sight, ['up', 'down'], 3)) return null;
    return draft('share of all coins', 'supply', whole, { unit: '%', aspect: 'mined', scope: 'network' });
  },
};
