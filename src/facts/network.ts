import { type Span, spanOf } from '../core/days.ts';
import { hashrateOfDifficulty } from '../core/hashrate.ts';
import { btcOf, subsidyAt } from '../core/subsidy.ts';
import { EXAHASH } from '../core/units.ts';
import type { Live } from './current.ts';
import { sourcesOf } from './epochs.ts';
import type { Source } from './fact.ts';
import type { Snapshot } from './snapshot.ts';

/** A figure with what it is about and where it is from: what a calculation falls back on. */
export interface Dated {
  readonly value: number;
  /** Canonical unit. */
  readonly unit: string;
  readonly asOf: Span;
  readonly sources: readonly Source[];
  /** Given where it was heard from running sources. */
  readonly live?: Live;
}

/** The difficulty in force: of the newest retarget known or, for showing, told by anyone. */
function inForce({ epoch, current }: Snapshot): Pick<Dated, 'value' | 'asOf' | 'sources'> {
  const told = current?.reported.at(-1);
  return told
    ? { value: told.difficulty, asOf: told.asOf, sources: told.sources }
    : { value: epoch.difficulty, asOf: { start: epoch.day, end: epoch.day }, sources: sourcesOf(epoch) };
}

/** Difficulty of the epoch in force, no unit. */
export const latestDifficulty = (known: Snapshot): Dated => ({
  ...inForce(known),
  unit: '',
});

/** Network hashrate in EH/s that the difficulty in force stands for at ten minutes a block. */
export function latestHashrate(known: Snapshot): Dated {
  const { value, ...since } = inForce(known);
  return { value: hashrateOfDifficulty(value) / EXAHASH, unit: 'EH/s', ...since };
}

/** Subsidy in BTC per block at the height of the epoch in force. */
export const latestSubsidy = (known: Snapshot): Dated => ({
  value: btcOf(subsidyAt(known.epoch.height)),
  unit: 'BTC/block',
  asOf: { start: known.epoch.day, end: known.epoch.day },
  sources: sourcesOf(known.epoch),
});

/**
 * BTC price in USD: the median of running sources, else the mean of the newest month known, whichever is the newer.
 * Throws RangeError where none has a price.
 */
export function latestPrice({ month, current }: Snapshot): Dated {
  const live = current?.price;
  if (live && live.asOf.end > month.asOf.end) return live;
  if (month.priceUsd === null) throw new RangeError('Expected a month with a price, but none is known.');
  return { value: month.priceUsd.mean, unit: 'USD', asOf: month.asOf, sources: month.sources };
}

/** Mean fees in BTC per block of the newest blocks where running sources were asked, else of the newest month that has them; 0 before any had. */
export function latestFees({ months, at, current }: Snapshot): Dated {
  const live = current?.fees;
  const month = months.findLast((m) => m.feesBtcPerBlock !== null);
  if (live && (!month || live.asOf.end > month.asOf.end)) return live;
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
