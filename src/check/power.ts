import type { Claim } from '../claims/claim.ts';
import { nameOf } from '../claims/lexicon/names.ts';
import { addDays, overlaps } from '../core/days.ts';
import type { PowerForecast } from '../facts/fact.ts';
import { agreeEnds } from './agreement.ts';
import { type Checker, type Context, knownWhenPublished, neighbours, sentenceOf } from './context.ts';
import { dealFigure } from './deal-figures.ts';
import { elsewhere } from './deal-site.ts';
import { judgeSlip } from './deal-slip.ts';
import { type Finding, find, isSolid, onDay, rowEvidence, say, titled, undecided, words } from './finding.ts';
import { bestRow, rowFinding, rowsFor } from './observation.ts';
import { type Figure, figuresOf, fits, inGiga } from './power-figures.ts';
import { notInVintages } from './power-parts.ts';

/** Vintages by whoever is named, else by anyone, that were out when the article was. */
function vintagesFor(claim: Claim, context: Context): readonly PowerForecast[] {
  const known = context.facts.powerForecasts.filter(
    (row) => row.evidence !== false && knownWhenPublished(row.knownFrom, context),
  );
  const source = forecasterOf(claim, context);
  const own = known.filter(({ forecaster }) => forecaster === source);
  if (source === null) return known;
  return own.length > 0 ? own : known.filter(({ forecaster }) => isNamed(forecaster, claim, context));
}

/** Does the claim's sentence name a forecaster, whoever else the claim is laid to? */
const isNamed = (forecaster: string, claim: Claim, context: Context): boolean => {
  const name = nameOf(forecaster);
  return name !== null && sentenceOf(claim, context).toLowerCase().includes(name.toLowerCase());
};

/** The forecaster a claim names: a person speaks for the house. */
function forecasterOf({ attribution }: Claim, { facts }: Context): string | null {
  const id = attribution?.id ?? null;
  if (id === null) return null;
  const houses =
    facts.people.find((person) => person.id === id)?.roles.map(({ organisation }) => organisation) ?? [];
  return (
    facts.powerForecasts.find(({ forecaster }) => forecaster === id || houses.includes(forecaster))
      ?.forecaster ?? id
  );
}

const vintageFinding = (vintage: PowerForecast, figure: Figure, claim: Claim): Finding => {
  const text =
    typeof figure === 'number'
      ? String(figure)
      : figure[0] === figure[1]
        ? String(figure[0])
        : `${figure[0]}–${figure[1]}`;
  const from = claim.from === null ? {} : { parts: { number: 'supported' as const } };
  return find(
    'supported',
    'vintage',
    say('vintage', {
      forecaster: titled(vintage.forecaster),
      value: words(`${text} GW`),
      day: onDay(vintage.asOf.end),
    }),
    { evidence: [rowEvidence(vintage, `${text} GW`)], settledBy: 'registry', ...from },
  );
};

/** Round magnitudes ("2,000 MW") are taken for a vintage's figure only where the text blurs them itself. */
const isFigure = (claim: Claim, figure: Figure): boolean => {
  const match = fits(claim, figure);
  return match?.verdict === 'supported' && (match.reason !== 'approximate' || claim.hedge !== null);
};

/** Capacities are anybody's; only in a text that names the forecaster can they be parts of its forecast. */
const isForecast = (claim: Claim, vintage: PowerForecast, context: Context): boolean =>
  isAboutUs(claim, context) &&
  (claim.kind !== 'power-capacity' ||
    context.reading.claims.some((other) => forecasterOf(other, context) === vintage.forecaster));

/** "13 to 44 GW": the gap after and before all options is not one range. */
function acrossBases(claim: Claim, vintage: PowerForecast): Finding | null {
  const { netGw, gapGw } = vintage;
  if (!netGw || claim.low === null || claim.high === null || claim.kind !== 'power-deficit') return null;
  if (!agreeEnds(claim, [netGw[0], gapGw])) return null;
  return {
    ...vintageFinding(vintage, [netGw[0], gapGw], claim),
    verdict: 'misleading',
    reason: 'wrong-base',
  };
}

function byVintage(claim: Claim, context: Context): Finding | null {
  const vintages = vintagesFor(claim, context)
    .filter((vintage) => isForecast(claim, vintage, context))
    .toReversed();
  for (const vintage of vintages) {
    const across = acrossBases(claim, vintage);
    if (across) return across;
  }
  for (const asked of [claim, { ...claim, aspect: null }])
    for (const vintage of vintages)
      for (const figure of figuresOf(asked, vintage))
        if (isFigure(claim, figure)) return vintageFinding(vintage, figure, claim);
  if (claim.unit !== '%') return null;
  for (const vintage of vintages)
    if (vintage.netPct !== null && isFigure(claim, vintage.netPct))
      return vintageFinding(vintage, vintage.netPct, claim);
  return null;
}

/** Days after the newest vintage in which no other is to be expected, and how far off every known one it must be. */
const NEXT_VINTAGE_DAYS = 90;
const FAR = { below: 0.5, above: 1.5 };

/** A figure that the named forecaster gave in no vintage before or after: refuted while no further one can be meant. */
function otherFigure(claim: Claim, context: Context): Finding | null {
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
    !isAboutUs(claim, context)
  )
    return null;
  if (published.start < first.knownFrom || published.end > addDays(last.knownFrom, NEXT_VINTAGE_DAYS))
    return null;
  const all = vintages.flatMap((row) => figuresOf({ ...claim, aspect: null }, row)).flat();
  const said = claim.value ?? claim.high ?? claim.low ?? 0;
  if (all.length === 0 || (said < FAR.above * Math.max(...all) && said > FAR.below * Math.min(...all)))
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
  const besides = neighbours(claim, context).filter(
    ({ kind, value, unit, aspect }) =>
      (kind === 'power-demand' || kind === 'power-deficit') &&
      kind !== claim.kind &&
      value !== null &&
      unit === 'GW' &&
      (aspect === null || aspect === 'level'),
  );
  const meant = vintages.filter(
    (row) =>
      (dated !== null && forecasterOf(claim, context) !== null && overlaps(row.asOf, dated)) ||
      besides.some((other) =>
        figuresOf({ ...other, aspect: null }, row).some((figure) => isFigure(other, figure)),
      ),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const PLAIN: readonly Claim['aspect'][] = [null, 'gross', 'level'];

/** A figure that is not the one of the vintage it is told of. */
function notOfVintage(claim: Claim, context: Context): Finding | null {
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

/** Only a claim about US data centres is about the vintages. */
const isAboutUs = (claim: Claim, context: Context): boolean =>
  claim.place === null ||
  claim.place.id === 'us' ||
  neighbours(claim, context).some(({ place }) => place?.id === 'us');

/** Judges power figures: a forecaster's vintage, a deal's megawatts, a reported observation. Units `GW`, `MW`, `%`. */
export const checkPower: Checker = (claim, context) => {
  const giga = inGiga(claim);
  const vintage = byVintage(giga, context);
  if (vintage) return vintage;
  const figure = claim.kind === 'power-deficit' ? null : dealFigure(claim, context);
  if (figure) return elsewhere(claim, figure, context) ?? figure;
  const row = bestRow(
    giga,
    rowsFor(giga, context, ['sector-power', 'sector-power-planned', 'energy']),
    context,
  );
  if (row?.match.verdict === 'supported') return rowFinding(row);
  const slip = claim.kind === 'power-deficit' ? null : judgeSlip(claim, context);
  if (slip) return slip;
  const other = otherFigure(giga, context) ?? notOfVintage(giga, context) ?? notOfForecaster(giga, context);
  if (other) return other;
  const latest = vintagesFor(giga, context).at(-1);
  const evidence =
    latest && claim.kind !== 'power-capacity' ? [rowEvidence(latest, `${amountOf(claim, latest)} GW`)] : [];
  return undecided(
    claim.modality === 'fact' ? 'no-source' : 'forecast',
    say(claim.modality === 'fact' ? 'no-source' : 'forecast-open'),
    { evidence },
  );
};

/** A part or sum that the named forecaster never gave. */
function notOfForecaster(claim: Claim, context: Context): Finding | null {
  const forecaster = forecasterOf(claim, context);
  if (forecaster === null || !isAboutUs(claim, context)) return null;
  const vintages = context.facts.powerForecasts.filter(
    (row) => row.forecaster === forecaster && row.evidence !== false,
  );
  return notInVintages(claim, vintages, context);
}

const amountOf = (claim: Claim, vintage: PowerForecast): number | null =>
  claim.kind === 'power-demand' ? vintage.demandGw : vintage.gapGw;
