import { near, type Sight } from '../sight.ts';
import { distance } from '../text/passage.ts';

/** Words between a sum and by how much more it is. */
const MORE = 4;

/** "Worth $79 billion, 41 % more than in September": a percentage of the sum of money right before it. */
export const isOfMoney = (sight: Sight): boolean =>
  near(sight, ['up', 'down', 'more'], MORE) !== null &&
  sight.scene.quantities.some(
    (q) =>
      q.dimension === 'money' &&
      q.end <= sight.quantity.start &&
      distance(sight.passage, q.end, sight.quantity.start) <= MORE,
  );
