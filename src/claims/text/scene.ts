import type { Passage, Scene } from './passage.ts';
import type { Piece } from './tokens.ts';

/** The sentence of a passage that a piece of its text lies in. */
export function sceneOf({ scenes }: Passage, piece: Piece): Scene | undefined {
  let [low, high] = [0, scenes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scenes[middle]!.start <= piece.start) low = middle + 1;
    else high = middle;
  }
  const scene = scenes[low - 1];
  return scene && scene.end >= piece.end ? scene : undefined;
}
