import { nameNear } from '../named/entities.ts';
import {
  carriedOver,
  costOf,
  draft,
  has,
  ledBy,
  near,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { touches } from '../text/passage.ts';
import { feesApart, isWhole } from './revenue.ts';

/** Largest subsidy there ever was, in BTC per block. */
const FIRST_SUBSIDY = 50;

/** "The block reward is 450 BTC": right behind the word, with nobody's and no day's coins meant. */
const isNamed = (sight: Sight): boolean => {
  const found = termsIn(sight.scene, ['subsidy']).find(
    (m) => m.end <= sight.quantity.start && costOf(sight, m) <= 3,
  );
  const other =
    nameNear(sight, ['miner', 'pool']) ?? near(sight, ['daily', 'sale', 'holdings', 'company-own', 'annual']);
  return found !== undefined && other === null;
};

/** By a halving alone, coins are a reward only where it goes from one to the next. */
const isReward = (sight: Sight): boolean =>
  sight.quantity.from !== null ||
  sight.quantity.per !== null ||
  ledBy(sight, 'to') ||
  has(sight.scene, ['subsidy']) ||
  (has(sight.scene, ['topic']) && near(sight, ['revenue'], 6) !== null) ||
  sight.scene.quantities.some((q) => q.factorVerb !== null);

/** Subsidies that are no whole numbers: nobody holds or sells just so much by chance. */
const TELLING_SUBSIDIES: readonly number[] = [12.5, 6.25, 3.125, 1.5625];

/** "Will receive 3,125 bitcoins as a reward": a decimal comma, where the reward is spoken of. */
const isMeantAsDecimal = (sight: Sight): boolean =>
  sight.quantity.readings.some(({ value }) => TELLING_SUBSIDIES.includes(value ?? 0)) &&
  near(sight, ['subsidy'], 8) !== null;

/** "Whoever finds a block now gets 3.125 BTC": a subsidy by its digits, beside the block. */
const isPaidForBlock = (sight: Sight): boolean =>
  sight.quantity.dimension !== 'btc-rate' &&
  sight.quantity.per === null &&
  TELLING_SUBSIDIES.includes(sight.quantity.value ?? 0) &&
  (near(sight, ['interval'], 8) !== null ||
    sight.scene.quantities.some(
      (q) => q.dimension === 'blocks' && q.value === 1 && q.end <= sight.quantity.start,
    )) &&
  nameNear(sight, ['miner', 'pool', 'company']) === null &&
  !has(sight.scene, ['fees', 'holdings', 'sale', 'solo', 'the-company']);

const REWARD = { unit: 'BTC/block', scope: 'network' } as const;
/** Most that a block brought, as a multiple of its subsidy, where both are told at once. */
const WITH_FEES = 1.6;

/** "The block brought 6.359 BTC, of which 6.25 BTC was subsidy": the right subsidy right behind is a part of this one. */
const holdsSubsidy = ({ quantity: { value, dimension, end }, scene }: Sight): boolean =>
  value !== null &&
  dimension !== 'count' &&
  !TELLING_SUBSIDIES.includes(value) &&
  scene.quantities.some(
    (q) =>
      q.start >= end &&
      q.from === null &&
      TELLING_SUBSIDIES.includes(q.value ?? 0) &&
      value > (q.value ?? 0) &&
      value < (q.value ?? 0) * WITH_FEES &&
      termsIn(scene, ['subsidy']).some((m) => m.start >= end),
  );

/** No subsidy that texts tell of is smaller, in BTC per block; fees are. */
const LEAST = 0.7;

/** "The average fee per block fell from 0.0224 to 0.0183 BTC": per block by its words, with no subsidy spoken of. */
const isMeanOfBlock = (sight: Sight): boolean =>
  sight.quantity.per === null &&
  sight.quantity.dimension === 'bitcoin' &&
  termsIn(sight.scene, ['subsidy', 'halving']).every((m) =>
    termsIn(sight.scene, ['interval']).some((block) => touches(block, m)),
  ) &&
  (sight.quantity.from !== null || has(sight.scene, ['average'])) &&
  near(sight, ['interval'], BLOCK) !== null;
const BLOCK = 8;

/** The block subsidy: BTC per block, or BTC next to the word. */
export const subsidy: Reader = {
  name: 'subsidy',
  dimensions: ['bitcoin', 'btc-rate', 'count'],
  read: (sight) => {
    const { quantity, scene } = sight;
    if (
      quantity.dimension === 'count' &&
      quantity.from === null &&
      quantity.precision !== null &&
      quantity.precision.written >= 1
    )
      return null;
    if (quantity.per !== null && quantity.per !== 'block') return null;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value > FIRST_SUBSIDY && !isNamed(sight) && !isMeantAsDecimal(sight)) return null;
    if (value < LEAST && (quantity.per === 'block' || isMeanOfBlock(sight))) {
      const fees = near(sight, ['fees']) ?? carriedOver(sight, ['fees']);
      const more = { unit: 'BTC/block', aspect: 'fees', scope: 'network' } as const;
      return fees && draft('fees per block', 'revenue', { ...fees, cost: 1 }, more);
    }
    const found =
      near(sight, ['subsidy', 'halving'], 40) ??
      (has(scene, ['average']) ? near(sight, ['interval'], 6) : null) ??
      (has(scene, ['production', 'sale']) ? null : carriedOver(sight, ['subsidy', 'halving']));
    if (!found)
      return quantity.per === 'block' || isPaidForBlock(sight)
        ? draft('BTC per block', 'subsidy', unitFound(sight, 'subsidy'), {
            unit: 'BTC/block',
            scope: 'network',
          })
        : null;
    if (holdsSubsidy(sight)) return draft('reward with its fees', 'revenue', { ...found, cost: 1 }, REWARD);
    if (isWhole(sight) && found.mention.start >= quantity.number.end) return null;
    const own = near(sight, ['fees', 'holdings', 'sale']);
    const behind = own?.mention.term === 'fees' && own.mention.start >= quantity.start && own.cost <= 5;
    if (own && !feesApart(sight) && (behind || own.cost < found.cost)) return null;
    if (found.mention.term === 'halving' && !isReward(sight) && !isPaidForBlock(sight)) return null;
    if (quantity.dimension === 'count' && found.carried !== 'stated') return null;
    return draft('BTC per block', 'subsidy', found, { unit: 'BTC/block', scope: 'network' });
  },
};
