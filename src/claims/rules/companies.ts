import type { Aspect, Party } from '../claim.ts';
import { nameNear, partiesAround, partiesIn } from '../entities.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { draft, type Found, has, near, type Reader, type Sight } from '../sight.ts';

const owner = (sight: Sight) => ({
  scope: 'company' as const,
  parties: operators(sight),
});

function operators({ passage, scene }: Sight): readonly Party[] {
  const own = partiesIn(passage, scene).filter((p) => p.role === 'operator');
  return own.length > 0 ? own : partiesAround(passage, scene).filter((p) => p.role === 'operator');
}

const hasOwner = (sight: Sight): boolean =>
  nameNear(sight, ['miner', 'company'], 60) !== null ||
  has(sight.scene, ['the-company', 'company-own']) ||
  (has(sight.scene, ['this-one', 'stock']) && operators(sight).length > 0);

const firstOf = (...found: readonly (Found | null)[]): Found | null =>
  found.filter((f) => f !== null).sort((a, b) => a.cost - b.cost)[0] ?? null;

const ASPECTS: Partial<Record<Term, Aspect>> = {
  holdings: 'holdings',
  sale: 'sold',
  profit: 'profit',
  stock: 'stock',
};

/** Coins a company holds or sold, its shares, its profit or loss. */
export const treasury: Reader = {
  name: 'stock-or-treasury',
  dimensions: ['bitcoin', 'percent', 'money', 'count'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const coin =
      quantity.dimension === 'bitcoin' ||
      (quantity.dimension === 'count' && near(sight, ['bitcoin'], 3) !== null);
    if (quantity.dimension === 'count' && !coin) return null;
    if (quantity.per !== null) return null;
    const miners = has(scene, ['topic']) || operators(sight).length > 0;
    if (!miners) return null;
    const terms =
      quantity.dimension === 'bitcoin' || coin
        ? (['holdings', 'sale'] as const)
        : (['stock', 'profit', 'sale'] as const);
    const found = near(sight, terms, 25);
    if (!found) return null;
    if (quantity.dimension === 'percent' && !hasOwner(sight)) return null;
    if (quantity.dimension === 'money' && !hasOwner(sight)) return null;
    const unit = coin ? 'BTC' : quantity.dimension === 'percent' ? '%' : 'USD';
    const aspect = ASPECTS[found.mention.term] ?? null;
    return draft(`company's ${found.mention.term}`, 'stock-or-treasury', found, {
      unit,
      aspect,
      ...owner(sight),
    });
  },
};

/** "HUT rose 10 %": a listed miner's name moves. */
export const shares: Reader = {
  name: 'shares',
  dimensions: ['percent'],
  read: (sight) => {
    const name = nameNear(sight, ['miner'], 5);
    const moves = near(sight, ['up', 'down'], 4);
    if (!name || !moves || name.mention.start > sight.quantity.start) return null;
    if (name.cost - 4 > moves.cost) return null;
    const found: Found = {
      mention: { ...moves.mention, term: 'stock' },
      cost: name.cost + 3,
      carried: 'stated',
    };
    return draft('name of a share moves', 'stock-or-treasury', found, {
      unit: '%',
      aspect: 'stock',
      ...owner(sight),
    });
  },
};

/** Coins a company mined, or how that changed. */
export const production: Reader = {
  name: 'company-production',
  dimensions: ['bitcoin', 'percent', 'count', 'btc-rate'],
  read: (sight) => {
    const { quantity } = sight;
    const found = near(sight, ['production'], 20);
    if (!found || !hasOwner(sight)) return null;
    if (quantity.dimension === 'count' && !near(sight, ['bitcoin'], 3)) return null;
    const sold = firstOf(near(sight, ['sale', 'holdings'], found.cost));
    if (sold && quantity.dimension !== 'percent' && sold.cost < found.cost) return null;
    const unit = quantity.dimension === 'percent' ? '%' : quantity.per === 'day' ? 'BTC/day' : 'BTC';
    return draft('coins a company mined', 'company-production', found, { unit, ...owner(sight) });
  },
};
