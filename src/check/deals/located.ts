import type { Claim } from '../../claims/claim.ts';
import { liesIn } from '../../claims/lexicon/places.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Deal } from '../../facts/fact.ts';
import { type Context, inParagraph, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { type Finding, find, isSolid, say } from '../finding.ts';
import { begins, endsWith, tells } from '../telling.ts';
import { figuresGiven, isItsSite } from './figures.ts';
import { grounds, named, pinnedDeal, sure } from './meant.ts';

const STATE = /^[a-z]{2}-[a-z]{2,3}$/;
const COUNTRY = /^[a-z]{2}$/;
const isRegion = (id: string): boolean => STATE.test(id) || COUNTRY.test(id);

/** Is a place surely none of those that a contract's site lies in? A town of another land may lie around it. */
function isNoneOf(place: string, { places }: Deal): boolean {
  const [first] = places;
  const country = places.find((id) => COUNTRY.test(id));
  if (!first || isRegion(first) || !country || places.includes(place)) return false;
  const states = places.filter((id) => STATE.test(id));
  if (!liesIn(place, country)) return true;
  if (COUNTRY.test(place) || states.length === 0) return false;
  if (!states.some((id) => liesIn(place, id))) return true;
  const finer = places.filter((id) => !isRegion(id));
  return (
    country === 'us' && !STATE.test(place) && !finer.some((id) => liesIn(id, place) || liesIn(place, id))
  );
}

/** Letters between a number and the place it is put in, with no comma and nobody else among them. */
const REACH = 60;
/** Letters behind a place in which it may be said to be somebody's seat. */
const SEAT = 12;

/** Letters between a number and the place right behind it. */
const RIGHT_BEHIND = 14;

/** "After 245 MW in Louisiana it leases 352 MW": the place right behind one number is that one's. */
const isOfAnotherNumber = (claim: Claim, place: number, context: Context): boolean =>
  neighbours(claim, context).some((other) => {
    const end = numberOf(other)?.end ?? other.end;
    return other.unit !== 'years' && end <= place && place - end <= RIGHT_BEHIND;
  });

/** Little words between a number and its place; of longer ones, but names, another statement begins. */
const LITTLE = { letters: 4, longer: 1 };

/** Do only names and little words stand between the two: nothing that the sides do elsewhere? */
function isOnePiece(between: string, { parties }: Claim, context: Context): boolean {
  const rest = parties.reduce((words, { name }) => words.replaceAll(name, ' '), between);
  const longer = (rest.match(/\p{L}+/gu) ?? []).filter((word) => word.length > LITTLE.letters);
  return longer.length <= LITTLE.longer && !tells(rest, context, 'and');
}

/** "25 MW to AMD at its Corsicana site", "vermietet in Corsicana 25 MW": the word for "in" right before the place, and nothing that parts the two. */
function isPutThere(claim: Claim, deals: readonly Deal[], context: Context): boolean {
  const number = numberOf(claim);
  const name = claim.place?.name;
  const sentence = sentenceOf(claim, context);
  const text = textOf(claim, context);
  const start = text.indexOf(sentence);
  if (!number || !name || start < 0) return false;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const [from, to] = [start + at, start + at + name.length];
    const behindIt = from >= number.end;
    // "Announced in Florida a contract for 352 MW": where it is said, not where it is.
    if (!behindIt && claim.attribution !== null) continue;
    const between = behindIt ? text.slice(number.end, from) : text.slice(to, number.start);
    const behind = text.slice(to, to + SEAT);
    const leads =
      endsWith(text.slice(start, from), context, 'in-place') ||
      begins(behind, context, 'place-ending') !== null;
    if (!leads || between.length > REACH || /[,;:.()–—，；。：\p{Nd}]/u.test(between)) continue;
    if (isOfAnotherNumber(claim, from, context)) continue;
    const lead =
      text
        .slice(Math.max(start, from - REACH), from)
        .split(/[;:]/)
        .at(-1) ?? '';
    if (tells(`${lead}${between}${behind.split(/[,;.]/)[0]}`, context, 'seated')) continue;
    const foreign = claim.parties.some(
      ({ id, name: who }) =>
        between.includes(who) &&
        deals.every(({ operator, parties }) => operator !== id && parties.every((party) => party.id !== id)),
    );
    if (!foreign && isOnePiece(between, claim, context)) return true;
  }
  return false;
}

/** Figures of what is let at the site, and of nothing else that its operator has. */
const OF_SITE: readonly string[] = ['critical-mw', 'gross-mw', 'base-value', 'total-value'];

/** Digits from which on a number is that of one contract alone, wherever else its operator lets. */
const OWN_DIGITS = 3;

/** Is it the number of this contract: both sides or its site stand in the sentence, or no other has such a number? */
function isItsNumber(claim: Claim, deal: Deal, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  const here = claim.parties.filter(({ name }) => sentence.includes(name));
  const operator = here.some(({ id }) => id === deal.operator);
  const other = here.some(({ id }) => deal.parties.some((party) => party.id === id));
  const digits = significantDigits({ value: claim.value ?? 0, written: claim.precision?.written ?? 1 });
  return (operator && other) || digits >= OWN_DIGITS || pinnedDeal(claim, context) === deal;
}

/**
 * A contract's own number put in a town, state or country where its site is not, and where its operator has let nothing:
 * refuted where the place stands in one piece with the number, and the right one is named nowhere in the paragraph.
 */
export function misplaced(claim: Claim, context: Context): Finding | null {
  const place = claim.place?.id ?? null;
  if (place === null || claim.value === null || claim.hedge !== null || claim.stance !== 'asserted')
    return null;
  if (claim.unit === 'years' || (claim.modality !== 'fact' && claim.modality !== 'forecast')) return null;
  const given = figuresGiven(claim, context);
  const deals = [...new Set(given.map(({ deal }) => deal))];
  const isLet = (one: Deal): boolean =>
    given.some(({ deal: of, figure }) => of === one && OF_SITE.includes(figure.what));
  if (!deals.every(isLet)) return null;
  const [deal] = deals;
  if (!deal || !deals.every((one) => one.operator === deal.operator && isSolid(one) && sure(one, 'places')))
    return null;
  if (!deals.every((one) => isNoneOf(place, one)) || !isPutThere(claim, deals, context)) return null;
  if (!deals.some((one) => isItsNumber(claim, one, context))) return null;
  const isRight = (id: string | null): boolean => deals.some((one) => isItsSite(one, id));
  if (inParagraph(claim, context).some(({ place: other }) => isRight(other?.id ?? null))) return null;
  return find('refuted', 'wrong-place', say('deal-place', named(deal)), {
    ...grounds(deal, deal.region),
    settledBy: 'contract',
    parts: { number: 'supported', place: 'refuted' },
  });
}
