import { overlaps } from '../core/days.ts';
import type { Claim } from './claim.ts';
import type { Composed } from './compose.ts';
import type { Fate } from './fate.ts';
import { touches } from './text/passage.ts';

/** Takes a list of claims and gives another; applied one after the other. */
export type Refiner = (claims: readonly Composed[]) => readonly Composed[];

const FAMILIES = ['difficulty', 'hashrate', 'price', 'power'] as const;

const families = new Map<Claim['kind'], string>();

/** What a kind measures, as a level or as a change. */
function family(kind: Claim['kind']): string {
  let known = families.get(kind);
  if (known === undefined) {
    known = FAMILIES.find((name) => kind.startsWith(`${name}-`)) ?? kind;
    families.set(kind, known);
  }
  return known;
}

const size = (claim: Claim): number | null => claim.value ?? claim.low ?? claim.high;

const equal = (a: Claim, b: Claim): boolean => a.value === b.value && a.low === b.low && a.high === b.high;

/** Do two numbers say the same, one perhaps rounded more or with a hedge? */
function sameNumber(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value, b.value];
  if (x === null || y === null) return equal(a, b) || (size(a) === size(b) && (x === null) !== (y === null));
  const slack = Math.max(a.precision?.written ?? 0, b.precision?.written ?? 0) / 2;
  return Math.abs(x - y) <= slack * 1.0001;
}

/** The unit without what it is counted per. */
function base(unit: string | null): string | null {
  const slash = unit === null ? -1 : unit.indexOf('/');
  return unit === null || slash < 0 ? unit : unit.slice(0, slash);
}

/** Sums of a contract that are no two words for one thing: what is guaranteed is not what is put in. */
const UNLIKE: readonly Claim['aspect'][] = ['guarantee', 'investment', 'stake', 'term'];

const isUnlike = (a: Claim, b: Claim): boolean =>
  a.aspect !== b.aspect && (UNLIKE.includes(a.aspect) || UNLIKE.includes(b.aspect));

const sameThing = (a: Claim, b: Claim): boolean =>
  family(a.kind) === family(b.kind) &&
  !isUnlike(a, b) &&
  base(a.unit) === base(b.unit) &&
  a.stance === b.stance &&
  (a.place === null || b.place === null || a.place.id === b.place.id) &&
  sameNumber(a, b);

/** A number told in millions, billions or trillions may have the wrong one of them: that is judged, not left out. */
const SCALED = /\p{Nd} ?(?:[a-zé]*illi|mily|trily|mio|mrd|мл|милл|трлн|трилл|[万萬亿億兆])/iu;

/** Told in zettahashes, a number may be that of exahashes: that is judged too. */
const ZETTA = /\p{Nd} ?ZH/u;

/** Largest values that any of these could have; what is beyond was misread. */
const LIKELY: Partial<Record<Claim['kind'], (claim: Claim) => boolean>> = {
  'difficulty-level': (c) => c.unit !== 'T' || (size(c) ?? 0) < 100_000 || SCALED.test(c.quote),
  'difficulty-change': (c) => c.unit !== '%' || (size(c) ?? 0) <= 400,
  'hashrate-level': (c) =>
    c.unit !== 'EH/s' || (size(c) ?? 0) < 100_000 || ((size(c) ?? 0) < 2_000_000 && ZETTA.test(c.quote)),
  'price-level': (c) => c.unit !== 'USD' || (size(c) ?? 0) < 10_000_000,
  'country-share': (c) => (size(c) ?? 0) <= 100,
  'pool-share': (c) => (size(c) ?? 0) <= 100,
  'fee-share': (c) => (size(c) ?? 0) <= 100,
};

const dropUnlikely: Refiner = (claims) => claims.filter(({ claim }) => LIKELY[claim.kind]?.(claim) ?? true);

/** Claims back that may share a number. */
const ADJACENT = 4;

/** A number is read once: of claims on overlapping numbers the first stays. */
const dropOverlaps: Refiner = (claims) =>
  claims.filter((one, i) => {
    for (let at = Math.max(0, i - ADJACENT); at < i; at++) {
      const { claim, sight } = claims[at]!;
      if (claim.in === one.claim.in && touches(sight.quantity.number, one.sight.quantity.number))
        return false;
    }
    return true;
  });

/** Is one surely told of another time, block or direction than the other? */
const isAnother = (a: Claim, b: Claim): boolean =>
  (a.direction !== null && b.direction !== null && a.direction !== b.direction) ||
  (a.height !== null && b.height !== null && a.height !== b.height) ||
  (a.when?.anchor === 'explicit' && b.when?.anchor === 'explicit' && !overlaps(a.when, b.when));

/** Claims of a kind and unit that one is held against. */
const HELD_AGAINST = 20;

/** Do two claims of one kind, unit and passage say the same? */
const isRepeated = (earlier: Claim, claim: Claim): boolean =>
  equal(earlier, claim) &&
  earlier.from === claim.from &&
  sameThing(earlier, claim) &&
  !isAnother(earlier, claim);

/** The first of the last few that says the same. */
function twinOf(claim: Claim, earlier: readonly Claim[]): Claim | undefined {
  for (let at = Math.max(0, earlier.length - HELD_AGAINST); at < earlier.length; at++)
    if (isRepeated(earlier[at]!, claim)) return earlier[at];
  return undefined;
}

/** What is said twice in one text is one claim, the fuller saying of it. */
const dropRepeated: Refiner = (claims) => {
  const told = new Map<string, Claim[]>();
  return claims.filter(({ claim }) => {
    const key = `${family(claim.kind)} ${claim.unit} ${claim.in}`;
    const alike = told.get(key);
    const twin = alike && !claim.superlative ? twinOf(claim, alike) : undefined;
    if (twin?.modality === claim.modality) return false;
    if (alike) alike.push(claim);
    else told.set(key, [claim]);
    return true;
  });
};

/** Share of a number by which a title rounds it. */
const ROUNDED = 0.01;

/** "Costs near $80,000" over "… $79,995": a title's blurred number for one of the same thing. */
function isRounded(title: Claim, text: Claim): boolean {
  const [a, b] = [size(title), size(text)];
  if (a === null || b === null || title.hedge === null || title.kind !== text.kind) return false;
  return (
    title.unit === text.unit &&
    title.unit !== '%' &&
    title.stance === text.stance &&
    Math.abs(a / b - 1) <= ROUNDED
  );
}

/** What may be said of one thing: its kind, its unit and how it is meant. */
const thingOf = ({ kind, unit, stance }: Claim): string => `${family(kind)} ${base(unit)} ${stance}`;

const numberIn = (claim: Claim): string | null =>
  size(claim) === null ? null : `${base(claim.unit)} ${size(claim)}`;

/** Claims of one thing in the order of their sizes, those without a size first, and the most that one of them is rounded. */
interface Alike {
  readonly claims: readonly Claim[];
  readonly slack: number;
}

const orderOf = (claim: Claim): number => size(claim) ?? -Infinity;

const alikeOf = (claims: readonly Claim[]): Alike => ({
  claims: claims.toSorted((a, b) => orderOf(a) - orderOf(b) || 0),
  slack: claims.reduce((most, { precision }) => Math.max(most, precision?.written ?? 0), 0),
});

/** Does one of some claims of its thing say the same as a title's? Only those of about its size are held against it. */
function isAmong(title: Claim, { claims, slack }: Alike): boolean {
  const reach = Math.max(slack, title.precision?.written ?? 0, 2 * ROUNDED * Math.abs(size(title) ?? 0));
  const own = orderOf(title);
  for (let at = firstFrom(claims, own - reach); at < claims.length; at++) {
    const other = claims[at]!;
    if (orderOf(other) > own + reach) return false;
    if (sameThing(title, other) || isRounded(title, other)) return true;
  }
  return false;
}

/** The first of some claims in the order of their sizes that has at least this one. */
function firstFrom(claims: readonly Claim[], least: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orderOf(claims[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A claim of the title that the text repeats is quoted from the text. */
const dropTitleTwins: Refiner = (claims) => {
  if (claims[0]?.claim.in !== 'title') return claims;
  const texts = claims.flatMap(({ claim }) => (claim.in === 'text' ? [claim] : []));
  const said = new Set(texts.map(numberIn));
  const told = new Map([...Map.groupBy(texts, thingOf)].map(([thing, all]) => [thing, alikeOf(all)]));
  return claims.filter(({ claim }) => {
    if (claim.in === 'text') return true;
    const number = numberIn(claim);
    if (number !== null && said.has(number)) return false;
    const alike = told.get(thingOf(claim));
    return alike === undefined || !isAmong(claim, alike);
  });
};

/** "Two pools hold more than half": a title's fraction in words of what the text gives in numbers. */
const dropTitleFractions: Refiner = (claims) => {
  if (claims[0]?.claim.in !== 'title') return claims;
  const told = new Set(claims.flatMap(({ claim }) => (claim.in === 'text' ? [claim.kind] : [])));
  return claims.filter(
    ({ claim, sight }) =>
      claim.in === 'text' ||
      claim.unit !== '%' ||
      !claim.kind.endsWith('-share') ||
      !told.has(claim.kind) ||
      !sight.quantity.spelled ||
      claim.direction !== null,
  );
};

/** In this order, each with what becomes of what it leaves out. */
export const REFINERS: readonly { readonly refine: Refiner; readonly fate: Fate }[] = [
  { refine: dropUnlikely, fate: 'unlikely' },
  { refine: dropOverlaps, fate: 'again' },
  { refine: dropRepeated, fate: 'again' },
  { refine: dropTitleTwins, fate: 'again' },
  { refine: dropTitleFractions, fate: 'again' },
];
