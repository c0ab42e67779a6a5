import type { IncomingMessage, ServerResponse } from 'node:http';
import { retargetHeightOf } from '../../../src/core/epoch.ts';
import { btcOf, subsidyAt } from '../../../src/core/subsidy.ts';
import { difficultyOf, targetOf } from '../../../src/core/target.ts';
import { type Answer, openSite, type Site } from '../server.ts';

/** The newest bundled retarget, and a time for it on its day (2026-09-05). */
export const FLOOR = 965_664;
export const FLOOR_TIME = Date.UTC(2026, 8, 5, 9, 30) / 1000;

/** An instant of November 2026 at which the tip is 976,900, one minute old. */
export const NOW = (FLOOR_TIME + (976_900 - FLOOR) * 600 + 60) * 1000;

/** Invented compact targets of the five retargets after the bundled ones. */
const BITS: Readonly<Record<number, number>> = {
  965664: 0x1702355e,
  967680: 0x17023a10,
  969696: 0x17022c41,
  971712: 0x17021f07,
  973728: 0x17022b9a,
  975744: 0x170239c5,
};

export const bitsAt = (height: number): number => BITS[retargetHeightOf(height)] ?? 0x170239c5;
export const timeAt = (height: number): number => FLOOR_TIME + (height - FLOOR) * 600;

/** A hash that meets the target of its height and names it. */
export const hashAt = (height: number): string =>
  (targetOf(bitsAt(height)) / 2n + BigInt(height)).toString(16).padStart(64, '0');

const TARGETS = [...new Set(Object.values(BITS))].map(targetOf);

function heightOf(hash: string, tip: number): number | undefined {
  const value = BigInt(`0x${hash}`);
  return TARGETS.map((target) => Number(value - target / 2n)).find(
    (height) => height > 0 && height <= tip && hashAt(height) === hash,
  );
}

/** What the invented chain and market say; a test changes what it wants. */
export interface World {
  tip: number;
  /** Satoshi of fees in each block. */
  fee: number;
  usd: number;
  coinbase: string;
  kraken: string;
  /** Seconds since 1970 of mempool's prices. */
  pricedAt: number;
  chain: string;
  loading: boolean;
  /** `user:password` the node wants. */
  login: string;
  /** Answers instead of the usual ones, by path or RPC method. */
  readonly instead: Map<string, Answer | unknown>;
  /** Paths and RPC methods asked for, in order. */
  readonly asked: string[];
}

const block = (height: number) => ({
  id: hashAt(height),
  height,
  version: 0x20000000,
  timestamp: timeAt(height),
  tx_count: 3000,
  bits: bitsAt(height),
  difficulty: difficultyOf(bitsAt(height)),
});

const POOLS = [
  ['foundryusa', 'Foundry USA', 0.3],
  ['antpool', 'AntPool', 0.2],
  ['f2pool', 'F2Pool', 0.1],
  ['unknown', 'Unknown', 0.01],
] as const;

const DAYS: Readonly<Record<string, number>> = { '24h': 1, '3d': 3, '1w': 7, '1y': 365 };

/** Like the real one: a word it does not know means all time. */
function poolsIn(window: string) {
  const blockCount = (DAYS[window] ?? 6600) * 145;
  const pools = POOLS.toReversed().map(([slug, name, share], rank) => ({
    poolId: rank,
    name,
    slug,
    rank,
    blockCount: Math.floor(blockCount * share),
    avgFeeDelta: '-0.01971455',
    avgMatchRate: null,
  }));
  return { pools, blockCount, lastEstimatedHashrate: 7.863912451386489e20 };
}

function chainAnswer(world: World, path: string): unknown {
  const { tip } = world;
  const [, kind, of] = path.split('/');
  if (path === '/blocks/tip/hash') return hashAt(tip);
  if (kind === 'block-height' && Number(of) <= tip) return hashAt(Number(of));
  const height = kind === 'block' ? heightOf(of ?? '', tip) : undefined;
  return height === undefined ? undefined : block(height);
}

function mempoolAnswer(world: World, path: string): unknown {
  const { tip, fee, usd, pricedAt } = world;
  const sat = 144n * BigInt(fee);
  const stats = {
    startBlock: tip - 143,
    endBlock: tip,
    totalReward: String(sat + 144n * subsidyAt(tip)),
    totalFee: String(sat),
    totalTx: '432000',
  };
  if (path === '/v1/mining/reward-stats/144') return stats;
  if (path === '/v1/fees/recommended')
    return { fastestFee: 4, halfHourFee: 3, hourFee: 2, economyFee: 1, minimumFee: 1 };
  if (path === '/v1/prices')
    return { time: pricedAt, USD: usd, EUR: usd * 0.86, GBP: -1, CHF: usd * 0.8, JPY: usd * 156 };
  const window = /^\/v1\/mining\/pools\/(\w+)$/.exec(path)?.[1];
  return window === undefined ? chainAnswer(world, path) : poolsIn(window);
}

type Call = { readonly id: number; readonly method: string; readonly params: readonly unknown[] };

function rpcResult(world: World, { method, params }: Call): unknown {
  const { tip, fee } = world;
  if (world.instead.has(method)) return world.instead.get(method);
  if (method === 'getblockchaininfo')
    return {
      chain: world.chain,
      blocks: tip,
      headers: tip,
      bestblockhash: hashAt(tip),
      initialblockdownload: world.loading,
      warnings: [],
    };
  if (method === 'getblockhash') return hashAt(Number(params[0]));
  if (method === 'getblockheader') {
    const height = heightOf(String(params[0]), tip)!;
    const { timestamp: time, difficulty } = block(height);
    const bits = bitsAt(height).toString(16);
    return { hash: hashAt(height), confirmations: tip - height + 1, height, time, bits, difficulty };
  }
  if (method === 'getblockstats') return { height: params[0], totalfee: fee };
  if (method === 'estimatesmartfee') return { feerate: 0.00004 / Number(params[0]), blocks: params[0] };
  return undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function rpcAnswer(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const calls = JSON.parse(await bodyOf(request)) as Call[];
  const login = `Basic ${Buffer.from(world.login).toString('base64')}`;
  if (world.login !== '' && request.headers.authorization !== login) {
    response.writeHead(401).end();
    return;
  }
  world.asked.push(...new Set(calls.map(({ method }) => method)));
  const replies = calls.map((call) => {
    const result = rpcResult(world, call);
    const error = { code: -32601, message: 'Method not found' };
    return { jsonrpc: '2.0', id: call.id, ...(result === undefined ? { error } : { result }) };
  });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(replies.toReversed()));
}

const usual = (world: World, url: string): unknown => {
  if (url.startsWith('/api/')) return mempoolAnswer(world, url.slice(4));
  if (url === '/esplora/fee-estimates') return { '1': 4.1, '2': 3.9, '3': 3.2, '6': 2.5, '1008': 1 };
  if (url.startsWith('/esplora/')) return chainAnswer(world, url.slice(8));
  if (url === '/coinbase') return { data: { amount: world.coinbase, base: 'BTC', currency: 'USD' } };
  if (url === '/kraken')
    return {
      error: [],
      result: { XXBTZUSD: { a: [world.kraken, '1', '1.000'], c: [world.kraken, '0.01'] } },
    };
  return undefined;
};

/** An invented chain and market behind every address we ask, on one loopback port. */
export async function openWorld(): Promise<World & { readonly site: Site; readonly addresses: Addresses }> {
  const world: World = {
    tip: 976_900,
    fee: 2_000_000,
    usd: 65_000,
    coinbase: '65100.25',
    kraken: '65050.50000',
    pricedAt: NOW / 1000 - 120,
    chain: 'main',
    loading: false,
    login: 'us%er:p@ss',
    instead: new Map(),
    asked: [],
  };
  const answer: Answer = (response, request) => {
    const url = request.url ?? '';
    if (request.method === 'POST' && !world.instead.has(url)) return void rpcAnswer(world, request, response);
    world.asked.push(url);
    const own = world.instead.get(url);
    if (typeof own === 'function') return (own as Answer)(response, request);
    const body = world.instead.has(url) ? own : usual(world, url);
    if (body === undefined) return void response.writeHead(404).end('Block not found');
    response.writeHead(200, { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const site = await openSite(new Proxy({}, { get: () => answer }));
  const port = site.host.split(':')[1];
  const addresses: Addresses = {
    mempool: site.url(''),
    esplora: `http://localhost:${port}/esplora`,
    node: `http://us%25er:p%40ss@${site.host}`,
    exchanges: { coinbase: site.url('/coinbase'), kraken: site.url('/kraken') },
    allow: [site.host, `localhost:${port}`],
  };
  return Object.assign(world, { site, addresses });
}

interface Addresses {
  mempool: string;
  esplora: string;
  node: string;
  exchanges: { coinbase: string; kraken: string };
  allow: string[];
}

export const feesBtc = ({ fee }: Pick<World, 'fee'>): number => btcOf(BigInt(fee));
