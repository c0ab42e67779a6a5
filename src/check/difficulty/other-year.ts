import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { type Context, textOf } from '../context.ts';
import { amount, atHeight, onDay, say } from '../finding.ts';
import type { SuperlativeFinding } from '../superlative.ts';

/** Days round a year's ends in which a retarget may still be told of the other one. */
const TURN_DAYS = 30;
/** Letters of an article between a comma and the superlative. */
const ARTICLE = 4;
/** What a superlative stands in apposition behind. */
const CLAUSE_END = /[,，、;；:：.。()（）–—\n]/u;

/** "…, the second-largest of 2025": nothing but an article before it in its clause, so that it is said of this very step. */
function isOwn(claim: Claim, quote: string, context: Context): boolean {
  const text = textOf(claim, context);
  const at = text.indexOf(quote, Math.max(0, claim.start - quote.length));
  if (at < 0) return false;
  const clause = text.slice(0, at).split(CLAUSE_END).at(-1)?.trim() ?? '';
  return /^\p{L}*$/u.test(clause) && clause.length <= ARTICLE && !/\p{Script=Han}/u.test(clause);
}

/**
 * "The second-largest drop of 2025", told of a step of March 2026: a year named in figures that the step lies well outside of.
 * Null where the superlative may be said of another step.
 */
export function isOfOtherYear(claim: Claim, epoch: Epoch, context: Context): SuperlativeFinding | null {
  const said = claim.superlative;
  if (said?.window.type !== 'within' || said.first || claim.stance !== 'asserted') return null;
  const { start, end } = said.window.span;
  const isYear = start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`;
  if (!isYear || !said.quote.includes(start.slice(0, 4))) return null;
  const outside = epoch.day < addDays(start, -TURN_DAYS) || epoch.day > addDays(end, TURN_DAYS);
  if (!outside || !isOwn(claim, said.quote, context)) return null;
  return {
    verdict: 'refuted',
    reason: 'false-superlative',
    explanation: say('superlative-other-year', {
      change: amount(epoch.changePct ?? 0, '%', 2),
      height: atHeight(epoch.height),
      day: onDay(epoch.day),
    }),
    other: null,
  };
}
