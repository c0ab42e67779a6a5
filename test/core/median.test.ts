import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, spreadPct } from '../../src/core/median.ts';

describe('the median', () => {
  test.each([
    [[5], 5],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[65_000, 65_300, 20_000], 65_000],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  test('lies between its values, whatever their order, and has as many on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const middle = median(values);
        expect(median(values.toReversed())).toBe(middle);
        expect(values.filter((value) => value < middle).length * 2).toBeLessThanOrEqual(values.length);
        expect(values.filter((value) => value > middle).length * 2).toBeLessThanOrEqual(values.length);
      }),
    );
  });

  test.each([[[]], [[1, Number.NaN]]])('of %j is refused', (values) => {
    expect(() => median(values)).toThrow(RangeError);
  });
});

describe('the spread', () => {
  test.each([
    [[100], 0],
    [[100, 100], 0],
    [[101, 100, 100.5], 1],
  ])('of %j is %d %%', (values, percent) => expect(spreadPct(values)).toBeCloseTo(percent, 9));

  test.each([[[]], [[0, 1]]])('of %j is refused', (values) => {
    expect(() => spreadPct(values)).toThrow(RangeError);
  });
});
