import { fQuantile } from './beta.ts';
import { nonNegative, positive, whole, within } from './domain.ts';
import { BLOCK_SECONDS, EPOCH_BLOCKS, EPOCH_INTERVALS, EPOCH_SECONDS } from './epoch.ts';
import { normalQuantile } from './normal.ts';
import { ALPHA, type Band } from './poisson.ts';
import { CLAMP } from './retarget.ts';

const clamped = (timespan: number): number =>
  (Math.min(CLAMP, Math.max(1 / CLAMP, EPOCH_SECONDS / timespan)) - 1) * 100;

/** Where the next retarget is heading. */
export interface NextRetarget extends Band {
  /** Expected change in %, `low` and `high` its 95 % band. */
  readonly changePct: number;
  readonly intervalMin: number;
  readonly remainingBlocks: number;
  /** Seconds from the newest header to the retarget's block at the present pace. */
  readonly remainingSeconds: number;
}

/**
 * Projects the next retarget from the intervals seen so far in this epoch and the seconds between its first and its
 * newest header. The band is that of the waiting times still to come given those seen (a ratio of gamma sums, F
 * distribution): very wide after one block, shrinking to nothing at the last. Null while no interval is complete.
 */
export function projectRetarget(epoch: {
  intervals: number;
  seconds: number;
  alpha?: number;
}): NextRetarget | null {
  const seen = whole({ name: 'block intervals of the epoch so far', value: epoch.intervals });
  if (seen === 0) return null;
  if (seen > EPOCH_INTERVALS)
    throw new RangeError(`Expected at most ${EPOCH_INTERVALS} block intervals in an epoch, but got ${seen}.`);
  const seconds = positive({ name: 'time since the epoch began', value: epoch.seconds, unit: 's' });
  const mean = seconds / seen;
  const left = EPOCH_INTERVALS - seen;
  const alpha = epoch.alpha ?? ALPHA;
  const timespan = (p: number): number =>
    seconds + (left === 0 ? 0 : left * mean * fQuantile(2 * left, 2 * seen, p));
  return {
    changePct: clamped(mean * EPOCH_INTERVALS),
    low: clamped(timespan(1 - alpha / 2)),
    high: clamped(timespan(alpha / 2)),
    intervalMin: mean / 60,
    remainingBlocks: EPOCH_BLOCKS - seen,
    remainingSeconds: (EPOCH_BLOCKS - seen) * mean,
  };
}

/**
 * Average block interval in seconds while hashrate grows steadily by so many % a year and difficulty follows it one
 * epoch behind; 0 → 600, 50 → about 591.
 */
export function intervalAtGrowth(growthPctPerYear: number): number {
  const growth = within({ name: 'hashrate growth', value: growthPctPerYear, unit: '%/year' }, -90, 1e6);
  const rate = Math.log1p(growth / 100) / (365.25 * 86_400);
  let interval = BLOCK_SECONDS;
  for (let n = 0; n < 50; n++) interval = BLOCK_SECONDS * Math.exp(-rate * EPOCH_BLOCKS * interval);
  return interval;
}

/**
 * When a later height is reached, in ms since 1970, from a known block: at ten minutes a block, and a window from the
 * growth of hashrate thought possible (%/year, low and high) and from the chance in block times (95 %).
 */
export function projectHeight(from: {
  height: number;
  instant: number;
  target: number;
  growthPctPerYear: { low: number; high: number };
}): { instant: number; earliest: number; latest: number; blocks: number } {
  const blocks = nonNegative({ name: 'blocks to go', value: from.target - from.height });
  const spread = normalQuantile(1 - ALPHA / 2) * BLOCK_SECONDS * Math.sqrt(blocks);
  const after = (seconds: number): number => from.instant + Math.max(0, seconds) * 1000;
  return {
    blocks,
    instant: after(blocks * BLOCK_SECONDS),
    earliest: after(blocks * intervalAtGrowth(from.growthPctPerYear.high) - spread),
    latest: after(blocks * intervalAtGrowth(from.growthPctPerYear.low) + spread),
  };
}
