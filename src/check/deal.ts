import type { Claim } from '../claims/claim.ts';
import type { Deal } from '../facts/fact.ts';
import type { Checker, Context } from './context.ts';
import { agreeFigure, dealFigure, dealGrounds, figuresOfDeal, partyIds } from './deal-figures.ts';
import { grounds, meantDeals, named, sure } from './deal-meant.ts';
import { judgeRoles } from './deal-role.ts';
import { amount, type Finding, find, say, undecided, words } from './finding.ts';
import { bestRow, rowFinding, rowsFor } from './observation.ts';
import { GREENFIELD, mentions } from './telling-words.ts';

function judgePlace(claim: Claim, context: Context): Finding {
  const place = claim.place?.id ?? null;
  const deals = meantDeals(claim, context);
  const right =
    place === null
      ? undefined
      : dealsOfOperators(deals, context).find(({ places }) => places.includes(place));
  const [deal] = deals;
  if (right)
    return find('supported', 'registry', say('deal-place', named(right)), grounds(right, right.region));
  if (!deal || place === null) return undecided('no-source', say('no-source'));
  const explanation = say('deal-place', named(deal));
  const known = deals.every((d) => sure(d, 'region') && sure(d, 'places') && d.places.length >= 2);
  if (!known || !isPlaceOfItsOwn(place, deals, context))
    return undecided('no-source', explanation, grounds(deal, deal.region));
  return find('refuted', 'wrong-place', explanation, {
    ...grounds(deal, deal.region),
    parts: { place: 'refuted' },
  });
}

/** All that the operators of some deals have signed: a place that one of them has is no wrong place. */
const dealsOfOperators = (deals: readonly Deal[], { facts }: Context): readonly Deal[] => [
  ...deals,
  ...facts.deals.filter(({ operator }) => deals.some((deal) => deal.operator === operator)),
];

/** A country that holds the site is no other place, and a site unknown to the registry may lie within it. */
const isPlaceOfItsOwn = (place: string, deals: readonly Deal[], { facts }: Context): boolean =>
  /^[a-z]{2}(?:-[a-z]{2})?$/.test(place) ||
  facts.deals.some(({ places }) => places.slice(1).includes(place)) ||
  deals.every(({ places }) => !places[0]?.startsWith(place));

function judgeOrigin(claim: Claim, context: Context): Finding {
  const deals = meantDeals(claim, context);
  const [deal] = deals;
  if (!deal || deal.origin === null || !sure(deal, 'origin')) return undecided('no-source', say('no-source'));
  const saysNew = mentions(claim.quote, GREENFIELD);
  const agrees = saysNew === (deal.origin === 'greenfield');
  const explanation = say(deal.origin === 'greenfield' ? 'deal-greenfield' : 'deal-conversion', named(deal));
  if (agrees) return find('supported', 'registry', explanation, grounds(deal, deal.origin));
  if (deals.length > 1) return undecided('ambiguous', explanation, grounds(deal, deal.origin));
  return find('refuted', 'wrong-origin', explanation, grounds(deal, deal.origin));
}

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
  const figure = dealFigure(claim, context);
  if (figure) return mislabelled(claim, context) ?? figure;
  const sector = bestRow(claim, rowsFor(claim, context, ['sector-deals', 'sector-power']), context);
  if (sector?.match.verdict === 'supported') return rowFinding(sector);
  return otherFigure(claim, context) ?? undecided('no-source', say('no-source'));
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
const UNKNOWN = { below: 0.7, above: 4 };

const isFarFrom = (claim: Claim, known: number): boolean => {
  const said = (claim.value ?? claim.low ?? claim.high ?? known) * (claim.unit === 'GW' ? 1000 : 1);
  return said < known * UNKNOWN.below || said > known * UNKNOWN.above;
};

/** Refutes only where one deal is meant beyond doubt, the registry holds that figure for sure, and nothing is near. */
function otherFigure(claim: Claim, context: Context): Finding | null {
  const deals = meantDeals(claim, context);
  const [deal] = deals;
  const fields = MAIN[claim.unit ?? ''] ?? [];
  const aspects = ['value', 'total-value', 'capacity', 'term'];
  if (
    !deal ||
    deals.length !== 1 ||
    fields.length === 0 ||
    claim.aspect === null ||
    !aspects.includes(claim.aspect)
  )
    return null;
  const known = fields.filter((field) => deal[field] !== null);
  if (known.length === 0 || known.some((field) => !sure(deal, field))) return null;
  if (known.length < fields.length && !isFarFrom(claim, Number(deal[known[0] ?? 'id']))) return null;
  const operators = context.facts.deals.filter(({ operator }) => operator === deal.operator);
  const figures = operators.flatMap((d) => figuresOfDeal(d));
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
  if (!main) return null;
  const { explanation, evidence, settledBy } = dealGrounds(deal, main);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy });
}

/** Judges a miner's AI contract by the registry: figures, place, kind, roles, parties. No matching deal: no verdict. */
export const checkDeal: Checker = (claim, context) => {
  if (claim.value !== null || claim.low !== null || claim.high !== null) return judgeFigure(claim, context);
  if (claim.aspect === 'place') return judgePlace(claim, context);
  if (claim.aspect === 'origin') return judgeOrigin(claim, context);
  if (claim.aspect === 'role') return judgeRoles(claim, context);
  if (claim.aspect === 'parties') return judgeParties(claim, context);
  if (claim.parties.some(({ role }) => role !== null && role !== 'operator' && role !== 'partner'))
    return judgeRoles(claim, context);
  return judgeParties(claim, context);
};
