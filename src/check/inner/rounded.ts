import type { Claim } from '../../claims/claim.ts';

/** "About 60 %" beside levels that give 57.6: a blurred round percentage is read by its last non-zero digit here. */
export function isBlurred({ hedge, precision, value }: Claim, low: number, high: number): boolean {
  if (hedge === null || precision === null || value === null || precision.round < 5) return false;
  const half = Math.min(precision.round, 10) / 2;
  return value >= low - half && value <= high + half;
}

/** Points by which a percentage that ends in a zero may be a rounding of another. */
const TENS = 3;

/** "A loss of 60 %" beside levels that give 57.6: rounded without a word for it. */
export const isRoundedToTens = ({ precision, value }: Claim, low: number, high: number): boolean =>
  value !== null && (precision?.round ?? 1) >= 10 && value >= low - TENS && value <= high + TENS;
