import type { Claim } from '../../claims/claim.ts';
import { hashpriceUsd } from '../../core/hashprice.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import type { Month } from '../../facts/fact.ts';
import { inUnit } from '../agreement.ts';
import { type Checker, type Context, sentenceOf, textOf, timeOf } from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { knownRange, type MonthRange, monthsIn, placeIn, reachesEnd } from '../months.ts';
import { beside, bestRow, dateless, rowFinding, rowsFor } from '../observation.ts';
import { erasIn } from '../supply/eras.ts';
import { tells } from '../telling.ts';
import { yearsIn } from '../years.ts';
import { judgeRecord } from './hashprice-record.ts';
import { contradictedRow } from './hashprice-row.ts';

/** Fees in BTC per block where a month's mean is not known: little, and a lively day. */
const FEES = { low: 0.01, high: 0.3 };
/** Days of high fees reach this many times a month's mean. */
const FEE_PEAK = 4;
/** Beyond these shares of the computed range no provider's definition explains a figure. */
const FAR = { below: 0.5, above: 2 };
/** The same for a month or day that is named, where fees were too small all along for any of its days to stand out. */
const QUIET = { below: 0.8, above: 1.25, feeSharePct: 4 };
/** The same for what is told of these weeks without a date. */
const NOW = { below: 0.7, above: 1.35 };

/** Had all these months fees so small that a lively day changes little? */
const isQuiet = ({ months }: MonthRange): boolean =>
  months.every(({ feeSharePct }) => feeSharePct !== null && feeSharePct <= QUIET.feeSharePct);

/** Fees take nothing away: what is less than the subsidy alone brought on any day is wrong, unless fees make up much of it. */
const LIVELY_PCT = 10;
const hasFewFees = ({ months }: MonthRange): boolean =>
  months.every(({ feeSharePct }) => feeSharePct !== null && feeSharePct <= LIVELY_PCT);

/** "Hashprice stands at 60": told undated, without a movement or a look back, it is that of these weeks. */
const isOfNow = (claim: Claim, context: Context): boolean =>
  claim.when === null &&
  claim.direction === null &&
  claim.from === null &&
  claim.superlative === null &&
  claim.modality === 'fact' &&
  claim.subject === 'stated' &&
  !tells(sentenceOf(claim, context), context, 'looks-back', 'past', 'afterwards', 'peak');

/** Limits beyond which no day of the months explains a figure. */
function limitsFor(claim: Claim, range: MonthRange, context: Context): { below: number; above: number } {
  if (isDated(claim) && isQuiet(range)) return QUIET;
  if (isDated(claim) && hasFewFees(range)) return { ...FAR, below: QUIET.below };
  return isOfNow(claim, context) && isQuiet(range) ? NOW : FAR;
}

/** Is a day, week or month named with it? */
const isDated = ({ when }: Claim): boolean =>
  when !== null && when.anchor !== 'inherited' && ['day', 'week', 'month'].includes(when.grain);

/** What a petahash can have earned on the days of a month, USD/PH/day: price, hashrate and fees at their extremes. */
function hashpriceIn(month: Month, context: Context): { low: number; high: number } | null {
  const { priceUsd, hashrateEhs, feesBtcPerBlock: fees } = month;
  if (!priceUsd || !hashrateEhs || hashrateEhs.low <= 0) return null;
  const eras = erasIn(month.asOf, context.facts);
  const [least, most] = [subsidyAfter(eras.at(-1) ?? 0), subsidyAfter(eras[0] ?? 0)];
  const at = (price: number, ehs: number, subsidyBtc: number, feesBtc: number): number =>
    hashpriceUsd({ priceUsd: price, hashrate: ehs * 1e18, subsidyBtc, feesBtc });
  return {
    low: at(priceUsd.low, hashrateEhs.high, least, fees === null ? FEES.low : fees / 2),
    high: at(priceUsd.high, hashrateEhs.low, most, fees === null ? FEES.high : fees * FEE_PEAK),
  };
}

const toPetaDay = (claim: Claim): { claim: Claim; slip: boolean } | null => {
  const factor =
    claim.unit === 'USD/PH/day'
      ? 1
      : claim.unit === 'USD/TH/day'
        ? 1000
        : claim.unit === 'USD/EH/day'
          ? 1e-3
          : null;
  return factor === null ? null : { claim: inUnit(claim, 'USD/PH/day', factor), slip: factor !== 1 };
};

function rangeFinding(claim: Claim, range: MonthRange, decisive: boolean, context: Context): Finding {
  const explanation = say('hashprice-month', {
    low: amount(range.low, 'USD/PH/day', 1),
    high: amount(range.high, 'USD/PH/day', 1),
    start: onDay(range.months[0]?.asOf.start ?? ''),
    end: onDay(range.months.at(-1)?.asOf.end ?? ''),
  });
  const month = range.months.at(-1);
  const grounds = {
    computed: {
      formula: 'hashprice = price * 144 * (subsidy + fees) / hashrate in PH/s',
      inputs: {
        price_low_USD: month?.priceUsd?.low ?? '',
        price_high_USD: month?.priceUsd?.high ?? '',
        hashrate_low_EHs: month?.hashrateEhs?.low ?? '',
        hashrate_high_EHs: month?.hashrateEhs?.high ?? '',
      },
      result: `${range.low.toFixed(1)}–${range.high.toFixed(1)}`,
      unit: 'USD/PH/day',
    },
    evidence: range.months
      .slice(-2)
      .map((m) => monthEvidence(m, `${m.priceUsd?.low}–${m.priceUsd?.high} USD`)),
  };
  const place = placeIn(claim, range, { below: 0.95, above: 1.05 });
  if (place === 'inside') return find('supported', 'within-range', explanation, grounds);
  const far = placeIn(claim, range, limitsFor(claim, range, context));
  if (far === 'outside' && decisive) return find('refuted', 'out-of-range', explanation, grounds);
  return undecided('no-source', explanation, grounds);
}

/** Told undated, with no earlier year in its text: a record of it is one of these days. */
const isOfTheseDays = (claim: Claim, context: Context): boolean =>
  claim.when === null &&
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  context.published !== null &&
  yearsIn(textOf(claim, context)).every((year) => year >= (context.published?.start.slice(0, 4) ?? ''));

/** Judges a hashprice by observations and by what price, hashrate and fees of its month allow. Unit `USD/PH/day`. */
export const checkHashprice: Checker = (claim, context) => {
  const converted = toPetaDay(claim);
  const time = timeOf(claim, context);
  if (!converted) return undecided('vague', say('vague'));
  const inPeta = converted.claim;
  if (!time) return dateless(inPeta, context, ['hashprice']);
  const months = monthsIn(time.span, context.facts, claim.when?.grain === 'day' ? 2 : 0);
  const range = knownRange(months, (month) => hashpriceIn(month, context));
  const rows = rowsFor(inPeta, context, ['hashprice'], 3);
  const row = bestRow(inPeta, rows, context);
  const unknown = row?.match.verdict !== 'supported' && range !== null;
  const other = unknown ? contradictedRow(inPeta, rows, { range, quiet: isQuiet(range) }, context) : null;
  const found = other
    ? rowFinding({ row: other, match: { verdict: 'refuted', reason: 'wrong-value' } })
    : row?.match.verdict === 'supported'
      ? rowFinding(row)
      : range
        ? rangeFinding(inPeta, range, reachesEnd(time.span, range.months), context)
        : undecided('no-source', say('no-source'), { evidence: beside(rows) });
  if (converted.slip && found.verdict === 'refuted') {
    const literal = { ...claim, unit: 'USD/PH/day' };
    const fits = range !== null && placeIn(literal, range, { below: 0.8, above: 1.25 }) !== 'outside';
    if (fits)
      return { ...found, reason: 'wrong-unit', explanation: say('hashprice-unit', found.explanation.args) };
  }
  const open =
    claim.superlative !== null && found.verdict === 'unverifiable' && isOfTheseDays(claim, context);
  if (!claim.superlative || !(found.verdict === 'supported' || open)) return found;
  const spreads = context.facts.months.flatMap((month) => {
    const spread = hashpriceIn(month, context);
    return spread ? [{ month, ...spread }] : [];
  });
  const value = inPeta.value ?? inPeta.low ?? inPeta.high ?? 0;
  const record = judgeRecord(claim.superlative, value, time.span, spreads, context);
  const parts = { number: found.verdict, superlative: record.verdict } as const;
  if (record.verdict === 'supported') return { ...found, parts };
  if (record.by && !claim.attribution) {
    const { month, low, high } = record.by;
    const beaten = rangeFinding(inPeta, { low, high, months: [month] }, false, context);
    return { ...beaten, verdict: 'refuted', reason: 'false-superlative', parts };
  }
  return { ...found, verdict: 'unverifiable', reason: 'no-source', parts };
};
