import { SUBJECTS } from '../lexicon/claim-words.ts';
import { distance, touches } from '../passage.ts';
import { draft, type Found, has, near, nearOrCarried, type Reader, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { Piece } from '../text.ts';

const PRICE = { min: 0.01, max: 5e6 };

/** "The difficulty of mining bitcoin fell": what stands right before the coin is what moves. */
const isObject = ({ passage, scene }: Sight, coin: Piece): boolean =>
  termsIn(scene, [
    'difficulty',
    'hashrate',
    'hashprice',
    'revenue',
    'production-cost',
    'subsidy',
    'production',
  ]).some((m) => m.end <= coin.start && distance(passage, m.end, coin.start) <= 3);

/** "Bitcoin fell to …", "BTC is trading at …": the coin itself moves. */
function coinMoves(sight: Sight, reach: number): Found | null {
  const { passage, scene } = sight;
  const moves = termsIn(scene, ['up', 'down', 'reach', 'price']);
  let best: Found | null = null;
  for (const coin of termsIn(scene, ['bitcoin'])) {
    const move = moves.find((m) => m.start >= coin.end && distance(passage, coin.end, m.start) <= reach);
    if (!move || coin.end > sight.quantity.start || isObject(sight, coin)) continue;
    const between = SUBJECTS.some((subject) =>
      termsIn(scene, [subject]).some((m) => m.start >= coin.end && m.end <= move.start),
    );
    if (!between && !tellsAny(passage.text.slice(coin.end, coin.end + 8), passage.lexicon, ['mining']))
      best = {
        mention: coin,
        cost: distance(passage, coin.end, sight.quantity.start) + 2,
        carried: 'stated',
      };
  }
  return best;
}

const better = (a: Found | null, b: Found | null): Found | null =>
  a && b ? (a.cost <= b.cost ? a : b) : (a ?? b);

/** The price of one bitcoin. */
export const priceLevel: Reader = {
  name: 'price-level',
  dimensions: ['money'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    if (value < PRICE.min || value > PRICE.max || quantity.per !== null) return null;
    if (quantity.currency !== null && quantity.currency !== 'USD') return null;
    const loss = near(sight, ['profit'], 6);
    if (loss && loss.mention.end <= quantity.start) return null;
    const named = near(sight, ['price'], 25);
    const other = termsIn(scene, ['other-asset']);
    const word = other.some((m) => named && touches(m, named.mention)) ? null : named;
    const priced = word && (has(scene, ['bitcoin']) || word.cost < 12) && value >= 100 ? word : null;
    const moved = value >= 1000 ? coinMoves(sight, 8) : null;
    const found = better(priced, moved);
    return found && draft('money per bitcoin', 'price-level', found, { unit: 'USD' });
  },
};

/** How far the price went, in percent. */
export const priceChange: Reader = {
  name: 'price-change',
  dimensions: ['percent'],
  read: (sight) => {
    const found = better(nearOrCarried(sight, ['price'], 30), coinMoves(sight, 3));
    if (!found || !has(sight.scene, ['bitcoin']) || !near(sight, ['up', 'down', 'reach'], 20)) return null;
    return draft('percent of the price', 'price-change', found, { unit: '%' });
  },
};
