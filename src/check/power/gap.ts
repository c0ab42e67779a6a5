import type { Checker } from '../context.ts';
import { checkDeal } from '../deals/contract.ts';
import { dealFigure } from '../deals/figures.ts';
import { elsewhere } from '../deals/site.ts';
import { judgeSlip } from '../deals/slip.ts';
import { isOfDeals } from '../deals/told.ts';
import { rowEvidence, say, undecided } from '../finding.ts';
import { judgeRestated } from '../inner/restated.ts';
import { bestRow, rowFinding, rowsFor } from '../observation.ts';
import { inGiga } from './figures.ts';
import { slipOfVintage } from './told.ts';
import { notOfForecaster, notOfVintage, notPartOfVintage, otherFigure } from './untold.ts';
import { amountOf, byVintage, vintagesFor } from './vintage.ts';

/** Judges power figures: a forecaster's vintage, a deal's megawatts, a reported observation. Units `GW`, `MW`, `%`. */
export const checkPower: Checker = (claim, context) => {
  if (isOfDeals(claim)) return checkDeal(claim, context);
  const restated = judgeRestated(claim, context);
  if (restated) return restated;
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
  if (row?.match.verdict === 'supported') {
    const planned = row.row.quantity === 'sector-power-planned';
    return planned ? { ...rowFinding(row), settledBy: 'registry' } : rowFinding(row);
  }
  const slip = claim.kind === 'power-deficit' ? null : judgeSlip(claim, context);
  if (slip) return slip;
  const other =
    slipOfVintage(giga, context) ??
    otherFigure(giga, context) ??
    notOfVintage(giga, context) ??
    notPartOfVintage(giga, context) ??
    notOfForecaster(giga, context);
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
