import { whoseHashrate } from '../entities.ts';
import { draft, type Found, levelBefore, moves, near, nearOrCarried, type Reader } from '../sight.ts';

/** Change of a hashrate in percent, whoever's it is. */
export const hashrateChange: Reader = {
  name: 'hashrate-change',
  dimensions: ['percent'],
  read: (sight) => {
    const found =
      near(sight, ['hashrate'], 60) ??
      levelBefore(sight, 'hashrate', 'hashrate') ??
      nearOrCarried(sight, ['hashrate']);
    if (!found || !moves(sight)) return null;
    return draft('percent of hashrate', 'hashrate-change', found, {
      unit: '%',
      ...whoseHashrate(sight, found.mention),
    });
  },
};

/** A hashrate: its unit alone says so. */
export const hashrateLevel: Reader = {
  name: 'hashrate-level',
  dimensions: ['hashrate'],
  read: (sight) => {
    const stated = near(sight, ['hashrate', 'network'], 60);
    const anchor: Found = stated ?? {
      mention: { type: 'term', term: 'hashrate', ...sight.quantity.number },
      cost: 4,
      carried: 'stated',
    };
    return draft(
      'unit of hashrate',
      'hashrate-level',
      { ...anchor, cost: Math.min(anchor.cost, 6) },
      {
        ...whoseHashrate(sight, stated?.mention ?? null),
      },
    );
  },
};
