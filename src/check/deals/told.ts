import type { Claim } from '../../claims/claim.ts';

/** Is it told of a contract, of what the site comes to that it is for, or of the part of the miner that comes with it? */
export const isOfDeals = ({ kind, aspect }: Pick<Claim, 'kind' | 'aspect'>): boolean =>
  kind === 'deal' ||
  (kind === 'power-capacity' && aspect === 'capacity') ||
  (kind === 'stock-or-treasury' && aspect === 'stake');
