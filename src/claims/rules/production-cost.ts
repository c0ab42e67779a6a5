import { nameNear, namesIn, partiesAround, partiesIn } from '../named/entities.ts';
import {
  carriedOver,
  draft,
  type Found,
  has,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { isUnnamed } from '../unnamed.ts';
import { isWrittenOff, perCoinBefore } from './cost-basis.ts';
import { isCutShort, isOfMovingCoin, OFF_COST, underCost } from './cost-beside.ts';

const REACH = { whole: 8, cost: 30, far: 80 };
/** A loss is no cost. */
const LOSS = 2;
const COST = { min: 1000, max: 1e6 };
/** What words that say so outright cost at most, beside "it costs" as a price. */
const WORTH = 1;

const aspectOf = (sight: Sight): 'cash' | 'all-in' | null => {
  const whole = near(sight, ['all-in'], 25);
  if (whole) return 'all-in';
  const text = sight.passage.text.slice(sight.scene.start, sight.quantity.end);
  return tellsAny(text, sight.passage.lexicon, ['cash']) ? 'cash' : null;
};

/** "It costs $101,000 to mine one bitcoin": the words name the coin, and no other money stands nearer to them. */
const isPerCoin = ({ scene, quantity }: Sight, { mention }: Found): boolean =>
  termsIn(scene, ['bitcoin', 'per-bitcoin']).some((m) => m.start >= mention.start && m.end <= mention.end) &&
  !scene.quantities.some((q) => q.dimension === 'money' && q.start >= quantity.end && q.end <= mention.start);

const COST_WORD = termSet(['production-cost']);
/** What else a sum of money in such a sentence would be of. */
const OTHER_SUMS = termSet([
  'price',
  'hashprice',
  'revenue',
  'deal',
  'stock',
  'holdings',
  'fees',
  'investment',
  'open-interest',
  'sale',
  'difficulty',
  'other-asset',
  'unrelated',
  'electricity-price',
]);
/** Words of another basis or time. */
const ANOTHER = termSet(['all-in', 'again', 'earlier', 'this-one']);
/** "$43,808 per coin": right behind the sum. */
const COIN_BEHIND = 3;
/** Dollars that mining one bitcoin cost in years of news. */
const LIKELY = { min: 5000, max: 300_000 };
const isLikely = (value: number): boolean => value >= LIKELY.min && value <= LIKELY.max;

/** "… against 55,950 in the third quarter", "All-in, the bill reaches $137,018": the cost told before, on another basis or of another time. */
function costAgain(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
  if (!isLikely(value) || quantity.per !== null) return null;
  const found = near(sight, COST_WORD, REACH.far) ?? carriedOver(sight, COST_WORD) ?? perCoinBefore(sight);
  if (!found || found.carried === 'inherited-across-paragraph') return null;
  const bare = quantity.dimension === 'count';
  if (quantity.dimension !== 'money' && !(bare && isUnnamed(sight))) return null;
  const whole = termsIn(scene, ['all-in']);
  if (termsIn(scene, OTHER_SUMS).some((m) => !whole.some((all) => touches(all, m)))) return null;
  const told = [scene, ...[1, 2, 3].flatMap((back) => passage.scenes[scene.index - back] ?? [])].some((one) =>
    one.quantities.some((q) => q.dimension === 'money' && q.end <= quantity.start && isLikely(q.value ?? 0)),
  );
  const coin = near(sight, ['per-bitcoin'], COIN_BEHIND);
  if (coin && found.carried !== 'stated' && !has(scene, ['bitcoin'])) return { ...found, cost: 1 };
  if (!told) return null;
  const other =
    near(sight, ANOTHER, REACH.far) !== null ||
    scene.dates.some(({ grain }) => grain === 'quarter' || grain === 'year');
  const less = namesIn(passage, scene, ['miner']).some((name) => isLeftOut(sight, name));
  return other || less ? { ...found, cost: bare ? 2 : 1 } : null;
}

/** "The difficulty of mining one bitcoin": words that would name a cost, right behind the difficulty they belong to. */
export const isOfDifficulty = ({ passage, scene }: Sight, cost: Piece): boolean =>
  termsIn(scene, ['difficulty']).some(
    (m) => m.end <= cost.start && distance(passage, m.end, cost.start) <= BY_DIFFICULTY,
  );
const BY_DIFFICULTY = 6;

const costFound = (sight: Sight): Found | null => {
  if (sight.quantity.per === 'BTC') return { ...unitFound(sight, 'production-cost'), cost: 0 };
  const whole = near(sight, ['all-in'], REACH.whole) !== null;
  const named = nearOrCarried(sight, COST_WORD, whole ? REACH.far : REACH.cost);
  const found = named?.carried === 'stated' && isOfDifficulty(sight, named.mention) ? null : named;
  if (!found) return costOfCoin(sight) ?? costAgain(sight);
  if (sight.quantity.dimension === 'count') return costAgain(sight);
  const one = sight.scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const coin =
    one ||
    has(sight.scene, ['bitcoin', 'per-bitcoin']) ||
    found.carried !== 'stated' ||
    tellsAny(sight.passage.text.slice(found.mention.start, found.mention.end), sight.passage.lexicon, [
      'cash',
    ]) ||
    carriedOver(sight, COST_WORD) !== null;
  if (!coin) return costAgain(sight);
  const leads =
    found.mention.end <= sight.quantity.start || (found.carried === 'stated' && isPerCoin(sight, found));
  return { ...found, cost: leads ? Math.min(found.cost - 8, WORTH) : found.cost };
};

/** Words between the coin and what it cost ("had still cost"). */
const AUXILIARIES = 2;

/** "One bitcoin cost $85,000": the coin itself costs it, and nothing speaks of mining it. */
export const isPaidFor = (
  { passage, scene }: Pick<Sight, 'passage' | 'scene'>,
  { mention }: Pick<Found, 'mention'>,
): boolean =>
  passage.lexicon.telling['to-mine'] !== undefined &&
  !has(scene, ['production', 'electricity-price', 'all-in']) &&
  !termsIn(scene, ['per-bitcoin']).some((m) => m.start >= mention.end) &&
  coinsIn(scene).some(
    (coin) =>
      coin.end <= mention.start &&
      distance(passage, coin.end, mention.start) <= AUXILIARIES &&
      !has(scene, ['difficulty', 'hashrate', 'hashprice']) &&
      /^[\p{Ll}\s]*$/u.test(passage.text.slice(coin.end, mention.start)),
  ) &&
  !tellsAny(passage.text.slice(scene.start, scene.end), passage.lexicon, ['mining', 'to-mine']);

/** A coin counted by itself ("one bitcoin") is the coin. */
const coinsIn = (scene: Sight['scene']): readonly Piece[] => [
  ...termsIn(scene, ['bitcoin']),
  ...scene.quantities.filter((q) => q.dimension === 'bitcoin' && q.value === 1),
];

const PAID = termSet(['price', 'purchase']);

/** "A bitcoin cost them $82,162 in cash, $137,018 all in": cash or depreciation can only be spoken of with the cost. */
function costOfCoin(sight: Sight): Found | null {
  const { scene, passage, quantity } = sight;
  const paid = near(sight, PAID, REACH.far);
  if (!paid) return null;
  const coin =
    has(scene, ['per-bitcoin']) || scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const other = has(scene, ['deal', 'sale', 'holdings', 'stock', 'revenue']);
  if (!coin || other || quantity.dimension !== 'money') return null;
  const text = passage.text.slice(scene.start, scene.end);
  const whole = near(sight, ['all-in'], REACH.cost) !== null || tellsAny(text, passage.lexicon, ['cash']);
  if (!whole) return null;
  return { ...unitFound(sight, 'production-cost'), cost: -1 };
}

/** "…; a year earlier it was 23,034": the cost of whom the sentence began with. */
const isTimeOnly = (sight: Sight): boolean => near(sight, ['again', 'earlier'], REACH.cost) !== null;

/** "Leaving Hut 8 out of the sample": letters before and behind a name in which the words for it stand. */
const ASIDE = { before: 12, behind: 18 };

const isLeftOut = ({ passage, scene }: Sight, name: Piece): boolean =>
  [
    passage.text.slice(Math.max(scene.start, name.start - ASIDE.before), name.start),
    passage.text.slice(name.end, Math.min(scene.end, name.end + ASIDE.behind)),
  ].some((words) => tellsAny(words, passage.lexicon, ['without']));

/** Reading distance between the word for the price and its number: a joint may stand between. */
const PRICED = 8;

/** "The cost is about $101,000, the price $93,000": behind a first sum the second has a word of its own. */
const hasOwnPrice = ({ passage, scene, quantity }: Sight, { mention }: Found): boolean =>
  termsIn(scene, ['price']).some(
    (m) =>
      m.start >= mention.end &&
      m.end <= quantity.start &&
      distance(passage, m.end, quantity.start) <= PRICED &&
      scene.quantities.some((q) => q.dimension === 'money' && q.end <= m.start),
  );

/** What it costs to mine one bitcoin, and how that changed. */
export const productionCost: Reader = {
  name: 'production-cost',
  dimensions: ['money', 'percent', 'count'],
  around: { percent: COST_WORD, count: COST_WORD },
  read: (sight) => {
    const { quantity, passage, scene } = sight;
    if (quantity.dimension === 'count' && (quantity.value ?? 0) < LIKELY.min) return null;
    const under = quantity.dimension === 'percent' ? underCost(sight) : null;
    if (under)
      return draft(OFF_COST, 'production-cost', under.found, {
        unit: '%',
        direction: under.direction,
      });
    const found = costFound(sight);
    if (!found || isPaidFor(sight, found)) return null;
    if (found.carried !== 'stated' && near(sight, ['price'], 2) && !has(scene, ['production-cost']))
      return null;
    if (isOfPrice(sight) || hasOwnPrice(sight, found) || isOfMovingCoin(sight, found)) return null;
    const loss = near(sight, ['profit'], LOSS);
    if (loss && !isWrittenOff(sight, loss) && loss.mention.end <= quantity.start && quantity.per !== 'BTC')
      return null;
    const percent = quantity.dimension === 'percent';
    if (percent && found.carried !== 'stated' && !near(sight, ['this-one', 'again'], 12)) return null;
    if (percent && found.carried !== 'stated' && has(scene, ['stock', 'profit'])) return null;
    const miner = nameNear(sight, ['miner'], 25);
    const company = miner && !isLeftOut(sight, miner.mention) ? miner : null;
    const firm = company ? null : near(sight, ['the-company'], 12);
    const owned =
      isTimeOnly(sight) && !miner
        ? namesIn(passage, scene, ['miner']).filter((m) => m.end <= quantity.start && !isLeftOut(sight, m))
        : [];
    const named =
      company || owned.length === 1
        ? partiesIn(passage, scene)
        : miner
          ? []
          : firm
            ? partiesAround(passage, scene)
            : [];
    const parties = named.filter((p) => p.role === 'operator');
    const whose = company || parties.length > 0 ? { scope: 'company' as const, parties } : {};
    const aspect = aspectOf(sight);
    if (quantity.dimension === 'percent') {
      if (!near(sight, ['up', 'down'], 8)) return null;
      return draft('percent of the cost', 'production-cost', found, { unit: '%', aspect, ...whose });
    }
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if ((value < COST.min && !isCutShort(sight, found)) || value > COST.max) return null;
    if (quantity.per !== null && quantity.per !== 'BTC') return null;
    return draft('money to mine one bitcoin', 'production-cost', found, { unit: 'USD', aspect, ...whose });
  },
};

/** 6.8万美元的币价: the noun that the number belongs to stands right behind it. */
const isOfPrice = ({ passage, scene, quantity }: Sight): boolean =>
  passage.lexicon.claim.yearsFirst === true &&
  termsIn(scene, ['price']).some(
    (m) => m.start > quantity.end && /^\s?的$/u.test(passage.text.slice(quantity.end, m.start)),
  );
