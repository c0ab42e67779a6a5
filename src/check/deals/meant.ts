import type { Claim } from '../../claims/claim.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, inParagraph, neighbours, oncePerClaim, sentenceOf } from '../context.ts';
import { isSolid, rowEvidence, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { dealsFor, isItsSite, partyIds } from './figures.ts';

export const grounds = (deal: Deal, value: string | null) => ({
  evidence: [rowEvidence(deal, value)],
  settledBy: 'registry' as const,
});

export const named = (deal: Deal) => ({
  operator: words(deal.operatorName),
  site: words(deal.site ?? ''),
  region: words(deal.region ?? ''),
});

/** Does the sentence name companies of its own, not the operator, and one that has no part in the deal? */
export function isOfOthers(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const here = claim.parties.filter(({ id, name }) => id !== null && sentence.includes(name));
  return (
    here.every(({ id }) => id !== deal.operator) &&
    here.some(({ id }) => deal.parties.every((party) => party.id !== id))
  );
}

/** "Miners' deals total more than $30 billion": a sentence that names none of the parties and speaks of many contracts. */
export function isOfMany(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  return (
    claim.parties.every(({ name }) => !sentence.includes(name)) && tells(sentence, context, 'many-deals')
  );
}

/** Deals that a claim must mean: two of operator, counterparty and site are named with it or in its paragraph. */
export const meantDeals = oncePerClaim((claim: Claim, context: Context): readonly Deal[] => {
  const deals = dealsFor(claim, context).filter(isSolid);
  const [best] = deals;
  if (!best) return [];
  const ids = partyIds(claim, context);
  const around = new Set([
    ...ids,
    ...inParagraph(claim, context)
      .filter(({ kind }) => kind === 'deal')
      .flatMap(({ parties }) => parties.flatMap(({ id }) => (id ? [id] : []))),
  ]);
  const at = claim.place?.id ?? null;
  return deals.filter((deal) => {
    if (isOfOthers(claim, deal, context)) return false;
    const party = deal.parties.some(({ id }) => around.has(id));
    const sited = isItsSite(deal, at);
    return around.has(deal.operator) ? party || sited : party && sited;
  });
});

const WORDED: readonly (string | null)[] = ['role', 'place', 'origin'];

/**
 * Does the sentence's wrong word fall on this number: its first sum or power, never a term, with no claim of its own for
 * roles, place or origin? All other numbers keep their own verdict.
 */
export function bearsSentence(claim: Claim, context: Context): boolean {
  const deals = neighbours(claim, context).filter(({ kind }) => kind === 'deal');
  if (claim.unit === 'years' || deals.some(({ aspect, passing }) => WORDED.includes(aspect) && !passing))
    return false;
  return deals.every(({ unit, start }) => unit === null || unit === 'years' || start >= claim.start);
}

/** Could the registry's memory be the only ground? A field that is from memory may not convict. */
export const sure = (deal: Deal, field: keyof Deal): boolean =>
  isSolid(deal) && !(deal.memoryFields ?? []).includes(field);
