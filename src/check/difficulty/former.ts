import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold, spaced } from '../../claims/text/tokens.ts';
import { addDays } from '../../core/days.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, agreementOf, reachOf, reachOfNumber } from '../agreement.ts';
import { type Context, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { epochsWithin, retargetsIn, teraOf } from './retargets.ts';

/** Digits by which a level is told from all others. */
const TELLING_DIGITS = 4;
/** Years back in which an undated level may have been. */
const LOOK_BACK_DAYS = 800;

/** Characters before a level in which it is called a peak or a low. */
const CALLED = 24;

/** "5 % below its peak of 156 T": the word before it says that it was the level of some other time. */
function isCalledPeak(claim: Claim, context: Context): boolean {
  const at = numberOf(claim)?.start;
  if (at === undefined) return false;
  const before = textOf(claim, context).slice(Math.max(0, at - CALLED), at);
  return tells(before.slice(before.search(/[^\p{Nd}]*$/u)), context, 'looks-back');
}

/** A level of another time, told without a date: where nothing moves there, or its digits tell it from all others. */
export function isAnotherTimes(claim: Claim, context: Context): boolean {
  const said = claim.value ?? claim.low ?? claim.high;
  const { published, facts } = context;
  if (said === null || !published) return true;
  const written = claim.precision?.written ?? said;
  const telling = significantDigits({ value: said, written }) >= TELLING_DIGITS;
  const still = claim.direction === null || claim.superlative !== null || isCalledPeak(claim, context);
  const years = { start: addDays(published.start, -LOOK_BACK_DAYS), end: published.end };
  const past = telling ? epochsWithin([reachOf(claim)], facts) : still ? retargetsIn(years, facts) : [];
  return past.some((epoch) => agree(claim, teraOf(epoch))?.verdict === 'supported');
}

/** "The previous record, 25.05 T, had stood since May": the one level of the past that has these digits. */
export function formerLevel(claim: Claim, context: Context): Epoch | null {
  const { facts, published } = context;
  const { value, when, from, direction, hedge, stance } = claim;
  const written = claim.precision?.written ?? value ?? 0;
  if (value === null || from !== null || direction !== null || hedge !== null || !published) return null;
  if (when !== null || stance !== 'asserted' || significantDigits({ value, written }) < TELLING_DIGITS)
    return null;
  const { record, 'record-high': high } = lexiconOf(context.reading.lang).claim.terms;
  const sentence = spaced(fold(sentenceOf(claim, context)));
  if (![...record, ...high].some((word) => sentence.includes(spaced(fold(word)).replaceAll('*', ''))))
    return null;
  const agreement = agreementOf(value, 'T');
  const fits = epochsWithin([reachOfNumber(value, 'T')], facts).filter(
    (epoch) => epoch.day <= published.start && agreement(teraOf(epoch)).verdict === 'supported',
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Times apart from which on two levels of one text are told in different scales. */
const SCALE = 10;

/** Has difficulty never stood where it is told to have come from, in whatever year? */
export function isNoLevel({ from: level, value }: Claim, { facts }: Context): boolean {
  if (level === null || value === null || Math.max(level / value, value / level) >= SCALE) return false;
  const agreement = agreementOf(level, 'T');
  return epochsWithin([reachOfNumber(level, 'T')], facts).every(
    (epoch) => agreement(teraOf(epoch)).verdict === 'refuted',
  );
}

/** Times by which a level grows only over many retargets. */
const OVER_YEARS = 2.5;

/** "From 5 T to 150 T within a few years": told of so long a time without a date of its own that no single day decides it. */
export const isOverYears = ({ from, value, when }: Claim): boolean =>
  from !== null && value !== null && when?.anchor !== 'explicit' && value > from * OVER_YEARS;
