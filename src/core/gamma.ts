import { finite, positive, within } from './domain.ts';

const EPSILON = 1e-15;
const STEPS = 100_000;

/** Stirling's series at 15 and above, by recurrence below: natural logarithm of Γ(x) for x above 0. */
export function logGamma(x: number): number {
  positive({ name: 'the argument of Γ', value: x });
  let [shifted, product] = [x, 1];
  while (shifted < 15) {
    product *= shifted;
    shifted += 1;
  }
  const r = 1 / (shifted * shifted);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / shifted;
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}

/** Regularised lower incomplete gamma function P(a, x), 0 to 1: a gamma variable of shape a and rate 1 is below x. */
export function gammaBelow(a: number, x: number): number {
  positive({ name: 'shape', value: a });
  if (finite({ name: 'x', value: x }) <= 0) return 0;
  return x < a + 1 ? belowBySeries(a, x) : 1 - aboveByFraction(a, x);
}

/** The other side, 1 − P(a, x), without loss where it is small. */
export function gammaAbove(a: number, x: number): number {
  positive({ name: 'shape', value: a });
  if (finite({ name: 'x', value: x }) <= 0) return 1;
  return x < a + 1 ? 1 - belowBySeries(a, x) : aboveByFraction(a, x);
}

const density = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

function belowBySeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < STEPS && term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * density(a, x));
}

/** Lentz's evaluation of the continued fraction. */
function aboveByFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b || tiny);
  let h = d;
  for (let n = 1; n < STEPS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || tiny);
    c = b + an / c || tiny;
    h *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) break;
  }
  return Math.min(1, h * density(a, x));
}

/** The x at which P(a, x) = p, by bisection to full precision; p from 0 up to below 1. */
export function gammaQuantile(a: number, p: number): number {
  positive({ name: 'shape', value: a });
  if (within({ name: 'probability', value: p }, 0, 1 - Number.EPSILON) === 0) return 0;
  return bisect((x) => gammaBelow(a, x) < p, a + 10 * Math.sqrt(a) + 10);
}

/** The point where `below` turns false, above 0; `guess` is any positive start. */
export function bisect(below: (x: number) => boolean, guess: number): number {
  let [low, high] = [0, guess];
  while (below(high) && high < 1e300) [low, high] = [high, high * 2];
  for (let n = 0; n < 200 && high - low > high * 4e-16; n++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
