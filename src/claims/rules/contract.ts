import type { Party } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { namesIn, partiesIn, placeOf } from '../named/entities.ts';
import { dealClauseAt, oncePerClause, partiesAt, placeAt, siteAt } from '../named/party-scope.ts';
import { oncePerPart } from '../once.ts';
import { carriedOver, type Draft, type Found, has, near, pointsBack, type Sight, termsIn } from '../sight.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';

const WORDS = termSet(['deal', 'tenant', 'guarantee', 'customer', 'option', 'first-offer', 'partnering']);
/** Words that speak of a contract by themselves. */
const TELLING = termSet(['deal', 'tenant', 'guarantee']);
const LEADING = termSet(['deal', 'tenant', 'partnering']);
const TOPIC = termSet(['topic']);
const DEAL = termSet(['deal']);
const DATA_CENTER = termSet(['data-center']);

/** What a paragraph and the title over it name. */
interface Setting {
  readonly miner: boolean;
  readonly company: boolean;
  readonly contract: boolean;
  readonly dataCenter: boolean;
}

const settings = new WeakMap<Passage, Map<number, Setting>>();

const NOTHING: Setting = { miner: false, company: false, contract: false, dataCenter: false };

function merged(a: Setting, b: Setting): Setting {
  if (b === NOTHING) return a;
  return {
    miner: a.miner || b.miner,
    company: a.company || b.company,
    contract: a.contract || b.contract,
    dataCenter: a.dataCenter || b.dataCenter,
  };
}

const SITED = termSet(['data-center', 'it-load']);

const settingOfScene = oncePerPart((passage: Passage, scene: Scene): Setting => {
  const [contract, dataCenter] = [has(scene, TELLING), has(scene, SITED)];
  if (!contract && !dataCenter && scene.names.length === 0 && scene.places.length === 0) return NOTHING;
  return {
    miner: namesIn(passage, scene, ['miner']).length > 0 || siteIn(scene) !== undefined,
    company: namesIn(passage, scene, ['company']).length > 0,
    contract,
    dataCenter,
  };
});

/** The setting of a sentence: its paragraph and the title, taken together once. */
export function settingOf(passage: Passage, scene: Scene): Setting {
  let known = settings.get(passage);
  if (!known) {
    known = new Map();
    const title = passage.title?.scenes.map((s) => settingOfScene(passage.title!, s)) ?? [];
    const over = title.reduce(merged, NOTHING);
    for (const one of passage.scenes)
      known.set(one.paragraph, merged(known.get(one.paragraph) ?? over, settingOfScene(passage, one)));
    settings.set(passage, known);
  }
  return known.get(scene.paragraph) ?? NOTHING;
}

/** Is the paragraph about a miner's contract: both sides named, or one with words of a contract and a data center? */
const isAboutContract = ({ miner, company, contract, dataCenter }: Setting): boolean =>
  (miner && company) || ((miner || company) && contract && dataCenter);

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

const siteIn = (scene: Scene): PlaceMention | undefined =>
  scene.places.find(({ place }) => place.level === 'site');

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
  const told = before?.paragraph === scene.paragraph && has(before, DATA_CENTER) && has(before, DEAL);
  return told && has(before, TOPIC) && namesIn(passage, before, ['miner']).length === 0;
}

/** The words by which a number belongs to a contract of a miner, in its sentence or around it. */
export function contractOf(sight: Sight): Found | null {
  const { passage, scene } = sight;
  const own = near(sight, WORDS, 40) ?? jointly(sight);
  if (own && namesIn(passage, scene, ['miner', 'company']).length > 0) return own;
  const deal = near(sight, DEAL, 40);
  const counted = deal !== null && (has(scene, DATA_CENTER) || followsSector(sight));
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

/** Does the sentence itself tell of a contract: by its words, or by naming both sides? */
export function tellsOfContract({ passage, scene }: Sight): boolean {
  const { miner, company, contract } = settingOfScene(passage, scene);
  return contract || (miner && company);
}

/** "That brings in …", right behind a sentence that names both sides and a number of their contract. */
export function followsContract({ passage, scene }: Sight): boolean {
  const before = passage.scenes[scene.index - 1];
  if (before?.paragraph !== scene.paragraph || namesIn(passage, scene, ['miner', 'company']).length > 0)
    return false;
  const { miner, company } = settingOfScene(passage, before);
  const counted = before.quantities.some(({ dimension, unit }) => dimension === 'power' || unit === 'years');
  return miner && company && counted && has(scene, ['this-one']);
}

/** Does the paragraph tell of a contract, whatever the sentence says of it? */
export const inContract = ({ passage, scene }: Sight): boolean => isAboutContract(settingOf(passage, scene));

/** The parties of a contract: of the sentence and those before it, else of the title. */
export const partiesOf = ({ passage, scene, quantity }: Sight): readonly Party[] =>
  sidesAt(passage, scene, quantity.start);

const sidesAt = oncePerClause((passage: Passage, scene: Scene, at: number): readonly Party[] => {
  const signs = (party: Party): boolean => party.role !== 'lender';
  const around = partiesAt(passage, scene, at);
  if (around.some(signs) || !passage.title) return around;
  const over = passage.title.scenes.flatMap((title) => partiesIn(passage.title!, title));
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
  const place = placeOfSite(sight) ?? placeAround(passage, scene, quantity.start);
  return { scope: 'company', parties: partiesOf(sight), place: place ? placeOf(passage, place) : null };
}

/** Sentences back in which the place of a contract is named. */
const PLACED = 3;
const placeAround = oncePerClause((passage: Passage, scene: Scene, at: number) =>
  placeAt(passage, scene, at, PLACED),
);
