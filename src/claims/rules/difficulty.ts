import { distance } from '../passage.ts';
import {
  carriedOver,
  draft,
  has,
  ledBy,
  moves,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';

const SUBJECTS = ['difficulty', 'retarget'] as const;
/** Difficulty has never been written in smaller steps than this in news, in units of 10^12. */
const TERA = 1e12;

/** Difficulty's change in percent: at a retarget or over a span. */
export const difficultyChange: Reader = {
  name: 'difficulty-change',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const found = nearOrCarried(sight, SUBJECTS);
    if (!moves(sight) && !near(sight, ['retarget'], 20)) return null;
    return (
      found &&
      draft('percent of difficulty', 'difficulty-change', found, {
        unit: sight.quantity.dimension === 'points' ? 'points' : '%',
        scope: 'network',
      })
    );
  },
};

/** "by 18.5 trillion", "an 18.5 trillion jump": a step, not a level. */
const isStep = (sight: Sight): boolean => {
  const { passage, scene, quantity } = sight;
  const noun = termsIn(scene, ['up', 'down']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
  );
  return quantity.sign !== null || ledBy(sight, 'by') || (noun && !ledBy(sight, 'to'));
};

/** Difficulty itself, in T; a unit of hashrate behind it is kept, to be judged as the error it is. */
export const difficultyLevel: Reader = {
  name: 'difficulty-level',
  dimensions: ['difficulty', 'count', 'hashrate'],
  read: (sight) => {
    const { quantity } = sight;
    const found = near(sight, SUBJECTS, 60) ?? carriedOver(sight, SUBJECTS);
    if (!found) return null;
    const rule = 'trillions of difficulty';
    if (quantity.dimension === 'hashrate') {
      const wrong =
        /^TH/.test(quantity.unit ?? '') && !near(sight, ['hashrate', 'machine', 'solo'], found.cost);
      return wrong ? draft(rule, 'difficulty-level', found, { unit: quantity.unit, scope: 'network' }) : null;
    }
    const biggest = Math.max(quantity.value ?? 0, quantity.low ?? 0, quantity.high ?? 0);
    if (quantity.dimension === 'count' && (biggest < TERA / 100 || has(sight.scene, ['holdings'])))
      return null;
    const factor = quantity.dimension === 'count' ? 1 / TERA : 1;
    const kind = isStep(sight) && quantity.from === null ? 'difficulty-change' : 'difficulty-level';
    return draft(rule, kind, found, { unit: 'T', factor, scope: 'network' });
  },
};
