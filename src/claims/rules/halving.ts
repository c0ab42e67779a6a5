import { distance } from '../passage.ts';
import { draft, has, near, type Reader, type Sight, termsIn } from '../sight.ts';

const YEARS = { min: 2008, max: 2200 };
const INTERVAL = 210_000;

/** The block at which a halving comes, and how many blocks lie between two. */
export const halvingHeight: Reader = {
  name: 'halving height',
  dimensions: ['height', 'blocks'],
  read: (sight) => {
    const { quantity } = sight;
    const found = near(sight, ['halving', 'subsidy'], 25);
    if (!found || near(sight, ['difficulty', 'retarget', 'hashrate'], found.cost)) return null;
    const value = quantity.value ?? 0;
    if (quantity.dimension === 'blocks' ? value !== INTERVAL : value < INTERVAL) return null;
    if (quantity.dimension === 'height' && found.mention.term !== 'halving') return null;
    return draft('block of a halving', 'halving-date', found, {
      unit: 'block',
      aspect: 'height',
      scope: 'network',
    });
  },
};

/** The year of a halving, where the sentence puts it there. */
export const halvingYear: Reader = {
  name: 'halving year',
  dimensions: ['year'],
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    const year = quantity.value ?? 0;
    if (year < YEARS.min || year > YEARS.max - 100) return null;
    const halving = termsIn(scene, ['halving']).find(
      (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= 8,
    );
    const listed = has(scene, ['halving']) && near(sight, ['subsidy']) !== null && paysNext(sight);
    if (!halving && !listed) return null;
    const mention = halving ?? termsIn(scene, ['halving'])[0]!;
    return draft(
      'year of a halving',
      'halving-date',
      { mention, cost: 2, carried: 'stated' },
      { unit: 'year', aspect: 'year', scope: 'network' },
    );
  },
};

/** "… in November 2020 finally 6.25 BTC": the next number is the reward that the year brought. */
function paysNext({ passage, scene, quantity }: Sight): boolean {
  const next = scene.quantities.find((q) => q.start >= quantity.end);
  return next?.dimension === 'bitcoin' && distance(passage, quantity.end, next.start) <= 4;
}
