import type { Term } from '../lexicon/claim-words.ts';
import { oncePerPart, oncePerWhole } from '../once.ts';
import type { Passage, Scene } from './passage.ts';
import { joined, meet, type TermBits, type TermSet } from './term-set.ts';

/** Sentences back from which a term may be carried over. */
export const CARRIED_BACK = 3;

/** Which terms a passage holds. */
const heldIn = oncePerWhole(({ scenes }: Passage): TermBits => joined(scenes.map(({ held }) => held)));

/** Does a passage hold one of these terms? */
export const holds = (passage: Passage, terms: TermSet): boolean => meet(heldIn(passage), terms);

/** Which terms a sentence, those it may carry on from and the one behind it hold. */
export const heldAround = oncePerPart((passage: Passage, scene: Scene): TermBits => {
  const near = passage.scenes.slice(Math.max(0, scene.index - CARRIED_BACK), scene.index + 2);
  const held = near.map((one) => one.held);
  if (passage.title) held.push(heldIn(passage.title));
  return joined(held);
});

/** For each term that a passage holds, its first sentence with it. */
const firstScenes = oncePerWhole(({ scenes }: Passage): ReadonlyMap<Term, Scene> => {
  const first = new Map<Term, Scene>();
  for (const scene of scenes)
    for (const mention of scene.mentions)
      if (mention.type === 'term' && !first.has(mention.term)) first.set(mention.term, scene);
  return first;
});

/** The first sentence of a passage that holds one of these terms. */
export function firstWith(passage: Passage, terms: readonly Term[]): Scene | null {
  const known = firstScenes(passage);
  let first: Scene | null = null;
  for (const term of terms) {
    const scene = known.get(term);
    if (scene !== undefined && (first === null || scene.index < first.index)) first = scene;
  }
  return first;
}
