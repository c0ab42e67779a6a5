import type { Claim } from '../claims/claim.ts';
import type { Observation } from '../facts/fact.ts';
import { agreeNumber } from './agreement.ts';
import { type Checker, type Context, timeOf } from './context.ts';
import { dealFigure } from './deal-figures.ts';
import { type Finding, find, isSolid, say, undecided } from './finding.ts';
import { beside, bestRow, rowFinding, rowsFor } from './observation.ts';
import {
  fromSlip,
  isNear,
  lossAsGain,
  miscopied,
  miscounted,
  misreported,
  ofAnotherSpan,
  providedBy,
  sameAspect,
  sameSubject,
  UNTOLD,
} from './reported-figure.ts';

/** A share of the electricity mix may be that of one of its parts (renewable 42.6, nuclear 9.8) where the sum is known alone. */
const isPartOfMix = ({ kind, unit, aspect }: Claim): boolean =>
  kind === 'energy-use' && unit === '%' && aspect === 'sustainable';

/** What the named source itself is known to have said for that time may convict, where it is one definition. */
function contradicted(claim: Claim, rows: readonly Observation[]): Observation | null {
  const source = claim.attribution?.id;
  const { when } = claim;
  if (!source) return null;
  if (when?.anchor !== 'explicit' || isPartOfMix(claim)) return null;
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

/** A checker that looks a figure up: it supports where a row agrees and otherwise shows what is known. */
const lookUp =
  (quantities: readonly string[], slack = 45): Checker =>
  (given, context) => {
    const past = given.from !== null && given.when !== null && given.when.anchor !== 'explicit';
    const claim = past ? { ...given, when: null } : given;
    const rows = rowsFor(claim, context, quantities, slack).filter((row) => sameSubject(claim, row, context));
    const row = bestRow(
      claim,
      rows.filter((r) => sameAspect(claim, r)),
      context,
    );
    if (row?.match.verdict === 'supported')
      return lossAsGain(claim, row.row, context) ?? fromOf(claim, rowFinding(row), context, quantities);
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
    const reported =
      misreported(claim, rows) ?? ofAnotherSpan(claim, rows, context) ?? miscounted(claim, context);
    if (reported) return rowFinding({ row: reported, match: { verdict: 'refuted', reason: 'wrong-value' } });
    return (
      miscopied(claim, context, quantities) ??
      undecided('no-source', say('no-source'), { evidence: beside(rows) })
    );
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
  if (earlier) return { ...finding, parts: { number: finding.verdict, from: 'supported' } };
  return (
    fromSlip(claim, context, quantities) ?? {
      ...finding,
      parts: { number: finding.verdict, from: 'unverifiable' },
    }
  );
}

/** Cost of mining one BTC in USD: bases differ (cash, all-in, model), so only a row of the same basis speaks. */
export const checkProductionCost: Checker = lookUp(['production-cost'], 100);

/** Break-even prices as reported, `USD`, `USD/PH/day` or `USD/kWh`. */
export const checkBreakeven: Checker = lookUp(['breakeven', 'production-cost']);

/** The figure that the named source gives for another day is told of a day for which the source gives this one. */
function ofAnotherDay(claim: Claim, rows: readonly Observation[]): Observation | null {
  const { when, attribution } = claim;
  const source = attribution?.id ?? null;
  if (source === null || when?.anchor !== 'explicit' || when.grain !== 'day') return null;
  const own = rows.filter((row) => providedBy(row, source) && row.value !== null);
  const that = own.find(({ asOf }) => asOf.start === when.start && asOf.end === when.end);
  const wrong = (row: Observation): boolean =>
    agreeNumber(claim.value ?? 0, claim.unit, row.value ?? 0).verdict === 'refuted';
  const other = own.some((row) => row.definition === that?.definition && !wrong(row));
  return that && other && wrong(that) && claim.value !== null ? that : null;
}

/** How far a source's figure lies below its own highest: by what it gives for both days. */
function sinceItsPeak(claim: Claim, context: Context): Finding | null {
  const time = timeOf(claim, context);
  if (claim.direction !== 'down' || !time) return null;
  const rows = context.facts.observations.filter(
    (row) =>
      row.quantity === 'open-interest' &&
      row.unit === 'USD' &&
      row.value !== null &&
      isSolid(row) &&
      row.asOf.start <= time.span.end,
  );
  for (const row of rows) {
    const peak = rows.find(
      (other) => other.definition === row.definition && (other.value ?? 0) > (row.value ?? 0),
    );
    if (!peak?.value || !row.value || peak.asOf.end > row.asOf.start) continue;
    const fell = (1 - row.value / peak.value) * 100;
    if (agreeNumber(claim.value ?? 0, '%', fell).verdict !== 'supported') continue;
    const found = rowFinding({ row, match: { verdict: 'supported', reason: 'consistent' } });
    return { ...found, evidence: beside([peak, row]) };
  }
  return null;
}

/** Open interest in USD or BTC: definitions differ by a factor, so only a source's own other day convicts. */
export const checkOpenInterest: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  const fallen = claim.unit === '%' ? sinceItsPeak(claim, context) : null;
  if (fallen) return fallen;
  const rows = rowsFor(claim, context, ['open-interest'], 10).filter(isSolid);
  const near = rows.filter(({ asOf }) => time !== null && asOf.start <= time.span.end);
  const row = bestRow(claim, near, context);
  const solid = context.facts.observations.filter(
    (other) => other.quantity === 'open-interest' && other.unit === claim.unit && isSolid(other),
  );
  const that = ofAnotherDay(claim, solid);
  if (that) return rowFinding({ row: that, match: { verdict: 'refuted', reason: 'wrong-date' } });
  const meant = claim.from === null ? row : bestRow({ ...claim, when: null }, solid, context);
  if (meant?.match.verdict === 'supported')
    return fromOf(claim, rowFinding(meant), context, ['open-interest']);
  return (
    miscopied(claim, context, ['open-interest']) ??
    undecided('no-source', say('no-source'), { evidence: beside(rows) })
  );
};

/** Yearly energy in TWh, shares in %: by provider and year. */
export const checkEnergyUse: Checker = lookUp(['energy'], 400);

/** Holdings, sales and results of companies; coins given for a contract's site stand with the contract. */
const lookUpTreasury = lookUp(['treasury', 'profit', 'company-production'], 20);
export const checkTreasury: Checker = (claim, context) => {
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
