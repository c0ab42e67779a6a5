import type { Claim, Party } from '../../claims/claim.ts';
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
import { isOfMany, isOfOthers, meantDeals, pinnedDeal, sure } from './meant.ts';
import { isOfAnotherSite, isPartOfAnother, isTotal, mayBeAnother } from './part.ts';
import { isOfItsTerm } from './term.ts';
import { isOfDeals } from './told.ts';

/** Off by less than this share a number may be another source's, or rounded another way; just what is asked, told to three digits, is neither. */
const ROUNDING = { other: 0.08, exact: 0.005 };
const EXACT_DIGITS = 3;

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
function sumsOf(deals: readonly Deal[], unit: string | null): readonly DealFigure[] {
  const main = deals.map((deal) =>
    figuresOfDeal(deal)
      .filter((figure) => figure.unit === unit && MAIN.includes(figure.what))
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

/** Figures of one contract in a paragraph from which on it tells of nothing else. */
const TOLD = 2;

/** Does the paragraph give several other figures of this one contract, and name nobody without a part in it? */
function isAllOfIt(claim: Claim, deal: Deal, context: Context): boolean {
  if (pinnedDeal(claim, context) !== deal) return false;
  const around = inParagraph(claim, context).filter((one) => isOfDeals(one) && one.value !== null);
  const own = around.filter((one) => figuresGiven(one, context).some((given) => given.deal === deal));
  const isSide = ({ id }: Party): boolean =>
    id === deal.operator || deal.parties.some((party) => party.id === id);
  return own.length >= TOLD && own.length === around.length && claim.parties.every(isSide);
}

/** Both sides of one contract and another of its own figures in the sentence: nobody else's number is meant. */
function isTied(claim: Claim, deal: Deal, context: Context): boolean {
  if (claim.unit === 'years') return false;
  if (isAllOfIt(claim, deal, context)) return true;
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
  price: ['capex', 'land-price', 'site-price', 'supplier-value', 'option-value'],
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
  const off = Math.abs(said / figure.value - 1);
  if (off <= ROUNDING.exact || slipOf(said, figure.value, OWN_DIGITS) === null) return false;
  const bound = isBound(claim, deal, context);
  const asked =
    OF_ASPECT[claim.aspect ?? '']?.includes(figure.what) === true ||
    isBesideTotal(claim, deal, figure, context);
  const bought = claim.aspect === 'price' && deal.kind === 'acquisition' && figure.what === 'base-value';
  const own = bound && (asked || bought);
  const slip = slipOf(said, figure.value, own && claim.hedge === null ? OWN_DIGITS : undefined);
  const copied = own && slip === 'swapped' && claim.hedge === null && slipDigits(said, said) >= EXACT_DIGITS;
  if (off <= ROUNDING.other && !copied) return false;
  const loose = slip === 'digit' || slip === 'extra' || (slip === 'scale' && !MAIN.includes(figure.what));
  if (loose && mayBeAnother(claim, deal, context)) return false;
  return (
    slip !== null && (own || slip !== 'digit') && (claim.unit !== 'years' || isOfItsTerm(claim, context))
  );
}

/** A round power of another site is told as often as a contract's with its decimal point moved. */
const isRoundSite = ({ kind }: Claim, said: number): boolean =>
  kind === 'power-capacity' && slipDigits(said, said) === 1;

/** "The company keeps a separate portfolio of 2.4 GW": power that is told of nobody by name is no contract's. */
const isNobodys = (claim: Claim, context: Context): boolean =>
  claim.kind === 'power-capacity' &&
  claim.parties.every(({ name }) => !sentenceOf(claim, context).includes(name));

/** What a contract itself puts under a condition. */
const ON_CONDITION: readonly string[] = ['total-value', 'option-value', 'company-value-with-options'];

const isSure = (deal: Deal, { what }: DealFigure): boolean => sure(deal, FIELDS[what] ?? 'otherFigures');

/**
 * A contract's figure with two digits swapped, one changed, one too many or too few: refuted where no deal of anybody who is
 * named has that number, nor any sum, difference or yearly part of theirs.
 */
export function judgeSlip(claim: Claim, context: Context): Finding | null {
  const { unit, modality, stance } = claim;
  const optional = claim.aspect === 'total-value' || claim.aspect === 'price';
  const conditional = modality === 'hypothetical' && !optional;
  if (modality === 'opinion' || conditional || stance !== 'asserted') return null;
  if ((claim.low !== null && claim.high !== null) || isOfMany(claim, context)) return null;
  const said = (claim.value ?? claim.low ?? claim.high ?? 0) * (unit === 'GW' ? 1000 : 1);
  const asked = unit === 'GW' ? 'MW' : unit;
  const deals = miscopied(claim, context);
  const [found] = deals.flatMap((deal) =>
    figuresMeant(claim, deal, context)
      .filter((figure) => figure.unit === asked && isSure(deal, figure))
      .filter(({ what }) => modality !== 'hypothetical' || ON_CONDITION.includes(what))
      .filter((figure) => isSlipOf(said, claim, deal, figure, context))
      .map((figure) => ({ deal, figure })),
  );
  if (!found) return null;
  if (isPartOfAnother(claim, context) || isRoundSite(claim, said) || isNobodys(claim, context)) return null;
  // All that the operator has is no slip of one contract, but may be one of the total itself.
  const total = !found.figure.what.startsWith('company-') && isTotal(claim, found.deal, context);
  if (total || isOfAnotherSite(claim, found.deal, context)) return null;
  const around = isTied(claim, found.deal, context)
    ? context.facts.deals.filter(({ operator }) => operator === found.deal.operator)
    : aroundOf(claim, context, deals);
  const isNear = (figures: readonly DealFigure[], share: number): boolean =>
    figures.some(({ value, unit: of }) => of === asked && Math.abs(said / value - 1) <= share);
  const one = slipDigits(said, said) === 1;
  const others = around.flatMap(figuresOfDeal).filter(({ value }) => value !== found.figure.value);
  if (isNear(others, one ? NEAR.oneDigit : NEAR.told)) return null;
  if (isNear([...around.flatMap(derivedOf), ...sumsOf(around, asked)], NEAR.derived)) return null;
  const { explanation, evidence } = dealGrounds(found.deal, found.figure);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy: 'contract' });
}
