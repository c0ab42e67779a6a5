import { nameNear } from '../named/entities.ts';
import {
  carriedOver,
  draft,
  type Found,
  has,
  near,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { clauseAt, distance, type Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { isHardware } from './issuance.ts';

const CAP = 21e6;
const REACH = { word: 14, share: 25, cap: 6 };
/** Less than this is nobody's count of what is left, or of what is mined in all. */
const LEAST = { left: 1e5, share: 20, produced: 50, cap: 15e6 };

const counts = (scene: Scene): boolean =>
  has(scene, ['bitcoin', 'last-coin', 'cap']) || scene.quantities.some((q) => q.dimension === 'bitcoin');

/** Coins that are still to be mined. */
export const remaining: Reader = {
  name: 'supply to come',
  dimensions: ['bitcoin', 'count'],
  here: termSet(['to-come']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < LEAST.left || value >= CAP || quantity.per !== null) return null;
    if (quantity.dimension === 'count' && has(scene, ['difficulty'])) return null;
    const found = near(sight, ['to-come'], REACH.word);
    if (!found || nameNear(sight, ['miner', 'company']) || has(scene, ['the-company', 'sale'])) return null;
    if (!counts(scene) && !carriedOver(sight, ['supply', 'cap', 'last-coin', 'bitcoin'])) return null;
    return draft('coins to come', 'supply', found, { unit: 'BTC', aspect: 'mined', scope: 'network' });
  },
};

/** What else a percentage in such a sentence may be of. */
const ODD = termSet([
  ...([
    'fees',
    'revenue',
    'hashrate',
    'pool',
    'difficulty',
    'holdings',
    'price',
    'sale',
    'consumption',
  ] as const),
]);

/** The part of all 21 million that is mined, or still to come. */
export const mintedShare: Reader = {
  name: 'share of the supply',
  dimensions: ['percent'],
  here: termSet(['cap', 'last-coin', 'supply', 'all-coins']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const left = near(sight, ['to-come'], REACH.word) !== null;
    if (quantity.per !== null || (value < LEAST.share && !left)) return null;
    const whole = near(sight, ['cap', 'last-coin', 'supply', 'all-coins'], REACH.share);
    // "78 % of the supply" is held by somebody as often as it is mined.
    const made =
      left ||
      has(scene, ['issuance', 'in-existence', 'production']) ||
      (has(scene, ['supply']) && has(scene, ['cap', 'all-coins', 'last-coin']));
    const clause = clauseAt(scene, quantity.start, 1);
    const odd = termsIn(scene, ODD).some((m) => m.start >= clause.start && m.end <= clause.end);
    // "Public miners produced 31 % of all bitcoin in August": of a month's coins
    const some = value < LEAST.produced && !left && !has(scene, ['issuance', 'in-existence', 'supply']);
    if (!whole || !made || odd || some || nameNear(sight, ['miner', 'pool', 'company'])) return null;
    if (
      whole.mention.term === 'supply' &&
      !termsIn(scene, ['bitcoin', 'cap', 'all-coins', 'last-coin']).length &&
      !(
        has(scene, ['this-one', 'in-existence']) &&
        carriedOver(sight, ['cap', 'last-coin', 'in-existence', 'bitcoin'])
      )
    )
      return null;
    if (near(sight, ['up', 'down'], 3)) return null;
    return draft('share of all coins', 'supply', whole, { unit: '%', aspect: 'mined', scope: 'network' });
  },
};

const MILLION = 1e6;

/** Does the sentence count bitcoins? */
const countsCoins = (scene: Scene): boolean =>
  has(scene, ['bitcoin', 'last-coin']) || scene.quantities.some((q) => q.dimension === 'bitcoin');

/** "Nearly 20 million bitcoins are mined. The cap is 21 million": a cap, or its number, after a sentence that tells of coins. */
const isCapOfBefore = (sight: Sight): boolean =>
  sight.quantity.value === CAP || sight.quantity.high === CAP
    ? carriedOver(sight, ['bitcoin', 'supply', 'issuance', 'halving', 'last-coin', 'subsidy']) !== null
    : (sight.quantity.value ?? 0) >= LEAST.cap &&
      near(sight, ['cap'], REACH.cap) !== null &&
      carriedOver(sight, ['supply', 'issuance', 'halving', 'last-coin']) !== null;

/** "The first 10 million bitcoins were mined in under four years": no count of those there are. */
const isOfFirst = ({ passage, scene, quantity }: Sight): boolean =>
  scene.quantities.some(
    (q) =>
      (q.ordinal || q.dimension === 'rank') &&
      q.value === 1 &&
      q.end <= quantity.start &&
      distance(passage, q.end, quantity.start) === 0,
  );

/** "About 19.5 million have already been mined": behind a sentence of the coins, as many as there are. */
const isMinedOfBefore = (sight: Sight, value: number): boolean =>
  value >= LEAST.cap &&
  value < CAP &&
  near(sight, ['supply', 'in-existence'], REACH.word) !== null &&
  carriedOver(sight, ['cap', 'supply', 'last-coin', 'bitcoin']) !== null;

/** Coins mined so far, and the cap of 21 million. */
export const coins: Reader = {
  name: 'supply',
  dimensions: ['bitcoin', 'count', 'machines'],
  read: (sight) => {
    const { quantity, scene } = sight;
    if (
      quantity.dimension === 'machines' &&
      (isHardware(sight) || !has(scene, ['cap', 'supply', 'in-existence']))
    )
      return null;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const thousandfold = value === CAP * 1000 && has(scene, ['cap', 'bitcoin']);
    if (value < MILLION || (value > 50 * MILLION && !thousandfold) || quantity.per !== null) return null;
    if (isOfFirst(sight)) return null;
    if (quantity.dimension === 'count' && has(scene, ['difficulty'])) return null;
    const told = countsCoins(scene) || isCapOfBefore(sight) || isMinedOfBefore(sight, value);
    if (quantity.dimension === 'count' && !told) return null;
    const found =
      near(sight, ['cap', 'last-coin', 'supply', 'halving', 'issuance'], 60) ??
      (nameNear(sight, ['miner', 'company', 'pool']) ? null : near(sight, ['in-existence'], 12)) ??
      (value === CAP || thousandfold ? unitFound(sight, 'cap') : null) ??
      milestone(sight);
    if (!found) return null;
    const mined =
      overCap(sight) ||
      ((has(scene, ['supply', 'in-existence']) || found.carried !== 'stated') &&
        !(quantity.value === CAP || thousandfold));
    return draft('coins in all', 'supply', found, {
      unit: 'BTC',
      aspect: mined ? 'mined' : 'cap',
      scope: 'network',
    });
  },
};

/** "More than 21 million have been mined": no cap, but a count of what there is. */
const overCap = (sight: Sight): boolean =>
  sight.quantity.hedge === 'over' &&
  near(sight, ['in-existence'], REACH.word) !== null &&
  !has(sight.scene, ['negation', 'forecast', 'cap', 'last-coin']);

/** "The network passed the milestone before it, 19 million coins, in April 2022": behind a sentence that counted coins. */
function milestone(sight: Sight): Found | null {
  const { scene, quantity } = sight;
  const value = quantity.value ?? 0;
  const whole = quantity.dimension === 'bitcoin' && value % MILLION === 0 && value < CAP;
  if (!whole || scene.names.length > 0 || has(scene, ['holdings', 'sale', 'price', 'the-company']))
    return null;
  return has(scene, ['reach', 'level-word', 'earlier'])
    ? carriedOver(sight, ['in-existence', 'supply', 'issuance'])
    : null;
}

/** Four digits without a mark between them, and no unit but the word for a calendar year right behind. */
const isYearWritten = (text: string, { number, start, end }: Sight['quantity']): boolean =>
  /^\d{4}(?:年|年份)?$/.test(text.slice(start, end)) && !/^[\s]?[$€¥£%]/.test(text.slice(number.end));

const LAST_COIN = termSet(['last-coin', 'cap', 'supply', 'halving', 'issuance', 'subsidy']);

/** The year of the last coin. */
export const lastYear: Reader = {
  name: 'supply last year',
  dimensions: ['year', 'count', 'duration'],
  here: LAST_COIN,
  read: (sight) => {
    const { passage, quantity } = sight;
    const value = quantity.value ?? 0;
    const far = value > 2200 && value < 3000 && near(sight, ['last-coin'], 12) !== null;
    if (quantity.dimension !== 'year' && !(far && isYearWritten(passage.text, quantity))) return null;
    if (!far && (value < 2090 || value > 2200)) return null;
    const found = near(sight, LAST_COIN, 60);
    return (
      found &&
      draft('year of the last coin', 'supply', found, { unit: 'year', aspect: 'last-year', scope: 'network' })
    );
  },
};
