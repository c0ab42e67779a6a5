import { energyPerPetahashDay } from './breakeven.ts';
import { nonNegative, positive } from './domain.ts';
import { PETAHASH } from './units.ts';

/** Machines alike: hashrate in H/s, efficiency in J/TH, power price in USD/kWh. */
export interface FleetClass {
  readonly hashrate: number;
  readonly efficiency: number;
  readonly powerPrice: number;
}

/** The network in one moment; `running` is each class's hashrate in H/s, in the order given. */
export interface NetworkState {
  readonly hashrate: number;
  /** USD/PH/day. */
  readonly hashprice: number;
  /** Revenue less power, % of revenue. */
  readonly marginPct: number;
  readonly running: readonly number[];
}

/** Hashprice in USD/PH/day below which a class stops: its power cost. */
export const costOf = ({ efficiency, powerPrice }: Pick<FleetClass, 'efficiency' | 'powerPrice'>): number =>
  nonNegative({ name: 'power price', value: powerPrice, unit: 'USD/kWh' }) *
  energyPerPetahashDay({ efficiency });

function stateOf(fleet: readonly FleetClass[], running: readonly number[], revenue: number): NetworkState {
  const hashrate = running.reduce((sum, h) => sum + h, 0);
  const cost = fleet.reduce((sum, one, i) => sum + ((running[i] ?? 0) / PETAHASH) * costOf(one), 0);
  return {
    hashrate,
    hashprice: revenue / (hashrate / PETAHASH),
    marginPct: (1 - cost / revenue) * 100,
    running,
  };
}

/**
 * Who runs when everyone who loses on power stops: the cheapest first; the marginal class only so far that hashprice
 * equals its cost. `revenue` is the network's in USD/day, which hashrate does not change.
 */
export function settle(fleet: readonly FleetClass[], revenue: number): NetworkState {
  positive({ name: 'revenue', value: revenue, unit: 'USD/day' });
  const running = fleet.map(() => 0);
  const cheapestFirst = fleet
    .map((one, i) => ({ one, i, cost: costOf(one) }))
    .sort((a, b) => a.cost - b.cost);
  let hashrate = 0;
  for (const { one, i, cost } of cheapestFirst) {
    const room = cost === 0 ? Infinity : (revenue / cost) * PETAHASH - hashrate;
    if (room <= 0) break;
    running[i] = Math.min(positive({ name: 'hashrate of a class', value: one.hashrate, unit: 'H/s' }), room);
    hashrate += running[i];
  }
  if (hashrate === 0) throw new RangeError('Expected a fleet of at least one class, but got none.');
  return stateOf(fleet, running, revenue);
}

/**
 * The zero-sum game in three states: before (all who can pay for power run), right after `added` joins (impact:
 * everyone shares the same revenue), and after those above their break-even have left. Classes keep the given order,
 * the added one last.
 */
export function addCapacity(game: {
  fleet: readonly FleetClass[];
  added: FleetClass;
  revenueUsdPerDay: number;
}): { before: NetworkState; impact: NetworkState; after: NetworkState } {
  const before = settle(game.fleet, game.revenueUsdPerDay);
  const fleet = [...game.fleet, game.added];
  return {
    before,
    impact: stateOf(fleet, [...before.running, game.added.hashrate], game.revenueUsdPerDay),
    after: settle(fleet, game.revenueUsdPerDay),
  };
}
