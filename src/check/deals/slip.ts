import type { Claim, Party } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Deal } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { inParagraph, neighbours, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid } from '../finding.ts';
import { slipDigits, slipOf } from '../slip.ts';
import {
  type DealFigure,
  dealGrounds,
  dealsFor,
  figuresGiven,
  figuresMeant,
  figuresOfDeal,
  isItsSite,
  partyIds,
} from './figures.ts';
import { isOfMany, isOfOthers, meantDeals, sure } from './meant.ts';
import { isOfItsTerm } from './term.ts';

/** Off by less than this share a number may be another source's, or rounded another way. */
const ROUNDING = 0.08;

/** So near to a figure of anybody who is named, that one may be meant: one that is told, one of a single digit, one that follows. */
const NEAR = { told: 0.03, oneDigit: 0.15, derived: 0.015 };

const FIELDS: Readonly<Record<string, keyof Deal>> = {
  'critical-mw': 'criticalMw',
  'gross-mw': 'grossMw',
  'base-value': 'baseValueUsd',
  'total-value': 'totalValueUsd',
  term: 'termYears',
};

/** A contract taken up piece by piece: what stands after each piece. */
function partsOf({ otherFigures }: Deal): readonly DealFigure[] {
  const parts = otherFigures.filter(({ what }) => what === 'tranche-mw');
  const sums = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, { value }) => sum + value, 0));
  return sums.map((value) => ({ what: 'derived', value, unit: 'MW' }));
}

/** What follows from a deal's figures: by the year, for the options alone, with each extension, one partner's part. */
export function derivedOf(deal: Deal): readonly DealFigure[] {
  const { baseValueUsd: base, totalValueUsd: total, termYears: years } = deal;
  const other = (what: string): number | null =>
    deal.otherFigures.find((figure) => figure.what === what)?.value ?? null;
  const [longer, share] = [other('extension-years'), other('jv-share')];
  const usd = (value: number): DealFigure => ({ what: 'derived', value, unit: 'USD' });
  return [
    ...(base && years ? [usd(base / years)] : []),
    ...(total && base ? [usd(total - base)] : []),
    ...(base && share ? [usd((base * share) / 100), usd((base * (100 - share)) / 100)] : []),
    ...partsOf(deal),
    ...(years && longer
      ? [1, 2, 3].map((times) => ({ what: 'derived', value: years + times * longer, unit: 'years' }))
      : []),
  ];
}

const MAIN: readonly string[] = ['critical-mw', 'gross-mw', 'base-value', 'total-value', 'guarantee'];

/** Sums of two contracts of one operator, as running totals tell them. */
function sumsOf(deals: readonly Deal[]): readonly DealFigure[] {
  const main = deals.map((deal) =>
    figuresOfDeal(deal)
      .filter(({ what }) => MAIN.includes(what))
      .map((figure) => ({ ...figure, of: deal.operator })),
  );
  return main.flatMap((figures, i) =>
    main
      .slice(i + 1)
      .flatMap((others) =>
        figures.flatMap((a) =>
          others
            .filter(({ what, of }) => what === a.what && (of === a.of || what === 'guarantee'))
            .map((b) => ({ what: 'derived', value: a.value + b.value, unit: a.unit })),
        ),
      ),
  );
}

/** Deals whose figures a miscopied number can be one of: those that are meant, or the only one its operator has. */
function miscopied(claim: Claim, context: Context): readonly Deal[] {
  const meant = meantDeals(claim, context);
  if (meant.length > 0) return meant;
  const ids = partyIds(claim, context);
  const own = dealsFor(claim, context).filter(({ operator }) => ids.has(operator));
  return own.length === 1 && own.every((deal) => isSolid(deal) && !isOfOthers(claim, deal, context))
    ? own
    : [];
}

/** Everybody whose deals a number of the paragraph may be from. */
function aroundOf(claim: Claim, context: Context, deals: readonly Deal[]): readonly Deal[] {
  const ids = new Set(
    [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties.map(({ id }) => id)),
  );
  const operators = new Set(deals.map(({ operator }) => operator));
  return context.facts.deals.filter(
    (deal) =>
      operators.has(deal.operator) || ids.has(deal.operator) || deal.parties.some(({ id }) => ids.has(id)),
  );
}

/** Both sides of one contract and another of its own figures in the sentence: nobody else's number is meant. */
function isTied(claim: Claim, deal: Deal, context: Context): boolean {
  if (claim.unit === 'years') return false;
  const sentence = sentenceOf(claim, context);
  const here = claim.parties.filter(({ name }) => sentence.includes(name));
  const known = here.every(({ id }) => id === deal.operator || deal.parties.some((party) => party.id === id));
  const other = here.some(({ id }) => deal.parties.some((party) => party.id === id));
  const beside = neighbours(claim, context).some(
    (one) => one.unit !== claim.unit && figuresGiven(one, context).some((given) => given.deal === deal),
  );
  return known && other && here.length > 1 && beside;
}

/** Which figures an aspect names. */
const OF_ASPECT: Readonly<Record<string, readonly string[]>> = {
  value: ['base-value', 'total-value'],
  'total-value': ['base-value', 'total-value'],
  capacity: ['critical-mw', 'gross-mw'],
  guarantee: ['guarantee', 'guarantee-total'],
  price: ['capex', 'land-price', 'site-price', 'supplier-value'],
  term: ['term'],
  stake: ['stake', 'jv-share', 'option-stake'],
};

/** Both sides of the contract, or one and its site, in the claim's own sentence; or nobody else named up to it. */
function isBound(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const isOther = ({ id }: Party): boolean => deal.parties.some((party) => party.id === id);
  const isMain = ({ id }: Party): boolean => id === deal.operator;
  const site = isItsSite(deal, claim.place?.id ?? null);
  const count = (parties: readonly Party[]): number =>
    Number(parties.some(isOther)) + Number(parties.some(isMain)) + Number(site);
  const here = claim.parties.filter(({ name }) => sentence.includes(name));
  const alone = claim.parties.every((party) => isOther(party) || isMain(party));
  return count(here) > 1 || (alone && count(claim.parties) > 1);
}

/** "597 MW under contract, worth 16.8 billion": a number beside another of all the company's contracts. */
const isBesideTotal = (claim: Claim, deal: Deal, { what }: DealFigure, context: Context): boolean =>
  what.startsWith('company-') &&
  neighbours(claim, context).some((other) =>
    figuresGiven(other, context).some((one) => one.deal === deal && one.figure.what.startsWith('company-')),
  );

/** Digits from which on one that differs tells, where the figure is just what the claim is of. */
const OWN_DIGITS = 2;

/**
 * Is a number this figure with a slip in it? One that differs in a single digit may be a part or a sum, but for a contract
 * that its sentence names by both sides.
 */
function isSlipOf(said: number, claim: Claim, deal: Deal, figure: DealFigure, context: Context): boolean {
  if (Math.abs(said / figure.value - 1) <= ROUNDING) return false;
  const bound = isBound(claim, deal, context);
  const asked =
    OF_ASPECT[claim.aspect ?? '']?.includes(figure.what) === true ||
    isBesideTotal(claim, deal, figure, context);
  const bought = claim.aspect === 'price' && deal.kind === 'acquisition' && figure.what === 'base-value';
  const own = bound && (asked || bought);
  const slip = slipOf(said, figure.value, own && claim.hedge === null ? OWN_DIGITS : undefined);
  if ((slip === 'digit' || slip === 'extra') && mayBeAnother(claim, deal, context)) return false;
  return (
    slip !== null && (own || slip !== 'digit') && (claim.unit !== 'years' || isOfItsTerm(claim, context))
  );
}

/** "It starts with 5 MW and reaches 25": a smaller number beside the contract's own is a part of it. */
export const isPartOfAnother = (claim: Claim, context: Context): boolean =>
  claim.unit !== 'years' &&
  neighbours(claim, context).some(
    (other) =>
      other.kind === 'deal' &&
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
    (other) => other.kind === 'deal' && other.unit !== claim.unit && figuresGiven(other, context).length > 0,
  );
  return (part || grown) && !beside;
}

/** A round power of another site is told as often as a contract's with its decimal point moved. */
const isRoundSite = ({ kind }: Claim, said: number): boolean =>
  kind === 'power-capacity' && slipDigits(said, said) === 1;

const isSure = (deal: Deal, { what }: DealFigure): boolean => sure(deal, FIELDS[what] ?? 'otherFigures');

/**
 * A contract's figure with two digits swapped, one changed, one too many or too few: refuted where no deal of anybody who is
 * named has that number, nor any sum, difference or yearly part of theirs.
 */
export function judgeSlip(claim: Claim, context: Context): Finding | null {
  const { unit, modality, stance } = claim;
  const conditional = modality === 'hypothetical' && claim.aspect !== 'total-value';
  if (modality === 'opinion' || conditional || stance !== 'asserted') return null;
  if ((claim.low !== null && claim.high !== null) || isOfMany(claim, context)) return null;
  const said = (claim.value ?? claim.low ?? claim.high ?? 0) * (unit === 'GW' ? 1000 : 1);
  const asked = unit === 'GW' ? 'MW' : unit;
  const deals = miscopied(claim, context);
  const [found] = deals.flatMap((deal) =>
    figuresMeant(claim, deal, context)
      .filter((figure) => figure.unit === asked && isSure(deal, figure))
      .filter((figure) => isSlipOf(said, claim, deal, figure, context))
      .map((figure) => ({ deal, figure })),
  );
  if (!found) return null;
  if (isPartOfAnother(claim, context) || isRoundSite(claim, said)) return null;
  const around = isTied(claim, found.deal, context)
    ? context.facts.deals.filter(({ operator }) => operator === found.deal.operator)
    : aroundOf(claim, context, deals);
  const isNear = (figures: readonly DealFigure[], share: number): boolean =>
    figures.some(({ value, unit: of }) => of === asked && Math.abs(said / value - 1) <= share);
  const one = slipDigits(said, said) === 1;
  if (isNear(around.flatMap(figuresOfDeal), one ? NEAR.oneDigit : NEAR.told)) return null;
  if (isNear([...around.flatMap(derivedOf), ...sumsOf(around)], NEAR.derived)) return null;
  const { explanation, evidence } = dealGrounds(found.deal, found.figure);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy: 'contract' });
}
