import type { Direction } from '../claim.ts';
import { termsIn } from '../sight.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

/** Words between a superlative and what leaves another one out, and between that and a movement of its own. */
const REACH = { excepted: 10, turned: 4 };

/** "The largest drop since 2021 after that of February": the words that leave another one out belong to it, "after a rebound" does not. */
export function withExcepted(
  passage: Passage,
  scene: Scene,
  piece: Piece,
  direction: Direction | null,
): Piece {
  const isTurned = (m: Piece): boolean =>
    direction !== null &&
    termsIn(scene, ['up', 'down']).find(
      (t) => t.start >= m.end && distance(passage, m.end, t.start) <= REACH.turned,
    )?.term === (direction === 'up' ? 'down' : 'up');
  const around = termsIn(scene, ['outranked']).filter(
    (m) =>
      !isTurned(m) &&
      (m.start >= piece.end
        ? distance(passage, piece.end, m.start) <= REACH.excepted
        : m.end <= piece.start && distance(passage, m.end, piece.start) <= REACH.excepted),
  );
  return {
    start: Math.min(piece.start, ...around.map(({ start }) => start)),
    end: Math.max(piece.end, ...around.map(({ end }) => end)),
  };
}
