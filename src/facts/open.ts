import { createRequire } from 'node:module';
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

const table = createRequire(import.meta.url);

/** Rows of a bundled table; a test checks them against the types, so that a start does not pay for it. */
const rows = <T>(name: string): readonly T[] => table(`./tables/${name}.json`).rows;

const once = <T>(read: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
};

const measured = (): readonly Machine[] =>
  rows<Omit<Machine, 'efficiency'>>('machines').map((m) => ({ ...m, efficiency: m.powerW / m.hashrateThs }));

const readers: { readonly [T in keyof Facts]-?: () => Facts[T] } = {
  epochs: once(readEpochs),
  months: once(readMonths),
  machines: once(measured),
  halvings: once(() => rows<Halving>('halvings')),
  powerForecasts: once(() => rows<PowerForecast>('power-forecasts')),
  countryShares: once(() => rows<CountryShares>('country-shares')),
  observations: once(() => rows<Observation>('observations')),
  events: once(() => rows<Event>('events')),
  people: once(() => rows<Person>('people')),
  sayings: once(() => rows<Saying>('sayings')),
  deals: once(() => rows<Deal>('deals')),
  pools: once(() => rows<PoolWindow>('pools')),
  currentOn: () => undefined,
};

/** An object whose fields are read when first asked for: a command pays only for the tables it uses. */
const lazily = <T extends object>(fields: { readonly [K in keyof T]-?: () => T[K] }): T =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries<() => unknown>(fields).map(([name, get]) => [name, { get, enumerable: true }]),
    ),
  ) as T;

/** Everything bundled, whatever the day: oldest first. */
export const facts: Facts = lazily<Facts>(readers);

/**
 * What was known on a day: epochs begun by then, months over by then, rows published and answers heard by then; halvings
 * to come have no day yet. Before the first priced month `month` is that month. Throws RangeError before the genesis block.
 */
export function knownAt(all: Facts, at: Day): Snapshot {
  const known = <T extends Known>(list: readonly T[]): readonly T[] =>
    list.filter((row) => row.knownFrom <= at);
  const begun = all.epochs.filter((epoch) => epoch.day <= at);
  const epoch = begun.at(-1);
  if (!epoch) throw new RangeError(`Expected a day from the genesis block of 2009-01-03 on, but got ${at}.`);
  const over = once(() => known(all.months));
  const priced = (m: { priceUsd: unknown; hashrateEhs: unknown }) =>
    m.priceUsd !== null && m.hashrateEhs !== null;
  return lazily<Snapshot>({
    at: () => at,
    epoch: () => epoch,
    epochs: () => begun,
    months: once(over),
    month: once(() => over().findLast(priced) ?? all.months.find(priced)!),
    halvings: once(() => all.halvings.map((h) => (h.day !== null && h.day > at ? { ...h, day: null } : h))),
    powerForecasts: once(() => known(all.powerForecasts)),
    countryShares: once(() => known(all.countryShares)),
    observations: once(() => known(all.observations)),
    machines: once(() => known(all.machines)),
    events: once(() => all.events.filter((event) => event.span.start <= at)),
    people: () => all.people,
    sayings: once(() => known(all.sayings)),
    deals: once(() => known(all.deals)),
    pools: once(() => known(all.pools)),
    currentOn: () => all.currentOn,
    current: once(() => all.currentOn?.(at)),
  });
}
