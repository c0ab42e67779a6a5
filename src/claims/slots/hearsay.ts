import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

/** Words between the start of a correction and its number, and behind the number to its verb. */
const CORRECTION = { lead: 4, behind: 1 };

const HEARSAY = termSet(['hearsay']);
const IN_TRUTH = termSet(['in-truth']);
const AHEAD = termSet(['forecast', 'past-forecast', 'possible', 'condition']);
const ELSE = termSet(['earlier', ...NAMED_MEASURES]);

/** Does this part of a sentence say in a few words what the number really was, without a time or a measure of its own? */
function setsRight({ passage, scene, quantity }: Sight, clause: Piece): boolean {
  const right = scene.quantities.find(
    (q) => q.start >= clause.start && q.end <= clause.end && q.dimension === quantity.dimension,
  );
  if (!right || right.value === null || right.from !== null || right.value === quantity.value) return false;
  if (distance(passage, clause.start + 1, right.start) > CORRECTION.lead) return false;
  const inside = (m: Piece): boolean => m.start >= clause.start && m.end <= clause.end;
  if (termsIn(scene, ELSE).some(inside) || scene.dates.some(inside)) return false;
  return termsIn(scene, IN_TRUTH).some(
    (m) => inside(m) && (m.end <= right.start || distance(passage, right.end, m.start) <= CORRECTION.behind),
  );
}

/** "Media wrote of -20 %, it was -7.76 %": who told what the next words set right; null where nobody did. */
export function correctedHearsay(sight: Sight): Piece | null {
  const { passage, scene, quantity } = sight;
  const told = termsIn(scene, HEARSAY).find((m) => m.end <= quantity.start);
  if (!told || quantity.from !== null || quantity.dimension === 'year') return null;
  if (termsIn(scene, AHEAD).some((m) => m.end <= quantity.start)) return null;
  const next = scene.quantities.find((q) => q.start >= quantity.end && q.dimension === quantity.dimension);
  if (!next) {
    const behind = passage.scenes[scene.index + 1];
    const here = behind?.paragraph === scene.paragraph;
    return behind && here && setsRight({ ...sight, scene: behind }, behind) ? told : null;
  }
  const breaks = scene.breaks.filter((b) => b.start >= quantity.end && b.start <= next.start);
  const from = breaks.find((b) => distance(passage, b.start + 1, next.start) <= CORRECTION.lead);
  return from && setsRight(sight, { start: from.start, end: scene.end }) ? told : null;
}
