import { oncePerPart, oncePerWhole } from '../once.ts';
import type { Passage, Scene } from './passage.ts';
import { joined, type TermBits } from './term-set.ts';

/** Sentences back from which a term may be carried over. */
export const CARRIED_BACK = 3;

/** Which terms a passage holds. */
const heldIn = oncePerWhole(({ scenes }: Passage): TermBits => joined(scenes.map(({ held }) => held)));

/** Which terms a sentence, those it may carry on from and the one behind it hold. */
export const heldAround = oncePerPart((passage: Passage, scene: Scene): TermBits => {
  const near = passage.scenes.slice(Math.max(0, scene.index - CARRIED_BACK), scene.index + 2);
  const held = near.map((one) => one.held);
  if (passage.title) held.push(heldIn(passage.title));
  return joined(held);
});
