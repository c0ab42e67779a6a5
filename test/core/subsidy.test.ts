import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  btcOf,
  HALVING_BLOCKS,
  halvingHeight,
  halvingsAt,
  LAST_SUBSIDY_HEIGHT,
  subsidyAfter,
  subsidyAt,
  supplyAt,
  TOTAL_SUPPLY,
} from '../../src/core/subsidy.ts';

describe('subsidy', () => {
  // Protocol, at the blocks on either side of each halving.
  test.each([
    { height: 0, sat: 5_000_000_000n },
    { height: 209_999, sat: 5_000_000_000n },
    { height: 210_000, sat: 2_500_000_000n },
    { height: 419_999, sat: 2_500_000_000n },
    { height: 420_000, sat: 1_250_000_000n },
    { height: 630_000, sat: 625_000_000n },
    { height: 840_000, sat: 312_500_000n },
    { height: 935_424, sat: 312_500_000n },
    { height: 1_050_000, sat: 156_250_000n },
    { height: 2_100_000, sat: 4_882_812n },
    { height: LAST_SUBSIDY_HEIGHT, sat: 1n },
    { height: LAST_SUBSIDY_HEIGHT + 1, sat: 0n },
    { height: 64 * HALVING_BLOCKS, sat: 0n },
    { height: 1_000_000_000, sat: 0n },
  ])('block $height pays $sat sat', ({ height, sat }) => {
    expect(subsidyAt(height)).toBe(sat);
  });

  test('every subsidy ever paid sums to the cap, era by era', () => {
    let sum = 0n;
    for (let height = 0; height <= LAST_SUBSIDY_HEIGHT; height += HALVING_BLOCKS) {
      sum += subsidyAt(height) * BigInt(HALVING_BLOCKS);
    }
    expect(sum).toBe(TOTAL_SUPPLY);
    expect(TOTAL_SUPPLY).toBe(2_099_999_997_690_000n);
    expect(supplyAt(LAST_SUBSIDY_HEIGHT)).toBe(TOTAL_SUPPLY);
    expect(supplyAt(100_000_000)).toBe(TOTAL_SUPPLY);
    expect(supplyAt(LAST_SUBSIDY_HEIGHT - 1)).toBe(TOTAL_SUPPLY - 1n);
  });

  test.each([
    { height: 0, btc: 50 },
    { height: 209_999, btc: 10_500_000 },
    { height: 839_999, btc: 19_687_500 },
    { height: 935_424, btc: 19_687_500 + 95_425 * 3.125 },
  ])('supply with block $height', ({ height, btc }) => {
    expect(btcOf(supplyAt(height))).toBe(btc);
  });

  test('supply grows by the subsidy of each block', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8_000_000 }), (height) => {
        return supplyAt(height) - supplyAt(height - 1) === subsidyAt(height);
      }),
    );
  });

  test('halvings: 5 is at 1,050,000 and leaves 1.5625 BTC', () => {
    expect(halvingHeight(5)).toBe(1_050_000);
    expect(halvingsAt(1_049_999)).toBe(4);
    expect(subsidyAfter(4) * 144).toBe(450);
    expect(subsidyAfter(5) * 144).toBe(225);
    expect(subsidyAfter(0)).toBe(50);
    expect(() => halvingHeight(0)).toThrow(RangeError);
    expect(() => subsidyAt(-1)).toThrow(
      'Expected block height to be a whole number of 0 or more, but got -1.',
    );
  });
});
