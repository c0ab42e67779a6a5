import type { Quantity } from '../quantity/quantity.ts';
import { has, type Sight, termsIn } from '../sight.ts';
import { clauseAt, distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';

const MOVES = termSet(['up', 'down', 'reach']);
/** A range's upper end is rarely more than so many times its lower one. */
const WIDEST = 2;

/** Is a verb or noun of movement in the number's clause, before it? */
function isMoved({ scene, quantity }: Sight, within: Piece): boolean {
  return termsIn(scene, MOVES).some((m) => m.start >= within.start && m.end <= quantity.start);
}

/** "993 EH/s'ye kadar geriledi": the word stands behind the number, and the verb right behind it. */
function wentTo({ passage, scene, quantity }: Sight): boolean {
  const words = passage.lexicon.claim.behind?.to.words ?? [];
  const trail = fold(passage.text.slice(quantity.number.end, quantity.end)).trim();
  return (
    words.some((word) => trail.endsWith(` ${word}`) || trail === word) &&
    termsIn(scene, MOVES).some(
      (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
    )
  );
}

/** "Bajó hasta 125 T", "a grimpé jusqu'à 144 T": what means "up to" and "to" is "to" behind a movement. */
function reached(sight: Sight): Quantity | null {
  const { passage, scene, quantity } = sight;
  const { hedge, high, precision } = quantity;
  if (hedge !== 'up-to' || high === null || quantity.low !== null) return null;
  const lead = fold(passage.text.slice(quantity.start, quantity.number.start)).trim();
  const goes = passage.lexicon.claim.terms.to.some((word) => lead === word || lead.startsWith(`${word} `));
  const moved = goes ? isMoved(sight, clauseAt(scene, quantity.start, 2)) : wentTo(sight);
  if (!moved || has(scene, ['possible', 'option'])) return null;
  const half = (precision?.written ?? 0) / 2;
  return {
    ...quantity,
    value: high,
    high: null,
    hedge: null,
    interval: { low: high - half, high: high + half },
  };
}

/** "A jump: +9.26 % yesterday, from 28.35 to 30.98 T": the levels of the step told right before them. */
const isStepOf = (sight: Sight): boolean => {
  const { passage, scene, quantity } = sight;
  const step = scene.quantities.findLast((q) => q.end <= quantity.start);
  if (step?.dimension !== 'percent' || distance(passage, step.end, quantity.start) > STEP) return false;
  return step.sign !== null || isMoved(sight, { start: scene.start, end: quantity.start });
};
const STEP = 8;

/** "De 20 à 25 GW" without a movement is a range, where "of" and "from" are one word. */
function ranged(sight: Sight): Quantity | null {
  const { passage, scene, quantity } = sight;
  const { from, value, fromSpan } = quantity;
  if (!passage.lexicon.claim.nounFirst || from === null || value === null) return null;
  if (fromSpan && fromSpan.start > quantity.number.start) return null;
  if (from >= value || value > from * WIDEST) return null;
  if (isMoved(sight, clauseAt(scene, quantity.start, 2)) || isStepOf(sight)) return null;
  return {
    ...quantity,
    value: null,
    low: from,
    high: value,
    from: null,
    fromSpan: null,
    interval: { low: from, high: value },
  };
}

/** A number read with the bounds that the words of its sentence give it. */
export function withBounds(sight: Sight): Sight {
  const quantity = reached(sight) ?? ranged(sight);
  return quantity ? { ...sight, quantity } : sight;
}
