import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays } from '../../core/days.ts';
import { intervalOfChange } from '../../core/retarget.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, sentenceOf } from '../context.ts';
import { after, before, undatedRetargets } from '../difficulty/retargets.ts';
import { tells } from '../telling.ts';

/** Further off than this share, no counting of an epoch or the ones beside it gives such a mean. */
const BESIDE = 0.06;
/** Digits of a percentage that tell one retarget from the next. */
const TELLING = 0.1;

/** Does a sentence name a month, a week or days of its own? */
export function namesTime(sentence: string, { reading }: Context): boolean {
  const { months, periods } = lexiconOf(reading.lang).time;
  const words = fold(sentence).split(/[^\p{L}]+/u);
  const named = [...months.flat(), ...periods.week, ...periods.month, ...periods.day].map((word) =>
    fold(word),
  );
  return named.some((word) => word.length > 2 && words.includes(word));
}

/** Is it a mean of minutes, told as a fact of no other window than an epoch's? */
function isMeanTold(claim: Claim, context: Context): boolean {
  const sentence = sentenceOf(claim, context);
  return (
    claim.unit === 'min' &&
    claim.value !== null &&
    claim.stance === 'asserted' &&
    claim.modality === 'fact' &&
    claim.aspect === 'average-interval' &&
    claim.when?.anchor !== 'explicit' &&
    !claim.attribution?.quoted &&
    tells(sentence, context, 'mean') &&
    !namesTime(sentence, context) &&
    !tells(sentence, context, 'peak', 'epoch-part', 'other-coin')
  );
}

/** "Down 7.76 % … blocks had taken 12.6 minutes on average": does the retarget told in its paragraph leave no room for such a mean? */
export function isOffItsRetarget(claim: Claim, context: Context): boolean {
  const { facts } = context;
  if (!isMeanTold(claim, context)) return false;
  const changes = inParagraph(claim, context).filter(
    ({ kind, unit, value, precision, stance }) =>
      kind === 'difficulty-change' &&
      unit === '%' &&
      value !== null &&
      stance === 'asserted' &&
      (precision?.written ?? 1) <= TELLING,
  );
  const told = undatedRetargets(context).filter(({ changePct }) =>
    changes.some((change) => agree(change, Math.abs(changePct ?? 0))?.verdict === 'supported'),
  );
  const means = told
    .flatMap((ending) => [before(ending, facts), ending, after(ending, facts)])
    .flatMap((ending) => (ending?.changePct == null ? [] : intervalOfChange(ending.changePct)));
  return means.length > 0 && means.every((mean) => Math.abs((claim.value ?? mean) / mean - 1) > BESIDE);
}

/** Days after a retarget in which the epoch that it ended is still the last one. */
const LAST_DAYS = 7;

/** "In the period just ended blocks took 13.9 minutes", of the one before: is it not the mean of the epoch that the latest retarget, told in the text, ended? */
export function isOffLastEpoch(claim: Claim, context: Context): boolean {
  const { published, reading } = context;
  const sentence = sentenceOf(claim, context);
  if (!published || !isMeanTold(claim, context) || !tells(sentence, context, 'last-epoch')) return false;
  if (tells(sentence, context, 'past', 'looks-back', 'afterwards', 'later')) return false;
  const last = undatedRetargets(context).findLast(({ day }) => day <= addDays(published.end, 1));
  if (!last || last.changePct === null || last.day < addDays(published.start, -LAST_DAYS)) return false;
  const changes = reading.claims.filter(
    ({ kind, unit, value }) => kind === 'difficulty-change' && unit === '%' && value !== null,
  );
  const own = inParagraph(claim, context).filter((other) => changes.includes(other));
  const nearest =
    own.findLast(({ end }) => end <= claim.start) ?? (own.length === 0 ? changes[0] : undefined);
  const told = nearest && agree(nearest, Math.abs(last.changePct))?.verdict === 'supported';
  const mean = intervalOfChange(last.changePct);
  return told === true && Math.abs((claim.value ?? mean) / mean - 1) > BESIDE;
}
