import type { Claim, When } from '../../claims/claim.ts';
import { addDays, type Span } from '../../core/days.ts';
import type { Month } from '../../facts/fact.ts';
import { agree } from '../agreement.ts';
import { type Context, sentenceOf } from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { coversSpan, isWhole, monthsIn } from '../months.ts';
import { tells } from '../telling.ts';

/** Means of other sources stray from the chain's by this share; beyond the second they are none of it. */
const OF_MEAN = { near: 0.15, far: 0.6 };

/** Times the fullest of those months that no mean of them comes to. */
const TENFOLD = 3;

/** The twelve months before a publication's own: what an undated mean looks back on. */
const yearToldOf = ({ start }: Span): Pick<When, 'start' | 'end' | 'grain'> => {
  const end = addDays(`${start.slice(0, 7)}-01`, -1);
  return { start: addDays(end, -364), end, grain: 'span' };
};

/** The month before a publication's own: what an undated mean may be of besides. */
function lastMonth(claim: Claim, { published, facts }: Context): Month | null {
  if (claim.when !== null || !published) return null;
  const [month] = monthsIn(addedMonth(published), facts);
  const fees = month?.feesBtcPerBlock ?? null;
  return month && fees !== null && agree(claim, fees)?.verdict === 'supported' ? month : null;
}

const addedMonth = ({ start }: Span): Span => {
  const end = addDays(`${start.slice(0, 7)}-01`, -1);
  return { start: end, end };
};

/** Fees per block over a whole month, quarter or year against the mean of its blocks; that they are the lowest ever is no matter where the number is none of it. */
export function meanFees(claim: Claim, context: Context): Finding | null {
  const { value, superlative } = claim;
  const own = superlative ? null : lastMonth(claim, context);
  if (own)
    return find(
      'supported',
      'rounded',
      say('fees-mean', {
        fees: amount(own.feesBtcPerBlock ?? 0, 'BTC/block', 4),
        start: onDay(own.asOf.start),
        end: onDay(own.asOf.end),
      }),
      { evidence: [monthEvidence(own, `${own.feesBtcPerBlock} BTC/block`)] },
    );
  const when = claim.when ?? (context.published ? yearToldOf(context.published) : null);
  if (!when || when.grain === 'day' || when.grain === 'week' || !isWhole(when)) return null;
  const months = monthsIn(when, context.facts);
  if (!coversSpan(when, months) || months.some(({ feesBtcPerBlock }) => feesBtcPerBlock === null))
    return null;
  const blocks = months.reduce((sum, month) => sum + month.blocks, 0);
  const mean = months.reduce((sum, month) => sum + (month.feesBtcPerBlock ?? 0) * month.blocks, 0) / blocks;
  const explanation = say('fees-mean', {
    fees: amount(mean, 'BTC/block', 4),
    start: onDay(when.start),
    end: onDay(when.end),
  });
  const grounds = {
    computed: {
      formula: 'mean fees = sum of fees / blocks',
      inputs: { blocks, months: months.length },
      result: Number(mean.toFixed(4)),
      unit: 'BTC/block',
    },
    evidence: months.slice(-2).map((month) => monthEvidence(month, `${month.feesBtcPerBlock} BTC/block`)),
  };
  const match = superlative ? null : agree(claim, mean);
  if (match?.verdict === 'supported') return find('supported', match.reason, explanation, grounds);
  const most = Math.max(...months.map(({ feesBtcPerBlock }) => feesBtcPerBlock ?? 0));
  const tenfold =
    value !== null &&
    value > TENFOLD * most &&
    claim.stance === 'asserted' &&
    tells(sentenceOf(claim, context), context, 'mean');
  const off = value === null ? 0 : Math.max(value / mean, mean / value) - 1;
  if (!superlative && value !== null && off <= OF_MEAN.near)
    return find('supported', 'within-range', explanation, grounds);
  if (
    value !== null &&
    off > OF_MEAN.far &&
    (claim.when !== null || tenfold) &&
    claim.scope !== 'company' &&
    !tells(sentenceOf(claim, context), context, 'peak')
  )
    return find('refuted', 'wrong-value', explanation, grounds);
  return superlative ? null : undecided('no-source', explanation, grounds);
}
