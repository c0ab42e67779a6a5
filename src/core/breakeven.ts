import { nonNegative, positive, within } from './domain.ts';
import { BLOCKS_PER_DAY } from './epoch.ts';
import { blockReward, type Reward } from './hashprice.ts';
import { TERAHASH } from './units.ts';

/** What a miner loses beside the machines' own power. */
export interface Losses {
  /** Pool fee, % of revenue; 0 when left out. */
  readonly poolFeePct?: number;
  /** Cooling, fans and the rest, % of energy on top; 0 when left out. */
  readonly overheadPct?: number;
}

/** A miner's terms: efficiency in J/TH and losses. */
export interface Miner extends Losses {
  readonly efficiency: number;
}

const kept = ({ poolFeePct = 0 }: Losses): number =>
  1 - within({ name: 'pool fee', value: poolFeePct, unit: '%' }, 0, 99.999_999) / 100;

/** kWh a petahash per second takes in a day: 24 · efficiency, and overhead. */
export const energyPerPetahashDay = ({ efficiency, overheadPct = 0 }: Miner): number =>
  24 *
  positive({ name: 'efficiency', value: efficiency, unit: 'J/TH' }) *
  (1 + nonNegative({ name: 'overhead', value: overheadPct, unit: '%' }) / 100);

/** Power price in USD/kWh at which mining at a hashprice (USD/PH/day) just pays; 33.31 and 18 J/TH → 0.0771. */
export const breakEvenPowerPrice = (miner: Miner & { hashprice: number }): number =>
  (positive({ name: 'hashprice', value: miner.hashprice, unit: 'USD/PH/day' }) * kept(miner)) /
  energyPerPetahashDay(miner);

/** Hashprice in USD/PH/day at which mining at a power price (USD/kWh) just pays. */
export const breakEvenHashprice = (miner: Miner & { powerPrice: number }): number =>
  (nonNegative({ name: 'power price', value: miner.powerPrice, unit: 'USD/kWh' }) *
    energyPerPetahashDay(miner)) /
  kept(miner);

/** BTC price in USD at which mining just pays: the present price scaled by break-even hashprice over hashprice. */
export const breakEvenBtcPrice = (
  miner: Miner & { powerPrice: number; hashprice: number; priceUsd: number },
): number =>
  (breakEvenHashprice(miner) / positive({ name: 'hashprice', value: miner.hashprice, unit: 'USD/PH/day' })) *
  positive({ name: 'BTC price', value: miner.priceUsd, unit: 'USD' });

/**
 * Power cost of one mined BTC in USD for a whole network of that efficiency: hashrate (H/s) · efficiency · 24 h · power
 * price ÷ (144 · block reward). 900 EH/s, 20 J/TH, 0.05 USD/kWh, 3.125 BTC → 48,000.
 */
export function powerCostPerBtc(
  network: Reward & {
    hashrate: number;
    efficiency: number;
    powerPrice: number;
    overheadPct?: number;
    blocksPerDay?: number;
  },
): number {
  const terahash = positive({ name: 'hashrate', value: network.hashrate, unit: 'H/s' }) / TERAHASH;
  const energy = (terahash / 1000) * energyPerPetahashDay(network);
  const blocks = positive({ name: 'blocks per day', value: network.blocksPerDay ?? BLOCKS_PER_DAY });
  return (
    (energy * nonNegative({ name: 'power price', value: network.powerPrice, unit: 'USD/kWh' })) /
    (blocks * blockReward(network))
  );
}

/** Margin over power in % of revenue at a hashprice (USD/PH/day) and power price (USD/kWh); negative at a loss. */
export const marginPct = (miner: Miner & { powerPrice: number; hashprice: number }): number =>
  (1 -
    breakEvenHashprice(miner) / positive({ name: 'hashprice', value: miner.hashprice, unit: 'USD/PH/day' })) *
  100;
