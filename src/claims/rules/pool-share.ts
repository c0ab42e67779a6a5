import type { Party } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { nameNear, namesIn } from '../named/entities.ts';
import {
  carriedOver,
  costOf,
  draft,
  type Found,
  has,
  near,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import {
  eachItsOwn,
  inEnumeration,
  inOrder,
  joinedPools,
  poolBefore,
  poolMeant,
  poolsSummed,
} from './pool-named.ts';

/** "10 TH/s of 269 EH/s": a machine's hashrate and the network's in one sentence, or in the one before it. */
const isOfTwoRates = ({ passage, scene }: Sight): boolean => {
  const last = passage.scenes[scene.index - 1];
  const told =
    last?.paragraph === scene.paragraph ? [...last.quantities, ...scene.quantities] : scene.quantities;
  const units = told.filter((q) => q.dimension === 'hashrate').map(({ unit }) => unit ?? '');
  return units.some((unit) => /^[GTP]H/.test(unit)) && units.some((unit) => /^[EZ]H/.test(unit));
};

/** What else may be "total" or "global". */
const OTHER_WHOLES = [
  'fees',
  'subsidy',
  'revenue',
  'consumption',
  'sustainable',
  'supply',
  'emissions',
] as const;

const isBehind = (sight: Sight, term: Term, reach: number): boolean =>
  termsIn(sight.scene, [term]).some((m) => m.start >= sight.quantity.end && costOf(sight, m) < reach);

const partyOf = ({ passage }: Sight, piece: Piece, id: string): Party => ({
  name: passage.text.slice(piece.start, piece.end),
  id,
  role: null,
});

const REACH = { whole: 9, moved: 12, several: 16, joined: 5, own: 8, of: 20, listed: 70, led: 2 };

/** "Together", "adding up to": not where it leads in the next number. */
function severalOf(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const found = near(sight, ['several'], REACH.several);
  if (!found || eachItsOwn(passage, scene, found.mention)) return null;
  if (found.mention.end <= quantity.start) {
    const { end } = found.mention;
    const first = namesIn(passage, scene, ['pool']).find((m) => m.start >= end && m.end <= quantity.start);
    return first && /[:(–—：（]/.test(passage.text.slice(end, first.start)) ? null : found;
  }
  const own = nameNear(sight, ['pool'], REACH.joined);
  const parted = scene.breaks.some((b) => b.start >= quantity.end && b.start <= found.mention.start);
  if (own && parted && own.mention.end <= quantity.start && joinedPools(sight).length < 2) return null;
  const next = scene.quantities.find(
    (q) => q.dimension === quantity.dimension && q.start >= found.mention.end,
  );
  return next && distance(passage, found.mention.end, next.start) <= 2 ? null : found;
}

/** Percent of the network below which nobody speaks of a pool. */
const TINY = 0.01;

/** "Together almost 52 %: Foundry 33.63 %, …": the sum has its own number between the word and the share. */
const isListed = ({ scene, quantity }: Sight, word: Piece): boolean =>
  scene.quantities.some(
    (q) => q.dimension === quantity.dimension && q.start >= word.end && q.end <= quantity.start,
  );

/** "Foundry fell from 328 to 139 EH/s, minus 58 %, and is down to a share of 23 %": led in as a share, and one pool in a sentence of hashrates. */
function isOnlyPools(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const led = termsIn(scene, ['share']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= REACH.led,
  );
  const pools = new Set(namesIn(passage, scene, ['pool']).map(({ name }) => name.id));
  return led && pools.size === 1 && scene.quantities.some(({ dimension }) => dimension === 'hashrate');
}

const unitOf = ({ quantity }: Sight): string => (quantity.unit === 'points' ? 'points' : '%');

const SEVERAL = termSet(['several']);
/** Words without which, and without a pool's name, nobody is there to hold a share. */
const OWNERS = termSet(['hashrate', 'network', 'pool', 'unknown-pool', 'several']);

/** Cost of the words between a number and what it was lost of ("lost 60 % of its hashing power"). */
const OWN_POWER = 6;

/** Words behind a share within which it is said whose whole it is a part of. */
const WHOSE = 3;

/** "66 % of its hash rate", "less than 1 % of the portfolio": a part of what one company has. */
const isOfOwn = ({ passage, scene, quantity }: Sight): boolean => {
  const behind = (m: Piece, reach: number): boolean =>
    m.start >= quantity.end && distance(passage, quantity.end, m.start) <= reach;
  return (
    termsIn(scene, ['company-own']).some((m) => behind(m, WHOSE)) ||
    termsIn(scene, ['pipeline']).some((m) => behind(m, 2 * WHOSE))
  );
};

/** A pool's share of hashrate or blocks, and that of miners nobody knows. */
export const poolShare: Reader = {
  name: 'pool-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { scene, quantity } = sight;
    const tiny = (quantity.value ?? 1) < TINY;
    if (!tiny && !has(scene, OWNERS) && !scene.names.some(({ name }) => name.type === 'pool')) return null;
    const word = termsIn(scene, SEVERAL).some((m) => m.start <= quantity.start && m.end >= quantity.end);
    if (word) return null;
    if (near(sight, ['up', 'down'], 5) && !has(scene, ['share'])) return null;
    if (near(sight, ['down'], 0) && isBehind(sight, 'hashrate', OWN_POWER)) return null;
    const pool = nameNear(sight, ['pool'], isOnlyPools(sight) ? REACH.listed : 25);
    const miner = nameNear(sight, ['miner'], 8);
    const unknown = near(sight, ['unknown-pool'], 20);
    const generic = near(sight, ['pool'], 25);
    const of =
      near(
        sight,
        ['hashrate', 'share', 'interval'],
        pool && pool.cost <= REACH.own ? REACH.listed : REACH.of,
      ) ?? carriedOver(sight, ['hashrate', 'share', 'pool']);
    const network = termsIn(scene, ['hashrate', 'network']).some((m) => costOf(sight, m) < 14);
    const owned = network && has(scene, ['share']) ? (miner?.cost ?? null) : null;
    const whole =
      isBehind(sight, 'hashrate', 14) || (isBehind(sight, 'network', 6) && !near(sight, OTHER_WHOLES, 20));
    const summed =
      near(sight, ['several'], REACH.several) && namesIn(sight.passage, scene, ['pool']).length > 1;
    const before = poolsSummed(sight);
    const anchor =
      pool?.cost ??
      (before.length > 1 ? REACH.whole : undefined) ??
      unknown?.cost ??
      generic?.cost ??
      owned ??
      (whole || summed ? REACH.whole : null);
    const machine = nameNear(sight, ['machine', 'maker'], 25) ?? near(sight, ['solo', 'machine'], 25);
    const lone = of ?? (isOfTwoRates(sight) ? unitFound(sight, 'share') : null);
    if (lone && tiny && (isOfTwoRates(sight) || (machine && has(scene, ['network', 'hashrate']))))
      return draft('percent of a lone miner', 'pool-share', lone, {
        unit: '%',
        aspect: 'share-of-world',
        scope: 'machine',
      });
    if (anchor === null || !of) return null;
    const bare = !pool && !unknown && !generic && owned === null;
    if (bare && near(sight, ['up', 'down', 'goes-off', 'comes-on'], REACH.moved)) return null;
    if (bare && before.length <= 1 && isOfOwn(sight)) return null;
    const listed = before.length > 1 ? before : inEnumeration(sight);
    if (listed.length > 0)
      return {
        ...draft(
          'percent of an enumeration',
          'pool-share',
          { ...of, carried: 'stated' },
          { unit: unitOf(sight), scope: 'pool', parties: listed.map((m) => partyOf(sight, m, m.name.id)) },
        ),
        cost: Math.min(anchor, of.cost) - 1,
      };
    const own = inOrder(sight);
    if (own)
      return {
        ...draft(
          'percent of a list',
          'pool-share',
          { ...of, carried: 'stated' },
          {
            unit: '%',
            scope: 'pool',
            parties: [partyOf(sight, own, own.name.id)],
          },
        ),
        cost: Math.min(anchor, of.cost) - 1,
      };
    const joined = joinedPools(sight);
    if (joined.length > 1)
      return {
        ...draft(
          'percent by pools',
          'pool-share',
          { ...of, carried: 'stated' },
          { unit: unitOf(sight), scope: 'pool', parties: joined.map((m) => partyOf(sight, m, m.name.id)) },
        ),
        cost: Math.min(anchor, of.cost) - 1,
      };
    const several = severalOf(sight);
    if (several && !(pool && isListed(sight, several.mention))) {
      const all = namesIn(sight.passage, scene, ['pool']).map((m) => partyOf(sight, m, m.name.id));
      const cost = Math.min(anchor, of.cost) - 1;
      const draw = { ...of, carried: 'stated' as const };
      return {
        ...draft('percent by pools', 'pool-share', draw, {
          unit: '%',
          scope: 'pool',
          parties: all.length > 1 ? all.filter((a, i) => all.findIndex(({ id }) => id === a.id) === i) : [],
        }),
        cost,
      };
    }
    if (bare && tiny)
      return draft('percent of a lone miner', 'pool-share', of, {
        unit: '%',
        aspect: 'share-of-world',
        scope: 'machine',
      });
    const meant =
      pool?.mention ?? (unknown || miner ? null : ((generic ? null : poolMeant(sight)) ?? poolBefore(sight)));
    const named = meant ?? (unknown || generic ? null : miner?.mention);
    const party = named
      ? partyOf(sight, named, named.name.id)
      : unknown && partyOf(sight, unknown.mention, 'unknown');
    return {
      ...draft(
        'percent by a pool',
        'pool-share',
        { ...of, carried: 'stated' },
        { unit: unitOf(sight), scope: meant || !named ? 'pool' : 'company', parties: party ? [party] : [] },
      ),
      cost: Math.min(anchor, of.cost) - 1,
    };
  },
};
