import { type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

const REACH = { percent: 16, base: 4, difference: 10 };
/** What is told with a word of its own is a claim of its own. */
const RECORDS = termSet(['record-high', 'record-low', 'record', 'high-low', 'largest', 'smallest']);

/** Does a word of comparing stand between two pieces, or make the second a bound ("below the 366")? */
const isCompared = ({ passage, quantity }: Sight, first: Piece): boolean =>
  quantity.hedge === 'under' ||
  quantity.hedge === 'over' ||
  tellsAny(passage.text.slice(first.end, quantity.start), passage.lexicon, ['base']);

/** "$281 million in June, 23 % below the $366 million of May": the second sum is only what the percentage between them is counted from. */
export function isBase(first: Sight, second: Sight): boolean {
  const { passage, scene } = first;
  const [a, b] = [first.quantity, second.quantity];
  const between = scene.quantities.filter((q) => q.start >= a.end && q.end <= b.start);
  const [percent, ...more] = between.filter((q) => q.dimension !== 'year' && q.dimension !== 'duration');
  if (percent?.dimension !== 'percent' || more.length > 0 || a.dimension !== b.dimension) return false;
  if (termsIn(scene, RECORDS).some((m) => m.start >= percent.end && m.end <= b.number.start)) return false;
  return (
    distance(passage, a.end, percent.start) <= REACH.percent &&
    distance(passage, percent.end, b.start) <= REACH.base &&
    isCompared(second, percent)
  );
}

/** How many times a difference the level must be that it is counted from. */
const MANY = 4;

/** "5 EH/s short of the high of 700 EH/s": by how much something falls short of the next level, and none itself. */
export function isDifferenceTo({ passage, scene, quantity }: Sight): boolean {
  const next = scene.quantities.find((q) => q.start >= quantity.end);
  if (next?.dimension !== quantity.dimension || (next.value ?? 0) < (quantity.value ?? Infinity) * MANY)
    return false;
  const apart = scene.breaks.some((b) => b.start >= quantity.end && b.start < next.start);
  if (apart || distance(passage, quantity.end, next.start) > REACH.difference) return false;
  return (
    termsIn(scene, SHORT).some(
      (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
    ) || tellsAny(passage.text.slice(quantity.end, next.number.start), passage.lexicon, ['base'])
  );
}
const SHORT = termSet(['deficit']);
