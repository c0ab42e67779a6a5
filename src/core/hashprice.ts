import { nonNegative, positive } from './domain.ts';
import { BLOCKS_PER_DAY } from './epoch.ts';
import { PETAHASH, TERAHASH } from './units.ts';

/** What a block pays: subsidy and fees in BTC. */
export interface Reward {
  readonly subsidyBtc: number;
  readonly feesBtc: number;
}

/** Block reward in BTC: subsidy + fees. */
export const blockReward = (reward: Reward): number =>
  positive({
    name: 'block reward',
    value:
      nonNegative({ name: 'subsidy', value: reward.subsidyBtc, unit: 'BTC/block' }) +
      nonNegative({ name: 'fees', value: reward.feesBtc, unit: 'BTC/block' }),
    unit: 'BTC/block',
  });

/** BTC the whole network earns per day, at 144 blocks unless `blocksPerDay` says otherwise. */
export const revenueBtcPerDay = (reward: Reward & { blocksPerDay?: number }): number =>
  blockReward(reward) * positive({ name: 'blocks per day', value: reward.blocksPerDay ?? BLOCKS_PER_DAY });

/** USD the whole network earns per day. */
export const revenueUsdPerDay = (network: Reward & { priceUsd: number; blocksPerDay?: number }): number =>
  revenueBtcPerDay(network) * positive({ name: 'BTC price', value: network.priceUsd, unit: 'USD' });

/** Share of fees in the block reward, %. */
export const feeSharePct = (reward: Reward): number => (reward.feesBtc / blockReward(reward)) * 100;

/** Hashprice in USD/PH/day: the network's revenue per day over its hashrate in H/s. */
export const hashpriceUsd = (
  network: Reward & { priceUsd: number; hashrate: number; blocksPerDay?: number },
): number =>
  revenueUsdPerDay(network) /
  (positive({ name: 'hashrate', value: network.hashrate, unit: 'H/s' }) / PETAHASH);

/** Satoshi per TH/s and day at a hashrate in H/s. */
export const satPerTerahashDay = (network: Reward & { hashrate: number; blocksPerDay?: number }): number =>
  (revenueBtcPerDay(network) * 1e8) /
  (positive({ name: 'hashrate', value: network.hashrate, unit: 'H/s' }) / TERAHASH);

/**
 * Fees in BTC per block that keep today's block reward once the subsidy has halved: the present fees and the
 * subsidy lost. `factor` says how many times the present fees that is, null without any.
 */
export function feesAfterHalving(today: Reward): { feesBtc: number; factor: number | null } {
  const reward = blockReward(today);
  const feesBtc = reward - today.subsidyBtc / 2;
  return { feesBtc, factor: today.feesBtc > 0 ? feesBtc / today.feesBtc : null };
}

/**
 * Yearly growth of the BTC price in % that makes up for one halving within `years`, while hashrate grows by
 * `hashrateGrowthPct` a year and fees stay small: (2·(1+h)^n)^(1/n) − 1. 0 % and 4 years → 18.92 %.
 */
export const growthNeededPct = (need: { hashrateGrowthPct: number; years: number }): number => {
  const years = positive({ name: 'years', value: need.years, unit: 'years' });
  const growth = positive({
    name: 'hashrate after a year, against before,',
    value: 1 + need.hashrateGrowthPct / 100,
  });
  return (2 ** (1 / years) * growth - 1) * 100;
};
