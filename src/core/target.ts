import { positive } from './domain.ts';

/** Target of difficulty 1, the compact 0x1d00ffff (consensus). */
export const MAX_TARGET = 0xffffn << 208n;

/** Compact form of the easiest target, as in the genesis header (consensus). */
export const MAX_N_BITS = 0x1d00ffff;

/** Expected hashes per block at difficulty 1, by the usual convention. */
export const HASHES_PER_DIFFICULTY = 2 ** 32;

/** Size in bytes and leading three bytes of a compact; throws RangeError for what no valid header can hold. */
function compactOf(nBits: number): { size: number; word: number } {
  const size = nBits >>> 24;
  const word = nBits & 0x007fffff;
  const fits = size <= 32 || (size === 33 && word <= 0xffff) || (size === 34 && word <= 0xff);
  if (!Number.isInteger(nBits) || nBits < 0 || nBits > 0xffffffff || nBits & 0x00800000 || !fits)
    throw new RangeError(
      `Expected nBits to be the compact form of a target of up to 256 bits, but got ${nBits}.`,
    );
  const kept = size < 3 ? word >>> (8 * (3 - size)) : word;
  if (kept === 0) throw new RangeError(`Expected nBits of a target above 0, but got ${nBits}.`);
  return { size: Math.max(3, size), word: kept };
}

/**
 * The target a header's nBits (compact, 32 bits) stands for. Throws RangeError for what no valid header can hold:
 * negative, zero or above 256 bits.
 */
export function targetOf(nBits: number): bigint {
  const { size, word } = compactOf(nBits);
  return BigInt(word) << BigInt(8 * (size - 3));
}

/** Compact form of a target: the three leading bytes, the rest cut off as consensus does. Throws RangeError at 0. */
export function nBitsOf(target: bigint): number {
  if (target <= 0n) throw new RangeError(`Expected a target above 0, but got ${target}.`);
  let size = Math.ceil(target.toString(16).length / 2);
  let word = size <= 3 ? Number(target << BigInt(8 * (3 - size))) : Number(target >> BigInt(8 * (size - 3)));
  if (word & 0x00800000) {
    word >>>= 8;
    size += 1;
  }
  return size * 2 ** 24 + word;
}

/**
 * Difficulty (maximum target ÷ target, no unit) of a header's nBits: the nearest double, since both targets have few
 * enough leading bits to be exact doubles.
 */
export function difficultyOf(nBits: number): number {
  const { size, word } = compactOf(nBits);
  return (0xffff * 2 ** 208) / (word * 2 ** (8 * (size - 3)));
}

/**
 * The target nearest to a difficulty, as an integer; exact for the double given. Throws RangeError unless above 0.
 */
export function targetOfDifficulty(difficulty: number): bigint {
  positive({ name: 'difficulty', value: difficulty });
  let shift = 0n;
  let scaled = difficulty;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  const divisor = BigInt(scaled);
  const target = (((MAX_TARGET << shift) * 2n) / divisor + 1n) / 2n;
  return target > 0n ? target : 1n;
}

/** nBits of the header a published difficulty stems from: the compact target nearest to it, never above the easiest. */
export function nBitsOfDifficulty(difficulty: number): number {
  const target = targetOfDifficulty(difficulty);
  if (target >= MAX_TARGET) return MAX_N_BITS;
  const below = nBitsOf(target);
  const above = nBitsOf(targetOf(below) + unitInLastPlace(below));
  return target - targetOf(below) <= targetOf(above) - target ? below : above;
}

const unitInLastPlace = (nBits: number): bigint => {
  const size = nBits >>> 24;
  return size <= 3 ? 1n : 1n << BigInt(8 * (size - 3));
};
