import type { Lexicon } from '../lexicon/lexicon.ts';
import { nameNear } from '../named/entities.ts';
import { oncePer } from '../once.ts';
import {
  carriedOver,
  draft,
  type Found,
  has,
  near,
  nearOrCarried,
  pointsBack,
  type Reader,
  type Sight,
  unitFound,
} from '../sight.ts';
import { isSpeakersHouse } from '../slots/attribution.ts';
import { tellsAny } from '../telling.ts';
import { fold, spaced } from '../text/tokens.ts';

const PER_DAY = { few: 20, min: 100, max: 8000, near: 8, bought: 4 };

/** What 144 blocks a day bring in each era: no company's output is told just so. */
const TELLING_ISSUANCE: readonly (number | null)[] = [7200, 3600, 1800, 900, 450, 225, 112.5];

const isTelling = ({ quantity: { value, from } }: Sight): boolean =>
  TELLING_ISSUANCE.includes(value) || TELLING_ISSUANCE.includes(from);

/** Words between coins and the fees that they are. */
const FEES = 8;

/** Somebody's own coins: of whoever is named, but for the house of the person who speaks of the block reward. */
function isOwned(sight: Sight, { mention, cost }: Found): boolean {
  const owner = nameNear(sight, ['miner', 'pool', 'company']);
  if (owner === null)
    return (
      (near(sight, ['the-company']) ?? near(sight, ['fees'], isTelling(sight) ? FEES : Infinity)) !== null
    );
  const speaks = isSpeakersHouse(sight.passage, sight.scene, owner.mention);
  return !(speaks && mention.term === 'subsidy' && cost < owner.cost);
}

/** Machines that are called so, not "units" of the coin. */
export const isHardware = ({ passage, quantity }: Sight): boolean =>
  tellsAny(passage.text.slice(quantity.start, quantity.end), passage.lexicon, ['hardware']);

/** "With 144 blocks a day this makes 450 BTC": the day's blocks stand before the coins. */
const blocksOfDay = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.dimension === 'blocks' && q.per === 'day' && q.end <= quantity.start);

/** Characters behind a number in which it is told of coins. */
const COIN = 20;

/** "900 coins a day", "450 монет": counted by a word for coins. */
const isOfCoins = ({ passage, quantity, scene }: Sight): boolean =>
  quantity.dimension === 'bitcoin' ||
  quantity.dimension === 'btc-rate' ||
  (tellsAny(passage.text.slice(quantity.number.end, quantity.end + COIN), passage.lexicon, ['coins']) &&
    !has(scene, ['other-asset']));

/** "450 BTC a day", whatever else the sentence is about. */
function byItsDigits(sight: Sight): Found | null {
  const owned =
    nameNear(sight, ['miner', 'company']) ?? near(sight, ['sale', 'holdings', 'company-own', 'the-company']);
  return isTelling(sight) && isOfCoins(sight) && owned === null
    ? { ...unitFound(sight, 'issuance'), cost: 1 }
    : null;
}

/** Letters before a number in which it is said that it is a day's. */
const DAY = 24;

/** Words for what is counted by the day, as they are looked for. */
const dayWordsOf = oncePer(({ quantity }: Lexicon): readonly string[] =>
  quantity.rates.flatMap(({ per, words }) => (per === 'day' ? words.map((word) => spaced(fold(word))) : [])),
);

/** "Pro Tag nur noch 225 neue Coins": the day a few words before. */
function isOfDay({ passage, scene, quantity }: Sight): boolean {
  const before = spaced(
    fold(passage.text.slice(Math.max(scene.start, quantity.start - DAY), quantity.number.start)),
  );
  return dayWordsOf(passage.lexicon).some((word) => before.includes(word));
}

/** "2.1 million are left, at the pace of 900 a day": what is still to come comes at that pace. */
function ofWhatIsLeft(sight: Sight): Found | null {
  const left = isTelling(sight) ? near(sight, ['to-come'], LEFT) : null;
  return left && nameNear(sight, ['miner', 'company']) === null ? left : null;
}
const LEFT = 20;

/** "Until the halving it stays at 450 a day": by its digits, beside the halving. */
const isOfHalving = ({ quantity }: Sight, { mention }: Found): boolean =>
  TELLING_ISSUANCE.includes(quantity.value ?? 0) &&
  (mention.term === 'halving' || mention.term === 'subsidy');

/** "Output of the largest listed miners fell from 77 to 28 a day": that of some, and not of all. */
const isOfSome = (sight: Sight): boolean =>
  !isTelling(sight) &&
  tellsAny(sight.passage.text.slice(sight.scene.start, sight.scene.end), sight.passage.lexicon, ['listed']);

/** "The funds bought 1,200 BTC a day, more than is mined": taken from the market, right behind the verb. */
const isBought = (sight: Sight): boolean =>
  !isTelling(sight) && near(sight, ['purchase'], PER_DAY.bought) !== null;

/** New coins per day or year. */
export const issuance: Reader = {
  name: 'supply per day',
  dimensions: ['btc-rate', 'bitcoin', 'count', 'machines'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const few = value < PER_DAY.min && quantity.per !== 'day';
    if (few && (value < PER_DAY.few || !near(sight, ['issuance'], PER_DAY.near))) return null;
    if (value > PER_DAY.max) return null;
    const dated =
      quantity.per === 'day' ||
      blocksOfDay(sight) ||
      (quantity.per === null && (has(scene, ['daily']) || isOfDay(sight)));
    if (!dated) return null;
    const found =
      near(sight, ['issuance'], 40) ??
      byItsDigits(sight) ??
      nearOrCarried(sight, ['subsidy', 'halving', 'supply'], 40) ??
      (pointsBack(sight) ? carriedOver(sight, ['issuance']) : null) ??
      (quantity.per === 'day' && has(scene, ['topic']) ? unitFound(sight, 'issuance') : null) ??
      (quantity.dimension === 'bitcoin' && blocksOfDay(sight) ? unitFound(sight, 'issuance') : null) ??
      ofWhatIsLeft(sight);
    if (
      !found ||
      isOwned(sight, found) ||
      isOfSome(sight) ||
      isBought(sight) ||
      near(sight, ['sale', 'holdings', 'stock'], found.cost)
    )
      return null;
    const coined =
      found.mention.term === 'issuance' ||
      found.mention.term === 'to-come' ||
      near(sight, ['bitcoin'], 12) !== null ||
      isOfCoins(sight) ||
      isOfHalving(sight, found);
    if (quantity.dimension === 'count' && !coined) return null;
    if (quantity.dimension === 'machines' && (!coined || isHardware(sight))) return null;
    return draft('BTC per day', 'supply', found, { unit: 'BTC/day', aspect: 'per-day', scope: 'network' });
  },
};
