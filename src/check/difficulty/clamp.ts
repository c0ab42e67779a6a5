import type { Claim } from '../../claims/claim.ts';
import { CLAMP } from '../../core/retarget.ts';
import { type Context, sentenceOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { tells } from '../telling.ts';

/** What one retarget may come to at most, in percent: up, down. */
const BOUNDS: readonly number[] = [(CLAMP - 1) * 100, (1 - 1 / CLAMP) * 100];

/** "An adjustment is limited to 300 % upwards and 75 % downwards": the protocol's bound, and no retarget there was. */
export function clampTold(claim: Claim, context: Context): Finding | null {
  const said = claim.value ?? claim.high ?? claim.low;
  if (claim.unit !== '%' || said === null || !BOUNDS.includes(said)) return null;
  if (!tells(sentenceOf(claim, context), context, 'clamped')) return null;
  const explanation = say('retarget-clamp', { factor: amount(CLAMP, null) });
  return find('supported', 'exact', explanation, { settledBy: 'protocol' });
}
