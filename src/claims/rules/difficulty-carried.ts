import { EPOCH_BLOCKS } from '../../core/epoch.ts';
import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { carriedOver, type Found, has, type Sight } from '../sight.ts';
import { CARRIED_BACK } from '../text/held.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

const SUBJECTS = termSet(['difficulty', 'retarget']);
/** What a percentage may be of instead. */
export const ELSE = termSet([
  ...NAMED_MEASURES.filter((measure) => measure !== 'difficulty'),
  'bitcoin',
  'other-asset',
]);
const RANKED = termSet(['largest', 'smallest', 'record']);
/** Words between a block and the change that came with it. */
const AT_BLOCK = 8;
/** What may stand in a sentence that only goes on ranking. */
const PLAIN: readonly Sight['quantity']['dimension'][] = ['percent', 'rank', 'year'];

/** "At block 758,016 it had grown by 13.55 %, and a day later the hashrate …": what comes with the first block of an epoch, in a text about difficulty. */
export function atRetarget(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const at = scene.quantities.some(
    (q) =>
      q.dimension === 'height' &&
      (q.value ?? 1) % EPOCH_BLOCKS === 0 &&
      q.end <= quantity.start &&
      distance(passage, q.end, quantity.start) <= AT_BLOCK &&
      !scene.quantities.some((other) => other.start >= q.end && other.end <= quantity.start),
  );
  const found = at ? carriedOver(sight, SUBJECTS) : null;
  return found?.carried === 'inherited' ? { ...found, cost: 1 } : null;
}

/** "The record is of 1 November 2011, with 18 %", behind a sentence that ranked falls of difficulty: dated percentages that go on with the ranking. */
export function rankedOnward(sight: Sight): Found | null {
  const { passage, scene } = sight;
  if (has(scene, ELSE) || scene.dates.length === 0) return null;
  if (scene.names.some(({ name }) => name.type === 'miner' || name.type === 'pool')) return null;
  if (!scene.quantities.every(({ dimension }) => PLAIN.includes(dimension))) return null;
  const ranks = has(scene, RANKED) || scene.quantities.some((q) => q.ordinal || q.dimension === 'rank');
  const before = passage.scenes.slice(Math.max(0, scene.index - CARRIED_BACK), scene.index);
  const ranked = before.some((one) => one.paragraph === scene.paragraph && has(one, RANKED));
  const found = ranks && ranked ? carriedOver(sight, SUBJECTS) : null;
  return found?.carried === 'inherited' ? found : null;
}
