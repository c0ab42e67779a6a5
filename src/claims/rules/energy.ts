import type { Aspect } from '../claim.ts';
import { placeNear, placeOf } from '../entities.ts';
import { draft, type Found, has, near, nearOrCarried, type Reader, type Sight, unitFound } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { termSet } from '../term-set.ts';

/** Energy of a year, in TWh, and emissions. */
export const energyUse: Reader = {
  name: 'energy-use',
  dimensions: ['energy', 'emissions'],
  read: (sight) => {
    const { quantity } = sight;
    if (quantity.dimension === 'emissions') {
      const found = near(sight, ['emissions'], 40) ?? unitFound(sight, 'emissions');
      return draft('tonnes of CO2', 'energy-use', found, { aspect: 'emissions' });
    }
    if (quantity.unit !== 'TWh' && quantity.unit !== 'GWh') return null;
    const found = near(sight, ['consumption', 'power-draw'], 40) ?? unitFound(sight, 'consumption');
    const place = placeNear(sight, ['country', 'state'], 20);
    return draft('terawatt-hours', 'energy-use', found, {
      place: place ? placeOf(sight.passage, place.mention) : null,
    });
  },
};

const MIX: readonly (readonly ['sustainable' | 'gas' | 'coal', Aspect])[] = [
  ['sustainable', 'sustainable'],
  ['gas', 'gas'],
  ['coal', 'coal'],
];

const isWorld = ({ passage }: Sight, { mention }: Found): boolean =>
  tellsAny(passage.text.slice(mention.start, mention.end), passage.lexicon, ['world']);

/** Shares of the energy mix, of the world's or a country's electricity, in percent. */
export const energyMix: Reader = {
  name: 'energy mix',
  dimensions: ['percent'],
  around: termSet(['sustainable', 'gas', 'coal', 'consumption', 'emissions']),
  read: (sight) => {
    let best: { found: Found; aspect: Aspect } | null = null;
    for (const [term, aspect] of MIX) {
      const found = nearOrCarried(sight, [term], 20);
      if (found && found.cost < (best?.found.cost ?? Infinity)) best = { found, aspect };
    }
    const use = near(sight, ['consumption', 'emissions'], 20);
    const place = placeNear(sight, ['country', 'state'], 20);
    const wide = use && (place || has(sight.scene, ['world', 'network']) || isWorld(sight, use));
    if (use && wide && use.cost < (best?.found.cost ?? Infinity)) {
      const aspect = place ? 'share-of-country' : 'share-of-world';
      return draft('percent of electricity', 'energy-use', use, {
        unit: '%',
        aspect,
        place: place ? placeOf(sight.passage, place.mention) : null,
      });
    }
    return best && draft('percent of the mix', 'energy-use', best.found, { unit: '%', aspect: best.aspect });
  },
};
