import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, say, words } from '../finding.ts';
import { acts, endsWith, tells } from '../telling.ts';
import { type FoundFigure, figuresOfDeal } from './figures.ts';
import { grounds, meantDeals, named, sure } from './meant.ts';
import { behindEach, wrongRole } from './sides.ts';

const sharesOf = (deal: Deal, share: number) =>
  say('deal-figure-share', { ...named(deal), share: words(`${share} %`) });

/** Letters between an owner, the verb and the share. */
const APART = 24;

/** Does the sentence give the claim's number to this name: the two joined by a verb of owning and nobody else between? */
function isGivenTo(claim: Claim, name: string, others: readonly string[], context: Context): boolean {
  const at = numberOf(claim);
  if (!at) return false;
  const text = textOf(claim, context);
  const sentence = sentenceOf(claim, context);
  const start = text.indexOf(sentence);
  const number = { start: at.start - start, end: at.end - start };
  const from = sentence.lastIndexOf(name, number.start);
  if (start < 0 || from < 0) return false;
  const between = sentence.slice(from + name.length, number.start);
  if (
    between.length > APART ||
    /[,;:()–—，；]/.test(between) ||
    others.some((other) => between.includes(other))
  )
    return false;
  const before = sentence.slice(0, from);
  const behind = sentence.slice(number.end, number.end + APART).split(/[,;:.()–—，；。]/)[0] ?? '';
  if (others.some((other) => behind.includes(other)) && acts(between, context, 'owns') === null) return false;
  return (
    acts(between, context, 'owns') !== null ||
    endsWith(before, context, 'owns') ||
    tells(behind, context, 'owns')
  );
}

const PARTNERS: readonly string[] = ['tenant', 'customer', 'partner'];

/** "TeraWulf holds 49 %", where that is its partner's share of their venture. */
export function swappedShare(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if (claim.aspect !== 'stake' || claim.unit !== '%' || claim.stance !== 'asserted') return null;
  const [first] = found;
  const deal = first?.deal;
  if (!deal || !sure(deal, 'otherFigures') || found.some((one) => one.deal !== deal)) return null;
  const operator = claim.parties.find(({ id }) => id === deal.operator);
  const partner = claim.parties.find(({ id }) =>
    deal.parties.some((party) => party.id === id && PARTNERS.includes(party.role)),
  );
  const shares = figuresOfDeal(deal).filter(({ what }) => what === 'jv-share' || what === 'partner-share');
  const own = shares.find(({ what }) => what === 'jv-share');
  if (!own || shares.length !== 2) return null;
  const isAll = (what: string): boolean => found.every(({ figure }) => figure.what === what);
  const names = claim.parties.map(({ name }) => name);
  const given = (name: string | undefined): boolean =>
    name !== undefined &&
    isGivenTo(
      claim,
      name,
      names.filter((other) => other !== name),
      context,
    );
  const turned =
    (isAll('partner-share') && given(operator?.name)) || (isAll('jv-share') && given(partner?.name));
  if (!turned) return null;
  return find('refuted', 'wrong-party', sharesOf(deal, own.value), {
    ...grounds(deal, `${own.value} %`),
    settledBy: 'contract',
    parts: { number: 'supported', role: 'refuted' },
  });
}

/** Does the operator take the money in, the verb and the sum right behind its name, or behind a clause about it alone? */
function takesIn(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const operator = claim.parties.find(({ id }) => id === deal.operator);
  const at = operator ? sentence.indexOf(operator.name) : -1;
  if (!operator || at < 0) return false;
  const behind = sentence.slice(at + operator.name.length);
  const aside = /^\s?,[^,]{1,60},/.exec(behind)?.[0] ?? '';
  if (claim.parties.some(({ name }) => name !== operator.name && aside.includes(name))) return false;
  const taken = acts(behind.slice(aside.length), context, 'takes-in');
  return taken !== null && /^[^\d,;:]{0,24}\d/.test(taken);
}

/** "TeraWulf's own share is worth $9.5 billion": the part named before the sum, with its verb between and no other clause. */
function isOwnPart(claim: Claim, context: Context): boolean {
  const [at, sentence, text] = [numberOf(claim), sentenceOf(claim, context), textOf(claim, context)];
  const number = at ? text.slice(at.start, at.end) : claim.quote;
  const end = sentence.indexOf(number);
  const { telling, quantity } = lexiconOf(context.reading.lang);
  const years = neighbours(claim, context).flatMap((other) => {
    const one = other.unit === 'years' ? numberOf(other) : undefined;
    return one ? [text.slice(one.start, one.end)] : [];
  });
  const told = years.reduce((rest, year) => rest.replace(year, ''), sentence.slice(0, Math.max(0, end)));
  const lead = fold(told.split(/[,;:(–—，；]\s?/u).at(-1) ?? '');
  const part = (telling['own-part'] ?? []).find((word) => lead.includes(word));
  if (part === undefined || /\p{Nd}/u.test(lead)) return false;
  const between = lead.slice(lead.indexOf(part) + part.length);
  // Where the verb stands last it follows the sum.
  const last =
    quantity.fromToEndings === null ? '' : sentence.slice(end + number.length, end + number.length + APART);
  return tells(`${between} ${last} `, context, 'amounts-to');
}

/** All that a venture earns told as one partner's own: nothing speaks of a part, or the operator itself takes it in. */
export function ventureAsOwn(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const [first] = found;
  if (first?.figure.what !== 'base-value' || (claim.modality !== 'fact' && claim.modality !== 'forecast'))
    return null;
  const share = first.deal.otherFigures.find(({ what }) => what === 'jv-share');
  if (!share) return null;
  const sentence = sentenceOf(claim, context);
  const taken = takesIn(claim, first.deal, context) || isOwnPart(claim, context);
  if (
    !taken &&
    (claim.modality !== 'fact' || !tells(sentence, context, 'sole') || tells(sentence, context, 'in-part'))
  )
    return null;
  return find('misleading', 'wrong-base', sharesOf(first.deal, share.value), {
    ...grounds(first.deal, `${share.value} %`),
    parts: { number: 'supported' },
  });
}

const STAKES: readonly string[] = [
  'stake',
  'jv-share',
  'partner-share',
  'colchis-share',
  'seller-share',
  'partner-stake',
];
/** Points that a stake may be off by rounding or by a last purchase. */
const NEAR = 3;

/** A stake that is only an option told as held; another stake than the registry's in the very company or venture. */
export function otherStake(claim: Claim, context: Context): Finding | null {
  const { value, modality, stance } = claim;
  if (claim.aspect !== 'stake' || claim.unit !== '%' || value === null || claim.hedge !== null) return null;
  if (modality === 'opinion' || stance !== 'asserted') return null;
  const deals = meantDeals(claim, context);
  const [deal] = deals;
  if (!deal || deals.length !== 1 || !sure(deal, 'otherFigures')) return null;
  const sentence = sentenceOf(claim, context);
  const known = figuresOfDeal(deal).filter(({ unit }) => unit === '%');
  const option = known.find(({ what }) => what === 'option-stake');
  if (modality !== 'fact' && !option) return null;
  const stakes = known.filter(({ what }) => STAKES.includes(what));
  const [main] = stakes;
  if (!main) return null;
  const target = deal.parties.find(
    ({ role, id }) => role === 'target' && claim.parties.some((p) => p.id === id),
  );
  const is = (figure: { value: number }): boolean => Math.abs(figure.value - value) < NEAR;
  const shown = option && value > main.value ? option : main;
  const explanation = sharesOf(deal, shown.value);
  if (option && is(option) && !stakes.some(is)) {
    const told = tells(sentence, context, 'owns-now') && !tells(sentence, context, 'option', 'extended');
    return told ? find('misleading', 'wrong-base', explanation, grounds(deal, `${main.value} %`)) : null;
  }
  const turned =
    target !== undefined &&
    claim.parties.some(
      ({ id, name }) =>
        id === target.id &&
        behindEach(sentence, name).some((behind) => acts(behind, context, 'takes-over') !== null),
    );
  if (turned) return wrongRole(deal, target.name, 'target');
  const about = target !== undefined || claim.place?.id === deal.places[0];
  const alone = neighbours(claim, context).every(
    (other) => other.unit !== '%' || known.some((figure) => figure.value === other.value),
  );
  if (!about || !alone || known.some((one) => is(one) || is({ value: 100 - one.value }))) return null;
  const settledBy = modality === 'fact' ? 'registry' : 'contract';
  return find('refuted', 'wrong-value', explanation, { ...grounds(deal, `${shown.value} %`), settledBy });
}

/** Another part paid in advance than the one contract that is meant has. */
export function otherAdvance(claim: Claim, context: Context): Finding | null {
  const { value, modality, stance, unit, aspect } = claim;
  if (
    unit !== '%' ||
    aspect !== null ||
    value === null ||
    modality === 'hypothetical' ||
    stance !== 'asserted'
  )
    return null;
  const deals = meantDeals(claim, context).filter((deal) =>
    deal.otherFigures.some(({ what }) => what === 'prepayment'),
  );
  const [deal] = deals;
  const known = deal?.otherFigures.find(({ what }) => what === 'prepayment');
  const alone = !neighbours(claim, context).some((other) => other.unit === '%');
  if (!deal || !known || deals.length !== 1 || !alone || !sure(deal, 'otherFigures')) return null;
  if (Math.abs(known.value - value) <= NEAR) return null;
  return find('refuted', 'wrong-value', sharesOf(deal, known.value), {
    ...grounds(deal, `${known.value} %`),
    settledBy: 'contract',
  });
}
