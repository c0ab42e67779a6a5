import type { Claim } from '../../claims/claim.ts';
import type { PowerForecast } from '../../facts/fact.ts';
import { agree, agreeEnds, inUnit, type Match } from '../agreement.ts';

/** A figure of a forecast: a number, or the two ends of a range, in GW. */
export type Figure = number | readonly [number, number];

const MW_PER_GW = 1000;

/** A claim in MW as one in GW. */
export const inGiga = (claim: Claim): Claim =>
  claim.unit === 'MW' ? inUnit(claim, 'GW', 1 / MW_PER_GW) : claim;

const present = (figures: readonly (Figure | null | undefined)[]): readonly Figure[] =>
  figures.filter((figure) => figure !== null && figure !== undefined);

const OPTION: Readonly<Record<string, string>> = {
  'gas-turbines': 'gas-turbines',
  'fuel-cells': 'fuel-cells',
  'nuclear-sited': 'nuclear-sited',
  'bitcoin-sites': 'bitcoin-sites',
};

/** The figures of one vintage that a claim of its kind and aspect can mean. */
export function figuresOf(claim: Claim, vintage: PowerForecast): readonly Figure[] {
  const { sitesGw, optionsGw } = vintage;
  if (claim.kind === 'power-demand') return present([vintage.demandGw]);
  if (claim.kind === 'power-deficit') {
    if (claim.aspect === 'bitcoin-sites' || claim.aspect === 'share-closed')
      return present([optionsGw['bitcoin-sites']]);
    if (claim.aspect === 'net') return present([vintage.netGw]);
    if (claim.aspect === 'gross') return present([vintage.gapGw]);
    return present([vintage.gapGw, vintage.netGw, optionsGw['bitcoin-sites']]);
  }
  const option = claim.aspect === null ? undefined : OPTION[claim.aspect];
  if (option) return present([optionsGw[option]]);
  if (claim.aspect === 'under-construction' || claim.aspect === 'sites-under-construction')
    return present([vintage.underConstructionGw, sitesGw.underConstruction]);
  if (claim.aspect === 'grid-access') return present([vintage.gridAccessGw]);
  if (claim.aspect === 'sites-operating') return present([sitesGw.operating]);
  if (claim.aspect === 'sites-interconnected') return present([sitesGw.interconnected]);
  return present([
    vintage.underConstructionGw,
    vintage.gridAccessGw,
    sitesGw.operating,
    sitesGw.underConstruction,
    sitesGw.interconnected,
    ...Object.values(optionsGw),
  ]);
}

/** How a claim agrees with a figure; a range only with a range of the same ends. */
export function fits(claim: Claim, figure: Figure): Match | null {
  const isRange = claim.value === null && claim.low !== null && claim.high !== null;
  if (typeof figure === 'number' && isRange) return { verdict: 'refuted', reason: 'wrong-value' };
  if (typeof figure === 'number') return agree(claim, figure);
  const [low, high] = figure;
  if (claim.low !== null && claim.high !== null)
    return agreeEnds(claim, [low, high])
      ? { verdict: 'supported', reason: 'exact' }
      : { verdict: 'refuted', reason: 'wrong-value' };
  return agree(
    claim,
    low === high ? low : claim.hedge === 'up-to' || claim.hedge === 'under' ? high : { low, high },
  );
}
