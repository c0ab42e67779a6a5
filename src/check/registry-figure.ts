import type { Claim } from '../claims/claim.ts';
import type { Observation } from '../facts/fact.ts';
import { agreeNumber } from './agreement.ts';
import { type Checker, type Context, sentenceOf, timeOf } from './context.ts';
import { dealFigure } from './deal-figures.ts';
import { type Finding, find, isSolid, say, undecided } from './finding.ts';
import { beside, bestRow, rowFinding, rowsFor } from './observation.ts';
import { tells } from './telling.ts';

/** Does a row's provider stand behind the claim, by its id in the row's definition? */
const providedBy = (row: Observation, id: string): boolean =>
  row.definition === id || row.definition.startsWith(`${id}-`);

const sameAspect = (claim: Claim, row: Observation): boolean =>
  claim.aspect === null || row.aspect === undefined || row.aspect === claim.aspect;

/** Rows about the same subject: those of a named company, else those of nobody in particular. */
const sameSubject = (claim: Claim, row: Observation, context: Context): boolean =>
  row.subject === null
    ? claim.scope !== 'company' ||
      claim.parties.length === 0 ||
      tells(sentenceOf(claim, context), context, 'listed')
    : claim.parties.some(({ id }) => id === row.subject) || claim.place?.id === row.subject;

/** Undated, only where every figure of the source for such a thing says otherwise. */
function contradictedUndated(claim: Claim, rows: readonly Observation[], source: string): Observation | null {
  const own = rows.filter((row) => providedBy(row, source) && row.value !== null && sameAspect(claim, row));
  const newest = own.filter(isSolid).toSorted((a, b) => (a.asOf.end < b.asOf.end ? 1 : -1))[0];
  const plain = claim.value !== null && claim.hedge === null && claim.from === null && claim.when === null;
  if (!newest || !plain || claim.kind !== 'energy-use') return null;
  return own.some((row) => isNear(claim, row, UNTOLD)) ? null : newest;
}

/** What the named source itself is known to have said for that time may convict, where it is one definition. */
function contradicted(claim: Claim, rows: readonly Observation[]): Observation | null {
  const source = claim.attribution?.id;
  const { when } = claim;
  if (!source) return null;
  if (when?.anchor !== 'explicit') return contradictedUndated(claim, rows, source);
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

/** Off by less than this share, another basis of the same source may be meant. */
const UNTOLD = 0.1;

const isNear = (claim: Claim, row: Observation, share: number): boolean => {
  const said = claim.value ?? claim.low ?? claim.high ?? 0;
  return row.value !== null && Math.abs(said / row.value - 1) <= share;
};

/** What a company is said to have sold or held in a month, by the row's definition. */
const REPORTED: Readonly<Record<string, Claim['aspect']>> = {
  sold: 'sold',
  held: 'holdings',
  mined: 'mined',
};
/** Off by more than this share, no other cut-off day or rounding explains a month's figure. */
const OF_MONTH = 0.25;

/** Another figure than the one a company reported for the very month that is named. */
function misreported(claim: Claim, rows: readonly Observation[]): Observation | null {
  const { when, value } = claim;
  const aspect = claim.kind === 'company-production' ? 'mined' : claim.aspect;
  if (!when || when.anchor === 'inherited' || value === null || aspect === null) return null;
  const own = rows.filter(
    (row) =>
      row.subject !== null &&
      REPORTED[row.definition] === aspect &&
      isSolid(row) &&
      row.value !== null &&
      row.asOf.end === when.end &&
      (row.asOf.start === when.start || (aspect === 'holdings' && row.asOf.start < when.start)),
  );
  const [only] = own;
  const alone = claim.parties.length === 1 && claim.subject === 'stated' && claim.hedge === null;
  if (!only || own.length !== 1 || !alone || isNear(claim, only, OF_MONTH)) return null;
  const part = aspect === 'holdings' ? claim.direction !== null : value < (only.value ?? 0);
  return part ? null : only;
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
    const reported = misreported(claim, rows);
    return reported
      ? rowFinding({ row: reported, match: { verdict: 'refuted', reason: 'wrong-value' } })
      : undecided('no-source', say('no-source'), { evidence: beside(rows) });
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

/** Open interest in USD or BTC: definitions differ by a factor, so only a source's own other day convicts. */
export const checkOpenInterest: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  const rows = rowsFor(claim, context, ['open-interest'], 10).filter(isSolid);
  const near = rows.filter(({ asOf }) => time !== null && asOf.start <= time.span.end);
  const row = bestRow(claim, near, context);
  const solid = context.facts.observations.filter(
    (other) => other.quantity === 'open-interest' && other.unit === claim.unit && isSolid(other),
  );
  const that = ofAnotherDay(claim, solid);
  if (that) return rowFinding({ row: that, match: { verdict: 'refuted', reason: 'wrong-date' } });
  return row?.match.verdict === 'supported'
    ? rowFinding(row)
    : undecided('no-source', say('no-source'), { evidence: beside(rows) });
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
