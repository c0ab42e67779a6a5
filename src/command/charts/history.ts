import type { Day } from '../../core/days.ts';
import { instantOf } from '../../core/days.ts';
import { instantOfEpoch } from '../../facts/epochs.ts';
import type { Epoch, Month } from '../../facts/fact.ts';

export type Point = readonly [x: number, y: number];

const MS_PER_DAY = 86_400_000;

/** A number that each epoch holds until the next, as steps up to an instant. */
export function stepsOf(epochs: readonly Epoch[], of: (epoch: Epoch) => number, until: number): Point[] {
  const points = epochs.map((epoch): Point => [instantOfEpoch(epoch), of(epoch)]);
  const last = points.at(-1);
  return last && until > last[0] ? [...points, [until, last[1]]] : points;
}

/** The middle of a month, or of what is known of it, in ms since 1970. */
export const middleOf = ({ asOf }: Pick<Month, 'asOf'>): number =>
  (instantOf(asOf.start) + instantOf(asOf.end) + MS_PER_DAY) / 2;

/** Midnight at the end of a day. */
export const endOf = (day: Day): number => instantOf(day) + MS_PER_DAY;
