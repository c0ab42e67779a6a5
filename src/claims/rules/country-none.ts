import { has, ledBy, type Sight } from '../sight.ts';
import { termSet } from '../text/term-set.ts';

/** "Mining in China has dropped to zero": a share of nothing. */
export const isNone = (sight: Sight): boolean =>
  sight.quantity.value === 0 && ledBy(sight, 'to') && has(sight.scene, HELD);
const HELD = termSet(['share', 'hashrate', 'topic']);
