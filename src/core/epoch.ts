import { whole } from './domain.ts';

/** Blocks per difficulty epoch (consensus). */
export const EPOCH_BLOCKS = 2016;

/** Intervals between an epoch's first and last block: what the retarget measures (consensus, the known off-by-one). */
export const EPOCH_INTERVALS = EPOCH_BLOCKS - 1;

/** Seconds an epoch is meant to last: fourteen days (consensus). */
export const EPOCH_SECONDS = 1_209_600;

/** Seconds a block is meant to take (consensus). */
export const BLOCK_SECONDS = 600;

/** Seconds after which a block is held to be final: six of them, by custom. */
export const SETTLED_SECONDS = 6 * BLOCK_SECONDS;

/** Blocks per day at that pace. */
export const BLOCKS_PER_DAY = 144;

/** Number of the epoch a block height lies in, counted from 0. */
export const epochOf = (height: number): number =>
  Math.floor(whole({ name: 'block height', value: height }) / EPOCH_BLOCKS);

/** Height of an epoch's first block. */
export const firstHeightOf = (epoch: number): number => whole({ name: 'epoch', value: epoch }) * EPOCH_BLOCKS;

/** Height of the epoch's first block that a block height lies in: the height of its retarget. */
export const retargetHeightOf = (height: number): number => firstHeightOf(epochOf(height));

/** Blocks from a height to the next retarget, 1 to 2,016. */
export const blocksToRetarget = (height: number): number => retargetHeightOf(height) + EPOCH_BLOCKS - height;

/** Days an epoch lasts at an average block interval in minutes; 10 → 14. */
export const epochDays = (intervalMin: number): number => (EPOCH_BLOCKS * intervalMin) / 1440;
