import { draft, nearOrCarried, type Reader } from '../sight.ts';
import { termSet } from '../term-set.ts';

/** Open positions in derivatives. */
export const openInterest: Reader = {
  name: 'open-interest',
  dimensions: ['money', 'percent', 'bitcoin'],
  around: termSet(['open-interest']),
  read: (sight) => {
    const found = nearOrCarried(sight, ['open-interest'], 30);
    if (!found || sight.quantity.per !== null) return null;
    const unit =
      sight.quantity.dimension === 'percent' ? '%' : sight.quantity.dimension === 'bitcoin' ? 'BTC' : 'USD';
    return draft('open positions', 'open-interest', found, { unit });
  },
};
