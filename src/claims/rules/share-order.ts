import type { Passage, Scene } from '../passage.ts';
import type { Piece } from '../text.ts';

/** Which of the names before a sum a share behind it belongs to, where there are as many of them; -1 where not. */
export function orderOf(passage: Passage, scene: Scene, quantity: Piece, named: readonly Piece[]): number {
  const shares = scene.quantities.filter((q) => q.dimension === 'percent' || q.dimension === 'count');
  const [sum, ...parts] = shares;
  const first = parts[0];
  if (!sum || !first || named.length < 2 || parts.length !== named.length) return -1;
  if (named.some((m) => m.end > sum.start)) return -1;
  return /[:(–—]/.test(passage.text.slice(sum.end, first.start))
    ? parts.findIndex((q) => q.start === quantity.start)
    : -1;
}
