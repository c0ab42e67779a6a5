import { isSpeakersHouse } from '../attribution.ts';
import { nameNear } from '../entities.ts';
import type { Scene } from '../passage.ts';
import {
  carriedOver,
  costOf,
  draft,
  type Found,
  has,
  ledBy,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { tellsAny } from '../telling.ts';
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

/** "Whoever finds a block now gets 3.125 BTC": a subsidy by its digits, beside the block. */
const isPaidForBlock = (sight: Sight): boolean =>
  sight.quantity.dimension === 'bitcoin' &&
  sight.quantity.per === null &&
  TELLING_SUBSIDIES.includes(sight.quantity.value ?? 0) &&
  (near(sight, ['interval'], 8) !== null ||
    sight.scene.quantities.some(
      (q) => q.dimension === 'blocks' && q.value === 1 && q.end <= sight.quantity.start,
    )) &&
  nameNear(sight, ['miner', 'pool', 'company']) === null &&
  !has(sight.scene, ['fees', 'holdings', 'sale', 'solo', 'the-company']);

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
    if (value > FIRST_SUBSIDY && !isNamed(sight)) return null;
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
    if (isWhole(sight) && found.mention.start >= quantity.number.end) return null;
    const own = near(sight, ['fees', 'holdings', 'sale']);
    const behind = own?.mention.term === 'fees' && own.mention.start >= quantity.start && own.cost <= 5;
    if (own && !feesApart(sight) && (behind || own.cost < found.cost)) return null;
    if (found.mention.term === 'halving' && !isReward(sight)) return null;
    if (quantity.dimension === 'count' && found.carried !== 'stated') return null;
    return draft('BTC per block', 'subsidy', found, { unit: 'BTC/block', scope: 'network' });
  },
};

const PER_DAY = { min: 100, max: 8000 };

/** Somebody's own coins: of whoever is named, but for the house of the person who speaks of the block reward. */
function isOwned(sight: Sight, { mention, cost }: Found): boolean {
  const owner = nameNear(sight, ['miner', 'pool', 'company']);
  if (owner === null) return near(sight, ['the-company', 'fees']) !== null;
  const speaks = isSpeakersHouse(sight.passage, sight.scene, owner.mention);
  return !(speaks && mention.term === 'subsidy' && cost < owner.cost);
}

/** Machines that are called so, not "units" of the coin. */
const isHardware = ({ passage, quantity }: Sight): boolean =>
  tellsAny(passage.text.slice(quantity.start, quantity.end), passage.lexicon, ['hardware']);

/** "With 144 blocks a day this makes 450 BTC": the day's blocks stand before the coins. */
const blocksOfDay = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.dimension === 'blocks' && q.per === 'day' && q.end <= quantity.start);

/** New coins per day or year. */
export const issuance: Reader = {
  name: 'supply per day',
  dimensions: ['btc-rate', 'bitcoin', 'count', 'machines'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if ((value < PER_DAY.min && quantity.per !== 'day') || value > PER_DAY.max) return null;
    const dated =
      quantity.per === 'day' || blocksOfDay(sight) || (quantity.per === null && has(scene, ['daily']));
    if (!dated) return null;
    const found =
      nearOrCarried(sight, ['subsidy', 'issuance', 'halving', 'supply'], 40) ??
      (quantity.per === 'day' && has(scene, ['topic']) ? unitFound(sight, 'issuance') : null) ??
      (quantity.dimension === 'bitcoin' && blocksOfDay(sight) ? unitFound(sight, 'issuance') : null);
    if (!found || isOwned(sight, found) || near(sight, ['sale', 'holdings', 'stock'], found.cost))
      return null;
    const coined = found.mention.term === 'issuance' || near(sight, ['bitcoin'], 12) !== null;
    if (quantity.dimension === 'count' && !coined) return null;
    if (quantity.dimension === 'machines' && (!coined || isHardware(sight))) return null;
    return draft('BTC per day', 'supply', found, { unit: 'BTC/day', aspect: 'per-day', scope: 'network' });
  },
};

const MILLION = 1e6;
const CAP = 21 * MILLION;

/** Does the sentence count bitcoins? */
const counts = (scene: Scene): boolean =>
  has(scene, ['bitcoin', 'last-coin']) || scene.quantities.some((q) => q.dimension === 'bitcoin');

/** Coins mined so far, and the cap of 21 million. */
export const coins: Reader = {
  name: 'supply',
  dimensions: ['bitcoin', 'count', 'machines'],
  read: (sight) => {
    const { quantity, scene } = sight;
    if (quantity.dimension === 'machines' && (isHardware(sight) || !has(scene, ['cap', 'supply'])))
      return null;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < MILLION || value > 50 * MILLION || quantity.per !== null) return null;
    if (quantity.dimension === 'count' && (!counts(scene) || has(scene, ['difficulty']))) return null;
    const found =
      near(sight, ['cap', 'last-coin', 'supply', 'halving', 'issuance'], 60) ??
      (nameNear(sight, ['miner', 'company', 'pool']) ? null : near(sight, ['in-existence'], 12)) ??
      (value === CAP ? unitFound(sight, 'cap') : null);
    if (!found) return null;
    const mined = has(scene, ['supply', 'in-existence']) && !(quantity.value === CAP);
    return draft('coins in all', 'supply', found, {
      unit: 'BTC',
      aspect: mined ? 'mined' : 'cap',
      scope: 'network',
    });
  },
};

/** Four digits without a mark between them, and no unit but the word for a calendar year right behind. */
const isYearWritten = (text: string, { number, start, end }: Sight['quantity']): boolean =>
  /^\d{4}(?:年|年份)?$/.test(text.slice(start, end)) && !/^[\s]?[$€¥£%]/.test(text.slice(number.end));

/** The year of the last coin. */
export const lastYear: Reader = {
  name: 'supply last year',
  dimensions: ['year', 'count', 'duration'],
  read: (sight) => {
    const { passage, quantity } = sight;
    const value = quantity.value ?? 0;
    const far = value > 2200 && value < 3000 && near(sight, ['last-coin'], 12) !== null;
    if (quantity.dimension !== 'year' && !(far && isYearWritten(passage.text, quantity))) return null;
    if (!far && (value < 2090 || value > 2200)) return null;
    const found = near(sight, ['last-coin', 'cap', 'supply', 'halving', 'issuance', 'subsidy'], 60);
    return (
      found &&
      draft('year of the last coin', 'supply', found, { unit: 'year', aspect: 'last-year', scope: 'network' })
    );
  },
};
