import { whole, within } from './domain.ts';
import { normalAbove, normalQuantile } from './normal.ts';
import { ALPHA, type Band } from './poisson.ts';

/** So many of so many: blocks of a pool among all blocks of a window. */
export interface Sample {
  readonly count: number;
  readonly of: number;
}

const checked = ({ count, of }: Sample): Sample => {
  whole({ name: 'the number of all blocks', value: of }, 1);
  whole({ name: 'the number of blocks', value: count });
  within({ name: 'the number of blocks', value: count }, 0, of);
  return { count, of };
};

/** Share (0 to 1) with its Wilson score band, 95 % unless `alpha` says otherwise. */
export function shareBand(sample: Sample, alpha = ALPHA): Band & { share: number } {
  const { count, of } = checked(sample);
  const z = normalQuantile(1 - alpha / 2);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    share,
    low: count === 0 ? 0 : (centre - half) / scale,
    high: count === of ? 1 : (centre + half) / scale,
  };
}

/**
 * Is the move from one share to another noise? Two-proportion z-test on the pooled share; `change` is later − earlier,
 * `probability` the two-sided p-value.
 */
export function shareMove(move: { earlier: Sample; later: Sample; alpha?: number }): {
  change: number;
  z: number;
  probability: number;
  noise: boolean;
} {
  const [a, b] = [checked(move.earlier), checked(move.later)];
  const change = b.count / b.of - a.count / a.of;
  const pooled = (a.count + b.count) / (a.of + b.of);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
  const z = spread === 0 ? 0 : change / spread;
  const probability = Math.min(1, 2 * normalAbove(Math.abs(z)));
  return { change, z, probability, noise: probability >= (move.alpha ?? ALPHA) };
}

/** Herfindahl–Hirschman index of shares in % (0 to 10,000): the sum of their squares. */
export const concentration = (sharesPct: readonly number[]): number =>
  sharesPct.reduce(
    (sum, share) => sum + within({ name: 'a share', value: share, unit: '%' }, 0, 100) ** 2,
    0,
  );
