import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays } from '../../core/days.ts';
import { significantDigits } from '../../core/precision.ts';
import { agreementOf, reachOfNumber } from '../agreement.ts';
import { type Context, numberOf, textOf } from '../context.ts';
import { slipOf } from '../slip.ts';
import { begunBefore, epochsWithin, teraOf } from './retargets.ts';

/** Digits from which on a level that shares all but one with another is that one. */
const SLIP_DIGITS = 4;
/** Epochs back from the newest one whose levels a text of the day tells. */
const TOLD_EPOCHS = 3;

/** Epochs back from which a difference may be told. */
const STEPPED_EPOCHS = 36;

/** A level of no epoch there ever was, one digit off from one of the last: no other day can be meant. */
export function isLevelSlip(claim: Claim, { facts, published }: Context): boolean {
  const { value, precision, unit, hedge, stance, modality, kind } = claim;
  const isPlain =
    hedge === null && stance === 'asserted' && modality === 'fact' && kind === 'difficulty-level';
  if (value === null || !published || unit !== 'T' || !isPlain) return false;
  if (significantDigits({ value, written: precision?.written ?? value }) < SLIP_DIGITS) return false;
  const agreement = agreementOf(value, 'T');
  const fits = (truth: number): boolean => agreement(truth).verdict !== 'refuted';
  if (epochsWithin([reachOfNumber(value, 'T')], facts).some((epoch) => fits(teraOf(epoch)))) return false;
  const known = begunBefore(addDays(published.end, 1), facts.epochs);
  const lately = facts.epochs.slice(Math.max(0, known - STEPPED_EPOCHS), known);
  const last = lately.slice(-TOLD_EPOCHS).map(teraOf);
  const stepped = lately.some((epoch) => last.some((now) => fits(Math.abs(now - teraOf(epoch)))));
  const written = (truth: number): number => Number(truth.toFixed(2));
  return !stepped && last.some((truth) => slipOf(value, written(truth)) !== null);
}

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
