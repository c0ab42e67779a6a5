import {
  carriedOver,
  costOf,
  draft,
  type Found,
  has,
  ledBy,
  near,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { isOfCoins } from './coins-earned.ts';

const REACH = { that: 12, whole: 18 };
/** Words between a percentage and the whole that it is of. */
const OF_THAT = 2;

/** "Fees chipped in 0.6 % of that", "…; bunun %0,6'sı ücretlerden geldi": of the revenue just told. */
const isOfThat = (sight: Sight, fees: Found): boolean =>
  fees.carried === 'stated' &&
  fees.cost <= REACH.that &&
  termsIn(sight.scene, ['this-one', 'total']).some((m) => {
    const { start: from, end: to, from: before, number } = sight.quantity;
    const [end, start] = m.end <= from ? [m.end, from] : [before === null ? to : number.end, m.start];
    return start >= end && distance(sight.passage, end, start) <= OF_THAT;
  }) &&
  (has(sight.scene, ['revenue']) || carriedOver(sight, ['revenue']) !== null);

/** Percent of revenue below which nobody speaks of fees. */
const TINY = 0.01;

/** "Its power was 0.00026 % of the network": behind a sentence about fees, a share of something else. */
const isOfNetwork = (sight: Sight, { carried }: Found): boolean =>
  carried !== 'stated' && has(sight.scene, ['hashrate', 'network', 'pool', 'solo', 'machine']);

/** "… and 94.8 % of all bitcoins have been mined": the words behind say what it is of. */
const isOfAllCoins = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['all-coins', 'cap']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= OF_THAT,
  );

/** The part of miners' revenue that is fees. */
export const feeShare: Reader = {
  name: 'fee-share',
  dimensions: ['percent'],
  around: termSet(['fees']),
  read: (sight) => {
    const fees = near(sight, ['fees'], 40) ?? carriedOver(sight, ['fees']);
    const value = sight.quantity.value ?? sight.quantity.low ?? sight.quantity.high ?? 0;
    if (!fees || (value > 0 && value < TINY) || isOfNetwork(sight, fees) || isOfCoins(sight)) return null;
    if (isOfAllCoins(sight)) return null;
    if (fees.carried !== 'stated' && ledBy(sight, 'by') && has(sight.scene, ['up', 'down'])) return null;
    const whole = termsIn(sight.scene, ['revenue', 'subsidy', 'share']).find(
      (m) => costOf(sight, m) <= REACH.whole,
    );
    if (!whole && isOfThat(sight, fees))
      return draft(
        'percent of that revenue',
        'fee-share',
        { ...fees, cost: 3, carried: 'inherited' },
        { unit: '%', scope: 'network' },
      );
    if (!whole) return null;
    const moved = ledBy(sight, 'to') ? null : near(sight, ['up', 'down'], 3);
    const of = whole.start >= sight.quantity.end || whole.term === 'share';
    if (moved && !of) return null;
    return draft(
      'percent that is fees',
      'fee-share',
      { ...fees, cost: Math.min(fees.cost, 3) },
      { unit: '%', scope: 'network' },
    );
  },
};
