import type { Day } from '../core/days.ts';
import { readEpochs } from './epochs.ts';
import type {
  CountryShares,
  Deal,
  Event,
  Facts,
  Halving,
  Known,
  Machine,
  Observation,
  Person,
  PoolWindow,
  PowerForecast,
  Saying,
} from './fact.ts';
import { readMonths } from './months.ts';
import type { Snapshot } from './snapshot.ts';
import shares from './tables/country-shares.json' with { type: 'json' };
import deals from './tables/deals.json' with { type: 'json' };
import events from './tables/events.json' with { type: 'json' };
import halvings from './tables/halvings.json' with { type: 'json' };
import machines from './tables/machines.json' with { type: 'json' };
import observations from './tables/observations.json' with { type: 'json' };
import people from './tables/people.json' with { type: 'json' };
import pools from './tables/pools.json' with { type: 'json' };
import forecasts from './tables/power-forecasts.json' with { type: 'json' };
import sayings from './tables/sayings.json' with { type: 'json' };

/** The tables are checked against the types by a test, so that a start does not pay for it. */
const rows = <T>(table: { readonly rows: readonly unknown[] }): readonly T[] => table.rows as readonly T[];

const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
};

const epochs = once(readEpochs);
const months = once(readMonths);
const measured = once(() =>
  rows<Omit<Machine, 'efficiency'>>(machines).map((m) => ({ ...m, efficiency: m.powerW / m.hashrateThs })),
);

/** Everything bundled, whatever the day: oldest first. Tables that need reckoning are read when first asked for. */
export const facts: Facts = {
  get epochs() {
    return epochs();
  },
  get months() {
    return months();
  },
  get machines() {
    return measured();
  },
  halvings: rows<Halving>(halvings),
  powerForecasts: rows<PowerForecast>(forecasts),
  countryShares: rows<CountryShares>(shares),
  observations: rows<Observation>(observations),
  events: rows<Event>(events),
  people: rows<Person>(people),
  sayings: rows<Saying>(sayings),
  deals: rows<Deal>(deals),
  pools: rows<PoolWindow>(pools),
};

/**
 * What was known on a day: epochs begun by then, months over by then, rows published by then; halvings to come have no
 * day yet. Before the first priced month `month` is that month. Throws RangeError before the genesis block.
 */
export function knownAt(all: Facts, at: Day): Snapshot {
  const known = <T extends Known>(list: readonly T[]): readonly T[] =>
    list.filter((row) => row.knownFrom <= at);
  const begun = all.epochs.filter((epoch) => epoch.day <= at);
  const epoch = begun.at(-1);
  if (!epoch) throw new RangeError(`Expected a day from the genesis block of 2009-01-03 on, but got ${at}.`);
  const over = known(all.months);
  const priced = (m: { priceUsd: unknown; hashrateEhs: unknown }) =>
    m.priceUsd !== null && m.hashrateEhs !== null;
  return {
    at,
    epoch,
    month: over.findLast(priced) ?? all.months.find(priced)!,
    epochs: begun,
    months: over,
    halvings: all.halvings.map((h) => (h.day !== null && h.day > at ? { ...h, day: null } : h)),
    powerForecasts: known(all.powerForecasts),
    countryShares: known(all.countryShares),
    observations: known(all.observations),
    machines: known(all.machines),
    events: all.events.filter((event) => event.span.start <= at),
    people: all.people,
    sayings: known(all.sayings),
    deals: known(all.deals),
    pools: known(all.pools),
  };
}
