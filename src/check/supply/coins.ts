import type { Claim } from '../../claims/claim.ts';
import { daysBetween, instantOf } from '../../core/days.ts';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import type { Range } from '../../core/precision.ts';
import { significantDigits } from '../../core/precision.ts';
import { btcOf, halvingHeight, LAST_SUBSIDY_HEIGHT, supplyAt } from '../../core/subsidy.ts';
import type { Facts } from '../../facts/fact.ts';
import { agree, isKinder } from '../agreement.ts';
import { type Checker, type Context, neighbours, sentenceOf, timeOf } from '../context.ts';
import type { Explanation } from '../explanation.ts';
import { amount, atHeight, type Finding, find, say, undecided, words } from '../finding.ts';
import { tells } from '../telling.ts';
import type { Computed } from '../verdict.ts';
import { judgeEra } from './subsidy.ts';

const CAP = 21e6;
const DAYS_PER_YEAR = 365;

/** The year of the last subsidy, by ten minutes a block from the newest header on, give or take a year. */
function lastYear({ epochs }: Facts): Range {
  const tip = epochs.at(-1);
  if (!tip) return { low: 2139, high: 2141 };
  const days = (LAST_SUBSIDY_HEIGHT - tip.height) / BLOCKS_PER_DAY;
  const year = 1970 + (instantOf(tip.day) / 86_400_000 + days) / DAYS_PER_YEAR;
  return { low: Math.floor(year) - 1, high: Math.floor(year) + 1 };
}

function judgeTruth(
  claim: Claim,
  truth: number | Range,
  explanation: Explanation,
  computed: Computed,
): Finding {
  const match = agree(claim, truth) ?? { verdict: 'unverifiable', reason: 'vague' };
  return find(match.verdict, match.reason, explanation, { computed, settledBy: 'protocol' });
}

/** Issued so far: between the heights of the days the claim may mean. */
function judgeMined(claim: Claim, context: Context): Finding {
  const time = timeOf(claim, context);
  if (!time) return undecided('no-date', say('no-date'));
  const { epochs } = context.facts;
  const tip = epochs.at(-1);
  const heightOn = (day: string): number => {
    const epoch = epochs.findLast((e) => e.day <= day) ?? epochs[0];
    return epoch ? epoch.height + Math.max(0, daysBetween(epoch.day, day)) * BLOCKS_PER_DAY : 0;
  };
  if (!tip || time.span.end < '2009-01-03') return undecided('no-date', say('no-date'));
  const [low, high] = [heightOn(time.span.start), heightOn(time.span.end)];
  const [least, most] = [btcOf(supplyAt(Math.max(0, low - 300))), btcOf(supplyAt(high + 300))];
  const explanation = say('supply-mined', { low: amount(least, 'BTC', 0), high: amount(most, 'BTC', 0) });
  const computed: Computed = {
    formula: 'supply = sum of subsidies up to the height',
    inputs: { height_low: low, height_high: high },
    result: `${Math.round(least)}–${Math.round(most)}`,
    unit: 'BTC',
  };
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  const share = claim.unit === '%' ? 100 / CAP : 1;
  const mined = judgeTruth(claim, { low: least * share, high: most * share }, explanation, computed);
  const toCome = { low: (CAP - most) * share, high: (CAP - least) * share };
  const left = judgeTruth(claim, toCome, explanation, computed);
  const finding = said < TO_COME * share && isKinder(left, mined) ? left : mined;
  const overCap = claim.hedge === 'over' && claim.unit === 'BTC' && said >= CAP;
  if (overCap) return { ...finding, verdict: 'refuted', reason: 'wrong-value' };
  if (finding.verdict !== 'refuted') return finding;
  const ofOneEra =
    claim.unit === 'BTC' && ERA_COINS.some((coins) => Math.abs(said / coins - 1) <= SAME_COINS);
  if (ofOneEra || (said < TO_COME && tells(sentenceOf(claim, context), context, 'held')))
    return undecided('vague', say('vague'));
  if (claim.unit === '%') {
    const off = Math.min(Math.abs(said - least * share), Math.abs(said - most * share));
    return time.explicit || off > LOOSE_POINTS ? finding : undecided('no-date', explanation, finding);
  }
  const era = ERA_ENDS.find((end) => agree(claim, end)?.verdict === 'supported');
  if (era !== undefined && !time.explicit)
    return judgeTruth(claim, era, say('supply-era', { supply: amount(era, 'BTC', 0) }), computed);
  const near = said > least * NEAR_SUPPLY.below && said < most * NEAR_SUPPLY.above;
  if (isNotYet(claim, said, most, context)) return finding;
  if (near && isAgainstShare(claim, said, share, { least, most }, context)) return finding;
  const step = claim.from !== null && claim.from < CAP;
  return step || (!time.explicit && near) ? undecided('no-date', explanation, finding) : finding;
}

/** Points by which coins and their share of all differ that no rounding explains. */
const APART = 1.5;

/** "18.9 million, 94.6 % of all": the share beside it is that of these days, and the amount is not its amount. */
const isAgainstShare = (
  claim: Claim,
  said: number,
  share: number,
  { least, most }: { readonly least: number; readonly most: number },
  context: Context,
): boolean =>
  share === 1 &&
  claim.when === null &&
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  neighbours(claim, context).some(
    (other) =>
      other.kind === 'supply' &&
      other.unit === '%' &&
      other.value !== null &&
      agree(other, { low: (100 * least) / CAP, high: (100 * most) / CAP })?.verdict === 'supported' &&
      Math.abs(other.value - (100 * said) / CAP) > APART,
  );

/** Points by which a share told of a blurred time may be another month's. */
const LOOSE_POINTS = 3;

/** Below this amount in BTC what is still to come may be meant, whatever the words around it. */
const TO_COME = 5.5e6;

/** What is issued when each era ends, in BTC: the sums that halving tables give. */
const ERA_ENDS: readonly number[] = Array.from({ length: 12 }, (_, era) =>
  btcOf(supplyAt(halvingHeight(era + 1) - 1)),
);

/** What each era but the first issues by itself, in BTC: "in the next four years 5.25 million". */
const SAME_COINS = 0.01;
const ERA_COINS: readonly number[] = ERA_ENDS.slice(1, 6).map((end, i) => end - ERA_ENDS[i]!);

/** Digits so fine that no rounding makes up for what has not been mined, and the share beyond which none of them does. */
const NOT_YET = { digits: 4, share: 0.008 };

/** The sum only grows: what is told as mined and has not been by then was never right. Sums nearer than that may count coming blocks. */
const isNotYet = (claim: Claim, said: number, most: number, { published }: Context): boolean =>
  published !== null &&
  claim.unit === 'BTC' &&
  claim.aspect === 'mined' &&
  claim.value !== null &&
  claim.from === null &&
  claim.modality === 'fact' &&
  claim.stance === 'asserted' &&
  claim.hedge === null &&
  (claim.when === null || claim.when.end <= published.end) &&
  significantDigits({ value: said, written: claim.precision?.written ?? said }) >= NOT_YET.digits &&
  said > most * (1 + NOT_YET.share) &&
  said < CAP * 0.99;

/** An undated amount this near may be of another month; forecasts look ahead. */
const NEAR_SUPPLY = { below: 0.9, above: 1.04 };

/** Judges issuance per day and year, what is mined so far, the cap and the year of the last subsidy. */
export const checkSupply: Checker = (claim, context) => {
  if (claim.unit === 'BTC/day') return judgeEra(claim, BLOCKS_PER_DAY, context);
  if (claim.unit === 'BTC/year' || claim.aspect === 'per-year')
    return judgeEra(claim, BLOCKS_PER_DAY * DAYS_PER_YEAR, context);
  const said = claim.value ?? claim.low ?? claim.high;
  if (said === null) return undecided('vague', say('vague'));
  if (claim.unit === 'year') {
    const truth = lastYear(context.facts);
    const computed: Computed = {
      formula: 'year = now + (last subsidy height - height) * 10 min',
      inputs: { last_subsidy_height: LAST_SUBSIDY_HEIGHT },
      result: `${truth.low}–${truth.high}`,
      unit: 'year',
    };
    return judgeTruth(
      { ...claim, precision: { written: 1, round: 1 } },
      truth,
      say('last-subsidy', { height: atHeight(LAST_SUBSIDY_HEIGHT), year: words('2140') }),
      computed,
    );
  }
  if (claim.unit === '%') return judgeMined(claim, context);
  if (claim.unit !== 'BTC') return undecided('vague', say('vague'));
  if ((claim.aspect !== 'cap' || said > 10 * CAP) && said > CAP && claim.hedge === 'up-to')
    return checkSupply({ ...claim, aspect: 'cap', value: said, low: null, high: null, hedge: null }, context);
  if (claim.aspect === 'mined' || (claim.aspect !== 'cap' && said < 0.99 * CAP))
    return claim.aspect === 'mined' || said > 15e6
      ? judgeMined(claim, context)
      : undecided('vague', say('vague'));
  const computed: Computed = {
    formula: 'cap = sum of all subsidies',
    inputs: { halvings: 33 },
    result: 20_999_999.9769,
    unit: 'BTC',
  };
  return judgeTruth(
    claim,
    { low: 20_999_999.9769, high: CAP },
    say('supply-cap', { cap: amount(CAP, 'BTC', 0) }),
    computed,
  );
};
