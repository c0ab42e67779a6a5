import type { Claim } from './claim.ts';
import type { Composed } from './compose.ts';
import type { Dimension } from './quantity/quantity.ts';
import { has } from './sight.ts';
import type { Passage, Scene } from './text/passage.ts';
import { type TermSet, termSet } from './text/term-set.ts';

/** Words that are only ours, words of the field, and its units. */
const SURELY_OURS = termSet(['bitcoin', 'hashrate', 'hashprice', 'halving']);
const OURS = termSet(['topic', 'retarget', 'interval']);
const HOMONYM = termSet(['homonym']);
const UNITS: readonly Dimension[] = ['difficulty', 'hashrate', 'hashprice', 'height'];

/** Is the other kind of mining meant in this sentence: a coal mine, data mining, an exam? */
export const isHomonym = (scene: Scene): boolean =>
  has(scene, HOMONYM) &&
  !has(scene, SURELY_OURS) &&
  !scene.names.some(({ name }) => /^(source|miner|pool|machine)$/.test(name.type));

const isNamed = (scene: Scene): boolean =>
  scene.mentions.some((m) => m.type === 'event' || (m.type === 'name' && /^(miner|pool)$/.test(m.name.type)));

const isDifficulty = ({ kind }: Claim): boolean =>
  kind === 'difficulty-change' || kind === 'difficulty-level';

/** "By 50 percent": whole numbers without a date or a rank are said of everything; 11.16 % is how retargets are told. */
const isAnybodys = ({ precision, superlative, when }: Claim): boolean =>
  (precision?.written ?? 1) >= 1 && superlative === null && when === null;

/**
 * Games, exams and sports have a difficulty too. Leaves out what is said of it where an article tells of another
 * world and has no word that is only ours; where it has no word or unit of the field at all, a round number's subject
 * is in doubt.
 */
export function withoutHomonyms(
  passages: readonly Passage[],
  composed: readonly Composed[],
): readonly Composed[] {
  if (!composed.some(({ claim }) => isDifficulty(claim))) return composed;
  const scenes = passages.flatMap((passage) => passage.scenes);
  const any = (terms: TermSet): boolean => scenes.some((scene) => has(scene, terms));
  if (any(SURELY_OURS)) return composed;
  if (any(HOMONYM)) return composed.filter(({ claim }) => !isDifficulty(claim));
  const measured = scenes.some((s) => s.quantities.some((q) => UNITS.includes(q.dimension)));
  if (measured || any(OURS) || scenes.some(isNamed)) return composed;
  return composed.map((one) =>
    isDifficulty(one.claim) && isAnybodys(one.claim)
      ? { ...one, claim: { ...one.claim, subject: 'inherited-across-paragraph' as const } }
      : one,
  );
}
