/** A number as written: its value, and the place values of its last written and last non-zero digit. */
export interface Written {
  readonly value: number;
  /** Place value of the last written digit, scale words applied: `37.5` → 0.1, `50 bn` → 1e9. */
  readonly written: number;
  /** Place value of the last non-zero digit: `450` → 10, `50 bn` → 1e10. */
  readonly round: number;
}

export type Hedge = 'about' | 'nearly' | 'over' | 'under' | 'up-to' | 'at-least';

/** Closed on both ends; null is open. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** How a written number agrees with the truth, in the words of the verdict table. */
export type Agreement = 'exact' | 'rounded' | 'approximate' | 'near-miss' | 'off';

/** Percentages agree within this many points. */
const PERCENT_SLACK = 0.1;
/** Percentages off by up to this many points mislead; further off they are wrong. */
const PERCENT_NEAR = 1;
/** "Nearly X" reaches down to this share of X, and misleads down to the second. */
const NEARLY = { from: 0.9, near: 0.85 };
/** A bound that holds by more than this factor understates. */
export const BY_FAR = 1.5;

/** Absorbs binary dust, so that 11.25 is a half unit of 0.1 away from 11.2 and from 11.3. */
const dust = (v: number): number => Math.abs(v) * 1e-9;

/**
 * Reads plain digits (`1234.50`, point as decimal separator, no grouping) and the factor of a scale word.
 * Throws RangeError for anything else.
 */
export function readDigits(digits: string, scale = 1): Written {
  let [point, count, trailing] = [-1, 0, 0];
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code === POINT && point < 0) point = i;
    else if (code >= ZERO && code <= ZERO + 9) {
      count++;
      trailing = code === ZERO ? trailing + 1 : 0;
    } else count = Number.NaN;
  }
  if (!(count > 0)) throw new RangeError(`Expected plain digits, but got "${digits}".`);
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const written = powerOfTen(-decimals) * scale;
  const round = trailing === 0 || trailing === count ? written : powerOfTen(trailing - decimals) * scale;
  return { value: Number(digits) * scale, written, round };
}

const [POINT, ZERO] = [46, 48];
const POWERS: readonly number[] = Array.from({ length: 41 }, (_, i) => Number(`1e${i - 20}`));
const powerOfTen = (n: number): number => POWERS[n + 20] ?? Number(`1e${n}`);

/** Significant digits of a written number: `125.8` and `0.0771` have four and three. */
export const significantDigits = ({ value, written }: Pick<Written, 'value' | 'written'>): number =>
  String(Math.round(Math.abs(value) / written)).length;

/** Half-widths around a written number: where it is supported, and where it merely misleads. */
export function tolerances(claim: Written & { percentage: boolean }): {
  rounded: number;
  approximate: number;
  misleading: number;
} {
  const rounded = Math.max(claim.written / 2, claim.percentage ? PERCENT_SLACK : 0);
  const approximate = claim.percentage ? rounded : Math.max(rounded, claim.round / 2);
  return {
    rounded,
    approximate,
    misleading: claim.percentage ? Math.max(PERCENT_NEAR, rounded) : 2 * approximate,
  };
}

/**
 * Compares a written number with the truth, both without sign and in the same unit. The truth is a number, or a range
 * when the evidence itself is uncertain: the nearest point of it counts. `percentage` is true for `%` and points.
 */
export function compare(
  claim: Written & { percentage: boolean; hedge?: Hedge | null; truth: number | Range },
): Agreement {
  const { truth } = claim;
  if (claim.hedge && claim.hedge !== 'about')
    return compareBound({
      ...claim,
      hedge: claim.hedge,
      truth: typeof truth === 'number' ? { low: truth, high: truth } : truth,
    });
  const low = typeof truth === 'number' ? truth : (truth.low ?? -Infinity);
  const high = typeof truth === 'number' ? truth : (truth.high ?? Infinity);
  const nearest = Math.min(Math.max(claim.value, low), high);
  const off = Math.abs(nearest - claim.value);
  const { rounded, approximate, misleading } = tolerances(claim);
  const slack = dust(claim.value);
  if (off <= slack) return claim.hedge ? 'approximate' : 'exact';
  const truncated =
    nearest > claim.value && nearest < claim.value + claim.written - slack && significantDigits(claim) >= 3;
  if (off <= rounded + slack || truncated) return claim.hedge ? 'approximate' : 'rounded';
  if (off <= approximate + slack) return 'approximate';
  return off <= misleading + slack ? 'near-miss' : 'off';
}

/** Compares a bound ("over 11 %", "nearly 28 %") with the truth; `rounded` where it holds only as rounded. */
export function compareBound(
  claim: Written & { percentage: boolean; hedge: Exclude<Hedge, 'about'>; truth: Range },
): Agreement {
  const [low, high] = [claim.truth.low ?? -Infinity, claim.truth.high ?? Infinity];
  const { misleading } = tolerances(claim);
  const half = claim.written / 2 + dust(claim.value);
  const above = claim.hedge === 'over' || claim.hedge === 'at-least';
  const short = above ? claim.value - high : low - claim.value;
  if (short <= dust(claim.value)) {
    if (claim.hedge !== 'nearly' || high >= claim.value * NEARLY.from) return 'exact';
    return high >= claim.value * NEARLY.near ? 'near-miss' : 'off';
  }
  if (short <= half) return 'rounded';
  return short <= misleading + dust(claim.value) ? 'near-miss' : 'off';
}

/** Does a bound hold by so much that it hides the size: "over 5" where it is 11? */
export const understates = (bound: { value: number; hedge: Hedge; truth: number }): boolean =>
  bound.hedge === 'over' || bound.hedge === 'at-least'
    ? bound.truth > bound.value * BY_FAR
    : (bound.hedge === 'under' || bound.hedge === 'up-to') && bound.truth * BY_FAR < bound.value;

/** The values a written number and its hedge allow: what a reader takes it to say. */
export function impliedRange(claim: Written & { percentage: boolean; hedge: Hedge | null }): Range {
  const half = claim.written / 2;
  const wide = claim.percentage ? half : Math.max(half, claim.round / 2);
  switch (claim.hedge) {
    case null:
      return { low: claim.value - half, high: claim.value + half };
    case 'about':
      return { low: claim.value - wide, high: claim.value + wide };
    case 'nearly':
      return { low: claim.value * NEARLY.from, high: claim.value };
    case 'over':
    case 'at-least':
      return { low: claim.value, high: null };
    default:
      return { low: null, high: claim.value };
  }
}
