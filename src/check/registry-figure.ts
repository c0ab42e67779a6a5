import type { Claim } from '../claims/claim.ts';
import type { Observation } from '../facts/fact.ts';
import { agreeNumber } from './agreement.ts';
import { type Checker, type Context, sentenceOf } from './context.ts';
import { checkDeal } from './deals/contract.ts';
import { dealFigure } from './deals/figures.ts';
import { isOfDeals } from './deals/told.ts';
import { type Finding, find, isSolid, say, undecided } from './finding.ts';
import { beside, bestRow, type Observed, rowFinding, rowsFor } from './observation.ts';
import {
  fromSlip,
  isNear,
  lossAsGain,
  miscopied,
  miscounted,
  misreported,
  newestOfSource,
  ofAnotherSpan,
  onceSaid,
  providedBy,
  sameAspect,
  sameSubject,
  UNTOLD,
} from './reported-figure.ts';
import { tells } from './telling.ts';

/** A share of the electricity mix may be that of one of its parts (renewable 42.6, nuclear 9.8) where the sum is known alone. */
const isPartOfMix = ({ kind, unit, aspect }: Claim): boolean =>
  kind === 'energy-use' && unit === '%' && aspect === 'sustainable';

/** What the named source itself is known to have said for that time may convict, where it is one definition. */
function contradicted(claim: Claim, rows: readonly Observation[]): Observation | null {
  const source = claim.attribution?.id;
  const { when } = claim;
  if (!source) return null;
  if (!when || isPartOfMix(claim)) return null;
  // "Last year" is as plain as its number; "last quarter" may be the one last reported.
  if (when.anchor !== 'explicit' && (when.anchor !== 'relative' || when.grain !== 'year')) return null;
  const own = rows.filter(
    (row) =>
      providedBy(row, source) &&
      isSolid(row) &&
      row.value !== null &&
      row.asOf.start <= when.end &&
      row.asOf.end >= when.start,
  );
  const untold = claim.kind === 'production-cost' && claim.aspect === null && claim.parties.length === 0;
  const same = own.filter((row) => row.aspect !== undefined && (untold || row.aspect === claim.aspect));
  const [only] = same;
  if (untold && own.some((row) => isNear(claim, row, UNTOLD))) return null;
  if (
    !only ||
    own.some((row) => agreeNumber(claim.value ?? 0, claim.unit, row.value ?? 0).verdict !== 'refuted')
  )
    return null;
  return only;
}

/** What a row bears out does not depend on how the text puts it. */
export const supportedBy = (observed: Observed): Finding => ({
  ...rowFinding(observed),
  settledBy: 'registry',
});

/** Where the named source has figures of its own for a cost, another's bears out nothing. */
function ofNamedSource(claim: Claim, rows: readonly Observation[]): readonly Observation[] {
  const source = claim.attribution?.id;
  if (claim.kind !== 'production-cost' || !source) return rows;
  const own = rows.filter((row) => providedBy(row, source));
  return own.length > 0 ? own : rows;
}

/** A checker that looks a figure up: it supports where a row agrees and otherwise shows what is known. */
export const lookUp =
  (quantities: readonly string[], slack = 45): Checker =>
  (given, context) => {
    const past = given.from !== null && given.when !== null && given.when.anchor !== 'explicit';
    const claim = past ? { ...given, when: null } : given;
    const timely = rowsFor(claim, context, quantities, slack);
    const newest = newestOfSource(claim, context, quantities).filter((row) => !timely.includes(row));
    const all = [...timely, ...newest].filter((row) => sameSubject(claim, row, context));
    const rows = ofNamedSource(claim, all);
    const moved = ofAnotherSpan(claim, rows, context);
    const former = isOfFormerTime(claim, context);
    if (moved && !former)
      return rowFinding({ row: moved, match: { verdict: 'refuted', reason: 'wrong-value' } });
    const row = bestRow(
      claim,
      rows.filter((r) => sameAspect(claim, r)),
      context,
    );
    const once = row?.match.verdict === 'supported' ? null : onceSaid(claim, context, quantities);
    if (once) return supportedBy({ row: once, match: { verdict: 'supported', reason: 'exact' } });
    if (row?.match.verdict === 'supported')
      return lossAsGain(claim, row.row, context) ?? fromOf(claim, supportedBy(row), context, quantities);
    if (
      row?.match.verdict === 'misleading' &&
      isSolid(row.row) &&
      claim.attribution &&
      providedBy(row.row, claim.attribution.id ?? '')
    )
      return rowFinding(row);
    if (former) return undecided('no-date', say('no-date'), { evidence: beside(rows) });
    const other = contradicted(claim, rows);
    if (other)
      return find(
        'refuted',
        'wrong-attribution',
        rowFinding({ row: other, match: { verdict: 'refuted', reason: 'wrong-attribution' } }).explanation,
        { evidence: beside([other]) },
      );
    const reported = misreported(claim, rows) ?? miscounted(claim, context);
    if (reported) return rowFinding({ row: reported, match: { verdict: 'refuted', reason: 'wrong-value' } });
    return (
      miscopied(claim, context, quantities) ??
      undecided('no-source', say('no-source'), { evidence: beside(rows) })
    );
  };

/** "A quarter earlier it was 55,950 dollars": a look back has another time than the one carried over from before. */
const isOfFormerTime = (claim: Claim, context: Context): boolean =>
  claim.when?.anchor === 'inherited' && tells(sentenceOf(claim, context), context, 'looks-back');

/** Adds what is known of the earlier value in "from A to B". */
export function fromOf(
  claim: Claim,
  finding: Finding,
  context: Context,
  quantities: readonly string[],
): Finding {
  const { from } = claim;
  if (from === null) return finding;
  const earlier = context.facts.observations.some(
    (row) =>
      quantities.includes(row.quantity) &&
      row.unit === claim.unit &&
      row.value !== null &&
      agreeNumber(from, claim.unit, row.value).verdict === 'supported',
  );
  if (earlier) return { ...finding, parts: { number: finding.verdict, from: 'supported' } };
  return (
    fromSlip(claim, context, quantities) ?? {
      ...finding,
      parts: { number: finding.verdict, from: 'unverifiable' },
    }
  );
}

/** Break-even prices as reported, `USD`, `USD/PH/day` or `USD/kWh`. */
export const checkBreakeven: Checker = lookUp(['breakeven', 'production-cost']);

/** Holdings, sales and results of companies; coins given for a contract's site stand with the contract. */
const lookUpTreasury = lookUp(['treasury', 'profit', 'company-production'], 20);
export const checkTreasury: Checker = (claim, context) => {
  if (isOfDeals(claim)) return checkDeal(claim, context);
  const found = lookUpTreasury(claim, context);
  const paid = found.verdict === 'unverifiable' && claim.unit === 'BTC' ? dealFigure(claim, context) : null;
  return paid ?? found;
};

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
