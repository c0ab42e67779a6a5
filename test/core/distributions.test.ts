import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBelow, fQuantile } from '../../src/core/beta.ts';
import { gammaAbove, gammaBelow, gammaQuantile, logGamma } from '../../src/core/gamma.ts';
import { normalAbove, normalQuantile } from '../../src/core/normal.ts';
import { countTest, poissonAtLeast, poissonAtMost, poissonBand } from '../../src/core/poisson.ts';

const near = (value: number, expected: number, relative = 1e-9): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};

describe('gamma', () => {
  test.each([
    { x: 0.5, value: 0.5723649429247001, source: 'ln √π' },
    { x: 5, value: Math.log(24), source: '4!' },
    { x: 21, value: Math.log(2_432_902_008_176_640_000), source: '20!' },
  ])('ln Γ($x) is $source', ({ x, value }) => near(logGamma(x), value, 1e-14));

  // mpmath 1.3, 40 digits.
  test.each([
    { a: 0.5, x: 0.5, below: 0.6826894921370859 },
    { a: 1, x: 1, below: 0.6321205588285577 },
    { a: 5, x: 3, below: 0.1847367554762279 },
    { a: 10, x: 20, below: 0.9950045876916924 },
    { a: 100, x: 90, below: 0.1582209891864302 },
    { a: 2016, x: 2000, below: 0.3632194454302095 },
    { a: 50_000, x: 50_500, below: 0.9871311596227663 },
  ])('P($a, $x)', ({ a, x, below }) => {
    near(gammaBelow(a, x), below);
    near(gammaAbove(a, x), 1 - below, 1e-8);
  });

  test('quantiles come back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, p) => near(gammaBelow(a, gammaQuantile(a, p)), p, 1e-7),
      ),
      { numRuns: 60 },
    );
  });

  test('outside its domain', () => {
    expect(gammaBelow(3, 0)).toBe(0);
    expect(gammaAbove(3, -1)).toBe(1);
    expect(() => gammaBelow(0, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(2, 1)).toThrow(RangeError);
  });
});

describe('Poisson', () => {
  // Exact 95 % limits as tabled since Garwood (1936): chi-square quantiles, SciPy 1.17 for the last digits.
  test.each([
    { count: 0, low: 0, high: 3.6889 },
    { count: 1, low: 0.0253, high: 5.5716 },
    { count: 2, low: 0.2422, high: 7.2247 },
    { count: 5, low: 1.6235, high: 11.6683 },
    { count: 10, low: 4.7954, high: 18.3904 },
    { count: 20, low: 12.2165, high: 30.8884 },
    { count: 50, low: 37.111, high: 65.9188 },
    { count: 100, low: 81.364, high: 121.6268 },
    { count: 2016, low: 1928.9488, high: 2105.9673 },
  ])('$count events', ({ count, low, high }) => {
    const band = poissonBand(count);
    expect(band.low).toBeCloseTo(low, 3);
    expect(band.high).toBeCloseTo(high, 3);
  });

  // SciPy 1.17, scipy.stats.poisson.
  test.each([
    { count: 127, expected: 144, atMost: 0.08250513737930348, atLeast: 0.9299308702021782, noise: true },
    { count: 100, expected: 144, atMost: 6.657928107136546e-5, atLeast: 0.9999546942783523, noise: false },
    { count: 150, expected: 144, atMost: 0.709342054215459, atLeast: 0.31943690006782993, noise: true },
    { count: 3, expected: 0.5, atMost: 0.9982483774437092, atLeast: 0.014387677966970684, noise: false },
  ])('$count where $expected are due', ({ count, expected, atMost, atLeast, noise }) => {
    near(poissonAtMost(count, expected), atMost);
    near(poissonAtLeast(count, expected), atLeast);
    expect(countTest({ count, expected }).noise).toBe(noise);
  });

  test('the band holds its count and widens with confidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const [usual, wide] = [poissonBand(count), poissonBand(count, 0.01)];
        return wide.low < usual.low && usual.low < count && count < usual.high && usual.high < wide.high;
      }),
      { numRuns: 40 },
    );
  });

  test('no half events', () => {
    expect(() => poissonBand(1.5)).toThrow(RangeError);
    expect(() => poissonBand(-1)).toThrow(RangeError);
    expect(poissonAtLeast(0, 3)).toBe(1);
  });
});

describe('beta, F and normal', () => {
  // mpmath 1.3, 40 digits.
  test.each([
    { a: 0.5, b: 0.5, x: 0.3, below: 0.3690101195655454 },
    { a: 2, b: 3, x: 0.4, below: 0.5248 },
    { a: 2014, b: 1, x: 0.999, below: 0.1333193805574376 },
    { a: 1007, b: 1008, x: 0.52, below: 0.965493215120618 },
    { a: 10, b: 2000, x: 0.004, below: 0.2876112706021721 },
  ])('I_$x($a, $b)', ({ a, b, x, below }) => near(betaBelow(a, b, x), below));

  // Tables of the F distribution; SciPy 1.17 for the large degrees of freedom.
  test.each([
    { m: 2, n: 2, p: 0.975, f: 39 },
    { m: 10, n: 10, p: 0.975, f: 3.716791864597366 },
    { m: 120, n: 60, p: 0.975, f: 1.5810341913409933 },
    { m: 4028, n: 2, p: 0.975, f: 39.49764194356248 },
    { m: 4028, n: 2, p: 0.025, f: 0.27083684430389127 },
  ])('F($m, $n) at $p', ({ m, n, p, f }) => near(fQuantile(m, n, p), f, 1e-8));

  test('the normal distribution', () => {
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.1), -1.2815515655446004);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
    near(normalAbove(1.959963984540054), 0.025);
    near(normalAbove(-1), 0.8413447460685429);
  });
});
