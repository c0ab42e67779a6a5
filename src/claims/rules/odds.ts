import { draft, has, near, type Reader, unitFound } from '../sight.ts';

/** A lone miner's chance of a block. */
export const soloOdds: Reader = {
  name: 'solo-odds',
  dimensions: ['odds', 'percent', 'duration'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const found = near(sight, ['odds'], 30);
    if (quantity.dimension === 'odds') {
      if (!found && !has(scene, ['solo', 'interval'])) return null;
      return draft('one in so many', 'solo-odds', found ?? unitFound(sight, 'odds'), { scope: 'machine' });
    }
    if (!found || !has(scene, ['solo', 'interval', 'machine'])) return null;
    if (quantity.dimension === 'percent' && found.mention.start >= quantity.end && found.cost > 6)
      return null;
    if (quantity.dimension === 'percent')
      return draft('chance in percent', 'solo-odds', found, { unit: '%', scope: 'machine' });
    if (quantity.unit !== 'years' && quantity.unit !== 'days') return null;
    return draft('once in so long', 'solo-odds', found, { unit: quantity.unit, scope: 'machine' });
  },
};
