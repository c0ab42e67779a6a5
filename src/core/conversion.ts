import { nonNegative, positive, within } from './domain.ts';
import { hashrateOfPower } from './machine.ts';
import type { Band } from './poisson.ts';
import { MEGAWATT, PETAHASH } from './units.ts';

/** Power bought per power sold as IT load, where a site's own figure is not known. */
export const GROSS_PER_IT: Band = { low: 1.25, high: 1.45 };

/**
 * A country's share of hashrate once its miners convert. All in %: its share now, how much of its power converts, and
 * how much of what that frees moves abroad (the rest goes dark). 37.5, 50, 0 → share 23.08, network −18.75.
 */
export function shareAfterConversion(country: {
  sharePct: number;
  convertPct: number;
  relocatePct: number;
}): {
  sharePct: number;
  networkChangePct: number;
} {
  const share = within({ name: 'share', value: country.sharePct, unit: '%' }, 0, 100) / 100;
  const freed =
    (share * within({ name: 'converted power', value: country.convertPct, unit: '%' }, 0, 100)) / 100;
  const dark =
    freed * (1 - within({ name: 'relocated hashrate', value: country.relocatePct, unit: '%' }, 0, 100) / 100);
  return {
    sharePct: dark === 1 ? 0 : ((share - freed) / (1 - dark)) * 100,
    networkChangePct: dark === 0 ? 0 : -dark * 100,
  };
}

/** Revenue in USD that one MW of machines earns in a year (gross of power); hashprice 33, 20 J/TH → 602,250. */
export const miningUsdPerMwYear = (mining: { hashprice: number; efficiency: number }): number =>
  (hashrateOfPower({ watts: MEGAWATT, efficiency: mining.efficiency }) / PETAHASH) *
  nonNegative({ name: 'hashprice', value: mining.hashprice, unit: 'USD/PH/day' }) *
  365;

/** What power costs for one MW in a year of 8,760 hours, in USD, at a price in USD/kWh. */
export const powerUsdPerMwYear = (powerPrice: number): number =>
  nonNegative({ name: 'power price', value: powerPrice, unit: 'USD/kWh' }) * 1000 * 8760;

/** A lease in USD per MW and year: contract value over critical IT power in MW and term in years. */
export const leaseUsdPerMwYear = (lease: { valueUsd: number; megawatts: number; years: number }): number =>
  positive({ name: 'contract value', value: lease.valueUsd, unit: 'USD' }) /
  (positive({ name: 'power', value: lease.megawatts, unit: 'MW' }) *
    positive({ name: 'term', value: lease.years, unit: 'years' }));

/** A revenue per IT MW told per gross MW, as a range: the same money over the power a site draws in all. */
export const perGrossMw = (perItMw: number, grossPerIt: Band = GROSS_PER_IT): Band => ({
  low: perItMw / positive({ name: 'gross per IT power', value: grossPerIt.high }),
  high: perItMw / positive({ name: 'gross per IT power', value: grossPerIt.low }),
});

/** Lowest, middle and highest of some figures; null without any. */
export function spreadOf(figures: readonly number[]): (Band & { median: number }) | null {
  const ordered = [...figures].sort((a, b) => a - b);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined) return null;
  const middle = (ordered.length - 1) / 2;
  return { low, median: (ordered[Math.floor(middle)]! + ordered[Math.ceil(middle)]!) / 2, high };
}
