import type { Claim } from '../../claims/claim.ts';
import { oncePer } from '../../claims/once.ts';
import { addDays } from '../../core/days.ts';
import type { Range } from '../../core/precision.ts';
import type { Deal } from '../../facts/fact.ts';
import { agree, inUnit, type Match, reachOf } from '../agreement.ts';
import { type Context, inParagraph, oncePerClaim, sentenceOf } from '../context.ts';
import { amount, type Finding, find, onDay, rowEvidence, say, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { isOfDeals } from './told.ts';

/** A figure of a deal with the name of what it measures. */
export interface DealFigure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** All figures the registry has for a deal, the main ones first. */
export const figuresOfDeal = oncePer((deal: Deal): readonly DealFigure[] => {
  const main: readonly (DealFigure | null)[] = [
    deal.criticalMw === null ? null : { what: 'critical-mw', value: deal.criticalMw, unit: 'MW' },
    deal.grossMw === null ? null : { what: 'gross-mw', value: deal.grossMw, unit: 'MW' },
    deal.baseValueUsd === null ? null : { what: 'base-value', value: deal.baseValueUsd, unit: 'USD' },
    deal.totalValueUsd === null ? null : { what: 'total-value', value: deal.totalValueUsd, unit: 'USD' },
    deal.termYears === null ? null : { what: 'term', value: deal.termYears, unit: 'years' },
  ];
  return [...main.filter((figure) => figure !== null), ...deal.otherFigures];
});

/** A deal with the figure of it that a claim gives. */
export interface FoundFigure {
  readonly deal: Deal;
  readonly figure: DealFigure;
}

/** The figures of a deal that a claim can mean: years are those of the term where nothing is said of extending it. */
export const figuresMeant = (claim: Claim, deal: Deal, context: Context): readonly DealFigure[] =>
  figuresOfDeal(deal).filter(
    ({ what }) =>
      what !== 'extension-years' ||
      claim.aspect !== 'term' ||
      tells(sentenceOf(claim, context), context, 'extended'),
  );

/** Ids named with a claim; what the paragraph's other deal claims name counts where the claim itself names nobody. */
export const partyIds = oncePerClaim((claim: Claim, context: Context): ReadonlySet<string> => {
  const own = claim.parties.flatMap(({ id }) => (id ? [id] : []));
  if (own.length > 0) return new Set(own);
  const around = inParagraph(claim, context).filter(isOfDeals);
  return new Set(around.flatMap(({ parties }) => parties.flatMap(({ id }) => (id ? [id] : []))));
});

/** The parties of the whole paragraph's deal: used to find the deal, not to judge a party. */
function paragraphIds(claim: Claim, context: Context): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, parties } of [claim, ...inParagraph(claim, context)])
    if (kind === 'deal' || kind === 'power-capacity') for (const { id } of parties) if (id) ids.add(id);
  return ids;
}

const idsOf = oncePer((deal: Deal): readonly string[] => [
  ...new Set([deal.operator, ...deal.parties.map(({ id }) => id)]),
]);

const operatorsOf = oncePer(
  (deals: readonly Deal[]): ReadonlySet<string> => new Set(deals.map(({ operator }) => operator)),
);

function countIn(some: readonly string[], all: ReadonlySet<string>): number {
  let count = 0;
  for (const id of some) if (all.has(id)) count++;
  return count;
}

/** A state or a country holds many sites. */
export const isRegion = (id: string): boolean => /^[a-z]{2}(?:-[a-z]{2})?$/.test(id);

/** Is a place the deal's site, or the town or county it lies in? */
export const isItsSite = ({ places }: Deal, id: string | null): boolean =>
  id !== null && places.includes(id) && !isRegion(id);

/** Days before its first announcement that an article can already know of a deal. */
const EARLY_DAYS = 10;

const NONE: readonly never[] = [];

/**
 * Deals a claim can be about, the best first: announced by then, with the operator or two parties named, or the site.
 * Of one operator's deals only those with most of the named parties count; beside several operators all do.
 */
export const dealsFor = oncePerClaim((claim: Claim, context: Context): readonly Deal[] => {
  const own = partyIds(claim, context);
  const around = paragraphIds(claim, context);
  const latest = context.published ? addDays(context.published.end, EARLY_DAYS) : '9999-12-31';
  const site = claim.place?.id ?? null;
  const scored: { readonly deal: Deal; readonly named: number; readonly score: number }[] = [];
  for (const deal of context.facts.deals) {
    const main = own.has(deal.operator) || around.has(deal.operator);
    const sited = isItsSite(deal, site);
    if (deal.announced.start > latest || !(main || sited || own.size >= 2)) continue;
    const named = countIn(idsOf(deal), own);
    const near = countIn(idsOf(deal), around);
    if (main || sited || (named >= 2 && near >= 2))
      scored.push({ deal, named, score: named * 3 + near + (sited ? 5 : 0) });
  }
  if (scored.length === 0) return NONE;
  const operators = operatorsOf(context.facts.deals);
  const several = [...own].filter((id) => operators.has(id)).length > 1;
  const most = Math.max(...scored.map(({ named }) => named));
  return scored
    .filter(({ named }) => most < 2 || several || named === most)
    .toSorted((a, b) => b.score - a.score || (a.deal.announced.start < b.deal.announced.start ? 1 : -1))
    .map(({ deal }) => deal);
});

/** A claim's own number in the unit deals are kept in. */
const inMega = (claim: Claim): Claim => (claim.unit === 'GW' ? inUnit(claim, 'MW', 1000) : claim);

/** A bound stands for the figure itself as long as it lies this near: "over 360 MW" for 370. */
const BOUND_REACH = 1.08;

/** Contracts are told to the digit: a plain round number stands for what lies this near, and misleads within its round step. */
const ROUND_REACH = 1.025;

function agreeDigits(claim: Claim, figure: number): Match | null {
  const { precision, value, unit } = claim;
  if (unit === 'years') {
    const written = precision?.written ?? 1;
    return agree({ ...claim, precision: { written, round: written } }, figure);
  }
  const loose = agree(claim, figure);
  if (!precision || value === null || loose?.reason !== 'approximate') return loose;
  const near = Math.max(value / figure, figure / value) <= ROUND_REACH;
  return near ? loose : { verdict: 'misleading', reason: 'near-miss' };
}

/** How a claim agrees with a deal's figure; null where the units differ. A bound far from it says nothing of it. */
export function agreeFigure(claim: Claim, figure: DealFigure): Match | null {
  if ((claim.unit === 'GW' ? 'MW' : claim.unit) !== figure.unit) return null;
  const mega = inMega(claim);
  const said = mega.value ?? mega.high ?? mega.low;
  if (said === null || mega.hedge === 'about') return agree(mega, figure.value);
  if (mega.hedge === null) return agreeDigits(mega, figure.value);
  const plain = agree({ ...mega, value: said, low: null, high: null, hedge: null }, figure.value);
  if (plain?.verdict === 'supported') return plain;
  const near = Math.max(said / figure.value, figure.value / said) <= BOUND_REACH;
  return near ? agree(mega, figure.value) : { verdict: 'refuted', reason: 'wrong-value' };
}

/** Digits that agree come before magnitudes that do. */
const isClose = (match: Match | null): boolean => match?.reason === 'exact' || match?.reason === 'rounded';

/** The sentence for one figure of one deal. */
export function dealGrounds(deal: Deal, figure: DealFigure) {
  return {
    explanation: say('deal-figure', {
      operator: words(deal.operatorName),
      site: words(deal.site ?? deal.region ?? ''),
      what: words(figure.what),
      value: amount(figure.value, figure.unit),
      day: onDay(deal.announced.end),
    }),
    evidence: [rowEvidence(deal, `${figure.what}: ${figure.value} ${figure.unit}`)],
    settledBy: 'registry' as const,
  };
}

/** Years are told rounded, however they are written. */
const ANY: Range = { low: null, high: null };

/** The registry's own figures that a claim gives, under whichever label: those that agree to the digit before the others. */
export const figuresGiven = oncePerClaim((claim: Claim, context: Context): readonly FoundFigure[] => {
  const mega = inMega(claim);
  const { low, high } = mega.unit === 'years' ? ANY : reachOf(mega);
  const isNear = ({ value, unit }: DealFigure): boolean =>
    unit === mega.unit && value >= (low ?? -Infinity) && value <= (high ?? Infinity);
  if (!context.facts.deals.some((deal) => figuresOfDeal(deal).some(isNear))) return NONE;
  const found: (FoundFigure & { readonly match: Match })[] = [];
  for (const deal of dealsFor(claim, context)) {
    if (deal.evidence === false || !figuresOfDeal(deal).some(isNear)) continue;
    for (const figure of figuresMeant(claim, deal, context).filter(isNear)) {
      const match = agreeFigure(claim, figure);
      if (match?.verdict === 'supported') found.push({ deal, figure, match });
    }
  }
  const close = found.filter(({ match }) => isClose(match));
  return close.length > 0 ? close : found;
});

/** What supports a figure: the deal's own words for it. */
export function figureFinding({ deal, figure }: FoundFigure): Finding {
  const { explanation, evidence, settledBy } = dealGrounds(deal, figure);
  return find('supported', 'registry', explanation, { evidence, settledBy });
}

/** The registry's own figure that a claim gives, under whichever label; null where none does. */
export function dealFigure(claim: Claim, context: Context): Finding | null {
  const [best] = figuresGiven(claim, context);
  return best ? figureFinding(best) : null;
}
