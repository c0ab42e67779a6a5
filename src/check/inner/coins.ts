import type { Claim } from '../../claims/claim.ts';
import { daysBetween } from '../../core/days.ts';
import { type Context, isToldAsFact, neighbours, timeOf } from '../context.ts';
import { amount, type Finding, find, onDay, say } from '../finding.ts';
import { knownRange, monthsIn } from '../months.ts';
import type { Computed } from '../verdict.ts';

const KINDS: readonly Claim['kind'][] = [
  'stock-or-treasury',
  'company-production',
  'open-interest',
  'revenue',
];
/** The price that coins and dollars imply may lie this far outside the months' range before both cannot hold. */
const FAR = 3;

/** The price of a coin that a sum and its coins come to. */
const impliedPrice = (proceeds: number, coins: number): Computed => ({
  formula: 'price = proceeds / coins',
  inputs: { proceeds_USD: proceeds, coins_BTC: coins },
  result: Math.round(proceeds / coins),
  unit: 'USD',
});

/** The sum by the price that it comes to, which the text tells elsewhere. */
const atTold = (claim: Claim, coins: number, price: number): Finding =>
  find(
    'supported',
    'consistent',
    say('coins-at-price', {
      btc: amount(coins, 'BTC'),
      price: amount(price, 'USD', 0),
      sum: amount(claim.value ?? coins * price, 'USD', 0),
    }),
    { computed: impliedPrice(claim.value ?? coins * price, coins) },
  );

/** Prices of the months that a claim is of; of an undated text, those that it tells itself. */
function pricesAround(claim: Claim, context: Context): PriceRange | null {
  const time = timeOf(claim, context);
  if (time) {
    const range = knownRange(monthsIn(time.span, context.facts, 35), (month) => month.priceUsd);
    return range && { ...range, day: range.months.at(-1)?.asOf.end ?? '' };
  }
  const told = context.reading.claims.filter(
    ({ kind, unit, modality }) => kind === 'price-level' && unit === 'USD' && modality === 'fact',
  );
  const prices = told.flatMap(({ value, from }) => [value, from].filter((price) => price !== null));
  return prices.length === 0 ? null : { low: Math.min(...prices), high: Math.max(...prices), day: null };
}
interface PriceRange {
  readonly low: number;
  readonly high: number;
  /** Null where the text tells the prices. */
  readonly day: string | null;
}

/** Coins and dollars of one sentence imply a price per coin: does it lie within what the months saw? */
export function judgeProceeds(claim: Claim, context: Context): Finding | null {
  if (claim.unit !== 'USD' || claim.value === null || !KINDS.includes(claim.kind)) return null;
  const coins = neighbours(claim, context).filter(
    (other) =>
      other.unit === 'BTC' &&
      other.value !== null &&
      other.kind === claim.kind &&
      other.aspect === claim.aspect &&
      other.modality === 'fact',
  );
  const [coin] = coins;
  if (!coin?.value || coins.length !== 1) return null;
  const range = pricesAround(claim, context);
  if (!range) return null;
  const isPrice = (value: number): boolean => value >= range.low * 0.9 && value <= range.high * 1.1;
  const sums = [claim, ...neighbours(claim, context)].filter(
    ({ unit, kind, value, aspect }) =>
      unit === 'USD' &&
      KINDS.includes(kind) &&
      (kind !== 'revenue' || aspect === claim.aspect) &&
      !(value !== null && isPrice(value)),
  );
  if (sums.length !== 1 || sums[0] !== claim) return null;
  const price = claim.value / coin.value;
  if (range.day === null)
    return price >= range.low * 0.95 && price <= range.high * 1.05 ? atTold(claim, coin.value, price) : null;
  const explanation = say('coins-price', {
    usd: amount(claim.value, 'USD'),
    btc: amount(coin.value, 'BTC'),
    price: amount(price, 'USD', 0),
    low: amount(range.low, 'USD', 0),
    high: amount(range.high, 'USD', 0),
    day: onDay(range.day),
  });
  const computed = impliedPrice(claim.value, coin.value);
  if (price >= range.low * 0.95 && price <= range.high * 1.05)
    return find('supported', 'consistent', explanation, { computed });
  const slip = price > range.high * FAR || price < range.low / FAR;
  return slip ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}

/** How near coins times their price must come to the sum told with both, and from which factor on they cannot be squared. */
const AT_PRICE = { near: 0.03, far: 5 };

/** "475 BTC for $38.8 million, at $81,731 each": coins, their price and what they brought, all told in one sentence. */
export function judgeAtPrice(claim: Claim, context: Context): Finding | null {
  if (claim.unit !== 'USD' || claim.value === null || !KINDS.includes(claim.kind)) return null;
  const beside = neighbours(claim, context).filter(({ value }) => value !== null);
  const coins = beside.filter(({ unit, kind }) => unit === 'BTC' && kind === claim.kind);
  const prices = beside.filter(({ unit, kind }) => unit === 'USD' && kind === 'price-level');
  const sums = beside.filter(({ unit, kind }) => unit === 'USD' && KINDS.includes(kind));
  const [coin, price] = [coins[0], prices[0]];
  if (!coin?.value || !price?.value || coins.length + prices.length !== 2 || sums.length > 0) return null;
  if (![coin, price].every(isToldAsFact)) return null;
  const sum = coin.value * price.value;
  const explanation = say('coins-at-price', {
    btc: amount(coin.value, 'BTC'),
    price: amount(price.value, 'USD'),
    sum: amount(sum, 'USD', 0),
  });
  const computed = {
    formula: 'proceeds = coins * price',
    inputs: { coins_BTC: coin.value, price_USD: price.value },
    result: Math.round(sum),
    unit: 'USD',
  };
  const ratio = claim.value / sum;
  if (Math.abs(ratio - 1) <= AT_PRICE.near) return find('supported', 'consistent', explanation, { computed });
  const far = ratio >= AT_PRICE.far || ratio <= 1 / AT_PRICE.far;
  return far ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}

/** Days of a month, and how near a daily mean must come to a month's coins by its digits. */
const MONTH_DAYS = { least: 28, most: 31 };

/** "463 BTC in April, 15.4 a day": a month's coins divided by its days. */
export function judgePerDay(claim: Claim, context: Context): Finding | null {
  const { kind, value, unit, precision } = claim;
  if (kind !== 'company-production' || value === null || (unit !== 'BTC' && unit !== 'BTC/day')) return null;
  const month = neighbours(claim, context).find(
    (other) =>
      other.kind === kind &&
      other.unit === 'BTC' &&
      other.value !== null &&
      other.value > value * (MONTH_DAYS.least - 1) &&
      other.value < value * (MONTH_DAYS.most + 1),
  );
  const when = month?.when ?? claim.when;
  if (!month?.value || when?.grain !== 'month') return null;
  const days = daysBetween(when.start, when.end) + 1;
  const mean = month.value / days;
  if (Math.abs(mean - value) > Math.max((precision?.written ?? 0) / 2, value * 0.005) * 1.001) return null;
  return find(
    'supported',
    'consistent',
    say('coins-day', { btc: amount(month.value, 'BTC'), mean: amount(mean, 'BTC', 1) }),
    {
      computed: {
        formula: 'a day = month / days',
        inputs: { month_BTC: month.value, days },
        result: Number(mean.toFixed(2)),
        unit: 'BTC/day',
      },
    },
  );
}
