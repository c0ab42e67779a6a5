import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Month } from '../../facts/fact.ts';
import { type Context, neighbours, sentenceOf } from '../context.ts';
import { amount, type Finding, find, monthEvidence, say } from '../finding.ts';
import { tells } from '../telling.ts';

/** Points by which a source's change of a month's mean may be off, and beyond which no other way to count explains it. */
const OFF = { near: 1.1, far: 8 };

const meanOf = (month: Month | undefined): number | null => month?.hashrateEhs?.mean ?? null;

/** "643 EH/s for September, 2 % more than in August": the mean of the named month against that of the month before it, in `%`. */
export function monthOnMonth(claim: Claim, context: Context): Finding | null {
  const { value, unit, direction, from, hedge, stance, modality, when } = claim;
  if (unit !== '%' || value === null || direction === null || from !== null || hedge !== null) return null;
  if (stance !== 'asserted' || modality !== 'fact' || claim.scope !== 'network') return null;
  const level = neighbours(claim, context).find(
    (other) => other.kind === 'hashrate-level' && other.scope === 'network' && other.when?.grain === 'month',
  );
  const sentence = sentenceOf(claim, context);
  if (!level?.when || when?.grain !== 'month' || !tells(sentence, context, 'mean')) return null;
  const { months } = context.facts;
  const own = months.find(({ asOf }) => asOf.start === level.when?.start);
  const before = own && months.find(({ asOf }) => asOf.end === addDays(own.asOf.start, -1));
  const [later, earlier] = [meanOf(own), meanOf(before)];
  if (!own || !before || later === null || earlier === null) return null;
  const named = when.start === before.asOf.start;
  if (!named && when.start !== own.asOf.start) return null;
  const change = (later / earlier - 1) * 100;
  const said = direction === 'up' ? value : -value;
  const near = Math.abs(said - change) <= OFF.near && said > 0 === change > 0;
  if (!near && !(named && Math.abs(said - change) > OFF.far)) return null;
  return find(
    near ? 'supported' : 'refuted',
    near ? 'approximate' : 'wrong-value',
    say('inner-change', {
      from: amount(earlier, 'EH/s', 0),
      to: amount(later, 'EH/s', 0),
      change: amount(change, '%', 1),
    }),
    { evidence: [before, own].map((month) => monthEvidence(month, `${meanOf(month)} EH/s`)) },
  );
}
