import { whole } from './domain.ts';

/** Blocks between two halvings (consensus). */
export const HALVING_BLOCKS = 210_000;

/** Satoshi per bitcoin. */
export const SAT_PER_BTC = 100_000_000n;

/** Height of the last block that pays any subsidy. */
export const LAST_SUBSIDY_HEIGHT = 6_929_999;

/** Everything that will ever be issued, in sat: less than 21 million BTC, because subsidies are cut to whole sat. */
export const TOTAL_SUPPLY = 2_099_999_997_690_000n;

const INITIAL = 50n * SAT_PER_BTC;

/** Halvings passed at a height: 0 before 210,000. */
export const halvingsAt = (height: number): number =>
  Math.floor(whole({ name: 'block height', value: height }) / HALVING_BLOCKS);

/** Height of a halving's first block; halving 5 → 1,050,000. */
export const halvingHeight = (halving: number): number =>
  whole({ name: 'halving', value: halving }, 1) * HALVING_BLOCKS;

/** Subsidy of the block at a height, in sat, without fees (consensus). */
export function subsidyAt(height: number): bigint {
  const halvings = halvingsAt(height);
  return halvings >= 64 ? 0n : INITIAL >> BigInt(halvings);
}

/** Sum of the subsidies of blocks 0 to `height`, both included, in sat: what consensus allowed to be issued. */
export function supplyAt(height: number): bigint {
  const last = halvingsAt(height);
  let supply = 0n;
  for (let era = 0; era < Math.min(last, 64); era++)
    supply += (INITIAL >> BigInt(era)) * BigInt(HALVING_BLOCKS);
  return supply + subsidyAt(height) * BigInt(height - last * HALVING_BLOCKS + 1);
}

/** A sat amount in BTC, as the nearest double. */
export const btcOf = (sat: bigint): number => Number(sat) / Number(SAT_PER_BTC);

/** Subsidy in BTC per block after a number of halvings; 5 → 1.5625. */
export const subsidyAfter = (halvings: number): number =>
  halvings === 0 ? 50 : btcOf(subsidyAt(halvingHeight(halvings)));
