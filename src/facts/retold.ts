import { dayOf } from '../core/days.ts';
import { EPOCH_BLOCKS, SETTLED_SECONDS } from '../core/epoch.ts';
import { CLAMP, changePct } from '../core/retarget.ts';
import { difficultyOf } from '../core/target.ts';
import type { Epoch, Known } from './fact.ts';
import { type Header, type Heard, heardOf } from './heard.ts';
import { isAgreed, sourceOf } from './informants.ts';

/**
 * A retarget's header as running sources tell it. `evidence: false` unless two machines, or the node itself, say the
 * same of height, nBits, time and hash, and nobody says otherwise: shown, and never judged by.
 */
export interface ToldRetarget extends Header, Known {
  readonly difficulty: number;
  readonly evidence?: false;
}

/** Compact targets are cut short: a change at the clamp may lie this share beyond it. */
const CUT = 1e-5;

/** Heard so long after its own time that no other branch of the chain will replace it. */
const isSettled = ({ value, heardAt }: Heard<'retarget'>): boolean =>
  heardAt >= (value.time + SETTLED_SECONDS) * 1000;

const wordingOf = ({ height, nBits, time, hash }: Header): string => [height, nBits, time, hash].join(' ');

function toldBy(answers: readonly Heard<'retarget'>[]): ToldRetarget {
  const settled = answers.filter(isSettled);
  const versions = [...Map.groupBy(settled, ({ value }) => wordingOf(value)).values()];
  const agreed = versions.length === 1 && isAgreed(settled);
  const [most = answers] = versions.toSorted((a, b) => b.length - a.length);
  const header = most[0]!.value;
  const same = answers.filter(({ value }) => wordingOf(value) === wordingOf(header));
  const day = dayOf(header.time * 1000);
  return {
    ...header,
    difficulty: difficultyOf(header.nBits),
    asOf: { start: day, end: day },
    knownFrom: day,
    sources: same.map(sourceOf),
    ...(agreed ? {} : { evidence: false }),
  };
}

const mayFollow = (before: Pick<Epoch, 'difficulty' | 'day'>, told: ToldRetarget): boolean => {
  const factor = told.difficulty / before.difficulty;
  return factor <= CLAMP * (1 + CUT) && factor >= (1 - CUT) / CLAMP && told.asOf.end >= before.day;
};

/** The retargets told after the last of some epochs, without a gap, each within what consensus allows; oldest first. */
function following(epochs: readonly Epoch[], heard: readonly Heard[]): readonly ToldRetarget[] {
  const last = epochs.at(-1);
  if (!last) return [];
  const byHeight = Map.groupBy(heardOf(heard, 'retarget'), ({ value }) => value.height);
  const told: ToldRetarget[] = [];
  let before: Pick<Epoch, 'difficulty' | 'day'> = last;
  for (let height = last.height + EPOCH_BLOCKS; byHeight.has(height); height += EPOCH_BLOCKS) {
    const next = toldBy(byHeight.get(height)!);
    if (!mayFollow(before, next)) break;
    told.push(next);
    before = { difficulty: next.difficulty, day: next.asOf.end };
  }
  return told;
}

/** Retargets after the last known epoch that were told but may not be judged by, and those after them. Shown only. */
export const reportedRetargets = (
  epochs: readonly Epoch[],
  heard: readonly Heard[],
): readonly ToldRetarget[] => {
  const told = following(epochs, heard);
  const doubtful = told.findIndex(({ evidence }) => evidence === false);
  return doubtful < 0 ? [] : told.slice(doubtful);
};

/** The epochs with those after them that are told surely enough to judge by, as if they were bundled. */
export function continued(epochs: readonly Epoch[], heard: readonly Heard[]): readonly Epoch[] {
  const all = [...epochs];
  for (const told of following(epochs, heard)) {
    if (told.evidence === false) break;
    const before = all.at(-1)!;
    all.push({
      height: told.height,
      nBits: told.nBits,
      difficulty: told.difficulty,
      changePct: changePct(before.difficulty, told.difficulty),
      time: told.time,
      day: told.asOf.end,
      dayTolerance: 0,
      firstTime: told.time,
      lastTime: null,
      sources: told.sources,
    });
  }
  return all;
}
