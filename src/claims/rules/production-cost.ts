import { nameNear, partiesIn } from '../entities.ts';
import { draft, type Found, has, near, nearOrCarried, type Reader, type Sight, unitFound } from '../sight.ts';

const COST = { min: 1000, max: 1e6 };

const aspectOf = (sight: Sight): 'cash' | 'all-in' | null => {
  const whole = near(sight, ['all-in'], 25);
  if (whole) return 'all-in';
  const text = sight.passage.text.slice(sight.scene.start, sight.quantity.end);
  return /cash|\bbar/i.test(text) ? 'cash' : null;
};

const costFound = (sight: Sight): Found | null => {
  if (sight.quantity.per === 'BTC') return { ...unitFound(sight, 'production-cost'), cost: 0 };
  const found = nearOrCarried(sight, ['production-cost'], 30);
  if (!found) return null;
  const one = sight.scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const coin = one || has(sight.scene, ['bitcoin', 'per-bitcoin']) || found.carried !== 'stated';
  return coin
    ? { ...found, cost: found.mention.end <= sight.quantity.start ? found.cost - 8 : found.cost }
    : null;
};

/** What it costs to mine one bitcoin, and how that changed. */
export const productionCost: Reader = {
  name: 'production-cost',
  dimensions: ['money', 'percent'],
  read: (sight) => {
    const { quantity, passage, scene } = sight;
    const found = costFound(sight);
    if (!found) return null;
    const company = nameNear(sight, ['miner'], 25);
    const whose = company
      ? { scope: 'company' as const, parties: partiesIn(passage, scene).filter((p) => p.role === 'operator') }
      : {};
    const aspect = aspectOf(sight);
    if (quantity.dimension === 'percent') {
      if (!near(sight, ['up', 'down'], 8)) return null;
      return draft('percent of the cost', 'production-cost', found, { unit: '%', aspect, ...whose });
    }
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < COST.min || value > COST.max || (quantity.per !== null && quantity.per !== 'BTC'))
      return null;
    return draft('money to mine one bitcoin', 'production-cost', found, { unit: 'USD', aspect, ...whose });
  },
};

/** The price, hashprice or power price at which mining pays. */
export const breakeven: Reader = {
  name: 'breakeven',
  dimensions: ['money', 'hashprice', 'power-price'],
  read: (sight) => {
    const { quantity } = sight;
    const found = near(sight, ['breakeven'], 20);
    if (!found || (quantity.dimension === 'money' && quantity.per !== null)) return null;
    const cost = quantity.dimension === 'money' ? found.cost : Math.max(-1, found.cost - 20);
    return { ...draft('where mining pays', 'breakeven', found, {}), cost };
  },
};
