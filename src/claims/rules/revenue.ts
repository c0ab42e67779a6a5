import { nameNear, operatorsAround, partiesAround, partiesIn } from '../named/entities.ts';
import {
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
import type { TermMention } from '../text/mentions.ts';
import { distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece, spaced } from '../text/tokens.ts';
import { coinsEarned, isOfCoins } from './coins-earned.ts';
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

const REACH = { dated: 6, apart: 5, tookIn: 3, fees: 12, both: 2, behind: 8 };
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

/** "Of the 6.36 BTC in subsidy and fees 98 % went to him": right behind, whatever number comes next. */
const feesRightBehind = ({ passage, scene, quantity }: Sight): TermMention | undefined =>
  termsIn(scene, ['fees']).find(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= REACH.behind,
  );

/** "3.2 BTC in subsidy and fees", "3.125 BTC and 0.048 BTC in fees, 3.173 BTC in total": the number is both together. */
export const isWhole = (sight: Sight): boolean => {
  const { scene, quantity } = sight;
  const fees = near(sight, ['fees'], REACH.fees)?.mention ?? feesRightBehind(sight);
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

/** "Fees fell to 11 % of revenue, which is $54.9 million": what a percentage is of is not what the sum is. */
function subjectOf(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const behind = feesRightBehind(sight);
  const found =
    near(sight, ['revenue', 'fees'], 30) ??
    (behind ? { mention: behind, cost: REACH.fees, carried: 'stated' as const } : null);
  if (found?.mention.term !== 'revenue' || !has(scene, ['fees'])) return found;
  const { start, end } = found.mention;
  const isWhole = scene.quantities.some(
    (q) =>
      q !== quantity &&
      q.dimension === 'percent' &&
      ((q.start <= start && end <= q.end) || (start >= q.end && distance(passage, q.end, start) <= 1)),
  );
  return (isWhole && near(sight, ['fees'], 30)) || found;
}

/** "Miners made deals worth $90 billion": between the verb and the sum stands what it is of. */
const isSpentOn = ({ scene, quantity }: Sight, { mention }: Found): boolean =>
  termsIn(scene, SPENT).some((m) => m.start >= mention.end && m.end <= quantity.start);
const SPENT = termSet(['deal', 'investment', 'purchase', 'sale', 'profit', 'stock']);

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
    const found = subjectOf(sight);
    if (!found) return null;
    if (termsIn(scene, ['all-in']).some((m) => touches(m, found.mention))) return null;
    const fees = found.mention.term === 'fees' ? found : near(sight, ['fees'], 10);
    const apart = fees !== null && (isLeftOut(sight, fees.mention) || isBoth(sight, fees.mention));
    const both = isWhole(sight);
    const own = fees !== null && !isAnothersFees(sight, fees.mention);
    const aspect = !both && own && (!apart || quantity.dimension !== 'money') ? 'fees' : null;
    if (quantity.dimension === 'percent') {
      if (!near(sight, ['up', 'down'], 6) || ledBy(sight, 'to')) return null;
      if (moves(sight, found.mention) || isOfCoins(sight)) return null;
      return draft('percent of revenue', 'revenue', found, { unit: '%', aspect, ...owned(sight) });
    }
    if (quantity.dimension === 'money') {
      if (
        isOfSale(sight) ||
        isSpentOn(sight, found) ||
        (found.mention.term === 'revenue' && followsContract(sight))
      )
        return null;
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
    return coinsEarned(sight, {
      found,
      aspect,
      both,
      scope: owned(sight).scope ?? null,
      apart: feesApart(sight),
    });
  },
};
