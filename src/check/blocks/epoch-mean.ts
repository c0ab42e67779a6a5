import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
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
