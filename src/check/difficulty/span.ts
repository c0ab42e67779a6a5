import type { Claim } from '../../claims/claim.ts';
import { oncePerWhole } from '../../claims/once.ts';
import { addDays, type Day, daysBetween, type Span, spanOf } from '../../core/days.ts';
import type { Epoch, Facts } from '../../facts/fact.ts';
import { agreementOf, type Match, reachOfNumber } from '../agreement.ts';
import { type Context, neighbours, numberOf, textOf } from '../context.ts';
import { amount, type Finding, find, headerEvidence, onDay, say } from '../finding.ts';
import { matchOf } from './retarget-match.ts';
import {
  after,
  before,
  epochsWithin,
  inForce,
  isSameTime,
  type Meant,
  retargetsIn,
  SAME_DAY,
  teraOf,
} from './retargets.ts';

/** From one epoch to another, with the change of difficulty in %. */
interface Stretch {
  readonly first: Epoch;
  readonly last: Epoch;
  readonly pct: number;
}

/** The stretches from each of some epochs to those in force on the day of publication. */
export const stretchesUpTo = (published: Span, firsts: readonly Epoch[], facts: Facts): readonly Stretch[] =>
  firsts.flatMap((first) =>
    inForce(published, facts, SAME_DAY)
      .filter((last) => last.height > first.height)
      .map((last) => ({ first, last, pct: (last.difficulty / first.difficulty - 1) * 100 })),
  );

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
  const long = daysBetween(when.start, end) > 2 * A_MONTH;
  const slack = loose ? A_MONTH : long ? OPENING : 0;
  const opening = { start: when.start, end: addDays(when.start, slack) };
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

/** "Up 37 % this year": counted from the level the year began with, or from the one that its first days brought. */
const OPENING = 14;

/** Months back from which an undated change may be counted, and digits fine enough to be no coincidence. */
const MONTHS_BACK = 12;
const TELLING = 0.1;

/** Where stretches up to publication may begin, the year so far and twelve months or a month, and the whole year before. */
const stretchesTo = oncePerWhole(({ published, facts }: Context) => {
  const today = published?.end ?? '';
  const [year = 0, month = 1] = today.split('-').map(Number);
  const on = (day: Day): readonly Epoch[] => inForce({ start: day, end: day }, facts);
  const begun = (days: readonly Day[]): readonly Epoch[] => days.flatMap((day) => on(day).slice(0, 1));
  const back = Array.from(
    { length: MONTHS_BACK },
    (_, i) => spanOf(i < month ? year : year - 1, 1 + i).start,
  );
  const lastYear = spanOf(year - 1);
  const [opening, closing] = [on(lastYear.start).at(-1), on(lastYear.end).at(-1)];
  const before =
    opening && closing && opening !== closing
      ? [{ first: opening, last: closing, pct: (closing.difficulty / opening.difficulty - 1) * 100 }]
      : [];
  return {
    last: on(today).at(-1),
    far: begun([spanOf(year).start, addDays(today, -365)]),
    months: begun(back),
    before,
  };
});

/**
 * Stretches that an undated change may be counted over: the year before, and up to publication the year so far and twelve months,
 * and, for numbers with decimals, each of the last months; a level beside it in its sentence is a start as well.
 */
export function undatedStretches(claim: Claim, context: Context): readonly Stretch[] {
  const { published, facts } = context;
  if (!published || claim.unit === 'T') return [];
  const { last, far, months, before } = stretchesTo(context);
  if (!last) return [];
  const fine = (claim.precision?.written ?? 1) <= TELLING;
  const levels = neighbours(claim, context)
    .filter(({ kind, unit }) => kind === 'difficulty-level' && unit === 'T')
    .flatMap(({ value, from }) => [value, from])
    .filter((level) => level !== null);
  const given = levels.map((level) => agreementOf(level, 'T'));
  const reaches = levels.map((level) => reachOfNumber(level, 'T'));
  const named = epochsWithin(reaches, facts).filter((epoch) =>
    given.some((agreement) => agreement(teraOf(epoch)).verdict === 'supported'),
  );
  const toNow = [...far, ...(fine ? months : []), ...named]
    .filter((first) => first.height < last.height)
    .map((first) => ({ first, last, pct: (last.difficulty / first.difficulty - 1) * 100 }));
  return [...toNow, ...before];
}

/** Do several of the retargets in a row add up to what is said? Then it may be meant so. */
export function addsUp(claim: Claim, epochs: readonly Epoch[], context: Context): boolean {
  if (claim.unit === 'T' || epochs.length > 6) return false;
  return epochs.some((first, i) => {
    const start = before(first, context.facts);
    return (
      start !== undefined &&
      epochs.slice(i + 1).some((last) => {
        const match = matchOf(claim, (last.difficulty / start.difficulty - 1) * 100);
        return match?.verdict === 'supported';
      })
    );
  });
}

/** How far difficulty had gone at some time of a span, from any level of its first month. */
function wayPoints({ precision }: Claim, span: Span, { facts }: Context): readonly number[] {
  if ((precision?.written ?? 1) > TELLING) return [];
  const firsts = inForce({ start: span.start, end: addDays(span.start, A_MONTH) }, facts, SAME_DAY);
  const on = retargetsIn(span, facts, SAME_DAY);
  return firsts.flatMap((first) =>
    on
      .filter((epoch) => epoch.height > first.height)
      .map((epoch) => (epoch.difficulty / first.difficulty - 1) * 100),
  );
}

/** The plain sums of a span's percentages, as texts add them up: all, the rises, the falls; a bound is put on all alone. */
function sumsOver(claim: Claim, span: Span, context: Context): readonly number[] {
  const { value, low, high, when } = claim;
  const steps = retargetsIn(span, context.facts, SAME_DAY).map(({ changePct }) => changePct ?? 0);
  const sum = (some: readonly number[]): number => some.reduce((total, step) => total + step, 0);
  if (value === null || low !== null || high !== null) return [sum(steps)];
  const way = when?.grain === 'span' ? wayPoints(claim, span, context) : [];
  return [sum(steps), ...way, sum(steps.filter((step) => step > 0)), sum(steps.filter((step) => step < 0))];
}

/** Percent from which on a number may be a sum of retargets though one of them comes near it. */
const SUM = 20;

/** Is it no retarget's change, but one of the plain sums of its own span? */
export const sumsUp = (claim: Claim, { verdict }: Match, context: Context): boolean =>
  claim.when !== null &&
  (verdict === 'refuted' || (verdict === 'misleading' && (claim.value ?? 0) >= SUM)) &&
  sumsOver(claim, claim.when, context).some((sum) => matchOf(claim, sum)?.verdict === 'supported');

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

/** Percent from which on words for it ("halved", "doubled") tell of no single retarget. */
const IN_WORDS = 50;

/** "Halved the difficulty", without a date of its own: what no retarget ever did is told of some longer time. */
export function isOfNoRetarget(claim: Claim, context: Context): boolean {
  const at = numberOf(claim);
  if (claim.unit !== '%' || claim.value === null || claim.value < IN_WORDS || !at) return false;
  if (claim.when !== null && claim.when.anchor !== 'inherited') return false;
  return !/\p{Nd}/u.test(textOf(claim, context).slice(at.start, at.end));
}
