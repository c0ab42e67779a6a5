import type { Claim, Party } from '../../claims/claim.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, inParagraph, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid, say, words } from '../finding.ts';
import { acts, endsWith, tells } from '../telling.ts';
import type { FoundFigure } from './figures.ts';
import { grounds, named, sure } from './meant.ts';

export const RENTS: readonly string[] = ['base-value', 'total-value', 'company-value', 'combined-value'];
const OUTLAYS: readonly string[] = ['capex', 'supplier-value', 'land-price', 'site-price'];
export const GUARANTEES: readonly string[] = ['guarantee', 'guarantee-total'];
export const TENANTS: readonly string[] = ['tenant', 'customer'];

/** A right number told of somebody with another part in the contract than the sentence gives them. */
export const wrongRole = (deal: Deal, name: string, role: string): Finding =>
  find('refuted', 'wrong-role', say('deal-role', { ...named(deal), party: words(name), role: words(role) }), {
    ...grounds(deal, role),
    parts: { number: 'supported', role: 'refuted' },
  });

/** What stands behind each mention of a name in a text. */
export const behindEach = (text: string, name: string): readonly string[] => text.split(name).slice(1);

/** Does no comma stand between an offset of the sentence and what the claim quotes? */
function isInClause(sentence: string, at: number, { quote }: Claim): boolean {
  const quoted = sentence.indexOf(quote);
  if (quoted < 0 || (at >= quoted && at < quoted + quote.length)) return true;
  const between = at < quoted ? sentence.slice(at, quoted) : sentence.slice(quoted + quote.length, at);
  return !/[,;:–—]\s/.test(between);
}

/**
 * "Hut 8 will pay Fluidstack 7 billion": who lets pays its tenant the rent; "a customer pays Bitfarms 128 million" where
 * that is what Bitfarms spends. Only the two names joined by the verb alone count, so that no passive falls under it.
 */
export function turnedRound(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if (claim.stance !== 'asserted') return null;
  if (claim.unit === 'years') return rentPaidBySurety(claim, found, context);
  if (claim.unit !== 'USD') return null;
  const sentence = sentenceOf(claim, context);
  for (const { deal, figure } of found) {
    const operator = claim.parties.find(({ id }) => id === deal.operator);
    if (!operator || !isSolid(deal) || !sure(deal, 'parties')) continue;
    const tenants = claim.parties.filter(({ id }) =>
      deal.parties.some((party) => party.id === id && TENANTS.includes(party.role)),
    );
    const paysTenant = behindEach(sentence, operator.name).some((behind) => {
      const object = acts(behind, context, 'pays');
      return object !== null && tenants.some(({ name }) => object.startsWith(name.toLowerCase()));
    });
    if (RENTS.includes(figure.what) && paysTenant) return wrongRole(deal, operator.name, 'operator');
    const guarantor = claim.parties.find(({ id }) =>
      deal.parties.some((party) => party.id === id && party.role === 'guarantor'),
    );
    if (guarantor && RENTS.includes(figure.what) && paysRent(claim, deal, guarantor, context))
      return wrongRole(deal, guarantor.name, 'guarantor');
    const payer =
      guarantor !== undefined &&
      claim.modality === 'fact' &&
      found.every((one) => GUARANTEES.includes(one.figure.what)) &&
      behindEach(sentence, guarantor.name).some((behind) =>
        acts(behind, context, 'pays')?.startsWith(operator.name.toLowerCase()),
      );
    if (payer) return wrongRole(deal, guarantor.name, 'guarantor');
    const paid = sentence.split(operator.name);
    const isPaid = paid.slice(0, -1).some((before, i) => {
      const possessive = /^(?:['’]|s\b)/.test(paid[i + 1] ?? '');
      const name = paid.slice(0, i + 1).join(operator.name).length;
      return (
        !possessive &&
        isInClause(sentence, name, claim) &&
        tells(before, context, 'pays-any') &&
        endsWith(before, context, 'paid-to')
      );
    });
    if (found.every((one) => OUTLAYS.includes(one.figure.what)) && isPaid)
      return wrongRole(deal, operator.name, 'payer');
  }
  return null;
}

/**
 * "Google will pay Hut 8 $7 billion": the verb right behind the guarantor's name and the sum behind it, or the word for
 * paying nearest to it where the tenant is not named; and nothing in the sentence speaks of standing behind somebody.
 */
function paysRent(claim: Claim, deal: Deal, { name, role }: Party, context: Context): boolean {
  if (claim.modality !== 'fact' && claim.modality !== 'forecast') return false;
  const sentence = sentenceOf(claim, context);
  if (!sentence.includes(name) || tells(sentence, context, 'guaranteed', 'on-default')) return false;
  const tenant = claim.parties.some(
    (party) =>
      sentence.includes(party.name) &&
      deal.parties.some(({ id, role: real }) => id === party.id && TENANTS.includes(real)),
  );
  const operator = claim.parties.some((party) => party.id === deal.operator && sentence.includes(party.name));
  const acting = behindEach(sentence, name).some((behind) => {
    const object = acts(behind, context, 'pays');
    return object !== null && !/[,;:]\s/.test(object.slice(0, SUM));
  });
  return acting || (!tenant && operator && role === 'payer');
}

/** "Google will pay Fluidstack's rent for 15 years": the same of the years of the one contract that is meant. */
function rentPaidBySurety(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const [first] = found;
  const deal = first?.deal;
  if (!deal || found.some((one) => one.deal !== deal) || !sure(deal, 'parties')) return null;
  const guarantor = claim.parties.find(({ id }) =>
    deal.parties.some((party) => party.id === id && party.role === 'guarantor'),
  );
  return guarantor && paysRent(claim, deal, guarantor, context)
    ? wrongRole(deal, guarantor.name, 'guarantor')
    : null;
}
/** Letters behind a verb of paying in which nothing else begins. */
const SUM = 30;

/** Companies that a purchase of the operator's is told to be from, right before the name. */
export function strangeSupplier(
  claim: Claim,
  found: readonly FoundFigure[],
  context: Context,
): Finding | null {
  const [first] = found;
  const deal = first?.deal;
  if (
    !deal ||
    found.some(({ figure }) => figure.what !== 'supplier-value') ||
    claim.modality === 'hypothetical'
  )
    return null;
  const supplier = deal.parties.find(({ role }) => role === 'supplier');
  if (!supplier || !isSolid(deal) || !sure(deal, 'parties') || claim.stance !== 'asserted') return null;
  const around = [claim, ...inParagraph(claim, context)].flatMap(({ parties }) => parties);
  if (around.some(({ id }) => id === supplier.id)) return null;
  const sentence = sentenceOf(claim, context);
  const stranger = claim.parties.find(
    ({ id, name }) =>
      id !== deal.operator &&
      !deal.parties.some((party) => party.id === id) &&
      sentence
        .split(name)
        .slice(0, -1)
        .some((before) => endsWith(before, context, 'bought-from')),
  );
  if (!stranger) return null;
  const role = { party: words(supplier.name), role: words('supplier') };
  return find('refuted', 'wrong-party', say('deal-role', { ...named(deal), ...role }), {
    ...grounds(deal, 'supplier'),
    parts: { number: 'supported', role: 'refuted' },
  });
}
