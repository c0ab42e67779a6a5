import type { Claim } from '../claims/claim.ts';
import { oncePerNumber } from '../claims/once.ts';
import {
  type Agreement,
  compare,
  type Range,
  significantDigits,
  understates,
  type Written,
} from '../core/precision.ts';
import type { Reason, VerdictCode } from './verdict.ts';

/** How a claim's number agrees with the truth, as the verdict table words it. */
export interface Match {
  readonly verdict: VerdictCode;
  readonly reason: Reason;
}

const WORD: Readonly<Record<Agreement, Match>> = {
  exact: { verdict: 'supported', reason: 'exact' },
  rounded: { verdict: 'supported', reason: 'rounded' },
  approximate: { verdict: 'supported', reason: 'approximate' },
  'near-miss': { verdict: 'misleading', reason: 'near-miss' },
  off: { verdict: 'refuted', reason: 'wrong-value' },
};

/** Place values of a number's digits where the text's own are not kept: large round numbers count as rounded. */
export const writtenOf = oncePerNumber((value): Written => {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const round = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
  return { value: Math.abs(value), written: value >= 1e6 ? round : Math.min(1, round), round };
});

const hedgeOf = (claim: Claim): Claim['hedge'] => {
  if (claim.hedge) return claim.hedge;
  if (claim.low !== null && claim.high === null) return 'over';
  return claim.high !== null && claim.low === null ? 'under' : null;
};

/** Below this a tenth of a point is no rounding any more, and shares are compared by their digits. */
const SMALL_PERCENT = 1;

const isPercentage = (unit: string | null, value: number): boolean =>
  (unit === '%' || unit === 'points' || unit === '%/year') && Math.abs(value) >= SMALL_PERCENT;

/** Compares a claim's value, bound or range with the truth, in the claim's unit and without sign. Null without number. */
export function agree(claim: Claim, truth: number | Range): Match | null {
  if (claim.value === null && claim.low !== null && claim.high !== null)
    return agreeRange(claim, { low: claim.low, high: claim.high }, truth);
  const value = claim.value ?? claim.low ?? claim.high;
  if (value === null) return null;
  const hedge = hedgeOf(claim);
  const { written, round } = claim.precision ?? writtenOf(value);
  const percentage = isPercentage(claim.unit, value);
  const agreement = compare({ value, written, round, percentage, hedge, truth });
  if (hedge === null || hedge === 'about' || agreement === 'off' || agreement === 'near-miss')
    return WORD[agreement];
  if (hedge === 'nearly') return { verdict: 'supported', reason: 'approximate' };
  const known =
    typeof truth === 'number'
      ? truth
      : ((hedge === 'over' || hedge === 'at-least' ? truth.low : truth.high) ?? value);
  return {
    verdict: 'supported',
    reason: understates({ value, hedge, truth: known }) ? 'understated' : 'bound-holds',
  };
}

function agreeRange(claim: Claim, said: { low: number; high: number }, truth: number | Range): Match {
  const [low, high] =
    typeof truth === 'number' ? [truth, truth] : [truth.low ?? -Infinity, truth.high ?? Infinity];
  const written =
    claim.precision?.written ?? Math.min(writtenOf(said.low).written, writtenOf(said.high).written);
  const miss = Math.max(said.low - high, low - said.high, 0);
  if (miss <= written / 2) return { verdict: 'supported', reason: 'exact' };
  const near = isPercentage(claim.unit, said.high) ? 1 : written;
  return miss <= near ? WORD['near-miss'] : WORD.off;
}

/** Significant digits that a claim's number is written with; none where it has only bounds. */
export const digitsOf = ({ value, precision }: Pick<Claim, 'value' | 'precision'>): number =>
  value === null ? 0 : significantDigits({ value, written: precision?.written ?? value });

/** A number of the protocol is told exactly: its zeros are meant like its other digits. */
export const asWritten = (claim: Claim): Claim =>
  claim.precision ? { ...claim, precision: { ...claim.precision, round: claim.precision.written } } : claim;

/** Compares a number given without its digits' places ("from 141.67") with one truth after another. */
export function agreementOf(value: number, unit: string | null): (truth: number | Range) => Match {
  const { value: size, written, round } = writtenOf(value);
  const percentage = isPercentage(unit, value);
  return (truth) => WORD[compare({ value: size, written, round, percentage, hedge: null, truth })];
}

/** The same with a single truth. */
export const agreeNumber = (value: number, unit: string | null, truth: number | Range): Match =>
  agreementOf(value, unit)(truth);

/** Truths that a plain number leaves open, generously: all others it contradicts. Open where it is a bound. */
export function reachOf({ value, low, high, hedge, precision, unit }: Claim): Range {
  if (value === null || low !== null || high !== null || (hedge !== null && hedge !== 'about')) return OPEN;
  return reachOfNumber(value, unit, precision ?? writtenOf(value));
}

/** The same of a number given without its digits' places. */
export function reachOfNumber(
  value: number,
  unit: string | null,
  { written, round }: Pick<Written, 'written' | 'round'> = writtenOf(value),
): Range {
  const most = Math.max(written, round, isPercentage(unit, value) ? 1 : 0) + Math.abs(value) * DUST;
  return { low: value - most, high: value + most };
}
const OPEN: Range = { low: null, high: null };
const DUST = 1e-6;

/** Compares two stated ranges, end by end, at their written precision. */
export function agreeEnds(claim: Claim, ends: readonly [number, number]): boolean {
  if (claim.low === null || claim.high === null) return false;
  return (
    agreeNumber(claim.low, claim.unit, ends[0]).verdict === 'supported' &&
    agreeNumber(claim.high, claim.unit, ends[1]).verdict === 'supported'
  );
}

/** The same claim in another unit of its dimension, `factor` of the new one to one of the old. */
export function inUnit(claim: Claim, unit: string, factor: number): Claim {
  if (unit === claim.unit && factor === 1) return claim;
  const times = (n: number | null): number | null => (n === null ? null : n * factor);
  const { precision } = claim;
  return {
    ...claim,
    unit,
    value: times(claim.value),
    low: times(claim.low),
    high: times(claim.high),
    from: times(claim.from),
    precision: precision && { written: precision.written * factor, round: precision.round * factor },
  };
}

const RANK: Readonly<Record<VerdictCode, number>> = {
  supported: 0,
  misleading: 1,
  unverifiable: 2,
  refuted: 3,
};

/** Is the first match the kinder one? */
export const isKinder = (a: Match, b: Match): boolean => RANK[a.verdict] < RANK[b.verdict];

/** A number's other readings as claims of their own: leniency may try them. */
export const otherReadings = (claim: Claim): readonly Claim[] =>
  claim.readings.map(({ value, low, high, unit }) => ({
    ...claim,
    value,
    low,
    high,
    unit: unit ?? claim.unit,
    precision: null,
    interval: null,
    readings: [],
  }));
