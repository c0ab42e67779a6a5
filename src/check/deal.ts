import type { Claim } from '../claims/claim.ts';
import type { Deal } from '../facts/fact.ts';
import { type Checker, type Context, inParagraph, textOf } from './context.ts';
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
import { judgeLabel, judgeTakeover } from './deal-labels.ts';
import { bearsSentence, grounds, meantDeals, named, sure } from './deal-meant.ts';
import { judgeRoles, takenForTenant } from './deal-role.ts';
import { elsewhere, judgeOrigin, judgePlace } from './deal-site.ts';
import { amount, type Finding, find, say, undecided, words } from './finding.ts';
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
      judgeLabel(claim, given, context) ??
      takenForTenant(claim, context) ??
      mislabelled(claim, context) ??
      elsewhere(claim, figureFinding(figure), context) ??
      figureFinding(figure)
    );
  const quantities = ['sector-deals', 'sector-power', 'sector-deal-count'];
  const sector = bestRow(claim, rowsFor(claim, context, quantities), context);
  if (sector?.match.verdict === 'supported') return rowFinding(sector);
  return otherFigure(claim, context) ?? undecided('no-source', say('no-source'));
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

/** "Worth 17.7 billion" where that is the value with all options: right number, wrong base. */
function mislabelled(claim: Claim, context: Context): Finding | null {
  if (
    claim.unit !== 'USD' ||
    claim.aspect !== 'value' ||
    claim.hedge === 'up-to' ||
    claim.high !== null ||
    claim.modality !== 'fact'
  )
    return null;
  const [deal] = meantDeals(claim, context);
  if (!deal || deal.totalValueUsd === null || deal.baseValueUsd === null) return null;
  const total = { what: 'total-value', value: deal.totalValueUsd, unit: 'USD' };
  const base = { what: 'base-value', value: deal.baseValueUsd, unit: 'USD' };
  if (agreeFigure(claim, total)?.verdict !== 'supported' || agreeFigure(claim, base)?.verdict === 'supported')
    return null;
  const explanation = say('deal-with-options', {
    ...named(deal),
    base: amount(deal.baseValueUsd, 'USD'),
    total: amount(deal.totalValueUsd, 'USD'),
  });
  return find('misleading', 'wrong-base', explanation, grounds(deal, `${deal.baseValueUsd} USD`));
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
  if (claim.subject !== 'stated') return false;
  if (!value || !word) return true;
  const [first, last] = word.start < value.start ? [word, value] : [value, word];
  const between = textOf(claim, context).slice(first.end, last.start);
  return last.start - first.end <= SPOKEN && !/[,;:.()–—]/.test(between) && !tells(between, context, 'and');
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
    (deals.length !== 1 && !term) ||
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
  const figures = operators.flatMap((d) => figuresMeant(claim, d, context));
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
