import { type Draft, draft, type Found, has, near, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

const FEE_BTC = 50;
const REACH = { fees: 12, took: 8 };

/** What else so many coins would be of. */
const ELSE = termSet(['sale', 'holdings', 'production', 'stock', 'purchase', 'supply', 'solo']);

/** "Miners took in 3,168 BTC over seven days": they are named first, then the verb, and coins of many blocks. */
function tookIn(sight: Sight, found: Found): boolean {
  const { passage, scene, quantity } = sight;
  if (found.mention.term !== 'revenue' || found.cost > REACH.took || has(scene, ELSE)) return false;
  if (near(sight, ['daily'], REACH.fees)) return false;
  if (scene.names.some(({ name }) => name.type === 'miner')) return false;
  const coins = termsIn(scene, ['bitcoin']);
  return termsIn(scene, ['topic']).some(
    (m) =>
      m.end <= quantity.start &&
      (m.end <= found.mention.start || distance(passage, found.mention.end, m.start) <= 1) &&
      !coins.some((c) => c.start === m.start),
  );
}

/** "Of the 3,168 BTC only 18 BTC were fees", "fees added just 18 BTC over seven days": counted over many blocks, with none of them named. */
const isOverMany = ({ scene, quantity }: Sight): boolean =>
  !has(scene, ['interval', 'solo', 'average', 'daily']) &&
  (scene.quantities.some((q) => q !== quantity && q.dimension === 'bitcoin' && (q.value ?? 0) > FEE_BTC) ||
    scene.quantities.some((q) => q.dimension === 'duration' && q.unit === 'days'));

/** Words between a share and the coins it is a share of. */
const OF_SUM = { before: 1, behind: 4 };

/** "98 % of the 6.36 BTC paid in subsidy and fees", "of the 6.36 BTC … 98 % went to him": a share of coins counted out. */
export const isOfCoins = ({ passage, scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => {
    if (q.dimension !== 'bitcoin') return false;
    if (q.start >= quantity.end) return distance(passage, quantity.end, q.start) <= OF_SUM.behind;
    return (
      isFirstOf(quantity, q, scene) &&
      termsIn(scene, ['step-of', 'possessor']).some(
        (of) => of.end <= q.start && distance(passage, of.end, q.start) <= OF_SUM.before,
      )
    );
  });

/** Does a percentage come right behind some coins, with no other number between? */
const isFirstOf = (percent: Piece, coins: Piece, { quantities }: Sight['scene']): boolean =>
  coins.end <= percent.start && !quantities.some((q) => q.start >= coins.end && q.end <= percent.start);

interface Earned {
  readonly found: Found;
  readonly aspect: Draft['aspect'];
  /** Is it subsidy and fees together? */
  readonly both: boolean;
  readonly scope: Draft['scope'] | null;
  /** Are the fees that are named not in it? */
  readonly apart: boolean;
}

/** Coins that miners earn: BTC per block, fees of a day, or what a span of days brought in all. */
export function coinsEarned(sight: Sight, { found, aspect, both, scope, apart }: Earned): Draft | null {
  const { quantity, scene } = sight;
  const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
  const counted = quantity.per === null && quantity.dimension === 'bitcoin';
  const ofFees = found.mention.term === 'fees' && found.cost <= REACH.fees && scope === 'network';
  if (value > FEE_BTC && counted && ofFees)
    return draft('BTC of fees', 'revenue', found, { unit: 'BTC', aspect: 'fees', scope: 'network' });
  if (value > FEE_BTC && counted && tookIn(sight, found))
    return draft('BTC of all miners', 'revenue', found, { unit: 'BTC', scope: 'network' });
  if (apart) return null;
  const ofBlock = scene.quantities.some((q) => q.dimension === 'height');
  const perBlock = ofBlock || has(scene, ['fees', 'solo', 'total']);
  if (value > FEE_BTC || !perBlock || (quantity.per !== null && quantity.per !== 'block')) return null;
  if (aspect === 'fees' && quantity.per === null && !ofBlock && near(sight, ['daily'], REACH.fees))
    return draft('BTC of fees a day', 'revenue', found, { unit: 'BTC/day', aspect, scope: 'network' });
  if (aspect === 'fees' && counted && !ofBlock && isOverMany(sight))
    return draft('BTC of fees', 'revenue', found, { unit: 'BTC', aspect, scope: 'network' });
  return draft('BTC earned per block', 'revenue', found, {
    unit: 'BTC/block',
    aspect: aspect ?? (both || has(scene, ['subsidy']) ? 'fees-plus-subsidy' : null),
    scope: 'network',
  });
}
