import { finite, positive, within } from './domain.ts';
import { BLOCK_SECONDS, EPOCH_SECONDS, epochDays } from './epoch.ts';
import { MAX_TARGET, nBitsOf, targetOf } from './target.ts';

/** Largest factor by which one retarget may move the target, either way (consensus). */
export const CLAMP = 4;

/**
 * nBits of the next epoch from this epoch's nBits and its first and last header time in seconds (2,015 intervals),
 * in consensus' integer arithmetic: timespan clamped to ×4/÷4, target capped, compact rounding.
 */
export function retarget(epoch: { nBits: number; firstTime: number; lastTime: number }): number {
  const measured = BigInt(epoch.lastTime - epoch.firstTime);
  const [shortest, longest] = [BigInt(EPOCH_SECONDS / CLAMP), BigInt(EPOCH_SECONDS * CLAMP)];
  const timespan = measured < shortest ? shortest : measured > longest ? longest : measured;
  const target = (targetOf(epoch.nBits) * timespan) / BigInt(EPOCH_SECONDS);
  return nBitsOf(target > MAX_TARGET ? MAX_TARGET : target);
}

/** Signed change in % from one level to the next, whatever the unit. Throws RangeError when `before` is not above 0. */
export const changePct = (before: number, after: number): number =>
  (finite({ name: 'the later value', value: after }) /
    positive({ name: 'the earlier value', value: before }) -
    1) *
  100;

/** Average block interval in minutes of the epoch that ended in a retarget of `pct` %: 10 ÷ (1 + Δ). */
export const intervalOfChange = (pct: number): number =>
  BLOCK_SECONDS / 60 / (1 + within({ name: 'a retarget', value: pct, unit: '%' }, -75, 300) / 100);

/** The retarget in % that an average block interval in minutes leads to, clamped as consensus does. */
export function changeOfInterval(intervalMin: number): number {
  const factor = BLOCK_SECONDS / 60 / positive({ name: 'block interval', value: intervalMin, unit: 'min' });
  return (Math.min(CLAMP, Math.max(1 / CLAMP, factor)) - 1) * 100;
}

/**
 * What a lasting loss of hashrate does (`leavingPct` of the network, 0 up to below 100): blocks take longer until
 * difficulty has followed by the same percentage, spread over as many retargets as the clamp needs.
 */
export function responseToLeaving(leavingPct: number): {
  intervalMin: number;
  epochDays: number;
  cumulativeChangePct: number;
  firstChangePct: number;
} {
  const left = 1 - within({ name: 'leaving hashrate', value: leavingPct, unit: '%' }, 0, 99.999_999) / 100;
  const intervalMin = BLOCK_SECONDS / 60 / left;
  return {
    intervalMin,
    epochDays: epochDays(intervalMin),
    cumulativeChangePct: (left - 1) * 100,
    firstChangePct: changeOfInterval(intervalMin),
  };
}
