import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentration, shareBand, shareMove } from '../../src/core/proportion.ts';

describe('shares', () => {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
  test.each([
    { count: 81, of: 263, low: 0.2553, high: 0.3662 },
    { count: 15, of: 148, low: 0.0624, high: 0.1605 },
    { count: 0, of: 20, low: 0, high: 0.1611 },
    { count: 1, of: 29, low: 0.0061, high: 0.1718 },
  ])('$count of $of', ({ count, of, low, high }) => {
    const band = shareBand({ count, of });
    expect(band.low).toBeCloseTo(low, 4);
    expect(band.high).toBeCloseTo(high, 4);
    expect(band.share).toBe(count / of);
  });

  test('a month of blocks at 5 %: about ±0.65 points, so a move below one point is noise', () => {
    const band = shareBand({ count: 216, of: 4320 });
    expect((band.high - band.low) * 50).toBeCloseTo(0.65, 2);
    expect(shareMove({ earlier: { count: 216, of: 4320 }, later: { count: 250, of: 4320 } }).noise).toBe(
      true,
    );
    expect(shareMove({ earlier: { count: 216, of: 4320 }, later: { count: 302, of: 4320 } }).noise).toBe(
      false,
    );
  });

  test('the band lies within 0 to 1 around the share', () => {
    const sample = fc
      .integer({ min: 1, max: 60_000 })
      .chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
    fc.assert(
      fc.property(sample, (s) => {
        const { low, share, high } = shareBand(s);
        return low >= 0 && low <= share && share <= high && high <= 1;
      }),
    );
  });

  test('a move has a sign and none is noise', () => {
    const up = shareMove({ earlier: { count: 100, of: 1000 }, later: { count: 200, of: 1000 } });
    expect(up.change).toBeCloseTo(0.1, 12);
    expect(up.z).toBeCloseTo(6.262, 3);
    expect(shareMove({ earlier: { count: 0, of: 10 }, later: { count: 0, of: 10 } }).probability).toBe(1);
  });

  test('more blocks than there were, or none at all, are refused', () => {
    expect(() => shareBand({ count: 11, of: 10 })).toThrow(
      'Expected the number of blocks to be a number from 0 to 10, but got 11.',
    );
    expect(() => shareBand({ count: 0, of: 0 })).toThrow(RangeError);
  });

  test('concentration: a monopoly is 10,000, four equals are 2,500', () => {
    expect(concentration([100])).toBe(10_000);
    expect(concentration([25, 25, 25, 25])).toBe(2_500);
    expect(concentration([])).toBe(0);
    expect(() => concentration([101])).toThrow(RangeError);
  });
});
