import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/days.ts';
import { facts, knownAt } from '../../src/facts/open.ts';

describe('what was known on a day', () => {
  it('is the epoch in force and the newest month over (block 935,424 of 2026-02-07)', () => {
    const snapshot = knownAt(facts, '2026-02-12');
    expect(snapshot.epoch.height).toBe(935_424);
    expect(snapshot.epoch.difficulty).toBeCloseTo(125_864_590_119_494.27, 0);
    expect(snapshot.month.month).toBe('2026-01');
    expect(snapshot.epochs.at(-1)).toBe(snapshot.epoch);
  });
  it("holds a forecaster's vintages up to then", () => {
    const gaps = (day: string) => knownAt(facts, day).powerForecasts.map((v) => v.gapGw);
    expect(gaps('2024-11-30')).toEqual([]);
    expect(gaps('2025-10-01')).toEqual([36, 45]);
    expect(gaps('2025-11-12')).toEqual([36, 45, 44]);
    expect(gaps('2026-03-01')).toEqual([36, 45, 44, 47, 49]);
  });
  it('does not know the day of a halving to come', () => {
    const days = (day: string) => knownAt(facts, day).halvings.map((h) => h.day);
    expect(days('2020-05-10')).toEqual(['2012-11-28', '2016-07-09', null, null, null, null]);
    expect(days('2024-04-20')).toEqual(['2012-11-28', '2016-07-09', '2020-05-11', '2024-04-20', null, null]);
  });
  it('refuses a day before the genesis block', () => {
    expect(() => knownAt(facts, '2009-01-02')).toThrow(/genesis block/);
  });
  it('never knows tomorrow, and only ever grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6600 }), fc.integer({ min: 0, max: 400 }), (offset, later) => {
        const day = addDays('2009-01-03', offset);
        const [now, then] = [knownAt(facts, day), knownAt(facts, addDays(day, later))];
        for (const row of [...now.observations, ...now.deals, ...now.months])
          expect(row.knownFrom <= day).toBe(true);
        expect(now.epoch.day <= day).toBe(true);
        for (const table of ['epochs', 'months', 'observations', 'deals', 'events', 'countryShares'] as const)
          expect(then[table].length).toBeGreaterThanOrEqual(now[table].length);
      }),
      { numRuns: 60 },
    );
  });
});
