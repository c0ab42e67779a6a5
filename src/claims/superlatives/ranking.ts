import type { Claim } from '../claim.ts';
import type { Composed } from '../compose.ts';
import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { type Draft, has, type Sight, termsIn } from '../sight.ts';
import { directionOf, isChange } from '../slots/direction.ts';
import { clauseAt, distance, type Passage, type Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';
import { SUPERLATIVES } from './nature.ts';
import { type Ranked, superlativesOf } from './read.ts';

interface Pair {
  readonly sight: Sight;
  readonly draft: Draft;
}

/** How far behind such words the numbers they lead in may stand: before a rank, and behind it, where they may be a list. */
const OUTRANKING = { before: 16, behind: 60, ofThen: 24, measure: 2 };

function suits(ranked: Ranked, { sight, draft }: Pair): boolean {
  if (ranked.of === 'length') return sight.quantity.dimension === 'duration';
  if (ranked.of === 'level') return !isChange(draft) && sight.quantity.dimension !== 'duration';
  if (!isChange(draft) || (ranked.superlative.first && draft.kind !== 'difficulty-change')) return false;
  const { direction } = directionOf(sight, draft);
  return ranked.direction === null || direction === null || direction === ranked.direction;
}

/** Words between a number and the "after" that it is led in by, or that follows it. */
const AFTER = 10;

/** "Tras la caída del 11,16 % de febrero, es la segunda mayor", "bu, yüzde 11,16'lık düşüşten sonra … ikinci düşüşü": the rank is said of what "it" stands for. */
function isAfterIt(scene: Scene, ranked: Ranked, { sight: { passage, quantity } }: Pair): boolean {
  if (ranked.superlative.rank < 2 || quantity.end > ranked.start) return false;
  const verbLast = passage.lexicon.claim.behind !== null && passage.lexicon.claim.behind !== undefined;
  const between = (m: Piece): boolean => m.start >= quantity.end && m.end <= ranked.start;
  const it = termsIn(scene, ['this-one']).some((m) => (verbLast ? m.end <= quantity.start : between(m)));
  return (
    it &&
    termsIn(scene, ['outranked']).some((m) =>
      verbLast
        ? m.start >= quantity.end && m.start < ranked.end && distance(passage, quantity.end, m.start) <= AFTER
        : m.end <= quantity.start && distance(passage, m.end, quantity.start) <= AFTER,
    )
  );
}

/** "…; the year's largest, though, was that of 11.16 %": rank and number stand alone in a clause of their own. */
const isInOwnClause = (scene: Scene, ranked: Ranked, quantity: Piece): boolean => {
  const { start, end } = clauseAt(scene, ranked.start, 3);
  const own = scene.quantities.filter((q) => q.dimension === 'percent' && q.start >= start && q.end <= end);
  return start > scene.start && own.length === 1 && own[0]?.start === quantity.start;
};

/** "… the second-largest cut after February's 11.16 %": what stands behind a joint is what it is compared with. */
const isCompared = (scene: Scene, ranked: Ranked, pair: Pair): boolean =>
  isOutranking(scene, ranked, pair) ||
  isAfterIt(scene, ranked, pair) ||
  isOfItsBracket(scene, ranked, pair) ||
  isOfOtherMeasure(scene, ranked, pair) ||
  isEarlier(scene, ranked, pair) ||
  isOfThen(scene, ranked, pair) ||
  isOfBefore(scene, ranked, pair) ||
  (pair.sight.quantity.start >= ranked.end &&
    !isInOwnClause(scene, ranked, pair.sight.quantity) &&
    termsIn(scene, ['joint']).some((m) => m.start >= ranked.end && m.end <= pair.sight.quantity.start));

/** "It fell to 152.27 T, after it had hit a record of 155.97 T": the record is of what was before. */
const isOfBefore = (scene: Scene, { superlative, start }: Ranked, { sight: { quantity } }: Pair): boolean =>
  superlative.rank === 1 &&
  termsIn(scene, ['outranked']).some(
    (m) =>
      m.start >= quantity.end &&
      m.end <= start &&
      !scene.breaks.some((b) => b.start >= m.end && b.start <= start),
  );

/** "… the second-biggest of 2026 (the largest was an 11.16 % drop)": a bracket with a rank of its own tells of another. */
function isOfItsBracket(scene: Scene, ranked: Ranked, { sight: { passage, quantity } }: Pair): boolean {
  if (quantity.start < ranked.end) return false;
  const open = passage.text.slice(ranked.end, quantity.start).search(/[(（]/);
  if (open < 0) return false;
  const at = ranked.end + open;
  return (
    !/[)）]/.test(passage.text.slice(at, quantity.start)) &&
    termsIn(scene, SUPERLATIVES).some((m) => m.start > at && m.end <= quantity.start)
  );
}

/** "With difficulty at record highs and the hashprice below $30": a record is of the measure right before it, where the number's own comes later. */
function isOfOtherMeasure(scene: Scene, ranked: Ranked, { sight: { passage }, draft }: Pair): boolean {
  const own = draft.subject?.mention;
  if (ranked.of !== 'level' || !own || own.start < ranked.end || draft.subject?.carried !== 'stated')
    return false;
  const before = termsIn(scene, NAMED_MEASURES).findLast((m) => m.end <= ranked.start);
  return (
    before !== undefined &&
    before.term !== own.term &&
    distance(passage, before.end, ranked.start) <= OUTRANKING.measure
  );
}

/** "The largest drop since July 2021, when it fell by 28 %": the clause tells of then. */
const isOfThen = (scene: Scene, ranked: Ranked, { sight: { quantity } }: Pair): boolean =>
  termsIn(scene, ['at-which']).some(
    (m) => m.start >= ranked.end && m.start - ranked.end <= 2 && m.end <= quantity.start,
  );

/** "It had lost 5.62 % in May; this is the second-largest drop": behind a semicolon the earlier number is not meant. */
const isEarlier = (scene: Scene, ranked: Ranked, { sight: { quantity } }: Pair): boolean =>
  scene.breaks.some((b) => b.strength === 3 && b.start >= quantity.end && b.start <= ranked.start) &&
  termsIn(scene, ['earlier']).some((m) => m.end <= quantity.start);

/**
 * "Behind June (10.09 %) and February (11.16 %) the third-largest", "only February's 11.16 % was bigger": the numbers
 * led in by such words stand before the one the rank is said of. Before the rank, a movement of their own
 * ("after a drop of 10.09 %, the second-largest …") makes them what it is said of, unless it says "only".
 */
function isOutranking(scene: Scene, ranked: Ranked, { sight }: Pair): boolean {
  const { passage, quantity } = sight;
  const behind = quantity.start >= ranked.end;
  if (ranked.superlative.rank < 2 && !behind) return false;
  const reach = OUTRANKING[behind ? 'behind' : 'before'];
  return termsIn(scene, ['outranked']).some((m) => {
    if (m.end > quantity.start) return false;
    const then = termsIn(scene, ['at-which']).some((t) => t.start >= m.end && t.end <= quantity.start);
    const apart = distance(passage, m.end, quantity.start);
    if (then && !behind && apart <= OUTRANKING.ofThen) return true;
    if (apart > reach) return false;
    const only = passage.text.slice(m.start, m.end).includes(' ');
    const between = termsIn(scene, ['up', 'down']).filter((t) => t.start >= m.end && t.end <= quantity.start);
    const earlier = scene.quantities.some(
      (q) => q.dimension === quantity.dimension && q.start >= m.end && q.end <= quantity.start,
    );
    return between.length === 0 || (!earlier && (behind || only));
  });
}

const gap = (passage: Passage, ranked: Ranked, { sight }: Pair): number => {
  const { quantity } = sight;
  if (quantity.end <= ranked.start) return distance(passage, quantity.end, ranked.start);
  return quantity.start >= ranked.end ? distance(passage, ranked.end, quantity.start) : 0;
};

const NONE: readonly never[] = [];

/** Sorts by rank: the claim that says most of itself stands first. */
const boldest = (a: Ranked, b: Ranked): number => a.superlative.rank - b.superlative.rank;

/**
 * Deals the superlatives of a sentence out to the numbers they are said of. A sentence of its own without numbers
 * ("It is the sharpest drop since …") speaks of the change stated last before it in the paragraph. An empty list where
 * there are none.
 */
export function assign(
  passage: Passage,
  scene: Scene,
  pairs: readonly Pair[],
  earlier: Composed[],
): readonly (readonly Ranked[])[] {
  const superlatives = superlativesOf(passage, scene);
  if (superlatives.length === 0) return NONE;
  const lists: Ranked[][] = pairs.map(() => []);
  for (const ranked of superlatives) {
    let nearest = { at: -1, cost: Infinity };
    for (let at = 0; at < pairs.length; at++) {
      const pair = pairs[at]!;
      const cost = gap(passage, ranked, pair);
      if (cost < nearest.cost && suits(ranked, pair) && !isCompared(scene, ranked, pair))
        nearest = { at, cost };
    }
    if (nearest.at >= 0) lists[nearest.at]!.push(ranked);
    else if (!isOfOwnNumber(scene, ranked)) carryBack(scene, ranked, earlier);
  }
  return lists.map((list) => list.sort(boldest));
}

/** "The reset before had taken off 27.94 %, the steepest cut ever": a number before the rank bears it, though it was not read. */
const isOfOwnNumber = (scene: Scene, ranked: Ranked): boolean =>
  scene.quantities.some(
    (q) => q.end <= ranked.start && (q.dimension === 'percent' || q.dimension === 'difficulty'),
  );

/** "Miners have not seen a steeper rise since October 2022": nothing but the change that was just told is meant. */
const isOfNone = (scene: Scene, { start, superlative: { window } }: Ranked): boolean =>
  window.type === 'since' &&
  termsIn(scene, ['negation', 'never']).some((m) => m.start >= start && m.end - start <= OUTRANKING.before);

function carryBack(scene: Scene, ranked: Ranked, earlier: Composed[]): void {
  const back = has(scene, ['this-one']) || isOfNone(scene, ranked) || ranked.unmatched === true;
  if (!back || has(scene, ['hashrate', 'hashprice'])) return;
  const isOver = ({ sight: { scene: told } }: Composed): boolean =>
    told.paragraph !== scene.paragraph || scene.index - told.index > 2;
  let at = earlier.length - 1;
  while (at >= 0 && !isOver(earlier[at]!) && (earlier[at]!.claim.superlative || !suits(ranked, earlier[at]!)))
    at--;
  const before = earlier[at];
  if (!before || isOver(before)) return;
  const { start, end } = ranked;
  const superlative = { ...ranked.superlative, apart: { start, end } };
  earlier[at] = { ...before, claim: { ...before.claim, superlative } };
}

/** A superlative in a sentence of its own, as a claim of its own, worth a word only where it is wrong; the number before stands by itself. */
export function standingApart(claim: Claim): Claim[] {
  const { superlative, kind } = claim;
  if (!superlative?.apart || kind !== 'difficulty-change') return [];
  const { apart, ...said } = superlative;
  const nothing = {
    value: null,
    low: null,
    high: null,
    from: null,
    hedge: null,
    precision: null,
    interval: null,
  };
  const because = [{ slot: 'superlative', rule: 'change', ...apart }];
  return [
    {
      ...claim,
      ...nothing,
      ...apart,
      readings: [],
      quote: said.quote,
      superlative: said,
      passing: true,
      because,
    },
  ];
}
