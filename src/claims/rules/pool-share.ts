import type { Party } from '../claim.ts';
import { nameNear, namesIn } from '../entities.ts';
import type { Term } from '../lexicon/claim-words.ts';
import type { NameMention } from '../mentions.ts';
import { distance } from '../passage.ts';
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
import { termSet } from '../term-set.ts';
import type { Piece } from '../text.ts';
import { orderOf } from './share-order.ts';

/** "10 TH/s of 269 EH/s": a machine's hashrate and the network's in one sentence. */
const isOfTwoRates = ({ scene }: Sight): boolean => {
  const units = scene.quantities.filter((q) => q.dimension === 'hashrate').map(({ unit }) => unit ?? '');
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
  if (!found || found.mention.end <= quantity.start) return found;
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

/** "It still accounts for 23 %": the only pool that the sentence before names. */
function poolMeant(sight: Sight): NameMention | null {
  const { passage, scene } = sight;
  const earlier = passage.scenes[scene.index - 1];
  if (!near(sight, ['this-one'], 6) || earlier?.paragraph !== scene.paragraph) return null;
  const named = namesIn(passage, earlier, ['pool']);
  return new Set(named.map(({ name }) => name.id)).size === 1 ? (named[0] ?? null) : null;
}

/** "Together almost 52 %: Foundry 33.63 %, …": the sum has its own number between the word and the share. */
const isListed = ({ scene, quantity }: Sight, word: Piece): boolean =>
  scene.quantities.some(
    (q) => q.dimension === quantity.dimension && q.start >= word.end && q.end <= quantity.start,
  );

/** "Foundry and AntPool hold 48 %": the names joined before a number are its own, as far back as no other share stands. */
function joinedPools(sight: Sight): readonly NameMention[] {
  const { passage, scene, quantity } = sight;
  const behind = scene.quantities.find((q) => q.dimension === quantity.dimension && q.start >= quantity.end);
  if (behind && distance(passage, quantity.end, behind.start) <= REACH.joined) return [];
  const last = scene.quantities.findLast(
    (q) => q.dimension === quantity.dimension && q.end <= quantity.start,
  );
  const named = namesIn(passage, scene, ['pool']).filter(
    (m) => m.end <= quantity.start && m.start >= (last?.end ?? scene.start),
  );
  const joined = named.filter((m, i) => {
    const next = named[i + 1];
    const and = (a: Piece, b: Piece): boolean =>
      (termsIn(scene, ['and']).some((j) => j.start >= a.end && j.end <= b.start) ||
        passage.text.slice(a.end, b.start).trim() === ',') &&
      distance(passage, a.end, b.start) <= REACH.joined;
    const before = named[i - 1];
    return (next && and(m, next)) || (before && and(before, m));
  });
  return last && joined.length > 0 && distance(passage, last.end, joined[0]!.start) <= 1 ? [] : joined;
}

/** "Foundry fell from 328 to 139 EH/s, minus 58 %, and is down to a share of 23 %": led in as a share, and one pool in a sentence of hashrates. */
function isOnlyPools(sight: Sight): boolean {
  const { passage, scene, quantity } = sight;
  const led = termsIn(scene, ['share']).some(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= REACH.led,
  );
  const pools = new Set(namesIn(passage, scene, ['pool']).map(({ name }) => name.id));
  return led && pools.size === 1 && scene.quantities.some(({ dimension }) => dimension === 'hashrate');
}

/** The pool that a share behind the sum of several belongs to. */
function inOrder({ passage, scene, quantity }: Sight): NameMention | null {
  const named = namesIn(passage, scene, ['pool']);
  const once = new Set(named.map((m) => m.name.id)).size === named.length;
  return (once && named[orderOf(passage, scene, quantity, named)]) || null;
}

/** Words without which, and without a pool's name, nobody is there to hold a share. */
const OWNERS = termSet(['hashrate', 'network', 'pool', 'unknown-pool', 'several']);

/** A pool's share of hashrate or blocks, and that of miners nobody knows. */
export const poolShare: Reader = {
  name: 'pool-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { scene } = sight;
    const tiny = (sight.quantity.value ?? 1) < TINY;
    if (!tiny && !has(scene, OWNERS) && !scene.names.some(({ name }) => name.type === 'pool')) return null;
    if (near(sight, ['up', 'down'], 5) && !has(scene, ['share'])) return null;
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
    const anchor =
      pool?.cost ?? unknown?.cost ?? generic?.cost ?? owned ?? (whole || summed ? REACH.whole : null);
    const machine = nameNear(sight, ['machine', 'maker'], 25) ?? near(sight, ['solo', 'machine'], 25);
    const lone = of ?? (isOfTwoRates(sight) ? unitFound(sight, 'share') : null);
    if (lone && tiny && (isOfTwoRates(sight) || (machine && has(scene, ['network', 'hashrate']))))
      return draft('percent of a lone miner', 'solo-odds', lone, {
        unit: '%',
        aspect: 'share-of-world',
        scope: 'machine',
      });
    if (anchor === null || !of) return null;
    const bare = !pool && !unknown && !generic && owned === null;
    if (bare && near(sight, ['up', 'down', 'goes-off', 'comes-on'], REACH.moved)) return null;
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
          { unit: '%', scope: 'pool', parties: joined.map((m) => partyOf(sight, m, m.name.id)) },
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
      return draft('percent of a lone miner', 'solo-odds', of, { unit: '%', scope: 'machine' });
    const meant = pool?.mention ?? (unknown || generic || miner ? null : poolMeant(sight));
    const named = meant ?? (unknown || generic ? null : miner?.mention);
    const party = named
      ? partyOf(sight, named, named.name.id)
      : unknown && partyOf(sight, unknown.mention, 'unknown');
    return {
      ...draft(
        'percent by a pool',
        'pool-share',
        { ...of, carried: 'stated' },
        { unit: '%', scope: meant || !named ? 'pool' : 'company', parties: party ? [party] : [] },
      ),
      cost: Math.min(anchor, of.cost) - 1,
    };
  },
};
