import type { Claim } from '../../claims/claim.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import { type Finding, find } from '../finding.ts';
import { tells } from '../telling.ts';
import { agreeFigure, dealGrounds, figuresGiven, figuresOfDeal } from './figures.ts';
import { pinnedDeal, sure } from './meant.ts';
import { derivedOf } from './slip.ts';
import { isOfDeals } from './told.ts';

/** Letters between the word for an option and the power it is on. */
const LEAD = 40;

/** The one contract that another figure of the sentence is of. */
function dealBeside(claim: Claim, context: Context): Deal | null {
  const beside = neighbours(claim, context).flatMap((other) =>
    isOfDeals(other) && other.unit === 'MW' && other.hedge === null
      ? [figuresGiven(other, context).map(({ deal }) => deal)]
      : [],
  );
  const [first, ...more] = beside.filter((deals) => deals.length > 0);
  const deals = [...new Set(first)].filter((deal) => more.every((others) => others.includes(deal)));
  return deals.length === 1 ? (deals[0] ?? null) : null;
}

/** "250 MW, with an option on a further 510": another power than the option of the very contract has, and nothing else known of its operator. */
export function otherOption(claim: Claim, context: Context): Finding | null {
  const at = numberOf(claim);
  if (
    claim.unit !== 'MW' ||
    claim.value === null ||
    claim.hedge !== null ||
    claim.stance !== 'asserted' ||
    !at
  )
    return null;
  const text = textOf(claim, context);
  const lead =
    text
      .slice(Math.max(0, at.start - LEAD), at.start)
      .split(/[.;:。](?:\s|$)/)
      .at(-1) ?? '';
  const last = lead.split(/\p{Nd}/u).at(-1) ?? '';
  if (!tells(last, context, 'option') || claim.parties.some(({ name }) => last.includes(name))) return null;
  const deal = dealBeside(claim, context) ?? pinnedDeal(claim, context);
  if (claim.place && !deal?.places.includes(claim.place.id ?? '')) return null;
  const option = deal?.otherFigures.find(({ what }) => what === 'option-mw');
  if (!deal || !option || !sure(deal, 'otherFigures')) return null;
  const known = context.facts.deals
    .filter(({ operator }) => operator === deal.operator)
    .flatMap((one) => [...figuresOfDeal(one), ...derivedOf(one)]);
  if (known.some((figure) => (agreeFigure(claim, figure)?.verdict ?? 'refuted') !== 'refuted')) return null;
  const { explanation, evidence } = dealGrounds(deal, option);
  return find('refuted', 'wrong-value', explanation, { evidence, settledBy: 'contract' });
}
