import { carriedOver, draft, near, nearOrCarried, type Reader } from '../sight.ts';
import { termSet } from '../text/term-set.ts';

/** "October's peak had been 94.12 billion": what the sentence before tells of, at its highest. */
const PEAKS = termSet(['high-low', 'record', 'record-high', 'highest', 'level-word']);
const OPEN_INTEREST = termSet(['open-interest']);
const BILLION = 1e9;

/** Open positions in derivatives. */
export const openInterest: Reader = {
  name: 'open-interest',
  dimensions: ['money', 'percent', 'bitcoin', 'count'],
  around: OPEN_INTEREST,
  read: (sight) => {
    const { quantity } = sight;
    const peak = near(sight, PEAKS, 8) !== null;
    const bare = quantity.dimension === 'count';
    if (bare && (!peak || (quantity.value ?? 0) < BILLION)) return null;
    const found =
      nearOrCarried(sight, OPEN_INTEREST, 30) ??
      (peak && quantity.dimension !== 'percent' ? carriedOver(sight, OPEN_INTEREST) : null);
    if (!found || sight.quantity.per !== null) return null;
    const unit =
      sight.quantity.dimension === 'percent' ? '%' : sight.quantity.dimension === 'bitcoin' ? 'BTC' : 'USD';
    return draft('open positions', 'open-interest', found, { unit });
  },
};
