import type { Claim, PartyRole } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import type { Deal, DealRole } from '../../facts/fact.ts';
import { type Context, sentenceOf } from '../context.ts';
import { type Finding, find, isSolid, say, undecided, words } from '../finding.ts';
import { acts, endsWith, rents, tells, tellsWord } from '../telling.ts';
import { isToldAsLessor, isToldAsTenant } from './as-tenant.ts';
import { bearsSentence, grounds, meantDeals, named } from './meant.ts';
import { strangerInRole } from './stranger.ts';

type Fit = 'right' | 'drift' | 'wrong';

/** How a role told of a party fits the registry's: what drifts is near the truth, what is wrong is another thing. */
const FIT: Readonly<Record<PartyRole, Partial<Record<DealRole | 'operator', Fit>>>> = {
  operator: {
    operator: 'right',
    tenant: 'drift',
    'end-customer': 'wrong',
    guarantor: 'wrong',
    lender: 'wrong',
    utility: 'wrong',
  },
  tenant: {
    tenant: 'right',
    customer: 'right',
    'end-customer': 'drift',
    guarantor: 'wrong',
    lender: 'wrong',
    operator: 'wrong',
  },
  customer: {
    tenant: 'right',
    customer: 'right',
    'end-customer': 'right',
    guarantor: 'wrong',
    lender: 'wrong',
    operator: 'wrong',
  },
  guarantor: { guarantor: 'right', tenant: 'wrong', 'end-customer': 'wrong', lender: 'drift' },
  payer: { tenant: 'right', customer: 'right', guarantor: 'wrong', 'end-customer': 'drift', lender: 'wrong' },
  developer: { operator: 'right', contractor: 'right', partner: 'right', tenant: 'drift' },
  investor: { guarantor: 'drift', partner: 'right', lender: 'drift', seller: 'drift' },
  lender: { lender: 'right', guarantor: 'drift', tenant: 'wrong' },
  supplier: { supplier: 'right', contractor: 'right', utility: 'right', tenant: 'drift' },
  partner: {
    operator: 'right',
    tenant: 'right',
    customer: 'right',
    'end-customer': 'right',
    guarantor: 'right',
    partner: 'right',
    supplier: 'right',
    contractor: 'right',
    lender: 'drift',
    utility: 'drift',
    seller: 'drift',
    target: 'drift',
  },
};

const GRAVITY: readonly Fit[] = ['right', 'drift', 'wrong'];

function fitOf(deal: Deal, id: string, role: PartyRole): { fit: Fit; real: DealRole | 'operator' } | null {
  const roles: (DealRole | 'operator')[] = deal.parties
    .filter((party) => party.id === id)
    .map((party) => party.role);
  if (deal.operator === id) roles.push('operator');
  const fits = roles.map((real) => ({ real, fit: FIT[role][real] ?? 'drift' }));
  return fits.toSorted((a, b) => GRAVITY.indexOf(a.fit) - GRAVITY.indexOf(b.fit))[0] ?? null;
}

/**
 * Judges the roles told of the parties against the registry's: near the truth misleads, another thing is wrong. Of
 * several parties with one role in the sentence, it is said of the one that has it.
 */
export function judgeRoles(claim: Claim, context: Context): Finding {
  const deals = meantDeals(claim, context);
  const stranger = strangerInRole(claim, deals, context);
  if (stranger) return stranger;
  const said = claim.parties.filter(({ name, role }) => role !== null && claim.quote.includes(name));
  const others = said.filter(({ role }) => role !== 'operator');
  const asked = others.length > 0 ? others : said.length > 0 ? said : claim.parties;
  const found = asked.flatMap((party) => {
    const { id, role, name } = party;
    if (id === null || role === null) return [];
    const fits = deals.flatMap((deal) => {
      const fit = fitOf(deal, id, role);
      return fit ? [{ deal, name, role, ...fit }] : [];
    });
    const best = fits.toSorted((a, b) => GRAVITY.indexOf(a.fit) - GRAVITY.indexOf(b.fit))[0];
    return best ? [best] : [];
  });
  const kindest = (role: PartyRole): number =>
    Math.min(...found.filter((one) => one.role === role).map(({ fit }) => GRAVITY.indexOf(fit)));
  const telling = found.filter(({ role, fit }) => GRAVITY.indexOf(fit) === kindest(role));
  const worst = telling.toSorted((a, b) => GRAVITY.indexOf(b.fit) - GRAVITY.indexOf(a.fit))[0];
  if (!worst) return undecided('no-source', say('no-source'));
  const { deal, fit, name, real, role } = worst;
  const explanation = say('deal-role', { ...named(deal), party: words(name), role: words(real) });
  if (fit === 'right') return find('supported', 'registry', explanation, grounds(deal, real));
  const both = claim.because.some(({ slot }) => slot === 'other-role');
  const stands = role === 'payer' && tells(sentenceOf(claim, context), context, 'on-default');
  if (both || stands || tellsWord(claim.quote, context, 'nothing') || tells(claim.quote, context, 'one-more'))
    return undecided('vague', explanation, grounds(deal, real));
  if (fit === 'drift' || !isSolid(deal))
    return find('misleading', 'role-drift', explanation, grounds(deal, real));
  return find('refuted', 'wrong-role', explanation, grounds(deal, real));
}

/** "Bitdeer becomes the tenant of 180 MW". */
const isTenant = (behind: string, context: Context): boolean => acts(behind, context, 'is-tenant') !== null;

/** ", for its part, at the end of June": what is told on the way, and the first words behind it. */
const ASIDE = /^\s?,[^,;:.\p{Lu}]{1,40},/u;
const LATER = /(?<=^[^,;:.\p{Lu}]{0,24})(?:^|\s)\p{Ll}/gu;

/** What stands behind a name, and behind each "and" after it before anybody else is named. */
function verbsBehind(behind: string, others: readonly string[], context: Context): readonly string[] {
  const ends = others.map((name) => behind.indexOf(name)).filter((at) => at >= 0);
  const own = behind.slice(0, Math.min(behind.length, ...ends));
  const joints = lexiconOf(context.reading.lang).telling.and.filter((word) => word.startsWith(' '));
  const aside = ASIDE.exec(own)?.[0] ?? '';
  const later =
    aside === ''
      ? []
      : [...own.slice(aside.length).matchAll(LATER)].map((m) => own.slice(aside.length + m.index));
  return [behind, ...later, ...joints.flatMap((word) => own.split(word).slice(1)).map((verb) => ` ${verb}`)];
}

/** The names of a claim's place and of what it lies in. */
const placesOf = ({ place }: Claim): readonly string[] =>
  place ? [place.name, ...(place.within ? [place.within.name] : [])] : [];

/** "Fluidstack is leasing 245 MW to Hut 8": the deal's tenant told as who lets to its operator. */
function lettingTenant(claim: Claim, deals: readonly Deal[], sentence: string, context: Context) {
  const found = claim.parties.flatMap(({ id, name }) =>
    deals.flatMap((deal) => {
      const operator = claim.parties.find((party) => party.id === deal.operator);
      const isTenantOf = deal.parties.some((party) => party.id === id && party.role === 'tenant');
      const behind = sentence.split(name)[1];
      if (!isTenantOf || !operator || behind === undefined) return [];
      const lets = isToldAsLessor(behind, operator.name, context);
      return lets ? [{ deal, name, real: 'tenant' as const, fit: 'wrong' as const }] : [];
    }),
  );
  return found[0];
}

/**
 * "Google leases 245 MW from Hut 8": a right figure with somebody else as the tenant. Only who stands right before the verb
 * of renting is taken for it.
 */
export function takenForTenant(claim: Claim, context: Context): Finding | null {
  if (claim.modality !== 'fact' && claim.modality !== 'forecast') return null;
  const sentence = sentenceOf(claim, context);
  if (!tells(sentence, context, 'rents', 'rents-from', 'is-tenant', 'as-tenant', 'lets')) return null;
  const deals = meantDeals(claim, context);
  if (deals.length === 0) return null;
  const found = claim.parties.flatMap(({ id, name }) => {
    if (id === null || deals.every((deal) => fitOf(deal, id, 'tenant') === null)) return [];
    const [before = '', behind] = sentence.split(name);
    if (behind === undefined || endsWith(before, context, 'oblique')) return [];
    const others = claim.parties.flatMap((party) => (party.id === id ? [] : [party.name]));
    const verbs = verbsBehind(behind, others, context);
    const isRenter = verbs.some((verb) => rents(verb, context, others) || isTenant(verb, context));
    if (!isRenter && !isToldAsTenant(behind, others, placesOf(claim), context)) return [];
    if (!claim.quote.includes(name) && !bearsSentence(claim, context)) return [];
    return deals.flatMap((deal) => {
      const fit = fitOf(deal, id, 'tenant');
      return fit ? [{ deal, name, ...fit }] : [];
    });
  });
  const turned = found.length === 0 ? lettingTenant(claim, deals, sentence, context) : undefined;
  const best = turned ?? found.toSorted((a, b) => GRAVITY.indexOf(a.fit) - GRAVITY.indexOf(b.fit))[0];
  if (!best || best.fit === 'right' || !isSolid(best.deal)) return null;
  const { deal, name, real, fit } = best;
  const explanation = say('deal-role', { ...named(deal), party: words(name), role: words(real) });
  const given = { ...grounds(deal, real), parts: { number: 'supported', role: 'misleading' } } as const;
  if (fit === 'drift') return find('misleading', 'role-drift', explanation, given);
  return find('refuted', 'wrong-role', explanation, {
    ...given,
    parts: { number: 'supported', role: 'refuted' },
  });
}
