import type { Epoch } from '../facts/fact.ts';
import type { Context } from './context.ts';
import { amount, atHeight, headerEvidence, onDay, say } from './finding.ts';
import { before, teraOf } from './retargets.ts';
import type { Computed } from './verdict.ts';

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
      before: amount(teraOf(earlier), 'T', 2),
      after: amount(teraOf(epoch), 'T', 2),
    }),
    computed: {
      formula: 'change = (after / before - 1) * 100',
      inputs: {
        before_T: Number(teraOf(earlier).toFixed(2)),
        after_T: Number(teraOf(epoch).toFixed(2)),
        height: epoch.height,
      },
      result: Number(change.toFixed(4)),
      unit: '%',
    },
    evidence: [headerEvidence(earlier), headerEvidence(epoch)],
  };
}
