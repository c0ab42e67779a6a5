import { finite, positive } from './domain.ts';

/** The middle of some values, of an even number of them the mean of the two in the middle. Throws RangeError without any. */
export function median(values: readonly number[]): number {
  const ordered = values.map((value) => finite({ name: 'a value', value })).toSorted((a, b) => a - b);
  const [lower, upper] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  if (lower === undefined || upper === undefined)
    throw new RangeError('Expected at least one value, but got none.');
  return lower + (upper - lower) / 2;
}

/** How far the highest of some values above 0 lies over the lowest, in %; 0 for one alone. Throws RangeError without any. */
export function spreadPct(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('Expected at least one value, but got none.');
  for (const value of values) positive({ name: 'a value', value });
  return (Math.max(...values) / Math.min(...values) - 1) * 100;
}

/** Sources of one number disagree whose highest lies over the lowest by more than so many %. */
export const DISAGREE_PCT = 1;
