import { namesIn } from '../named/entities.ts';
import { draft, type Found, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { clauseAt, distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';
import { contractOf, followsSector, partiesAndPlace, partiesOf } from './contract.ts';
import { inContract } from './contract-setting.ts';
import { ofDeal } from './power.ts';

/** Megawatts from which on a power is a contract's. */
const SMALLEST = 1;
/** Words right by a power that make it one thing and not another, this near. */
const BESIDE = 8;

/** Power of a plant or of the grid, not of a contract. */
function isSupply(sight: Sight): boolean {
  if (near(sight, ['gas-turbines', 'fuel-cells', 'nuclear'], 12)) return true;
  const plant = near(sight, ['grid', 'pipeline'], 12);
  const load = near(sight, ['it-load', 'deal', 'tenant'], plant?.cost ?? 0);
  return plant !== null && (load === null || load.cost > plant.cost);
}

/** A miner's own data center in megawatts, with no tenant named yet. */
function ownBuild(sight: Sight): Found | null {
  const site = sight.quantity.unit === 'MW' ? near(sight, ['data-center', 'it-load'], BESIDE) : null;
  return site && partiesOf(sight).some((p) => p.role === 'operator') ? site : null;
}

/** "Listed miners control 27 GW and have contracts for 3.7": before the word for the contracts of many, what they all have in view. */
function isPlanOfMany({ passage, scene, quantity }: Sight): boolean {
  if (quantity.unit !== 'GW' || namesIn(passage, scene, ['miner']).length > 0 || !has(scene, ['topic']))
    return false;
  const [deal] = termsIn(scene, ['deal']);
  return (
    deal !== undefined &&
    deal.start >= quantity.end &&
    distance(passage, quantity.end, deal.start) > APART &&
    scene.quantities.some(({ unit, start }) => unit === 'GW' && start >= deal.start)
  );
}
const APART = 3;

const OF_CONTRACT = termSet([
  'deal',
  'tenant',
  'guarantee',
  'customer',
  'first-offer',
  'partnering',
  'payment',
]);

/** Words right behind a power that make it that of a site as a whole. */
const SITE = termSet(['capacity', 'mining-site', 'mining-sites']);

/**
 * "The site can grow to 500 MW", "it wants to add 250 MW a year", "a further 1-gigawatt site": what a site or a miner
 * comes to, with no word of a contract and nobody of the other side beside it.
 */
function isOfSite({ passage, scene, quantity }: Sight): boolean {
  const before = scene.quantities.findLast((q) => q.dimension === 'power' && q.end <= quantity.start);
  const parted = termsIn(scene, OF_CONTRACT).some(
    (m) => m.end <= quantity.start && m.start >= (before?.end ?? 0),
  );
  if (before && !parted && distance(passage, before.end, quantity.start) <= LISTED)
    return isOfSite({ passage, scene, quantity: before });
  const clause = clauseAt(scene, quantity.start, 1);
  const inClause = ({ start, end }: Piece): boolean => start >= clause.start && end <= clause.end;
  // "Expand" says of a right to more power what it says of a site.
  const grows = ({ start, end }: Piece): boolean =>
    tellsAny(passage.text.slice(start, end), passage.lexicon, ['grows-to']);
  if (termsIn(scene, OF_CONTRACT).some((m) => inClause(m) && !grows(m))) return false;
  if (namesIn(passage, scene, ['company']).some(inClause)) return false;
  const words = passage.text.slice(clause.start, clause.end);
  if (tellsAny(words, passage.lexicon, ['option'])) return false;
  const wide = quantity.unit === 'GW' && namesIn(passage, scene, ['company']).length === 0;
  const site = termsIn(scene, SITE).some(
    (m) => m.start >= quantity.end && distance(passage, quantity.end, m.start) === 0,
  );
  const built = !inContract({ passage, scene, quantity }) && ownBuild({ passage, scene, quantity }) !== null;
  return (wide && site) || built || grows(clause);
}

/** "99 MW at first and 200 later": words between one power of a site and the next. */
const LISTED = 6;

/** The power a contract covers. */
export const dealCapacity: Reader = {
  name: 'deal capacity',
  dimensions: ['power'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const size = quantity.value ?? quantity.high ?? quantity.low ?? 0;
    if (quantity.unit !== 'GW' && quantity.unit !== 'MW') return null;
    if (size < SMALLEST || has(scene, ['deficit', 'demand']) || isSupply(sight)) return null;
    const build = ownBuild(sight);
    const of = contractOf(sight) ?? build;
    if (!of) return null;
    const grows = near(sight, ['up'], 4);
    const known =
      ofDeal(sight) || build !== null || inContract(sight) || (has(scene, ['deal']) && followsSector(sight));
    if (isPlanOfMany(sight)) return null;
    if (
      (quantity.unit === 'GW' && grows && !has(scene, ['deal', 'first-offer'])) ||
      (!known && of.carried === 'stated' && !has(scene, ['topic']))
    )
      return null;
    return {
      ...draft('power of a contract', isOfSite(sight) ? 'power-capacity' : 'deal', of, {
        unit: quantity.unit,
        aspect: 'capacity',
        direction: null,
        ...partiesAndPlace(sight),
      }),
      cost: 0,
    };
  },
};
