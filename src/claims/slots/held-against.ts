import type { Direction } from '../claim.ts';
import { type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance } from '../text/passage.ts';
import type { Piece } from '../text/tokens.ts';

/** Characters beside a percentage in which "more" or "below" stands, and words to what it is held against. */
const REACH = { behind: 18, before: 10, base: 6 };

/**
 * "35 % more than a year earlier", "на 35 % больше, чем год назад": which way a percentage is held against another time, a level
 * behind it, or the one told before ("5 % below it"). Null where nothing says so.
 */
export function heldAgainst({ passage, scene, quantity }: Sight): Direction | null {
  if (quantity.dimension !== 'percent') return null;
  const { text, lexicon } = passage;
  const behind = text.slice(quantity.end, Math.min(scene.end, quantity.end + REACH.behind));
  const before = text.slice(Math.max(scene.start, quantity.start - REACH.before), quantity.start);
  const beside = ` ${before} ${behind} `;
  const above = tellsAny(beside, lexicon, ['held-above']);
  if (above === tellsAny(beside, lexicon, ['held-below'])) return null;
  const near = ({ start, end }: Piece): boolean =>
    (start >= quantity.end
      ? distance(passage, quantity.end, start)
      : distance(passage, end, quantity.start)) <= REACH.base;
  const year = termsIn(scene, ['over-year']).some(near);
  const next = scene.quantities.find((q) => q.start >= quantity.end && q.dimension !== 'year');
  const level = next?.dimension === 'difficulty' && near(next);
  const scenes = [scene, passage.scenes[scene.index - 1]];
  const told = scenes.some(
    (one) =>
      one?.paragraph === scene.paragraph &&
      one.quantities.some((q) => q.dimension === 'difficulty' && q.end <= quantity.start),
  );
  const it = told && tellsAny(beside.replace(/[.,;:!?]/g, ' '), lexicon, ['than-it']);
  return year || level || it ? (above ? 'up' : 'down') : null;
}
