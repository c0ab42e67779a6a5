import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCapacity, costOf, settle } from '../../src/core/equilibrium.ts';
import { EXAHASH, PETAHASH } from '../../src/core/units.ts';

const one = (ehs: number, efficiency: number, powerPrice: number) => ({
  hashrate: ehs * EXAHASH,
  efficiency,
  powerPrice,
});
const FLEET = [one(300, 15, 0.04), one(400, 20, 0.05), one(200, 30, 0.06)];
const REVENUE = 40_000_000;

describe('zero-sum equilibrium', () => {
  test('a class runs down to its power cost', () => {
    expect(costOf({ efficiency: 20, powerPrice: 0.05 })).toBeCloseTo(24, 12);
    expect(costOf({ efficiency: 30, powerPrice: 0.06 })).toBeCloseTo(43.2, 12);
  });

  test('the marginal class runs only so far that hashprice equals its cost', () => {
    const { hashrate, hashprice, running } = settle(FLEET, 36_000_000);
    expect(hashprice).toBeCloseTo(43.2, 9);
    expect(hashrate / PETAHASH).toBeCloseTo(36_000_000 / 43.2, 6);
    expect(running.map((h) => h / EXAHASH)).toEqual([300, 400, expect.closeTo(133.3333, 4)]);
  });

  test('where everyone earns, everyone runs', () => {
    const { hashrate, hashprice, marginPct } = settle(FLEET, REVENUE);
    expect(hashrate / EXAHASH).toBeCloseTo(900, 9);
    expect(hashprice).toBeCloseTo(400 / 9, 9);
    expect(marginPct).toBeCloseTo((1 - (300 * 14.4 + 400 * 24 + 200 * 43.2) / 40_000) * 100, 9);
  });

  test('added capacity drives the dearest out', () => {
    const { before, impact, after } = addCapacity({
      fleet: FLEET,
      added: one(200, 12, 0.03),
      revenueUsdPerDay: REVENUE,
    });
    expect(before.hashrate / EXAHASH).toBeCloseTo(900, 6);
    expect(impact.hashprice).toBeCloseTo(40_000_000 / 1_100_000, 9);
    expect(impact.marginPct).toBeLessThan(before.marginPct);
    expect(after.hashprice).toBeCloseTo(43.2, 9);
    expect(after.running[3]! / EXAHASH).toBeCloseTo(200, 9);
    expect(after.running[2]!).toBeLessThan(before.running[2]!);
  });

  const fleets = fc.array(
    fc.record({
      hashrate: fc.double({ min: 1e18, max: 5e20, noNaN: true }),
      efficiency: fc.double({ min: 10, max: 60, noNaN: true }),
      powerPrice: fc.double({ min: 0, max: 0.15, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('revenue is conserved, nobody who runs loses, nobody who would gain stands still', () => {
    fc.assert(
      fc.property(fleets, fc.double({ min: 1e6, max: 1e9, noNaN: true }), (fleet, revenue) => {
        const { hashrate, hashprice, marginPct, running } = settle(fleet, revenue);
        expect((hashprice * hashrate) / PETAHASH / revenue).toBeCloseTo(1, 9);
        expect(marginPct).toBeGreaterThanOrEqual(-1e-6);
        for (const [i, each] of fleet.entries()) {
          if (running[i]! > 0) expect(costOf(each)).toBeLessThanOrEqual(hashprice * (1 + 1e-9));
          if (running[i]! < each.hashrate)
            expect(costOf(each)).toBeGreaterThanOrEqual(hashprice * (1 - 1e-9));
        }
      }),
    );
  });

  test('capacity never raises hashprice or lowers hashrate in the end', () => {
    fc.assert(
      fc.property(fleets, fc.double({ min: 1e6, max: 1e9, noNaN: true }), (fleet, revenueUsdPerDay) => {
        const { before, impact, after } = addCapacity({ fleet, added: one(100, 18, 0.05), revenueUsdPerDay });
        expect(impact.hashprice).toBeLessThan(before.hashprice);
        expect(after.hashprice).toBeLessThanOrEqual(before.hashprice * (1 + 1e-9));
        expect(after.hashrate).toBeLessThanOrEqual(impact.hashrate * (1 + 1e-9));
        expect(after.hashrate).toBeGreaterThanOrEqual(before.hashrate * (1 - 1e-9));
      }),
    );
  });

  test('an empty fleet and free money are refused', () => {
    expect(() => settle([], 1)).toThrow(RangeError);
    expect(() => settle(FLEET, 0)).toThrow('Expected revenue to be a number above 0 in USD/day, but got 0.');
  });
});
