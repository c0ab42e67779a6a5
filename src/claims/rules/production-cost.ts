import { nameNear, partiesAround, partiesIn } from '../entities.ts';
import { distance } from '../passage.ts';
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
  termsIn,
  unitFound,
} from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { termSet } from '../term-set.ts';
import type { Piece } from '../text.ts';

const REACH = { whole: 8, cost: 30, far: 80 };
/** "The break-even is at $45,000 per bitcoin": this near, the word says what the price of a coin is. */
const COIN = 8;
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

const costFound = (sight: Sight): Found | null => {
  if (sight.quantity.per === 'BTC') return { ...unitFound(sight, 'production-cost'), cost: 0 };
  const whole = near(sight, ['all-in'], REACH.whole) !== null;
  const found = nearOrCarried(sight, COST_WORD, whole ? REACH.far : REACH.cost);
  if (!found) return costOfCoin(sight);
  const one = sight.scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const coin =
    one ||
    has(sight.scene, ['bitcoin', 'per-bitcoin']) ||
    found.carried !== 'stated' ||
    tellsAny(sight.passage.text.slice(found.mention.start, found.mention.end), sight.passage.lexicon, [
      'cash',
    ]) ||
    carriedOver(sight, ['production-cost']) !== null;
  if (!coin) return null;
  const leads =
    found.mention.end <= sight.quantity.start || (found.carried === 'stated' && isPerCoin(sight, found));
  return { ...found, cost: leads ? Math.min(found.cost - 8, WORTH) : found.cost };
};

/** Words between the coin and what it cost ("had still cost"). */
const AUXILIARIES = 2;

/** "One bitcoin cost $85,000": the coin itself costs it, and nothing speaks of mining it. */
export const isPaidFor = ({ passage, scene }: Sight, { mention }: Found): boolean =>
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

/** "A bitcoin cost them $82,162 in cash, $137,018 all in": cash or depreciation can only be spoken of with the cost. */
function costOfCoin(sight: Sight): Found | null {
  const { scene, passage, quantity } = sight;
  const coin =
    has(scene, ['per-bitcoin']) || scene.quantities.some((q) => q.dimension === 'bitcoin' && q.value === 1);
  const paid = near(sight, ['price', 'purchase'], REACH.far);
  const other = has(scene, ['deal', 'sale', 'holdings', 'stock', 'revenue']);
  if (!coin || !paid || other || quantity.dimension !== 'money') return null;
  const text = passage.text.slice(scene.start, scene.end);
  const whole = near(sight, ['all-in'], REACH.cost) !== null || tellsAny(text, passage.lexicon, ['cash']);
  if (!whole) return null;
  return { ...unitFound(sight, 'production-cost'), cost: -1 };
}

/** What it costs to mine one bitcoin, and how that changed. */
export const productionCost: Reader = {
  name: 'production-cost',
  dimensions: ['money', 'percent'],
  read: (sight) => {
    const { quantity, passage, scene } = sight;
    const found = costFound(sight);
    if (!found || isPaidFor(sight, found)) return null;
    const loss = near(sight, ['profit'], LOSS);
    if (loss && loss.mention.end <= quantity.start && quantity.per !== 'BTC') return null;
    const percent = quantity.dimension === 'percent';
    if (percent && found.carried !== 'stated' && !near(sight, ['this-one', 'again'], 12)) return null;
    const company = nameNear(sight, ['miner'], 25);
    const firm = company ? null : near(sight, ['the-company'], 12);
    const named = company ? partiesIn(passage, scene) : firm ? partiesAround(passage, scene) : [];
    const parties = named.filter((p) => p.role === 'operator');
    const whose = company || parties.length > 0 ? { scope: 'company' as const, parties } : {};
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
  around: termSet(['breakeven']),
  read: (sight) => {
    const { quantity } = sight;
    const found =
      near(sight, ['breakeven'], 20) ??
      (quantity.dimension === 'power-price' && pointsBack(sight) ? carriedOver(sight, ['breakeven']) : null);
    const coin =
      quantity.dimension === 'money' && quantity.per === 'BTC' && found !== null && found.cost <= COIN;
    if (!found || (quantity.dimension === 'money' && quantity.per !== null && !coin)) return null;
    const cost = coin ? -1 : quantity.dimension === 'money' ? found.cost : Math.max(-1, found.cost - 20);
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const unit = quantity.dimension === 'money' && value < 1 ? { unit: 'USD/kWh' } : {};
    return { ...draft('where mining pays', 'breakeven', found, unit), cost };
  },
};
