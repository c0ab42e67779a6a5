import type { Party } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { namesIn, partiesOver, placeOf } from '../named/entities.ts';
import { dealClauseAt, oncePerClause, partiesAt, placeAt, siteAt } from '../named/party-scope.ts';
import { carriedOver, type Draft, type Found, has, near, pointsBack, type Sight, termsIn } from '../sight.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import {
  followsContract,
  isAboutContract,
  SITED,
  settingOf,
  settingOfScene,
  siteIn,
  TELLING,
} from './contract-setting.ts';

const WORDS = termSet(['deal', 'tenant', 'guarantee', 'customer', 'option', 'first-offer', 'partnering']);
const LEADING = termSet(['deal', 'tenant', 'partnering']);
const TOPIC = termSet(['topic']);
const DEAL = termSet(['deal']);
const DATA_CENTER = termSet(['data-center']);

const asFound = (piece: { start: number; end: number }, term: Term, cost: number): Found => ({
  mention: { type: 'term', term, start: piece.start, end: piece.end },
  cost,
  carried: 'inherited',
});

/** A miner and another company at one data center: a contract, whatever it is called. */
function jointly(sight: Sight): Found | null {
  const site = near(sight, SITED, 40);
  if (!site) return null;
  const types = new Set(namesIn(sight.passage, sight.scene, ['miner', 'company']).map((n) => n.name.type));
  return types.size > 1 ? site : null;
}

/** A party or a site in a paragraph that is about a contract: the sentence goes on with it. A miner's power is its own. */
function goesOn(sight: Sight): Found | null {
  const { passage, scene } = sight;
  if (!isAboutContract(settingOf(passage, scene))) return null;
  const load = near(sight, ['it-load'], 12);
  if (load) return { ...load, cost: 4 };
  const plain = sight.quantity.dimension === 'power' && !has(scene, TELLING);
  const party = namesIn(passage, scene, plain ? ['company'] : ['miner', 'company'])[0] ?? siteIn(scene);
  return party ? asFound(party, 'deal', 12) : null;
}

/** A sum or power next to the years it runs ("$1.2 billion over ten years"), where a miner's data center is meant. */
function overYears(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const { miner, company, dataCenter } = settingOf(passage, scene);
  if (!(dataCenter || company) || !(miner || company) || quantity.dimension === 'duration') return null;
  const years = scene.quantities.find(
    (q) =>
      q.unit === 'years' &&
      distance(passage, Math.min(q.end, quantity.end), Math.max(q.start, quantity.start)) <= 5,
  );
  return years ? asFound(years, 'deal', 4) : null;
}

/** "The chip maker can go up to 200 MW": with both sides named before it, power is the contract's. */
function bothBefore({ passage, scene, quantity }: Sight): Found | null {
  if (quantity.unit !== 'MW' || has(scene, ['mining-sites', 'hashrate', 'network', 'mining-site']))
    return null;
  if (namesIn(passage, scene, ['miner']).length > 0) return null;
  const { miner, company } = settingOf(passage, scene);
  return miner && company ? asFound(quantity, 'deal', 12) : null;
}

/** "A supplier will pay Bitfarms $128 million for 18 MW": money paid with a miner for power. */
function paidForPower(sight: Sight): Found | null {
  const { passage, scene } = sight;
  const power = scene.quantities.some((q) => q.dimension === 'power');
  const miner = namesIn(passage, scene, ['miner']).length > 0;
  return power && miner && !has(scene, ['hashrate', 'electricity-price'])
    ? near(sight, ['payment'], 8)
    : null;
}

/** "That takes the total to …", "in May it had spoken of …": the sentence before gave the contract's number of this kind. */
function repeats(sight: Sight): Found | null {
  const { passage, scene, quantity } = sight;
  const before = passage.scenes[scene.index - 1];
  const same = before?.paragraph === scene.paragraph;
  if (!before || !same || has(scene, ['goal', 'under-construction'])) return null;
  const { miner, company } = settingOfScene(passage, before);
  if (!has(before, TELLING) && !(miner && company)) return null;
  if (!before.quantities.some((q) => q.dimension === quantity.dimension)) return null;
  const bare = !has(scene, ['capacity', 'revenue', 'price', 'profit', 'hashrate', 'production-cost']);
  return bare && (pointsBack(sight) || has(scene, ['total', 'this-one']))
    ? (carriedOver(sight, WORDS) ?? asFound(quantity, 'deal', 12))
    : null;
}

/** How near the word for revenue stands to a sum earned at a site. */
const EARNED = 8;

/** "TeraWulf books 9.5 billion of revenue from Abernathy": a miner's revenue at a site it lets. */
export const earnsAtSite = (sight: Sight): boolean =>
  sight.quantity.dimension === 'money' &&
  namesIn(sight.passage, sight.scene, ['miner']).length > 0 &&
  siteIn(sight.scene) !== undefined &&
  !has(sight.scene, ['bitcoin', 'hashprice']) &&
  near(sight, ['revenue'], EARNED) !== null;

/** Right behind a sentence that counted the contracts of a whole sector. */
export function followsSector({ passage, scene }: Sight): boolean {
  const before = passage.scenes[scene.index - 1];
  const told =
    before?.paragraph === scene.paragraph &&
    has(before, DATA_CENTER) &&
    (has(before, DEAL) || has(scene, DEAL));
  return told && has(before, TOPIC) && namesIn(passage, before, ['miner']).length === 0;
}

/** Dollars from which on only the contracts of many come to so much. */
const SECTOR = 20e9;
const sums = ({ quantity }: Sight): boolean =>
  quantity.dimension === 'money' && (quantity.value ?? quantity.low ?? quantity.high ?? 0) >= SECTOR;

/** The words by which a number belongs to a contract of a miner, in its sentence or around it. */
export function contractOf(sight: Sight): Found | null {
  const { passage, scene } = sight;
  const own = near(sight, WORDS, 40) ?? jointly(sight);
  if (own && namesIn(passage, scene, ['miner', 'company']).length > 0) return own;
  const deal = near(sight, DEAL, 40);
  const counted =
    deal !== null &&
    (has(scene, DATA_CENTER) ||
      followsSector(sight) ||
      (sums(sight) && carriedOver(sight, DATA_CENTER) !== null));
  if (counted && (has(scene, TOPIC) || carriedOver(sight, TOPIC) !== null)) return deal;
  if (own && siteIn(scene) && has(scene, TELLING)) return own;
  if (earnsAtSite(sight)) return near(sight, ['revenue'], EARNED);
  if (partiesOf(sight).every(({ role }) => role === 'lender')) return repeats(sight);
  return (
    own ??
    overYears(sight) ??
    goesOn(sight) ??
    repeats(sight) ??
    carriedOver(sight, LEADING) ??
    (followsContract(sight) ? asFound(sight.quantity, 'deal', 12) : null) ??
    bothBefore(sight) ??
    paidForPower(sight)
  );
}

/** The parties of a contract: of the sentence and those before it, else of the title. */
export const partiesOf = ({ passage, scene, quantity }: Sight): readonly Party[] =>
  sidesAt(passage, scene, quantity.start);

const sidesAt = oncePerClause((passage: Passage, scene: Scene, at: number): readonly Party[] => {
  const signs = (party: Party): boolean => party.role !== 'lender';
  const around = partiesAt(passage, scene, at);
  const lede = scene.paragraph === 0 && !around.some(({ role }) => role === 'operator');
  if (!passage.title || (around.some(signs) && !lede)) return around;
  const over = partiesOver(passage.title);
  const operators = over.filter(({ role }) => role === 'operator');
  // "A platform with Starwood …" under a title that names the one miner.
  if (around.some(signs)) return operators.length === 1 ? [...around, ...operators] : around;
  return [...around, ...over.filter(signs)];
});

/** A town or state is the contract's only right behind the word for the site. */
const AT = 3;
const SITES = termSet(['data-center', 'mining-site', 'capacity', 'mining-sites', 'it-load']);

function placeOfSite({ passage, scene, quantity }: Sight): PlaceMention | null {
  if (scene.places.length === 0) return null;
  const clause = dealClauseAt(passage, scene, quantity.start);
  const places = scene.places.filter((m) => m.start >= clause.start && m.end <= clause.end);
  const cues = termsIn(scene, SITES);
  return (
    siteAt(passage, scene, quantity) ??
    places.find((place) =>
      cues.some((cue) => cue.end <= place.start && distance(passage, cue.end, place.start) <= AT),
    ) ??
    null
  );
}

/** Parties and place as a contract's claims carry them. */
export function partiesAndPlace(sight: Sight): Required<Pick<Draft, 'scope' | 'parties' | 'place'>> {
  const { passage, scene, quantity } = sight;
  const own = placeOfSite(sight);
  const behind = placeRightBehind(sight);
  const site = own ?? behind ?? placeAround(passage, scene, quantity.start);
  const place = site ? placeOf(passage, site) : null;
  const mislaid = place && behind && site !== behind && place.within === undefined && isWider(behind, own);
  const within = mislaid
    ? { within: { name: passage.text.slice(behind.start, behind.end), id: behind.place.id } }
    : {};
  return { scope: 'company', parties: partiesOf(sight), place: place && { ...place, ...within } };
}

const WIDER = ['state', 'country'];
const isWider = (behind: PlaceMention, own: PlaceMention | null): boolean =>
  own?.place.level === 'site' && WIDER.includes(behind.place.level);

/** "352 MW in Ohio": the place that stands right behind a number. */
function placeRightBehind({ passage, scene, quantity }: Sight): PlaceMention | null {
  const place = scene.places.find((m) => m.start >= quantity.end);
  if (!place || !['town', ...WIDER].includes(place.place.level)) return null;
  if (!RIGHT_BEHIND.test(passage.text.slice(quantity.end, place.start))) return null;
  // "Im norwegischen Tydal".
  const finer = scene.places.find((m) => m.start >= place.end && m.start - place.end <= NEXT);
  return finer && !WIDER.includes(finer.place.level) ? finer : place;
}
const NEXT = 4;
const RIGHT_BEHIND = /^\s(?:\p{Ll}{1,4}[\s’'])$/u;

/** Sentences back in which the place of a contract is named. */
const PLACED = 3;
const placeAround = oncePerClause((passage: Passage, scene: Scene, at: number) =>
  placeAt(passage, scene, at, PLACED),
);
