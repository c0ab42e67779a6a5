import type { Claim } from '../../claims/claim.ts';
import { addDays, type Span } from '../../core/days.ts';
import { agree, inUnit } from '../agreement.ts';
import {
  type Checker,
  type Context,
  inParagraph,
  isNetwork,
  neighbours,
  sentenceOf,
  timeOf,
} from '../context.ts';
import { amount, type Finding, find, monthEvidence, onDay, say, undecided } from '../finding.ts';
import { checkMachine } from '../machines/efficiency.ts';
import { machineSum } from '../machines/sum.ts';
import { knownRange, type MonthRange, monthsIn, peakUntil, placeIn } from '../months.ts';
import { beside, bestRow, dateless, rowFinding, rowsFor } from '../observation.ts';
import { checkCountryHashrate } from '../shares/country-hashrate.ts';
import { isOfNow, isOfToday } from '../stale.ts';
import { tells } from '../telling.ts';
import { betweenRows } from './between.ts';
import { monthOnMonth } from './month-mean.ts';
import { isStateOfMonth } from './month-state.ts';
import { DAY_NOISE, noiseOf, withRecord } from './record.ts';
import {
  isOfWholeNetwork,
  isOtherScale,
  namesCountry,
  otherThanSource,
  slipOfCompany,
  slipOfDay,
  swappedOfDay,
} from './slip.ts';

/** "35.81 % of the world's hashrate, or 323.4 EH/s", "1 PH/s earns $33 a day, 1 EH/s about $33,000": it may be a country's, a pool's or a miner's. */
const SOMEBODYS: readonly Claim['kind'][] = ['country-share', 'pool-share', 'hashprice', 'revenue'];
const isSomebodys = (claim: Claim, context: Context): boolean =>
  neighbours(claim, context).some(
    ({ kind, aspect }) => SOMEBODYS.includes(kind) && aspect !== 'share-of-world',
  ) || namesCountry(claim, context);

/** Estimates over hours stray this far from the month's range; beyond it no window explains a figure. */
const FAR = { below: 0.6, above: 1.5 };
/** A mean of a week or a month lies within those of its weeks, give or take what sources differ by. */
const MEAN = { below: 0.92, above: 1.08, now: { below: 0.88, above: 1.12 } };
/** Days round a month, and round any other span, that a mean may reach into. */
const SLACK = { month: 3, other: 35 };

const scale = (unit: string | null): number | null =>
  unit === 'EH/s' ? 1 : unit === 'PH/s' ? 1e-3 : unit === 'TH/s' ? 1e-6 : unit === 'ZH/s' ? 1e3 : null;

const inExa = (claim: Claim): Claim | null => {
  const factor = scale(claim.unit);
  return factor === null ? null : inUnit(claim, 'EH/s', factor);
};

const pick = (month: { hashrateEhs: { low: number; high: number } | null }) => month.hashrateEhs;

function monthFinding(
  claim: Claim,
  range: MonthRange,
  decisive: boolean,
  limits = FAR,
  whole = false,
): Finding {
  const noise = noiseOf(claim);
  const place = placeIn(
    claim,
    { low: range.low * (1 - noise), high: range.high * (1 + noise) },
    { below: 1, above: 1 },
  );
  const far = !whole && isCompanySized(claim, range) ? 'edge' : placeIn(claim, range, limits);
  const [first, last] = [range.months[0], range.months.at(-1)];
  const explanation = say('hashrate-month', {
    low: amount(range.low, 'EH/s', 0),
    high: amount(range.high, 'EH/s', 0),
    start: onDay(first?.asOf.start ?? ''),
    end: onDay(last?.asOf.end ?? ''),
  });
  const evidence = range.months
    .slice(-2)
    .map((month) => monthEvidence(month, `${month.hashrateEhs?.low}–${month.hashrateEhs?.high} EH/s`));
  if (place === 'inside') return find('supported', 'within-range', explanation, { evidence });
  if (far === 'outside' && decisive) return find('refuted', 'out-of-range', explanation, { evidence });
  return undecided('no-source', explanation, { evidence });
}

/** Judges a hashrate: the network's by observation and month, a country's by its share row, machines by their data. */
export const checkHashrateLevel: Checker = (claim, context) => {
  const exa = inExa(claim);
  if (!exa) return undecided('vague', say('vague'));
  if (claim.scope === 'machine') return checkMachine(claim, context);
  if (claim.scope === 'country' || (claim.place && claim.scope !== 'network' && claim.scope !== 'company'))
    return checkCountryHashrate(exa, context);
  if (!isNetwork(claim)) return machineSum(exa, context) ?? companyHashrate(exa, context);
  const time = timeOf(claim, context);
  if (!time) return dateless(exa, context, ['hashrate'], ({ subject }) => subject === null);
  const rows = rowsFor(exa, context, ['hashrate']).filter(({ subject }) => subject === null);
  const row = bestRow(exa, rows, context);
  if (row?.match.verdict === 'supported') return withRecord(exa, rowFinding(row), time.span, context);
  const swapped = swappedOfDay(exa, context);
  if (swapped) return swapped;
  const months = monthsIn(time.span, context.facts, time.explicit ? 3 : 7);
  const range = knownRange(months, pick);
  if (range && isUnitOfNetwork(claim, range, context)) {
    const literal = monthFinding({ ...claim, unit: 'EH/s' }, range, false);
    return { ...literal, verdict: 'refuted', reason: 'wrong-unit' };
  }
  if (range && isOtherScale(exa, range, context)) {
    const literal = monthFinding(exa, range, false);
    return { ...literal, verdict: 'refuted', reason: 'wrong-unit' };
  }
  if (!range || isNoNetwork(exa, range))
    return undecided('no-source', say('no-source'), { evidence: beside(rows) });
  const decisive =
    claim.scope === 'network' &&
    covers(range, time.span) &&
    (time.explicit ||
      claim.when !== null ||
      claim.direction !== null ||
      (isOfToday(claim, context) && !isSomebodys(claim, context)));
  const whole =
    isCompanySized(exa, range) &&
    isOfToday(claim, context) &&
    isOfWholeNetwork(claim, context) &&
    !isSomebodys(claim, context);
  const found = monthFinding(exa, range, decisive, FAR, whole);
  const mean = found.verdict === 'unverifiable' ? meanFinding(exa, time.span, context) : null;
  const slip =
    found.verdict === 'unverifiable'
      ? (beyondAll(exa, context) ?? otherThanSource(exa, rows) ?? slipOfDay(exa, rows, time.span, range))
      : null;
  return withRecord(exa, mean ?? slip ?? found, time.span, context);
};

/** More than the network ever had by then, by further than any window explains: no day can be meant. */
function beyondAll(claim: Claim, context: Context): Finding | null {
  const peak = context.published ? peakUntil(context.published.end, context.facts, pick) : null;
  if (!peak || claim.scope !== 'network') return null;
  const range = { ...peak, low: 0 };
  return placeIn(claim, range, FAR) === 'outside' ? monthFinding(claim, range, true) : null;
}

/** A mean told for a day, month or stretch that is named: refuted outside what the weeks around it span. */
function meanFinding(claim: Claim, span: Span, context: Context): Finding | null {
  const sentence = sentenceOf(claim, context);
  const dated = claim.when ? claim.when.anchor !== 'inherited' : tells(sentence, context, 'epoch-part');
  const present = !dated && isOfNow(claim, context);
  if (!(dated || present) || claim.scope !== 'network' || claim.subject !== 'stated') return null;
  if (tells(sentence, context, 'counted-from')) return null;
  const ofMonth = isStateOfMonth(claim, sentence, context) && !isSomebodys(claim, context);
  if (!ofMonth && !tells(sentence, context, 'mean')) return null;
  const slack = present || ofMonth ? 0 : claim.when?.grain === 'month' ? SLACK.month : SLACK.other;
  const range = knownRange(monthsIn(span, context.facts, slack), pick);
  if (!range || !covers(range, span)) return null;
  const found = monthFinding(claim, range, true, present || ofMonth ? MEAN.now : MEAN);
  return found.verdict === 'refuted' ? found : null;
}

/** Off by about a thousand, EH/s for ZH/s, whatever day is meant; what is smaller still is no network at all. */
const isUnitSlip = (claim: Claim, range: MonthRange): boolean =>
  claim.value !== null && (claim.value < range.low / 300 || claim.value > range.high * 300);

/** "The network runs at 886 TH/s": the number fits the network in EH/s, and nobody else's hashrate is spoken of. */
const isUnitOfNetwork = (claim: Claim, range: MonthRange, context: Context): boolean =>
  (claim.unit === 'TH/s' || claim.unit === 'PH/s') &&
  claim.scope === 'network' &&
  claim.subject === 'stated' &&
  claim.stance === 'asserted' &&
  claim.value !== null &&
  tells(sentenceOf(claim, context), context, 'hashrate') &&
  !tells(sentenceOf(claim, context), context, 'one-miner') &&
  placeIn(
    claim,
    { low: range.low * (1 - DAY_NOISE), high: range.high * (1 + DAY_NOISE) },
    { below: 1, above: 1 },
  ) === 'inside' &&
  !inParagraph(claim, context).some(
    ({ kind, aspect }) => kind === 'solo-odds' || kind === 'efficiency' || aspect === 'share-of-world',
  );

/** Up to this share of the network's low a figure may be one company's, whoever the text names. */
const isCompanySized = (claim: Claim, range: MonthRange): boolean => {
  const said = claim.value ?? claim.high ?? range.high;
  return said < range.low * 0.15 && !isUnitSlip(claim, range);
};

/** Less than this share of the network is some miner's, whoever is named. */
const isNoNetwork = (claim: Claim, range: MonthRange): boolean =>
  (claim.value ?? claim.high ?? range.low) < range.low / 3000;

const covers = ({ months }: MonthRange, span: Span): boolean =>
  months.some(({ asOf }) => asOf.end >= addDays(span.end, -10));

function companyHashrate(claim: Claim, context: Context): Finding {
  const ids = claim.parties.map(({ id }) => id);
  const rows = rowsFor(claim, context, ['hashrate']).filter(
    ({ subject }) => subject !== null && ids.includes(subject),
  );
  const row = bestRow(claim, rows, context);
  if (row?.match.verdict === 'supported') return rowFinding(row);
  return (
    slipOfCompany(claim, context) ?? undecided('no-source', say('no-source'), { evidence: beside(rows) })
  );
}

/** A fall or rise in one stretch cannot be larger than this many times what the months' own extremes span. */
const FAR_CHANGE = 3;

/** Judges a change of the network's hashrate against what its months allow; short windows prove little. */
export const checkHashrateChange: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  const exa = inExa(claim);
  if (exa && time && claim.direction === 'down' && claim.parties.length === 0) {
    const off = bestRow(exa, rowsFor(exa, context, ['hashrate-offline'], 14), context);
    if (off?.match.verdict === 'supported') return rowFinding(off);
  }
  const between = betweenRows(claim, context) ?? monthOnMonth(claim, context);
  if (between) return between;
  if (!isNetwork(claim) || !time || claim.unit !== '%') return undecided('no-source', say('no-source'));
  const levels = neighbours(claim, context).find(
    ({ kind, from }) => kind === 'hashrate-level' && from !== null,
  );
  if (levels) return undecided('no-source', say('no-source'));
  const range = knownRange(monthsIn(time.span, context.facts, 35), pick);
  const said = claim.value ?? claim.low ?? claim.high;
  if (!range || said === null || range.low <= 0) return undecided('no-source', say('no-source'));
  const most =
    claim.direction === 'up' ? (range.high / range.low - 1) * 100 : (1 - range.low / range.high) * 100;
  const explanation = say('hashrate-month', {
    low: amount(range.low, 'EH/s', 0),
    high: amount(range.high, 'EH/s', 0),
    start: onDay(range.months[0]?.asOf.start ?? ''),
    end: onDay(range.months.at(-1)?.asOf.end ?? ''),
  });
  const evidence = range.months
    .slice(-3)
    .map((month) => monthEvidence(month, `${month.hashrateEhs?.low}–${month.hashrateEhs?.high} EH/s`));
  const impossible =
    claim.scope === 'network' &&
    claim.hedge !== 'under' &&
    claim.hedge !== 'up-to' &&
    said > Math.max(most * FAR_CHANGE, 60) &&
    time.explicit;
  if (impossible && agree(claim, most)?.verdict === 'refuted')
    return find('refuted', 'out-of-range', explanation, { evidence });
  return undecided('no-source', explanation, { evidence });
};
