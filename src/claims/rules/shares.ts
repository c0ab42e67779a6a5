import type { Aspect, Party } from '../claim.ts';
import { nameNear, namesIn, placeNear, placeOf } from '../entities.ts';
import type { Term } from '../lexicon/claim-words.ts';
import type { NameMention, PlaceMention } from '../mentions.ts';
import { distance } from '../passage.ts';
import { carriedOver, costOf, draft, has, ledBy, near, type Reader, type Sight, termsIn } from '../sight.ts';
import type { Piece } from '../text.ts';

/** Is the percentage one of the network's hashrate, by its own sentence or the ones before? */
const ofHashrate = (sight: Sight): boolean =>
  has(sight.scene, ['hashrate', 'surveyed']) ||
  (has(sight.scene, ['world', 'topic']) && has(sight.scene, ['share', 'bitcoin'])) ||
  (pointsOn(sight) && carriedOver(sight, ['hashrate', 'world', 'share']) !== null);

/** Does it go on where an earlier sentence spoke of shares: by a verb, or with the next country's name? */
const pointsOn = (sight: Sight): boolean =>
  has(sight.scene, ['share', 'this-one', 'reach', 'up', 'down']) ||
  placeNear(sight, ['country', 'region', 'state'], 6) !== null;

function aspectOf(sight: Sight): Aspect | null {
  if (near(sight, ['of-country'], 14)) return 'share-of-share';
  const [share, moves] = [near(sight, ['share'], 12), near(sight, ['up', 'down'], 5)];
  if (moves && sight.quantity.from === null && !ledBy(sight, 'to') && (!share || moves.cost < share.cost))
    return 'relative-change';
  return has(sight.scene, ['surveyed']) ? 'surveyed' : null;
}

/** "The country": the one last named. */
function theCountry(sight: Sight): { mention: PlaceMention; cost: number } | null {
  const word = near(sight, ['the-country'], 20);
  if (!word) return null;
  for (let at = sight.scene.index - 1; at >= 0 && at >= sight.scene.index - 3; at--) {
    const mention = sight.passage.scenes[at]!.mentions.findLast(
      (m): m is PlaceMention => m.type === 'place' && m.place.level === 'country',
    );
    if (mention) return { mention, cost: word.cost };
  }
  return null;
}

/** "From 328 to 139 EH/s …, a loss of 58 %": the change is that of the hashrate before it. */
const isOfStep = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.end <= quantity.start && q.from !== null && q.dimension === 'hashrate');

/** What else a percentage right by a country can be of. */
const ELSE = ['difficulty', 'hashprice', 'price', 'revenue', 'production-cost', 'deficit', 'demand'] as const;

/** A country's or state's share of the network's hashrate. */
export const countryShare: Reader = {
  name: 'country-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { passage } = sight;
    const place = placeNear(sight, ['country', 'region', 'state'], 40) ?? theCountry(sight);
    if (!place || !ofHashrate(sight)) return null;
    if (near(sight, ['consumption', 'emissions', 'electricity-price'], 10)) return null;
    if (near(sight, ELSE, place.cost)) return null;
    const word =
      near(sight, ['share', 'hashrate', 'world', 'topic', 'surveyed']) ??
      carriedOver(sight, ['hashrate', 'share', 'world']);
    if (!word) return null;
    const aspect = aspectOf(sight);
    if (aspect === 'relative-change' && isOfStep(sight)) return null;
    if (aspect === 'relative-change' && near(sight, ['hashrate'], 20) && !has(sight.scene, ['share']))
      return null;
    const cost = Math.min(word.cost, place.cost);
    return {
      ...draft(
        'percent by a country',
        'country-share',
        { ...word, carried: 'stated' },
        {
          unit: sight.quantity.unit === 'points' ? 'points' : '%',
          aspect,
          scope: 'country',
          place: placeOf(passage, place.mention),
        },
      ),
      cost: cost - 2,
    };
  },
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

const REACH = { whole: 9, moved: 12, several: 16, joined: 5, own: 8, of: 20, listed: 70 };

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

/** A pool's share of hashrate or blocks, and that of miners nobody knows. */
export const poolShare: Reader = {
  name: 'pool-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { scene } = sight;
    if (near(sight, ['up', 'down'], 5) && !has(scene, ['share'])) return null;
    const pool = nameNear(sight, ['pool'], 25);
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
    const tiny = (sight.quantity.value ?? 1) < TINY;
    const machine = nameNear(sight, ['machine', 'maker'], 25) ?? near(sight, ['solo', 'machine'], 25);
    if (of && tiny && machine && has(scene, ['network', 'hashrate']))
      return draft('percent of a lone miner', 'solo-odds', of, { unit: '%', scope: 'machine' });
    if (anchor === null || !of) return null;
    const bare = !pool && !unknown && !generic && owned === null;
    if (bare && near(sight, ['up', 'down', 'goes-off', 'comes-on'], REACH.moved)) return null;
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
    const several = near(sight, ['several'], REACH.several);
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
