import { describe, expect, test } from 'vitest';
import { gapOn } from '../../src/facts/forecast.ts';
import {
  latestDifficulty,
  latestFees,
  latestHashrate,
  latestPrice,
  latestSubsidy,
  medianEfficiency,
} from '../../src/facts/network.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { namedShares, poolWindow } from '../../src/facts/pools.ts';
import { standingOf } from '../../src/facts/standing.ts';

const known = knownAt(facts, '2026-02-10');

describe('what a calculation falls back on', () => {
  test('on 10 February 2026: the epoch from 935,424 and the months to January', () => {
    expect(latestDifficulty(known).value).toBe(125864590119494.27);
    expect(latestHashrate(known).value).toBeCloseTo(900.97, 2);
    expect(latestSubsidy(known)).toMatchObject({
      value: 3.125,
      asOf: { start: '2026-02-07', end: '2026-02-07' },
    });
    expect(latestPrice(known).asOf.end).toBe('2026-01-31');
    expect(latestFees(known)).toMatchObject({ value: 0.0189, asOf: { end: '2026-01-31' } });
  });

  test('fees of the newest month that has them, none before there were months', () => {
    expect(latestFees(knownAt(facts, '2026-09-30')).asOf.end).toBe('2026-06-30');
    expect(latestFees({ ...known, months: [] })).toMatchObject({ value: 0, sources: [] });
  });

  test('the median of the machines known, with its sources', () => {
    const { value, sources } = medianEfficiency(known);
    const better = known.machines.filter((m) => m.efficiency < value).length;
    const worse = known.machines.filter((m) => m.efficiency > value).length;
    expect(Math.abs(better - worse)).toBeLessThanOrEqual(1);
    expect(sources.length).toBeGreaterThan(0);
    expect(() => medianEfficiency({ ...known, machines: [] })).toThrow(RangeError);
  });
});

describe('the power gap by vintage', () => {
  test.each([
    { day: '2025-10-01', demand: 65, construction: 6, grid: 15 },
    { day: '2025-11-12', demand: 69, construction: 10, grid: 15 },
    { day: '2025-12-31', demand: 69, construction: 10, grid: 15 },
    { day: '2026-02-09', demand: 74, construction: 10, grid: 15 },
  ])('Morgan Stanley as of $day', ({ day, demand, construction, grid }) => {
    const gap = gapOn(facts.powerForecasts, day);
    expect(gap).toMatchObject({
      demand: { value: demand },
      underConstruction: { value: construction },
      grid: { value: grid },
    });
    expect(gap?.options['bitcoin-sites']).toMatchObject({ low: { value: 10 }, high: { value: 15 } });
  });

  test('before any vintage states a demand there is none', () => {
    expect(gapOn(facts.powerForecasts, '2025-01-01')).toBeNull();
    expect(gapOn([], '2026-01-01')).toBeNull();
  });
});

describe('the standing of retargets', () => {
  // The ten largest falls by percentage, from the bundled headers.
  test.each([
    { height: 689_472, rank: 1 },
    { height: 151_200, rank: 2 },
    { height: 655_200, rank: 3 },
    { height: 685_440, rank: 4 },
    { height: 622_944, rank: 5 },
    { height: 552_384, rank: 6 },
    { height: 149_184, rank: 7 },
    { height: 681_408, rank: 8 },
    { height: 213_696, rank: 9 },
    { height: 935_424, rank: 10 },
    { height: 953_568, rank: 11 },
  ])('block $height is fall $rank', ({ height, rank }) => {
    expect(standingOf(facts.epochs, facts.epochs[height / 2016]!)?.rank).toBe(rank);
  });

  test('each rank among falls is held once, and a rank then is never behind the rank among all', () => {
    const falls = facts.epochs.filter((e) => (e.changePct ?? 0) < 0).map((e) => standingOf(facts.epochs, e)!);
    expect(falls.map((s) => s.rank).sort((a, b) => a! - b!)).toEqual(falls.map((_, i) => i + 1));
    expect(falls.every((s) => s.rankThen! <= s.rank!)).toBe(true);
    expect(falls.every((s) => s.larger === null || s.larger.changePct < s.retarget.changePct)).toBe(true);
  });

  test('genesis has no standing, an unchanged difficulty no rank', () => {
    expect(standingOf(facts.epochs, facts.epochs[0]!)).toBeNull();
    expect(standingOf(facts.epochs, facts.epochs[1]!)).toMatchObject({ rank: null, larger: null });
  });
});

describe('pools', () => {
  test('the newest window of a length and its shares', () => {
    const week = poolWindow(facts.pools, '1w');
    expect(week?.blocks).toBe(1075);
    expect(namedShares(week!)[0]).toBeCloseTo(26.3256, 4);
    expect(poolWindow(facts.pools, '7y')).toBeUndefined();
    const newer = { ...week!, asOf: { start: '2027-01-01', end: '2027-01-08' } };
    expect(poolWindow([newer, ...facts.pools], '1w')).toBe(newer);
  });
});
