import type { Claim } from '../claims/claim.ts';
import { addDays, daysBetween, spanOf } from '../core/days.ts';
import type { Epoch } from '../facts/fact.ts';
import { agreementOf, type Match, reachOfNumber } from './agreement.ts';
import { type Context, neighbours } from './context.ts';
import { amount, type Finding, find, headerEvidence, onDay, say } from './finding.ts';
import { matchOf } from './retarget-match.ts';
import { after, epochsWithin, inForce, isSameTime, type Meant, SAME_DAY, teraOf } from './retargets.ts';

/** From one epoch to another, with the change of difficulty in %. */
interface Stretch {
  readonly first: Epoch;
  readonly last: Epoch;
  readonly pct: number;
}

/**
 * Change in % from the first level in force in a stated span to the last; a single day without a retarget counts as
 * the start of a span that ends with publication.
 */
export function overSpan(claim: Claim, { by }: Meant, context: Context): Stretch | null {
  const { when } = claim;
  const short = when?.grain === 'day' || when?.grain === 'week';
  if (!when || claim.unit === 'T' || (short && by !== 'undated')) return null;
  const until = context.published?.end;
  const end = until && (short || until < when.end) ? until : when.end;
  if (end < when.start) return null;
  const epochs = inForce({ start: when.start, end }, context.facts, SAME_DAY);
  const [first, last] = [epochs[0], epochs.at(-1)];
  if (!first || !last || first === last) return null;
  const loose = when.grain === 'span' && daysBetween(when.start, end) > 2 * A_MONTH;
  const opening = { start: when.start, end: loose ? addDays(when.start, A_MONTH) : when.start };
  const closing = { start: loose ? addDays(end, -A_MONTH) : end, end };
  const firsts = epochs.filter((epoch) => epoch === first || isSameTime(opening, epoch));
  const lasts = epochs.filter(
    (epoch) =>
      epoch === last || after(epoch, context.facts) === last || (loose && isSameTime(closing, epoch)),
  );
  const stretches = firsts.flatMap((from) =>
    lasts
      .filter((to) => to.height > from.height && (to === last || loose || isSameTime(closing, last)))
      .map((to) => ({ first: from, last: to, pct: (to.difficulty / from.difficulty - 1) * 100 })),
  );
  const right = stretches.find(({ pct }) => matchOf(claim, pct)?.verdict === 'supported');
  return right ?? stretches.find((one) => one.first === first && one.last === last) ?? null;
}

/** "Between January and April" names months, not days: the levels of either may be meant. */
const A_MONTH = 31;

/** Months back from which an undated change may be counted, and digits fine enough to be no coincidence. */
const MONTHS_BACK = 12;
const TELLING = 0.1;

/**
 * Stretches that an undated change may be counted over: the year before, and up to publication the year so far and twelve months,
 * and, for numbers with decimals, each of the last months; a level beside it in its sentence is a start as well.
 */
export function undatedStretches(claim: Claim, context: Context): readonly Stretch[] {
  const { published, facts } = context;
  if (!published || claim.unit === 'T') return [];
  const last = inForce({ start: published.end, end: published.end }, facts).at(-1);
  if (!last) return [];
  const fine = (claim.precision?.written ?? 1) <= TELLING;
  const [year = 0, month = 1] = published.end.split('-').map(Number);
  const months = fine ? Array.from({ length: MONTHS_BACK }, (_, i) => spanOf(year, 1 + i).start) : [];
  const back = fine ? months.map((day, i) => (i < month ? day : spanOf(year - 1, 1 + i).start)) : [];
  const days = [spanOf(year).start, addDays(published.end, -365), ...back];
  const starts = days.flatMap((day) => inForce({ start: day, end: day }, facts).slice(0, 1));
  const levels = neighbours(claim, context)
    .filter(({ kind, unit }) => kind === 'difficulty-level' && unit === 'T')
    .flatMap(({ value, from }) => [value, from])
    .filter((level) => level !== null);
  const given = levels.map((level) => agreementOf(level, 'T'));
  const reaches = levels.map((level) => reachOfNumber(level, 'T'));
  const named = epochsWithin(reaches, facts).filter((epoch) =>
    given.some((agreement) => agreement(teraOf(epoch)).verdict === 'supported'),
  );
  const lastYear = spanOf(year - 1);
  const [opening, closing] = [lastYear.start, lastYear.end].map((day) =>
    inForce({ start: day, end: day }, facts).at(-1),
  );
  const before =
    opening && closing && opening !== closing
      ? [{ first: opening, last: closing, pct: (closing.difficulty / opening.difficulty - 1) * 100 }]
      : [];
  const toNow = [...starts, ...named]
    .filter((first) => first.height < last.height)
    .map((first) => ({ first, last, pct: (last.difficulty / first.difficulty - 1) * 100 }));
  return [...toNow, ...before];
}

/** The finding for a change over a whole span. */
export function cumulative(match: Match, { first, last, pct }: Stretch): Finding {
  return find(
    match.verdict,
    match.reason,
    say('difficulty-span', {
      start: onDay(first.day),
      end: onDay(last.day),
      change: amount(pct, '%', 2),
      before: amount(teraOf(first), 'T', 2),
      after: amount(teraOf(last), 'T', 2),
    }),
    {
      computed: {
        formula: 'change = (last / first - 1) * 100',
        inputs: { first_T: Number(teraOf(first).toFixed(2)), last_T: Number(teraOf(last).toFixed(2)) },
        result: Number(pct.toFixed(2)),
        unit: '%',
      },
      evidence: [headerEvidence(first), headerEvidence(last)],
    },
  );
}
