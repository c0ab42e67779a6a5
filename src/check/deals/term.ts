import type { Claim, Party } from '../../claims/claim.ts';
import { type Context, neighbours, sentenceOf } from '../context.ts';
import { figuresGiven, isItsSite } from './figures.ts';
import { meantDeals } from './meant.ts';
import { isOfDeals } from './told.ts';

/**
 * Years of a contract, and of no other (for power, for a loan): two of its sides and its site stand in the sentence, or
 * another of its figures does and nobody else is named up to there.
 */
export function isOfItsTerm(claim: Claim, context: Context): boolean {
  if (!claim.because.some(({ slot }) => slot === 'value')) return true;
  const sentence = sentenceOf(claim, context);
  const beside = neighbours(claim, context).some(
    (other) => isOfDeals(other) && other.unit !== 'years' && figuresGiven(other, context).length > 0,
  );
  return meantDeals(claim, context).some((deal) => {
    const isMain = ({ id }: Party): boolean => id === deal.operator;
    const isOther = ({ id }: Party): boolean => deal.parties.some((party) => party.id === id);
    const here = claim.parties.filter(({ name }) => sentence.includes(name));
    const site = isItsSite(deal, claim.place?.id ?? null) && sentence.includes(claim.place?.name ?? sentence);
    const sides = Number(here.some(isMain)) + Number(here.some(isOther)) + Number(site);
    if (here.some((party) => party.id !== null && !isMain(party) && !isOther(party))) return false;
    return (
      sides > 1 ||
      (beside && (here.length > 0 || claim.parties.every((party) => isMain(party) || isOther(party))))
    );
  });
}
