import type { Claim } from '../../claims/claim.ts';
import { OFF_COST } from '../../claims/rules/cost-beside.ts';
import { type Context, isToldAsFact, neighbours, numberOf, textOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** Points by which a distance may be off by rounding, and from which on no rounding or hour explains it. */
const POINTS = { near: 1.5, far: 6 };

/** Is it a distance from a cost, and no change of the cost? */
export const isOffCost = ({ because }: Claim): boolean => because.some(({ rule }) => rule === OFF_COST);

/** "At $70,000, 20 % below the production cost of $87,000": the distance of the only price from the only cost of a sentence. */
export function judgeUnderCost(claim: Claim, context: Context): Finding | null {
  const { kind, unit, value, direction } = claim;
  if (
    kind !== 'production-cost' ||
    unit !== '%' ||
    value === null ||
    direction === null ||
    !isToldAsFact(claim)
  )
    return null;
  if (!isOffCost(claim)) return null;
  const beside = neighbours(claim, context).filter(({ unit: other }) => other === 'USD');
  const prices = beside.filter((other) => other.kind === 'price-level');
  const costs = beside.filter((other) => other.kind === 'production-cost');
  const [price, cost] = [prices[0], costs[0]];
  const isApart =
    price !== undefined && cost !== undefined && price.start < claim.start && cost.end > claim.end;
  if (!price || !cost?.value || prices.length + costs.length !== 2 || price.from !== null || !isApart)
    return null;
  // the price is the last number before the distance, its own digits aside
  const number = numberOf(price) ?? price;
  const start = (numberOf(claim) ?? claim).start;
  if (/\p{Nd}/u.test(textOf(claim, context).slice(number.end, start))) return null;
  const most = price.value ?? price.high;
  const least = price.value ?? price.low;
  const told = most ?? least;
  if (told === null || !isToldAsFact(price) || !isToldAsFact(cost)) return null;
  const pct = (one: number): number => (one / (cost.value ?? one) - 1) * 100;
  const [bottom, top] = [least === null ? -100 : pct(least), most === null ? Infinity : pct(most)];
  const said = direction === 'down' ? -value : value;
  const explanation = say('inner-change', {
    from: amount(cost.value, 'USD'),
    to: amount(told, 'USD'),
    change: amount(pct(told), '%', 2),
  });
  const computed = {
    formula: 'change = (to / from - 1) * 100',
    inputs: { from: cost.value, to: told },
    result: Number(pct(told).toFixed(2)),
    unit: '%',
  };
  const off = Math.max(bottom - said, said - top);
  if (off <= POINTS.near) return find('supported', 'consistent', explanation, { computed });
  return off > POINTS.far ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}
