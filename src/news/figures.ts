/** A number an article states, in a form that no language changes. */
export interface Figure {
  /** What it measures ("deal capacity"); empty where only its unit is known. */
  readonly what: string;
  readonly unit: string;
  /** Value or bounds. */
  readonly value: string;
  /** Direction, stance and modality: each part empty where nothing is said. */
  readonly way: readonly [direction: string, stance: string];
  /** Ids of companies and places. */
  readonly whose: readonly string[];
  /** It is somebody's, and nobody knows whose. */
  readonly isOwnerless: boolean;
  /** `start/end`, or `#height`; null when not said. */
  readonly period: string | null;
}

/** What is compared of two articles whose words cannot be: their numbers, and what title and first sentence name. */
export interface Figures {
  readonly figures: readonly Figure[];
  /** Ids of those named first. */
  readonly names: readonly string[];
  /** Days, weeks and months that the article names, as `start/end`. */
  readonly dates: readonly string[];
}

/** Jaccard's measure, by weight, from which two articles tell one story; how many figures each must have. */
const SAME = 0.6;
const FEWEST = 4;
/** What their common figures must weigh: three that are written to three digits. */
const HEAVY = 2.5;
/** Every mining story has these; they tell none from another. */
const COMMON = new Set([
  'BTC/block 3.125',
  'BTC/block 6.25',
  'BTC/block 12.5',
  'BTC/block 50',
  'BTC 3.125',
  'BTC 6.25',
  'BTC 21000000',
  'BTC/day 450',
  'BTC/day 900',
  'min 10',
  'blocks 144',
  'blocks 2016',
  'blocks 210000',
  '% 100',
  '% 50',
]);
const COMMON_WEIGHT = 0.25;

/** By how many digits a number is written it tells a story from another. */
function weightOf({ unit, value }: Figure): number {
  if (COMMON.has(`${unit} ${value}`)) return COMMON_WEIGHT;
  const digits = value
    .replace(/e.*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= 3 ? 1 : digits === 2 ? 0.75 : 0.5;
}

/** A block is one for everybody. */
const isBlock = ({ unit, period }: Figure): boolean => unit === 'height' || period?.startsWith('#') === true;

const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((each) => many.includes(each));

const nested = (a: readonly string[], b: readonly string[]): boolean => isWithin(a, b) || isWithin(b, a);

/**
 * Do two figures say the same, as far as both say anything? What they measure is not asked: one language's words tell it more
 * exactly than another's.
 */
const agree = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit &&
  a.value === b.value &&
  a.way.every((part, i) => part === '' || b.way[i] === '' || part === b.way[i]) &&
  nested(a.whose, b.whose) &&
  (a.period === null || b.period === null || a.period === b.period);

const weightsOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, figure) => sum + weightOf(figure), 0);

/** Does each have a date that the other has not? */
const apart = (a: readonly string[], b: readonly string[]): boolean => !nested(a, b);

/** Are they so many that a story can be known again by them? */
export const areEnough = ({ figures }: Figures): boolean => figures.length >= FEWEST;

/**
 * Do two articles of neighbouring days tell one story, by their numbers alone? Most of their figures must be the same, and
 * no date, name or number of a unit may be one here and another there: two reports off one template never are one story. What
 * an unknown company has counts only where both name the same block, or somebody first whom we know.
 */
export function sameFigures(a: Figures, b: Figures): boolean {
  if (!areEnough(a) || !areEnough(b)) return false;
  if (apart(a.dates, b.dates) || apart(a.names, b.names)) return false;
  let left = b.figures;
  const [common, only]: [Figure[], Figure[]] = [[], []];
  // Those that say most choose first.
  const rank = ({ what, period, whose }: Figure): number =>
    (what === '' ? 0 : 4) + (period === null ? 0 : 2) + Math.min(whose.length, 1);
  for (const figure of a.figures.toSorted((x, y) => rank(y) - rank(x))) {
    const all = left.filter((other) => agree(figure, other));
    const twin = all.find(({ what }) => what === figure.what) ?? all[0];
    if (!twin) {
      only.push(figure);
      continue;
    }
    common.push({ ...figure, isOwnerless: figure.isOwnerless || twin.isOwnerless });
    left = left.filter((other) => other !== twin);
  }
  if (only.some(({ unit }) => left.some((other) => other.unit === unit))) return false;
  const isShared = a.names.some((name) => b.names.includes(name)) || common.some(isBlock);
  const weight = weightsOf(common.filter(({ isOwnerless }) => isShared || !isOwnerless));
  return weight >= HEAVY && weight / (weightsOf(common) + weightsOf(only) + weightsOf(left)) >= SAME;
}
