import type { Claim } from '../claims/claim.ts';
import { oncePer } from '../claims/once.ts';
import { addDays, daysBetween } from '../core/days.ts';
import type { Observation } from '../facts/fact.ts';
import { agree, digitsOf, isKinder, type Match } from './agreement.ts';
import { type Context, knownWhenPublished, timeOf } from './context.ts';
import { amount, type Finding, find, onDay, rowEvidence, say, termed, undecided, words } from './finding.ts';

/** A row of the registry and how a claim agrees with it. */
export interface Observed {
  readonly row: Observation;
  readonly match: Match;
}

/** Days before its stated or publication date that an observation may lie and still be what is meant. */
const WINDOW_DAYS = 60;

/** "Above 1,100" is told of what lies a little above: another number far beyond it is none of it. */
const BOUND_REACH = 1.15;

/** What a row says of a claim: a value, or the range its bounds leave; for a plain number an open end reaches only so far. */
function truthOf(
  { value, low, high }: Observation,
  claim: Claim,
): number | { low: number | null; high: number | null } {
  if (value !== null) return value;
  if (claim.value === null) return { low, high };
  return {
    low: low ?? (high === null ? null : high / BOUND_REACH),
    high: high ?? (low === null ? null : low * BOUND_REACH),
  };
}

/** The same for a day or month that the sentence names without its year. */
const NAMED_DAYS = 10;
/** Days of a quarter: what is longer names no time. */
const QUARTER_DAYS = 93;

const looseness = ({ when }: Claim): number => {
  if (when?.anchor === 'explicit') return 0;
  const named = when?.anchor === 'relative' && daysBetween(when.start, when.end) <= QUARTER_DAYS;
  return named ? NAMED_DAYS : WINDOW_DAYS;
};

/** Rows by the quantities that are asked for together. */
const rowsBy = oncePer((_: readonly Observation[]) => new Map<string, readonly Observation[]>());

function rowsOf(observations: readonly Observation[], quantities: readonly string[]): readonly Observation[] {
  const key = quantities.join();
  const known = rowsBy(observations).get(key);
  if (known) return known;
  const rows = observations.filter((row) => quantities.includes(row.quantity) && row.evidence !== false);
  rowsBy(observations).set(key, rows);
  return rows;
}

/** Behind all days. */
const LAST = '9999-12-31';

/** Rows of a quantity in a unit that a claim may rest on: about its time, and known when the article came out. */
export function rowsFor(
  claim: Claim,
  context: Context,
  quantities: readonly string[],
  slack = 3,
): readonly Observation[] {
  const time = timeOf(claim, context);
  const unit = claim.unit;
  const wide = Math.max(slack, looseness(claim));
  const [first, last] = time ? [addDays(time.span.start, -wide), addDays(time.span.end, wide)] : ['', LAST];
  return rowsOf(context.facts.observations, quantities).filter(
    ({ unit: of, asOf }) =>
      of === unit && asOf.start <= last && asOf.end >= first && knownWhenPublished(asOf.start, context),
  );
}

/** The row that agrees best, the nearest in time among equals. */
export function bestRow(claim: Claim, rows: readonly Observation[], context: Context): Observed | null {
  const time = timeOf(claim, context);
  const off = (row: Observation): number => (time ? Math.abs(daysBetween(row.asOf.end, time.span.end)) : 0);
  let kept: Observed | null = null;
  for (const row of rows) {
    const match = agree(claim, truthOf(row, claim));
    if (
      match &&
      (!kept ||
        isKinder(match, kept.match) ||
        (match.verdict === kept.match.verdict && off(row) < off(kept.row)))
    )
      kept = { row, match };
  }
  return kept;
}

/** The finding that a row supports: what it says, for which day, under which definition. */
export function rowFinding({ row, match }: Observed): Finding {
  const shown = row.value ?? row.low ?? row.high ?? 0;
  return find(
    match.verdict,
    match.reason === 'exact' || match.reason === 'rounded' ? 'registry' : match.reason,
    say('observation', {
      value: amount(shown, row.unit),
      definition: termed(row.definition),
      source: words(row.sources[0]?.title ?? ''),
      day: onDay(row.asOf.end),
    }),
    { evidence: [rowEvidence(row, `${shown} ${row.unit}`)] },
  );
}

/** Digits from which on a number that equals a known one is that one, whenever it is told. */
const TELLING_DIGITS = 3;

/** Without a date: the row whose number a claim gives to its last of several digits, the latest of them; else undecided. */
export function dateless(
  claim: Claim,
  context: Context,
  quantities: readonly string[],
  fits: (row: Observation) => boolean = () => true,
): Finding {
  const told = digitsOf(claim) >= TELLING_DIGITS;
  const row = told
    ? rowsFor(claim, context, quantities).findLast(
        (one) => fits(one) && one.value !== null && agree(claim, one.value)?.reason === 'exact',
      )
    : undefined;
  return row
    ? rowFinding({ row, match: { verdict: 'supported', reason: 'exact' } })
    : undecided('no-date', say('no-date'));
}

/** Rows as evidence beside a verdict they do not decide. */
export const beside = (rows: readonly Observation[]): Finding['evidence'] =>
  rows.slice(-3).map((row) => rowEvidence(row, `${row.value ?? row.low ?? row.high} ${row.unit}`));
