import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksToRetarget,
  epochDays,
  epochOf,
  firstHeightOf,
  retargetHeightOf,
} from '../../src/core/epoch.ts';
import {
  changeOfInterval,
  changePct,
  intervalOfChange,
  responseToLeaving,
  retarget,
} from '../../src/core/retarget.ts';
import { difficultyOf } from '../../src/core/target.ts';
import { readEpochs } from '../../src/facts/epochs.ts';

describe('retarget', () => {
  test('every retarget whose epoch has known first and last header times comes out bit for bit', () => {
    const epochs = readEpochs();
    const wrong: number[] = [];
    let proven = 0;
    for (const [i, { nBits, firstTime, lastTime }] of epochs.entries()) {
      const next = epochs[i + 1];
      if (!next || firstTime === null || lastTime === null) continue;
      const nBitsNext = retarget({ nBits, firstTime, lastTime });
      if (nBitsNext !== next.nBits || difficultyOf(nBitsNext) !== next.difficulty) wrong.push(next.height);
      proven += 1;
    }
    expect(wrong).toEqual([]);
    expect(proven).toBe(417);
  });

  // First and last header times of the epochs that ended in these retargets.
  test.each([
    { height: 2016, nBits: 0x1d00ffff, firstTime: 1231006505, lastTime: 1233061996, next: 0x1d00ffff },
    { height: 32_256, nBits: 0x1d00ffff, firstTime: 1261130161, lastTime: 1262152739, next: 0x1d00d86a },
    { height: 937_440, nBits: 0x17023c7e, firstTime: 1770472605, lastTime: 1771526952, next: 0x1701f303 },
  ])('block $height', ({ next, ...epoch }) => {
    expect(retarget(epoch)).toBe(next);
  });

  test.each([
    { name: 'too slow', seconds: 100_000_000, factor: 4 },
    { name: 'too fast', seconds: 1, factor: 1 / 4 },
    { name: 'header times that run backwards', seconds: -7200, factor: 1 / 4 },
  ])('the clamp holds: $name', ({ seconds, factor }) => {
    const before = difficultyOf(0x17023c7e);
    const after = difficultyOf(
      retarget({ nBits: 0x17023c7e, firstTime: 1_700_000_000, lastTime: 1_700_000_000 + seconds }),
    );
    expect(before / after).toBeCloseTo(factor, 5);
  });
});

describe('interval and percentage', () => {
  test.each([
    { pct: -11.1553, intervalMin: 11.2556, source: 'retarget at 935,424' },
    { pct: -7.76, intervalMin: 10.8413, source: 'retarget at 941,472' },
    { pct: 14.73, intervalMin: 8.7161, source: 'retarget at 937,440' },
    { pct: -27.9427, intervalMin: 13.8778, source: 'retarget at 689,472' },
    { pct: 0, intervalMin: 10, source: 'protocol' },
    { pct: 300, intervalMin: 2.5, source: 'protocol, clamp' },
    { pct: -75, intervalMin: 40, source: 'protocol, clamp' },
  ])('$pct % is $intervalMin min ($source)', ({ pct, intervalMin }) => {
    expect(intervalOfChange(pct)).toBeCloseTo(intervalMin, 3);
    expect(changeOfInterval(intervalMin)).toBeCloseTo(pct, 2);
  });

  test('beyond the clamp no interval is implied, and none moves difficulty further', () => {
    expect(() => intervalOfChange(-80)).toThrow(
      'Expected a retarget to be a number from -75 to 300 in %, but got -80.',
    );
    expect(changeOfInterval(100)).toBe(-75);
    expect(changeOfInterval(0.1)).toBe(300);
    expect(() => changeOfInterval(0)).toThrow(RangeError);
  });

  test('the change between published levels', () => {
    expect(changePct(141668107417558.25, 125864590119494.27)).toBeCloseTo(-11.155311, 6);
    expect(() => changePct(0, 1)).toThrow(RangeError);
  });

  test('percentage → interval → percentage', () => {
    fc.assert(
      fc.property(fc.double({ min: -75, max: 300, noNaN: true }), (pct) => {
        expect(changeOfInterval(intervalOfChange(pct))).toBeCloseTo(pct, 9);
      }),
    );
  });

  test.each([
    { leaving: 18.75, cumulative: -18.75, first: -18.75, intervalMin: 12.3077 },
    { leaving: 0, cumulative: 0, first: 0, intervalMin: 10 },
    { leaving: 90, cumulative: -90, first: -75, intervalMin: 100 },
  ])('$leaving % of hashrate leaving', ({ leaving, cumulative, first, intervalMin }) => {
    const response = responseToLeaving(leaving);
    expect(response.cumulativeChangePct).toBeCloseTo(cumulative, 9);
    expect(response.firstChangePct).toBeCloseTo(first, 9);
    expect(response.intervalMin).toBeCloseTo(intervalMin, 4);
    expect(response.epochDays).toBeCloseTo(1.4 * response.intervalMin, 9);
  });
});

describe('epochs', () => {
  test.each([
    { height: 0, epoch: 0, first: 0, left: 2016 },
    { height: 2015, epoch: 0, first: 0, left: 1 },
    { height: 935_423, epoch: 463, first: 933_408, left: 1 },
    { height: 935_424, epoch: 464, first: 935_424, left: 2016 },
    { height: 935_429, epoch: 464, first: 935_424, left: 2011 },
  ])('block $height', ({ height, epoch, first, left }) => {
    expect(epochOf(height)).toBe(epoch);
    expect(firstHeightOf(epoch)).toBe(first);
    expect(retargetHeightOf(height)).toBe(first);
    expect(blocksToRetarget(height)).toBe(left);
  });

  test('an epoch at ten minutes lasts fourteen days; heights are whole and not negative', () => {
    expect(epochDays(10)).toBe(14);
    expect(() => epochOf(-1)).toThrow(RangeError);
    expect(() => epochOf(1.5)).toThrow(RangeError);
  });
});
