import type { Aspect, Party } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { nameNear, operatorsAround, partiesAround } from '../named/entities.ts';
import { dealClauseAt, partiesWithin } from '../named/party-scope.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { draft, type Found, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

const owner = (sight: Sight) => ({
  scope: 'company' as const,
  parties: operators(sight),
});

function operators({ passage, scene, quantity }: Sight): readonly Party[] {
  const clause = dealClauseAt(passage, scene, quantity.start);
  const own = partiesWithin(passage, scene, clause).filter((p) => p.role === 'operator');
  if (own.length > 0) return own;
  // Coins, and what they bring, are told of as a company's only: the title may say whose.
  return scene.quantities.some(({ dimension }) => dimension === 'bitcoin')
    ? operatorsAround(passage, scene)
    : partiesAround(passage, scene).filter((p) => p.role === 'operator');
}

const hasOwner = (sight: Sight): boolean =>
  nameNear(sight, ['miner', 'company'], 60) !== null ||
  has(sight.scene, ['the-company', 'company-own']) ||
  (has(sight.scene, ['this-one', 'stock', 'profit']) && operators(sight).length > 0);

const firstOf = (...found: readonly (Found | null)[]): Found | null =>
  found.filter((f) => f !== null).sort((a, b) => a.cost - b.cost)[0] ?? null;

/** "From 328 to 139 EH/s, a loss of 58 %": the loss is that of the levels before it. */
const isOfStep = ({ scene, quantity }: Sight, { mention }: Found): boolean =>
  mention.term === 'profit' &&
  scene.quantities.some((q) => q.end <= quantity.start && q.from !== null && q.dimension !== 'money');

/** "Lost about 60 % of its hashing power": words between a share and what it is a share of. */
const SHARE_OF = 3;
const isOfPower = ({ passage, scene, quantity }: Sight): boolean =>
  termsIn(scene, ['hashrate']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= SHARE_OF,
  );

const SITES = termSet(['mining-site', 'mining-sites']);

const ASPECTS: Partial<Record<Term, Aspect>> = {
  holdings: 'holdings',
  sale: 'sold',
  profit: 'profit',
  stock: 'stock',
};

/** "MARA alone parted with 15,133": after a sum of coins just named, a bare number sold or held is coins too. */
function goesOnInCoins(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const before = passage.scenes[scene.index - 1];
  const isCoins = (q: Quantity): boolean => q.dimension === 'bitcoin' && q.end <= quantity.start;
  return (
    (quantity.value ?? 0) >= FEWEST_COINS &&
    near(sight, ['sale', 'holdings'], 4) !== null &&
    nameNear(sight, ['miner'], 8) !== null &&
    (scene.quantities.some(isCoins) ||
      (before?.paragraph === scene.paragraph && before.quantities.some(isCoins)))
  );
}
const FEWEST_COINS = 50;

/** Coins a company holds or sold, its shares, its profit or loss. */
export const treasury: Reader = {
  name: 'stock-or-treasury',
  dimensions: ['bitcoin', 'percent', 'money', 'count'],
  here: termSet(['holdings', 'sale', 'stock', 'profit']),
  read: (sight) => {
    const { quantity, scene } = sight;
    const coin =
      quantity.dimension === 'bitcoin' ||
      (quantity.dimension === 'count' && (near(sight, ['bitcoin'], 3) !== null || goesOnInCoins(sight)));
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
    if (quantity.dimension === 'percent' && (!hasOwner(sight) || isOfStep(sight, found) || isOfPower(sight)))
      return null;
    if (quantity.dimension === 'money' && !hasOwner(sight)) return null;
    const unit = coin ? 'BTC' : quantity.dimension === 'percent' ? '%' : 'USD';
    const aspect = ASPECTS[found.mention.term] ?? null;
    return draft(`company's ${found.mention.term}`, 'stock-or-treasury', found, {
      unit,
      aspect,
      ...(aspect === 'stock' ? { passing: true as const } : {}),
      ...owner(sight),
    });
  },
};

/** "HUT rose 10 %": a listed miner's name moves. */
export const shares: Reader = {
  name: 'shares',
  dimensions: ['percent'],
  here: termSet(['up', 'down']),
  read: (sight) => {
    const name = nameNear(sight, ['miner'], 5);
    const moves = near(sight, ['up', 'down'], name?.cost === 0 ? 12 : 4);
    if (!name || !moves || name.mention.start > sight.quantity.start) return null;
    const found: Found = {
      mention: { ...moves.mention, term: 'stock' },
      cost: name.cost + 3,
      carried: 'stated',
    };
    return draft('name of a share moves', 'stock-or-treasury', found, {
      unit: '%',
      aspect: 'stock',
      passing: true,
      ...owner(sight),
    });
  },
};

/** More coins than anybody mines in a year. */
const MOST_COINS = 100_000;

/** "475 bitcoin", "a bitcoin output of 475": a whole number beside the coin, and no height of a block. */
function isCountOfCoins({ passage, scene, quantity }: Sight): boolean {
  const whole = Number.isInteger(quantity.value ?? quantity.low ?? quantity.high);
  const behind = termsIn(scene, ['bitcoin']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= 1,
  );
  const block = termsIn(scene, ['interval']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= 1,
  );
  return !block && (behind || (whole && near({ passage, scene, quantity }, ['bitcoin'], 3) !== null));
}

/** Coins a company mined, or how that changed. */
export const production: Reader = {
  name: 'company-production',
  dimensions: ['bitcoin', 'percent', 'count', 'btc-rate'],
  here: termSet(['production']),
  read: (sight) => {
    const { quantity, scene } = sight;
    // "Five bitcoin mines" are no coins.
    if (termsIn(scene, SITES).some((m) => m.start < quantity.end && m.end > quantity.end)) return null;
    const found = near(sight, ['production'], 20);
    const coins = quantity.dimension === 'bitcoin' && operators(sight).length > 0;
    if (!found || !(hasOwner(sight) || coins)) return null;
    if (quantity.dimension === 'percent' && !near(sight, ['up', 'down'], 8)) return null;
    if (quantity.dimension === 'count' && (!isCountOfCoins(sight) || (quantity.value ?? 0) > MOST_COINS))
      return null;
    const sold = firstOf(near(sight, ['sale', 'holdings'], found.cost));
    if (sold && quantity.dimension !== 'percent' && sold.cost < found.cost) return null;
    const unit = quantity.dimension === 'percent' ? '%' : quantity.per === 'day' ? 'BTC/day' : 'BTC';
    return draft('coins a company mined', 'company-production', found, { unit, ...owner(sight) });
  },
};
