import type { Claim } from '../../claims/claim.ts';
import { NAMED_MEASURES } from '../../claims/lexicon/claim-words.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { oncePerWhole } from '../../claims/once.ts';
import { TOLD_FINELY } from '../../claims/rules/difficulty.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { daysBetween } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { digitsOf } from '../agreement.ts';
import { type Context, numberOf, textOf } from '../context.ts';
import { setsRight } from '../instead.ts';
import { slipOf } from '../slip.ts';
import { tells } from '../telling.ts';
import { CHANGE_DIGITS, isPlain, PERCENTAGE } from './pinned.ts';
import { retargetsIn, SAME_DAY } from './retargets.ts';

/** What an article may count besides difficulty. */
const otherMeasures = oncePerWhole(({ reading }: Context): readonly string[] => {
  const { terms } = lexiconOf(reading.lang).claim;
  const words = NAMED_MEASURES.filter((measure) => measure !== 'difficulty').flatMap(
    (measure) => terms[measure],
  );
  const unspaced = /\p{Script=Han}/u;
  return words.map((word) =>
    unspaced.test(word) || word.startsWith('*')
      ? fold(word.replaceAll('*', ''))
      : ` ${fold(word.replace('*', ''))}${word.endsWith('*') ? '' : ' '}`,
  );
});

/** Did the text name nothing else that a percentage may be of, from the paragraph before up to the claim's own sentence? */
function isOnlySubject(claim: Claim, context: Context): boolean {
  const end = Math.max(claim.end, numberOf(claim)?.end ?? claim.end);
  const paragraphs = textOf(claim, context)
    .slice(0, end)
    .split(/\n\s*\n/);
  const told = spaced(fold(paragraphs.slice(-2).join(' ')));
  return !otherMeasures(context).some((word) => told.includes(word));
}

/** Characters before a number in which it is said that the ranked one comes after it. */
const RANKED_BEFORE = 40;

/** "3.59 %, after 7.32 %, the largest since …", "the second-largest, behind 11.16 %": a superlative that may be another percentage's. */
export function isRankOfAnother(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value || !claim.superlative) return false;
  const text = textOf(claim, context);
  const { quote } = claim.superlative;
  const at = text.indexOf(quote, value.end);
  if (at >= 0) return PERCENTAGE.test(text.slice(value.end, at));
  const before = text.slice(0, value.start).lastIndexOf(quote);
  const between = before < 0 ? '' : text.slice(before + quote.length, value.start);
  return between.length <= RANKED_BEFORE && tells(` ${between} `, context, 'compared', 'left-out');
}

/** Days that a date may span and still name the retarget in it, and days ago that no other news of the day may be meant. */
const NAMING = { span: 8, ago: 7 };

/** Is it the very number of a retarget, to the last of its digits? */
const hasDigitsOf = (claim: Claim, { changePct }: Epoch): boolean =>
  isPlain(claim) &&
  digitsOf(claim) >= CHANGE_DIGITS &&
  Math.abs(Math.abs(changePct ?? 0) - (claim.value ?? 0)) <= (claim.precision?.written ?? 1) / 2;

/** Digits of a percentage in which a slip is known again. */
const SLIP_DIGITS = 2;

/** May a retarget's percentage have become this one by a slip? */
const isSlipOf = ({ value, precision }: Claim, { changePct }: Epoch): boolean => {
  const decimals = Math.max(0, Math.round(-Math.log10(precision?.written ?? 1)));
  return (
    value !== null && slipOf(value, Number(Math.abs(changePct ?? 0).toFixed(decimals)), SLIP_DIGITS) !== null
  );
};

/** "Bitcoin lost 4.5 %; difficulty had risen by 14.73 %": the word for difficulty stands in the next part of the sentence. */
function isBehindSemicolon(claim: Claim, context: Context): boolean {
  const [number, kind] = [numberOf(claim), claim.because.find(({ slot }) => slot === 'kind')];
  if (!number || !kind || kind.start < number.end) return false;
  return /[;；]/u.test(textOf(claim, context).slice(number.end, kind.start));
}

/**
 * "Stocks fell 1.18 %", behind a sentence of difficulty: may a percentage be of anything else? Where its digits alone or no word of
 * its own speak for difficulty, and it is neither this retarget's nor a slip of it.
 */
export function isOfAnything(claim: Claim, epoch: Epoch, context: Context): boolean {
  const { subject, when, unit, height, stance } = claim;
  if (unit !== '%' || stance !== 'asserted' || hasDigitsOf(claim, epoch)) return false;
  if (isBehindSemicolon(claim, context)) return true;
  if (setsRight(claim, context)) return false;
  if (numberOf(claim)?.rule === TOLD_FINELY) return true;
  const own = (when !== null && when.anchor !== 'inherited') || height !== null;
  return subject !== 'stated' && !own && !isSlipOf(claim, epoch);
}

/**
 * "Two weeks before it had fallen by 7.32 %", of difficulty alone so far: an earlier time of its own in which one retarget was, or
 * the very digits of a retarget, say what it is about, wherever its subject was carried over from.
 */
export function isConfirmed(claim: Claim, epoch: Epoch, context: Context): boolean {
  const { when, unit, value } = claim;
  const { published, facts } = context;
  if (unit !== '%' || value === null || !when || when.anchor === 'inherited' || !published) return false;
  if (claim.direction === null) return false;
  if (hasDigitsOf(claim, epoch)) return true;
  const brief = daysBetween(when.start, when.end) <= NAMING.span;
  const ago = daysBetween(when.end, published.start) >= NAMING.ago;
  return (
    brief &&
    ago &&
    numberOf(claim)?.rule !== TOLD_FINELY &&
    retargetsIn(when, facts, SAME_DAY).length === 1 &&
    isOnlySubject(claim, context)
  );
}
