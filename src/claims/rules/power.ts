import type { Aspect, ClaimKind } from '../claim.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { finestPlace, namesIn, partiesIn, placeNear, placeOf } from '../named/entities.ts';
import { isInPlainWatts } from '../quantity/plain-watts.ts';
import {
  carriedOver,
  draft,
  type Found,
  has,
  ledBy,
  near,
  pointsBack,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { isOnlySource } from '../slots/attribution.ts';
import { referencesIn } from '../superlatives/reference.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

const ASPECTS: readonly (readonly [Term, Aspect])[] = [
  ['gas-turbines', 'gas-turbines'],
  ['fuel-cells', 'fuel-cells'],
  ['nuclear', 'nuclear-sited'],
  ['under-construction', 'under-construction'],
  ['grid', 'grid-access'],
];

const OF_ASPECTS = termSet(ASPECTS.map(([term]) => term));
const NONE: readonly never[] = [];

/** A word this near behind a number is its own, and costs the next number so much more. */
const OWN = { near: 2, cost: 8 };

/** "74 GW of demand against 10 GW under construction", "demand of 69 GW meets 10": a word right by another number is that number's. */
function unowned(sight: Sight, found: Found | null): Found | null {
  if (!found || found.mention.end > sight.quantity.start) return found;
  const { passage, scene, quantity } = sight;
  const { start, end } = found.mention;
  const owner = scene.quantities.some(
    (q) =>
      q.dimension === 'power' &&
      ((q.end <= start && distance(passage, q.end, start) <= OWN.near) ||
        (q.start >= end && q.end <= quantity.start && distance(passage, end, q.start) <= OWN.near)),
  );
  return owner ? { ...found, cost: found.cost + OWN.cost } : found;
}

function aspectOf(sight: Sight, kind: ClaimKind): Aspect | null {
  if (kind === 'power-capacity') {
    let best: { aspect: Aspect; cost: number } | null = null;
    for (const [term, aspect] of has(sight.scene, OF_ASPECTS) ? ASPECTS : NONE) {
      const found = unowned(sight, near(sight, [term], 12));
      if (found && found.cost < (best?.cost ?? Infinity)) best = { aspect, cost: found.cost };
    }
    const sites = near(sight, ['mining-sites'], 25);
    const miners = sites !== null || namesIn(sight.passage, sight.scene, ['miner']).length > 0;
    if (!miners || (best && best.aspect !== 'under-construction' && best.cost < (sites?.cost ?? 0)))
      return best?.aspect ?? null;
    if (best?.aspect === 'under-construction') return 'sites-under-construction';
    return best?.aspect === 'grid-access' ? 'sites-interconnected' : 'bitcoin-sites';
  }
  if (kind === 'power-demand') {
    const moves = near(sight, ['up', 'more'], 8);
    return moves && ledBy(sight, 'by') ? 'increase' : 'level';
  }
  return near(sight, ['remaining'], 10) ? 'net' : null;
}

/** "NEW YORK – …": where it was written. */
const isDateline = (text: string, { start, end }: Piece): boolean =>
  start <= 2 && /^[^.;:\n]{0,24}[–—-]\s/u.test(text.slice(end));

function placed(sight: Sight) {
  const { passage, scene } = sight;
  const own = placeNear(sight) ?? null;
  const mention = own?.mention ?? finestPlace(passage, scene, 4);
  return mention && !isDateline(passage.text, mention) ? { place: placeOf(passage, mention) } : {};
}

/** Is the number part of a contract's terms rather than of a plan? */
export function ofDeal(sight: Sight): boolean {
  const { passage, scene } = sight;
  const named = namesIn(passage, scene, ['miner', 'company']).filter((n) => !isOnlySource(passage, scene, n));
  const plan = near(sight, ['demand', 'deficit'], 8);
  if (plan || has(scene, ['network', 'mining-sites', 'hashrate'])) return false;
  const words = termsIn(scene, [
    'deal',
    'tenant',
    'guarantee',
    'customer',
    'first-offer',
    'partnering',
    'option',
  ]);
  const types = new Set(named.map((n) => n.name.type));
  if (words.length > 0 && named.length > 0) return true;
  return types.has('miner') && types.has('company');
}

const NAMED_POWER = [
  'capacity',
  'demand',
  'deficit',
  'under-construction',
  'grid',
  'gas-turbines',
  'fuel-cells',
  'nuclear',
  'mining-sites',
] as const;

/** "In November it had been 44 GW", "it had forecast 36 GW a year earlier": the gap named last, at another time. */
const isAgain = (sight: Sight): boolean =>
  sight.quantity.unit === 'GW' &&
  !has(sight.scene, NAMED_POWER) &&
  has(sight.scene, ['again', 'earlier', 'past-forecast']);

/** "Puts the deficit of American data centres at 49 GW": data centres have what the word before them says, power or the lack of it. */
const costOfHaving = ({ scene, quantity }: Sight, { mention }: Found): number =>
  mention.end <= quantity.start &&
  termsIn(scene, ['data-center']).some((m) => m.start === mention.start) &&
  termsIn(scene, ['deficit', 'demand']).some((m) => m.end <= mention.start)
    ? HAVING.ofCentres
    : HAVING.plain;
const HAVING = { plain: 3, ofCentres: 12 };

const GW = { min: 0.5 };
/** What a percentage of power can be of. */
const LACKING = termSet(['deficit', 'demand']);

/** "…; its forecast of December 2024 was 36 GW": a part of the sentence that names nothing goes on with what the part before told. */
function inPartBefore(sight: Sight): Sight | null {
  const { scene, quantity } = sight;
  if (quantity.unit !== 'GW') return null;
  const { start, end } = clauseAt(scene, quantity.start, 3);
  if (start <= scene.start) return null;
  if (termsIn(scene, NAMED_POWER).some((m) => m.start >= start && m.end <= end)) return null;
  if (scene.names.some((m) => m.start >= start && m.name.type === 'miner')) return null;
  const before = scene.quantities.findLast((q) => q.unit === 'GW' && q.end <= start);
  return before ? { ...sight, quantity: before } : null;
}

/** Letters between a figure and the same said in another unit, and where that unit alone tells that it is the same. */
const RESTATED = { joined: 14, inWatts: 32 };

/** "44 GW (440 billion watts)", "44 GW, that is …": what the number before it is of. */
function restatedIn(sight: Sight): Sight | null {
  const { passage, scene, quantity } = sight;
  if (quantity.dimension !== 'power') return null;
  const inWatts = isInPlainWatts(passage.text.slice(quantity.start, quantity.end));
  const before = scene.quantities.findLast(
    (q) => q.end <= quantity.start && !(inWatts && q.dimension === 'year'),
  );
  if (before?.dimension !== 'power' || before.unit !== quantity.unit) return null;
  if (quantity.start - before.end > RESTATED.inWatts) return null;
  const gap = passage.text.slice(before.end, quantity.start);
  if (inWatts && gap.length <= RESTATED.inWatts && !/[;；。]|\.\s\p{Lu}/u.test(gap))
    return { ...sight, quantity: before };
  const enclosed = /^\s?[(（]/u.test(gap) && /^\s?[)）]/u.test(passage.text.slice(quantity.end));
  const same = enclosed || tellsAny(gap, passage.lexicon, ['concludes']);
  const parted = /\p{Nd}|[)）;；。]/u.test(gap);
  return same && !parted && gap.length <= RESTATED.joined ? { ...sight, quantity: before } : null;
}

/** Electrical power: demand, what is missing, what there is or will be. */
export const power: Reader = {
  name: 'power',
  dimensions: ['power', 'percent'],
  here: { percent: LACKING },
  read: (given) => {
    const sight = restatedIn(given) ?? inPartBefore(given) ?? given;
    const { quantity, passage, scene } = sight;
    const percent = quantity.dimension === 'percent';
    if (percent && referencesIn(passage, scene).length > 0) return null;
    if (!percent && quantity.unit !== 'GW' && quantity.unit !== 'MW') return null;
    const again = isAgain(sight);
    const deficit =
      unowned(sight, near(sight, ['deficit'], 40)) ?? (again ? carriedOver(sight, ['deficit']) : null);
    const demand = unowned(sight, near(sight, ['demand'], 40));
    if (percent && !has(scene, ['data-center', 'grid', 'capacity', 'electricity-price']) && !deficit)
      return null;
    const capacity = percent
      ? null
      : (near(
          sight,
          ['capacity', 'under-construction', 'grid', 'gas-turbines', 'fuel-cells', 'nuclear', 'mining-sites'],
          40,
        ) ?? (again && deficit ? null : unitFound(sight, 'capacity')));
    const lacks = deficit !== null && (demand === null || deficit.cost <= demand.cost);
    let found = lacks ? deficit : demand;
    let kind: ClaimKind = lacks ? 'power-deficit' : 'power-demand';
    const had = capacity && capacity.cost + costOfHaving(sight, capacity);
    if (capacity && had !== null && (found === null || had < found.cost)) {
      found = { ...capacity, cost: had };
      kind = 'power-capacity';
    }
    const small =
      !percent && quantity.unit === 'MW' && (quantity.value ?? quantity.high ?? quantity.low ?? 0) < GW.min;
    if (!found || small) return null;
    const parties = partiesIn(passage, scene).filter((p) => p.role === 'operator');
    return draft(`power: ${found.mention.term}`, kind, found, {
      unit: percent ? '%' : quantity.unit,
      aspect: aspectOf(sight, kind),
      scope: parties.length > 0 ? 'company' : null,
      parties: kind === 'power-capacity' ? parties : [],
      ...placed(sight),
    });
  },
};

/** "… dieses Defizit um 10–15 GW reduzieren": power that closes a gap is capacity. */
export const closesGap: Reader = {
  name: 'closes the gap',
  dimensions: ['power'],
  here: termSet(['down', 'closes']),
  read: (sight) => {
    const gap = near(sight, ['deficit'], 12) ?? (pointsBack(sight) ? carriedOver(sight, ['deficit']) : null);
    const less = near(sight, ['down', 'closes'], 10);
    const means = near(sight, ['mining-sites', 'conversion', 'gas-turbines', 'fuel-cells', 'nuclear'], 40);
    if (!gap || !less || !means || sight.quantity.from !== null) return null;
    return {
      ...draft('closes a gap', 'power-capacity', means, {
        aspect: aspectOf(sight, 'power-capacity'),
        ...placed(sight),
      }),
      cost: -1,
    };
  },
};
