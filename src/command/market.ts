import { hashpriceUsd } from '../core/hashprice.ts';
import { EXAHASH } from '../core/units.ts';
import type { Machine } from '../facts/fact.ts';
import {
  latestFees,
  latestHashrate,
  latestPrice,
  latestSubsidy,
  medianEfficiency,
} from '../facts/network.ts';
import { machinesNamed } from '../facts/observed.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Words } from '../message/words.ts';
import { given, type Input, known, lasting } from './inputs.ts';
import { machineOffers } from './offers.ts';
import { notNegative, offering, positive, word } from './options.ts';

/** What a person may know better than the snapshot about price, network and fees. */
export const marketOptions = {
  btc_price: positive('USD', 1e9).optional(),
  hashprice: positive('USD/PH/day', 1e9).optional(),
  hashrate: positive('EH/s', 1e9).optional(),
  fees: notNegative('BTC/block', 1e6).optional(),
};

type Given<Name extends string> = { readonly [K in Name]?: number | undefined };

/** The network's side of mining: hashrate in H/s, hashprice in USD/PH/day; every figure with where it is from. */
export interface Market {
  readonly priceUsd: number;
  readonly hashrate: number;
  readonly subsidyBtc: number;
  readonly feesBtc: number;
  readonly hashprice: number;
  readonly inputs: Readonly<Record<string, Input>>;
  /** How hashprice came about, worded; null where it was given. */
  readonly formula: (words: Words) => string | null;
}

/** The person's value before the one that is known. */
export const either = (value: number | undefined, unit: string, fallback: () => Input): Input =>
  value === undefined ? fallback() : given(value, unit);

/**
 * Price, hashrate, subsidy, fees and hashprice, each as given or else as known. A given hashprice goes before the one
 * that price, hashrate and fees make.
 */
export function market(facts: Snapshot, values: Given<keyof typeof marketOptions>): Market {
  const price = either(values.btc_price, 'USD', () => known(latestPrice(facts)));
  const fees = either(values.fees, 'BTC/block', () => known(latestFees(facts)));
  const subsidy = known(latestSubsidy(facts));
  const reward = { priceUsd: price.value, subsidyBtc: subsidy.value, feesBtc: fees.value };
  const network = either(values.hashrate, 'EH/s', () => known(latestHashrate(facts)));
  const hashrate = network.value * EXAHASH;
  const inputs = { btc_price: price, hashrate: network, subsidy, fees };
  if (values.hashprice !== undefined) {
    const hashprice = given(values.hashprice, 'USD/PH/day');
    return {
      ...reward,
      hashrate,
      hashprice: hashprice.value,
      inputs: { hashprice, ...inputs },
      formula: () => null,
    };
  }
  const hashprice = hashpriceUsd({ ...reward, hashrate });
  const formula = ({ number }: Words): string =>
    `144 × (${number(subsidy.value, null, 8)} + ${number(fees.value, 'BTC', 8)}) × ${number(price.value, 'USD')} ÷ ` +
    `${number(hashrate / 1e15, null, 0)} PH/s = ${number(hashprice, 'USD/PH/day')}`;
  return { ...reward, hashrate, hashprice, inputs, formula };
}

/** The machine a name means: of several that contain it the one with the shortest name, and how many others do. */
export function machineNamed(
  facts: Snapshot,
  name: string,
): { machine: Machine; others: readonly Machine[] } | null {
  const found = machinesNamed(facts.machines, name).toSorted((a, b) => a.model.length - b.model.length);
  const [machine, ...others] = found;
  return machine ? { machine, others } : null;
}

export const machineTitle = ({ maker, model }: Machine): string => `${maker} ${model}`;

/** Options that say how efficient the machines are, one way or the other. */
export const efficiencyOptions = {
  efficiency: positive('J/TH', 1e6).optional(),
  machine: offering(word(), machineOffers).optional(),
};

/** Efficiency in J/TH as given, of the machine named, or the median of those known; null for a name nobody knows. */
export function efficiencyInput(
  facts: Snapshot,
  values: { readonly efficiency?: number | undefined; readonly machine?: string | undefined },
): Input | null {
  if (values.efficiency !== undefined) return given(values.efficiency, 'J/TH');
  if (values.machine === undefined) return lasting(medianEfficiency(facts));
  const named = machineNamed(facts, values.machine);
  if (!named) return null;
  const { efficiency, asOf, sources } = named.machine;
  return lasting({ value: efficiency, unit: 'J/TH', asOf, sources });
}
