import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import type { Epoch } from '../../facts/fact.ts';
import { agree, reachOf } from '../agreement.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import type { Finding } from '../finding.ts';
import { isCountedFrom } from '../inner/counted.ts';
import { tells } from '../telling.ts';
import { isAgainstThen } from './elsewhen.ts';
import { hasTellingDigits, isPlain } from './pinned.ts';
import { matchOf } from './retarget-match.ts';
import { epochsWithin, inForce, SAME_DAY, teraOf } from './retargets.ts';
import { cumulative, stretchesUpTo } from './span.ts';

/** Points within which a percentage counted from a level may be a slip or rounding of it; further off something else is meant. */
const NEAR_POINTS = 16;

/** The epochs that have exactly a level's digits, up to publication. */
const epochsOf = (level: Claim, { facts, published }: Context): readonly Epoch[] =>
  epochsWithin([reachOf(level)], facts).filter(
    (epoch) =>
      (published === null || epoch.day <= addDays(published.end, SAME_DAY)) &&
      agree(level, teraOf(epoch))?.verdict === 'supported',
  );

/** The epoch in force on the very day that a level is told of, whatever its digits. */
function epochsOfDay({ when }: Claim, { facts }: Context): readonly Epoch[] {
  return when?.grain === 'day' && when.anchor !== 'inherited' ? inForce(when, facts, SAME_DAY) : [];
}

/** Does no other number stand between the two? */
function isNext(a: Claim, b: Claim, context: Context): boolean {
  const [one, other] = [numberOf(a) ?? a, numberOf(b) ?? b];
  const gap = textOf(a, context).slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return a.in === b.in && !/\p{Nd}/u.test(gap);
}

/** The words from one claim's number to the other's. */
function between(a: Claim, b: Claim, context: Context): string {
  const [one, other] = [numberOf(a) ?? a, numberOf(b) ?? b];
  return textOf(a, context).slice(Math.min(one.start, other.start), Math.max(one.end, other.end));
}

/** Days that a time may span from which a percentage is counted, and points beyond which no day of it explains one. */
const THEN = { days: 31, points: 4 };

/** "23 % above the level of December 2024": from any level of that time to the one in force at publication. */
function countedFromThen(claim: Claim, context: Context): Finding | null {
  const { facts, published } = context;
  const { when, value } = claim;
  const date = claim.because.find(({ slot }) => slot === 'when');
  const behind = date !== undefined && date.start >= (numberOf(claim)?.end ?? date.end);
  if (!published || !when || value === null || when.anchor === 'inherited' || !behind) return null;
  if (claim.superlative !== null) return null;
  const upToNow = when.grain === 'span' && when.end === published.end;
  const then = upToNow ? { start: when.start, end: addDays(when.start, THEN.days - 1) } : when;
  if (daysBetween(then.start, then.end) > THEN.days || !isAgainstThen(claim, context)) return null;
  const stretches = stretchesUpTo(published, inForce(then, facts, SAME_DAY), facts);
  const right = stretches.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  const match = right && matchOf(claim, right.pct);
  if (right && match) return cumulative(match, right);
  const signed = claim.direction === 'down' ? -value : value;
  const nearest = stretches.toSorted((a, b) => Math.abs(a.pct - signed) - Math.abs(b.pct - signed))[0];
  const wrong = nearest && matchOf(claim, nearest.pct);
  const far = nearest !== undefined && Math.abs(nearest.pct - signed) > THEN.points;
  return nearest && wrong?.verdict === 'refuted' && far && isPlain(claim) ? cumulative(wrong, nearest) : null;
}

/** Days of a year up to publication, and how many its ends may lie apart from those that are meant. */
const YEAR = { least: 364, most: 366, slack: 31 };

/** "55 % more than a year ago", where no two levels of a year apart come near it: wrong by any day of then and now. */
function farOverAYear(claim: Claim, context: Context): Finding | null {
  const { facts, published } = context;
  const { when, value, superlative } = claim;
  if (!published || published.start !== published.end || !when || value === null || superlative) return null;
  const named = claim.because.some(
    ({ slot, start, end }) => slot === 'kind' && start >= claim.start && end <= claim.end,
  );
  if (!named || !isPlain({ ...claim, hedge: null }) || claim.attribution) return null;
  const days = daysBetween(when.start, published.end);
  const isYear = when.grain === 'span' && when.end === published.end;
  if (!isYear || days < YEAR.least || days > YEAR.most) return null;
  const around = (day: string) => ({ start: addDays(day, -YEAR.slack), end: addDays(day, YEAR.slack) });
  const lasts = inForce(
    { start: addDays(published.start, -YEAR.slack), end: published.end },
    facts,
    SAME_DAY,
  );
  const stretches = inForce(around(when.start), facts).flatMap((first) =>
    lasts.map((last) => ({ first, last, pct: (last.difficulty / first.difficulty - 1) * 100 })),
  );
  const signed = claim.direction === 'down' ? -value : value;
  const [nearest] = stretches.toSorted((a, b) => Math.abs(a.pct - signed) - Math.abs(b.pct - signed));
  const wrong = nearest && matchOf(claim, nearest.pct);
  const far = nearest !== undefined && Math.abs(nearest.pct - signed) > THEN.points;
  return nearest && wrong?.verdict === 'refuted' && far
    ? { ...cumulative(wrong, nearest), confirmed: true }
    : null;
}

/**
 * "From the peak of 155.97 T difficulty has lost 15 %", "0.40 % above the 52.14 T of 3 June": from the level it is counted from, by
 * its exact digits or by its day, to the one told beside it or in force at publication. Null where that leaves another meaning.
 */
export function countedFrom(claim: Claim, context: Context): Finding | null {
  const { facts, published } = context;
  const { unit, value, direction, stance, modality } = claim;
  if (unit !== '%' || value === null || direction === null) return null;
  if (stance !== 'asserted' || modality !== 'fact' || claim.attribution?.quoted) return null;
  const levels = neighbours(claim, context).filter(
    (level) => level.kind === 'difficulty-level' && isPlain(level) && hasTellingDigits(level),
  );
  const base = levels.find(
    (level) => level.from === null && isCountedFrom(claim, level, context) && isNext(claim, level, context),
  );
  if (!base) return countedFromThen(claim, context) ?? farOverAYear(claim, context);
  if (levels.length > 2) return null;
  const exact = epochsOf(base, context);
  const firsts = exact.length > 0 ? exact : epochsOfDay(base, context);
  const outcome = levels.find((level) => level !== base);
  const now = published ? inForce(published, facts, SAME_DAY) : [];
  const lasts = outcome ? epochsOf(outcome, context) : now;
  if (firsts.length === 0 || lasts.length === 0 || (exact.length > 1 && !outcome)) return null;
  const stretches = firsts.flatMap((first) =>
    lasts
      .filter((last) => last.height > first.height)
      .map((last) => ({ first, last, pct: (last.difficulty / first.difficulty - 1) * 100 })),
  );
  const [only] = stretches;
  const right = stretches.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  const match = right ? matchOf(claim, right.pct) : null;
  if (right && match) return cumulative(match, right);
  if (!only || tells(between(claim, base, context), context, 'past', 'several-steps')) return null;
  // On the way there, or back to the level itself, something else may be meant.
  const way = facts.epochs.filter(({ height }) => height > only.first.height && height < only.last.height);
  const passed = way.some((epoch) => {
    const pct = (epoch.difficulty / only.first.difficulty - 1) * 100;
    return (
      matchOf(claim, pct)?.verdict !== 'refuted' ||
      matchOf(claim, epoch.changePct ?? 0)?.verdict === 'supported'
    );
  });
  const wrong = matchOf(claim, only.pct);
  const near = Math.abs(value - Math.abs(only.pct)) <= NEAR_POINTS;
  if (passed || !near || wrong?.verdict !== 'refuted') return null;
  return { ...cumulative(wrong, only), reason: 'inconsistent', confirmed: true };
}
