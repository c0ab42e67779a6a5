import type { Aspect, Party } from '../claim.ts';
import { nameNear, placeNear, placeOf } from '../entities.ts';
import { carriedOver, costOf, draft, has, ledBy, near, type Reader, type Sight, termsIn } from '../sight.ts';

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

/** What else a percentage right by a country can be of. */
const ELSE = ['difficulty', 'hashprice', 'price', 'revenue', 'production-cost', 'deficit', 'demand'] as const;

/** A country's or state's share of the network's hashrate. */
export const countryShare: Reader = {
  name: 'country-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { passage } = sight;
    const place = placeNear(sight, ['country', 'region', 'state'], 40);
    if (!place || !ofHashrate(sight)) return null;
    if (near(sight, ['consumption', 'emissions', 'electricity-price'], 10)) return null;
    if (near(sight, ELSE, place.cost)) return null;
    const word =
      near(sight, ['share', 'hashrate', 'world', 'topic', 'surveyed']) ??
      carriedOver(sight, ['hashrate', 'share', 'world']);
    if (!word) return null;
    const aspect = aspectOf(sight);
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

/** A pool's share of hashrate or blocks, and that of miners nobody knows. */
export const poolShare: Reader = {
  name: 'pool-share',
  dimensions: ['percent', 'points'],
  read: (sight) => {
    const { passage, scene } = sight;
    if (near(sight, ['up', 'down'], 5) && !has(scene, ['share'])) return null;
    const pool = nameNear(sight, ['pool'], 25);
    const unknown = near(sight, ['unknown-pool'], 20);
    const generic = near(sight, ['pool'], 25);
    const of =
      near(sight, ['hashrate', 'share', 'interval'], 20) ?? carriedOver(sight, ['hashrate', 'share', 'pool']);
    const solo = near(sight, ['solo', 'machine'], 40);
    const network = termsIn(scene, ['hashrate']).find(
      (m) => m.start >= sight.quantity.end && costOf(sight, m) < 14,
    );
    const anchor = pool?.cost ?? unknown?.cost ?? generic?.cost ?? (network ? (solo ? 5 : 9) : null);
    if (anchor === null || !of) return null;
    const parties: Party[] = pool
      ? [
          {
            name: passage.text.slice(pool.mention.start, pool.mention.end),
            id: pool.mention.name.id,
            role: null,
          },
        ]
      : unknown
        ? [
            {
              name: passage.text.slice(unknown.mention.start, unknown.mention.end),
              id: 'unknown',
              role: null,
            },
          ]
        : [];
    return {
      ...draft(
        'percent by a pool',
        'pool-share',
        { ...of, carried: 'stated' },
        { unit: '%', scope: 'pool', parties },
      ),
      cost: Math.min(anchor, of.cost) - 1,
    };
  },
};
