import { draft, has, near, type Reader } from '../sight.ts';

/** The yearly growth a speaker says miners or the price need. */
export const growthNeeded: Reader = {
  name: 'growth-needed',
  dimensions: ['percent'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const found = near(sight, ['growth', 'up'], 14);
    const yearly = quantity.per === 'year' || near(sight, ['annual'], 10) !== null;
    if (!found || !yearly || !has(scene, ['condition', 'demand'])) return null;
    const other = near(sight, ['hashrate', 'difficulty', 'demand'], found.cost);
    if (other && other.mention.term !== 'demand') return null;
    return {
      ...draft('yearly growth as a condition', 'growth-needed', found, { unit: '%/year', direction: 'up' }),
      cost: found.cost - 4,
    };
  },
};
