import type { ClaimKind } from './claim.ts';
import type { Dimension } from './quantity/quantity.ts';
import { READERS } from './rules/index.ts';
import { neededFor } from './rules/needed.ts';
import { isOfDifficulty } from './rules/production-cost.ts';
import { type Draft, has, near, type Reader, type Sight, termsIn } from './sight.ts';
import { heldAround } from './text/held.ts';
import { distance, touches } from './text/passage.ts';
import { meet, type TermSet, termSet } from './text/term-set.ts';
import type { Piece } from './text/tokens.ts';

const SHADOWED: readonly ClaimKind[] = ['difficulty-change', 'hashrate-change'];

interface Asked {
  readonly read: Reader['read'];
  readonly here: TermSet | null;
  readonly around: TermSet | null;
}

const readers = new Map<Dimension, readonly Asked[]>();

/** The readers of a dimension, in their order. */
function readersOf(dimension: Dimension): readonly Asked[] {
  const known = readers.get(dimension);
  if (known) return known;
  const all = READERS.filter((reader) => reader.dimensions.includes(dimension)).map(
    ({ read, here, around }) => ({
      read,
      here: neededFor(here, dimension),
      around: neededFor(around, dimension),
    }),
  );
  readers.set(dimension, all);
  return all;
}

/** What the readers make of one quantity: the cheapest draft. */
export function bestDraft(sight: Sight): Draft | null {
  let best: Draft | null = null;
  const measure = measureBehind(sight);
  const { held } = sight.scene;
  const around = heldAround(sight.passage, sight.scene);
  for (const reader of readersOf(sight.quantity.dimension)) {
    if (reader.here !== null && !meet(held, reader.here)) continue;
    if (reader.around !== null && !meet(around, reader.around)) continue;
    const draft = reader.read(sight);
    if (!draft) continue;
    const [own, less] = [isOf(measure, draft), best !== null && isOf(measure, best)];
    if (own === less ? draft.cost < (best?.cost ?? Infinity) : own) best = draft;
  }
  return best && isShadowed(sight, best) ? null : best;
}

/** Measures that move, words between a number and its movement, and from there to what moved. */
const MOVING = termSet(['difficulty', 'hashrate', 'hashprice', 'price']);
const REACH = { step: 2, of: 5 };

/** "An 11.6 % drop in mining difficulty", "a 5 % decline month over month in hashprice": the measure right behind the noun of change; null where there is none. */
function measureBehind({ passage, scene, quantity }: Sight): Piece | null {
  if (quantity.dimension !== 'percent' || !has(scene, MOVING)) return null;
  const behind = (m: Piece, start: number, reach: number): boolean =>
    m.start >= start && distance(passage, start, m.start) <= reach;
  const step = termsIn(scene, ['step']).find((m) => behind(m, quantity.end, REACH.step));
  const measure = step && termsIn(scene, MOVING).find((m) => behind(m, step.end, REACH.of));
  const apart = measure && scene.breaks.some((b) => b.start >= quantity.end && b.start <= measure.start);
  const other = measure && scene.quantities.some((q) => q.start >= quantity.end && q.end <= measure.start);
  return measure && !apart && !other ? measure : null;
}

const isOf = (measure: Piece | null, { subject }: Draft): boolean =>
  measure !== null && subject !== null && subject !== undefined && touches(subject.mention, measure);

/** Other things that are counted in percent: one of them right before the number is what it is about. */
const MEASURED = termSet([
  ...([
    'profit',
    'stock',
    'sale',
    'holdings',
    'investment',
    'revenue',
    'electricity-price',
    'demand',
  ] as const),
  ...([
    'fees',
    'price',
    'production-cost',
    'hashprice',
    'open-interest',
    'emissions',
    'unrelated',
    'other-asset',
  ] as const),
]);

function isShadowed(sight: Sight, { subject, kind }: Draft): boolean {
  if (sight.quantity.dimension !== 'percent' || !subject || !SHADOWED.includes(kind ?? 'other')) return false;
  const other = near(sight, MEASURED, subject.cost - 3);
  if (other === null || other.mention.end > sight.quantity.start) return false;
  if (other.mention.term === 'production-cost' && isOfDifficulty(sight, other.mention)) return false;
  const { term } = other.mention;
  const behind = subject.mention.start >= sight.quantity.end;
  const verb = term === 'sale' || term === 'revenue' || (term === 'profit' && behind);
  return !verb || !termsIn(sight.scene, ['up', 'down']).some((m) => touches(m, other.mention));
}
