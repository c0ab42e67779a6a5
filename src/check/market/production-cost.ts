import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import { agreeNumber } from '../agreement.ts';
import { type Checker, type Context, sentenceOf, timeOf } from '../context.ts';
import { type Finding, isSolid } from '../finding.ts';
import { beside, rowFinding } from '../observation.ts';
import { lookUp } from '../registry-figure.ts';
import { sameSubject } from '../reported-figure.ts';
import { tells } from '../telling.ts';

/** Cost of mining one BTC in USD: bases differ (cash, all-in, model), so only a row of the same basis speaks. "Without Hut 8 it would be …" is told as what is. */
export const checkProductionCost: Checker = (claim, context) => {
  const grown = claim.unit === '%' ? costGrowth(claim, context) : null;
  if (grown) return grown;
  const found = tooLittle(claim, context) ?? lookUpCost(claim, context);
  const aside = claim.modality === 'hypothetical' && tells(sentenceOf(claim, context), context, 'without');
  return aside ? { ...found, settledBy: 'contract' } : found;
};

const lookUpCost = lookUp(['production-cost'], 100);

/** Below this share of all that mining a coin was ever told to cost, a figure has lost its thousands. */
const TOO_LITTLE = 1 / 20;

/** "49 dollars a bitcoin", in the years that are known of. */
function tooLittle(claim: Claim, context: Context): Finding | null {
  const { value, unit, stance, modality } = claim;
  if (value === null || unit !== 'USD' || stance !== 'asserted' || modality !== 'fact') return null;
  const rows = context.facts.observations.filter(
    (row) => row.quantity === 'production-cost' && row.unit === unit && row.value !== null && isSolid(row),
  );
  const [least] = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const time = timeOf(claim, context);
  // undated, only who reports such costs gives them a time
  if (time === null && claim.attribution === null) return null;
  const early = time !== null && rows.every(({ asOf }) => asOf.start > time.span.end);
  if (!least?.value || early || value >= least.value * TOO_LITTLE) return null;
  return rowFinding({ row: least, match: { verdict: 'refuted', reason: 'wrong-value' } });
}

/** Days before publication in which a report's growth is news. */
const NEWS_DAYS = 200;

/** "47 % more than in the quarter before": between two figures of one source, basis and firm, the later one new. */
function costGrowth(claim: Claim, context: Context): Finding | null {
  const time = timeOf(claim, context);
  const { value, direction } = claim;
  if (value === null || direction === null || !time) return null;
  const rows = context.facts.observations.filter(
    (row) =>
      row.quantity === 'production-cost' &&
      row.value !== null &&
      isSolid(row) &&
      row.asOf.start <= time.span.end &&
      sameSubject(claim, row, context),
  );
  for (const later of rows) {
    if (addDays(later.asOf.end, NEWS_DAYS) < time.span.start) continue;
    for (const earlier of rows) {
      const alike =
        earlier.definition === later.definition &&
        earlier.subject === later.subject &&
        earlier.aspect === later.aspect &&
        earlier.asOf.end < later.asOf.start;
      if (!alike || !earlier.value || !later.value) continue;
      const grew = (later.value / earlier.value - 1) * 100;
      if (
        grew > 0 !== (direction === 'up') ||
        agreeNumber(value, '%', Math.abs(grew)).verdict !== 'supported'
      )
        continue;
      const found = rowFinding({ row: later, match: { verdict: 'supported', reason: 'consistent' } });
      return { ...found, evidence: beside([earlier, later]) };
    }
  }
  return null;
}
