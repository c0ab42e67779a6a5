import type { Claim } from '../../claims/claim.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, isNetwork, neighbours } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';

/** From this factor on a share is not that of the sums beside it, however they are rounded. */
const FAR = 1.4;

const isTold = (claim: Claim): boolean =>
  isNetwork(claim) && claim.stance === 'asserted' && claim.modality === 'fact' && claim.direction !== 'up';

const isSum = ({ kind, unit, value }: Claim): boolean =>
  kind === 'revenue' && value !== null && (unit === 'USD' || unit === 'BTC');

const isFees = (claim: Claim): boolean => isSum(claim) && claim.aspect === 'fees';
const isShare = ({ kind, unit }: Claim): boolean => kind === 'fee-share' && unit === '%';

/** The one of some claims that fits; null where none or more do. */
function only(claims: readonly Claim[], fits: (claim: Claim) => boolean): Claim | null {
  const [one, ...more] = claims.filter(fits);
  return one && more.length === 0 ? one : null;
}

/** "$522 million, of which fees were 11 % or $54.9 million": fees, their share and the sum that they are a part of, all told in one paragraph. */
export function judgeFeesOfSum(claim: Claim, context: Context): Finding | null {
  if (!isTold(claim) || !(isFees(claim) || isShare(claim))) return null;
  const beside = [claim, ...neighbours(claim, context)];
  const [fees, share] = [only(beside, isFees), only(beside, isShare)];
  if (!fees?.value || !share || !isTold(fees) || !isTold(share)) return null;
  const sums = inParagraph(fees, context).filter(
    (other) =>
      isSum(other) &&
      other.aspect !== 'fees' &&
      other.unit === fees.unit &&
      isTold(other) &&
      (other.value ?? 0) > (fees.value ?? 0),
  );
  const shares = sums.map((sum) => ({ sum, pct: ((fees.value ?? 0) / (sum.value ?? 1)) * 100 }));
  const [first] = shares;
  if (!first) return null;
  const fitting = shares.find(({ pct }) => agree(share, pct)?.verdict === 'supported');
  const { sum, pct } = fitting ?? first;
  const explanation = say('fees-of-sum', {
    fees: amount(fees.value, fees.unit),
    sum: amount(sum.value ?? 0, sum.unit),
    share: amount(pct, '%', 1),
  });
  const computed = {
    formula: 'fee share = fees / (fees + subsidy) * 100',
    inputs: { [fees.unit === 'USD' ? 'fees_USD' : 'fees_BTC']: fees.value },
    result: pct.toFixed(1),
    unit: '%',
  };
  if (fitting) return find('supported', 'consistent', explanation, { computed });
  const said = share.value;
  const far = said !== null && Math.max(said / pct, pct / said) >= FAR;
  const later = claim.start === Math.max(fees.start, share.start);
  return far && later && shares.length === 1
    ? find('refuted', 'inconsistent', explanation, { computed })
    : null;
}
