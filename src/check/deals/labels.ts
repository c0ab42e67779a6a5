import type { Claim, PartyRole } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays } from '../../core/days.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { amount, type Finding, find, isSolid, onDay, say, words } from '../finding.ts';
import { tells } from '../telling.ts';
import { dealGrounds, type FoundFigure, figuresGiven } from './figures.ts';
import { grounds, named, sure } from './meant.ts';
import { isOfDeals } from './told.ts';

const GUARANTEES: readonly string[] = ['guarantee', 'guarantee-total'];
const OPTIONS: readonly string[] = ['share-option-value', 'option-value'];
const OUTLAYS: readonly string[] = [
  'capex',
  'capex-low',
  'capex-high',
  'capex-cad',
  'land-price',
  'land-price-cad',
  'site-price',
  'supplier-value',
  'loan',
  'credit-line',
];

const isOnly = (found: readonly FoundFigure[], what: readonly string[]): boolean =>
  found.length > 0 && found.every(({ figure }) => what.includes(figure.what));

const TAKEN_FOR: readonly (PartyRole | null)[] = ['investor', 'payer', 'tenant', 'customer', 'partner', null];

const WORTH: readonly string[] = ['base-value', 'total-value', 'company-value'];

/** Is a contract's worth told as put in by somebody with whom the sentence names no other side? */
function isWorthPutIn(claim: Claim, found: readonly FoundFigure[], context: Context): boolean {
  if (claim.aspect !== 'investment' || claim.modality !== 'fact' || !isOnly(found, WORTH)) return false;
  const sentence = sentenceOf(claim, context);
  const sides = claim.parties.filter(({ id, name }) =>
    found.some(({ deal }) => deal.operator !== id && sentence.includes(name)),
  );
  return new Set(sides.map(({ id }) => id)).size === 1 && !tells(sentence, context, 'guaranteed');
}

/**
 * A guarantee told as money put in or paid, or the rent that is guaranteed told as the guarantor's investment: the guarantor
 * is named with it, and nothing else has that size.
 */
function guaranteeAsPayment(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if (claim.aspect !== 'investment' && claim.aspect !== 'price') return null;
  if (!isOnly(found, GUARANTEES) && !isWorthPutIn(claim, found, context)) return null;
  for (const { deal } of found) {
    const guarantor = deal.parties.find(
      ({ id, role }) =>
        role === 'guarantor' && claim.parties.some((p) => p.id === id && TAKEN_FOR.includes(p.role)),
    );
    if (!guarantor || !isSolid(deal) || !sure(deal, 'otherFigures')) continue;
    const explanation = say('deal-role', {
      ...named(deal),
      party: words(guarantor.name),
      role: words('guarantor'),
    });
    return find('refuted', 'wrong-role', explanation, {
      ...grounds(deal, 'guarantor'),
      parts: { number: 'supported', role: 'refuted' },
    });
  }
  return null;
}

/** "Amazon raised its backstop to 3.2 billion": a guarantee of this size is somebody else's, who is named nowhere around. */
function strangeGuarantor(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  if (claim.aspect !== 'guarantee' || claim.modality !== 'fact' || !isOnly(found, GUARANTEES)) return null;
  const sentence = sentenceOf(claim, context);
  const stranger = claim.parties.find(
    ({ id, role, name }) =>
      id !== null &&
      role === 'guarantor' &&
      sentence.includes(name) &&
      found.every(({ deal }) => deal.operator !== id && deal.parties.every((party) => party.id !== id)),
  );
  const [first] = found;
  const own = first?.deal.parties.find(({ role }) => role === 'guarantor');
  if (!stranger || !first || !own || !isSolid(first.deal) || !sure(first.deal, 'parties')) return null;
  if (context.reading.claims.some(({ parties }) => parties.some(({ id }) => id === own.id))) return null;
  const explanation = say('deal-role', {
    ...named(first.deal),
    party: words(own.name),
    role: words('guarantor'),
  });
  return find('refuted', 'wrong-party', explanation, {
    ...grounds(first.deal, 'guarantor'),
    parts: { number: 'supported', role: 'refuted' },
  });
}

/** Money that is spent told as earned, an option told as put in or as part of the contract's worth: the number is right, what it counts is not. */
function otherBase(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const [first] = found;
  if (!first || claim.modality !== 'fact' || claim.hedge === 'up-to' || claim.high !== null) return null;
  const sentence = sentenceOf(claim, context);
  const alone = !neighbours(claim, context).some((one) => isOfDeals(one) && one.unit === claim.unit);
  const earned =
    isOnly(found, OUTLAYS) &&
    alone &&
    tells(sentence, context, 'earned') &&
    !tells(sentence, context, 'spent');
  const part = partOf(claim, context);
  const option = isOnly(found, OPTIONS) && !tells(sentence, context, 'option');
  const putIn = option && claim.aspect === 'investment';
  const included = option && tells(part, context, 'included') && !tells(sentence, context, 'entitled');
  if (!earned && !putIn && !included) return null;
  const { deal, figure } = first;
  const { explanation, evidence, settledBy } = dealGrounds(deal, figure);
  // What was agreed apart from the contract is no part of it: that it is one is said outright.
  return find(included && isSolid(deal) ? 'refuted' : 'misleading', 'wrong-base', explanation, {
    evidence,
    settledBy,
    parts: { number: 'supported' },
  });
}

/** Power of a whole site, of which the servers' is a part. */
const GROSS: readonly string[] = ['gross-mw', 'campus-mw'];

/** Letters behind a number in which it is said what kind of power it is. */
const BEHIND = 28;

/** Gross power told as that of the servers, or the other way round. */
function otherPower(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const at = numberOf(claim);
  const [first] = found;
  if (!at || !first || claim.aspect !== 'capacity') return null;
  const behind = textOf(claim, context)
    .slice(at.end, at.end + BEHIND)
    .split(/[,;.，；。]|\s\p{L}+\s+\d/u)[0];
  const wrong =
    (isOnly(found, GROSS) && tells(behind ?? '', context, 'servers') && first.deal.criticalMw !== null) ||
    (isOnly(found, ['critical-mw']) && tells(behind ?? '', context, 'gross') && first.deal.grossMw !== null);
  if (!wrong) return null;
  const { explanation, evidence, settledBy } = dealGrounds(first.deal, first.figure);
  return find('misleading', 'wrong-base', explanation, {
    evidence,
    settledBy,
    parts: { number: 'supported' },
  });
}

/** What a figure is told to be and is not; null where nothing speaks against the label. */
export const judgeLabel = (claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null =>
  guaranteeAsPayment(claim, found, context) ??
  strangeGuarantor(claim, found, context) ??
  otherBase(claim, found, context) ??
  otherPower(claim, found, context);

/** Parts of a sentence that a number's own words stand in. */
const PART = /[,;:(–—]\s/;

/** The part of its sentence that holds a claim's number. */
function partOf(claim: Claim, context: Context): string {
  const at = numberOf(claim);
  const sentence = sentenceOf(claim, context);
  const number = at ? textOf(claim, context).slice(at.start, at.end) : claim.quote;
  return sentence.split(PART).find((part) => part.includes(number)) ?? sentence;
}

/** "Worth 17.7 billion" where that is the value with all options, or said of the base term alone: right number, wrong base. */
export function mislabelled(claim: Claim, found: readonly FoundFigure[], context: Context): Finding | null {
  const isValue = claim.aspect === 'value' || claim.aspect === 'total-value';
  if (claim.unit !== 'USD' || !isValue || claim.hedge === 'up-to' || claim.high !== null) return null;
  if (claim.modality !== 'fact' || !isOnly(found, ['total-value'])) return null;
  const deal = found[0]?.deal;
  if (!deal || deal.totalValueUsd === null || deal.baseValueUsd === null || !isSolid(deal)) return null;
  const part = partOf(claim, context);
  const others = neighbours(claim, context).some(({ kind, unit }) => kind === 'deal' && unit === 'USD');
  const alone = tells(part, context, 'base-alone') && !others;
  // "3 billion, which can grow to 7": told beside its base value it is plainly another one.
  const besideBase = neighbours(claim, context).some((one) =>
    figuresGiven(one, context).some((given) => given.deal === deal && given.figure.what === 'base-value'),
  );
  if (!alone && (claim.aspect !== 'value' || besideBase || tells(part, context, 'extended'))) return null;
  const explanation = say('deal-with-options', {
    ...named(deal),
    base: amount(deal.baseValueUsd, 'USD'),
    total: amount(deal.totalValueUsd, 'USD'),
  });
  return find('misleading', 'wrong-base', explanation, grounds(deal, `${deal.baseValueUsd} USD`));
}

/** Days that a text may come after an announcement and still tell of it as new. */
const NEWS_DAYS = 60;

/** A contract announced "today" as a new one, months after it was: the number is told of it, and nothing speaks of the old one. */
export function announcedElsewhen(
  claim: Claim,
  found: readonly FoundFigure[],
  context: Context,
): Finding | null {
  const { when, modality, stance } = claim;
  const { published } = context;
  const [first] = found;
  const deal = first?.deal;
  if (!deal || found.some((one) => one.deal !== deal) || !isSolid(deal) || !sure(deal, 'announced'))
    return null;
  if (claim.unit !== 'USD' || modality !== 'fact' || stance !== 'asserted' || !published) return null;
  const sentence = sentenceOf(claim, context);
  const dated = /\b(?:19|20)\d\d\b/.test(sentence);
  const own = when && when.anchor !== 'inherited' ? when : null;
  const said = own ?? (tells(sentence, context, 'today') && !dated ? published : null);
  const grain = when && said === when ? ['day', 'week', 'month'].includes(when.grain) : true;
  if (!said || !grain || (sentence.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0) > 1) return null;
  const late = said.start > addDays(deal.announced.end, NEWS_DAYS);
  if (!late && said.end >= addDays(deal.announced.start, -NEWS_DAYS)) return null;
  const at = numberOf(claim);
  const number = at ? textOf(claim, context).slice(at.start, at.end) : claim.quote;
  const before = ` ${fold(sentence.slice(0, Math.max(0, sentence.indexOf(number))))}`;
  const starts = lexiconOf(context.reading.lang).telling['new-deal'] ?? [];
  const from = Math.max(...starts.map((word) => before.lastIndexOf(` ${word}`)));
  if (
    from < 0 ||
    tells(before.slice(from), context, 'not-new') ||
    !tells(before.slice(from), context, 'site')
  )
    return null;
  return find(
    'refuted',
    'wrong-date',
    say('deal-announced', { ...named(deal), day: onDay(deal.announced.end) }),
    { ...grounds(deal, deal.announced.end), parts: { number: 'supported', date: 'refuted' } },
  );
}
