import type { Day } from '../core/days.ts';
import type { Current } from './current.ts';
import type { Epoch, Facts, Month } from './fact.ts';

/** What is known about and on a date. Judging asks one of the publication date and one of today. */
export interface Snapshot extends Facts {
  readonly at: Day;
  /** The epoch in force on `at`. */
  readonly epoch: Epoch;
  /** The newest month with a price and a hashrate. */
  readonly month: Month;
  /** What running sources said by then; undefined where none was asked. */
  readonly current?: Current | undefined;
}
