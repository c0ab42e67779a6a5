import type { Claim } from '../claims/claim.ts';
import type { Observation } from '../facts/fact.ts';
import { agreeNumber } from './agreement.ts';
import { type Checker, type Context, timeOf } from './context.ts';
import { type Finding, find, isSolid, say, undecided } from './finding.ts';
import { beside, bestRow, rowFinding, rowsFor } from './observation.ts';

/** Does a row's provider stand behind the claim, by its id in the row's definition? */
const providedBy = (row: Observation, id: string): boolean =>
  row.definition === id || row.definition.startsWith(`${id}-`);

const sameAspect = (claim: Claim, row: Observation): boolean =>
  claim.aspect === null || row.aspect === undefined || row.aspect === claim.aspect;

/** Rows about the same subject: those of a named company, else those of nobody in particular. */
const sameSubject = (claim: Claim, row: Observation): boolean =>
  row.subject === null
    ? claim.scope !== 'company' || claim.parties.length === 0
    : claim.parties.some(({ id }) => id === row.subject) || claim.place?.id === row.subject;

/** What the named source itself is known to have said for that time may convict, where it is one definition. */
function contradicted(claim: Claim, rows: readonly Observation[]): Observation | null {
  const source = claim.attribution?.id;
  if (!source || claim.when?.anchor !== 'explicit') return null;
  const own = rows.filter((row) => providedBy(row, source) && isSolid(row) && row.value !== null);
  const same = own.filter((row) => row.aspect !== undefined && row.aspect === claim.aspect);
  const [only] = same;
  if (
    !only ||
    own.some((row) => agreeNumber(claim.value ?? 0, claim.unit, row.value ?? 0).verdict !== 'refuted')
  )
    return null;
  return only;
}

/** A checker that looks a figure up: it supports where a row agrees and otherwise shows what is known. */
export const lookUp =
  (quantities: readonly string[], slack = 45): Checker =>
  (claim, context) => {
    const rows = rowsFor(claim, context, quantities, slack).filter((row) => sameSubject(claim, row));
    const row = bestRow(
      claim,
      rows.filter((r) => sameAspect(claim, r)),
      context,
    );
    if (row?.match.verdict === 'supported') return fromOf(claim, rowFinding(row), context, quantities);
    if (
      row?.match.verdict === 'misleading' &&
      isSolid(row.row) &&
      claim.attribution &&
      providedBy(row.row, claim.attribution.id ?? '')
    )
      return rowFinding(row);
    const other = contradicted(claim, rows);
    if (other)
      return find(
        'refuted',
        'wrong-attribution',
        rowFinding({ row: other, match: { verdict: 'refuted', reason: 'wrong-attribution' } }).explanation,
        { evidence: beside([other]) },
      );
    return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  };

/** Adds what is known of the earlier value in "from A to B". */
function fromOf(claim: Claim, finding: Finding, context: Context, quantities: readonly string[]): Finding {
  const { from } = claim;
  if (from === null) return finding;
  const earlier = context.facts.observations.some(
    (row) =>
      quantities.includes(row.quantity) &&
      row.unit === claim.unit &&
      row.value !== null &&
      agreeNumber(from, claim.unit, row.value).verdict === 'supported',
  );
  return { ...finding, parts: { number: finding.verdict, from: earlier ? 'supported' : 'unverifiable' } };
}

/** Cost of mining one BTC in USD: bases differ (cash, all-in, model), so only a row of the same basis speaks. */
export const checkProductionCost: Checker = lookUp(['production-cost'], 100);

/** Break-even prices as reported, `USD`, `USD/PH/day` or `USD/kWh`. */
export const checkBreakeven: Checker = lookUp(['breakeven', 'production-cost']);

/** Open interest in USD or BTC: definitions differ by a factor, so it is never refuted. */
export const checkOpenInterest: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  const rows = rowsFor(claim, context, ['open-interest'], 10).filter(isSolid);
  const near = rows.filter(({ asOf }) => time !== null && asOf.start <= time.span.end);
  const row = bestRow(claim, near, context);
  return row?.match.verdict === 'supported'
    ? rowFinding(row)
    : undecided('no-source', say('no-source'), { evidence: beside(rows) });
};

/** Yearly energy in TWh, shares in %: by provider and year. */
export const checkEnergyUse: Checker = lookUp(['energy'], 400);

/** Holdings, sales and results of companies. */
export const checkTreasury: Checker = lookUp(['treasury', 'profit', 'company-production'], 20);

/** Coins a company mined. */
export const checkProduction: Checker = lookUp(['company-production', 'treasury'], 20);

/** Figures of no kind of their own, where the registry happens to know them. */
export const checkOther: Checker = (claim, context) => {
  const rows = rowsFor(
    claim,
    context,
    ['funding-gap', 'sector-deals', 'sector-deal-count', 'capex-per-mw'],
    60,
  );
  const row = bestRow(claim, rows, context);
  return row?.match.verdict === 'supported' ? rowFinding(row) : undecided('no-checker', say('no-checker'));
};
