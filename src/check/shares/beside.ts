import type { Claim } from '../../claims/claim.ts';
import { type Context, numberOf, textOf } from '../context.ts';

/** Letters between a country and its share, with no other number and no comma among them: a list may name the country behind. */
const BESIDE = 30;

/** Does the country stand right before its share? */
export function isRightBeside(claim: Claim, context: Context): boolean {
  const at = numberOf(claim);
  if (!at || !claim.place) return false;
  const from = Math.max(0, at.start - BESIDE - claim.place.name.length);
  const before = textOf(claim, context).slice(from, at.start);
  const behind = before.split(claim.place.name).slice(1).at(-1);
  return behind !== undefined && !/[\d,;:.、，]/.test(behind);
}
