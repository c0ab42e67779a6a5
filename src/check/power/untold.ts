import type { Claim } from '../../claims/claim.ts';
import { addDays, overlaps } from '../../core/days.ts';
import type { PowerForecast } from '../../facts/fact.ts';
import { type Context, inParagraph, numberOf, textOf } from '../context.ts';
import { type Finding, find, isSolid, onDay, rowEvidence, say, titled, words } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { type Figure, figuresOf, fits } from './figures.ts';
import { notInVintages } from './parts.ts';
import {
  amountOf,
  forecasterOf,
  forecasterTold,
  isAboutUs,
  isFigure,
  isLedIn,
  isOfAnotherClause,
  vintageFinding,
  vintagesFor,
} from './vintage.ts';

/** Days after the newest vintage in which no other is to be expected, and how far off every known one it must be. */
const NEXT_VINTAGE_DAYS = 90;
const FAR = { below: 0.5, above: 1.5 };

/** Days after a vintage in which news of the forecaster are news of it. */
const FRESH_DAYS = 12;
/** Nearer than this share to any figure the forecaster ever gave for it, that one may be meant. */
const KNOWN = 0.04;

const newlyOut = (rows: readonly PowerForecast[], { published }: Context): PowerForecast | null =>
  rows.findLast(
    ({ knownFrom }) =>
      published !== null && knownFrom <= published.end && published.start <= addDays(knownFrom, FRESH_DAYS),
  ) ?? null;

/** "A gap of 54 GW by 2028" in the week after the note that says 44: one digit off, and no figure of any other note. */
function isSlipOfNews(claim: Claim, vintage: PowerForecast, all: readonly number[]): boolean {
  const { value, kind, aspect, hedge, stance, from } = claim;
  const [figure] = figuresOf({ ...claim, aspect: null }, vintage);
  if (
    value === null ||
    hedge !== null ||
    stance !== 'asserted' ||
    from !== null ||
    claim.when?.grain === 'month'
  )
    return false;
  if (kind !== 'power-deficit' || aspect !== null || typeof figure !== 'number') return false;
  const slip = slipOf(value, figure, 2);
  return (slip === 'digit' || slip === 'swapped') && all.every((one) => Math.abs(value / one - 1) > KNOWN);
}

/** "It sees 44 GW missing; a rival says 54": where the note's own gap is told too, another one is not meant for it. */
const isToldBeside = (claim: Claim, vintage: PowerForecast, context: Context): boolean =>
  inParagraph(claim, context).some(
    (other) =>
      other.kind === claim.kind &&
      figuresOf({ ...other, aspect: null }, vintage).some((figure) => isFigure(other, figure)),
  );

/** A figure that the named forecaster gave in no vintage before or after: refuted while no further one can be meant. */
export function otherFigure(claim: Claim, context: Context): Finding | null {
  const { published } = context;
  const forecaster = forecasterOf(claim, context);
  const vintages = context.facts.powerForecasts.filter(
    (row) => row.forecaster === forecaster && row.evidence !== false,
  );
  const solid = vintages.filter((row) => isSolid(row) && !row.dateFromMemory);
  const [first, last] = [solid[0], vintages.at(-1)];
  if (
    !published ||
    !first ||
    !last ||
    claim.kind === 'power-capacity' ||
    claim.unit !== 'GW' ||
    isPartOfBefore(claim, context) ||
    !isAboutUs(claim, context)
  )
    return null;
  if (published.start < first.knownFrom || published.end > addDays(last.knownFrom, NEXT_VINTAGE_DAYS))
    return null;
  const all = vintages.flatMap((row) => figuresOf({ ...claim, aspect: null }, row)).flat();
  const said = claim.value ?? claim.high ?? claim.low ?? 0;
  const fresh = newlyOut(solid, context);
  const slipped = fresh !== null && isSlipOfNews(claim, fresh, all) && !isToldBeside(claim, fresh, context);
  if (
    all.length === 0 ||
    (!slipped && said < FAR.above * Math.max(...all) && said > FAR.below * Math.min(...all))
  )
    return null;
  const latest = solid.findLast((row) => row.knownFrom <= published.end) ?? first;
  const figure = amountOf(claim, latest);
  const args = {
    forecaster: titled(latest.forecaster),
    value: words(`${figure} GW`),
    day: onDay(latest.asOf.end),
  };
  const evidence = vintages
    .filter((row) => row.knownFrom <= published.end)
    .map((row) => rowEvidence(row, `${amountOf(claim, row)} GW`));
  return find('refuted', 'wrong-attribution', say('vintage', args), { evidence, settledBy: 'registry' });
}

/** The one vintage that is meant: of the month the claim names, or the one that another figure of its sentence is from. */
function meantVintage(claim: Claim, context: Context): PowerForecast | null {
  const { when } = claim;
  const vintages = vintagesFor(claim, context).filter((row) => isSolid(row) && !row.dateFromMemory);
  const dated = when && ['day', 'week', 'month'].includes(when.grain) ? when : null;
  const besides = inParagraph(claim, context).filter(
    ({ kind, value, unit, aspect }) =>
      (kind === 'power-demand' || kind === 'power-deficit') &&
      kind !== claim.kind &&
      value !== null &&
      unit === 'GW' &&
      (aspect === null || aspect === 'level'),
  );
  const meant = vintages.filter(
    (row) =>
      (dated !== null && forecasterTold(claim, context) !== null && overlaps(row.asOf, dated)) ||
      besides.some((other) =>
        figuresOf({ ...other, aspect: null }, row).some((figure) => isFigure(other, figure)),
      ),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Nearer than this share a part is rounded, or counted a little otherwise. */
const PART_OFF = 0.15;
const PARTS: readonly Claim['aspect'][] = [
  'gas-turbines',
  'fuel-cells',
  'nuclear-sited',
  'under-construction',
  'grid-access',
];

/** A part of the gap that is not the one of the vintage whose gap or demand stands beside it; what remains, if it is more than the gap. */
export function notPartOfVintage(claim: Claim, context: Context): Finding | null {
  const part = claim.kind === 'power-capacity' && PARTS.includes(claim.aspect);
  const rest = claim.kind === 'power-deficit' && claim.aspect === 'net';
  if (!(part || rest) || claim.unit !== 'GW' || claim.stance !== 'asserted' || claim.from !== null)
    return null;
  if (!isAboutUs(claim, context) || claim.modality === 'hypothetical') return null;
  if (part && isOfAnotherClause(claim, context)) return null;
  const vintage = meantVintage({ ...claim, when: null }, context);
  if (!vintage) return null;
  const [least, most] = [
    claim.value ?? claim.low ?? claim.high ?? 0,
    claim.value ?? claim.high ?? claim.low ?? 0,
  ];
  const figures = rest ? [vintage.gapGw] : figuresOf(claim, vintage);
  const [figure] = figures;
  const isOff = (one: Figure): boolean => {
    const [low, high] = typeof one === 'number' ? [one, one] : one;
    return rest
      ? least > high * (1 + PART_OFF)
      : most < low * (1 - PART_OFF) || least > high * (1 + PART_OFF);
  };
  if (figure === undefined || !figures.every(isOff)) return null;
  const sums = (['power-demand', 'power-deficit'] as const).flatMap((kind) =>
    figuresOf({ ...claim, kind, aspect: null }, vintage),
  );
  // "Less 10 GW being built and 15 GW from the grid leaves 44 GW": the gap itself, behind the word for a part.
  if (part && claim.value !== null && sums.some((one) => fits(claim, one)?.reason === 'exact')) return null;
  const another = figuresOf({ ...claim, kind: 'power-capacity', aspect: null }, vintage);
  if (part && !isLedIn(claim, context) && another.some((one) => fits(claim, one)?.verdict === 'supported'))
    return null;
  return { ...vintageFinding(vintage, figure, claim), verdict: 'refuted', reason: 'wrong-attribution' };
}

const PLAIN: readonly Claim['aspect'][] = [null, 'gross', 'level'];

/** "69 GW (10 GW of which …)", "69 GW, of which 10 GW …": a part of the figure told right before it. */
function isPartOfBefore(claim: Claim, context: Context): boolean {
  const value = numberOf(claim);
  if (!value) return false;
  const lead = textOf(claim, context).slice(Math.max(0, value.start - PART_LEAD), value.start);
  return /GW|\p{L}\s*[(（]\s*\p{L}{0,8}\s*$/u.test(lead) && /[(（,，]/u.test(lead);
}
const PART_LEAD = 18;

/** A figure that is not the one of the vintage it is told of. */
export function notOfVintage(claim: Claim, context: Context): Finding | null {
  if (isPartOfBefore(claim, context)) return null;
  if (claim.kind === 'power-capacity' || claim.unit !== 'GW' || claim.value === null) return null;
  if (!PLAIN.includes(claim.aspect) || claim.stance !== 'asserted' || !isAboutUs(claim, context)) return null;
  const vintage = meantVintage(claim, context);
  const figures = vintage ? figuresOf({ ...claim, aspect: null }, vintage) : [];
  const [figure] = figures;
  if (!vintage || figure === undefined) return null;
  const matches = figures.map((one) => fits(claim, one)?.verdict);
  const others = (['power-demand', 'power-deficit', 'power-capacity'] as const).flatMap((kind) =>
    figuresOf({ ...claim, kind, aspect: null }, vintage),
  );
  if (matches.includes('supported') || others.some((one) => fits(claim, one)?.verdict === 'supported'))
    return null;
  const finding = vintageFinding(vintage, figure, claim);
  return matches.includes('misleading')
    ? { ...finding, verdict: 'misleading', reason: 'near-miss' }
    : { ...finding, verdict: 'refuted', reason: 'wrong-attribution' };
}

/** A part or sum that the named forecaster never gave. */
export function notOfForecaster(claim: Claim, context: Context): Finding | null {
  const forecaster = forecasterOf(claim, context);
  if (forecaster === null || !isAboutUs(claim, context) || isOfAnotherClause(claim, context)) return null;
  const vintages = context.facts.powerForecasts.filter(
    (row) => row.forecaster === forecaster && row.evidence !== false,
  );
  return notInVintages(claim, vintages, context);
}
