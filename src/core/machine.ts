import { energyPerPetahashDay, type Losses } from './breakeven.ts';
import { nonNegative, positive, within } from './domain.ts';
import { PETAHASH, TERAHASH } from './units.ts';

/** A machine at work: hashrate in H/s, power in W, hashprice in USD/PH/day, power price in USD/kWh, uptime in %. */
export interface Operation extends Losses {
  readonly hashrate: number;
  readonly watts: number;
  readonly hashprice: number;
  readonly powerPrice: number;
  readonly uptimePct?: number;
}

/** A day's account in USD; uptime scales revenue and energy alike. */
export interface DailyAccount {
  readonly revenueUsd: number;
  readonly poolFeeUsd: number;
  readonly energyKwh: number;
  readonly powerCostUsd: number;
  readonly profitUsd: number;
}

/** Efficiency in J/TH of a hashrate in H/s that takes so many W. */
export const efficiencyOf = (machine: { hashrate: number; watts: number }): number =>
  positive({ name: 'power', value: machine.watts, unit: 'W' }) /
  (positive({ name: 'hashrate', value: machine.hashrate, unit: 'H/s' }) / TERAHASH);

/** Power in W of a hashrate in H/s at an efficiency in J/TH; 900 EH/s at 20 J/TH → 18 GW. */
export const powerOf = (fleet: { hashrate: number; efficiency: number }): number =>
  (positive({ name: 'hashrate', value: fleet.hashrate, unit: 'H/s' }) / TERAHASH) *
  positive({ name: 'efficiency', value: fleet.efficiency, unit: 'J/TH' });

/** Hashrate in H/s that a power in W feeds at an efficiency in J/TH. */
export const hashrateOfPower = (site: { watts: number; efficiency: number }): number =>
  (positive({ name: 'power', value: site.watts, unit: 'W' }) /
    positive({ name: 'efficiency', value: site.efficiency, unit: 'J/TH' })) *
  TERAHASH;

/** What a machine earns and costs in a day. */
export function dailyAccount(operation: Operation): DailyAccount {
  const uptime = within({ name: 'uptime', value: operation.uptimePct ?? 100, unit: '%' }, 0, 100) / 100;
  const fee = within({ name: 'pool fee', value: operation.poolFeePct ?? 0, unit: '%' }, 0, 100) / 100;
  const petahash = positive({ name: 'hashrate', value: operation.hashrate, unit: 'H/s' }) / PETAHASH;
  const hashprice = nonNegative({ name: 'hashprice', value: operation.hashprice, unit: 'USD/PH/day' });
  const powerPrice = nonNegative({ name: 'power price', value: operation.powerPrice, unit: 'USD/kWh' });
  const energyKwh =
    petahash * energyPerPetahashDay({ ...operation, efficiency: efficiencyOf(operation) }) * uptime;
  const revenueUsd = petahash * hashprice * uptime;
  const poolFeeUsd = revenueUsd * fee;
  const powerCostUsd = energyKwh * powerPrice;
  return {
    revenueUsd,
    poolFeeUsd,
    energyKwh,
    powerCostUsd,
    profitUsd: revenueUsd - poolFeeUsd - powerCostUsd,
  };
}

/** Days until a machine's price in USD is earned back at a daily profit in USD; null when it never is. */
export const paybackDays = (machine: { costUsd: number; profitUsdPerDay: number }): number | null =>
  machine.profitUsdPerDay > 0
    ? nonNegative({ name: 'machine price', value: machine.costUsd, unit: 'USD' }) / machine.profitUsdPerDay
    : null;
