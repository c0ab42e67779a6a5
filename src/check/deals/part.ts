import type { Claim } from '../../claims/claim.ts';
import { liesIn } from '../../claims/lexicon/places.ts';
import { addDays } from '../../core/days.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { figuresGiven, isItsSite, isRegion } from './figures.ts';
import { isOfDeals } from './told.ts';

/** "It starts with 5 MW and reaches 25": a smaller number beside the contract's own is a part of it. */
export const isPartOfAnother = (claim: Claim, context: Context): boolean =>
  isBaseOfAnother(claim, context) || isSmallerPart(claim, context);

/** Letters between a sum and the power it is paid for. */
const APART = 14;

/** "The capital cost is $150 million for 20 MW": the power that a sum is counted on which is none of the contract's. */
function isBaseOfAnother(claim: Claim, context: Context): boolean {
  const at = numberOf(claim);
  if (claim.unit !== 'MW' || !at) return false;
  return neighbours(claim, context).some((sum) => {
    const of = numberOf(sum);
    if (sum.unit !== 'USD' || !of || figuresGiven(sum, context).length > 0) return false;
    const [first, last] = of.start < at.start ? [of, at] : [at, of];
    return (
      last.start - first.end <= APART && !/[,;.]/.test(textOf(claim, context).slice(first.end, last.start))
    );
  });
}

/** A smaller number beside the contract's own of its kind. */
const isSmallerPart = (claim: Claim, context: Context): boolean =>
  claim.unit !== 'years' &&
  neighbours(claim, context).some(
    (other) =>
      isOfDeals(other) &&
      other.aspect === claim.aspect &&
      other.unit === claim.unit &&
      (other.value ?? 0) > (claim.value ?? claim.high ?? claim.low ?? 0) &&
      figuresGiven(other, context).length > 0,
  );

/** Days after its announcement until a contract may have been changed. */
const NEW_DAYS = 45;

/** Less power than the contract's may be the part that is built; after weeks another sum may be that of a contract made larger. */
export function mayBeAnother(claim: Claim, deal: Deal, context: Context): boolean {
  const { published } = context;
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const part = claim.unit === 'MW' && said < (deal.criticalMw ?? deal.grossMw ?? 0);
  const later = published !== null && published.start > addDays(deal.announced.end, NEW_DAYS);
  const grown = claim.unit === 'USD' && later && said > (deal.baseValueUsd ?? 0);
  const beside = neighbours(claim, context).some(
    (other) => isOfDeals(other) && other.unit !== claim.unit && figuresGiven(other, context).length > 0,
  );
  return (part || grown) && !beside;
}

/** Letters before a number in which its own verb stands. */
const VERB = 32;

function rightBefore(claim: Claim, context: Context): string {
  const at = numberOf(claim)?.start ?? claim.start;
  return ` ${textOf(claim, context).slice(Math.max(0, at - VERB), at)}`;
}

/** "Its 2 GW campus at Sweetwater", "it already operates 180 MW there": the power of another site, or of what stands beside the contract's own. */
export function isOfAnotherSite(claim: Claim, deal: Deal, context: Context): boolean {
  const site = claim.place?.id ?? null;
  if (claim.unit !== 'MW' && claim.unit !== 'GW') return false;
  const other =
    site !== null &&
    !isRegion(site) &&
    !isItsSite(deal, site) &&
    !deal.places.some((id) => !isRegion(id) && liesIn(site, id));
  const sentence = sentenceOf(claim, context);
  const sides = claim.parties.some(
    ({ id, name }) => sentence.includes(name) && deal.parties.some((party) => party.id === id),
  );
  return (
    (other && sentence.includes(claim.place?.name ?? sentence)) ||
    tells(sides ? rightBefore(claim, context) : sentence, context, 'in-operation')
  );
}

/** Letters before a number in which the site it is told of stands. */
const BEFORE = 60;

/** Is a smaller power in the sentence that of a contract already? */
const isBesideSmaller = (claim: Claim, context: Context): boolean =>
  neighbours(claim, context).some(
    (other) =>
      isOfDeals(other) &&
      other.unit === claim.unit &&
      (other.value ?? Infinity) < (claim.value ?? claim.low ?? claim.high ?? 0) &&
      figuresGiven(other, context).length > 0,
  );

/**
 * More power than the contract has, with nobody of the other side nor its site in the sentence, or beside the contract's
 * own, is all that the operator has.
 */
export function isTotal(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const other = claim.parties.some(
    ({ id, name }) => sentence.includes(name) && deal.parties.some((party) => party.id === id),
  );
  const at = numberOf(claim);
  const site = isItsSite(deal, claim.place?.id ?? null) ? (claim.place?.name ?? null) : null;
  const before = at && site ? textOf(claim, context).slice(Math.max(0, at.start - BEFORE), at.start) : '';
  const sited = site !== null && before.includes(site) && sentence.includes(site);
  const known = Math.max(deal.criticalMw ?? 0, deal.grossMw ?? 0);
  const apart = (!other && !sited) || isBesideSmaller(claim, context);
  return claim.unit === 'MW' && apart && (claim.value ?? claim.low ?? claim.high ?? 0) > known;
}
