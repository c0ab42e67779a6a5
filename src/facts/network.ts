import { type Span, spanOf } from '../core/days.ts';
import { hashrateOfDifficulty } from '../core/hashrate.ts';
import { btcOf, subsidyAt } from '../core/subsidy.ts';
import { EXAHASH } from '../core/units.ts';
import { EPOCH_SOURCE } from './epochs.ts';
import type { Source } from './fact.ts';
import type { Snapshot } from './snapshot.ts';

/** A figure with what it is about and where it is from: what a calculation falls back on. */
export interface Dated {
  readonly value: number;
  /** Canonical unit. */
  readonly unit: string;
  readonly asOf: Span;
  readonly sources: readonly Source[];
}

const SINCE_RETARGET = ({ epoch }: Snapshot): Pick<Dated, 'asOf' | 'sources'> => ({
  asOf: { start: epoch.day, end: epoch.day },
  sources: [EPOCH_SOURCE],
});

/** Difficulty of the epoch in force, no unit. */
export const latestDifficulty = (known: Snapshot): Dated => ({
  value: known.epoch.difficulty,
  unit: '',
  ...SINCE_RETARGET(known),
});

/** Network hashrate in EH/s that the difficulty in force stands for at ten minutes a block. */
export const latestHashrate = (known: Snapshot): Dated => ({
  value: hashrateOfDifficulty(known.epoch.difficulty) / EXAHASH,
  unit: 'EH/s',
  ...SINCE_RETARGET(known),
});

/** Subsidy in BTC per block at the height of the epoch in force. */
export const latestSubsidy = (known: Snapshot): Dated => ({
  value: btcOf(subsidyAt(known.epoch.height)),
  unit: 'BTC/block',
  ...SINCE_RETARGET(known),
});

/** Mean BTC price in USD of the newest month known. Throws RangeError where none has a price. */
export function latestPrice({ month }: Snapshot): Dated {
  if (month.priceUsd === null) throw new RangeError('Expected a month with a price, but none is known.');
  return { value: month.priceUsd.mean, unit: 'USD', asOf: month.asOf, sources: month.sources };
}

/** Mean fees in BTC per block of the newest month that has them; 0 before any month had. */
export function latestFees({ months, at }: Snapshot): Dated {
  const month = months.findLast((m) => m.feesBtcPerBlock !== null);
  return {
    value: month?.feesBtcPerBlock ?? 0,
    unit: 'BTC/block',
    asOf: month?.asOf ?? spanOf(Number(at.slice(0, 4))),
    sources: month?.sources ?? [],
  };
}

/** Median efficiency in J/TH of the machines known. Throws RangeError where none is. */
export function medianEfficiency({ machines }: Snapshot): Dated {
  const ordered = machines.toSorted((a, b) => a.efficiency - b.efficiency);
  const [lower, upper] = [ordered[(ordered.length - 1) >> 1], ordered[ordered.length >> 1]];
  if (!lower || !upper) throw new RangeError('Expected a machine, but none is known.');
  return {
    value: (lower.efficiency + upper.efficiency) / 2,
    unit: 'J/TH',
    asOf: { start: lower.asOf.start, end: upper.asOf.end },
    sources: lower === upper ? lower.sources : [...lower.sources, ...upper.sources],
  };
}
