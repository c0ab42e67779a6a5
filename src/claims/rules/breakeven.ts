import {
  carriedOver,
  draft,
  type Found,
  has,
  near,
  pointsBack,
  type Reader,
  type Sight,
  termsIn,
} from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** "The break-even is at $45,000 per bitcoin": this near, the word says what the price of a coin is. */
const COIN = 8;

/** "Profitability is thin: hashprice stands at $44 per petahash": a clause of its own names the measure. */
const isOfHashprice = ({ passage, scene, quantity }: Sight, { mention }: Found): boolean => {
  if (quantity.dimension !== 'hashprice') return false;
  const parted = (from: number, to: number): boolean =>
    scene.breaks.some((b) => b.start >= from && b.start <= to);
  return termsIn(scene, ['hashprice']).some(
    (m) =>
      m.end <= quantity.start &&
      (parted(mention.end, m.start) ||
        // "With hashprice at $44 per petahash a day, many mine at a loss"
        (parted(quantity.end, mention.start) && distance(passage, m.end, quantity.start) <= NAMED)),
  );
};
/** Words between hashprice and its own number. */
const NAMED = 3;

/** "Hashprice fell below breakeven, under $35 per PH/s a day, against a breakeven level of $40": another number stands right behind the word. */
const isTaken = ({ passage, scene, quantity }: Sight, { mention }: Found): boolean =>
  quantity.dimension === 'hashprice' &&
  termsIn(scene, ['hashprice']).some((m) => m.end <= quantity.start) &&
  termsIn(scene, ['breakeven']).some((m) =>
    scene.quantities.some(
      (q) =>
        q !== quantity &&
        m.start >= quantity.end &&
        q.start >= m.end &&
        distance(passage, m.end, q.start) <= NAMED,
    ),
  ) &&
  mention.end <= quantity.start;

/** A price of power stands further from the word than a price of coins. */
const WIDE = 40;
const isOfPower = ({ quantity }: Sight): boolean =>
  quantity.dimension === 'power-price' ||
  (quantity.dimension === 'money' && (quantity.value ?? quantity.high ?? quantity.low ?? 1) < 1);

/** Dollars below which a break-even beside hashprice is one of hashprice. */
const SMALL = 500;

/** The price, hashprice or power price at which mining pays. */
export const breakeven: Reader = {
  name: 'breakeven',
  dimensions: ['money', 'hashprice', 'power-price'],
  around: termSet(['breakeven']),
  read: (sight) => {
    const { quantity } = sight;
    const found =
      near(sight, ['breakeven'], isOfPower(sight) ? WIDE : 20) ??
      (quantity.dimension === 'power-price' && pointsBack(sight) ? carriedOver(sight, ['breakeven']) : null);
    const coin =
      quantity.dimension === 'money' && quantity.per === 'BTC' && found !== null && found.cost <= COIN;
    if (!found) return null;
    if (quantity.dimension === 'money' && quantity.per !== null && !coin) return null;
    if (isOfHashprice(sight, found) || isTaken(sight, found)) return null;
    const cost = coin ? -1 : quantity.dimension === 'money' ? found.cost : Math.max(-1, found.cost - 20);
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const small = quantity.dimension === 'money' && value < SMALL && has(sight.scene, ['hashprice']);
    const unit =
      quantity.dimension === 'money' && value < 1 ? { unit: 'USD/kWh' } : small ? { unit: 'USD/PH/day' } : {};
    return { ...draft('where mining pays', 'breakeven', found, unit), cost };
  },
};
