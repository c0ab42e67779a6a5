import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, agreementOf, digitsOf, reachOfNumber } from '../agreement.ts';
import { type Context, numberOf, textOf } from '../context.ts';
import { slipOf } from '../slip.ts';
import { isOfToday } from '../stale.ts';
import { before, begunBefore, epochsWithin, teraOf } from './retargets.ts';

/** Digits from which on a level that shares all but one with another is that one. */
const SLIP_DIGITS = 4;
/** Epochs back from the newest one whose levels a text of the day tells. */
const TOLD_EPOCHS = 3;

/** Epochs back from which a difference may be told. */
const STEPPED_EPOCHS = 36;

/** "Difficulty stands at 12.97 T" of 129.70: the digits of the level in force at another scale, told as of now. */
export function isOtherScaleOfNow(claim: Claim, context: Context): boolean {
  const { facts, published } = context;
  const { value, unit } = claim;
  if (value === null || unit !== 'T' || !published || !isOfToday(claim, context)) return false;
  if (digitsOf(claim) < SLIP_DIGITS) return false;
  const known = begunBefore(addDays(published.end, 1), facts.epochs);
  return facts.epochs
    .slice(Math.max(0, known - 2), known)
    .some((epoch) => slipOf(value, Number(teraOf(epoch).toFixed(2))) === 'scale');
}

/** A level of no epoch there ever was, one digit off from one of the last: no other day can be meant. */
export function isLevelSlip(claim: Claim, { facts, published }: Context): boolean {
  const { value, unit, hedge, stance, modality, kind } = claim;
  const isPlain =
    hedge === null && stance === 'asserted' && modality === 'fact' && kind === 'difficulty-level';
  if (value === null || !published || unit !== 'T' || !isPlain) return false;
  if (digitsOf(claim) < SLIP_DIGITS) return false;
  const agreement = agreementOf(value, 'T');
  const fits = (truth: number): boolean => agreement(truth).verdict !== 'refuted';
  const today = addDays(published.end, 1);
  const like = epochsWithin([reachOfNumber(value, 'T')], facts).filter(({ day }) => day <= today);
  if (like.some((epoch) => fits(teraOf(epoch)))) return false;
  const known = begunBefore(today, facts.epochs);
  const lately = facts.epochs.slice(Math.max(0, known - STEPPED_EPOCHS), known);
  const last = lately.slice(-TOLD_EPOCHS).map(teraOf);
  const written = (truth: number): number => Number(truth.toFixed(2));
  if (!last.some((truth) => slipOf(value, written(truth)) !== null)) return false;
  return !lately.some((epoch) => last.some((now) => fits(Math.abs(now - teraOf(epoch)))));
}

/** Levels of less than this are no level of our days, and convict only by their digits. */
const MINUTE = 0.01;

/** "125.86 million" of 125.86 trillion has them; any other amount so small is no level at all. */
export const isMinute = (claim: Claim, epoch: Epoch): boolean => {
  const [said, truth] = [claim.value ?? 1, Number(teraOf(epoch).toFixed(2))];
  if (claim.unit !== 'T' || said >= MINUTE || truth <= 1) return false;
  return digitsOf(claim) < SLIP_DIGITS || slipOf(said, truth) !== 'scale';
};

/** Characters behind a number in which it is told of each second. */
const UNIT_REACH = 32;

/** "83.15 TH/s", "terahashes per second": a rate, where "terahashes" alone may be a name for the trillions. */
export function isPerSecond(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value) return false;
  const told = fold(textOf(claim, context).slice(value.start, value.start + UNIT_REACH));
  const { second } = lexiconOf(context.reading.lang).quantity.units;
  return (
    /[hхш]\s?\/\s?[sс]/.test(told) ||
    second.some((word) => word.length > 1 && told.includes(word)) ||
    /秒/.test(told)
  );
}

/** How far from a step a bound still means it: "over 18 T" for 18.53. */
const STEP_REACH = 1.2;

/** "With some 18.5 T the largest of all": how far a retarget went, told without the word for it. */
export const isStepOf = (claim: Claim, epochs: readonly Epoch[], { facts }: Context): boolean =>
  epochs.some((epoch) => {
    const earlier = before(epoch, facts);
    const step = earlier ? Math.abs(teraOf(epoch) - teraOf(earlier)) : 0;
    const said = claim.value ?? claim.low ?? claim.high ?? 0;
    const near = said < step * STEP_REACH && step < said * STEP_REACH;
    return near && agree(claim, step)?.verdict === 'supported';
  });
