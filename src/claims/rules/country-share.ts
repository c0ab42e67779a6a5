import type { Aspect } from '../claim.ts';
import { placeNear, placeOf } from '../entities.ts';
import type { PlaceMention } from '../mentions.ts';
import type { Scene } from '../passage.ts';
import { carriedOver, draft, has, ledBy, near, type Reader, type Sight, unitFound } from '../sight.ts';
import { orderOf } from './share-order.ts';

/** Is the percentage one of the network's hashrate, by its own sentence or the ones before? */
const ofHashrate = (sight: Sight): boolean =>
  has(sight.scene, ['hashrate', 'surveyed']) ||
  isMapped(sight.scene) ||
  isListHere(sight) ||
  (has(sight.scene, ['world', 'topic']) &&
    (has(sight.scene, ['share', 'bitcoin']) || isListOf(sight.scene))) ||
  (pointsOn(sight) && carriedOver(sight, ['hashrate', 'world', 'share']) !== null) ||
  goesOnListing(sight);

/** Whoever maps hashrate by country is named. */
const MAPPERS: readonly string[] = ['hashrate-index', 'ccaf'];
const isMapped = (scene: Scene): boolean =>
  scene.names.some(({ name }) => MAPPERS.includes(name.id)) &&
  !has(scene, ['consumption', 'sustainable', 'gas', 'coal', 'emissions', 'hashprice', 'difficulty']);

const isCountry = ({ place }: PlaceMention): boolean => place.level === 'country';

const countriesIn = (scene: Scene): number =>
  scene.places.length === 0 ? 0 : new Set(scene.places.filter(isCountry).map(({ place }) => place.id)).size;
const numbersIn = (scene: Scene): number =>
  scene.quantities.filter(({ dimension }) => dimension === 'percent' || dimension === 'count').length;
const percentsIn = (scene: Scene): number =>
  scene.quantities.filter(({ dimension }) => dimension === 'percent').length;

/** "… in three countries: the US (36 %), Russia (16 %) and China (14 %)": as many shares as countries. */
const isListOf = (scene: Scene): boolean =>
  countriesIn(scene) > 1 && percentsIn(scene) > 0 && numbersIn(scene) >= countriesIn(scene);

/** A list of countries and shares in a paragraph, or under a title, that speaks of hashrate. */
function isListHere({ passage, scene }: Sight): boolean {
  if (!isListOf(scene) || has(scene, [...ELSE, 'consumption', 'emissions', 'unrelated', 'other-asset']))
    return false;
  const around = [-2, -1, 1].flatMap((step) => passage.scenes[scene.index + step] ?? []);
  const here = around.filter(({ paragraph }) => paragraph === scene.paragraph);
  return [...here, ...(passage.title?.scenes ?? [])].some((one) => has(one, ['hashrate']));
}

/** "Russia comes second with 16 %. China is third, at 14 %.": country after country, back to where hashrate was said. */
function goesOnListing({ passage, scene }: Sight): boolean {
  for (let at = scene.index; at >= 0 && at >= scene.index - LISTED; at--) {
    const here = passage.scenes[at]!;
    if (here.paragraph !== scene.paragraph) return false;
    if (has(here, ['hashrate', 'surveyed'])) return true;
    if (countriesIn(here) === 0 || percentsIn(here) === 0 || has(here, ELSE)) return false;
  }
  return false;
}
const LISTED = 8;

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
    const mention = sight.passage.scenes[at]!.places.findLast(isCountry);
    if (mention) return { mention, cost: word.cost };
  }
  return null;
}

/** "From 328 to 139 EH/s …, a loss of 58 %": the change is that of the hashrate before it. */
const isOfStep = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.end <= quantity.start && q.from !== null && q.dimension === 'hashrate');

/** "The US, Russia and China hold 65 %: 36, 16 and 14 %": as many shares behind the sum as countries before it. */
function placeInOrder({ passage, scene, quantity }: Sight): { mention: PlaceMention; cost: number } | null {
  const named = scene.places.filter(isCountry);
  const mention = named[orderOf(passage, scene, quantity, named)];
  return mention ? { mention, cost: 4 } : null;
}

/** What else a percentage right by a country can be of. */
const ELSE = ['difficulty', 'hashprice', 'price', 'revenue', 'production-cost', 'deficit', 'demand'] as const;

/** "Fell to zero": a share of nothing. */
const isNone = (sight: Sight): boolean =>
  sight.quantity.value === 0 && ledBy(sight, 'to') && has(sight.scene, ['share']);

/** A country's or state's share of the network's hashrate. */
export const countryShare: Reader = {
  name: 'country-share',
  dimensions: ['percent', 'points', 'count'],
  read: (sight) => {
    const { passage, scene } = sight;
    if (scene.places.length === 0 && !has(scene, ['the-country'])) return null;
    if (sight.quantity.dimension === 'count' && !isNone(sight)) return null;
    const place =
      placeInOrder(sight) ?? placeNear(sight, ['country', 'region', 'state'], 40) ?? theCountry(sight);
    if (!place || !ofHashrate(sight)) return null;
    if (near(sight, ['consumption', 'emissions', 'electricity-price'], 10)) return null;
    if (near(sight, ELSE, place.cost)) return null;
    const word =
      near(sight, ['share', 'hashrate', 'world', 'topic', 'surveyed']) ??
      carriedOver(sight, ['hashrate', 'share', 'world']) ??
      unitFound(sight, 'share');
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
