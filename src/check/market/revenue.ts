import type { Claim } from '../../claims/claim.ts';
import type { Span } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import type { Month } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { isMisdated } from '../blocks/date.ts';
import { type Checker, type Context, isNetwork, sentenceOf, timeOf } from '../context.ts';
import { epochAtHeight } from '../difficulty/retargets.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { knownRange, type MonthRange, monthsIn, peakUntil, placeIn, reachesEnd } from '../months.ts';
import { beside, bestRow, rowFinding, rowsFor } from '../observation.ts';
import { erasIn } from '../supply/eras.ts';
import { checkSubsidy } from '../supply/subsidy.ts';
import { tells } from '../telling.ts';
import { meanFees } from './fees-mean.ts';
import { revenueMoved } from './revenue-months.ts';
import { feesMoved, revenueOver } from './revenue-span.ts';

/** A day's blocks scatter by 1 ÷ √144 around 144; this far covers nineteen days of twenty. */
const BLOCKS_BAND = 1 / 6;
/** Fees of single days against the month's mean. */
const FEE_BAND = { low: 0.4, high: 4 };
const FAR = { below: 0.4, above: 2.5 };

/** What miners can have earned per day of a month, USD: all of it, or fees alone. */
function revenueIn(month: Month, fees: boolean, context: Context): { low: number; high: number } | null {
  const { priceUsd, feesBtcPerBlock } = month;
  if (!priceUsd || (fees && feesBtcPerBlock === null)) return null;
  const mean = feesBtcPerBlock ?? 0;
  const eras = erasIn(month.asOf, context.facts);
  const low = fees ? mean * FEE_BAND.low : subsidyAfter(eras.at(-1) ?? 0);
  const high = fees ? mean * FEE_BAND.high : subsidyAfter(eras[0] ?? 0) + mean * FEE_BAND.high;
  return {
    low: low * BLOCKS_PER_DAY * (1 - BLOCKS_BAND) * priceUsd.low,
    high: high * BLOCKS_PER_DAY * (1 + BLOCKS_BAND) * priceUsd.high,
  };
}

/** What a month's mean day brought in USD: all of it, or fees alone. */
function meanOf(month: Month, fees: boolean, context: Context): number | null {
  const { priceUsd, feesBtcPerBlock } = month;
  const [era] = erasIn(month.asOf, context.facts);
  if (!priceUsd || feesBtcPerBlock === null || era === undefined) return null;
  return (feesBtcPerBlock + (fees ? 0 : subsidyAfter(era))) * BLOCKS_PER_DAY * priceUsd.mean;
}

/** "A 12-month low": borne out where every earlier month of the window had a higher mean; otherwise it stays open. */
function withExtreme(claim: Claim, finding: Finding, span: Span, context: Context): Finding {
  const { superlative: said, value, aspect } = claim;
  if (!said || finding.verdict !== 'supported') return finding;
  const start =
    said.window.type === 'since'
      ? said.window.span.end
      : said.window.type === 'within'
        ? said.window.span.start
        : null;
  const months =
    start === null
      ? []
      : context.facts.months.filter(({ asOf }) => asOf.start > start && asOf.end < span.start);
  const means = months.map((month) => meanOf(month, aspect === 'fees', context));
  const right =
    value !== null &&
    said.rank === 1 &&
    means.length > 0 &&
    means.every((mean) => mean !== null && (said.extreme === 'min' ? mean >= value : mean <= value));
  const parts = { number: finding.verdict, superlative: right ? 'supported' : 'unverifiable' } as const;
  return right ? { ...finding, parts } : { ...finding, verdict: 'unverifiable', reason: 'no-source', parts };
}

function perDay(claim: Claim, context: Context): Finding {
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const fees = claim.aspect === 'fees';
  const rows = rowsFor(claim, context, fees ? ['fees'] : ['revenue', 'fees']);
  const row = bestRow(claim, rows, context);
  const range = knownRange(monthsIn(time.span, context.facts, 2), (month) => revenueIn(month, fees, context));
  const open = (finding: Finding): Finding => withExtreme(claim, finding, time.span, context);
  if (row?.match.verdict === 'supported') return open(rowFinding(row));
  if (!range) return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  const explanation = say(fees ? 'fees-month' : 'revenue-month', {
    low: amount(range.low, 'USD/day', 0),
    high: amount(range.high, 'USD/day', 0),
    start: onDay(range.months[0]?.asOf.start ?? ''),
    end: onDay(range.months.at(-1)?.asOf.end ?? ''),
  });
  const month = range.months.at(-1);
  const grounds = {
    computed: {
      formula: fees
        ? 'fees per day = 144 * fees * price'
        : 'revenue per day = 144 * (subsidy + fees) * price',
      inputs: {
        price_low_USD: month?.priceUsd?.low ?? '',
        price_high_USD: month?.priceUsd?.high ?? '',
        fees_BTC_per_block: month?.feesBtcPerBlock ?? '',
      },
      result: `${Math.round(range.low)}–${Math.round(range.high)}`,
      unit: 'USD/day',
    },
    evidence: range.months
      .slice(-2)
      .map((m) => monthEvidence(m, `${m.priceUsd?.low}–${m.priceUsd?.high} USD`)),
  };
  if (placeIn(claim, range, FAR) === 'inside')
    return open(find('supported', 'within-range', explanation, grounds));
  if (
    !fees &&
    placeIn(claim, range, FAR) === 'outside' &&
    claim.scope === 'network' &&
    !tells(sentenceOf(claim, context), context, 'listed') &&
    reachesEnd(time.span, range.months) &&
    (claim.aspect !== null || (isDated(claim) && claim.subject === 'stated'))
  )
    return find('refuted', 'out-of-range', explanation, grounds);
  const peak = peakUntil(time.span.end, context.facts, (one) => revenueIn(one, fees, context));
  if (
    !fees &&
    peak &&
    claim.scope === 'network' &&
    placeIn(claim, { low: 0, high: peak.high }, EVER) === 'outside'
  )
    return find('refuted', 'out-of-range', explanation, grounds);
  return undecided('no-source', explanation, grounds);
}

/** More than this many times what the best month ever allowed, no day can have brought. */
const EVER = { below: 0, above: 2 };

/** Is its time told with it, be it by a month without its year? */
const isDated = ({ when }: Claim): boolean => when !== null && when.anchor !== 'inherited';

/** Subsidy plus fees of a block, by the months' mean fees and what days stray from them. */
const rewardIn = (span: Span, context: Context): MonthRange | null =>
  knownRange(monthsIn(span, context.facts), ({ asOf, feesBtcPerBlock: fees }) => {
    const eras = erasIn(asOf, context.facts);
    if (fees === null || eras.length !== 1) return null;
    const subsidy = subsidyAfter(eras[0] ?? 0);
    return { low: subsidy + fees * FEE_BAND.low, high: subsidy + fees * FEE_BAND.high };
  });

/** Subsidy plus fees of one block, where the registry knows its fees. */
function perBlock(claim: Claim, context: Context): Finding {
  const rows = rowsFor(claim, context, ['fees']);
  const time = timeOf(claim, context);
  if (claim.aspect === 'fees') {
    const row = bestRow(claim, rows, context);
    if (row?.match.verdict === 'supported') return rowFinding(row);
    return (
      feesMoved(claim, context) ??
      meanFees(claim, context) ??
      undecided('no-source', say('no-source'), { evidence: beside(rows) })
    );
  }
  const eras = time ? erasIn(time.span, context.facts) : [];
  for (const era of eras)
    for (const row of rows) {
      const total = subsidyAfter(era) + (row.value ?? 0);
      const match = agree(claim, total);
      if (match?.verdict !== 'supported') continue;
      const parts = {
        subsidy: amount(subsidyAfter(era), 'BTC/block'),
        fees: amount(row.value ?? 0, 'BTC/block'),
        total: amount(total, 'BTC/block'),
      };
      const computed = {
        formula: 'block reward = subsidy + fees',
        inputs: { subsidy_BTC: subsidyAfter(era), fees_BTC: row.value ?? 0 },
        result: Number(total.toFixed(8)),
        unit: 'BTC/block',
      };
      return find('supported', match.reason, say('block-reward', parts), {
        computed,
        evidence: beside([row]),
      });
    }
  const spread = time ? rewardIn(time.span, context) : null;
  if (spread && claim.aspect !== null && placeIn(claim, spread, { below: 1, above: 1 }) === 'inside') {
    const explanation = say('reward-month', {
      low: amount(spread.low, 'BTC/block', 3),
      high: amount(spread.high, 'BTC/block', 3),
    });
    return find('supported', 'within-range', explanation, {
      evidence: spread.months.slice(-2).map((m) => monthEvidence(m, `${m.feesBtcPerBlock} BTC/block`)),
    });
  }
  const era = eras.at(-1);
  const direct = bestRow(claim, rows, context);
  if (direct?.match.verdict === 'supported') return rowFinding(direct);
  const subsidy = era === undefined ? null : subsidyAfter(era);
  const match = subsidy === null ? null : agree(claim, subsidy);
  if (match?.verdict === 'supported')
    return find(
      'supported',
      match.reason,
      say('subsidy-era', {
        subsidy: amount(subsidy ?? 0, 'BTC/block'),
        halving: amount(era ?? 0, null, 0),
        height: { type: 'height', value: (era ?? 0) * 210_000 },
      }),
    );
  return undecided('no-source', say('no-source'), { evidence: beside(rows) });
}

/** "$13 million on Monday; in all of October it was $550 million": a sum that took over its unit from a day's. */
const isSumBehindDay = ({ unit, when, because }: Claim): boolean =>
  unit === 'USD/day' &&
  when !== null &&
  ['month', 'quarter', 'year'].includes(when.grain) &&
  because.some(({ rule }) => rule.startsWith('carried over'));

/** Judges miners' revenue of the network per day or block; a company's is its own matter. */
export const checkRevenue: Checker = (told, context) => {
  const claim = isSumBehindDay(told) ? { ...told, unit: 'USD' } : told;
  if (claim.unit === 'BTC/block') {
    const finding = perBlock(claim, context);
    const open = finding.verdict === 'unverifiable' && claim.aspect === null && claim.height === null;
    const subsidy = open ? checkSubsidy(claim, context) : null;
    const epoch = claim.height === null ? undefined : epochAtHeight(claim.height, context.facts);
    if (epoch && claim.stance === 'asserted' && isMisdated(claim, epoch, context))
      return find('refuted', 'wrong-date', finding.explanation, {
        evidence: finding.evidence,
        parts: { number: finding.verdict, date: 'refuted' },
      });
    return subsidy?.reason === 'outdated' ? subsidy : finding;
  }
  if (claim.unit === 'USD/day' && isNetwork(claim))
    return feesMoved(claim, context) ?? perDay(claim, context);
  const sum = isNetwork(claim) ? (revenueOver(claim, context) ?? revenueMoved(claim, context)) : null;
  if (sum) return sum;
  return undecided('no-source', say('no-source'));
};
