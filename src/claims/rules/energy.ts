import type { Aspect } from '../claim.ts';
import { placeNear, placeOf } from '../named/entities.ts';
import {
  draft,
  type Found,
  has,
  near,
  nearOrCarried,
  type Reader,
  type Sight,
  termsIn,
  unitFound,
} from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { countryGoingOn, theCountry } from './country-named.ts';

/** The network has used more than this in every year of the last ten, in TWh. */
const LEAST = 1;
const GIGA = /GWh|ГВт|吉瓦时/u;

/** "138 GWh a year for the whole network": a unit that is wrong in the text itself is kept, and judged. */
function isOfNetworkInGiga({ passage, scene, quantity }: Sight): boolean {
  const most = quantity.value ?? quantity.high ?? quantity.low ?? LEAST;
  const next = passage.text.slice(quantity.start, quantity.end + 12);
  if (quantity.unit !== 'TWh' || most >= LEAST || !GIGA.test(next)) return false;
  const before = passage.scenes[scene.index - 1];
  const told = [scene, ...(before?.paragraph === scene.paragraph ? [before] : [])];
  if (has(scene, ['data-center', 'mining-site', 'mining-sites'])) return false;
  if (scene.names.some(({ name }) => name.type === 'miner')) return false;
  const large = told.some((one) => one.quantities.some((q) => q.unit === 'TWh' && (q.value ?? 0) >= LEAST));
  return has(scene, ['network']) || large;
}

/** Energy of a year, in TWh, and emissions. */
export const energyUse: Reader = {
  name: 'energy-use',
  dimensions: ['energy', 'emissions'],
  read: (sight) => {
    const { quantity } = sight;
    if (quantity.dimension === 'emissions') {
      const found = near(sight, ['emissions'], 40) ?? unitFound(sight, 'emissions');
      return draft('tonnes of CO2', 'energy-use', found, { aspect: 'emissions' });
    }
    if (quantity.unit !== 'TWh' && quantity.unit !== 'GWh') return null;
    const found = near(sight, ['consumption', 'power-draw'], 40) ?? unitFound(sight, 'consumption');
    const place = placeNear(sight, ['country', 'state'], 20) ?? countryGoingOn(sight);
    const small = !place && isOfNetworkInGiga(sight) ? ({ unit: 'GWh', factor: 1000 } as const) : {};
    return draft('terawatt-hours', 'energy-use', found, {
      place: place ? placeOf(sight.passage, place.mention) : null,
      ...small,
    });
  },
};

const MIX: readonly (readonly ['sustainable' | 'gas' | 'coal', Aspect])[] = [
  ['sustainable', 'sustainable'],
  ['gas', 'gas'],
  ['coal', 'coal'],
];

type Part = (typeof MIX)[number][0];

/** The parts of the mix that a sentence names, "natural gas" as one. */
const partsNamed = (scene: Scene): readonly Found['mention'][] =>
  termsIn(
    scene,
    MIX.map(([part]) => part),
  ).filter((m, i, all) => !all.slice(0, i).some((before) => touches(before, m)));

/** "Gas has overtaken coal, 38.2 % against 8.9 %": as many shares behind as parts before them. */
function partInOrder({ scene, quantity }: Sight): { part: Part; mention: Found['mention'] } | null {
  const shares = scene.quantities.filter(({ dimension }) => dimension === 'percent');
  const first = shares[0];
  const named = partsNamed(scene);
  const numbers = shares.length + shares.filter(({ from }) => from !== null).length;
  if (!first || numbers < 2 || numbers !== named.length) return null;
  if (new Set(named.map(({ term }) => term)).size !== named.length || named.some((m) => m.end > first.start))
    return null;
  const mention = named[shares.findIndex(({ start }) => start === quantity.start)];
  return mention ? { part: mention.term as Part, mention } : null;
}

/** "52 % of the electricity that it uses comes from clean sources": what stands last says what the share is. */
const isPredicate = ({ scene, quantity }: Sight, use: Found, part: Found): boolean =>
  use.mention.start >= quantity.end &&
  part.mention.start >= use.mention.end &&
  !scene.quantities.some(
    (q) => q.dimension === 'percent' && q.start >= quantity.end && q.start < part.mention.start,
  );

/** "0.54 % of the world's consumption, and 52.4 % of that is clean": each share has its own behind it. */
const hasOwn = ({ scene, quantity }: Sight, use: Found, part: Found): boolean => {
  const shares = scene.quantities.filter(({ dimension }) => dimension === 'percent');
  const before = shares.findLast((q) => q.end <= quantity.start);
  const behind = shares.find((q) => q.start >= quantity.end);
  return (
    before !== undefined &&
    use.mention.start >= before.end &&
    use.mention.end <= quantity.start &&
    part.mention.start >= quantity.end &&
    (behind === undefined || part.mention.end <= behind.start)
  );
};

/** Words from a part of the mix to its share. */
const LED = 8;

/** "Gas makes up 38 % of the energy use", "coal consumption fell to 8.9 %": the part leads its share in, whatever that is a share of. */
const isLedIn = ({ scene, quantity }: Sight, { mention, cost }: Found): boolean =>
  cost <= LED &&
  mention.end <= quantity.start &&
  !scene.quantities.some((q) => q.start >= mention.end && q.end <= quantity.start);

/** Is it of bitcoin's network alone: nothing near speaks of data centres besides? */
const isAlone = ({ passage, scene }: Sight): boolean =>
  ![0, 1, 2].some((back) => {
    const here = passage.scenes[scene.index - back];
    return here !== undefined && has(here, ['data-center', 'other-asset']);
  });

const isWorld = ({ passage, scene }: Sight, { mention }: Found): boolean =>
  termsIn(scene, ['consumption']).some(
    (m) => touches(m, mention) && tellsAny(passage.text.slice(m.start, m.end), passage.lexicon, ['world']),
  );

/** "A 24 % improvement in hardware efficiency", "80 % of cash operating costs": what stands right behind the number is what it is of. */
function isOfElse(sight: Sight, part: Found | null): boolean {
  const other = near(sight, ['efficiency', 'production-cost'], ELSE);
  if (!other || other.mention.start < sight.quantity.end) return false;
  return part === null || part.carried !== 'stated' || part.cost > other.cost;
}
const ELSE = 14;

/** "Gas has replaced coal with 38.2 % as the largest source": of two parts before one number, the one that overtakes. */
function ofReplaced(sight: Sight): { found: Found; aspect: Aspect } | null {
  const { scene, quantity } = sight;
  if (!has(scene, OVERTAKES)) return null;
  const first = scene.quantities.find(({ dimension }) => dimension === 'percent');
  const named = partsNamed(scene).filter((m) => m.end <= quantity.start);
  const [one, other] = named;
  if (first?.start !== quantity.start || !one || !other || named.length !== 2 || one.term === other.term)
    return null;
  const behind = termsIn(scene, OVERTAKES).find((m) => m.start >= one.end);
  if (!behind) return null;
  const aspect = MIX.find(([part]) => part === one.term)?.[1];
  return aspect ? { found: { mention: one, cost: 2, carried: 'stated' }, aspect } : null;
}
const OVERTAKES = termSet(['overtakes']);

/** Shares of the energy mix, of the world's or a country's electricity, in percent. */
export const energyMix: Reader = {
  name: 'energy mix',
  dimensions: ['percent'],
  around: termSet(['sustainable', 'gas', 'coal', 'consumption', 'emissions']),
  read: (sight) => {
    const ordered = partInOrder(sight);
    if (ordered) {
      const aspect = MIX.find(([part]) => part === ordered.part)?.[1] ?? null;
      return draft(
        'percents of the mix in order',
        'energy-use',
        { mention: ordered.mention, cost: 2, carried: 'stated' },
        { unit: '%', aspect, from: null },
      );
    }
    let best = ofReplaced(sight);
    for (const [term, aspect] of best ? [] : MIX) {
      const found = nearOrCarried(sight, [term], 20);
      if (found && found.cost < (best?.found.cost ?? Infinity)) best = { found, aspect };
    }
    if (isOfElse(sight, best?.found ?? null)) return null;
    const use = near(sight, ['consumption', 'emissions'], 20);
    const place = placeNear(sight, ['country', 'state'], 20) ?? (use ? theCountry(sight) : null);
    const wide = use && (place || has(sight.scene, ['world', 'network']) || isWorld(sight, use));
    const told =
      best !== null &&
      use !== null &&
      (isPredicate(sight, use, best.found) ||
        hasOwn(sight, use, best.found) ||
        (!place && isLedIn(sight, best.found)));
    if (use && wide && !told && use.cost < (best?.found.cost ?? Infinity)) {
      const aspect = place ? 'share-of-country' : 'share-of-world';
      return draft('percent of electricity', 'energy-use', use, {
        unit: '%',
        aspect,
        scope: place || !isAlone(sight) ? null : 'network',
        place: place ? placeOf(sight.passage, place.mention) : null,
      });
    }
    return best && draft('percent of the mix', 'energy-use', best.found, { unit: '%', aspect: best.aspect });
  },
};
