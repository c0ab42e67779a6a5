import { within } from './domain.ts';
import { gammaAbove, gammaQuantile } from './gamma.ts';

/** Probability that a standard normal variable is above z. */
export const normalAbove = (z: number): number => {
  const tail = gammaAbove(0.5, (z * z) / 2) / 2;
  return z >= 0 ? tail : 1 - tail;
};

/** Quantile of the standard normal distribution; 0.975 → 1.95996. */
export function normalQuantile(p: number): number {
  within({ name: 'probability', value: p }, Number.EPSILON, 1 - Number.EPSILON);
  const z = Math.sqrt(2 * gammaQuantile(0.5, Math.abs(2 * p - 1)));
  return p < 0.5 ? -z : z;
}
