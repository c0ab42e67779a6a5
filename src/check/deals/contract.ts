import type { Claim } from '../../claims/claim.ts';
import { type Checker, type Context, inParagraph } from '../context.ts';
import { type Finding, find, say, undecided, words } from '../finding.ts';
import { baseAsTotal } from './all-options.ts';
import { otherCurrency } from './currency.ts';
import {
  agreeFigure,
  dealGrounds,
  dealsFor,
  figureFinding,
  figuresGiven,
  figuresOfDeal,
  partyIds,
} from './figures.ts';
import { announcedElsewhen, judgeLabel, mislabelled } from './labels.ts';
import { bearsSentence, dealsAround, grounds, meantDeals, named, sure } from './meant.ts';
import { otherOption } from './option.ts';
import { otherFigure, raisedElsewhere } from './other.ts';
import { judgeRoles, takenForTenant } from './role.ts';
import { runningTotal } from './running-total.ts';
import { judgeSector } from './sector.ts';
import { otherAdvance, otherStake, swappedShare, ventureAsOwn } from './share.ts';
import { strangeSupplier, turnedRound } from './sides.ts';
import { elsewhere, judgeOrigin, judgePlace } from './site.ts';
import { derivedOf, judgeSlip } from './slip.ts';
import { strangeGuarantor, strangeTenant } from './stranger.ts';
import { judgeTakeover } from './takeover.ts';
import { otherWarrants } from './warrants.ts';

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
  const warrants = otherWarrants(claim, context);
  if (warrants) return warrants;
  const given = figuresGiven(claim, context);
  const [figure] = given;
  if (figure)
    return (
      otherParty(claim, context) ??
      turnedRound(claim, given, context) ??
      strangeGuarantor(claim, given, context) ??
      strangeTenant(claim, given, context) ??
      strangeSupplier(claim, given, context) ??
      swappedShare(claim, given, context) ??
      otherStake(claim, context) ??
      announcedElsewhen(claim, given, context) ??
      judgeLabel(claim, given, context) ??
      takenForTenant(claim, context) ??
      mislabelled(claim, given, context) ??
      baseAsTotal(claim, given, context) ??
      ventureAsOwn(claim, given, context) ??
      elsewhere(claim, figureFinding(figure), context) ??
      figureFinding(figure)
    );
  const sector = judgeSector(claim, context);
  if (sector) return sector;
  return (
    runningTotal(claim, context) ??
    otherStake(claim, context) ??
    otherAdvance(claim, context) ??
    otherOption(claim, context) ??
    raisedElsewhere(claim, context) ??
    ofAnotherTenant(claim, context) ??
    otherCurrency(claim, context) ??
    (claim.modality === 'fact' ? null : judgeSlip(claim, context)) ??
    otherFigure(claim, context) ??
    judgeSlip(claim, context) ??
    workedOut(claim, context) ??
    undecided('no-source', say('no-source'))
  );
}

/** "About 467 million a year", "10.7 billion for the options alone": what follows from the figures of the one contract that is meant. */
function workedOut(claim: Claim, context: Context): Finding | null {
  const [deal, ...others] = dealsAround(claim, context);
  if (!deal || others.length > 0 || claim.unit === 'years' || claim.aspect === 'total-value') return null;
  const figure = derivedOf(deal).find((one) => {
    const reason = agreeFigure(claim, one)?.reason;
    return reason === 'exact' || reason === 'rounded';
  });
  if (!figure) return null;
  const { explanation, evidence, settledBy } = dealGrounds(deal, figure);
  return find('supported', 'consistent', explanation, { evidence, settledBy });
}

/** A figure of the operator's contract with somebody else, told of a contract with a company that has another one. */
function ofAnotherTenant(claim: Claim, context: Context): Finding | null {
  if (claim.unit !== 'MW') return null;
  const operators = claim.parties.filter(({ role }) => role === 'operator').map(({ id }) => id);
  const own = context.facts.deals.filter(
    ({ operator, announced }) =>
      operators.includes(operator) && (!context.published || announced.start <= context.published.end),
  );
  const found = own.flatMap((deal) =>
    figuresOfDeal(deal)
      .filter((figure) => agreeFigure(claim, figure)?.reason === 'exact')
      .map((figure) => ({ deal, figure })),
  );
  return strangeTenant(claim, found, context);
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
