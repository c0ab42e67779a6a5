import type { Claim } from '../claims/claim.ts';
import { lexiconOf } from '../claims/lexicon/index.ts';
import type { Piece } from '../claims/text/tokens.ts';
import { addDays } from '../core/days.ts';
import { type Context, numberOf, sentenceOf, textOf } from './context.ts';
import { halvingSpan } from './supply/eras.ts';
import { tells } from './telling.ts';
import { yearsIn } from './years.ts';

/** Days after a halving in which the subsidy before it may still be told of as the one of these days. */
const GRACE_DAYS = 60;
/** Characters around a claim that have to name no earlier year. */
const AROUND = 400;
/** "Subsidy: 6.25 BTC", "emission a day: 900 BTC": a label in place of a verb. */
const LABELLED = /[:：=]\s*$/;

/** The years that the text names around a number. */
const yearsBy = (claim: Claim, { start, end }: Piece, context: Context): readonly string[] =>
  yearsIn(textOf(claim, context).slice(Math.max(0, start - AROUND), end + AROUND));

/** Is it told by a verb of the present, a word for now or a label? */
const isInPresent = (claim: Claim, { start }: Piece, context: Context): boolean =>
  LABELLED.test(textOf(claim, context).slice(Math.max(0, start - 3), start)) ||
  tells(sentenceOf(claim, context), context, 'at-present', 'goes-on', 'stands');

/**
 * Is the subsidy of the era that ended with halving `ended` told as today's, long after it: by a verb of the present, a word for
 * now or a label, with nothing by it that looks back?
 */
export function isStale(claim: Claim, ended: number, context: Context): boolean {
  const { published, facts } = context;
  if (!published || published.start <= addDays(halvingSpan(ended, facts).end, GRACE_DAYS)) return false;
  const plain =
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    claim.subject !== 'inherited-across-paragraph' &&
    claim.height === null &&
    claim.parties.length === 0 &&
    (claim.hedge === null || claim.hedge === 'about');
  const value = numberOf(claim);
  if (!plain || !value) return false;
  const since = halvingSpan(ended, facts).end.slice(0, 4);
  if (yearsBy(claim, value, context).some((year) => year < since)) return false;
  const line = sentenceOf(claim, context);
  if (tells(line, context, 'past', 'looks-back', 'other-coin')) return false;
  const { halving } = lexiconOf(context.reading.lang).claim.terms;
  if (halving.some((word) => line.toLowerCase().includes(word.replaceAll('*', '').split(' ')[0] ?? word)))
    return false;
  return isInPresent(claim, value, context);
}

/** Without a date, or as of the day of publication ("şu anda", "today"). */
const isUndatedOrToday = ({ when }: Claim, { published }: Context): boolean =>
  when === null ||
  (published !== null &&
    when.grain === 'day' &&
    when.anchor === 'relative' &&
    when.start === published.end &&
    when.end === published.end);

/** "The seven-day mean is 886 EH/s": told without a date or a movement, with no other year and nothing by it that looks back. */
export function isOfNow(claim: Claim, context: Context): boolean {
  const { published } = context;
  const value = numberOf(claim);
  const plain =
    isUndatedOrToday(claim, context) &&
    claim.direction === null &&
    claim.from === null &&
    claim.superlative === null &&
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    claim.subject === 'stated' &&
    claim.attribution?.quoted !== true;
  if (!published || !value || !plain) return false;
  const own = published.end.slice(0, 4);
  if (yearsBy(claim, value, context).some((year) => year !== own)) return false;
  return !tells(
    sentenceOf(claim, context),
    context,
    'past',
    'looks-back',
    'other-coin',
    'afterwards',
    'compared',
  );
}

/** "Bitcoin's hashrate stands at 110 EH/s": the same in the present, or behind a label. */
export function isOfToday(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  return value !== undefined && isOfNow(claim, context) && isInPresent(claim, value, context);
}

/** "Difficulty now stands at 126.98 T", weeks after it was: an earlier level told as that of these days. */
export function isToldAsPresent(claim: Claim, context: Context): boolean {
  const line = sentenceOf(claim, context);
  return (
    context.published !== null &&
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    claim.unit === 'T' &&
    claim.superlative === null &&
    (claim.precision?.written ?? 1) <= 0.01 &&
    tells(line, context, 'at-present') &&
    !tells(line, context, 'past', 'looks-back', 'counted-from', 'compared')
  );
}
