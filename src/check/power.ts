import type { Claim } from '../claims/claim.ts';
import { addDays } from '../core/days.ts';
import type { PowerForecast } from '../facts/fact.ts';
import { agree, agreeEnds, type Match } from './agreement.ts';
import { type Checker, type Context, knownWhenPublished, neighbours } from './context.ts';
import { dealFigure } from './deal-figures.ts';
import { type Finding, find, isSolid, onDay, rowEvidence, say, undecided, words } from './finding.ts';
import { bestRow, rowFinding, rowsFor } from './observation.ts';

type Figure = number | readonly [number, number];

const MW_PER_GW = 1000;

const inGiga = (claim: Claim): Claim => {
  if (claim.unit !== 'MW') return claim;
  const scaled = (n: number | null): number | null => (n === null ? null : n / MW_PER_GW);
  const precision = claim.precision && {
    written: claim.precision.written / MW_PER_GW,
    round: claim.precision.round / MW_PER_GW,
  };
  return {
    ...claim,
    unit: 'GW',
    value: scaled(claim.value),
    low: scaled(claim.low),
    high: scaled(claim.high),
    from: scaled(claim.from),
    precision,
  };
};

const present = (figures: readonly (Figure | null | undefined)[]): readonly Figure[] =>
  figures.filter((figure) => figure !== null && figure !== undefined);

const OPTION: Readonly<Record<string, string>> = {
  'gas-turbines': 'gas-turbines',
  'fuel-cells': 'fuel-cells',
  'nuclear-sited': 'nuclear-sited',
  'bitcoin-sites': 'bitcoin-sites',
};

/** The figures of one vintage that a claim of its kind and aspect can mean. */
function figuresOf(claim: Claim, vintage: PowerForecast): readonly Figure[] {
  const { sitesGw, optionsGw } = vintage;
  if (claim.kind === 'power-demand') return present([vintage.demandGw]);
  if (claim.kind === 'power-deficit') {
    if (claim.aspect === 'bitcoin-sites' || claim.aspect === 'share-closed')
      return present([optionsGw['bitcoin-sites']]);
    if (claim.aspect === 'net') return present([vintage.netGw]);
    if (claim.aspect === 'gross') return present([vintage.gapGw]);
    return present([vintage.gapGw, vintage.netGw, optionsGw['bitcoin-sites']]);
  }
  const option = claim.aspect === null ? undefined : OPTION[claim.aspect];
  if (option) return present([optionsGw[option]]);
  if (claim.aspect === 'under-construction' || claim.aspect === 'sites-under-construction')
    return present([vintage.underConstructionGw, sitesGw.underConstruction]);
  if (claim.aspect === 'grid-access') return present([vintage.gridAccessGw]);
  if (claim.aspect === 'sites-operating') return present([sitesGw.operating]);
  if (claim.aspect === 'sites-interconnected') return present([sitesGw.interconnected]);
  return present([
    vintage.underConstructionGw,
    vintage.gridAccessGw,
    sitesGw.operating,
    sitesGw.underConstruction,
    sitesGw.interconnected,
    ...Object.values(optionsGw),
  ]);
}

function fits(claim: Claim, figure: Figure): Match | null {
  if (typeof figure === 'number') return agree(claim, figure);
  const [low, high] = figure;
  if (claim.low !== null && claim.high !== null)
    return agreeEnds(claim, [low, high])
      ? { verdict: 'supported', reason: 'exact' }
      : { verdict: 'refuted', reason: 'wrong-value' };
  return agree(
    claim,
    low === high ? low : claim.hedge === 'up-to' || claim.hedge === 'under' ? high : { low, high },
  );
}

/** Vintages by whoever is named, else by anyone, that were out when the article was. */
function vintagesFor(claim: Claim, context: Context): readonly PowerForecast[] {
  const known = context.facts.powerForecasts.filter(
    (row) => row.evidence !== false && knownWhenPublished(row.knownFrom, context),
  );
  const source = forecasterOf(claim, context);
  return source === null ? known : known.filter(({ forecaster }) => forecaster === source);
}

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
      forecaster: words(vintage.forecaster),
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
    forecaster: words(latest.forecaster),
    value: words(`${figure} GW`),
    day: onDay(latest.asOf.end),
  };
  const evidence = vintages
    .filter((row) => row.knownFrom <= published.end)
    .map((row) => rowEvidence(row, `${amountOf(claim, row)} GW`));
  return find('refuted', 'wrong-attribution', say('vintage', args), { evidence, settledBy: 'registry' });
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
  if (figure) return figure;
  const row = bestRow(
    giga,
    rowsFor(giga, context, ['sector-power', 'sector-power-planned', 'energy']),
    context,
  );
  if (row?.match.verdict === 'supported') return rowFinding(row);
  const other = otherFigure(giga, context);
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

const amountOf = (claim: Claim, vintage: PowerForecast): number | null =>
  claim.kind === 'power-demand' ? vintage.demandGw : vintage.gapGw;
