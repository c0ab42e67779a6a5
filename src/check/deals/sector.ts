import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Observation } from '../../facts/fact.ts';
import { type Context, inParagraph } from '../context.ts';
import { type Finding, isSolid } from '../finding.ts';
import { bestRow, rowFinding, rowsFor } from '../observation.ts';
import { providedBy } from '../reported-figure.ts';
import { slipOf } from '../slip.ts';

const QUANTITIES = ['sector-deals', 'sector-power', 'sector-deal-count'];
const PLANNED = 'sector-power-planned';

/** Days after a count of the sector in which it is still the newest. */
const NEWEST_DAYS = 16;
/** Within this share of any number known of the sector, that one may be meant. */
const NEAR = 0.12;

/** Has somebody counted the sector? "Bernstein comes to 90 billion" names them without a word of saying. */
const isCounter = (id: string, facts: Context['facts']): boolean =>
  facts.observations.some((row) => QUANTITIES.includes(row.quantity) && providedBy(row, id));

/**
 * All contracts of a sector, as somebody counted them: a row that agrees, or the count of the named source with two digits
 * swapped or its decimal point moved, while it is the newest there is.
 */
export function judgeSector(claim: Claim, context: Context): Finding | null {
  const power = claim.unit === 'GW' ? [PLANNED] : [];
  const best = bestRow(claim, rowsFor(claim, context, [...QUANTITIES, ...power]), context);
  // What somebody has counted and published holds, whether the text says "counts" or "estimates".
  if (best?.match.verdict === 'supported') return { ...rowFinding(best), settledBy: 'registry' };
  const said = claim.value ?? claim.low ?? claim.high;
  const { published, facts } = context;
  const told = inParagraph(claim, context).filter(({ kind }) => kind === claim.kind);
  const attributed =
    claim.attribution?.id ?? told.find(({ attribution }) => attribution !== null)?.attribution?.id;
  const source = attributed ?? claim.parties.find(({ id }) => id !== null && isCounter(id, facts))?.id;
  if (said === null || !source || !published || claim.stance !== 'asserted') return null;
  if (claim.parties.some(({ role }) => role === 'operator')) return null;
  const rows = facts.observations.filter(
    ({ quantity, unit, value }) =>
      [...QUANTITIES, PLANNED].includes(quantity) && unit === claim.unit && value !== null,
  );
  const isNewest = (row: Observation): boolean =>
    row.asOf.start <= published.end && published.start <= addDays(row.asOf.end, NEWEST_DAYS);
  const slipped = rows.find((row) => {
    const slip = slipOf(said, row.value ?? 0);
    return (
      row.quantity !== PLANNED &&
      isSolid(row) &&
      providedBy(row, source) &&
      isNewest(row) &&
      (slip === 'swapped' || slip === 'scale')
    );
  });
  const near = rows.some(({ value }) => Math.abs(said / (value ?? 1) - 1) <= NEAR);
  if (!slipped || near) return null;
  return rowFinding({ row: slipped, match: { verdict: 'refuted', reason: 'wrong-value' } });
}
