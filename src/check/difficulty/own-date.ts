import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, reachOf } from '../agreement.ts';
import { type Context, neighbours, numberOf, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { hasTellingDigits, isPlain } from './pinned.ts';
import { after, epochsWithin, SAME_DAY, teraOf } from './retargets.ts';

/** Characters around a date in which the word for how a level came about stands. */
const AROUND = 28;
/** Days that a date told for a record may be off, and still be about it. */
const OFF_DAYS = 4;
/** Days that a date may span to be one on which a level came about. */
const MOST_DAYS = 31;
/** Characters from the start of a sentence to a date that opens it. */
const OPENS = 14;

const dateOf = ({ because }: Claim) => because.find(({ slot }) => slot === 'when');

const isAlone = (claim: Claim, context: Context): boolean =>
  neighbours(claim, context).every(({ kind }) => !kind.startsWith('difficulty-'));

/**
 * "The record of 155.97 T was set on 29 September": the one epoch that has a level's digits, where the day or month on which it is
 * said to have come about lies outside the time it was in force; null for all else.
 */
export function setOnAnotherDay(claim: Claim, context: Context): Epoch | null {
  const { facts, published } = context;
  const { when, from } = claim;
  const [date, number] = [dateOf(claim), numberOf(claim)];
  if (!when || !date || !number || !published || from !== null || when.anchor === 'inherited') return null;
  if (!isPlain(claim) || !hasTellingDigits(claim) || daysBetween(when.start, when.end) > MOST_DAYS)
    return null;
  const text = textOf(claim, context);
  const around = text.slice(Math.max(0, date.start - AROUND), date.end + AROUND / 2);
  if (!tells(around, context, 'set-on') || !isAlone(claim, context)) return null;
  const [epoch, ...more] = epochsWithin([reachOf(claim)], facts).filter(
    (one) =>
      one.day <= addDays(published.end, SAME_DAY) && agree(claim, teraOf(one))?.verdict === 'supported',
  );
  if (!epoch || more.length > 0) return null;
  const next = after(epoch, facts);
  const until = next ? next.day : addDays(epoch.day, MOST_DAYS);
  const early = when.end < addDays(epoch.day, -OFF_DAYS);
  const late = when.start > addDays(until, OFF_DAYS);
  return early || late ? epoch : null;
}

/** "At the beginning of the year it had been around 37 T": a date that opens the sentence of a single level is that level's own. */
export function hasOwnDate(claim: Claim, context: Context): boolean {
  const { when, subject } = claim;
  const date = dateOf(claim);
  const sentence = sentenceOf(claim, context);
  if (!when || !date || when.anchor === 'inherited' || subject === 'inherited-across-paragraph') return false;
  const at = textOf(claim, context).indexOf(sentence);
  const opens = at >= 0 && date.start - at <= OPENS;
  return (
    opens && isAlone(claim, context) && !tells(sentence, context, 'looks-back', 'compared', 'counted-from')
  );
}
