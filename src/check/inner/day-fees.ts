import type { Claim, When } from '../../claims/claim.ts';
import { addDays, overlaps } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { subsidyAfter } from '../../core/subsidy.ts';
import { agree } from '../agreement.ts';
import { type Context, inParagraph, isNetwork, neighbours, numberOf, timeOf } from '../context.ts';
import { amount, type Finding, find, say } from '../finding.ts';
import { knownRange, monthsIn } from '../months.ts';
import { erasIn } from '../supply/eras.ts';

type Ends = { readonly low: number; readonly high: number };

/** A day's blocks scatter by so much around 144. */
const BLOCKS_BAND = 1 / 6;
/** "More than 600" is told of what lies a little above. */
const BOUND_REACH = 1.15;

const isPlain = (claim: Claim): boolean =>
  isNetwork(claim) && claim.stance === 'asserted' && claim.modality === 'fact' && claim.from === null;

const isFees = ({ kind, aspect, unit }: Claim): boolean =>
  kind === 'revenue' && aspect === 'fees' && (unit === 'BTC' || unit === 'BTC/day' || unit === 'USD/day');

const isShare = ({ kind, unit }: Claim): boolean => kind === 'fee-share' && unit === '%';

/** What a number can be by its digits, its hedge or as a bound that lies near. */
function reach({ value, low, high, hedge, precision }: Claim): Ends | null {
  if (value === null)
    return low !== null && high === null
      ? { low, high: low * BOUND_REACH }
      : high !== null && low === null
        ? { low: high / BOUND_REACH, high }
        : null;
  const off = ((hedge === null ? precision?.written : precision?.round) ?? 0) / 2;
  return { low: value - off, high: value + off };
}

/** The one day that both are told of; null where they are not surely of the same. */
function dayOf(a: Claim, b: Claim, context: Context): When | null {
  const days = [a, b].flatMap(({ when }) => (when !== null && when.grain === 'day' ? [when] : []));
  const [day, other] = days;
  if (!day || (other && !overlaps(day, other, 1))) return null;
  const longer = [a, b].some(
    ({ when }) => when !== null && when.grain !== 'day' && when.anchor !== 'inherited',
  );
  return longer || !timeOf(a, context) ? null : day;
}

/** Days back from publication to which a day without its year may belong. */
const A_YEAR = 400;

/** What a day's blocks issued, BTC: in each era that it may be of, where its year is not told. */
function issued(day: When, context: Context): Ends {
  const { published } = context;
  const wide =
    day.anchor === 'explicit' || !published
      ? day
      : { start: addDays(published.start, -A_YEAR), end: day.end > published.end ? day.end : published.end };
  const eras = erasIn(wide, context.facts);
  const at = (era: number, blocks: number): number => subsidyAfter(era) * BLOCKS_PER_DAY * blocks;
  return { low: at(eras.at(-1) ?? 0, 1 - BLOCKS_BAND), high: at(eras[0] ?? 0, 1 + BLOCKS_BAND) };
}

/** Fees in BTC as a share of all that the day brought, in %. */
const shareOf = (fees: Ends, coins: Ends): Ends => ({
  low: (100 * fees.low) / (fees.low + coins.high),
  high: (100 * fees.high) / (fees.high + coins.low),
});

/** A share of a day's revenue as fees in BTC. */
const feesOf = (share: Ends, coins: Ends): Ends => ({
  low: (coins.low * share.low) / (100 - share.low),
  high: (coins.high * share.high) / (100 - share.high),
});

const within = ({ low, high }: Ends, { low: least, high: most }: Ends, factor = 1): boolean =>
  high * factor >= least && low <= most * factor;

/** Points and factor beyond which a share is not that of those fees, and the factor for an amount in dollars. */
const FAR = { points: 4, share: 1.25, money: 4 };

function grounds(fees: Claim, coins: Ends, share: Ends) {
  const mean = (coins.low + coins.high) / 2;
  const said = fees.value ?? fees.low ?? fees.high ?? 0;
  return {
    explanation: say('fees-of-day', {
      fees: amount(said, fees.unit),
      coins: amount(mean, 'BTC/day', 0),
      low: amount(share.low, '%', 0),
      high: amount(share.high, '%', 0),
    }),
    computed: {
      formula: 'fee share = fees / (fees + subsidy) * 100',
      inputs: { [fees.unit === 'USD/day' ? 'fees_USD' : 'fees_BTC']: said },
      result: `${share.low.toFixed(0)}–${share.high.toFixed(0)}`,
      unit: '%',
    },
  };
}

/** What is told of the same day's fees beside a claim, the other way: in coins or dollars, or as a share. */
function partnerOf(claim: Claim, context: Context): Claim | null {
  const fits = isShare(claim) ? isFees : isFees(claim) ? isShare : null;
  if (!fits || !isPlain(claim)) return null;
  const all = inParagraph(claim, context).filter(
    (other) => fits(other) && isPlain(other) && dayOf(claim, other, context) !== null,
  );
  const here = neighbours(claim, context).filter((other) => all.includes(other));
  const [only, ...more] = here.length > 0 ? here : all;
  return only && more.length === 0 ? only : null;
}

/**
 * A day's fees and their share of all that was earned: 628 BTC beside 900 new ones are 41 %. What agrees is consistent; the share that
 * is drawn from an amount in its own sentence and cannot be its share is not, nor an amount of dollars many times off.
 */
export function judgeDayFees(claim: Claim, context: Context): Finding | null {
  const other = partnerOf(claim, context);
  const day = other && dayOf(claim, other, context);
  if (!other || !day) return null;
  const [share, fees] = isShare(claim) ? [claim, other] : [other, claim];
  const [said, told] = [reach(share), reach(fees)];
  if (!said || !told || said.high >= 100) return null;
  const coins = issued(day, context);
  const price = knownRange(monthsIn(day, context.facts, 2), ({ priceUsd }) => priceUsd);
  const inUsd = fees.unit === 'USD/day';
  if (inUsd && !price) return null;
  const inCoins = inUsd && price ? { low: told.low / price.high, high: told.high / price.low } : told;
  const truth = shareOf(inCoins, coins);
  const { explanation, computed } = grounds(fees, coins, truth);
  if (agree(share, truth)?.verdict === 'supported' || within(said, truth))
    return find('supported', 'consistent', explanation, { computed });
  if (inUsd) {
    const far = !within(inCoins, feesOf(said, coins), FAR.money);
    return claim === fees && far ? find('refuted', 'inconsistent', explanation, { computed }) : null;
  }
  const off = Math.max(truth.low - said.high, said.low - truth.high);
  const far = off > FAR.points && !within(said, truth, FAR.share);
  const [amountAt, shareAt] = [numberOf(fees)?.end ?? fees.end, numberOf(share)?.start ?? share.start];
  const drawn = amountAt <= shareAt && neighbours(share, context).includes(fees);
  return claim === share && drawn && far ? find('refuted', 'inconsistent', explanation, { computed }) : null;
}
