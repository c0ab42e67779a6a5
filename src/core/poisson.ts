import { nonNegative, positive, whole } from './domain.ts';
import { gammaAbove, gammaBelow, gammaQuantile } from './gamma.ts';

/** A band that holds the true value with the stated confidence. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Share of cases a 95 % band leaves out. */
export const ALPHA = 0.05;

/**
 * Exact band for the expected count behind `count` observed events (Garwood 1936, chi-square quantiles);
 * 95 % unless `alpha` says otherwise. 0 events → 0 … 3.689.
 */
export function poissonBand(count: number, alpha = ALPHA): Band {
  const n = whole({ name: 'count', value: count });
  return {
    low: n === 0 ? 0 : gammaQuantile(n, alpha / 2),
    high: gammaQuantile(n + 1, 1 - alpha / 2),
  };
}

/** Probability of `count` or fewer events where `expected` are expected. */
export const poissonAtMost = (count: number, expected: number): number =>
  gammaAbove(
    whole({ name: 'count', value: count }) + 1,
    positive({ name: 'expected count', value: expected }),
  );

/** Probability of `count` or more events where `expected` are expected. */
export const poissonAtLeast = (count: number, expected: number): number =>
  whole({ name: 'count', value: count }) === 0
    ? 1
    : gammaBelow(count, positive({ name: 'expected count', value: expected }));

/** Could chance alone give this count where `expected` were due? `probability` is the two-sided p-value. */
export function countTest(test: { count: number; expected: number; alpha?: number }): {
  probability: number;
  noise: boolean;
} {
  const tail = Math.min(poissonAtMost(test.count, test.expected), poissonAtLeast(test.count, test.expected));
  const probability = Math.min(1, 2 * tail);
  return { probability, noise: probability >= nonNegative({ name: 'alpha', value: test.alpha ?? ALPHA }) };
}
