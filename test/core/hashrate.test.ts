import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  difficultyOfHashrate,
  expectedBlocks,
  hashrateOfBlocks,
  hashrateOfDifficulty,
  isNoise,
} from '../../src/core/hashrate.ts';
import { intervalAtGrowth, projectHeight, projectRetarget } from '../../src/core/projection.ts';
import { EXAHASH } from '../../src/core/units.ts';

const DIFFICULTY = 125864590119494.27; // header 935,424

describe('hashrate', () => {
  test.each([
    { height: 935_424, difficulty: DIFFICULTY, ehs: 900.97 },
    { height: 933_408, difficulty: 141668107417558.25, ehs: 1014.1 },
    { height: 0, difficulty: 1, ehs: 7.158278826666667e-12 },
  ])('difficulty of block $height at ten minutes', ({ difficulty, ehs }) => {
    expect(hashrateOfDifficulty(difficulty) / EXAHASH).toBeCloseTo(ehs, 2);
    expect(difficultyOfHashrate(hashrateOfDifficulty(difficulty)) / difficulty).toBeCloseTo(1, 12);
  });

  test('the epoch before 935,424: 2,015 intervals at 11.26 minutes were some 901 EH/s, known to ±4.4 %', () => {
    const seconds = 2015 * 11.26 * 60;
    const measured = hashrateOfBlocks({ blocks: 2015, seconds, difficulty: 141668107417558.25 });
    expect(measured.hashrate / EXAHASH).toBeCloseTo(900.6, 0);
    expect(measured.low / measured.hashrate).toBeCloseTo(0.9568, 3);
    expect(measured.high / measured.hashrate).toBeCloseTo(1.0446, 3);
  });

  test('no blocks say no more than an upper end', () => {
    const { hashrate, low, high } = hashrateOfBlocks({ blocks: 0, seconds: 3600, difficulty: DIFFICULTY });
    expect([hashrate, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(0);
  });

  test.each([
    { blocks: 127, noise: true, why: 'a day 12 % short' },
    { blocks: 100, noise: false, why: 'a day 31 % short' },
  ])('$why', ({ blocks, noise }) => {
    const hashrate = hashrateOfDifficulty(DIFFICULTY);
    const test = isNoise({ blocks, seconds: 86_400, difficulty: DIFFICULTY, hashrate });
    expect(test.expected).toBeCloseTo(144, 9);
    expect(test.changePct).toBeCloseTo((blocks / 144 - 1) * 100, 9);
    expect(test.noise).toBe(noise);
  });

  test('blocks expected of a hashrate are the blocks it was measured by', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.double({ min: 1, max: 1e15, noNaN: true }),
        (blocks, seconds, difficulty) => {
          const { hashrate } = hashrateOfBlocks({ blocks, seconds, difficulty });
          expect(expectedBlocks({ hashrate, seconds, difficulty }) / blocks).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('no time, no hashrate', () => {
    expect(() => hashrateOfBlocks({ blocks: 3, seconds: 0, difficulty: 1 })).toThrow(
      'Expected time to be a number above 0 in s, but got 0.',
    );
    expect(() => hashrateOfDifficulty(-1)).toThrow(RangeError);
  });
});

describe('the next retarget', () => {
  test('nothing is said before the first interval', () => {
    expect(projectRetarget({ intervals: 0, seconds: 0 })).toBeNull();
  });

  test('one interval: a finite band that still allows almost anything', () => {
    const one = projectRetarget({ intervals: 1, seconds: 600 });
    expect(one?.changePct).toBeCloseTo(0.05, 2);
    expect(one?.low).toBe(-75);
    expect(one?.high).toBeGreaterThan(200);
  });

  test('the epoch from 935,424 to 937,439: known at its end, and true to its last block', () => {
    const seconds = 1771526952 - 1770472605;
    const end = projectRetarget({ intervals: 2015, seconds });
    expect(end?.changePct).toBeCloseTo(14.7259, 2);
    expect(end?.low).toBe(end?.changePct);
    expect(end?.high).toBe(end?.changePct);
    expect(end?.remainingBlocks).toBe(1);
  });

  test('the band narrows as the epoch goes on and holds the estimate', () => {
    const bands = [10, 100, 500, 1000, 2000].map(
      (intervals) => projectRetarget({ intervals, seconds: intervals * 640 })!,
    );
    for (const { low, high, changePct } of bands) {
      expect(low).toBeLessThan(changePct);
      expect(high).toBeGreaterThan(changePct);
    }
    const widths = bands.map((b) => b.high - b.low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(bands[3]!.changePct).toBeCloseTo((1_209_600 / (2015 * 640) - 1) * 100, 9);
  });

  test('more intervals than an epoch has are refused', () => {
    expect(() => projectRetarget({ intervals: 2016, seconds: 1 })).toThrow(
      'Expected at most 2015 block intervals in an epoch, but got 2016.',
    );
  });
});

describe('a later height', () => {
  test('halving 5 from block 935,424 of 7 February 2026: 114,576 blocks, 13 or 14 April 2028 at ten minutes', () => {
    const from = {
      height: 935_424,
      instant: 1770472605_000,
      target: 1_050_000,
      growthPctPerYear: { low: -20, high: 60 },
    };
    const { blocks, instant, earliest, latest } = projectHeight(from);
    expect(blocks).toBe(114_576);
    expect(new Date(instant).toISOString().slice(0, 10)).toBe('2028-04-13');
    expect(earliest).toBeLessThan(instant);
    expect(latest).toBeGreaterThan(instant);
    expect((latest - earliest) / 86_400_000).toBeLessThan(40);
  });

  test('steady growth makes blocks faster: 2020 to 2024 took 1,440 days for 210,000 blocks at some 50 % a year', () => {
    expect(intervalAtGrowth(0)).toBe(600);
    expect((intervalAtGrowth(50) * 210_000) / 86_400).toBeCloseTo(1436, 0);
    expect(intervalAtGrowth(-20)).toBeGreaterThan(600);
    expect(() => intervalAtGrowth(-100)).toThrow(RangeError);
  });

  test('a height that has passed is refused', () => {
    expect(() =>
      projectHeight({ height: 10, instant: 0, target: 9, growthPctPerYear: { low: 0, high: 0 } }),
    ).toThrow(RangeError);
  });
});
