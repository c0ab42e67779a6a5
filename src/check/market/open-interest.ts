import type { Claim } from '../../claims/claim.ts';
import { addDays } from '../../core/days.ts';
import type { Observation } from '../../facts/fact.ts';
import { agreeNumber } from '../agreement.ts';
import {
  type Checker,
  type Context,
  inParagraph,
  neighbours,
  numberOf,
  sentenceOf,
  timeOf,
} from '../context.ts';
import { amount, type Finding, find, isSolid, say, undecided } from '../finding.ts';
import { beside, bestRow, rowFinding, rowsFor } from '../observation.ts';
import { fromOf, supportedBy } from '../registry-figure.ts';
import { miscopied, onceSaid, providedBy } from '../reported-figure.ts';
import { slipDigits } from '../slip.ts';
import { tells } from '../telling.ts';

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

/** "The peak of 94.12 billion in July": the highest that a source ever gave, digit by digit, told of a month that is not its own. */
function peakElsewhen(claim: Claim, rows: readonly Observation[], context: Context): Observation | null {
  const { when, value, hedge } = claim;
  if (!when || when.anchor === 'inherited' || when.grain !== 'month' || value === null || hedge !== null)
    return null;
  if (!isLongPast(claim, context) || !isDatedBehind(claim)) return null;
  if (
    slipDigits(value, value) < TELLING_DIGITS ||
    !tells(sentenceOf(claim, context), context, 'peak', 'high')
  )
    return null;
  const [peak, ...others] = rows.filter((row) => row.value === value);
  if (!peak || others.length > 0 || (peak.asOf.start <= when.end && peak.asOf.end >= when.start)) return null;
  const highest = rows.every((row) => row.definition !== peak.definition || (row.value ?? 0) <= value);
  return highest ? peak : null;
}

/** Digits that two figures have in common by no chance. */
const TELLING_DIGITS = 4;

/** "In July it was far from its peak of 94.12 billion": only right behind the number a date is the peak's own. */
function isDatedBehind({ because }: Claim): boolean {
  const value = because.find(({ slot }) => slot === 'value');
  const date = because.find(({ slot }) => slot === 'when');
  return !!value && !!date && date.start >= value.end && date.start - value.end <= OWN;
}
/** Letters between a number and its own date. */
const OWN = 25;

/** "It is 53 % below the peak of 94.12 billion in July": of the last weeks the date may be that of the comparison. */
const isLongPast = ({ when }: Claim, { published }: Context): boolean =>
  when !== null && published !== null && addDays(when.end, LATELY) < published.start;
const LATELY = 60;

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

/** Points by which a loss since a peak is another reckoning's. */
const RECKONED = 8;

/** "The peak was 94.12 billion: a drop of 35 %": the loss from a peak that its sentence names to the only other level told. */
function lossSincePeak(claim: Claim, context: Context): Finding | null {
  const { value, direction, when } = claim;
  const at = numberOf(claim)?.start ?? claim.start;
  if (claim.unit !== '%' || value === null || direction !== 'down' || when?.anchor === 'explicit')
    return null;
  const isLevel = (other: Claim): boolean =>
    other.kind === claim.kind && other.unit === 'USD' && other.value !== null && other.stance === 'asserted';
  const levels = inParagraph(claim, context).filter((other) => isLevel(other) && other.start < at);
  const [peak, ...more] = levels.filter((other) => neighbours(claim, context).includes(other));
  const [level, ...others] = levels.filter((other) => other !== peak);
  if (!peak?.value || !level?.value || more.length > 0 || others.length > 0 || level.value >= peak.value)
    return null;
  if (!tells(sentenceOf(claim, context), context, 'peak', 'high')) return null;
  const fell = (1 - level.value / peak.value) * 100;
  if (Math.abs(fell - value) <= RECKONED) return null;
  return find(
    'refuted',
    'inconsistent',
    say('inner-change', {
      from: amount(peak.value, 'USD'),
      to: amount(level.value, 'USD'),
      change: amount(-fell, '%', 2),
    }),
    { settledBy: 'contract' },
  );
}

/** Open interest in USD or BTC: definitions differ by a factor, so only a source's own other day convicts. */
export const checkOpenInterest: Checker = (claim, context) => {
  const time = timeOf(claim, context);
  const fallen = claim.unit === '%' ? sinceItsPeak(claim, context) : null;
  if (fallen) return fallen;
  const lost = lossSincePeak(claim, context);
  if (lost) return lost;
  const rows = rowsFor(claim, context, ['open-interest'], 10).filter(isSolid);
  const near = rows.filter(({ asOf }) => time !== null && asOf.start <= time.span.end);
  const row = bestRow(claim, near, context);
  const solid = context.facts.observations.filter(
    (other) => other.quantity === 'open-interest' && other.unit === claim.unit && isSolid(other),
  );
  const once = onceSaid(claim, context, ['open-interest']);
  if (once) return supportedBy({ row: once, match: { verdict: 'supported', reason: 'exact' } });
  const that = ofAnotherDay(claim, solid) ?? peakElsewhen(claim, solid, context);
  if (that) return rowFinding({ row: that, match: { verdict: 'refuted', reason: 'wrong-date' } });
  const meant = claim.from === null ? row : bestRow({ ...claim, when: null }, solid, context);
  if (meant?.match.verdict === 'supported')
    return fromOf(claim, rowFinding(meant), context, ['open-interest']);
  return (
    miscopied(claim, context, ['open-interest']) ??
    undecided('no-source', say('no-source'), { evidence: beside(rows) })
  );
};
