import type { Composed } from './compose.ts';
import { directionOf, isChange } from './direction.ts';
import { distance, type Passage, type Scene } from './passage.ts';
import { type Draft, has, type Sight, termsIn } from './sight.ts';
import { type Ranked, superlativesOf } from './superlative.ts';

interface Pair {
  readonly sight: Sight;
  readonly draft: Draft;
}

function suits(ranked: Ranked, { sight, draft }: Pair): boolean {
  if (ranked.of === 'length') return sight.quantity.dimension === 'duration';
  if (ranked.of === 'level') return !isChange(draft) && sight.quantity.dimension !== 'duration';
  if (!isChange(draft)) return false;
  const { direction } = directionOf(sight, draft);
  return ranked.direction === null || direction === null || direction === ranked.direction;
}

/** "… the second-largest cut after February's 11.16 %": what stands behind a joint is what it is compared with. */
const isCompared = (scene: Scene, ranked: Ranked, { sight }: Pair): boolean =>
  sight.quantity.start >= ranked.end &&
  termsIn(scene, ['joint']).some((m) => m.start >= ranked.end && m.end <= sight.quantity.start);

const gap = (passage: Passage, ranked: Ranked, { sight }: Pair): number => {
  const { quantity } = sight;
  if (quantity.end <= ranked.start) return distance(passage, quantity.end, ranked.start);
  return quantity.start >= ranked.end ? distance(passage, ranked.end, quantity.start) : 0;
};

/** Sorts by rank: the claim that says most of itself stands first. */
const boldest = (a: Ranked, b: Ranked): number => a.superlative.rank - b.superlative.rank;

/**
 * Deals the superlatives of a sentence out to the numbers they are said of. A sentence of its own without numbers
 * ("It is the sharpest drop since …") speaks of the change stated last before it in the paragraph.
 */
export function assign(
  passage: Passage,
  scene: Scene,
  pairs: readonly Pair[],
  earlier: Composed[],
): readonly (readonly Ranked[])[] {
  const lists: Ranked[][] = pairs.map(() => []);
  for (const ranked of superlativesOf(passage, scene)) {
    let best: { at: number; cost: number } | null = null;
    for (const [at, pair] of pairs.entries()) {
      if (!suits(ranked, pair) || isCompared(scene, ranked, pair)) continue;
      const cost = gap(passage, ranked, pair);
      if (cost < (best?.cost ?? Infinity)) best = { at, cost };
    }
    if (best) lists[best.at]!.push(ranked);
    else carryBack(scene, ranked, earlier);
  }
  return lists.map((list) => list.sort(boldest));
}

function carryBack(scene: Scene, ranked: Ranked, earlier: Composed[]): void {
  if (!has(scene, ['this-one']) || has(scene, ['hashrate', 'hashprice'])) return;
  const at = earlier.findLastIndex(
    ({ sight, draft, claim }) =>
      sight.scene.paragraph === scene.paragraph &&
      scene.index - sight.scene.index <= 2 &&
      !claim.superlative &&
      suits(ranked, { sight, draft }),
  );
  const before = earlier[at];
  if (!before) return;
  earlier[at] = { ...before, claim: { ...before.claim, superlative: ranked.superlative } };
}
