import type { Claim } from '../../claims/claim.ts';
import { oncePer, oncePerWhole } from '../../claims/once.ts';
import { addDays, type Day, daysBetween, overlaps, type Span } from '../../core/days.ts';
import { EPOCH_BLOCKS } from '../../core/epoch.ts';
import type { Range } from '../../core/precision.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { agree, agreementOf, reachOfNumber } from '../agreement.ts';
import { type Context, neighbours, recentSpan, sentenceOf, textOf } from '../context.ts';
import { tells } from '../telling.ts';
import { isDayBeside } from './day-beside.ts';

export interface Meant {
  /** How it is known which retarget is meant. */
  readonly by: 'height' | 'levels' | 'date' | 'undated';
  /** The retargets the words point to, oldest first. */
  readonly epochs: readonly Epoch[];
  /** The further ones a refutation has to fail against as well. */
  readonly also: readonly Epoch[];
}

/** Days between a stated day and the retarget's that still point to it. */
const NEAR_DAYS = 2;
/** Days apart that count as the same day (time zones). */
export const SAME_DAY = 1;

const TERA = 1e12;
export const teraOf = (epoch: Epoch): number => epoch.difficulty / TERA;

/** The epoch before, or undefined for the first. */
export const before = (epoch: Epoch, { epochs }: Facts): Epoch | undefined =>
  epochs[epoch.height / EPOCH_BLOCKS - 1];

/** The epoch after, or undefined where it is not known yet. */
export const after = (epoch: Epoch, { epochs }: Facts): Epoch | undefined =>
  epochs[epoch.height / EPOCH_BLOCKS + 1];

/** The epoch that starts at a height or contains it; undefined beyond what is known. */
export const epochAtHeight = (height: number, { epochs }: Facts): Epoch | undefined =>
  epochs[Math.floor(height / EPOCH_BLOCKS)];

/** Blocks beside a retarget that are told for it: the last of the old epoch, the first but one of the new. */
const BESIDE_BLOCKS = 1;

/** The retarget at a height, or at the block beside it; undefined for any other height. */
export function retargetOfHeight(height: number, facts: Facts): Epoch | undefined {
  const at = Math.round(height / EPOCH_BLOCKS) * EPOCH_BLOCKS;
  return Math.abs(height - at) <= BESIDE_BLOCKS ? epochAtHeight(at, facts) : undefined;
}

/** Days that any epoch's own day may be off. */
const toleranceOf = oncePer((epochs: readonly Epoch[]) =>
  epochs.reduce((most, { dayTolerance }) => Math.max(most, dayTolerance), 0),
);

/** How many epochs began before a day. */
export function begunBefore(day: Day, epochs: readonly Epoch[]): number {
  let [low, high] = [0, epochs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (epochs[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Retargets within a span, widened by `slack` days and by what their own day may be off. */
export function retargetsIn(span: Span, { epochs }: Facts, slack = 0): readonly Epoch[] {
  const most = toleranceOf(epochs);
  const [first, last] = [addDays(span.start, -slack - most), addDays(span.end, slack + most)];
  const [start, end] = [addDays(span.start, -slack), addDays(span.end, slack)];
  const found: Epoch[] = [];
  for (let at = begunBefore(first, epochs); at < epochs.length && epochs[at]!.day <= last; at++) {
    const epoch = epochs[at]!;
    const { day, dayTolerance, changePct } = epoch;
    if (changePct === null) continue;
    const within =
      dayTolerance === 0
        ? day >= start && day <= end
        : day >= addDays(start, -dayTolerance) && day <= addDays(end, dayTolerance);
    if (within) found.push(epoch);
  }
  return found;
}

const byLevel = oncePer((epochs: readonly Epoch[]) => epochs.toSorted((a, b) => a.difficulty - b.difficulty));

/** Epochs whose level in T lies in one of some ranges, in the order of time. */
export function epochsWithin(ranges: readonly Range[], { epochs }: Facts): readonly Epoch[] {
  if (ranges.length === 0) return [];
  const low = Math.min(...ranges.map((range) => range.low ?? -Infinity)) * TERA;
  const high = Math.max(...ranges.map((range) => range.high ?? Infinity)) * TERA;
  if (low === -Infinity && high === Infinity) return epochs;
  const levels = byLevel(epochs);
  let [from, to] = [0, levels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (levels[middle]!.difficulty < low) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < levels.length && levels[end]!.difficulty <= high) end++;
  const found = levels.slice(from, end).sort((a, b) => a.height - b.height);
  if (ranges.length === 1) return found;
  return found.filter((epoch) => ranges.some((range) => isWithin(teraOf(epoch), range)));
}

const isWithin = (level: number, range: Range): boolean =>
  level >= (range.low ?? -Infinity) && level <= (range.high ?? Infinity);

/** Epochs in force on some day of a span: those that start in it, and the one before. */
export function inForce(span: Span, facts: Facts, slack = 0): readonly Epoch[] {
  const started = retargetsIn(span, facts, slack);
  const first = addDays(span.start, -slack);
  const earlier = facts.epochs[begunBefore(addDays(first, 1), facts.epochs) - 1];
  return earlier && !started.includes(earlier) ? [earlier, ...started] : started;
}

/** Days within which no epoch follows on another: up to there after the newest known one, no retarget is missing. */
const SHORTEST_EPOCH_DAYS = 11;

/** Are all retargets up to a day known? A refutation needs them all. */
export function coversRetargets(day: Day, { epochs }: Facts): boolean {
  const newest = epochs.at(-1);
  return newest !== undefined && day <= addDays(newest.day, SHORTEST_EPOCH_DAYS);
}

/** The last day of what a claim may be about, as far as dates say. */
export const lastDayMeant = (claim: Claim, { published }: Context): Day | null => {
  const when = claim.when?.anchor === 'explicit' ? claim.when.end : null;
  return when !== null && (!published || when < published.end)
    ? when
    : (published?.end ?? claim.when?.end ?? null);
};

/** Is a stated span compatible with a day, within a day and what the day itself may be off? */
export const isSameTime = (span: Span, epoch: Epoch): boolean =>
  overlaps(span, { start: epoch.day, end: epoch.day }, SAME_DAY + epoch.dayTolerance);

/** Days from a stated span to a day; 0 within it. */
export function daysOff(span: Span, day: Day): number {
  if (day < span.start) return daysBetween(day, span.start);
  return day > span.end ? daysBetween(span.end, day) : 0;
}

/** Epochs that, with the one before, are a pair of levels which some of these claims give. */
export function ofPairs(claims: readonly Claim[], facts: Facts): readonly Epoch[] {
  const pairs = claims.filter(
    ({ kind, from, value, unit }) =>
      kind === 'difficulty-level' && from !== null && value !== null && unit === 'T',
  );
  if (pairs.length === 0) return [];
  const given = pairs.map(({ from, value }) => ({
    to: agreementOf(value ?? 0, 'T'),
    from: agreementOf(from ?? 0, 'T'),
  }));
  const reaches = pairs.map(({ value }) => reachOfNumber(value ?? 0, 'T'));
  return epochsWithin(reaches, facts).filter((epoch) => {
    const earlier = before(epoch, facts);
    return (
      earlier !== undefined &&
      given.some(
        ({ from, to }) =>
          to(teraOf(epoch)).verdict === 'supported' && from(teraOf(earlier)).verdict === 'supported',
      )
    );
  });
}

/** "Two weeks later": the retarget after one that is named may be meant. */
function followers(claim: Claim, named: readonly Epoch[], context: Context): readonly Epoch[] {
  if (!tells(sentenceOf(claim, context), context, 'later')) return [];
  return named
    .flatMap((epoch) => after(epoch, context.facts) ?? [])
    .filter((epoch) => !named.includes(epoch));
}

/** "After falling 11 % in the epoch before", beside the change of the retarget that is named: the one before it may be meant. */
function predecessors(claim: Claim, named: readonly Epoch[], context: Context): readonly Epoch[] {
  const beside = neighbours(claim, context).filter(
    ({ kind, unit, subject }) => kind === claim.kind && unit === '%' && subject === 'stated',
  );
  return named
    .filter(({ changePct }) =>
      beside.some((other) => agree(other, Math.abs(changePct ?? 0))?.verdict === 'supported'),
    )
    .flatMap((epoch) => before(epoch, context.facts) ?? []);
}

const around = (claim: Claim, named: readonly Epoch[], context: Context): readonly Epoch[] => [
  ...followers(claim, named, context),
  ...predecessors(claim, named, context),
];

/** Retargets an undated statement may be about: of the 35 days before publication. */
export const undatedRetargets = oncePerWhole(({ facts, published }: Context): readonly Epoch[] =>
  published ? retargetsIn(recentSpan(published), facts, SAME_DAY) : [],
);

/** Characters between a number and the month that it is said to be of. */
const BESIDE_MONTH = 14;

/** "The 7.76 % of February", "fell 7.76 % in February": a month right beside the number, without its year, is as sure as a date. */
function isMonthBeside(claim: Claim, context: Context): boolean {
  const { when, because } = claim;
  if (when?.grain !== 'month' || when.anchor !== 'relative') return false;
  const [value, month] = ['value', 'when'].map((slot) => because.find((one) => one.slot === slot));
  if (!value || !month) return false;
  const [first, last] = value.start < month.start ? [value, month] : [month, value];
  return (
    last.start - first.end <= BESIDE_MONTH &&
    !/[,;:(–—.，、；：（]/.test(textOf(claim, context).slice(first.end, last.start))
  );
}

/** Retargets that a text may call the latest: the last one, and the one before where it was written ahead of the last. */
const LATEST = 2;

/** "In the latest adjustment difficulty fell by 7 %", on a day of publication that is known. */
const isOfLatest = (claim: Claim, context: Context): boolean =>
  context.published !== null &&
  context.published.start === context.published.end &&
  claim.when === null &&
  claim.subject === 'stated' &&
  tells(sentenceOf(claim, context), context, 'latest') &&
  !tells(sentenceOf(claim, context), context, 'several-steps', 'counted-from', 'compared');

/**
 * Which retargets a claim may be about: by height, else by a pair of levels, else by date within two days, else,
 * undated, any of the 35 days before publication. Null where nothing says.
 */
export function meantRetargets(claim: Claim, context: Context): Meant | null {
  const { facts } = context;
  const named = claim.height === null ? undefined : retargetOfHeight(claim.height, facts);
  if (named) return { by: 'height', epochs: [named], also: around(claim, [named], context) };
  const pairs = ofPairs([claim, ...neighbours(claim, context)], facts);
  if (pairs.length > 0) return { by: 'levels', epochs: pairs, also: around(claim, pairs, context) };
  if (claim.when) {
    const dated = retargetsIn(claim.when, facts, NEAR_DAYS);
    const sure =
      (claim.when.anchor === 'explicit' || isMonthBeside(claim, context) || isDayBeside(claim, context)) &&
      claim.superlative === null;
    const later = around(claim, dated, context);
    const also = sure ? later : [...new Set([...undatedRetargets(context), ...later])];
    if (dated.length > 0) return { by: 'date', epochs: dated, also };
  }
  const recent = undatedRetargets(context);
  const latest = isOfLatest(claim, context) ? recent.slice(-LATEST) : [];
  if (latest.length > 0) return { by: 'date', epochs: latest, also: [] };
  return recent.length > 0 ? { by: 'undated', epochs: recent, also: [] } : null;
}
