import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays, type Span } from '../../core/days.ts';
import { EPOCH_BLOCKS } from '../../core/epoch.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, digitsOf, reachOf } from '../agreement.ts';
import { type Context, numberOf, textOf } from '../context.ts';
import { isPlain } from './pinned.ts';
import { after, epochsWithin, SAME_DAY, teraOf } from './retargets.ts';

/** Digits of a level that one epoch of some years alone can have. */
const DIGITS = 3;
/** Years back in which a record that is told by its month alone was set. */
const LOOK_BACK_DAYS = 800;
/** Days at the ends of a month on which an epoch next to it may still be told for it. */
const EDGE_DAYS = 4;
/** Letters round a level and its month in which it is called a record. */
const AROUND = 34;
/** Letters of a word that says nothing between a month and its level. */
const LITTLE = 3;

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}]+/gu) ?? [];

/** A whole month. */
const isMonth = ({ start, end }: Span): boolean =>
  start.endsWith('-01') && start.slice(0, 7) === end.slice(0, 7) && addDays(end, 1).endsWith('-01');

/** The month right beside a level that is called a record: in its superlative, or with nothing but little words between them. */
function monthOf(claim: Claim, context: Context): Span | null {
  const { when, because, superlative } = claim;
  const window = superlative?.window;
  if (superlative && window?.type === 'within' && (when === null || when.anchor === 'inherited'))
    return superlative.extreme === 'max' && superlative.quote.length <= AROUND && isMonth(window.span)
      ? window.span
      : null;
  const date = because.find(({ slot }) => slot === 'when');
  const number = numberOf(claim);
  if (!when || !date || !number || when.grain !== 'month' || when.anchor === 'inherited') return null;
  const text = textOf(claim, context);
  const [first, last] = date.start < number.start ? [date, number] : [number, date];
  const between = text.slice(first.end, last.start);
  const { quantity, claim: words } = lexiconOf(context.reading.lang);
  const records = [...words.terms.record, ...words.terms['record-high']].map((word) =>
    fold(word).replaceAll('*', ''),
  );
  const fillers = new Set(quantity.fillers.map(fold));
  const isRecord = (word: string): boolean => records.some((record) => record.split(' ').includes(word));
  const says = wordsOf(between).some(
    (word) => word.length > LITTLE && !fillers.has(word) && !isRecord(word) && !/\p{Script=Han}/u.test(word),
  );
  const around = fold(text.slice(Math.max(0, first.start - AROUND), last.end + AROUND));
  const told = records.some((record) => around.includes(record));
  return says || /[\p{Nd},;:.，；。]/u.test(between) || !told ? null : { start: when.start, end: when.end };
}

/**
 * "April's record of 25.05 T", "im Dezember schon bei 26,6 Bio. eine Bestmarke": the epoch that has a record's level, where it was
 * not in force in the month told right beside; null for all else.
 */
export function recordOfOtherMonth(claim: Claim, context: Context): Epoch | null {
  const { facts, published } = context;
  if (!published || claim.from !== null || claim.unit !== 'T') return null;
  if (!isPlain(claim) || digitsOf(claim) < DIGITS) return null;
  const month = monthOf(claim, context);
  if (!month) return null;
  const today = addDays(published.end, SAME_DAY);
  const fits = epochsWithin([reachOf(claim)], facts)
    .filter(
      (one) =>
        one.day <= today &&
        one.day >= addDays(published.start, -LOOK_BACK_DAYS) &&
        agree(claim, teraOf(one))?.verdict === 'supported',
    )
    .toSorted((a, b) => a.height - b.height);
  const [first, last] = [fits[0], fits.at(-1)];
  // Levels next to each other that round alike are one time.
  if (!first || !last || last.height - first.height > (fits.length - 1) * EPOCH_BLOCKS) return null;
  const until = after(last, facts)?.day ?? today;
  const [start, end] = [addDays(first.day, -EDGE_DAYS), addDays(until, EDGE_DAYS)];
  // A month without its year may be that of another one.
  const held = [start, end].some((day) => {
    const like = day.slice(0, 4) + month.start.slice(4);
    return like <= end && addDays(like, 27) >= start;
  });
  return held || (month.end >= start && month.start <= end) ? null : first;
}
