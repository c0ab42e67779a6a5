import type { Claim } from '../../claims/claim.ts';
import { daysBetween } from '../../core/days.ts';
import { agree } from '../agreement.ts';
import { type Context, knownWhenPublished } from '../context.ts';
import { amount, type Finding, find, isSolid, say } from '../finding.ts';
import { beside } from '../observation.ts';

/** Days in which two figures of one pool or company tell of one fall or rise, and days since then in which it is still news. */
const REACH = { apart: 30, since: 60 };
/** A blurred percentage that ends in a zero is read in steps of ten. */
const STEP = 10;

const isBlurred = ({ hedge, value }: Claim, change: number): boolean =>
  hedge === 'about' &&
  value !== null &&
  value >= STEP &&
  value % STEP === 0 &&
  Math.abs(value - change) < STEP / 2;

/** "Foundry lost about 60 % of its hashrate": the two figures of that pool or company from which it follows, in `%`. Never refutes. */
export function betweenRows(claim: Claim, context: Context): Finding | null {
  const { published, facts } = context;
  const [party, ...others] = claim.parties;
  if (claim.unit !== '%' || claim.direction === null || !published || !party?.id || others.length > 0)
    return null;
  const rows = facts.observations
    .filter(
      (row) =>
        row.quantity === 'hashrate' &&
        row.subject === party.id &&
        row.unit === 'EH/s' &&
        row.value !== null &&
        isSolid(row) &&
        knownWhenPublished(row.knownFrom, context) &&
        daysBetween(row.asOf.end, published.end) <= REACH.since,
    )
    .toSorted((a, b) => (a.asOf.end < b.asOf.end ? -1 : 1));
  for (const [i, later] of rows.entries()) {
    const earlier = rows[i - 1];
    const [from, to] = [earlier?.value ?? 0, later.value ?? 0];
    if (!earlier || from <= 0 || daysBetween(earlier.asOf.end, later.asOf.end) > REACH.apart) continue;
    const change = (to / from - 1) * 100;
    if (change < 0 !== (claim.direction === 'down')) continue;
    const fits =
      agree(claim, Math.abs(change))?.verdict === 'supported' || isBlurred(claim, Math.abs(change));
    if (!fits) continue;
    return find(
      'supported',
      'consistent',
      say('inner-change', {
        from: amount(from, 'EH/s'),
        to: amount(to, 'EH/s'),
        change: amount(change, '%', 2),
      }),
      { evidence: beside([earlier, later]) },
    );
  }
  return null;
}
