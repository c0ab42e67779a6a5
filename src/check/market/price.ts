import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween, type Span } from '../../core/days.ts';
import { agree } from '../agreement.ts';
import { type Checker, type Context, neighbours, numberOf, sentenceOf, textOf, timeOf } from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
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

const pick = (month: { priceUsd: { low: number; high: number } | null }) => month.priceUsd;

/** Trades within a day reach beyond the daily means that the months are made of. */
const INTRADAY = { below: 0.97, above: 1.03 };
/** Further outside than this is no intraday extreme any more. */
const FAR = { below: 0.85, above: 1.15 };

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
  if (decisive && placeIn(middleOf(claim), range, FAR) === 'outside')
    return find('refuted', 'out-of-range', explanation, { evidence });
  return undecided('no-source', explanation, { evidence });
}

const YEAR = /(?<![\d.,])20[012]\d(?![\d.,]?\d)/g;

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
  return told.match(YEAR) ?? [];
}

const A_MONTH = 31;

/** A day, month or part of one that is named without its year, where the text names no other year that it could be of. */
function isSurelyThen(claim: Claim, context: Context): boolean {
  const { when } = claim;
  if (when?.anchor !== 'relative' || daysBetween(when.start, when.end) > A_MONTH) return false;
  const years = yearsBy(claim, context);
  const past = tells(sentenceOf(claim, context), context, 'counted-from', 'looks-back', 'target', 'option');
  if (claim.because.some(({ slot }) => slot === 'modality')) return false;
  return !past && claim.subject === 'stated' && years.every((year) => when.end.startsWith(year));
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
  const now = isTradedNow(claim, context) ? ofToday(claim, context) : null;
  if (now) return now;
  if (isBesideNow(claim, time.span, context) || isTradedNow(claim, context))
    return monthFinding(claim, range, coversSpan(time.span, range.months));
  if (!isOfItsDay(claim, context)) return finding;
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

/** Days before publication at which a relative date still speaks of the news itself. */
const NEWS_DAYS = 40;

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

/** Characters around a price in which it is told as of now. */
const NOW = { before: 60, behind: 40 };

/** "Bitcoin trades at about 63,000": told undated by a verb of the present, with nothing near that looks back or ahead. */
function isTradedNow(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  const plain =
    claim.when === null &&
    claim.from === null &&
    claim.modality === 'fact' &&
    claim.stance === 'asserted' &&
    claim.subject === 'stated' &&
    claim.attribution === null;
  if (!plain || !value) return false;
  const around = textOf(claim, context).slice(Math.max(0, value.start - NOW.before), value.end + NOW.behind);
  const sentence = sentenceOf(claim, context);
  return (
    tells(around, context, 'trades-now') &&
    !tells(sentence, context, 'looks-back', 'past', 'target', 'option', 'counted-from', 'other-coin')
  );
}

/** A change of price needs both of its ends: only inner arithmetic judges it. */
export const checkPriceChange: Checker = (claim, context) =>
  belowHigh(claim, context) ?? undecided('no-source', say('no-source'));

/** Days before publication that a high may lie and be what a fall is counted from. */
const SINCE_HIGH = 200;

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
  if (!high?.value || !range) return null;
  const [least, most] = [range.high, range.low * INTRADAY.below].map(
    (price) => (1 - price / (high.value ?? 1)) * 100,
  );
  const fits = agree(claim, { low: least ?? null, high: most ?? null })?.verdict === 'supported';
  if (!fits) return null;
  const found = monthFinding({ ...claim, value: range.low, low: null, high: null }, range, false);
  return { ...found, verdict: 'supported', reason: 'within-range' };
}
