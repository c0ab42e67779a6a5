import { positive } from './domain.ts';
import { BLOCKS_PER_DAY } from './epoch.ts';

/** A lone miner's chances at a share of the network; hashrates in H/s. */
export interface SoloOdds {
  /** One in so many blocks is theirs on average. */
  readonly oneInBlocks: number;
  readonly perDay: number;
  readonly perYear: number;
  /** Mean days to a block; half of all such miners wait longer than `medianDays`. */
  readonly expectedDays: number;
  readonly medianDays: number;
}

/** Odds of finding at least one block, at 144 blocks a day unless `blocksPerDay` says otherwise. */
export function soloOdds(miner: {
  hashrate: number;
  networkHashrate: number;
  blocksPerDay?: number;
}): SoloOdds {
  const own = positive({ name: 'hashrate', value: miner.hashrate, unit: 'H/s' });
  const all = positive({ name: 'network hashrate', value: miner.networkHashrate, unit: 'H/s' });
  if (own > all) throw new RangeError(`Expected a hashrate within the network's ${all} H/s, but got ${own}.`);
  const rate =
    (own / all) * positive({ name: 'blocks per day', value: miner.blocksPerDay ?? BLOCKS_PER_DAY });
  return {
    oneInBlocks: all / own,
    perDay: -Math.expm1(-rate),
    perYear: -Math.expm1(-rate * 365),
    expectedDays: 1 / rate,
    medianDays: Math.LN2 / rate,
  };
}
