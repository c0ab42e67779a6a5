import type { Claim } from '../claims/claim.ts';
import type { Deal } from '../facts/fact.ts';
import { type Checker, type Context, inParagraph, neighbours, sentenceOf, textOf } from './context.ts';
import {
  agreeFigure,
  dealGrounds,
  dealsFor,
  figureFinding,
  figuresGiven,
  figuresMeant,
  figuresOfDeal,
  partyIds,
} from './deal-figures.ts';
import { announcedElsewhen, judgeLabel, judgeTakeover, mislabelled } from './deal-labels.ts';
import { bearsSentence, grounds, meantDeals, named, sure } from './deal-meant.ts';
import { judgeRoles, takenForTenant } from './deal-role.ts';
import { otherCurrency, otherStake, strangeTenant, turnedRound, ventureAsOwn } from './deal-sides.ts';
import { elsewhere, judgeOrigin, judgePlace } from './deal-site.ts';
import { derivedOf, isPartOfAnother, judgeSlip, mayBeAnother } from './deal-slip.ts';
import { isOfItsTerm } from './deal-term.ts';
import { type Finding, find, say, undecided, words } from './finding.ts';
import { bestRow, rowFinding, rowsFor } from './observation.ts';
import { tells } from './telling.ts';

function judgeParties(claim: Claim, context: Context): Finding {
  const [deal] = meantDeals(claim, context);
  const ids = [...partyIds(claim, context)];
  if (!deal || ids.length < 2) return undecided('no-source', say('no-source'));
  const members = new Set([deal.operator, ...deal.parties.map(({ id }) => id)]);
  const explanation = say('deal-parties', {
    ...named(deal),
    parties: words(deal.parties.map(({ name }) => name).join(', ')),
  });
  return ids.every((id) => members.has(id))
    ? find('supported', 'registry', explanation, grounds(deal, null))
    : undecided('no-source', explanation, grounds(deal, null));
}

/** A figure that is the deal's under another label, or no figure of the one deal that is meant. */
function judgeFigure(claim: Claim, context: Context): Finding {
  const takeover = judgeTakeover(claim, context);
  if (takeover) return takeover;
  const given = figuresGiven(claim, context);
  const [figure] = given;
  if (figure)
    return (
      otherParty(claim, context) ??
      turnedRound(claim, given, context) ??
      strangeTenant(claim, given, context) ??
      otherStake(claim, context) ??
      announcedElsewhen(claim, given, context) ??
      judgeLabel(claim, given, context) ??
      takenForTenant(claim, context) ??
      mislabelled(claim, given, context) ??
      ventureAsOwn(claim, given, context) ??
      elsewhere(claim, figureFinding(figure), context) ??
      figureFinding(figure)
    );
  const quantities = ['sector-deals', 'sector-power', 'sector-deal-count'];
  const sector = bestRow(claim, rowsFor(claim, context, quantities), context);
  if (sector?.match.verdict === 'supported') return rowFinding(sector);
  return (
    otherStake(claim, context) ??
    otherCurrency(claim, context) ??
    otherFigure(claim, context) ??
    judgeSlip(claim, context) ??
    undecided('no-source', say('no-source'))
  );
}

/**
 * The value of an operator's deal told of a contract with somebody else: a party of other deals stands in the quote, and
 * nobody of this one is named around it.
 */
function otherParty(claim: Claim, context: Context): Finding | null {
  if (claim.unit !== 'USD' || claim.modality !== 'fact') return null;
  const { deals } = context.facts;
  const quoted = claim.parties.filter(({ id, name }) => id !== null && claim.quote.includes(name));
  const around = new Set(
    [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties.map(({ id }) => id)),
  );
  const meant = dealsFor(claim, context).filter((deal) => {
    const base = deal.baseValueUsd;
    return (
      base !== null &&
      around.has(deal.operator) &&
      agreeFigure(claim, { what: 'base-value', value: base, unit: 'USD' })?.reason === 'exact'
    );
  });
  const [deal] = meant;
  if (
    !deal ||
    meant.length !== 1 ||
    !sure(deal, 'parties') ||
    deal.parties.some(({ id }) => around.has(id) || id === 'undisclosed')
  )
    return null;
  const stranger = quoted.find(({ id }) =>
    deals.some(({ parties }) => parties.some((party) => party.id === id)),
  );
  if (!stranger) return null;
  const parties = words(deal.parties.map(({ name }) => name).join(', '));
  return find(
    'refuted',
    'wrong-party',
    say('deal-parties', { ...named(deal), parties }),
    grounds(deal, null),
  );
}

const MAIN: Readonly<Record<string, readonly (keyof Deal)[]>> = {
  USD: ['baseValueUsd', 'totalValueUsd'],
  MW: ['criticalMw', 'grossMw'],
  years: ['termYears'],
};

/** Options and gross figures that the registry does not have lie within these factors of what it has. */
const UNKNOWN = { below: { USD: 0.9, other: 0.7 }, above: 4 };

const isFarFrom = (claim: Claim, known: number): boolean => {
  const said = (claim.value ?? claim.low ?? claim.high ?? known) * (claim.unit === 'GW' ? 1000 : 1);
  const below = claim.unit === 'USD' ? UNKNOWN.below.USD : UNKNOWN.below.other;
  return said < known * below || said > known * UNKNOWN.above;
};

/** Is the number joined to the word for the contract, with nothing between that begins another statement? */
function isOfContract(claim: Claim, context: Context): boolean {
  const value = claim.because.find(({ slot }) => slot === 'value');
  const word = claim.because.find(({ slot }) => slot === 'kind');
  if (claim.aspect === 'term') return isOfItsTerm(claim, context);
  if (claim.subject !== 'stated') return false;
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
  const besides = claim.parties.filter(
    ({ id, name }) =>
      sentence.includes(name) &&
      deals.some(({ parties }) => parties.some((party) => party.id === id && BESIDES.includes(party.role))),
  );
  return besides.length > 0 || tells(sentence, context, 'extended');
};

/** More power than the contract has, with nobody of the other side in the sentence, is all that the operator has. */
function isTotal(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const other = claim.parties.some(
    ({ id, name }) => sentence.includes(name) && deal.parties.some((party) => party.id === id),
  );
  const known = Math.max(deal.criticalMw ?? 0, deal.grossMw ?? 0);
  return claim.unit === 'MW' && !other && (claim.value ?? claim.low ?? claim.high ?? 0) > known;
}

/** Refutes only where one deal is meant beyond doubt, the registry holds that figure for sure, and nothing is near. */
function otherFigure(claim: Claim, context: Context): Finding | null {
  const deals = meantDeals(claim, context);
  const [deal] = deals;
  const fields = MAIN[claim.unit ?? ''] ?? [];
  const aspects = ['value', 'total-value', 'capacity', 'term'];
  const term = claim.aspect === 'term';
  if (
    !deal ||
    !isOfContract(claim, context) ||
    isPartOfAnother(claim, context) ||
    isTotal(claim, deal, context) ||
    mayBeAnother(claim, deal, context) ||
    (deals.length !== 1 && !term) ||
    (term && isOtherTerm(claim, deals, context)) ||
    fields.length === 0 ||
    claim.aspect === null ||
    !aspects.includes(claim.aspect)
  )
    return null;
  const known = fields.filter((field) => deal[field] !== null);
  if (known.length === 0 || known.some((field) => deals.some((d) => d[field] === null || !sure(d, field))))
    return null;
  if (known.length < fields.length && !isFarFrom(claim, Number(deal[known[0] ?? 'id']))) return null;
  const operators = term ? deals : context.facts.deals.filter(({ operator }) => operator === deal.operator);
  const figures = operators.flatMap((d) => [
    ...figuresMeant(claim, d, context),
    ...(term ? [] : derivedOf(d)),
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
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy });
}

/** Parties rightly named at a wrong place are no true sentence, where no claim of its own says the place. */
function judgeTogether(claim: Claim, context: Context): Finding {
  const parties = judgeParties(claim, context);
  return (bearsSentence(claim, context) && elsewhere(claim, parties, context)) || parties;
}

/** Judges a miner's AI contract by the registry: figures, place, kind, roles, parties. No matching deal: no verdict. */
export const checkDeal: Checker = (claim, context) => {
  if (claim.value !== null || claim.low !== null || claim.high !== null) return judgeFigure(claim, context);
  if (claim.aspect === 'place') return judgePlace(claim, context);
  if (claim.aspect === 'origin') return judgeOrigin(claim, context);
  if (claim.aspect === 'role') return judgeRoles(claim, context);
  if (claim.aspect === 'parties') return judgeTogether(claim, context);
  if (claim.parties.some(({ role }) => role !== null && role !== 'operator' && role !== 'partner'))
    return judgeRoles(claim, context);
  return judgeParties(claim, context);
};
