import type { Aspect } from '../claim.ts';
import { namesIn, placeNear, placeOf } from '../named/entities.ts';
import { oncePerPart, oncePerWhole } from '../once.ts';
import {
  carriedOver,
  draft,
  has,
  ledBy,
  near,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { placedAs } from '../slots/placed.ts';
import { holds } from '../text/held.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { countryBefore, countryMeant, isOvertaken, placeInOrder, theCountry } from './country-named.ts';
import { isNone } from './country-none.ts';
import { ELSE, isOwnShare, SHARE, UNLISTED } from './country-own.ts';
import { isListedThere } from './listed-where.ts';
import { isOfMoney } from './of-money.ts';

/** Is the percentage one of the network's hashrate, by its own sentence or the ones before? */
const ofHashrate = (sight: Sight): boolean =>
  tellsOfHashrate(sight.passage, sight.scene) ||
  (carriedOver(sight, SHARED) !== null && pointsOn(sight)) ||
  isOwnShare(sight) ||
  isOfNetwork(sight);

/** "38 % of the network": right behind the number. */
const isOfNetwork = ({ passage, scene, quantity }: Sight): boolean =>
  quantity.dimension === 'percent' &&
  termsIn(scene, ['network']).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) <= 3,
  );

const SHARED = termSet(['hashrate', 'world', 'share']);
const MEASURED = termSet(['hashrate', 'surveyed']);
const HASHRATE = termSet(['hashrate']);

/** Is it, whatever the percentage: by what the sentence says, or as one of a list? */
const tellsOfHashrate = oncePerPart(
  (passage: Passage, scene: Scene): boolean =>
    has(scene, MEASURED) ||
    isMapped(scene) ||
    isListHere(passage, scene) ||
    (has(scene, ['world', 'topic']) && (has(scene, ['share', 'bitcoin']) || isListOf(scene))) ||
    goesOnListing(passage, scene) ||
    isListLine(passage, scene),
);

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
function isListHere(passage: Passage, scene: Scene): boolean {
  if (!isListOf(scene) || has(scene, UNLISTED)) return false;
  const around = [-2, -1, 1].flatMap((step) => passage.scenes[scene.index + step] ?? []);
  const here = around.filter(({ paragraph }) => paragraph === scene.paragraph);
  return here.some((one) => has(one, HASHRATE)) || (passage.title !== null && holds(passage.title, HASHRATE));
}

/** "Russia comes second with 16 %. China is third, at 14 %.": country after country, back to where hashrate was said. */
function goesOnListing(passage: Passage, scene: Scene): boolean {
  for (let at = scene.index; at >= 0 && at >= scene.index - LISTED; at--) {
    const here = passage.scenes[at]!;
    if (here.paragraph !== scene.paragraph) return false;
    if (has(here, MEASURED)) return true;
    if (countriesIn(here) === 0 || percentsIn(here) === 0 || has(here, ELSE)) return false;
  }
  return false;
}
const LISTED = 8;

/** Words of a line that gives a country and its share, and nothing else. */
const LINE = 6;
/** Lines of a list, numbers of its items counted, and what may stand between it and what it lists. */
const LINES = { list: 40, lead: 1 };

const wordsOf = (passage: Passage, scene: Scene): number => distance(passage, scene.start, scene.end);

/** "1. United States 36 %", line after line: back over the list to what it lists. */
function isListLine(passage: Passage, scene: Scene): boolean {
  if (countriesIn(scene) !== 1 || percentsIn(scene) !== 1 || wordsOf(passage, scene) > LINE) return false;
  let lead = LINES.lead;
  for (let at = scene.index - 1; at >= 0 && at >= scene.index - LINES.list; at--) {
    const here = passage.scenes[at]!;
    if (has(here, ELSE)) return false;
    if (has(here, ['hashrate', 'surveyed', 'network']) || isMapped(here)) return true;
    const line = wordsOf(passage, here) <= LINE && (percentsIn(here) === 1 || here.quantities.length === 0);
    if (!line && lead-- <= 0) return false;
  }
  return passage.title !== null && isHeading(passage.title);
}

/** Does a title say what a list under it may be of? */
const isHeading = oncePerWhole(
  (title: Passage): boolean => holds(title, NETWORK) || title.scenes.some(isMapped),
);
const NETWORK = termSet(['hashrate', 'network']);

/** Does it go on where an earlier sentence spoke of shares: by a verb, or with the next country's name? */
const pointsOn = (sight: Sight): boolean =>
  has(sight.scene, ['share', 'this-one', 'reach', 'up', 'down']) ||
  placeNear(sight, ['country', 'region', 'state'], 6) !== null;

/** "Kazakhstan's fell to 31 %, Canada was fourth with 6 %": a verb right behind another share is that one's. */
const isOfAnother = ({ passage, scene, quantity }: Sight, verb: Piece): boolean =>
  verb.end <= quantity.start &&
  scene.quantities.some(
    (q) =>
      q.dimension === quantity.dimension && q.end <= verb.start && distance(passage, q.end, verb.start) <= 1,
  );

function aspectOf(sight: Sight): Aspect | null {
  const inCountry = near(sight, ['of-country'], 14);
  const subject = termsIn(sight.scene, ['the-country']);
  if (inCountry && !subject.some((m) => touches(m, inCountry.mention) && has(sight.scene, ['world'])))
    return 'share-of-share';
  const [share, moves] = [near(sight, ['share'], 12), near(sight, ['up', 'down'], 5)];
  if (
    moves &&
    !isOfAnother(sight, moves.mention) &&
    !termsIn(sight.scene, ['overtakes']).some((m) => touches(m, moves.mention)) &&
    sight.quantity.from === null &&
    !ledBy(sight, 'to') &&
    (!share || moves.cost < share.cost)
  )
    return 'relative-change';
  return has(sight.scene, ['surveyed']) ? 'surveyed' : null;
}

/** "From 328 to 139 EH/s …, a loss of 58 %": the change is that of the hashrate before it. */
const isOfStep = ({ scene, quantity }: Sight): boolean =>
  scene.quantities.some((q) => q.end <= quantity.start && q.from !== null && q.dimension === 'hashrate');

/** "…, China 11.7 %; Foundry and AntPool together find more than half": pools behind the country have the number. */
function isOfPools({ passage, scene, quantity }: Sight, country: Piece): boolean {
  const pools = namesIn(passage, scene, ['pool']).filter(
    (m) => m.start >= country.end && m.end <= quantity.start,
  );
  const [first] = pools;
  const parted = scene.breaks.some(
    (b) => b.strength === 3 && first && b.start >= country.end && b.start <= first.start,
  );
  return pools.length > 1 || parted;
}

/** Words that stand for a country, without which one must be named. */
const MEANT = termSet(['the-country', 'this-one', 'company-own']);

/** Verbs of any measure, some of which are said of prices as well ("оценивается"). */
const VERBS = ['up', 'down', 'reach'] as const;

/** A country's or state's share of the network's hashrate. */
export const countryShare: Reader = {
  name: 'country-share',
  dimensions: ['percent', 'points', 'count'],
  read: (sight) => {
    const { passage, scene } = sight;
    if (scene.places.length === 0 && !has(scene, MEANT)) return null;
    if ((sight.quantity.dimension === 'count' && !isNone(sight)) || isOfMoney(sight)) return null;
    if (!ofHashrate(sight)) return null;
    const listed = placeInOrder(sight);
    const meant = listed ? null : countryMeant(sight);
    if (meant === 'unclear') return null;
    const place =
      listed ??
      meant ??
      placeNear(sight, ['country', 'state'], 40, (m) => !isOvertaken(sight, m)) ??
      placeNear(sight, ['region'], 40) ??
      countryBefore(sight) ??
      theCountry(sight);
    if (!place || isOfPools(sight, place.mention) || isListedThere(sight, place.mention)) return null;
    if (near(sight, ['consumption', 'emissions', 'electricity-price'], 10)) return null;
    if (near(sight, ['sustainable', 'gas', 'coal'], 4) && !near(sight, ['hashrate'], 4)) return null;
    const other = near(sight, ELSE, place.cost);
    if (other && !termsIn(sight.scene, VERBS).some((m) => touches(m, other.mention))) return null;
    const word =
      near(sight, ['share', 'hashrate', 'world', 'topic', 'surveyed']) ??
      carriedOver(sight, ['hashrate', 'share', 'world']) ??
      unitFound(sight, 'share');
    const aspect = aspectOf(sight);
    if (aspect === 'relative-change' && (isOfStep(sight) || near(sight, ['unrelated'], 14))) return null;
    const share = near(sight, ['share', 'hashrate'], SHARE.toNumber) ?? has(sight.scene, ['surveyed']);
    if (aspect === 'relative-change' && !share && has(sight.scene, ELSE)) return null;
    // "fell by 28 % after China's ban": a country behind a change belongs to something else
    const behind = place.mention.start >= sight.quantity.end;
    if (aspect === 'relative-change' && behind && !has(sight.scene, ['share'])) return null;
    // hashrate itself is told in no points
    const changed = aspect === 'relative-change' && sight.quantity.dimension !== 'points';
    if (changed && near(sight, ['hashrate'], 20) && !has(sight.scene, ['share'])) return null;
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
          ...(aspect === null ? { superlative: placedAs(sight, place.mention) } : {}),
        },
      ),
      cost: cost - 2,
    };
  },
};
