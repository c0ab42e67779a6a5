import type { Claim } from '../../claims/claim.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, inParagraph, neighbours, oncePerClaim, sentenceOf } from '../context.ts';
import { isSolid, rowEvidence, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { dealsFor, figuresGiven, isItsSite, partyIds } from './figures.ts';
import { isOfDeals } from './told.ts';

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
  if (!tells(sentence, context, 'many-deals')) return false;
  if (claim.parties.some(({ name }) => sentence.includes(name))) return false;
  const pinned = pinnedDeal(claim, context);
  return (
    pinned === null ||
    !neighbours(claim, context).some((one) => figuresGiven(one, context).some(({ deal }) => deal === pinned))
  );
}

/** Deals of which two of operator, counterparty and site are named with a claim or in its paragraph. */
const dealsNamed = oncePerClaim((claim: Claim, context: Context): readonly Deal[] => {
  const deals = dealsFor(claim, context).filter(isSolid);
  const [best] = deals;
  if (!best) return [];
  const around = new Set(partyIds(claim, context));
  for (const one of inParagraph(claim, context))
    if (isOfDeals(one)) for (const { id } of one.parties) if (id) around.add(id);
  const at = claim.place?.id ?? null;
  return deals.filter((deal) => {
    const party = deal.parties.some(({ id }) => around.has(id));
    const sited = isItsSite(deal, at);
    return around.has(deal.operator) ? party || sited : party && sited;
  });
});

/** Deals that a claim must mean, and that its sentence does not tell of somebody else. */
export const meantDeals = oncePerClaim((claim: Claim, context: Context): readonly Deal[] =>
  dealsNamed(claim, context).filter((deal) => !isOfOthers(claim, deal, context)),
);

/** Digits from which on one number is that of one contract and of no other of its operator. */
const OWN_DIGITS = 3;

/**
 * The one contract that the numbers of a paragraph are of, whoever else it names: two of its figures, or one told to three
 * digits, and none that only another contract of the same operator has. Null where the paragraph tells of several miners.
 */
export const pinnedDeal = oncePerClaim((claim: Claim, context: Context): Deal | null => {
  const told = [claim, ...inParagraph(claim, context)];
  const operators = new Set(
    told.flatMap(({ parties }) => parties.flatMap(({ id, role }) => (role === 'operator' ? [id] : []))),
  );
  const [operator] = operators;
  if (operators.size !== 1 || !operator) return null;
  const figures = told.filter(({ value, hedge }) => value !== null && hedge === null);
  const each = figures.flatMap((one) => {
    const deals = figuresGiven(one, context).flatMap(({ deal }) =>
      deal.operator === operator ? [deal] : [],
    );
    const digits = significantDigits({ value: one.value ?? 0, written: one.precision?.written ?? 1 });
    return deals.length > 0 ? [{ deals: new Set(deals), telling: digits >= OWN_DIGITS }] : [];
  });
  const [first] = each;
  const all = [...(first?.deals ?? [])].filter((deal) => each.every(({ deals }) => deals.has(deal)));
  const [deal] = all;
  if (!deal || all.length > 1 || !isSolid(deal)) return null;
  return each.length > 1 || each.some(({ telling }) => telling) ? deal : null;
});

/** Deals that the text around a claim is about, whomever its own sentence names. */
export function dealsAround(claim: Claim, context: Context): readonly Deal[] {
  const deals = dealsNamed(claim, context);
  const pinned = deals.length > 0 ? null : pinnedDeal(claim, context);
  return pinned ? [pinned] : deals;
}

const WORDED: readonly (string | null)[] = ['role', 'place', 'origin'];

/**
 * Does the sentence's wrong word fall on this number: its first sum or power, never a term, with no claim of its own for
 * roles, place or origin? All other numbers keep their own verdict.
 */
export function bearsSentence(claim: Claim, context: Context): boolean {
  const deals = neighbours(claim, context).filter(isOfDeals);
  if (claim.unit === 'years' || deals.some(({ aspect, passing }) => WORDED.includes(aspect) && !passing))
    return false;
  return deals.every(({ unit, start }) => unit === null || unit === 'years' || start >= claim.start);
}

/** Could the registry's memory be the only ground? A field that is from memory may not convict. */
export const sure = (deal: Deal, field: keyof Deal): boolean =>
  isSolid(deal) && !(deal.memoryFields ?? []).includes(field);
