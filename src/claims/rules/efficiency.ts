import { nameNear } from '../named/entities.ts';
import { whoseHashrate } from '../named/whose.ts';
import { draft, near, type Reader, unitFound } from '../sight.ts';

/** Energy per hash, of a machine or a fleet. */
export const efficiency: Reader = {
  name: 'efficiency',
  dimensions: ['efficiency'],
  read: (sight) => {
    const found = near(sight, ['efficiency'], 30) ?? unitFound(sight, 'efficiency');
    const whose = whoseHashrate(sight, null);
    const machine = nameNear(sight, ['machine', 'maker'], 60);
    return draft(
      'energy per hash',
      'efficiency',
      { ...found, cost: 0 },
      {
        ...whose,
        scope: machine ? 'machine' : whose.scope === 'network' ? null : whose.scope,
      },
    );
  },
};
