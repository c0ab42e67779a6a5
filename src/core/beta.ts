import { positive, within } from './domain.ts';
import { bisect, logGamma } from './gamma.ts';

const EPSILON = 1e-15;
const STEPS = 100_000;

/** Regularised incomplete beta function I_x(a, b), 0 to 1, for x from 0 to 1. */
export function betaBelow(a: number, b: number, x: number): number {
  positive({ name: 'a', value: a });
  positive({ name: 'b', value: b });
  within({ name: 'x', value: x }, 0, 1);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(a, b, x)) / a
    : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Lentz's evaluation of the continued fraction. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let h = d;
  const step = (numerator: number): number => {
    d = 1 / (1 + numerator * d || tiny);
    c = 1 + numerator / c || tiny;
    h *= d * c;
    return d * c;
  };
  for (let m = 1; m < STEPS; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const last = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(last - 1) < EPSILON) break;
  }
  return h;
}

/**
 * Quantile of the F distribution with `m` and `n` degrees of freedom (any positive numbers) at probability p:
 * the ratio of two independent mean waiting times stays below it with that probability.
 */
export function fQuantile(m: number, n: number, p: number): number {
  within({ name: 'probability', value: p }, Number.EPSILON, 1 - Number.EPSILON);
  return bisect((f) => betaBelow(m / 2, n / 2, (m * f) / (m * f + n)) < p, 1);
}
