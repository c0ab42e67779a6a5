import { nameNear } from '../named/entities.ts';
import { carriedOver, draft, type Found, has, near, type Reader, type Sight, unitFound } from '../sight.ts';
import { termSet } from '../text/term-set.ts';

const WAIT = { days: 30, reach: 6 };
const WAITED = ['average', 'demand'] as const;

/** "… a block only once every 6,000 days": a lone miner's waiting time. */
function waiting(sight: Sight): Found | null {
  const { quantity, scene } = sight;
  if (quantity.dimension !== 'duration' || has(scene, ['halving', 'retarget', 'difficulty'])) return null;
  const long =
    quantity.unit === 'years' || (quantity.value ?? quantity.low ?? quantity.high ?? 0) >= WAIT.days;
  const lone = has(scene, ['solo']) || carriedOver(sight, ['solo']) !== null;
  const finds = has(scene, ['interval']) && has(scene, ['solo', 'machine']) && quantity.unit === 'days';
  return (long || finds) && lone ? near(sight, WAITED, WAIT.reach) : null;
}

const RHYTHMS = termSet(['halving', 'subsidy', 'retarget', 'difficulty']);

/** Words between the odds of something else and its name. */
const OTHER = 4;

/** "The odds? About 1 in 1.1 billion.": a sentence of nothing but the number. */
const isBare = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.length === 1 && quantity.start - scene.start <= BARE && scene.names.length === 0;
const BARE = 12;

/** A lone miner's chance of a block. */
export const soloOdds: Reader = {
  name: 'solo-odds',
  dimensions: ['odds', 'percent', 'duration'],
  here: { percent: termSet(['odds']), duration: termSet(['odds', ...WAITED]) },
  read: (sight) => {
    const { quantity, scene } = sight;
    // "the subsidy halves once in four years": a rhythm, and nobody's luck
    if (quantity.dimension === 'duration' && has(scene, RHYTHMS)) return null;
    const found = near(sight, ['odds'], 30) ?? waiting(sight);
    if (quantity.dimension === 'odds') {
      const lone = has(scene, ['solo', 'interval']) || nameNear(sight, ['machine', 'maker']) !== null;
      if (near(sight, ['unrelated'], OTHER)) return null;
      if (!found && !lone && !(isBare(sight) && carriedOver(sight, ['odds', 'solo']))) return null;
      return draft('one in so many', 'solo-odds', found ?? unitFound(sight, 'odds'), { scope: 'machine' });
    }
    if (!found) return null;
    const lone =
      has(scene, ['solo', 'interval', 'machine']) || carriedOver(sight, ['solo', 'machine']) !== null;
    if (!lone) return null;
    if (quantity.dimension === 'percent' && found.mention.start >= quantity.end && found.cost > 6)
      return null;
    if (quantity.dimension === 'percent')
      return draft('chance in percent', 'solo-odds', found, { unit: '%', scope: 'machine' });
    if (quantity.unit !== 'years' && quantity.unit !== 'days') return null;
    return draft('once in so long', 'solo-odds', found, { unit: quantity.unit, scope: 'machine' });
  },
};
