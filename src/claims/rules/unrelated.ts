import { nameNear } from '../named/entities.ts';
import { oncePerWhole } from '../once.ts';
import { costOf, draft, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import type { Passage } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

const ALL: Reader['dimensions'] = [
  'percent',
  'points',
  'money',
  'count',
  'hashrate',
  'difficulty',
  'energy',
  'power',
];

/** Numbers of other things: taxes, staff, gold, other coins. They are understood, so that nothing else takes them. */
export const unrelated: Reader = {
  name: 'unrelated',
  dimensions: ALL,
  here: termSet(['unrelated', 'other-asset']),
  read: (sight) => {
    const found = near(sight, ['unrelated', 'other-asset'], 14);
    return found && draft('something else', null, found);
  },
};

/** Numbers of investments, loans and purchases: of the sector, but not a contract's value. */
export const investments: Reader = {
  name: 'investments',
  dimensions: ['money'],
  here: termSet(['investment']),
  read: (sight) => {
    const found = near(sight, ['investment'], 10);
    return found && draft('an investment', null, { ...found, cost: found.cost + 1 });
  },
};

/** The rule's name. */
export const OTHER_COIN = 'another coin';

const OF_OTHER_COIN = { rule: OTHER_COIN, kind: null, cost: -10, subject: null } as const;

/** Tokens that are written into Bitcoin's own blocks are no other coin. */
const ON_BITCOIN = /(?:BRC-?20|Runes?|Ordinals?)[-\s]*$/i;
/** Characters before a coin in which they are named. */
const NAMED = 12;

const isOnBitcoin = ({ text }: Passage, coin: Piece): boolean =>
  ON_BITCOIN.test(text.slice(Math.max(0, coin.start - NAMED), coin.start));

/** An article whose title or first sentence is about another coin, and that names Bitcoin nowhere. */
const isOfAnotherCoin = oncePerWhole((passage: Passage): boolean => {
  const opening = [passage.title, passage];
  return (
    opening.some((part) =>
      part?.scenes[0]?.mentions.some(
        (m) => m.type === 'name' && m.name.type === 'coin' && !isOnBitcoin(part, m),
      ),
    ) &&
    ![...(passage.title?.scenes ?? []), ...passage.scenes].some(
      (scene) => has(scene, ['bitcoin']) || scene.quantities.some((q) => q.dimension === 'bitcoin'),
    )
  );
});

/** "Ethereum gains 2 % to $3,000 and the hashprice tops $59": the coin has its numbers, then ours is named. */
const hasOwnMeasure = ({ scene, quantity }: Sight, coin: Piece): boolean =>
  termsIn(scene, ['hashprice', 'difficulty', 'hashrate']).some(
    (m) =>
      m.end <= quantity.start &&
      termsIn(scene, ['and']).some((and) => and.start >= coin.end && and.end <= m.start) &&
      scene.quantities.some((q) => q.start >= coin.end && q.end <= m.start),
  );

/** Other coins: where one is named and Bitcoin is not, or it stands nearer to the number. */
export const otherCoins: Reader = {
  name: 'other coins',
  dimensions: [...ALL, 'hashprice'],
  read: (sight) => {
    if (isOfAnotherCoin(sight.passage)) return OF_OTHER_COIN;
    const coin = nameNear(sight, ['coin']);
    if (!coin || isOnBitcoin(sight.passage, coin.mention)) return null;
    const bitcoin = near(sight, ['bitcoin']);
    if (bitcoin && bitcoin.cost < coin.cost) return null;
    if (!bitcoin && hasOwnMeasure(sight, coin.mention)) return null;
    if (!bitcoin && coin.cost > 25 && has(sight.scene, ['difficulty', 'hashrate'])) return null;
    return OF_OTHER_COIN;
  },
};

/** Prices of electricity: no claim about mining by themselves. */
export const electricityPrice: Reader = {
  name: 'electricity price',
  dimensions: ['power-price', 'money'],
  here: termSet(['electricity-price']),
  read: (sight) => {
    const found = near(sight, ['electricity-price'], 12);
    const value = sight.quantity.value ?? sight.quantity.high ?? sight.quantity.low ?? 0;
    return found && value < 1000 && !has(sight.scene, ['breakeven'])
      ? draft('price of electricity', null, found)
      : null;
  },
};

/** The nearest firm that is no miner, also where it is the one that reports. */
function firmNear(sight: Sight): { cost: number } | null {
  const costs = sight.scene.names
    .filter(({ name }) => name.type === 'company' || name.type === 'maker')
    .map((m) => costOf(sight, m));
  const cost = Math.min(...costs);
  return cost <= 25 ? { cost } : null;
}

/** Revenue, profit and shares of firms that are no miners. */
export const otherFirms: Reader = {
  name: 'other firms',
  dimensions: ['percent', 'money', 'count'],
  here: termSet(['revenue', 'profit', 'stock', 'sale']),
  read: (sight) => {
    const found = near(sight, ['revenue', 'profit', 'stock', 'sale'], 25);
    const firm = firmNear(sight);
    if (!found || !firm || near(sight, ['deal', 'fees', 'hashprice'], 30)) return null;
    const miner = nameNear(sight, ['miner']);
    if (miner && miner.cost <= firm.cost) return null;
    return { ...draft('another firm', null, found), cost: found.cost - 1 };
  },
};
