import type { Epoch } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { amount, atHeight, headerEvidence, onDay, say } from '../finding.ts';
import type { Computed } from '../verdict.ts';
import { before, teraOf } from './retargets.ts';

/** Below this many T, as in bitcoin's first years, a difficulty is a plain number. */
const EARLY = 0.01;

const shown = (epoch: Epoch): ReturnType<typeof amount> =>
  teraOf(epoch) < EARLY ? amount(epoch.difficulty, null, 0) : amount(teraOf(epoch), 'T', 2);

const rounded = (epoch: Epoch): number =>
  teraOf(epoch) < EARLY ? Number(teraOf(epoch).toPrecision(6)) : Number(teraOf(epoch).toFixed(2));

/** The sentence and the arithmetic for one retarget. */
export function retargetGrounds(
  epoch: Epoch,
  context: Context,
): {
  explanation: ReturnType<typeof say>;
  computed: Computed;
  evidence: ReturnType<typeof headerEvidence>[];
} {
  const earlier = before(epoch, context.facts) ?? epoch;
  const change = epoch.changePct ?? 0;
  return {
    explanation: say('retarget', {
      height: atHeight(epoch.height),
      day: onDay(epoch.day),
      change: amount(change, '%', 2),
      before: shown(earlier),
      after: shown(epoch),
    }),
    computed: {
      formula: 'change = (after / before - 1) * 100',
      inputs: {
        before_T: rounded(earlier),
        after_T: rounded(epoch),
        height: epoch.height,
      },
      result: Number(change.toFixed(4)),
      unit: '%',
    },
    evidence: [headerEvidence(earlier), headerEvidence(epoch)],
  };
}
