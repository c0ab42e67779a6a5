import {
  carriedOver,
  type Draft,
  draft,
  type Found,
  has,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  unitFound,
} from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** Dollars per day that a petahash could ever earn in the news. */
const EARNED = { least: 1, few: 15, most: 10_000 };

/** Dollars per day of one unit of hashrate, as those of a petahash; where that could never be, in the unit as told, to be judged. */
const PER: Readonly<Record<string, { readonly unit: string; readonly factor: number }>> = {
  'TH/s': { unit: 'USD/TH/day', factor: 1e3 },
  'PH/s': { unit: 'USD/PH/day', factor: 1 },
  'EH/s': { unit: 'USD/EH/day', factor: 1e-3 },
};
/** Words between one unit of hashrate and what it earns; more where it is said to earn. */
const EARNS = { told: 6, said: 20 };

/** "Only $42.70 a terahash brought in on Monday, per day": the day may stand apart from the money. */
const isOfADay = ({ scene }: Sight): boolean =>
  has(scene, ['daily']) && !has(scene, ['machine', 'holdings', 'sale']);

/** "An exahash brings in $29,700 a day": one unit of hashrate and money per day. */
function earned(sight: Sight): Draft | null {
  const { quantity, scene, passage } = sight;
  if (quantity.dimension !== 'money' || quantity.currency !== 'USD' || isSpent(sight)) return null;
  const units = scene.quantities.filter((q) => q.dimension === 'hashrate' && q.value === 1);
  const one = units.findLast((q) => q.end <= quantity.start) ?? units[0];
  if (quantity.per !== 'day' && (quantity.per !== null || !one || !isOfADay(sight))) return null;
  const per = one?.spelled && one.unit ? PER[one.unit] : undefined;
  const reach = has(scene, ['revenue', 'hashprice']) ? EARNS.said : EARNS.told;
  const [end, start] =
    one && one.end <= quantity.start ? [one.end, quantity.start] : [quantity.end, one?.start];
  if (!per || start === undefined || distance(passage, end, start) > reach) return null;
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

/** "In March miners got 64 dollars", behind a sentence about hashprice: too little to be anything else that they earn. */
function earnedBefore(sight: Sight): Found | null {
  const { quantity, scene } = sight;
  const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
  const small = quantity.dimension === 'money' && value >= EARNED.few && value <= EARNED.most / 10;
  if (!small || (quantity.per !== null && quantity.per !== 'day') || scene.names.length > 0) return null;
  if (!has(scene, ['revenue']) || !has(scene, ['topic', 'this-one']) || has(scene, SPENT)) return null;
  return carriedOver(sight, ['hashprice']);
}

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
    const found = nearOrCarried(sight, HASHPRICE, 40) ?? earnedBefore(sight);
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
