import { namesIn } from '../named/entities.ts';
import { draft, type Found, has, near, type Reader, type Sight, termsIn } from '../sight.ts';
import { distance } from '../text/passage.ts';
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
      ...draft('power of a contract', 'deal', of, {
        unit: quantity.unit,
        aspect: 'capacity',
        direction: null,
        ...partiesAndPlace(sight),
      }),
      cost: 0,
    };
  },
};
