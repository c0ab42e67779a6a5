import type { Claim, Place } from '../../claims/claim.ts';
import { liesIn, namesOf } from '../../claims/lexicon/places.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, say, undecided } from '../finding.ts';
import { tells } from '../telling.ts';
import { isRegion } from './figures.ts';
import { misplaced } from './located.ts';
import { bearsSentence, grounds, meantDeals, named, sure } from './meant.ts';
import { isOfDeals } from './told.ts';

/** Judges where a contract's site is said to lie. */
export function judgePlace(claim: Claim, context: Context): Finding {
  const place = claim.place?.id ?? null;
  const deals = meantDeals(claim, context);
  const right =
    place === null
      ? undefined
      : [...dealsOfOperators(deals, context), ...dealsOfNamed(claim, context)].find(({ places }) =>
          places.includes(place),
        );
  const [deal] = deals;
  if (right && isMislaid(claim, right, context))
    return find('refuted', 'wrong-place', say('deal-place', named(right)), {
      ...grounds(right, right.region),
      parts: { place: 'refuted' },
    });
  if (right)
    return find('supported', 'registry', say('deal-place', named(right)), grounds(right, right.region));
  if (!deal || place === null) return undecided('no-source', say('no-source'));
  const explanation = say('deal-place', named(deal));
  const country = place.length === 2;
  const known = deals.every(
    (d) => (country || sure(d, 'region')) && sure(d, 'places') && d.places.length >= 2,
  );
  if (!known || !isPlaceOfItsOwn(place, deals, context) || !isOfBoth(claim, deal, context))
    return undecided('no-source', explanation, grounds(deal, deal.region));
  return find('refuted', 'wrong-place', explanation, {
    ...grounds(deal, deal.region),
    parts: { place: 'refuted' },
  });
}

/** Is the state a site lies in one that the region's own words name, or its list of places without memory? */
function isLocated(deal: Deal, { facts }: Context): boolean {
  const same = facts.deals.filter(({ places }) => places[0] !== undefined && places[0] === deal.places[0]);
  if (deal.places.length < 2) return false;
  return [deal, ...same].some((one) => {
    const states = one.places.filter((id) => /^[a-z]{2}-/.test(id));
    const says = (words: string | null): boolean =>
      states.some((id) => namesOf(id).some((name) => words?.includes(name)));
    if (!sure(one, 'region')) return sure(one, 'places') && sure(one, 'site') && says(one.site);
    return sure(one, 'places') || says(one.region);
  });
}

/** "Childress, Oklahoma", "River Bend in Los Angeles": the site itself is right, what it is said to lie in is not, nor in the same state. */
function isMislaid(claim: Claim, deal: Deal, context: Context): boolean {
  const within = claim.place?.within?.id;
  if (!within || !(isLocated(deal, context) || isInACountry(claim, deal, context))) return false;
  return !deal.places.some(
    (id) => id === within || id.startsWith(`${within}-`) || (STATE.test(id) && liesIn(within, id)),
  );
}
const STATE = /^[a-z]{2}-[a-z]{2}$/;
const COUNTRY = /^[a-z]{2}$/;

/** Of a site whose region is known from memory alone, the country may be known all the same: where its sentence puts the number there from the start, or the site. */
function isInACountry(claim: Claim, deal: Deal, context: Context): boolean {
  const country = claim.place?.within;
  const known = sure(deal, 'places') && deal.places.some((id) => COUNTRY.test(id));
  if (!country || !known || !COUNTRY.test(country.id ?? '')) return false;
  const sentence = sentenceOf(claim, context);
  const start = textOf(claim, context).indexOf(sentence);
  if (start < 0) return false;
  const [site, land] = [sentence.indexOf(claim.place?.name ?? ''), sentence.indexOf(country.name)];
  const behind = land - site - (claim.place?.name.length ?? 0);
  return start + land < numberAt(claim) || (site >= 0 && behind >= 0 && behind <= APART);
}

/** All that the operators of some deals have signed: a place that one of them has is no wrong place. */
const dealsOfOperators = (deals: readonly Deal[], { facts }: Context): readonly Deal[] => [
  ...deals,
  ...facts.deals.filter(({ operator }) => deals.some((deal) => deal.operator === operator)),
];

/** Deals of those a claim names: a site of theirs is told of, whatever else of the contract is not. */
const dealsOfNamed = ({ parties }: Claim, { facts }: Context): readonly Deal[] =>
  facts.deals.filter(({ operator }) => parties.some(({ id }) => id === operator));

/** A country that holds the site is no other place, and a site unknown to the registry may lie within it. */
const isPlaceOfItsOwn = (place: string, deals: readonly Deal[], { facts }: Context): boolean =>
  isRegion(place) ||
  facts.deals.some(({ places }) => places.slice(1).includes(place)) ||
  deals.every(({ places }) => !places[0]?.startsWith(place));

/** Is it the contract's site, and no other of the operator's: the other side stands in the sentence, or it only goes on? */
function isOfBoth(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const here = claim.parties.filter(({ name }) => sentence.includes(name));
  const other = here.some(({ id }) => deal.parties.some((party) => party.id === id));
  return other || here.every(({ id }) => id !== deal.operator);
}

/** Judges what a site is said to have been before. */
export function judgeOrigin(claim: Claim, context: Context): Finding {
  const deals = meantDeals(claim, context);
  const [deal] = deals;
  if (!deal || deal.origin === null || !sure(deal, 'origin')) return undecided('no-source', say('no-source'));
  const saysNew = tells(claim.quote, context, 'greenfield');
  const agrees = saysNew === (deal.origin === 'greenfield');
  const explanation = say(deal.origin === 'greenfield' ? 'deal-greenfield' : 'deal-conversion', named(deal));
  if (agrees) return find('supported', 'registry', explanation, grounds(deal, deal.origin));
  if (deals.length > 1 || !isOfBoth(claim, deal, context))
    return undecided('ambiguous', explanation, grounds(deal, deal.origin));
  return find('refuted', 'wrong-origin', explanation, grounds(deal, deal.origin));
}

/** "40 MW, South Carolina", "245 MW in Texas": the state or country stands right behind the power it holds. */
function isRightBehind(claim: Claim, context: Context): boolean {
  const at = numberOf(claim);
  const { place, unit } = claim;
  if (!at || !place || unit !== 'MW' || !isRegion(place.id ?? '')) return false;
  const behind = textOf(claim, context).slice(at.end, at.end + place.name.length + BEHIND);
  const end = behind.indexOf(place.name);
  if (end >= 0 && /^[\s,(（，]*(?:\p{Ll}{1,3}\s)?$/u.test(behind.slice(0, end))) return true;
  const further = textOf(claim, context).slice(at.end, at.end + AT_SITE + place.name.length);
  const between = further.slice(0, Math.max(0, further.indexOf(place.name)));
  return between !== '' && !/[,;:.()–—，；。]/.test(between) && tells(between, context, 'site');
}
/** Letters that may stand between a number and the state, and where the word for the site stands between them. */
const BEHIND = 6;
const AT_SITE = 28;

/** Words between the word for a site and its place ("mine in Los Angeles"). */
const BETWEEN = 3;

/** "IREN, which also runs sites in British Columbia, got": within commas something else is told of a side. */
const isAside = (before: string, behind: string): boolean =>
  /,\s/.test(before) && /^\s?,\s\p{Ll}/u.test(behind);

/** Is the site itself one of the named operators', whatever it is said to lie in? */
const isSiteOfTheirs = (claim: Claim, context: Context): boolean =>
  claim.place?.within !== undefined &&
  [...dealsOfNamed(claim, context), ...meantDeals(claim, context)].some(({ places }) =>
    places.includes(claim.place?.id ?? ''),
  );

/** Does the sentence put the contract's site in the claim's town, right behind the word for the site? */
function putsSiteAt(sentence: string, { id, name: place }: Place, context: Context): boolean {
  const at = sentence.indexOf(place);
  if (id === null || isRegion(id) || /;\s/.test(sentence)) return false;
  if (at < 0) return false;
  const before = sentence.slice(0, at).trimEnd();
  if (/[.,;:)]$/.test(before) || isAside(before, sentence.slice(at + place.length))) return false;
  return tells(before.split(/\s+/).slice(-BETWEEN).join(' '), context, 'site');
}

/** Years beside a figure of the same contract: that one bears the wrong word. */
const isBesideFigure = (claim: Claim, context: Context): boolean =>
  claim.unit === 'years' &&
  neighbours(claim, context).some((one) => isOfDeals(one) && one.unit !== null && one.unit !== 'years');

const numberAt = (claim: Claim): number => numberOf(claim)?.start ?? claim.start;

/** Letters between a site and what it is said to lie in. */
const APART = 8;

/** Does a place fall on this number: the last one before it in its sentence, else the first behind it? A place with a claim of its own falls on none. */
function bearsPlace(claim: Claim, site: Place, context: Context): boolean {
  const { name } = site.within ?? site;
  const deals = neighbours(claim, context).filter(isOfDeals);
  if (deals.some(({ aspect, passing }) => aspect === 'place' && !passing)) return false;
  const sentence = sentenceOf(claim, context);
  const start = textOf(claim, context).indexOf(sentence);
  const there = sentence.indexOf(name);
  // "In Namsskogan, Sweden": the comma between a site and its country parts nothing.
  const own = site.within ? sentence.lastIndexOf(site.name, there) : -1;
  const at = own >= 0 && there - own - site.name.length <= APART ? own : there;
  if (at < 0 || start < 0 || claim.value === null) return bearsSentence(claim, context);
  const numbers = [claim, ...deals.filter(({ unit }) => unit !== null)].toSorted(
    (a, b) => numberAt(a) - numberAt(b),
  );
  const before = numbers.findLast((one) => numberAt(one) < start + at && one.passing !== true);
  const between = (a: number, b: number): boolean => /[,，;；]/.test(sentence.slice(a, b));
  const behind = numbers.find(
    (one) =>
      numberAt(one) > start + at &&
      one.passing !== true &&
      !between(there + name.length, numberAt(one) - start),
  );
  const parted = before && behind && between(numberAt(before) - start, at);
  if (parted) return behind === claim;
  return (before ?? numbers.find(({ unit }) => unit !== 'years') ?? numbers[0]) === claim;
}

/**
 * A right figure, or parties rightly named, whose own quote, or whose sentence where it alone bears it, puts the site elsewhere or makes a conversion of
 * what is built anew: that is wrong, the number's own word stays visible.
 */
export function elsewhere(claim: Claim, figure: Finding, context: Context): Finding | null {
  const mislaid = claim.place?.within !== undefined && claim.modality === 'forecast';
  if (figure.verdict !== 'supported') return null;
  const put = misplaced(claim, context);
  if (put || (claim.modality !== 'fact' && !mislaid)) return put;
  const sentence = sentenceOf(claim, context);
  const { place: at } = claim;
  const place =
    at &&
    sentence.includes(at.name) &&
    (!at.within || sentence.includes(at.within.name)) &&
    (isSiteOfTheirs(claim, context) || putsSiteAt(sentence, at, context) || isRightBehind(claim, context)) &&
    bearsPlace(claim, at, context)
      ? judgePlace(claim, context)
      : undefined;
  const told = bearsSentence(claim, context) ? sentence : isBesideFigure(claim, context) ? '' : claim.quote;
  const converts = tells(told, context, 'converted') && tells(told, context, 'mine');
  const origin = converts && !mislaid ? judgeOrigin({ ...claim, quote: '' }, context) : undefined;
  const wrong = [place, origin].find((found) => found?.verdict === 'refuted');
  if (!wrong) return null;
  return {
    ...wrong,
    ...(mislaid ? { settledBy: 'contract' } : {}),
    parts: {
      ...(claim.value === null ? {} : { number: 'supported' as const }),
      ...(place ? { place: place.verdict } : {}),
      ...(origin ? { origin: origin.verdict } : {}),
    },
  };
}
