import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, inParagraph, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, isSolid, say, words } from '../finding.ts';
import { endsWith, tells } from '../telling.ts';
import type { FoundFigure } from './figures.ts';
import { grounds, named, sure } from './meant.ts';
import { RENTS, TENANTS } from './sides.ts';

/** Days after its announcement in which a text with a contract's number tells of that contract. */
const NEWS_DAYS = 45;

/** Is the text the news of that contract, by an operator who keeps no tenant's name back? */
const isItsNews = (deal: Deal, { published, facts }: Context): boolean =>
  published !== null &&
  published.start >= deal.announced.start &&
  published.end <= addDays(deal.announced.end, NEWS_DAYS) &&
  !facts.deals.some(
    ({ operator, parties, announced }) =>
      operator === deal.operator &&
      announced.start <= published.end &&
      parties.some(({ id }) => id === 'undisclosed'),
  );

/** Years beside the power or the sum of the same contract: that bears the wrong word. */
const isBesideFigure = (claim: Claim, context: Context): boolean =>
  claim.unit === 'years' &&
  neighbours(claim, context).some(({ kind, unit }) => kind === 'deal' && unit !== null && unit !== 'years');

/** Digits from which on a sum is that of one contract and of no other. */
const RENT_DIGITS = 2;

/** "Its $9.7 billion contract": the sum of one contract alone, to the digit. */
function isOwnRent({ value, unit, hedge, precision }: Claim, found: readonly FoundFigure[]): boolean {
  const [first] = found;
  return (
    unit === 'USD' &&
    value !== null &&
    hedge === null &&
    first !== undefined &&
    found.every(({ deal, figure }) => deal === first.deal && RENTS.includes(figure.what)) &&
    first.figure.value === value &&
    significantDigits({ value, written: precision?.written ?? value }) >= RENT_DIGITS
  );
}

/** "$9.7 billion contract with Amazon": hardly a word between the sum and the name, and nothing that goes on with the name. */
function isJoined(claim: Claim, name: string, context: Context): boolean {
  const end = numberOf(claim)?.end ?? claim.end;
  const [between = '', behind = ''] = textOf(claim, context).slice(end).split(name);
  return between.trim().split(/\s+/).length <= 3 && !/[,;:.\d]/.test(between) && !/^['’]/.test(behind);
}

/** A right number of one site's contract, told of a contract with a company that has others and no part in this one. */
export function strangeTenant(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if (claim.modality !== 'fact' || claim.stance !== 'asserted') return null;
  const rent = isOwnRent(claim, found);
  if (claim.unit === 'USD' && !rent) return null;
  const deals = [...new Set(found.map((one) => one.deal))];
  const [deal] = deals;
  if (!deal || deals.some((one) => !sure(one, 'parties') || !isSolid(one))) return null;
  if (deals.some(({ parties }) => parties.some(({ id }) => id === 'undisclosed'))) return null;
  if (claim.parties.filter(({ role }) => role === 'operator').length !== 1) return null;
  if (isBesideFigure(claim, context)) return null;
  const isPlaced = ({ places }: Deal): boolean => claim.place?.id === places[0];
  if (
    deals.length > 1
      ? !deals.every((one) => isItsNews(one, context))
      : !rent && !isPlaced(deal) && !isItsNews(deal, context)
  )
    return null;
  const around = [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties);
  if (around.some(({ id }) => deals.some(({ parties }) => parties.some((party) => party.id === id))))
    return null;
  const sentence = sentenceOf(claim, context);
  if (tells(sentence, context, 'guaranteed')) return null;
  const operator = claim.parties.find(({ id }) => id === deal.operator);
  const told = operator ? sentence.slice(sentence.indexOf(operator.name)) : '';
  const [clause] = told.split(/[,;:()–—]/);
  const stranger = claim.parties.find(
    ({ id, name, role }) =>
      role !== 'operator' &&
      context.facts.deals.some(({ parties }) =>
        parties.some((party) => party.id === id && (claim.unit === 'MW' || TENANTS.includes(party.role))),
      ) &&
      (!rent || isJoined(claim, name, context)) &&
      clause
        ?.split(name)
        .slice(0, -1)
        .some((before) => endsWith(before, context, 'other-side')),
  );
  if (!stranger) return null;
  const parties = words(deal.parties.map(({ name }) => name).join(', '));
  return find('refuted', 'wrong-party', say('deal-parties', { ...named(deal), parties }), {
    ...grounds(deal, null),
    parts: { number: 'supported', role: 'refuted' },
  });
}
