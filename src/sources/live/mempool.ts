import { z } from 'zod';
import { BLOCKS_PER_DAY } from '../../core/epoch.ts';
import { btcOf, subsidyAt } from '../../core/subsidy.ts';
import { askJson, baseOf, hostOf, type Informant, type Question, unexpected } from './ask.ts';
import { blockQuestions } from './blocks.ts';
import { height } from './header.ts';

/** Windows of pools we ask for, with their days. The server takes any other word for all time, and does not say so. */
const WINDOWS = { '24h': 1, '3d': 3, '1w': 7, '1y': 365 } as const;

/** How far the blocks of a window may be from ten minutes each, by chance and by hashrate that comes and goes. */
const LEAST = 0.5;
const MOST = 1.6;

/** Whole numbers of satoshi come as text. */
const satoshi = () => z.string().regex(/^\d{1,19}$/);

/** Blocks that the mean of fees is over. */
export const FEE_BLOCKS = BLOCKS_PER_DAY;

const rewardStats = z.object({
  startBlock: height(),
  endBlock: height(),
  totalReward: satoshi(),
  totalFee: satoshi(),
});

const recommended = z.object({
  fastestFee: z.number().nonnegative(),
  halfHourFee: z.number().nonnegative(),
  hourFee: z.number().nonnegative(),
});

const miningPools = z.object({
  pools: z.array(
    z.object({
      name: z.string().min(1).max(80),
      slug: z.string().min(1).max(80),
      blockCount: z.int().min(0),
    }),
  ),
  blockCount: z.int().positive(),
});

/** Seconds since 1970, and a price by currency: −1 where there is none. */
const prices = z.object({ time: z.int().positive() }).catchall(z.unknown());

/** A price clock that goes before ours by more than this is not in seconds, s. */
const AHEAD = 3_600;

const feesOf = (base: string): Question =>
  async function* (asking) {
    const url = `${base}/v1/mining/reward-stats/${FEE_BLOCKS}`;
    const { startBlock, endBlock, totalReward, totalFee } = await askJson(asking, url, rewardStats);
    if (endBlock - startBlock + 1 !== FEE_BLOCKS)
      throw unexpected(`${endBlock - startBlock + 1} blocks came where ${FEE_BLOCKS} were asked for`);
    const subsidies = btcOf(BigInt(totalReward) - BigInt(totalFee)) / FEE_BLOCKS;
    if (subsidies < 0 || subsidies > btcOf(subsidyAt(startBlock)))
      throw unexpected('rewards less fees are not the subsidies of these blocks');
    yield {
      what: 'fees',
      subject: '',
      value: { from: startBlock, to: endBlock, sat: String(BigInt(totalFee)) },
      asOf: asking.now,
    };
  };

const poolsOf = (base: string): Question =>
  async function* (asking) {
    for (const [window, days] of Object.entries(WINDOWS)) {
      const { pools, blockCount } = await askJson(asking, `${base}/v1/mining/pools/${window}`, miningPools);
      const expected = days * BLOCKS_PER_DAY;
      if (blockCount < expected * LEAST || blockCount > expected * MOST)
        throw unexpected(`${blockCount} blocks came for a window of ${window}: it is another window`);
      const found = pools.reduce((sum, pool) => sum + pool.blockCount, 0);
      if (found > blockCount) throw unexpected('pools have found more blocks than there are');
      yield {
        what: 'pools',
        subject: window,
        value: {
          blocks: blockCount,
          pools: pools
            .map(({ slug, name, blockCount: blocks }) => ({ slug, name, blocks }))
            .sort((a, b) => b.blocks - a.blocks),
        },
        asOf: asking.now,
      };
    }
  };

const pricesOf = (base: string): Question =>
  async function* (asking) {
    const { time, ...said } = await askJson(asking, `${base}/v1/prices`, prices);
    if (time > asking.now / 1000 + AHEAD) throw unexpected('the prices are of a time to come');
    const value = Object.fromEntries(
      Object.entries(said).filter(
        (entry): entry is [string, number] =>
          /^[A-Z]{3}$/.test(entry[0]) && typeof entry[1] === 'number' && entry[1] > 0,
      ),
    );
    if (value.USD === undefined) throw unexpected('the answer has no price in USD');
    yield { what: 'prices', subject: '', value, asOf: time * 1000 };
  };

/** A mempool server by the address of its site (`https://mempool.space`): chain, fees, pools, prices. */
export function mempool(address: string): Informant {
  const base = `${baseOf(address)}/api`;
  return {
    id: 'mempool',
    host: hostOf(base),
    asks: {
      ...blockQuestions(base),
      prices: pricesOf(base),
      async *'fee-rates'(asking) {
        const said = await askJson(asking, `${base}/v1/fees/recommended`, recommended);
        const value = { next: said.fastestFee, halfHour: said.halfHourFee, hour: said.hourFee };
        yield { what: 'fee-rates', subject: '', value, asOf: asking.now };
      },
      fees: feesOf(base),
      pools: poolsOf(base),
    },
  };
}
