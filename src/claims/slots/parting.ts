import { oncePerPart } from '../once.ts';
import { termsIn } from '../sight.ts';
import type { Passage, Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

/** Letters of a joint that sets one statement against another ("while"), unlike "as". */
const PARTING = 4;
const JOINTS = termSet(['joint', 'contrast']);

/** Where one statement of a sentence ends and another begins: semicolons, and words like "while". */
export const partings = oncePerPart((_: Passage, scene: Scene): readonly number[] => [
  scene.start,
  ...[
    ...scene.breaks.filter(({ strength }) => strength === 3).map(({ start }) => start),
    ...termsIn(scene, JOINTS)
      .filter((m) => m.end - m.start >= PARTING)
      .map(({ start }) => start),
  ].toSorted((a, b) => a - b),
  scene.end,
]);
