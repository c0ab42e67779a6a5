import type { Claim } from '../claims/claim.ts';
import { type Checker, type Context, neighbours, numberOf, textOf } from './context.ts';

/** Letters between a number that is denied and the one that is said to be right. */
const APART = 26;

/** Is the second told right behind the first, in "not by 21 % but by 11.16 %"? */
function isBehind(first: Claim, second: Claim, context: Context): boolean {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (!a || !b || first.in !== second.in || first.kind !== second.kind || first.unit !== second.unit)
    return false;
  const between = textOf(first, context).slice(a.end, b.start);
  return a.end <= b.start && between.length <= APART && !/\p{Nd}|[.;:!?。；]\s?$/u.test(between);
}

/** Does it set right a number that is denied right before it? Then it is said of the same thing. */
export const setsRight = (claim: Claim, context: Context): boolean =>
  claim.stance === 'asserted' &&
  neighbours(claim, context).some((other) => other.stance === 'denied' && isBehind(other, claim, context));

/** Are the two such a pair, in either order, and neither of them one of a list? */
export const isPair = (a: Claim, b: Claim, context: Context): boolean =>
  (a.stance === 'denied' && b.stance === 'asserted' && isBehind(a, b, context)) ||
  (b.stance === 'denied' && a.stance === 'asserted' && isBehind(b, a, context));

/** "Not by 11.16 % but by 21 %": the number put in the place of the denied one is wrong itself, so that this one is plainly denied. */
export const isReplacedWrongly = (claim: Claim, check: Checker, context: Context): boolean =>
  claim.stance === 'denied' &&
  claim.kind !== 'deal' &&
  claim.from === null &&
  neighbours(claim, context).some(
    (other) =>
      other.stance === 'asserted' &&
      other.modality === 'fact' &&
      isBehind(claim, other, context) &&
      check(other, context).verdict === 'refuted',
  );
