import type { Claim } from '../../claims/claim.ts';
import type { PowerForecast } from '../../facts/fact.ts';
import { type Context, inParagraph, knownWhenPublished } from '../context.ts';
import { type Finding, isSolid } from '../finding.ts';
import { slipOf } from '../slip.ts';
import { type Figure, figuresOf, inGiga } from './figures.ts';
import { forecasterOf, isAboutUs, isFigure, isOfAnotherClause, vintageFinding } from './vintage.ts';

/** Figures of one vintage in a paragraph from which on it tells of that one. */
const TOLD = 2;
/** Nearer than this share to a figure of its kind in any vintage, that one may be meant. */
const NEAR = 0.04;
/** Digits from which on two swapped ones tell, where all the rest of the vintage stands beside. */
const DIGITS = 2;

const KINDS: readonly Claim['kind'][] = ['power-demand', 'power-deficit', 'power-capacity'];

const endsOf = (figure: Figure): readonly number[] =>
  typeof figure === 'number' ? [figure] : [...new Set(figure)];

/** Who is said to have forecast it: in the claim, else in the paragraph, where that names one forecaster alone. */
function forecasterAround(claim: Claim, others: readonly Claim[], context: Context): string | null {
  const named = new Set(
    [claim, ...others].map((one) => forecasterOf(one, context)).filter((id) => id !== null),
  );
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** The one vintage that the other power figures of a paragraph are from; null where fewer than two are, or of several alike. */
function toldVintage(claim: Claim, context: Context): PowerForecast | null {
  const others = inParagraph(claim, context).filter(({ kind }) => KINDS.includes(kind));
  const forecaster = forecasterAround(claim, others, context);
  if (forecaster === null) return null;
  const count = (vintage: PowerForecast): number =>
    others.filter((other) =>
      figuresOf({ ...other, aspect: null }, vintage).some((figure) => isFigure(inGiga(other), figure)),
    ).length;
  const counted = context.facts.powerForecasts
    .filter(
      (row) => row.forecaster === forecaster && isSolid(row) && knownWhenPublished(row.knownFrom, context),
    )
    .map((vintage) => ({ vintage, told: count(vintage) }))
    .toSorted((a, b) => b.told - a.told);
  const [first, second] = counted;
  return first && first.told >= TOLD && first.told > (second?.told ?? 0) ? first.vintage : null;
}

/**
 * "A demand of 96 GW; with 10 being built and 15 from the grid 44 are missing": a figure with its digits swapped or its point
 * moved beside the others of its own vintage, and near to none that the forecaster ever gave for it. In GW.
 */
export function slipOfVintage(claim: Claim, context: Context): Finding | null {
  const { value, kind, aspect } = claim;
  if (value === null || claim.unit !== 'GW' || claim.stance !== 'asserted' || claim.from !== null)
    return null;
  if (claim.modality === 'hypothetical' || claim.modality === 'opinion' || !isAboutUs(claim, context))
    return null;
  if (kind === 'power-capacity' && (aspect === null || isOfAnotherClause(claim, context))) return null;
  const vintage = toldVintage(claim, context);
  if (!vintage) return null;
  const asked =
    kind === 'power-deficit' && aspect === null ? ({ ...claim, aspect: 'gross' } as const) : claim;
  const figures =
    aspect === 'under-construction' ? [vintage.underConstructionGw ?? 0] : figuresOf(asked, vintage);
  const figure = figures.find((one) =>
    endsOf(one).some((end) => ['swapped', 'scale'].includes(slipOf(value, end, DIGITS) ?? '')),
  );
  const known = context.facts.powerForecasts.flatMap((row) =>
    KINDS.flatMap((of) => figuresOf({ ...claim, kind: of, aspect: null }, row)).flatMap(endsOf),
  );
  if (figure === undefined || known.some((one) => Math.abs(value / one - 1) <= NEAR)) return null;
  return {
    ...vintageFinding(vintage, figure, claim),
    verdict: 'refuted',
    reason: 'wrong-attribution',
    settledBy: 'contract',
  };
}
