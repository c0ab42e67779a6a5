import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween } from '../../src/core/days.ts';
import { nBitsOf, targetOf } from '../../src/core/target.ts';
import { facts } from '../../src/facts/open.ts';
import {
  epochAtHeight,
  epochOn,
  largerThan,
  lastLarger,
  rankOf,
  retargetAt,
  retargetsIn,
} from '../../src/facts/retargets.ts';

const { epochs } = facts;

describe('epochs', () => {
  it('start every 2,016 blocks from genesis to height 965,664', () => {
    expect(epochs).toHaveLength(480);
    expect(epochs.map((epoch) => epoch.height)).toEqual(epochs.map((_, i) => i * 2016));
  });
  it('carry nBits that are the compact form of a target', () => {
    for (const { nBits } of epochs) expect(nBitsOf(targetOf(nBits))).toBe(nBits);
  });
  it('change by the ratio of difficulties, within the clamp', () => {
    for (const [i, epoch] of epochs.entries()) {
      if (i === 0) expect(epoch.changePct).toBeNull();
      else expect(epoch.changePct).toBeCloseTo((epoch.difficulty / epochs[i - 1]!.difficulty - 1) * 100, 9);
      expect(epoch.changePct ?? 0).toBeGreaterThanOrEqual(-75);
      expect(epoch.changePct ?? 0).toBeLessThanOrEqual(300.001);
    }
  });
  it('follow one another in time, on the day of their header', () => {
    for (const [i, epoch] of epochs.entries()) {
      if (epoch.time !== null) expect(dayOf(epoch.time * 1000)).toBe(epoch.day);
      expect(epoch.dayTolerance === 0).toBe(epoch.time !== null);
      if (i > 0) expect(daysBetween(epochs[i - 1]!.day, epoch.day)).toBeGreaterThanOrEqual(0);
      if (epoch.lastTime !== null && epoch.firstTime !== null)
        expect(epoch.lastTime).toBeGreaterThan(epoch.firstTime);
    }
  });
  it('have the nBits that consensus computes from the times of the epoch before', async () => {
    const { retarget } = await import('../../src/core/retarget.ts');
    let checked = 0;
    for (const [i, before] of epochs.entries()) {
      const next = epochs[i + 1];
      if (!next || before.firstTime === null || before.lastTime === null) continue;
      checked += 1;
      expect(
        retarget({ nBits: before.nBits, firstTime: before.firstTime, lastTime: before.lastTime }),
        `height ${next.height}`,
      ).toBe(next.nBits);
    }
    expect(checked).toBeGreaterThan(400);
  });
});

describe('finding epochs', () => {
  const at = [
    [0, 0],
    [2015, 0],
    [2016, 2016],
    [935_423, 933_408],
    [935_424, 935_424],
    [935_429, 935_424],
  ] as const;
  it.each(at)('height %i lies in the epoch from %i', (height, first) => {
    expect(epochAtHeight(epochs, height)?.height).toBe(first);
  });
  it('knows none below genesis or above the table', () => {
    expect(epochAtHeight(epochs, -1)).toBeUndefined();
    expect(epochAtHeight(epochs, 967_680)).toBeUndefined();
    expect(epochOn(epochs, '2009-01-02')).toBeUndefined();
  });
  const on = [
    ['2009-01-03', 0],
    ['2026-02-06', 933_408],
    ['2026-02-07', 935_424],
    ['2026-02-18', 935_424],
    ['2026-11-22', 965_664],
  ] as const;
  it.each(on)('on %s the epoch from %i is in force', (day, height) => {
    expect(epochOn(epochs, day)?.height).toBe(height);
  });
  it('finds the retargets of a span, their days as uncertain as they are', () => {
    const heights = (start: string, end: string, slack?: number) =>
      retargetsIn(epochs, { start, end }, slack).map((r) => r.to.height);
    expect(heights('2026-02-01', '2026-02-28')).toEqual([935_424, 937_440]);
    expect(heights('2026-02-08', '2026-02-08')).toEqual([]);
    expect(heights('2026-02-09', '2026-02-09', 2)).toEqual([935_424]);
    expect(heights('2026-06-15', '2026-06-15')).toEqual([953_568]);
  });
});

describe('ranks and records (by the headers of the heights named)', () => {
  const ranks = [
    { height: 935_424, changePct: -11.1553, rank: 10, since: 689_472 },
    { height: 953_568, changePct: -10.0914, rank: 11, since: 935_424 },
    { height: 903_168, changePct: -7.4779, rank: 17, since: 689_472 },
    { height: 766_080, changePct: -7.3238, rank: 18, since: 689_472 },
    { height: 689_472, changePct: -27.9427, rank: 1, since: undefined },
    { height: 937_440, changePct: 14.7252, rank: undefined, since: 683_424 },
  ];
  it.each(ranks)('$height', ({ height, changePct, rank, since }) => {
    const retarget = retargetAt(epochs, height)!;
    expect(retarget.changePct).toBeCloseTo(changePct, 4);
    if (rank !== undefined) expect(rankOf(epochs, retarget)).toBe(rank);
    expect(lastLarger(epochs, retarget)?.to.height).toBe(since);
  });
  it('tells percentages from steps: the rise at 937,440 is the largest step ever, not the largest percentage', () => {
    const rise = retargetAt(epochs, 937_440)!;
    expect(rise.step / 1e12).toBeCloseTo(18.534, 3);
    expect(rankOf(epochs, rise, 'absolute')).toBe(1);
    expect(rankOf(epochs, rise)).toBe(86);
  });
  it('finds what was larger within a window', () => {
    const june = retargetAt(epochs, 953_568)!;
    expect(largerThan(epochs, june, { start: '2026-01-01' }).map((r) => r.to.height)).toEqual([935_424]);
  });
  it('knows no retarget at genesis or between epochs', () => {
    expect(retargetAt(epochs, 0)).toBeUndefined();
    expect(retargetAt(epochs, 935_429)).toBeUndefined();
  });
});
