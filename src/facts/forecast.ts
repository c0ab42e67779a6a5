import type { Day } from '../core/days.ts';
import type { PowerForecast } from './fact.ts';
import type { Dated } from './network.ts';
import { vintagesBy } from './observed.ts';

/** A forecaster's power gap put together from its vintages, each part from the newest that states it; all in GW. */
export interface Gap {
  readonly demand: Dated;
  readonly underConstruction: Dated;
  readonly grid: Dated;
  /** By option id (`bitcoin-sites`, `gas-turbines` …): the low and the high end. */
  readonly options: Readonly<Record<string, { readonly low: Dated; readonly high: Dated }>>;
}

type Read = (vintage: PowerForecast) => number | null | undefined;

/** The newest of some vintages that states a figure, with that figure. */
function stated(vintages: readonly PowerForecast[], read: Read): Dated | null {
  for (const vintage of vintages) {
    const value = read(vintage);
    if (typeof value === 'number') return { value, unit: 'GW', asOf: vintage.asOf, sources: vintage.sources };
  }
  return null;
}

/**
 * The gap as of a day: the newest vintage by then that states a demand, its missing parts from earlier ones. Options
 * stated by none so far are those of the first that does. Null where no vintage states a demand.
 */
export function gapOn(forecasts: readonly PowerForecast[], day: Day): Gap | null {
  const until = vintagesBy(forecasts, day);
  const first = until.findIndex((v) => v.demandGw !== null);
  const vintages = until.slice(first);
  const demand = first < 0 ? null : stated(vintages, (v) => v.demandGw);
  const underConstruction = stated(vintages, (v) => v.underConstructionGw);
  const grid = stated(vintages, (v) => v.gridAccessGw);
  if (!demand || !underConstruction || !grid) return null;
  const listed = (v: PowerForecast): boolean => Object.keys(v.optionsGw).length > 0;
  const source = vintages.find(listed) ?? forecasts.find(listed);
  const options = Object.entries(source?.optionsGw ?? {}).map(([id, [low, high]]) => {
    const end = (value: number): Dated => ({
      value,
      unit: 'GW',
      asOf: source!.asOf,
      sources: source!.sources,
    });
    return [id, { low: end(low), high: end(high) }] as const;
  });
  return { demand, underConstruction, grid, options: Object.fromEntries(options) };
}
