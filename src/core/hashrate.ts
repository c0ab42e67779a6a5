import { positive, whole } from './domain.ts';
import { BLOCK_SECONDS } from './epoch.ts';
import { type Band, countTest, poissonBand } from './poisson.ts';
import { HASHES_PER_DIFFICULTY } from './target.ts';

/** Network hashrate in H/s that a difficulty stands for when blocks come every ten minutes: D · 2^32 ÷ 600. */
export const hashrateOfDifficulty = (difficulty: number): number =>
  (positive({ name: 'difficulty', value: difficulty }) * HASHES_PER_DIFFICULTY) / BLOCK_SECONDS;

/** Difficulty at which a hashrate in H/s finds a block every ten minutes. */
export const difficultyOfHashrate = (hashrate: number): number =>
  (positive({ name: 'hashrate', value: hashrate, unit: 'H/s' }) * BLOCK_SECONDS) / HASHES_PER_DIFFICULTY;

/** Blocks a hashrate in H/s is expected to find in some seconds at a difficulty. */
export const expectedBlocks = (run: { hashrate: number; difficulty: number; seconds: number }): number =>
  (positive({ name: 'hashrate', value: run.hashrate, unit: 'H/s' }) *
    positive({ name: 'time', value: run.seconds, unit: 's' })) /
  (positive({ name: 'difficulty', value: run.difficulty }) * HASHES_PER_DIFFICULTY);

/**
 * Hashrate in H/s behind `blocks` found in `seconds` at a difficulty, with the exact Poisson 95 % band
 * that so few events allow.
 */
export function hashrateOfBlocks(window: {
  blocks: number;
  seconds: number;
  difficulty: number;
  alpha?: number;
}): Band & {
  hashrate: number;
} {
  const perBlock =
    (positive({ name: 'difficulty', value: window.difficulty }) * HASHES_PER_DIFFICULTY) /
    positive({ name: 'time', value: window.seconds, unit: 's' });
  const band = poissonBand(whole({ name: 'blocks', value: window.blocks }), window.alpha);
  return { hashrate: window.blocks * perBlock, low: band.low * perBlock, high: band.high * perBlock };
}

/**
 * Is it noise that a window brought `blocks` where a hashrate in H/s was thought to run? `changePct` is what the
 * count says against it, `probability` how often chance alone strays as far.
 */
export function isNoise(window: {
  blocks: number;
  seconds: number;
  difficulty: number;
  hashrate: number;
  alpha?: number;
}): { expected: number; changePct: number; probability: number; noise: boolean } {
  const expected = expectedBlocks(window);
  const test = countTest({
    count: window.blocks,
    expected,
    ...(window.alpha ? { alpha: window.alpha } : {}),
  });
  return { expected, changePct: (window.blocks / expected - 1) * 100, ...test };
}
