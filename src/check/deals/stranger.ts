import type { Claim, Party } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Deal } from '../../facts/fact.ts';
import { digitsOf } from '../agreement.ts';
import { type Context, inParagraph, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, isSolid, say, words } from '../finding.ts';
import { acts, endsWith, tells, tellsWord } from '../telling.ts';
import type { FoundFigure } from './figures.ts';
import { bearsSentence, dealsAround, grounds, named, sure } from './meant.ts';
import { behindEach, GUARANTEES, RENTS, TENANTS } from './sides.ts';
import { isOfDeals } from './told.ts';

/** Words of a sentence that says who has a part in a contract, and no more. */
const BARE_WORDS = 9;

/** A sentence that only says who it is: nobody else, no number, nothing of a further one. */
function isBare(claim: Claim, context: Context): boolean {
  const whole = sentenceOf(claim, context).trim();
  const alone = whole.startsWith(claim.quote) && /^[:;–—：；]/.test(whole.slice(claim.quote.length).trim());
  const sentence = alone ? claim.quote : whole;
  const length = /\p{Script=Han}/u.test(sentence) ? sentence.length / 2 : sentence.split(/\s+/).length;
  const others = claim.parties.filter(({ name }) => sentence.includes(name));
  return (
    length <= BARE_WORDS &&
    others.length === 1 &&
    !/\p{Nd}/u.test(sentence) &&
    !tells(sentence, context, 'one-more')
  );
}

/** Has a company no part at all in a contract? */
const isStrange = ({ id }: Party, { operator, parties }: Deal): boolean =>
  id !== null && id !== operator && parties.every((party) => party.id !== id);

/** The parts of which a contract has one holder, and what it is called in the registry. */
const HOLDERS: Readonly<Partial<Record<string, readonly string[]>>> = {
  tenant: TENANTS,
  customer: ['customer'],
  guarantor: ['guarantor'],
};

/**
 * "The tenant is Microsoft", "Microsoft guarantees the rent": told of the one contract that is meant, whose holder of that
 * part is known and named nowhere around; a sentence of its own, or the name right before its verb.
 */
export function strangerInRole(claim: Claim, meant: readonly Deal[], context: Context): Finding | null {
  const stands = isBare(claim, context);
  const deals = meant.length > 0 ? meant : stands ? dealsAround(claim, context) : [];
  const [deal] = deals;
  if (!deal || deals.some((one) => !sure(one, 'parties')) || claim.stance !== 'asserted') return null;
  if (claim.modality !== 'fact' && claim.modality !== 'forecast') return null;
  if (tellsWord(claim.quote, context, 'nothing')) return null;
  if (claim.because.some(({ slot }) => slot === 'other-role')) return null;
  const around = [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties);
  for (const party of claim.parties) {
    const { name, role } = party;
    const roles = HOLDERS[role ?? ''];
    const holders = deal.parties.filter((one) => roles?.includes(one.role));
    const [holder] = holders;
    if (!holder || !isStrange(party, deal) || !claim.quote.includes(name)) continue;
    if (
      role !== 'guarantor' &&
      deal.parties.some(({ id, role: of }) => id === 'undisclosed' && of === 'tenant')
    )
      continue;
    if (around.some(({ id }) => holders.some((one) => one.id === id))) continue;
    const backs = behindEach(claim.quote, name).some(
      (behind) => acts(behind, context, 'guarantees') !== null,
    );
    const surety = role === 'guarantor' && (backs || isForRent(claim, deal, context));
    if (!(stands || surety || (role === 'tenant' && meant.length > 0))) continue;
    const told = { party: words(holder.name), role: words(holder.role) };
    return find('refuted', 'wrong-party', say('deal-role', { ...named(deal), ...told }), {
      ...grounds(deal, holder.role),
      settledBy: 'contract',
      parts: { role: 'refuted' },
    });
  }
  return null;
}

/** Does the sentence speak of what the contract's own tenant pays? */
function isForRent(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  return claim.parties.some(
    ({ id, name, role }) =>
      role === 'payer' &&
      sentence.includes(name) &&
      deal.parties.some((party) => party.id === id && TENANTS.includes(party.role)),
  );
}

const SURETIES: readonly Claim['aspect'][] = ['guarantee', 'value', 'total-value'];

/**
 * "Microsoft backs 1.4 billion of the obligations", "Fluidstack's payments for 245 MW are guaranteed by Amazon": a right
 * number beside a guarantor with no part in the contract that another guarantees, who is named nowhere around.
 */
export function strangeGuarantor(
  claim: Claim,
  found: readonly FoundFigure[],
  context: Context,
): Finding | null {
  const [first] = found;
  const guarantor = first?.deal.parties.find(({ role }) => role === 'guarantor');
  if (!first || !guarantor || claim.stance !== 'asserted' || claim.modality === 'hypothetical') return null;
  const { deal } = first;
  if (found.some((one) => !isSolid(one.deal) || !sure(one.deal, 'parties'))) return null;
  if (!found.every((one) => one.deal.parties.some(({ id }) => id === guarantor.id))) return null;
  const around = [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties);
  if (around.some(({ id }) => id === guarantor.id)) return null;
  const sentence = sentenceOf(claim, context);
  const ofGuarantee =
    found.every(({ figure }) => GUARANTEES.includes(figure.what)) && SURETIES.includes(claim.aspect);
  const isSurety = ({ name, role }: Party): boolean =>
    (ofGuarantee &&
      behindEach(sentence, name).some((behind) => acts(behind, context, 'guarantees') !== null)) ||
    (role === 'guarantor' &&
      sentence.includes(name) &&
      bearsSentence(claim, context) &&
      isForRent(claim, deal, context));
  const stranger = claim.parties.find(
    (party) => found.every((one) => isStrange(party, one.deal)) && isSurety(party),
  );
  if (!stranger) return null;
  const role = { party: words(guarantor.name), role: words('guarantor') };
  return find('refuted', 'wrong-party', say('deal-role', { ...named(deal), ...role }), {
    ...grounds(deal, 'guarantor'),
    settledBy: 'contract',
    parts: { number: 'supported', role: 'refuted' },
  });
}

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
  neighbours(claim, context).some((one) => isOfDeals(one) && one.unit !== null && one.unit !== 'years');

/** Digits from which on a sum is that of one contract and of no other. */
const RENT_DIGITS = 2;

/** "Its $9.7 billion contract": the sum of one contract alone, to the digit. */
function isOwnRent(claim: Claim, found: readonly FoundFigure[]): boolean {
  const { value, unit, hedge } = claim;
  const [first] = found;
  return (
    unit === 'USD' &&
    value !== null &&
    hedge === null &&
    first !== undefined &&
    found.every(({ deal, figure }) => deal === first.deal && RENTS.includes(figure.what)) &&
    first.figure.value === value &&
    digitsOf(claim) >= RENT_DIGITS
  );
}

/** Words between a sum and the name of the other side, which make one piece of the two. */
const JOINED = { behind: 3, before: 7 };

/**
 * "$9.7 billion contract with Amazon", "with Amazon a contract worth $9.7 billion": hardly a word between the sum and the
 * name, and nothing that goes on with the name.
 */
function isJoined(claim: Claim, name: string, context: Context): boolean {
  const text = textOf(claim, context);
  const number = numberOf(claim) ?? claim;
  const [between = '', behind = ''] = text.slice(number.end).split(name);
  const isPiece = (words: string, most: number): boolean =>
    words.trim().split(/\s+/).length <= most && !/[,;:.\d，；。]/.test(words);
  if (isPiece(between, JOINED.behind) && !/^['’]/.test(behind)) return true;
  const sentence = sentenceOf(claim, context);
  const start = text.indexOf(sentence);
  const at = text.slice(0, number.start).lastIndexOf(name);
  const lead = text.slice(at + name.length, number.start).replace(/\p{Sc}|US|C\$/gu, '');
  return at >= start && start >= 0 && isPiece(lead, JOINED.before) && !/^['’]/.test(lead);
}

/** A comma between the attributes of one thing parts nothing: "a five-year, $9.7 billion contract". */
const ATTRIBUTED = /,\s(?=(?:US)?\p{Sc}?\d)/gu;

/** "In Ellendale, North Dakota, to …": what a site lies in parts nothing. */
const withoutPlaces = (told: string, { place }: Claim): string =>
  place?.within ? told.replace(`, ${place.within.name},`, '').replace(`, ${place.within.name}`, '') : told;

/** A right number of one site's contract, told of a contract with a company that has others and no part in this one. */
export function strangeTenant(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if ((claim.modality !== 'fact' && claim.modality !== 'forecast') || claim.stance !== 'asserted')
    return null;
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
  const isOther = (id: string | null): boolean =>
    deals.some(({ parties }) => parties.some((party) => party.id === id && TENANTS.includes(party.role)));
  if (around.some(({ id }) => isOther(id))) return null;
  const sentence = sentenceOf(claim, context);
  if (tells(sentence, context, 'guaranteed')) return null;
  const operator = claim.parties.find(({ id }) => id === deal.operator);
  const told = operator ? sentence.slice(sentence.indexOf(operator.name)).replace(ATTRIBUTED, ' ') : '';
  const [clause] = withoutPlaces(told, claim).split(/[,;:()–—]/);
  const stranger = claim.parties.find(
    ({ id, name, role }) =>
      role !== 'operator' &&
      deals.every((one) => one.parties.every((party) => party.id !== id)) &&
      context.facts.deals.some(({ parties }) => parties.some((party) => party.id === id)) &&
      (!rent || isJoined(claim, name, context)) &&
      clause
        ?.split(name)
        .slice(0, -1)
        .some((before) => endsWith(before, context, 'other-side') || endsWith(before, context, 'lets-to')),
  );
  if (!stranger) return null;
  const parties = words(deal.parties.map(({ name }) => name).join(', '));
  return find('refuted', 'wrong-party', say('deal-parties', { ...named(deal), parties }), {
    ...grounds(deal, null),
    settledBy: 'contract',
    parts: { number: 'supported', role: 'refuted' },
  });
}
