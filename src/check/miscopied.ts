import type { Claim } from '../claims/claim.ts';
import { addDays } from '../core/days.ts';
import type { Observation } from '../facts/fact.ts';
import { type Context, knownWhenPublished, sentenceOf, timeOf } from './context.ts';
import { isSolid } from './finding.ts';
import { slipDigits, slipOf } from './slip.ts';
import { tells } from './telling.ts';

/** Off by less than this share a number may be another source's, another day's, or rounded another way. */
const ROUNDING = 0.08;
/** Within this share of a number that is known, that number may be meant; less where the digits tell. */
const NEAR = { few: 0.1, telling: 0.02 };
/** Digits from which on a number that shares all but one with a known one is that one, whoever is named. */
const TELLING_DIGITS = 4;
/** The same of the very figure that a named source or company gave for the very span. */
const OWN_DIGITS = 3;
/** What is told of in parts: less by a round number may be one of them. */
const ADDED_UP: readonly string[] = ['treasury', 'company-production', 'open-interest'];
/** Days around its own in which a row is still the one that is told of. */
const OWN_DAYS = 60;
/** Days for which a report that covers a past period is the newest one. */
const REPORT_DAYS = 365;

/** The number of a claim that a slip can have been made in: none where it gives a range. */
export const numberOf = ({ value, low, high }: Claim): number | null =>
  low !== null && high !== null ? null : (value ?? low ?? high);

interface Binding {
  /** Is a row about the same thing? */
  readonly fits: (row: Observation) => boolean;
  /** Is a row somebody's whom the text names? */
  readonly named: (row: Observation) => boolean;
  /** No part of it can be meant. */
  readonly whole?: boolean;
}

/**
 * The row whose number a claim gives with two digits swapped, one changed, one too many or too few, where no other row of
 * the quantity is near.
 */
export function miscopiedRow(
  said: number | null,
  claim: Claim,
  context: Context,
  quantities: readonly string[],
  { fits, named, whole }: Binding,
): Observation | null {
  if (said === null || claim.stance !== 'asserted') return null;
  const time = timeOf(claim, context);
  const { when } = claim;
  const rows = context.facts.observations.filter(
    (row) =>
      quantities.includes(row.quantity) &&
      row.unit === claim.unit &&
      knownWhenPublished(row.asOf.start, context),
  );
  const ends = ({ value, low, high }: Observation): readonly number[] =>
    [value, low, high].filter((n) => n !== null);
  const isNear = (share: number): boolean =>
    rows.some((row) => ends(row).some((known) => Math.abs(said / known - 1) <= share));
  if (isNear(NEAR.telling)) return null;
  const rough = isNear(NEAR.few);
  const isTimely = ({ asOf, knownFrom }: Observation): boolean =>
    time !== null &&
    asOf.start <= addDays(time.span.end, OWN_DAYS) &&
    (asOf.end >= addDays(time.span.start, -OWN_DAYS) ||
      (claim.when?.anchor !== 'explicit' && knownFrom >= addDays(time.span.end, -REPORT_DAYS)));
  const isOwn = (row: Observation): boolean =>
    when !== null &&
    when.anchor !== 'inherited' &&
    row.asOf.start === when.start &&
    row.asOf.end === when.end &&
    slipDigits(said, row.value ?? 0) >= OWN_DIGITS &&
    named(row);
  return (
    rows.find((row) => {
      const { value } = row;
      if (value === null || !isSolid(row) || !fits(row)) return false;
      const slip = slipOf(said, value);
      if (slip === null || (Math.abs(said / value - 1) <= ROUNDING && !(slip === 'swapped' && isOwn(row))))
        return false;
      const part = slip === 'digit' && said < value && ADDED_UP.includes(row.quantity);
      if (part && whole !== true) return false;
      return (
        slipDigits(said, value) >= TELLING_DIGITS ||
        (!rough && isTimely(row) && named(row)) ||
        (slip === 'swapped' && isOwn(row))
      );
    }) ?? null
  );
}

/** Digits that, in another order, are the number that is meant: by its own day or month, or by the source that is named. */
const SWAPPED = { dated: 4, sourced: 3 };
/** Off by less than this share a number is that one. */
const THAT_ONE = 0.001;

/**
 * The row whose number a claim gives with two digits swapped, however near the two are: the figure of the very day or month that is
 * named, or the only figure near it that the named source gave.
 */
export function swappedRow(
  claim: Claim,
  context: Context,
  quantities: readonly string[],
  { fits, named }: Binding,
  sourced: (row: Observation) => boolean,
): Observation | null {
  const { when, hedge, stance } = claim;
  const said = numberOf(claim);
  if (said === null || stance !== 'asserted' || hedge !== null) return null;
  const rows = context.facts.observations.filter(
    (row) =>
      quantities.includes(row.quantity) &&
      row.unit === claim.unit &&
      row.value !== null &&
      fits(row) &&
      knownWhenPublished(row.asOf.start, context),
  );
  const off = (row: Observation): number => Math.abs(said / (row.value ?? said) - 1);
  if (rows.some((row) => off(row) <= THAT_ONE)) return null;
  const isAlone = (row: Observation): boolean =>
    rows.every((other) => other === row || !sourced(other) || off(other) > NEAR.few);
  return (
    rows.find((row) => {
      if (!isSolid(row) || slipOf(said, row.value ?? said) !== 'swapped') return false;
      const digits = slipDigits(said, row.value ?? said);
      const dated =
        when !== null &&
        when.anchor !== 'inherited' &&
        when.start === row.asOf.start &&
        when.end === row.asOf.end;
      if (dated) return digits >= SWAPPED.dated && named(row);
      const past = tells(sentenceOf(claim, context), context, 'looks-back', 'past');
      return when === null && !past && digits >= SWAPPED.sourced && sourced(row) && isAlone(row);
    }) ?? null
  );
}
