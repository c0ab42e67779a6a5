import { z } from 'zod';
import type { Header } from '../../ports.ts';
import { type Asking, type Informant, shown, unexpected } from './ask.ts';
import { believable, blockHash, height } from './header.ts';
import { FEE_BLOCKS } from './mempool.ts';
import { openRpc, type Rpc, type RpcAddress } from './rpc.ts';

const chainInfo = z.object({
  chain: z.string(),
  blocks: height(),
  bestblockhash: blockHash(),
  initialblockdownload: z.boolean(),
});

/** `bits` is hexadecimal here. A header beside the chain has −1 confirmations. */
const blockHeader = z.object({
  hash: blockHash(),
  confirmations: z.int(),
  height: height(),
  time: z.int(),
  bits: z.string().regex(/^[0-9a-f]{8}$/),
  difficulty: z.number().positive(),
});

const blockStats = z.object({ height: height(), totalfee: z.int().nonnegative() });

/** BTC per 1,000 vB; missing where the node has not seen enough. */
const estimate = z.object({ feerate: z.number().positive().optional() });

const SAT_PER_VB = 1e5;

/** Blocks to be mined within for the next block (the node counts from 2), half an hour, an hour. */
const TARGETS = [2, 3, 6] as const;

async function one<S extends z.ZodType>(
  rpc: Rpc,
  asking: Asking,
  schema: S,
  call: readonly [string, ...unknown[]],
) {
  const [result] = await rpc.calls(asking, [call], schema);
  return result as z.output<S>;
}

async function infoOf(rpc: Rpc, asking: Asking): Promise<z.output<typeof chainInfo>> {
  const info = await one(rpc, asking, chainInfo, ['getblockchaininfo']);
  if (info.chain !== 'main') throw unexpected(`the node follows the chain ${shown(info.chain)}, not main`);
  if (info.initialblockdownload) throw unexpected('the node is still loading the chain');
  return info;
}

async function headerOf(rpc: Rpc, asking: Asking, hash: string): Promise<Header> {
  const said = await one(rpc, asking, blockHeader, ['getblockheader', hash]);
  if (said.hash !== hash) throw unexpected('another block came than the one asked for');
  if (said.confirmations < 0) throw unexpected('the block is not on the main chain');
  const nBits = Number.parseInt(said.bits, 16);
  const header = { height: said.height, nBits, time: said.time, hash };
  return believable({ header, difficulty: said.difficulty }, asking.now);
}

/** A Bitcoin Core node by its RPC: headers, fees of blocks, fee rates. */
export function node(address: RpcAddress): Informant {
  const rpc = openRpc(address);
  return {
    id: 'node',
    host: rpc.host,
    asks: {
      async *tip(asking) {
        const header = await headerOf(rpc, asking, (await infoOf(rpc, asking)).bestblockhash);
        yield { what: 'tip', subject: '', value: header, asOf: header.time * 1000 };
      },
      async *retarget(asking, heights) {
        await infoOf(rpc, asking);
        for (const wanted of heights) {
          const hash = await one(rpc, asking, blockHash(), ['getblockhash', wanted]);
          const header = await headerOf(rpc, asking, hash);
          if (header.height !== wanted)
            throw unexpected('a block of another height came than the one asked for');
          yield { what: 'retarget', subject: String(wanted), value: header, asOf: header.time * 1000 };
        }
      },
      async *fees(asking) {
        const { blocks: to } = await infoOf(rpc, asking);
        const from = to - FEE_BLOCKS + 1;
        if (from < 0) throw unexpected(`the chain has no ${FEE_BLOCKS} blocks`);
        const heights = Array.from({ length: FEE_BLOCKS }, (_, i) => from + i);
        const stats = await rpc.calls(
          asking,
          heights.map((each) => ['getblockstats', each, ['height', 'totalfee']] as const),
          blockStats,
        );
        if (stats.some((each, i) => each.height !== heights[i]))
          throw unexpected('statistics of another block came than of the one asked for');
        const sat = stats.reduce((sum, { totalfee }) => sum + BigInt(totalfee), 0n);
        yield { what: 'fees', subject: '', value: { from, to, sat: String(sat) }, asOf: asking.now };
      },
      async *'fee-rates'(asking) {
        const said = await rpc.calls(
          asking,
          TARGETS.map((target) => ['estimatesmartfee', target] as const),
          estimate,
        );
        const [next, halfHour, hour] = said.map(({ feerate }) => {
          if (feerate === undefined)
            throw unexpected('the node has not seen enough blocks to estimate fee rates');
          return Math.round(feerate * SAT_PER_VB * 1000) / 1000;
        }) as [number, number, number];
        yield { what: 'fee-rates', subject: '', value: { next, halfHour, hour }, asOf: asking.now };
      },
    },
  };
}
