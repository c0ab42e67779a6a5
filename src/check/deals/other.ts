import type { Claim } from '../../claims/claim.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find } from '../finding.ts';
import { tells } from '../telling.ts';
import { agreeFigure, dealGrounds, figuresGiven, figuresMeant, figuresOfDeal } from './figures.ts';
import { isOfMany, meantDeals, sure } from './meant.ts';
import { isOfAnotherSite, isPartOfAnother, isTotal, mayBeAnother } from './part.ts';
import { derivedOf } from './slip.ts';
import { isOfItsTerm } from './term.ts';
import { isOfDeals } from './told.ts';

const MAIN: Readonly<Record<string, readonly (keyof Deal)[]>> = {
  USD: ['baseValueUsd', 'totalValueUsd'],
  MW: ['criticalMw', 'grossMw'],
  years: ['termYears'],
};

const ASPECTS: readonly string[] = ['value', 'total-value', 'capacity', 'term'];

/** Options and gross figures that the registry does not have lie within these factors of what it has. */
const UNKNOWN = { below: { USD: 0.9, other: 0.7 }, above: 4 };

const isFarFrom = (claim: Claim, known: number): boolean => {
  const said = (claim.value ?? claim.low ?? claim.high ?? known) * (claim.unit === 'GW' ? 1000 : 1);
  const below = claim.unit === 'USD' ? UNKNOWN.below.USD : UNKNOWN.below.other;
  return said < known * below || said > known * UNKNOWN.above;
};

/** Is the number joined to the word for the contract, with nothing between that begins another statement? */
function isOfContract(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  const word = claim.because.find(({ slot }) => slot === 'kind');
  if (claim.aspect === 'term') return isOfItsTerm(claim, context);
  if (claim.subject !== 'stated')
    return (
      claim.aspect === 'total-value' &&
      claim.subject === 'inherited' &&
      meantDeals(claim, context).length === 1
    );
  if (!value || !word || isAlone(claim, context)) return true;
  const [first, last] = word.start < value.start ? [word, value] : [value, word];
  const between = textOf(claim, context).slice(first.end, last.start);
  return last.start - first.end <= SPOKEN && !/[,;:.()–—]/.test(between) && !tells(between, context, 'and');
}

/** Both sides of one contract in the sentence, and no other number of its unit: there is nothing else it can be of. */
function isAlone(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const ids = claim.parties.filter(({ name }) => sentence.includes(name)).map(({ id }) => id);
  const both = meantDeals(claim, context).some(
    (deal) => ids.includes(deal.operator) && deal.parties.some(({ id }) => ids.includes(id)),
  );
  return both && claim.hedge === null && neighbours(claim, context).every(({ unit }) => unit !== claim.unit);
}

/** Letters between the word for a contract and its number. */
const SPOKEN = 60;

/** A wrong figure of the same thing lies near the right one, or a power of ten off; what lies further is another thing. */
function isSlip(claim: Claim, known: number): boolean {
  const said = (claim.value ?? claim.low ?? claim.high ?? known) * (claim.unit === 'GW' ? 1000 : 1);
  const off = Math.abs(Math.log10(said / known));
  return off <= SLIP.near || Math.abs(off - Math.round(off)) <= SLIP.ten;
}
const SLIP = { near: 0.5, ten: 0.02 };

/** Those who have contracts of their own with the operator: for power, building, loans. */
const BESIDES: readonly string[] = ['utility', 'contractor', 'lender', 'supplier'];

/** Are the years those of extensions too, or of another contract: with the utility, a builder, a bank? */
const isOtherTerm = (claim: Claim, deals: readonly Deal[], context: Context): boolean => {
  const sentence = sentenceOf(claim, context);
  const at = numberOf(claim);
  const number = at ? textOf(claim, context).slice(at.start, at.end) : claim.quote;
  const clause = sentence.split(/[,;:–—，；、]/).find((part) => part.includes(number)) ?? sentence;
  const besides = claim.parties.filter(
    ({ id, name }) =>
      clause.includes(name) &&
      deals.some(({ parties }) => parties.some((party) => party.id === id && BESIDES.includes(party.role))),
  );
  return besides.length > 0 || tells(sentence, context, 'extended');
};

/** "15 years with Google covering 300 MW": other deals of the operator that a figure beside is of may be the ones meant. */
const besideOf = (claim: Claim, deal: Deal, context: Context): readonly Deal[] => {
  const told = neighbours(claim, context).filter(
    (one) => isOfDeals(one) && one.unit !== null && one.unit !== 'years',
  );
  const sentence = sentenceOf(claim, context);
  const here = claim.parties.filter(({ name }) => sentence.includes(name)).map(({ id }) => id);
  const hasSide = ({ parties }: Deal): boolean => parties.some(({ id }) => here.includes(id));
  const gives = (other: Deal) => (one: Claim) =>
    figuresOfDeal(other).some((figure) => agreeFigure(one, figure)?.verdict === 'supported');
  return context.facts.deals.filter(
    (other) =>
      other.operator === deal.operator &&
      told.some(gives(other)) &&
      (hasSide(other) || !hasSide(deal) || (told.length > 1 && told.every(gives(other)))),
  );
};

/** "200 MW worth 3.5 billion over fifteen years": the one contract that both its power and its sum beside the years are of. */
function pinned(claim: Claim, deals: readonly Deal[], context: Context): readonly Deal[] {
  const beside = neighbours(claim, context).filter((one) => isOfDeals(one) && one.stance === 'asserted');
  const has = (deal: Deal, unit: string): boolean =>
    beside.some(
      (one) =>
        one.unit === unit &&
        figuresOfDeal(deal).some((figure) => agreeFigure(one, figure)?.verdict === 'supported'),
    );
  const both = deals.filter((deal) => has(deal, 'MW') && has(deal, 'USD'));
  return both.length === 1 ? both : deals;
}

/** "Up to 7 billion over 20 years": the years of what the contract comes to with its extensions. */
const isOverExtensions = (claim: Claim, deals: readonly Deal[], context: Context): boolean =>
  neighbours(claim, context).some((sum) =>
    figuresGiven(sum, context).some(
      ({ deal, figure }) => deals.includes(deal) && figure.what === 'total-value',
    ),
  );

/** Refutes only where one deal is meant beyond doubt, the registry holds that figure for sure, and nothing is near. */
export function otherFigure(claim: Claim, context: Context): Finding | null {
  const fields = MAIN[claim.unit ?? ''] ?? [];
  if (fields.length === 0 || claim.aspect === null || !ASPECTS.includes(claim.aspect)) return null;
  const meant = meantDeals(claim, context);
  const term = claim.aspect === 'term';
  const deals = term ? pinned(claim, meant, context) : meant;
  const [deal] = deals;
  if (
    !deal ||
    !isOfContract(claim, context) ||
    isPartOfAnother(claim, context) ||
    isTotal(claim, deal, context) ||
    isOfAnotherSite(claim, deal, context) ||
    isOfMany(claim, context) ||
    mayBeAnother(claim, deal, context) ||
    (deals.length !== 1 && !term) ||
    (term && isOtherTerm(claim, deals, context))
  )
    return null;
  const known = fields.filter((field) => deal[field] !== null);
  if (known.length === 0 || known.some((field) => deals.some((d) => d[field] === null || !sure(d, field))))
    return null;
  if (known.length < fields.length && !isFarFrom(claim, Number(deal[known[0] ?? 'id']))) return null;
  const operators = term
    ? [...deals, ...besideOf(claim, deal, context)]
    : context.facts.deals.filter(({ operator }) => operator === deal.operator);
  const figures = operators.flatMap((d) => [
    ...figuresMeant(claim, d, context),
    ...(term && !isOverExtensions(claim, deals, context) ? [] : derivedOf(d)),
  ]);
  if (figures.some((figure) => (agreeFigure(claim, figure)?.verdict ?? 'refuted') !== 'refuted')) return null;
  const main = figuresOfDeal(deal).find(
    (figure) =>
      figure.unit === claim.unit &&
      figure.what ===
        (claim.aspect === 'total-value'
          ? 'total-value'
          : claim.unit === 'USD'
            ? 'base-value'
            : claim.unit === 'MW'
              ? 'critical-mw'
              : 'term'),
  );
  if (!main || !isSlip(claim, main.value)) return null;
  const { explanation, evidence, settledBy } = dealGrounds(deal, main);
  const signed = claim.aspect === 'total-value' || (claim.modality === 'forecast' && claim.unit !== 'MW');
  return find('refuted', 'wrong-value', explanation, {
    evidence,
    settledBy: signed ? 'contract' : settledBy,
  });
}

/** "Raises its guarantee by $333 million to …": another total than the registry has after that step. */
export function raisedElsewhere(claim: Claim, context: Context): Finding | null {
  const { aspect, direction, value, hedge, stance } = claim;
  if (aspect !== 'guarantee' || direction === 'down' || value === null || hedge !== null) return null;
  if (stance !== 'asserted') return null;
  const [deal, ...others] = meantDeals(claim, context).filter(({ otherFigures }) =>
    otherFigures.some(({ what }) => what === 'guarantee-total'),
  );
  const total = deal?.otherFigures.find(({ what }) => what === 'guarantee-total');
  const step = deal?.otherFigures.find(({ what }) => what === 'guarantee');
  if (!deal || !total || !step || others.length > 0 || !sure(deal, 'otherFigures')) return null;
  if (Math.abs(value / total.value - 1) <= RAISED.rounding || value < step.value) return null;
  const stepped = numbersIn(sentenceOf(claim, context)).some((n) => Math.abs(n - step.value / 1e6) < 1);
  if (!stepped || Math.abs(Math.log10(value / total.value)) > RAISED.reach) return null;
  const { explanation, evidence } = dealGrounds(deal, total);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy: 'contract' });
}
const RAISED = { rounding: 0.08, reach: 1.1 };

/** The whole numbers that stand in a text. */
const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((n) => Number(n.replace(',', '.')));
