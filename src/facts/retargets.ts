import { addDays, type Day, type Span } from '../core/days.ts';
import { EPOCH_BLOCKS } from '../core/epoch.ts';
import type { Epoch } from './fact.ts';

/** A retarget as the step between two epochs. */
export interface Retarget {
  readonly from: Epoch;
  readonly to: Epoch;
  /** Signed, %. */
  readonly changePct: number;
  /** Signed change of difficulty, no unit. */
  readonly step: number;
}

/** `relative` compares percentages, `absolute` steps of difficulty. */
export type Series = 'relative' | 'absolute';

/** The epoch a block height lies in; undefined above the last one known. */
export const epochAtHeight = (epochs: readonly Epoch[], height: number): Epoch | undefined =>
  height < 0 ? undefined : epochs[Math.floor(height / EPOCH_BLOCKS)];

/** The epoch in force at the end of a day; undefined before genesis. The last one stays in force for days beyond the table. */
export function epochOn(epochs: readonly Epoch[], day: Day): Epoch | undefined {
  let [low, high] = [0, epochs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (epochs[middle]!.day <= day) low = middle + 1;
    else high = middle;
  }
  return epochs[low - 1];
}

/** The retarget at the start of an epoch; undefined for genesis and for heights that start none. */
export function retargetAt(epochs: readonly Epoch[], height: number): Retarget | undefined {
  const [from, to] = [epochs[height / EPOCH_BLOCKS - 1], epochs[height / EPOCH_BLOCKS]];
  if (!from || !to || to.changePct === null) return undefined;
  return { from, to, changePct: to.changePct, step: to.difficulty - from.difficulty };
}

/** Every retarget whose day, widened by its own tolerance and `slack` days, lies in a span; oldest first. */
export function retargetsIn(epochs: readonly Epoch[], span: Span, slack = 0): readonly Retarget[] {
  const found: Retarget[] = [];
  const [first, last] = [addDays(span.start, -slack - 1), addDays(span.end, slack + 1)];
  for (const epoch of epochs) {
    if (epoch.day < first || epoch.day > last) continue;
    const reach = slack + epoch.dayTolerance;
    if (epoch.day < addDays(span.start, -reach) || epoch.day > addDays(span.end, reach)) continue;
    const step = retargetAt(epochs, epoch.height);
    if (step) found.push(step);
  }
  return found;
}

const sizeIn = (series: Series): ((r: Retarget) => number) =>
  series === 'relative' ? (r) => r.changePct : (r) => r.step;

/** Retargets of the same sign as this one and larger in size, from `start` (a day) up to but without it; largest first. */
export function largerThan(
  epochs: readonly Epoch[],
  retarget: Retarget,
  window: { start?: Day; series?: Series } = {},
): readonly Retarget[] {
  const size = sizeIn(window.series ?? 'relative');
  const own = size(retarget);
  return epochs
    .filter((e) => e.height < retarget.to.height && (window.start === undefined || e.day >= window.start))
    .map((e) => retargetAt(epochs, e.height))
    .filter((r): r is Retarget => r !== undefined && (own < 0 ? size(r) < own : size(r) > own))
    .sort((a, b) => Math.abs(size(b)) - Math.abs(size(a)));
}

/** Rank of a retarget among all of its sign up to it: 1 is the largest rise or fall so far. */
export const rankOf = (epochs: readonly Epoch[], retarget: Retarget, series: Series = 'relative'): number =>
  largerThan(epochs, retarget, { series }).length + 1;

/** The latest earlier retarget of the same sign that was larger; undefined for a record. */
export const lastLarger = (
  epochs: readonly Epoch[],
  retarget: Retarget,
  series: Series = 'relative',
): Retarget | undefined =>
  largerThan(epochs, retarget, { series }).reduce<Retarget | undefined>(
    (last, r) => (!last || r.to.height > last.to.height ? r : last),
    undefined,
  );
