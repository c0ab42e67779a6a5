import type { Claim } from '../../claims/claim.ts';
import { addDays, daysBetween } from '../../core/days.ts';
import { significantDigits } from '../../core/precision.ts';
import type { Observation } from '../../facts/fact.ts';
import { type Context, inParagraph } from '../context.ts';
import { isSolid } from '../finding.ts';
import type { MonthRange } from '../months.ts';
import { placeIn } from '../months.ts';
import { slipDigits, slipOf } from '../slip.ts';

/** Share by which no provider's figure of a quiet day differs from another's. */
const SAME_DAY = 0.25;
/** Off by less than this share a number may be another provider's or hour's. */
const ROUNDING = 0.08;
/** Digits from which on a number that shares all but one with that of these days is that one. */
const TELLING_DIGITS = 4;
/** Days behind a row in which it is the one that is told of, and days between the two ends of a step. */
const OWN_DAYS = { news: 10, step: 5 };

const isDay = ({ asOf }: Observation): boolean => asOf.start === asOf.end;

/** The row of the very day or month that is named, where what is told lies far from all of it. */
function ofItsTime(claim: Claim, rows: readonly Observation[], range: MonthRange): Observation | null {
  const { when, value } = claim;
  if (!when || when.anchor === 'inherited' || value === null) return null;
  if (when.grain !== 'day' && when.grain !== 'month') return null;
  const own = rows.filter(
    ({ asOf, value: known }) => known !== null && asOf.start === when.start && asOf.end === when.end,
  );
  const far = own.every((row) => Math.abs(value / (row.value ?? value) - 1) > SAME_DAY);
  // Days of a month differ more than hours of a day.
  const outside = when.grain === 'day' || placeIn(claim, range, { below: 1, above: 1 }) !== 'inside';
  return far && outside ? (own[0] ?? null) : null;
}

const sameSource = (a: Observation, b: Observation): boolean => a.sources[0]?.title === b.sources[0]?.title;

/** The other end of its step, or another figure of its paragraph, is to the digit what the same page gives beside the row. */
function isPinned(claim: Claim, row: Observation, known: readonly Observation[], context: Context): boolean {
  const by = (value: number | null, days: number): boolean =>
    known.some(
      (other) =>
        other !== row &&
        other.value === value &&
        sameSource(other, row) &&
        Math.abs(daysBetween(other.asOf.end, row.asOf.end)) <= days,
    );
  if (claim.from !== null) return by(claim.from, OWN_DAYS.step);
  const { when } = claim;
  if (!when || row.asOf.start < when.start || row.asOf.end > when.end) return false;
  return inParagraph(claim, context).some(
    (other) => other.kind === claim.kind && other.from === null && by(other.value, Number.POSITIVE_INFINITY),
  );
}

/** A known figure in as many digits as the one that is told. */
const asFine = (known: number, { value, precision }: Claim): number =>
  Number(
    known.toPrecision(
      Math.max(2, significantDigits({ value: value ?? known, written: precision?.written ?? 0.01 })),
    ),
  );

/** The figure of these days with a slip in it: of the day before publication by its many digits, or where its page is pinned down. */
function withSlip(
  claim: Claim,
  known: readonly Observation[],
  quiet: boolean,
  context: Context,
): Observation | null {
  const { value, hedge, when } = claim;
  const { published } = context;
  if (value === null || hedge !== null || !published) return null;
  return (
    known.find((row) => {
      if (!isDay(row) || row.value === null) return false;
      const slip = slipOf(value, asFine(row.value, claim));
      if (slip === null) return false;
      if (isPinned(claim, row, known, context)) return slip === 'swapped' || slip === 'scale';
      const timely =
        when === null &&
        claim.from === null &&
        row.asOf.end <= published.end &&
        row.asOf.end >= addDays(published.start, -OWN_DAYS.news);
      const far = quiet && Math.abs(value / row.value - 1) > ROUNDING;
      const onItsDay = when !== null && when.anchor !== 'inherited' && when.start === row.asOf.start;
      if (onItsDay && when.grain === 'day' && slip === 'swapped')
        return far && slipDigits(value, row.value) >= TELLING_DIGITS - 1;
      return timely && far && slipDigits(value, row.value) >= TELLING_DIGITS;
    }) ?? null
  );
}

/** The row that a figure miscopies or contradicts; where nothing pins it down, on days whose fees were too small to explain it. */
export function contradictedRow(
  claim: Claim,
  rows: readonly Observation[],
  { range, quiet }: { readonly range: MonthRange; readonly quiet: boolean },
  context: Context,
): Observation | null {
  if (claim.stance !== 'asserted' || claim.modality !== 'fact') return null;
  const known = context.facts.observations.filter(
    (row) => row.quantity === 'hashprice' && row.unit === claim.unit && isSolid(row),
  );
  const own = quiet ? ofItsTime(claim, rows.filter(isSolid), range) : null;
  return own ?? withSlip(claim, known, quiet, context);
}
