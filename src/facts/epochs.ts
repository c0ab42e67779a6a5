import { type Day, instantOf } from '../core/days.ts';
import { EPOCH_BLOCKS } from '../core/epoch.ts';
import { changePct } from '../core/retarget.ts';
import { difficultyOf } from '../core/target.ts';
import type { Epoch, Source } from './fact.ts';
import table from './tables/epochs.json' with { type: 'json' };

type Row = readonly [
  nBits: string,
  day: Day,
  dayTolerance: number,
  time: number | null,
  lastTime: number | null,
];

/** Where every epoch's header comes from. */
export const EPOCH_SOURCE: Source = table.source;

/** Where an epoch's header is known from. */
export const sourcesOf = ({ sources }: Epoch): readonly Source[] => sources ?? [EPOCH_SOURCE];

/** When an epoch began, in ms since 1970: its first header's time, or noon where only the day is known. */
export const instantOfEpoch = ({ time, day }: Epoch): number =>
  time === null ? instantOf(day) + 43_200_000 : time * 1000;

/** All epochs from genesis, oldest first: difficulty and change follow from each header's nBits. */
export function readEpochs(): readonly Epoch[] {
  let before: number | null = null;
  return (table.rows as unknown as readonly Row[]).map(
    ([bits, day, dayTolerance, time, lastTime], number) => {
      const nBits = Number.parseInt(bits, 16);
      const difficulty = difficultyOf(nBits);
      const change = before === null ? null : changePct(before, difficulty);
      before = difficulty;
      return {
        height: number * EPOCH_BLOCKS,
        nBits,
        difficulty,
        changePct: change,
        time,
        day,
        dayTolerance,
        firstTime: time,
        lastTime,
      };
    },
  );
}
