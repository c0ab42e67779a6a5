import { nameNear, operatorsAround, partiesAround, partiesIn } from '../named/entities.ts';
import {
  carriedOver,
  costOf,
  type Draft,
  draft,
  type Found,
  has,
  ledBy,
  near,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';
import { followsContract } from './contract-setting.ts';

const owned = (sight: Sight): Pick<Draft, 'scope' | 'parties'> =>
  has(sight.scene, ['solo']) || nameNear(sight, ['miner']) || near(sight, ['the-company'])
    ? {
        scope: 'company',
        parties: partiesIn(sight.passage, sight.scene).filter((p) => p.role === 'operator'),
      }
    : { scope: 'network' };

/** "In the second quarter revenue was 44 million", behind a sentence about one miner: that one's, where nothing says it is all miners'. */
function ownedBefore(sight: Sight): Pick<Draft, 'scope' | 'parties'> {
  const own = owned(sight);
  if (own.scope === 'company' || has(sight.scene, ALL_MINERS)) return own;
  const parties = operatorsAround(sight.passage, sight.scene);
  return parties.length > 0 ? { scope: 'company', parties } : own;
}
const ALL_MINERS = termSet(['network', 'topic', 'hashrate', 'subsidy', 'fees']);

const FEE_BTC = 50;
const REACH = { dated: 6, apart: 5, tookIn: 3, whole: 18, fees: 12, both: 2 };
/** Dollars below which nobody speaks of miners' revenue. */
const SMALLEST = 1000;

/** "3.125 BTC without fees": they are named to be left out. */
const isLeftOut = ({ passage, scene }: Sight, fees: Piece): boolean =>
  termsIn(scene, ['aside']).some((m) => m.end <= fees.start && distance(passage, m.end, fees.start) <= 1);

/** "3.15 BTC, 0.025 BTC of it in fees": another amount stands right before the word. */
const isAnothersFees = ({ scene, quantity }: Sight, fees: Piece): boolean =>
  quantity.dimension === 'bitcoin' &&
  scene.quantities.some(
    (q) =>
      q.dimension === 'bitcoin' &&
      q.start >= quantity.end &&
      q.end <= fees.start &&
      (q.value ?? 0) < (quantity.value ?? 0),
  );

/** "Subsidy and fees together brought in $13 million": both are named side by side, joined by a little word. */
const isBoth = ({ passage, scene }: Sight, fees: Piece): boolean =>
  termsIn(scene, ['subsidy']).some((m) => {
    const between = m.end <= fees.start ? [m.end, fees.start] : [fees.end, m.start];
    const words = passage.text.slice(between[0], between[1]);
    return !/[,;:，；：]/.test(words) && words.split(/[^\p{L}]+/u).filter(Boolean).length <= REACH.both;
  });

/** "3.125 BTC per block plus fees": what is added to a number is not in it. */
export const feesApart = (sight: Sight): boolean => {
  const { passage, scene, quantity } = sight;
  const fees = near(sight, ['fees'])?.mention;
  if (!fees || fees.start < quantity.number.end) return false;
  if (termsIn(scene, ['subsidy', 'revenue']).some((m) => m.start >= quantity.end && m.end <= fees.start))
    return false;
  const between = fold(passage.text.slice(quantity.number.end, fees.start));
  const words = spaced(between)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (isLeftOut(sight, fees)) return true;
  const added = passage.lexicon.claim.terms['added-on'];
  const tail = words.slice(-2);
  return (
    words.length <= REACH.apart &&
    (tail.some((word) => added.includes(word)) || added.includes(tail.join('')))
  );
};

/** "3.2 BTC in subsidy and fees", "3.125 BTC and 0.048 BTC in fees, 3.173 BTC in total": the number is both together. */
export const isWhole = (sight: Sight): boolean => {
  const { scene, quantity } = sight;
  const fees = near(sight, ['fees'], REACH.fees)?.mention;
  const among = fees ? { start: quantity.number.end, end: fees.start } : null;
  const parts = scene.quantities.filter((q) => q.dimension === 'bitcoin' && q.end <= quantity.start);
  const summed = parts.slice(-2).reduce((sum, { value }) => sum + (value ?? 0), 0);
  const isSum =
    parts.length >= 2 && Math.abs(summed - (quantity.value ?? 0)) < (quantity.precision?.written ?? 0);
  if (isSum || (parts.length >= 2 && near(sight, ['total'], 2) !== null)) return true;
  return (
    among !== null &&
    termsIn(scene, ['subsidy']).some((m) => m.start >= among.start && m.end <= among.end) &&
    !scene.quantities.some((q) => q.start >= quantity.end && q.end <= among.end)
  );
};

/** "Sold 475 BTC and took in $38.8 million": the money is that of the sale. */
const isOfSale = (sight: Sight, { scene, quantity } = sight): boolean =>
  has(scene, ['sale']) &&
  near(sight, ['took-in'], REACH.tookIn) !== null &&
  scene.quantities.some((q) => q.dimension === 'bitcoin' && q.per === null && q.end <= quantity.start);

/** "Gained 9.4 %": a verb that tells of coming up as well as of earning. */
const moves = ({ scene }: Sight, { start, end }: Found['mention']): boolean =>
  scene.mentions.some(
    (m) => m.type === 'term' && m.start === start && m.end === end && (m.term === 'up' || m.term === 'down'),
  );

/** Years over which only a contract's revenue is told. */
const YEARS = 3;

/** "Expects 3.5 billion in revenue over twelve years": what a contract brings in. */
const isOverYears = ({ scene }: Sight): boolean =>
  scene.quantities.some((q) => q.dimension === 'duration' && q.unit === 'years' && (q.value ?? 0) >= YEARS);

/** What miners earn: money per day or in all, BTC per block, and what of it is fees. */
export const revenue: Reader = {
  name: 'revenue',
  dimensions: ['money', 'bitcoin', 'btc-rate', 'percent'],
  here: termSet(['revenue', 'fees']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const found = near(sight, ['revenue', 'fees'], 30);
    if (!found) return null;
    if (termsIn(scene, ['all-in']).some((m) => touches(m, found.mention))) return null;
    const fees = found.mention.term === 'fees' ? found : near(sight, ['fees'], 10);
    const apart = fees !== null && (isLeftOut(sight, fees.mention) || isBoth(sight, fees.mention));
    const both = isWhole(sight);
    const own = fees !== null && !isAnothersFees(sight, fees.mention);
    const aspect = !both && own && (!apart || quantity.dimension !== 'money') ? 'fees' : null;
    if (quantity.dimension === 'percent') {
      if (!near(sight, ['up', 'down'], 6) || ledBy(sight, 'to')) return null;
      if (moves(sight, found.mention)) return null;
      return draft('percent of revenue', 'revenue', found, { unit: '%', aspect, ...owned(sight) });
    }
    if (quantity.dimension === 'money') {
      if (isOfSale(sight) || (found.mention.term === 'revenue' && followsContract(sight))) return null;
      if (
        found.mention.term === 'revenue' &&
        (has(scene, ['deal']) || isOverYears(sight)) &&
        partiesAround(sight.passage, scene).length > 0
      )
        return null;
      if ((quantity.per !== null && quantity.per !== 'day') || (quantity.value ?? SMALLEST) < SMALLEST)
        return null;
      const [date] = scene.dates
        .filter((d) => d.span !== null)
        .toSorted((a, b) => costOf(sight, a) - costOf(sight, b));
      const dated = date?.grain === 'day' && costOf(sight, date) <= REACH.dated;
      const coins = scene.quantities.some(
        (q) => q.dimension === 'btc-rate' && q.per === 'day' && costOf(sight, q) <= 14,
      );
      const daily = quantity.per === 'day' || dated || coins || near(sight, ['daily'], 14) !== null;
      const paid = found.mention.term === 'fees' && found.cost <= REACH.apart;
      return draft('money earned', 'revenue', paid ? { ...found, cost: -1 } : found, {
        unit: daily ? 'USD/day' : 'USD',
        aspect,
        ...(daily || aspect === 'fees' ? owned(sight) : ownedBefore(sight)),
      });
    }
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const inAll = value > FEE_BTC && quantity.per === null && quantity.dimension === 'bitcoin';
    if (
      inAll &&
      found.mention.term === 'fees' &&
      found.cost <= REACH.fees &&
      owned(sight).scope === 'network'
    )
      return draft('BTC of fees', 'revenue', found, { unit: 'BTC', aspect: 'fees', scope: 'network' });
    if (feesApart(sight)) return null;
    const ofBlock = scene.quantities.some((q) => q.dimension === 'height');
    const perBlock = ofBlock || has(scene, ['fees', 'solo', 'total']);
    if (value > FEE_BTC || !perBlock || (quantity.per !== null && quantity.per !== 'block')) return null;
    if (aspect === 'fees' && quantity.per === null && !ofBlock && near(sight, ['daily'], REACH.fees))
      return draft('BTC of fees a day', 'revenue', found, { unit: 'BTC/day', aspect, scope: 'network' });
    return draft('BTC earned per block', 'revenue', found, {
      unit: 'BTC/block',
      aspect: aspect ?? (both || has(scene, ['subsidy']) ? 'fees-plus-subsidy' : null),
      scope: 'network',
    });
  },
};

/** "Fees chipped in 0.6 % of that", "…; bunun %0,6'sı ücretlerden geldi": of the revenue just told. */
const isOfThat = (sight: Sight, fees: Found): boolean =>
  fees.carried === 'stated' &&
  fees.cost <= REACH.fees &&
  termsIn(sight.scene, ['this-one']).some((m) => {
    const [end, start] =
      m.end <= sight.quantity.start ? [m.end, sight.quantity.start] : [sight.quantity.end, m.start];
    return distance(sight.passage, end, start) <= 1;
  }) &&
  (has(sight.scene, ['revenue']) || carriedOver(sight, ['revenue']) !== null);

/** Percent of revenue below which nobody speaks of fees. */
const TINY = 0.01;

/** "Its power was 0.00026 % of the network": behind a sentence about fees, a share of something else. */
const isOfNetwork = (sight: Sight, { carried }: Found): boolean =>
  carried !== 'stated' && has(sight.scene, ['hashrate', 'network', 'pool', 'solo', 'machine']);

/** Words between a share and the coins it is a share of. */
const OF_SUM = 4;

/** "98 % of the 6.36 BTC paid in subsidy and fees": a share of coins counted out. */
const isOfSum = ({ passage, scene, quantity }: Sight): boolean =>
  scene.quantities.some(
    (q) =>
      q.dimension === 'bitcoin' &&
      q.start >= quantity.end &&
      distance(passage, quantity.end, q.start) <= OF_SUM,
  );

/** The part of miners' revenue that is fees. */
export const feeShare: Reader = {
  name: 'fee-share',
  dimensions: ['percent'],
  around: termSet(['fees']),
  read: (sight) => {
    const fees = near(sight, ['fees'], 40) ?? carriedOver(sight, ['fees']);
    const value = sight.quantity.value ?? sight.quantity.low ?? sight.quantity.high ?? 0;
    if (!fees || (value > 0 && value < TINY) || isOfNetwork(sight, fees) || isOfSum(sight)) return null;
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
