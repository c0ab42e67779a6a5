import { significantDigits } from '../../core/precision.ts';
import type { When } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import type { Term } from '../lexicon/claim-words.ts';
import { has, type Sight, termsIn } from '../sight.ts';
import { distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import type { Piece } from '../text/tokens.ts';

/** Words between a word of an earlier time and the number. */
const REACH = 8;
const EARLIER = termSet(['earlier']);
/** The first block: nothing of the field is older. */
export const BEGINNING = '2009-01-03';

/** "Rose by 9.3 % on Friday and came to 26.6 T": where a change led to, no earlier time. */
const isOutcome = ({ scene, quantity }: Sight, word: Piece): boolean =>
  quantity.dimension !== 'percent' &&
  termsIn(scene, ['reach']).some((m) => touches(m, word)) &&
  scene.quantities.some((q) => q.dimension === 'percent' && q.end <= word.start) &&
  scene.dates.some((d) => d.kind === 'at' && d.grain === 'day' && d.end <= word.start);

/** The days the words leave open: "the previous drop of 7.5 %" was at some earlier time. */
export function earlierThan(sight: Sight): { when: When; by: Piece } | null {
  const { passage, scene, quantity } = sight;
  if (!has(scene, EARLIER)) return null;
  const word = termsIn(scene, EARLIER).find(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= REACH,
  );
  if (!word || !passage.published || isOutcome(sight, word)) return null;
  return {
    when: { start: BEGINNING, end: passage.published.end, grain: 'span', anchor: 'inherited' },
    by: word,
  };
}

/** Other things that have records. */
const OTHERS = termSet([
  'price',
  'hashrate',
  'hashprice',
  'revenue',
  'stock',
  'profit',
  'other-asset',
  'open-interest',
]);

const ITS = termSet(['difficulty', 'retarget']);

/** "19 % below its record", "since its record it has lost 19 %": what a change is measured from, where no other number may be meant. */
export function peakIn(
  { passage, scene, quantity }: Sight,
  by: Piece | null,
): 'from a record' | 'from a high' | null {
  if (by === null) return null;
  const alone = !scene.quantities.some((q) => q !== quantity && q.dimension === 'percent');
  const behind = by.start >= quantity.end && distance(passage, quantity.end, by.start) <= 1;
  if (!behind && !(alone && by.end <= quantity.start)) return null;
  const told = (terms: readonly Term[]): boolean => termsIn(scene, terms).some((m) => touches(m, by));
  if (told(['record-low', 'lowest'])) return null;
  if (!told(['record', 'record-high', 'highest', 'high-low'])) return null;
  const other = has(scene, OTHERS) || !has(scene, ITS);
  return behind && !other && told(['record', 'record-high']) ? 'from a record' : 'from a high';
}

const PEAKS = termSet(['record', 'record-high', 'highest', 'high-low']);
const FORETOLD = termSet([
  'project',
  'forecast',
  'past-forecast',
  'possible',
  'goal',
  'condition',
  'cite',
  'say',
]);

/** Digits by which a level is told from all others, whenever it was. */
const TELLING_DIGITS = 4;

/** "Before that it had set a record with 32.15 trillion": such a level there either was at some time or never. */
export const isToldByDigits = ({ scene, quantity: { value, precision, hedge } }: Sight): boolean =>
  value !== null &&
  has(scene, PEAKS) &&
  !has(scene, FORETOLD) &&
  scene.names.length === 0 &&
  hedge === null &&
  significantDigits({ value, written: precision?.written ?? value }) >= TELLING_DIGITS;

/** Letters between a year and the clause that tells of then. */
const CLAUSE = 24;

/** "The biggest drop since the end of 2022, when it had shed 7.32 percent in December": a month without a year is of the year just named. */
export function ofThen({ passage, scene }: Sight, date: DateMention): DateMention | null {
  const { span, anchor, grain, start } = date;
  if (!span || anchor !== 'relative' || (grain !== 'month' && grain !== 'day')) return null;
  const named = scene.dates.findLast((d) => d.end <= start);
  const isUnnamed = grain === 'day' && !/\p{Nd}/u.test(passage.text.slice(start, date.end));
  const anew = scene.breaks.some((b) => b.strength === 3 && b.start >= (named?.end ?? 0) && b.start <= start);
  if (isUnnamed || anew) return null;
  const year =
    named?.anchor === 'explicit' && named.grain !== 'day' ? named.span?.end.slice(0, 4) : undefined;
  if (!named || !year || span.start.slice(0, 4) !== span.end.slice(0, 4)) return null;
  const told = termsIn(scene, ['at-which']).some(
    (m) => m.start >= named.end && m.start - named.end <= CLAUSE && m.end <= start,
  );
  const at = (day: string): string => `${year}${day.slice(4)}`;
  if (!told || span.start.endsWith('-02-29') || span.end.endsWith('-02-29')) return null;
  return { ...date, span: { start: at(span.start), end: at(span.end) } };
}

/** Reading distance in which a date is a number's own; letters to the number it is held against. */
const OWN = { number: 10, held: 4 };

/** "From 75 % in 2019 to 46 %", "at 125.86 trillion, compared with 141.67 trillion two weeks earlier": the date of the earlier number. "46 % in April, down from 75 %" is none. */
export function isOfFromNumber({ passage, scene, quantity }: Sight, date: Piece): boolean {
  if (date.start >= quantity.end)
    return date.start - quantity.end <= OWN.held && termsIn(scene, ['earlier']).some((m) => touches(m, date));
  if (date.start <= quantity.start || date.end >= quantity.end) return false;
  const { end } = quantity.number;
  const own = end <= date.start && distance(passage, end, date.start) <= OWN.number;
  return !own || !scene.breaks.some((b) => b.start >= date.end && b.start <= quantity.end);
}

/** "From 12.2 % in October to 11 %, which is $54.9 million": a date between the two numbers of another step, or the earlier number's of its own. */
export const isOfStepBack = (sight: Sight, date: Piece): boolean =>
  sight.quantity.from !== null
    ? isOfFromNumber(sight, date)
    : sight.scene.quantities.some(
        (q) => q.from !== null && q.start <= date.start && date.end <= q.number.start,
      );

/** Words between a number and a date behind it that is its own. */
const OWN_DATE = 5;

/** "The record before was the 18 % drop of October 2011": with a date of its own on the other side, the number is the record's. */
export const isOfRecordBefore = (
  { passage, scene, quantity }: Sight,
  record: Piece,
  date: DateMention,
): boolean =>
  record.end <= quantity.start &&
  date.kind === 'at' &&
  date.anchor === 'explicit' &&
  (date.start >= quantity.end
    ? distance(passage, quantity.end, date.start) <= OWN_DATE
    : distance(passage, date.end, quantity.start) <= 1 &&
      scene.breaks.some((b) => b.start >= record.end && b.start <= date.start));
