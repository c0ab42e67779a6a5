import { isOnlySource } from '../attribution.ts';
import type { Aspect } from '../claim.ts';
import { finestPlace, namesIn, partiesAround, placeOf } from '../entities.ts';
import { carriedOver, draft, has, near, type Reader, type Sight } from '../sight.ts';
import { ofDeal } from './power.ts';

const WORDS = ['deal', 'tenant', 'guarantee', 'customer', 'option', 'first-offer', 'partnering'] as const;
const SMALLEST = { value: 10e6, megawatts: 1 };

/** Is this sentence, or one before it in the paragraph, about a contract of a miner? */
function found(sight: Sight) {
  const own = near(sight, WORDS, 40);
  if (own && namesIn(sight.passage, sight.scene, ['miner', 'company']).length > 0) return own;
  if (
    own?.mention.term === 'deal' &&
    has(sight.scene, ['data-center']) &&
    (has(sight.scene, ['topic']) || carriedOver(sight, ['topic']))
  )
    return own;
  const before = carriedOver(sight, ['deal', 'tenant', 'partnering']);
  const named = partiesAround(sight.passage, sight.scene).length > 0;
  return named ? (own ?? before) : null;
}

const optional = (sight: Sight): boolean => near(sight, ['option'], 30) !== null;

const terms = (sight: Sight) => {
  const { passage, scene } = sight;
  const place = finestPlace(passage, scene, 3);
  return { parties: partiesAround(passage, scene), place: place ? placeOf(passage, place) : null };
};

/** What a contract is worth. */
export const dealValue: Reader = {
  name: 'deal value',
  dimensions: ['money', 'count'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const elided = scene.quantities.find((q) => q.dimension === 'money');
    if (quantity.dimension === 'count' && !elided) return null;
    const value = quantity.value ?? quantity.low ?? quantity.high ?? 0;
    const of = found(sight);
    if (!of || value < SMALLEST.value || (quantity.per !== null && quantity.per !== 'year')) return null;
    if (quantity.dimension === 'count' && (value < 100e6 || (quantity.precision?.written ?? 0) < 1e5))
      return null;
    const aspect: Aspect = optional(sight) || near(sight, ['total'], 8) ? 'total-value' : 'value';
    return draft(
      'worth of a contract',
      'deal',
      { ...of, cost: Math.min(of.cost, 14) },
      { unit: quantity.currency ?? elided?.currency ?? 'USD', aspect, scope: 'company', ...terms(sight) },
    );
  },
};

/** The power a contract covers. */
export const dealCapacity: Reader = {
  name: 'deal capacity',
  dimensions: ['power'],
  read: (sight) => {
    const { quantity, scene } = sight;
    const of = found(sight);
    const size = quantity.value ?? quantity.high ?? quantity.low ?? 0;
    if (!of || size < SMALLEST.megawatts || has(scene, ['deficit', 'demand'])) return null;
    if (near(sight, ['gas-turbines', 'fuel-cells', 'nuclear', 'under-construction', 'grid'], 12)) return null;
    const grows = near(sight, ['up'], 4);
    if (
      (quantity.unit === 'GW' && grows && !has(scene, ['deal', 'first-offer'])) ||
      (!ofDeal(sight) && of.carried === 'stated' && !has(scene, ['topic']))
    )
      return null;
    return {
      ...draft('power of a contract', 'deal', of, {
        unit: quantity.unit,
        aspect: 'capacity',
        scope: 'company',
        ...terms(sight),
      }),
      cost: 0,
    };
  },
};

/** How long a contract runs, where no money says more. */
export const dealTerm: Reader = {
  name: 'deal term',
  dimensions: ['duration'],
  read: (sight) => {
    const { quantity, scene, passage } = sight;
    if (quantity.unit !== 'years') return null;
    const of = near(sight, ['deal'], 6);
    const named = namesIn(passage, scene, ['miner', 'company']).filter(
      (n) => !isOnlySource(passage, scene, n),
    );
    if (!of || named.length === 0 || near(sight, ['option'], 4)) return null;
    if (
      scene.quantities.some(
        (q) =>
          (q.dimension === 'money' || q.dimension === 'power') && Math.max(q.value ?? 0, q.high ?? 0) > 0,
      )
    )
      return null;
    return draft('years of a contract', 'deal', of, {
      unit: 'years',
      aspect: 'term',
      scope: 'company',
      ...terms(sight),
    });
  },
};
