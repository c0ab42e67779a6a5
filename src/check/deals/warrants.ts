import type { Claim } from '../../claims/claim.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours } from '../context.ts';
import { type Finding, find } from '../finding.ts';
import { type DealFigure, dealGrounds, figuresGiven } from './figures.ts';
import { meantDeals, sure } from './meant.ts';

/** Points within which a share of a company may be counted on other shares than the registry's. */
const NEAR = 3;

const warrantsOf = ({ otherFigures }: Deal): DealFigure | undefined =>
  otherFigures.find(({ what }) => what === 'warrants-share');

/** The contracts of which another number of the sentence is a figure, and of no other. */
function besideOf(claim: Claim, deals: readonly Deal[], context: Context): readonly Deal[] {
  const given = neighbours(claim, context)
    .filter(({ unit }) => unit !== '%')
    .map((one) => figuresGiven(one, context).map(({ deal }) => deal));
  const own = deals.filter((deal) => given.some((of) => of.includes(deal)));
  return own.filter((deal) => given.every((of) => of.length === 0 || of.includes(deal)));
}

/**
 * Shares of the miner that come with a guarantee: another part than the registry has for any contract that is meant, or the
 * part that came with an earlier one.
 */
export function otherWarrants(claim: Claim, context: Context): Finding | null {
  const { kind, aspect, value, unit, modality, stance } = claim;
  if (kind !== 'stock-or-treasury' || aspect !== 'stake' || unit !== '%' || value === null) return null;
  if (stance !== 'asserted' || modality === 'opinion' || modality === 'hypothetical') return null;
  const deals = meantDeals(claim, context).filter((deal) => warrantsOf(deal) && sure(deal, 'otherFigures'));
  const [only, ...others] = besideOf(claim, deals, context);
  const meant = only && others.length === 0 ? only : deals[0];
  const known = meant && warrantsOf(meant);
  if (!known || Math.abs(known.value - value) < NEAR) return null;
  const told = meant === only && deals.some((deal) => warrantsOf(deal)?.value === value);
  const far = deals.every((deal) => Math.abs((warrantsOf(deal)?.value ?? value) - value) >= NEAR);
  if (!told && !far) return null;
  const { explanation, evidence } = dealGrounds(meant, known);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy: 'contract' });
}
