import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { type Context, textOf } from '../context.ts';
import { epochAtHeight, SAME_DAY } from '../difficulty/retargets.ts';

/** Days that an epoch can last at most. */
const EPOCH_MOST = 30;

/** Characters between a block and the day that is told of it. */
const BESIDE = 30;

/** Does the date stand right by the block's height, so that it is the block's? */
function isBeside(claim: Claim, context: Context): boolean {
  const date = claim.because.find(({ slot }) => slot === 'when');
  if (!date) return false;
  const around = textOf(claim, context).slice(Math.max(0, date.start - BESIDE), date.end + BESIDE);
  return (around.match(/\d[\d.,’' ]*\d/g) ?? []).some(
    (written) => written.replace(/\D/g, '') === String(claim.height),
  );
}

/** Is the day told with a block's height one at which its epoch cannot have been? */
export function isMisdated(claim: Claim, epoch: Epoch, context: Context): boolean {
  const { when, height } = claim;
  const { facts } = context;
  if (!when || when.anchor === 'inherited' || (when.grain !== 'day' && when.grain !== 'month')) return false;
  if (height === null || epochAtHeight(height, facts) !== epoch || !isBeside(claim, context)) return false;
  return when.end < addDays(epoch.day, -SAME_DAY) || when.start > addDays(epoch.day, EPOCH_MOST);
}
