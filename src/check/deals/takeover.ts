import type { Claim } from '../../claims/claim.ts';
import { agreeNumber } from '../agreement.ts';
import { type Context, sentenceOf } from '../context.ts';
import { amount, type Finding, find, isSolid, onDay, rowEvidence, say } from '../finding.ts';
import { tells } from '../telling.ts';

/** A takeover told as done that was voted down before the article, or the vote told as it was. */
export function judgeTakeover(claim: Claim, context: Context): Finding | null {
  const value = claim.value ?? claim.low ?? claim.high;
  if (claim.aspect !== 'price' || value === null || claim.unit !== 'USD') return null;
  const row = context.facts.observations.find(
    ({ quantity, subject, value: offered }) =>
      quantity === 'takeover-offer' &&
      claim.parties.some(({ id }) => id === subject) &&
      offered !== null &&
      agreeNumber(value, 'USD', offered).verdict === 'supported',
  );
  if (!row || !isSolid(row)) return null;
  if (context.published !== null && context.published.start < row.knownFrom) return null;
  const sentence = sentenceOf(claim, context);
  const told = claim.modality === 'fact' && tells(sentence, context, 'completed');
  const denied = claim.stance === 'denied' || claim.stance === 'reported-false';
  const wrong = denied || (told && !tells(sentence, context, 'not-completed'));
  const explanation = say('takeover-voted-down', { value: amount(value, 'USD'), day: onDay(row.asOf.end) });
  const given = { evidence: [rowEvidence(row, `${row.value} USD`)], settledBy: 'registry' as const };
  return wrong
    ? find('refuted', 'wrong-value', explanation, { ...given, parts: { number: 'supported' } })
    : find('supported', 'registry', explanation, given);
}
