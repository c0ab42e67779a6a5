import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { type Context, isNetwork, sentenceOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** From so many times on what went the other way than its verb was never a level: a "by" was told as a "from". */
const MANY = 10;

/** Does a sentence hold one of some words, as they stand? */
function holds(sentence: string, words: readonly string[]): boolean {
  const text = ` ${spaced(fold(sentence)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => !word.includes('*') && text.includes(` ${spaced(fold(word)).trim()} `));
}

/** "Declined, from 5 to 1,030 EH/s": a fall to many times more, with no verb of rising in its sentence. */
export function judgeTurned(claim: Claim, context: Context): Finding | null {
  const { kind, value, from, stance, modality } = claim;
  if (kind !== 'hashrate-level' || value === null || from === null || from <= 0 || !isNetwork(claim))
    return null;
  if (stance !== 'asserted' || modality !== 'fact') return null;
  const rises = value > from;
  if (Math.max(value / from, from / value) < MANY) return null;
  const { up, down } = lexiconOf(context.reading.lang).claim.terms;
  const [against, along] = rises ? [down, up] : [up, down];
  if (!holds(claim.quote, against) || holds(sentenceOf(claim, context), along)) return null;
  const explanation = say('inner-change', {
    from: amount(from, claim.unit),
    to: amount(value, claim.unit),
    change: amount((value / from - 1) * 100, '%', 0),
  });
  return find('refuted', 'inconsistent', explanation);
}
