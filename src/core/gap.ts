import { nonNegative } from './domain.ts';
import type { Band } from './poisson.ts';

const sorted = (range: Band, name: string): Band => {
  nonNegative({ name: `${name} (low)`, value: range.low, unit: 'GW' });
  if (!(range.high >= range.low) || !Number.isFinite(range.high))
    throw new RangeError(
      `Expected ${name} to go from low to high, but got ${range.low} to ${range.high} GW.`,
    );
  return range;
};

/** Power short of demand before and after what brings power fast; every figure in GW. */
export interface PowerGap {
  readonly deficit: number;
  /** Left once Bitcoin sites are converted; the share of the deficit they close in %, null without a deficit. */
  readonly remaining: Band;
  readonly closedPct: Band | null;
  /** Left once Bitcoin sites and all the other options are used; negative is more than enough. */
  readonly net: Band;
}

/**
 * Demand less what is under construction and what the grid gives, less the range converted Bitcoin sites bring, less
 * the ranges of all other options. 74 − 10 − 15 = 49; 10–15 of Bitcoin sites leave 34–39.
 */
export function powerGap(gap: {
  demand: number;
  underConstruction: number;
  grid: number;
  bitcoin: Band;
  options: readonly Band[];
}): PowerGap {
  const deficit =
    nonNegative({ name: 'demand', value: gap.demand, unit: 'GW' }) -
    nonNegative({ name: 'power under construction', value: gap.underConstruction, unit: 'GW' }) -
    nonNegative({ name: 'grid access', value: gap.grid, unit: 'GW' });
  const bitcoin = sorted(gap.bitcoin, 'the power of Bitcoin sites');
  const others = gap.options.map((option) => sorted(option, 'an option'));
  const all = others.reduce((sum, o) => ({ low: sum.low + o.low, high: sum.high + o.high }), bitcoin);
  return {
    deficit,
    remaining: { low: deficit - bitcoin.high, high: deficit - bitcoin.low },
    closedPct:
      deficit > 0 ? { low: (bitcoin.low / deficit) * 100, high: (bitcoin.high / deficit) * 100 } : null,
    net: { low: deficit - all.high, high: deficit - all.low },
  };
}
