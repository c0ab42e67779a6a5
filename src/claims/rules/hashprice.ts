import { SUBJECTS } from '../lexicon/claim-words.ts';
import {
  carriedOver,
  type Draft,
  draft,
  type Found,
  has,
  moves,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
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

const isOne = ({ dimension, value }: Sight['quantity']): boolean => dimension === 'hashrate' && value === 1;

/** "An exahash brings in $29,700 a day": one unit of hashrate and money per day. */
function earned(sight: Sight): Draft | null {
  const { quantity, scene, passage } = sight;
  if (quantity.dimension !== 'money' || quantity.currency !== 'USD') return null;
  if (quantity.per !== 'day' && (quantity.per !== null || !isOfADay(sight))) return null;
  if (isSpent(sight)) return null;
  const one =
    scene.quantities.findLast((q) => isOne(q) && q.end <= quantity.start) ?? scene.quantities.find(isOne);
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
/** What a change of it is told with. */
const CHANGES = termSet(['hashprice', 'revenue']);
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

/** Whatever else money can be of, and what a sentence right before costs. */
const NAMED = termSet([...SUBJECTS, 'bitcoin', 'other-asset', 'topic']);
const BEFORE = 60;

/** "In March miners got 64 dollars", "in September it was 59 dollars", behind a sentence about hashprice: too little to be anything else that they earn. */
function earnedBefore(sight: Sight): Found | null {
  const { quantity, scene } = sight;
  const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
  const small = quantity.dimension === 'money' && value >= EARNED.few && value <= EARNED.most / 10;
  if (!small || (quantity.per !== null && quantity.per !== 'day') || scene.names.length > 0) return null;
  if (has(scene, SPENT)) return null;
  const bare = !has(scene, NAMED) && scene.dates.length > 0 && quantity.currency === 'USD';
  if (!bare && (!has(scene, ['revenue']) || !has(scene, ['topic', 'this-one']))) return null;
  const found = carriedOver(sight, ['hashprice']);
  return bare && found && found.cost > BEFORE ? null : found;
}

/** "42,100 dollars a day per EH/s, 6 % less than the month before": so much more or less of what a unit of hashrate earns. */
function changeOfEarned(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  if (quantity.dimension !== 'percent' || !has(scene, CHANGES) || !moves(sight)) return null;
  const before = scene.quantities.findLast((q) => q.end <= quantity.start);
  if (before?.dimension !== 'hashprice' || distance(passage, before.end, quantity.start) > CHANGED)
    return null;
  const other = scene.mentions.some(
    (m) =>
      m.type === 'term' && NAMED.list.includes(m.term) && m.start >= before.end && m.end <= quantity.start,
  );
  return other ? null : { ...unitFound(sight, 'hashprice'), cost: 0 };
}
/** Words between what is earned and by how much it changed. */
const CHANGED = 5;

/** "Bitcoin has lost 40 % since October", behind a sentence about hashprice: the share of what this sentence begins with. */
const hasTurned = ({ scene, quantity }: Sight): boolean =>
  quantity.dimension === 'percent' && termsIn(scene, TURNED).some((m) => m.end <= quantity.start);
const TURNED = termSet(['bitcoin', 'price', 'stock', 'other-asset']);

/** "35 dollars a terahash", without the day: kept, and judged. */
const TOLD_PER: Readonly<Record<string, string>> = { 'USD/TH': 'USD/TH/day', 'USD/EH': 'USD/EH/day' };

/** Dollars a day that a terahash has earned in the years of the news. */
const TERAHASH = { least: 0.02, most: 0.6 };

/** "It hit a low of $0.0447": cents can only be a terahash's, where no electricity is spoken of. */
const isOfTerahash = ({ scene, quantity }: Sight, value: number): boolean =>
  (quantity.per === null ? quantity.unit === 'USD' : quantity.unit === 'USD/day') &&
  value >= TERAHASH.least &&
  value <= TERAHASH.most &&
  !has(scene, ['electricity-price']);

/** "O preço do hash, em dólares, recuou de 38,60 para 36,75 por PH/s por dia": the currency is told elsewhere, and what it is counted per right behind. */
function bareOfHashrate({ passage, scene, quantity }: Sight): Draft | null {
  const value = quantity.value ?? 0;
  const words = termsIn(scene, HASHPRICE);
  const [named] = words.filter((m) => m.end <= quantity.start);
  const per = words.some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= PER_BEHIND,
  );
  if (!named || !per || quantity.writtenUnit !== null) return null;
  if (value < EARNED.few || value > EARNED.most) return null;
  const found = { mention: named, cost: 0, carried: 'stated' } as const;
  return draft('dollars left out', 'hashprice', found, { unit: 'USD/PH/day', scope: 'network' });
}
const PER_BEHIND = 1;

/** Revenue per hashrate: by its unit, or money next to the word. */
export const hashprice: Reader = {
  name: 'hashprice',
  dimensions: ['hashprice', 'money', 'percent', 'count'],
  around: { percent: CHANGES, count: HASHPRICE },
  read: (sight) => {
    const { quantity } = sight;
    if (quantity.dimension === 'hashprice') {
      if (isSpent(sight)) return null;
      const found = near(sight, ['hashprice'], 40) ?? unitFound(sight, 'hashprice');
      return draft('money per hashrate', 'hashprice', { ...found, cost: 0 }, { scope: 'network' });
    }
    if (quantity.dimension === 'count') return bareOfHashrate(sight);
    const unit = earned(sight);
    if (unit) return unit;
    const found = changeOfEarned(sight) ?? nearOrCarried(sight, HASHPRICE, 40) ?? earnedBefore(sight);
    if (!found || (found.carried !== 'stated' && hasTurned(sight))) return null;
    if (quantity.dimension === 'percent')
      return draft('percent of hashprice', 'hashprice', found, { unit: '%', scope: 'network' });
    const [value, known] = [
      quantity.value ?? quantity.low ?? quantity.high ?? 0,
      quantity.currency === 'USD',
    ];
    const told = TOLD_PER[quantity.unit ?? ''];
    if (known && isOfTerahash(sight, value))
      return draft('money by hashprice', 'hashprice', found, {
        unit: 'USD/PH/day',
        factor: 1e3,
        scope: 'network',
      });
    if (!known || quantity.per === 'BTC' || (value < 1 && !told) || value > 10_000) return null;
    return draft('money by hashprice', 'hashprice', found, { unit: told ?? 'USD/PH/day', scope: 'network' });
  },
};
