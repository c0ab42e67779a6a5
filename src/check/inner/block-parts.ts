import type { Claim } from '../../claims/claim.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import { type Context, inParagraph, sentenceOf, timeOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { erasIn } from '../supply/eras.ts';
import { tells } from '../telling.ts';

/** The fees of a block, and what it brought in all. */
interface Parts {
  readonly fees: Claim;
  readonly total: Claim;
  readonly subsidy: number;
}

const isTold = ({ unit, value, low, high, stance, modality, from }: Claim): boolean =>
  unit === 'BTC/block' &&
  value !== null &&
  low === null &&
  high === null &&
  from === null &&
  stance === 'asserted' &&
  modality === 'fact';

/** The one claim of several that all give the same number; null where they differ. */
const onlyOf = (claims: readonly Claim[]): Claim | null =>
  new Set(claims.map(({ value }) => value)).size === 1 ? (claims[0] ?? null) : null;

/** Twenty eras cover all that texts speak of. */
const SUBSIDIES: readonly number[] = Array.from({ length: 20 }, (_, era) => subsidyAfter(era));

/** A subsidy to the digit; another number told as the reward is the whole of it. */
const isSubsidy = ({ kind, value }: Claim): boolean => kind === 'subsidy' && SUBSIDIES.includes(value ?? 0);
const isFees = ({ kind, aspect }: Claim): boolean => kind === 'revenue' && aspect === 'fees';
const isTotal = (claim: Claim): boolean =>
  (claim.kind === 'revenue' && claim.aspect !== 'fees') || (claim.kind === 'subsidy' && !isSubsidy(claim));

/** Is it of one block: not of a month's, nor a mean? */
const isOfBlock = (claim: Claim, context: Context): boolean =>
  (claim.when === null || claim.when.grain === 'day' || claim.when.anchor === 'inherited') &&
  !tells(sentenceOf(claim, context), context, 'mean');

/** What a paragraph says of one block: its fees, its subsidy (that of its days where it is not told) and both together. */
function partsOf(claim: Claim, context: Context): Parts | null {
  const all = [claim, ...inParagraph(claim, context)].filter(isTold);
  const told = onlyOf(all.filter(isSubsidy))?.value;
  const time = timeOf(claim, context);
  const eras = time ? erasIn(time.span, context.facts) : [];
  const subsidy = told ?? (eras.length === 1 ? subsidyAfter(eras[0] ?? 0) : null);
  const [fees, total] = [isFees, isTotal].map((is) => onlyOf(all.filter(is)));
  if (!fees || !total || subsidy === null || (total.value ?? 0) <= subsidy) return null;
  if (!isOfBlock(fees, context) || !isOfBlock(total, context)) return null;
  return { fees, total, subsidy };
}

const half = ({ precision }: Claim): number => (precision?.written ?? 0) / 2;

/** Share of a number by which sums in binary miss it. */
const DUST = 1e-9;

/**
 * Fees, subsidy and total of one block: what adds up is consistent; where it does not, the number is blamed that a slip makes of the
 * one that the two others ask for, if it is only one of them.
 */
export function judgeBlockParts(claim: Claim, context: Context): Finding | null {
  if (!isTold(claim) || !(isFees(claim) || isTotal(claim))) return null;
  const parts = partsOf(claim, context);
  if (!parts || (claim !== parts.fees && claim !== parts.total)) return null;
  const { subsidy } = parts;
  const [fees, total] = [parts.fees.value ?? 0, parts.total.value ?? 0];
  const holds = Math.abs(subsidy + fees - total) <= half(parts.fees) + half(parts.total) + DUST * total;
  const [ofFees, ofTotal] = [slipOf(fees, total - subsidy), slipOf(total, subsidy + fees)];
  const blamed = (ofFees === null) === (ofTotal === null) ? null : ofFees ? parts.fees : parts.total;
  if (!holds && blamed !== claim) return null;
  const right = claim === parts.fees ? total - subsidy : subsidy + fees;
  const sum = claim === parts.fees ? { fees: right, total } : { fees, total: right };
  const args = {
    subsidy: amount(subsidy, 'BTC/block'),
    fees: amount(Number(sum.fees.toFixed(8)), 'BTC/block'),
    total: amount(sum.total, 'BTC/block'),
  };
  return find(
    holds ? 'supported' : 'refuted',
    holds ? 'consistent' : 'inconsistent',
    say('block-reward', args),
    {
      computed: {
        formula: 'block reward = subsidy + fees',
        inputs: { subsidy_BTC: subsidy, fees_BTC: Number(sum.fees.toFixed(8)) },
        result: Number(sum.total.toFixed(8)),
        unit: 'BTC/block',
      },
    },
  );
}
