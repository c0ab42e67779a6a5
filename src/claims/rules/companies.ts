import type { Aspect, Party } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { nameNear, namesIn, operatorsAround, partiesAround } from '../named/entities.ts';
import { dealClauseAt, partiesWithin } from '../named/party-scope.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { carriedOver, draft, type Found, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
import { type TermSet, termSet } from '../text/term-set.ts';

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
    (near(sight, ['sale', 'holdings'], 4) !== null || leftOver(sight) !== null) &&
    operators(sight).length > 0 &&
    standsAlone(sight) &&
    (scene.quantities.some(isCoins) ||
      (before?.paragraph === scene.paragraph && before.quantities.some(isCoins)))
  );
}
const FEWEST_COINS = 10;
/** "It owns 12 substations": no word that nobody knows stands right behind the number. */
function standsAlone({ passage, scene, quantity }: Sight): boolean {
  const next = /^[ \u00a0]?(?=\p{L})/u.exec(passage.text.slice(quantity.end));
  if (!next) return true;
  const at = quantity.end + next[0].length;
  return scene.mentions.some((m) => m.start === at && m.type === 'term' && !THINGS.includes(m.term));
}
const THINGS: readonly Term[] = ['machine', 'stock', 'hashrate', 'asset', 'capacity', 'mining-site'];

/** "At $81,731 a coin on average": at which price it sold is said on the way. */
const isPerCoin = (sight: Sight): boolean =>
  sight.quantity.dimension === 'money' && near(sight, ['per-bitcoin'], 5) !== null;

/** More coins than any company holds. */
const MOST_HELD = 1e6;
/** A word this near says that the coins are left; they are more than those told of beside them by this factor. */
const LEFT = { near: 6, times: 2 };

/** "It has 19,211 BTC left": after a sale, many more coins than those told of before, which nobody is to mine. */
function leftOver(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const found = near(sight, ['remaining'], LEFT.near);
  const before = passage.scenes[scene.index - 1];
  const others = [...scene.quantities, ...(before?.paragraph === scene.paragraph ? before.quantities : [])];
  const coins = others.filter((q) => q !== quantity && q.dimension === 'bitcoin');
  const sold = has(scene, SOLD) || (before?.paragraph === scene.paragraph && has(before, SOLD));
  if (!found || !sold || coins.length === 0) return null;
  const more = coins.every((q) => (quantity.value ?? 0) > LEFT.times * (q.value ?? q.high ?? q.low ?? 0));
  return more ? { ...found, mention: { ...found.mention, term: 'holdings' } } : null;
}
const SOLD = termSet(['sale']);

/** Coins a company holds or sold, its shares, its profit or loss. */
export const treasury: Reader = {
  name: 'stock-or-treasury',
  dimensions: ['bitcoin', 'percent', 'money', 'count'],
  here: termSet(['holdings', 'sale', 'stock', 'profit', 'remaining']),
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
    const told = near(sight, terms, 25);
    const left = coin ? leftOver(sight) : null;
    const found = left && (!told || left.cost < told.cost) ? left : told;
    if (!found || (coin && (quantity.value ?? 0) > MOST_HELD)) return null;
    if (quantity.dimension === 'percent' && (!hasOwner(sight) || isOfStep(sight, found) || isOfPower(sight)))
      return null;
    if (quantity.dimension === 'money' && !hasOwner(sight)) return null;
    const unit = coin ? 'BTC' : quantity.dimension === 'percent' ? '%' : 'USD';
    const aspect = ASPECTS[found.mention.term] ?? null;
    return draft(`company's ${found.mention.term}`, 'stock-or-treasury', found, {
      unit,
      aspect,
      ...(aspect === 'stock' || isPerCoin(sight) ? { passing: true as const } : {}),
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

/** "The 463 it mined that month": a bare number right at the word for what was mined, where coins were told of. */
const isMinedOfCoins = (sight: Sight): boolean =>
  (sight.quantity.value ?? 0) >= FEWEST_COINS &&
  standsAlone(sight) &&
  near(sight, ['production'], NEXT_TO) !== null &&
  sight.scene.quantities.some((q) => q.dimension === 'bitcoin' && q.end <= sight.quantity.start);
const NEXT_TO = 6;

/** Behind a sentence of coins that somebody mined or sold, so many back at the most. */
const followsCoins = ({ passage, scene }: Sight, words: TermSet, back: number): boolean =>
  passage.scenes
    .slice(Math.max(0, scene.index - back), scene.index)
    .some(
      (before) =>
        before.paragraph === scene.paragraph &&
        has(before, words) &&
        before.quantities.some(({ dimension }) => dimension === 'bitcoin'),
    );
const BACK = { same: 1, owner: 2 };
const MINED = termSet(['production']);
const MINED_OR_SOLD = termSet(['production', 'sale', 'holdings']);

/** "CleanSpark went from 478 to 657 BTC, a rise of 37.5 %": the next miner, with no word for what is counted. */
function asBefore(sight: Sight): Found | null {
  const { passage, scene } = sight;
  if (has(scene, COUNTED) || !followsCoins(sight, MINED, BACK.same)) return null;
  const coins = scene.quantities.some(({ dimension }) => dimension === 'bitcoin');
  if (!coins || namesIn(passage, scene, ['miner']).length === 0) return null;
  const mined = carriedOver(sight, MINED);
  return mined && { ...mined, cost: 6, carried: 'stated' };
}
const COUNTED = termSet([
  ...(['holdings', 'sale', 'production', 'price', 'revenue', 'profit', 'subsidy', 'fees'] as const),
  ...(['hashrate', 'stock', 'deal', 'supply', 'production-cost', 'asset'] as const),
]);

/** Coins a company mined, or how that changed. */
export const production: Reader = {
  name: 'company-production',
  dimensions: ['bitcoin', 'percent', 'count', 'btc-rate'],
  around: termSet(['production']),
  read: (sight) => {
    const { quantity, scene } = sight;
    // "Five bitcoin mines" are no coins.
    if (termsIn(scene, SITES).some((m) => m.start < quantity.end && m.end > quantity.end)) return null;
    const found = near(sight, ['production'], 20) ?? asBefore(sight);
    const coins =
      operators(sight).length > 0 &&
      (quantity.dimension === 'bitcoin' ||
        isMinedOfCoins(sight) ||
        followsCoins(sight, MINED_OR_SOLD, BACK.owner));
    if (!found || !(hasOwner(sight) || coins)) return null;
    if (quantity.dimension === 'percent' && !near(sight, ['up', 'down', 'step'], 8)) return null;
    const counted = isCountOfCoins(sight) || isMinedOfCoins(sight);
    if (quantity.dimension === 'count' && (!counted || (quantity.value ?? 0) > MOST_COINS)) return null;
    const sold = firstOf(near(sight, ['sale', 'holdings'], found.cost));
    if (sold && quantity.dimension !== 'percent' && sold.cost < found.cost) return null;
    const unit = quantity.dimension === 'percent' ? '%' : quantity.per === 'day' ? 'BTC/day' : 'BTC';
    return draft('coins a company mined', 'company-production', found, { unit, ...owner(sight) });
  },
};
