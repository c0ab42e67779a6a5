import type { Claim } from '../../claims/claim.ts';
import { lexiconOf } from '../../claims/lexicon/index.ts';
import { vocabularyOf } from '../../claims/quantity/vocabulary.ts';
import { fold } from '../../claims/text/tokens.ts';
import { addDays, daysBetween, type Span } from '../../core/days.ts';
import { agree } from '../agreement.ts';
import { type Checker, type Context, neighbours, sentenceOf, textOf, timeOf } from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { isMoment } from '../moment.ts';
import {
  coversSpan,
  knownRange,
  type MonthRange,
  monthsIn,
  peakUntil,
  placeIn,
  yearBefore,
} from '../months.ts';
import { beside, bestRow, rowFinding, rowsFor } from '../observation.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';
import { isTradedLately, isTradedNow, NEWS_DAYS } from './traded.ts';

const pick = (month: { priceUsd: { low: number; high: number } | null }) => month.priceUsd;

/** Trades within a day reach beyond the daily means that the months are made of. */
const INTRADAY = { below: 0.97, above: 1.03 };
/** Further outside than this is no intraday extreme any more: crashes reach deeper than peaks do. */
const FAR = { below: 0.85, above: 1.1 };
/** The same of what it fell to. */
const CRASHED = { ...FAR, below: 0.75 };

/** "Between 85,000 and 95,000": a range that has nothing of the month's is as far off as its middle. */
const middleOf = (claim: Claim): Claim =>
  claim.low !== null && claim.high !== null
    ? { ...claim, value: (claim.low + claim.high) / 2, low: null, high: null }
    : claim;

function monthFinding(claim: Claim, range: MonthRange, decisive: boolean): Finding {
  const explanation = say('price-month', {
    low: amount(range.low, 'USD', 0),
    high: amount(range.high, 'USD', 0),
    start: onDay(range.months[0]?.asOf.start ?? ''),
    end: onDay(range.months.at(-1)?.asOf.end ?? ''),
  });
  const evidence = range.months
    .slice(-2)
    .map((month) => monthEvidence(month, `${month.priceUsd?.low}–${month.priceUsd?.high} USD`));
  const widened = { low: range.low * INTRADAY.below, high: range.high * INTRADAY.above };
  if (placeIn(claim, widened, { below: 1, above: 1 }) === 'inside')
    return find('supported', 'within-range', explanation, { evidence });
  const far = claim.direction === 'down' ? CRASHED : FAR;
  if (decisive && placeIn(middleOf(claim), range, far) === 'outside')
    return find('refuted', 'out-of-range', explanation, { evidence });
  return undecided('no-source', explanation, { evidence });
}

/** Days before publication in which a month named without its year is the last one, whatever years the text tells of elsewhere. */
const LAST_DAYS = 75;
/** Characters around a date in which a year would be its own. */
const BY_DATE = 20;

/** The years that a date named without one could be of. */
function yearsBy(claim: Claim, context: Context): readonly string[] {
  const text = textOf(claim, context);
  const date = claim.because.find(({ slot }) => slot === 'when');
  const { published } = context;
  const recent = published && claim.when && daysBetween(claim.when.end, published.start) <= LAST_DAYS;
  const told = recent && date ? text.slice(Math.max(0, date.start - BY_DATE), date.end + BY_DATE) : text;
  return yearsIn(told);
}

const A_MONTH = 31;

/** "In mid-November it was 95,000, at the start of the month 109,000": of the month that is named beside. */
function isOfThatMonth(claim: Claim, context: Context): boolean {
  const date = claim.because.find(({ slot }) => slot === 'when');
  const own = claim.when?.start.slice(0, 7);
  const words = date ? fold(textOf(claim, context).slice(date.start, date.end)) : '';
  const { months } = vocabularyOf(lexiconOf(context.reading.lang));
  const named = /\p{Nd}/u.test(words) || words.split(/[^\p{L}]+/u).some((word) => months.has(word));
  return (
    !named && neighbours(claim, context).some(({ when }) => when !== null && when.start.slice(0, 7) !== own)
  );
}

/** A day, month or part of one that is named without its year, where the text names no other year that it could be of. */
function isSurelyThen(claim: Claim, context: Context): boolean {
  const { when } = claim;
  if (when?.anchor !== 'relative' || daysBetween(when.start, when.end) > A_MONTH) return false;
  if (isOfThatMonth(claim, context)) return false;
  const years = yearsBy(claim, context);
  const past = tells(sentenceOf(claim, context), context, 'counted-from', 'looks-back', 'target', 'option');
  if (claim.because.some(({ slot }) => slot === 'modality')) return false;
  return !past && claim.subject === 'stated' && years.every((year) => when.end.startsWith(year));
}

/** Days by which "a year earlier" may be another day's than it was read as. */
const BEFORE = { slack: 45, year: 365 };

/** "A year earlier it had been 24,000": as far from all months around that time, and around a year before publication, as from its own. */
function beforeThen(claim: Claim, context: Context): Finding | null {
  const { when, modality, stance } = claim;
  const { published, facts } = context;
  if (!when || !published || modality !== 'fact' || stance !== 'asserted') return null;
  if (!isMoment(claim, context)) return null;
  const around = [
    { start: addDays(when.start, -BEFORE.slack), end: addDays(when.end, BEFORE.slack) },
    {
      start: addDays(published.start, -BEFORE.year - BEFORE.slack),
      end: addDays(published.end, -BEFORE.year + BEFORE.slack),
    },
  ].map((span) => ({ span, range: knownRange(monthsIn(span, facts), pick) }));
  const far = around.every(
    ({ span, range }) =>
      range !== null && coversSpan(span, range.months) && placeIn(claim, range, FAR) === 'outside',
  );
  const own = around[0]?.range;
  return far && own ? monthFinding(claim, own, true) : null;
}

/** "Costs for the fourth quarter lie above the current price of 70,000": between another thing's date and the price it says "now". */
function isOfToday(claim: Claim, context: Context): boolean {
  const [value, date] = ['value', 'when'].map((slot) => claim.because.find((one) => one.slot === slot));
  if (!value || !date || date.end > value.start) return false;
  const between = textOf(claim, context).slice(date.end, value.end);
  return tells(`${between} `, context, 'current');
}

/** Judges a BTC price by the range its months are known to have had. Unit `USD`. */
export const checkPriceLevel: Checker = (told, context) => {
  const claim = isOfToday(told, context) ? { ...told, when: null } : told;
  if (claim.unit !== 'USD') return undecided('vague', say('vague'));
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const rows = rowsFor(claim, context, ['price']);
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported' && (!claim.superlative || row.row.definition === 'high'))
    return rowFinding(row);
  const range = knownRange(monthsIn(time.span, context.facts, claim.when?.grain === 'day' ? 1 : 0), pick);
  if (!range) return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  const surely = time.explicit || isSurelyThen(claim, context);
  const finding = monthFinding(claim, range, surely && coversSpan(time.span, range.months));
  if (claim.superlative && finding.verdict === 'supported')
    return {
      ...finding,
      verdict: 'unverifiable',
      reason: 'no-source',
      parts: { number: 'supported', superlative: 'unverifiable' },
    };
  if (finding.verdict !== 'unverifiable') return finding;
  const peak = context.published ? peakUntil(context.published.end, context.facts, pick) : null;
  if (peak && placeIn(claim, { low: 0, high: peak.high }, FAR) === 'outside')
    return monthFinding(claim, { ...range, low: 0, high: peak.high }, true);
  if (time.explicit) return finding;
  const before = beforeThen(claim, context);
  if (before) return before;
  const now = isTradedNow(claim, context) ? ofToday(claim, context) : null;
  if (now) return now;
  if (isBesideNow(claim, time.span, context) || isTradedNow(claim, context))
    return monthFinding(claim, range, coversSpan(time.span, range.months));
  if (!isOfItsDay(claim, context) && !isTradedLately(claim, context)) return finding;
  const year = knownRange(monthsIn(yearBefore(time.span), context.facts), pick);
  if (!year || !coversSpan(time.span, year.months)) return finding;
  return placeIn(claim, year, FAR) === 'outside' ? monthFinding(claim, year, true) : finding;
};

/** Days before publication of which "trades at" is said. */
const LATELY = 10;

/** "Trades at about 63,000": said of the last days, so of their months alone; null where it is inside or nothing is known of them. */
function ofToday(claim: Claim, { published, facts }: Context): Finding | null {
  if (!published) return null;
  const span = { start: addDays(published.start, -LATELY), end: published.end };
  const range = knownRange(monthsIn(span, facts), pick);
  const far = range !== null && placeIn(claim, range, FAR) === 'outside';
  return range && far && coversSpan(span, range.months) ? monthFinding(claim, range, true) : null;
}

/** Does it speak of its own days: something moved there, or a day of the last weeks is named? */
const isOfItsDay = ({ direction, when }: Claim, { published }: Context): boolean =>
  direction !== null ||
  (when !== null && published !== null && daysBetween(when.end, published.start) <= NEWS_DAYS);

/** "Hashrate stands at 886 EH/s, bitcoin at 120,000": told undated in one breath with a hashrate that is that of these weeks. */
function isBesideNow(claim: Claim, span: Span, context: Context): boolean {
  if (claim.when !== null || claim.direction !== null || claim.from !== null || claim.subject !== 'stated')
    return false;
  const range = knownRange(monthsIn(span, context.facts), ({ hashrateEhs }) => hashrateEhs);
  return neighbours(claim, context).some(
    (other) =>
      other.kind === 'hashrate-level' &&
      other.scope === 'network' &&
      other.unit === 'EH/s' &&
      other.when === null &&
      other.from === null &&
      range !== null &&
      placeIn(other, range, FAR) === 'inside',
  );
}

/** A change of price needs both of its ends: only inner arithmetic judges it. */
export const checkPriceChange: Checker = (claim, context) =>
  belowHigh(claim, context) ?? undecided('no-source', say('no-source'));

/** Days before publication that a high may lie and be what a fall is counted from. */
const SINCE_HIGH = 200;

/** The highest of all months, and what trades within its days may have reached. */
const peakOf = (high: number | undefined): { low: number; high: number } | null =>
  high === undefined ? null : { low: high, high: high * INTRADAY.above };

/** How far the price lay below its last known high, by what its months say: borne out or left open. */
function belowHigh(claim: Claim, context: Context): Finding | null {
  const { published, facts } = context;
  if (claim.unit !== '%' || claim.direction !== 'down' || !published) return null;
  if (!tells(textOf(claim, context), context, 'high')) return null;
  const high = facts.observations.find(
    (row) =>
      row.quantity === 'price' &&
      row.definition === 'high' &&
      row.value !== null &&
      row.asOf.end <= published.end &&
      daysBetween(row.asOf.end, published.start) <= SINCE_HIGH,
  );
  const range = knownRange(monthsIn(published, facts, 7), pick);
  const peak = peakUntil(published.end, facts, pick)?.high;
  const top = high?.value ? { low: high.value, high: high.value } : peakOf(peak);
  if (!top || !range) return null;
  const least = (1 - range.high / top.low) * 100;
  const most = (1 - (range.low * INTRADAY.below) / top.high) * 100;
  if (agree(claim, { low: least, high: most })?.verdict !== 'supported') return null;
  const found = monthFinding({ ...claim, value: range.low, low: null, high: null }, range, false);
  return { ...found, verdict: 'supported', reason: 'within-range' };
}
