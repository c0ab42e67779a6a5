import type { Claim } from '../claims/claim.ts';
import { type Context, textOf } from './context.ts';
import { tells } from './telling.ts';

/** "A month earlier", "ein Jahr zuvor": a moment told by its distance, which no whole month or year is meant by. */
export function isMoment(claim: Claim, context: Context): boolean {
  const date = claim.because.find(({ slot }) => slot === 'when');
  if (claim.when?.anchor !== 'relative' || !date) return false;
  const words = ` ${textOf(claim, context).slice(date.start, date.end)} `;
  return date.rule === COUNTED || tells(words, context, 'looks-back', 'past');
}

/** The rule by which a time is counted from another that is told. */
const COUNTED = 'counted from what was told last';
