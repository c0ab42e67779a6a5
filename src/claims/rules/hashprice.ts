import { type Draft, draft, has, near, nearOrCarried, type Reader, type Sight, unitFound } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** Dollars per day that a petahash could ever earn in the news. */
const EARNED = { least: 10, most: 10_000 };

/** Dollars per day of one unit of hashrate, as those of a petahash; where that could never be, in the unit as told, to be judged. */
const PER: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  'TH/s': { unit: 'USD/TH/day', factor: 1e3 },
  'PH/s': { unit: 'USD/PH/day', factor: 1 },
  'EH/s': { unit: 'USD/EH/day', factor: 1e-3 },
};
/** Words between one unit of hashrate and what it earns. */
const EARNS = 6;

/** "An exahash brings in $29,700 a day": one unit of hashrate and money per day. */
function earned(sight: Sight): Draft | null {
  const { quantity, scene, passage } = sight;
  if (quantity.dimension !== 'money' || quantity.per !== 'day' || quantity.currency !== 'USD') return null;
  const one = scene.quantities.findLast(
    (q) => q.dimension === 'hashrate' && q.end <= quantity.start && q.value === 1,
  );
  const per = one?.spelled && one.unit ? PER[one.unit] : undefined;
  if (!one || !per || distance(passage, one.end, quantity.start) > EARNS) return null;
  const found = { ...unitFound(sight, 'hashprice'), cost: 0 };
  const petahash = (quantity.value ?? quantity.low ?? quantity.high ?? 0) * per.factor;
  const likely = petahash >= EARNED.least && petahash <= EARNED.most;
  const unit = likely ? { unit: 'USD/PH/day', factor: per.factor } : { unit: per.unit, factor: 1 };
  return draft('money of one unit of hashrate', 'hashprice', found, { ...unit, scope: 'network' });
}

const HASHPRICE = termSet(['hashprice']);
/** What a unit of hashrate is said to cost rather than to earn. */
const SPENT = termSet([
  'production-cost',
  'purchase',
  'electricity-price',
  'consumption',
  'capacity',
  'deal',
]);

/** "The S21 costs $21 per petahash a day at five cents": a cost by the same unit, where nothing is said to be earned. */
const isSpent = (sight: Sight): boolean =>
  !has(sight.scene, ['hashprice', 'revenue', 'profit']) && near(sight, SPENT, SPENT_REACH) !== null;
const SPENT_REACH = 12;

/** Revenue per hashrate: by its unit, or money next to the word. */
export const hashprice: Reader = {
  name: 'hashprice',
  dimensions: ['hashprice', 'money', 'percent'],
  read: (sight) => {
    const { quantity } = sight;
    if (quantity.dimension === 'hashprice') {
      if (isSpent(sight)) return null;
      const found = near(sight, ['hashprice'], 40) ?? unitFound(sight, 'hashprice');
      return draft('money per hashrate', 'hashprice', { ...found, cost: 0 }, { scope: 'network' });
    }
    const unit = earned(sight);
    if (unit) return unit;
    const found = nearOrCarried(sight, HASHPRICE, 40);
    if (!found) return null;
    if (quantity.dimension === 'percent')
      return draft('percent of hashprice', 'hashprice', found, { unit: '%', scope: 'network' });
    const [value, known] = [
      quantity.value ?? quantity.low ?? quantity.high ?? 0,
      quantity.currency === 'USD',
    ];
    if (!known || quantity.per === 'BTC' || value < 1 || value > 10_000) return null;
    return draft('money by hashprice', 'hashprice', found, { unit: 'USD/PH/day', scope: 'network' });
  },
};
