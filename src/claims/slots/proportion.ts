import type { Quantity } from '../quantity/quantity.ts';
import { type Draft, has, ledBy, type Sight, termsIn } from '../sight.ts';
import { clauseAt, distance } from '../text/passage.ts';

const REACH = { partOf: 4, of: 3, onTo: 3 };

/** "Less than half of October's $94.12 billion": a fraction of another number is no change. */
export function isPartOf({ passage, scene, quantity }: Sight): boolean {
  if (quantity.dimension !== 'percent' || !quantity.spelled) return false;
  const next = scene.quantities.find((q) => q.start >= quantity.end);
  if (!next || next.dimension === 'percent' || distance(passage, quantity.end, next.start) > REACH.partOf)
    return false;
  const kin = (q: Quantity): boolean => q.dimension === next.dimension || next.dimension === 'count';
  return scene.quantities.some((q) => q.end <= quantity.start && kin(q));
}

/** "Half of the miners run at a loss": a part of somebody, where nothing else of the sentence says what is counted. */
export function isOfMiners({ passage, scene, quantity }: Sight, own: Draft | null): boolean {
  if (quantity.dimension !== 'percent' || !own || own.kind === null || own.subject?.carried === 'stated')
    return false;
  return termsIn(scene, ['topic', 'machine']).some(
    (m) =>
      m.start >= quantity.end &&
      distance(passage, quantity.end, m.start) <= REACH.of &&
      !termsIn(scene, ['revenue']).some(
        (whole) =>
          whole.start >= quantity.end && (whole.end <= m.start || distance(passage, m.end, whole.start) <= 1),
      ),
  );
}

/** "The hashrate has doubled": a verb that is a number, as the change in percent it says; only where no levels say it. */
export function asPercent(sight: Sight): Sight | null {
  const { passage, scene, quantity } = sight;
  const factor = quantity.factorVerb;
  if (factor === null || has(scene, ['subsidy', 'halving', 'issuance', 'negation'])) return null;
  const clause = clauseAt(scene, quantity.start, 1);
  const levels = scene.quantities.some(
    (q) => q !== quantity && q.from !== null && (q.start >= quantity.end || q.start >= clause.start),
  );
  const onTo = scene.quantities.some(
    (q) =>
      q.start >= quantity.end &&
      ledBy({ passage, scene, quantity: q }, 'to') &&
      distance(passage, quantity.end, q.start) <= 3,
  );
  if (levels || onTo) return null;
  const percent = (f: number | null): number | null => (f === null ? null : Math.abs(f - 1) * 100);
  const [value, low, high] = [percent(factor), percent(quantity.low), percent(quantity.high)];
  const bounds = factor < 1 ? { low: high, high: low } : { low, high };
  const ends = [percent(quantity.interval?.low ?? null), percent(quantity.interval?.high ?? null)].filter(
    (n) => n !== null,
  );
  const interval = ends.length === 2 ? { low: Math.min(...ends), high: Math.max(...ends) } : null;
  const as = {
    dimension: 'percent',
    unit: '%',
    value,
    ...bounds,
    interval,
    sign: factor < 1 ? '-' : '+',
  } as const;
  return {
    ...sight,
    quantity: { ...quantity, ...as, factorVerb: null, precision: { written: 10, round: 10 } },
  };
}

/** Times by which two sums of one measure are never apart. */
const APART = 100;

/** "$179,029 per block … the earlier high was $127.97": no other time's figure of the same thing, by its size or by what it is counted per. */
export const isOfOther = (a: Quantity, b: Quantity): boolean => a.per !== b.per || isOfOtherSize(a, b);

const isOfOtherSize = (a: Quantity, b: Quantity): boolean =>
  a.dimension === 'money' &&
  a.value !== null &&
  b.value !== null &&
  Math.max(a.value / b.value, b.value / a.value) > APART;
