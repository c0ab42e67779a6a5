import type { Claim } from '../claims/claim.ts';
import { daysBetween } from '../core/days.ts';
import { type Checker, type Context, timeOf } from './context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from './finding.ts';
import { coversSpan, knownRange, type MonthRange, monthsIn, placeIn, yearBefore } from './months.ts';
import { beside, bestRow, rowFinding, rowsFor } from './observation.ts';

const pick = (month: { priceUsd: { low: number; high: number } | null }) => month.priceUsd;

/** Trades within a day reach beyond the daily means that the months are made of. */
const INTRADAY = { below: 0.97, above: 1.03 };
/** Further outside than this is no intraday extreme any more. */
const FAR = { below: 0.8, above: 1.2 };

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
  if (decisive && placeIn(claim, range, FAR) === 'outside')
    return find('refuted', 'out-of-range', explanation, { evidence });
  return undecided('no-source', explanation, { evidence });
}

/** Judges a BTC price by the range its months are known to have had. Unit `USD`. */
export const checkPriceLevel: Checker = (claim, context) => {
  if (claim.unit !== 'USD') return undecided('vague', say('vague'));
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const rows = rowsFor(claim, context, ['price']);
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported' && !claim.superlative) return rowFinding(row);
  const range = knownRange(monthsIn(time.span, context.facts, claim.when?.grain === 'day' ? 1 : 0), pick);
  if (!range) return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  const finding = monthFinding(claim, range, time.explicit && coversSpan(time.span, range.months));
  if (claim.superlative && finding.verdict === 'supported')
    return {
      ...finding,
      verdict: 'unverifiable',
      reason: 'no-source',
      parts: { number: 'supported', superlative: 'unverifiable' },
    };
  if (finding.verdict !== 'unverifiable' || time.explicit || !isOfItsDay(claim, context)) return finding;
  const year = knownRange(monthsIn(yearBefore(time.span), context.facts), pick);
  if (!year || !coversSpan(time.span, year.months)) return finding;
  return placeIn(claim, year, FAR) === 'outside' ? monthFinding(claim, year, true) : finding;
};

/** Days before publication at which a relative date still speaks of the news itself. */
const NEWS_DAYS = 40;

/** Does it speak of its own days: something moved there, or a day of the last weeks is named? */
const isOfItsDay = ({ direction, when }: Claim, { published }: Context): boolean =>
  direction !== null ||
  (when !== null && published !== null && daysBetween(when.end, published.start) <= NEWS_DAYS);

/** A change of price needs both of its ends: only inner arithmetic judges it. */
export const checkPriceChange: Checker = () => undecided('no-source', say('no-source'));
