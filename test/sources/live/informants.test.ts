import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { difficultyOf } from '../../../src/core/target.ts';
import type { What } from '../../../src/ports.ts';
import { SourceError } from '../../../src/sources/failure.ts';
import { type Http, openHttp, userAgent } from '../../../src/sources/http.ts';
import type { Informant, Told } from '../../../src/sources/live/ask.ts';
import { informantsAt } from '../../../src/sources/live/informants.ts';
import { bitsAt, hashAt, NOW, openWorld, timeAt } from './world.ts';

let world: Awaited<ReturnType<typeof openWorld>>;
let http: Http;

beforeAll(async () => {
  world = await openWorld();
  http = openHttp({
    allow: world.addresses.allow,
    userAgent: userAgent('1.2.3', null),
    limits: { total: 2_000, headers: 300 },
  });
});
afterAll(async () => {
  await http.close();
  await world.site.close();
});
beforeEach(() => {
  world.instead.clear();
  world.asked.length = 0;
  Object.assign(world, { tip: 976_900, chain: 'main', loading: false, pricedAt: NOW / 1000 - 120 });
});

async function told(who: Informant, what: What, heights: readonly number[] = [], client = http) {
  const asking = { http: client, signal: new AbortController().signal, now: NOW };
  const all: Told[] = [];
  for await (const each of who.asks[what]!(asking, heights)) all.push(each);
  return all;
}

const informant = (id: string): Informant => informantsAt(world.addresses).find((each) => each.id === id)!;

async function failure(id: string, what: What, heights: readonly number[] = []): Promise<SourceError> {
  const error = await told(informant(id), what, heights).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

const header = (height: number) => ({
  height,
  nBits: bitsAt(height),
  time: timeAt(height),
  hash: hashAt(height),
});

describe('what each source is asked (shapes of mempool, Esplora, Bitcoin Core, Coinbase, Kraken)', () => {
  it.each(['mempool', 'esplora', 'node'])('%s: the tip and the headers of retargets', async (id) => {
    expect(await told(informant(id), 'tip')).toEqual([
      { what: 'tip', subject: '', value: header(976_900), asOf: timeAt(976_900) * 1000 },
    ]);
    expect(await told(informant(id), 'retarget', [967_680, 975_744])).toEqual([
      { what: 'retarget', subject: '967680', value: header(967_680), asOf: timeAt(967_680) * 1000 },
      { what: 'retarget', subject: '975744', value: header(975_744), asOf: timeAt(975_744) * 1000 },
    ]);
  });

  it.each(['mempool', 'node'])('%s: fees of the last 144 blocks in satoshi', async (id) => {
    const value = { from: 976_757, to: 976_900, sat: '288000000' };
    expect(await told(informant(id), 'fees')).toEqual([{ what: 'fees', subject: '', value, asOf: NOW }]);
  });

  it.each([
    ['mempool', { next: 4, halfHour: 3, hour: 2 }],
    ['esplora', { next: 4.1, halfHour: 3.2, hour: 2.5 }],
    ['node', { next: 2, halfHour: 1.333, hour: 0.667 }],
  ])('%s: fee rates in sat/vB', async (id, value) => {
    expect(await told(informant(id), 'fee-rates')).toEqual([
      { what: 'fee-rates', subject: '', value, asOf: NOW },
    ]);
  });

  it.each([
    ['mempool', { USD: 65_000, EUR: 55_900, CHF: 52_000, JPY: 10_140_000 }, NOW - 120_000],
    ['coinbase', { USD: 65_100.25 }, NOW],
    ['kraken', { USD: 65_050.5 }, NOW],
  ])('%s: prices, −1 left out', async (id, value, asOf) => {
    expect(await told(informant(id), 'prices')).toEqual([{ what: 'prices', subject: '', value, asOf }]);
  });

  it('mempool: pools by window, the largest first', async () => {
    const windows = await told(informant('mempool'), 'pools');
    expect(windows.map(({ subject }) => subject)).toEqual(['24h', '3d', '1w', '1y']);
    expect(windows[0]?.value).toEqual({
      blocks: 145,
      pools: [
        { slug: 'foundryusa', name: 'Foundry USA', blocks: 43 },
        { slug: 'antpool', name: 'AntPool', blocks: 29 },
        { slug: 'f2pool', name: 'F2Pool', blocks: 14 },
        { slug: 'unknown', name: 'Unknown', blocks: 1 },
      ],
    });
  });

  it('asks nothing of an unset server, and exchanges at their own addresses', () => {
    const some = informantsAt({ mempool: 'https://mempool.space/' });
    expect(some.map(({ id, host }) => [id, host])).toEqual([
      ['mempool', 'mempool.space'],
      ['coinbase', 'api.coinbase.com'],
      ['kraken', 'api.kraken.com'],
    ]);
  });
});

const tipBlock = () => `/api/block/${hashAt(976_900)}`;
const usualBlock = (changes: object) => ({
  id: hashAt(976_900),
  height: 976_900,
  timestamp: timeAt(976_900),
  bits: bitsAt(976_900),
  difficulty: difficultyOf(bitsAt(976_900)),
  ...changes,
});
const stats = (changes: object) => ({
  startBlock: 976_757,
  endBlock: 976_900,
  totalReward: '45288000000',
  totalFee: '288000000',
  ...changes,
});
const pool = (blockCount: number) => ({ name: 'A', slug: 'a', blockCount });

describe('answers that are not what was asked for are named, never guessed at', () => {
  const traps: readonly [string, What, string, () => unknown, RegExp][] = [
    ['mempool', 'tip', '/api/blocks/tip/hash', () => '<html>busy</html>', /not as expected/],
    ['mempool', 'tip', 'block', () => usualBlock({ bits: '17023c7e' }), /answer's bits is not as expected/],
    ['mempool', 'tip', 'block', () => usualBlock({ id: hashAt(1) }), /another block came/],
    ['mempool', 'tip', 'block', () => usualBlock({ difficulty: 1 }), /bits and difficulty do not agree/],
    ['mempool', 'tip', 'block', () => usualBlock({ bits: 0 }), /no compact target/],
    ['mempool', 'tip', 'block', () => usualBlock({ timestamp: NOW }), /time cannot be/],
    ['mempool', 'tip', 'block', () => '{"id":', /no JSON but "\{"id":"/],
    [
      'mempool',
      'pools',
      '/api/v1/mining/pools/1w',
      () => ({ pools: [], blockCount: 976_901 }),
      /another window/,
    ],
    [
      'mempool',
      'pools',
      '/api/v1/mining/pools/24h',
      () => ({ pools: [pool(200)], blockCount: 144 }),
      /more blocks/,
    ],
    [
      'mempool',
      'pools',
      '/api/v1/mining/pools/24h',
      () => ({ pools: [{}], blockCount: 144 }),
      /pools\.0\.name/,
    ],
    ['mempool', 'fees', 'stats', () => stats({ totalFee: 288_000_000 }), /answer's totalFee/],
    ['mempool', 'fees', 'stats', () => stats({ totalFee: '2.88' }), /answer's totalFee/],
    ['mempool', 'fees', 'stats', () => stats({ startBlock: 0 }), /976901 blocks came where 144/],
    ['mempool', 'fees', 'stats', () => stats({ totalReward: '452.88' }), /answer's totalReward/],
    ['mempool', 'fees', 'stats', () => stats({ totalReward: '4528800000000' }), /not the subsidies/],
    ['mempool', 'fees', 'stats', () => stats({ totalReward: '1' }), /not the subsidies/],
    [
      'mempool',
      'prices',
      '/api/v1/prices',
      () => ({ time: 1_795_000_000, USD: -1, EUR: 1 }),
      /no price in USD/,
    ],
    ['mempool', 'prices', '/api/v1/prices', () => ({ time: NOW, USD: 65_000 }), /time to come/],
    ['mempool', 'prices', '/api/v1/prices', () => ({ USD: 65_000 }), /answer's time/],
    ['mempool', 'fee-rates', '/api/v1/fees/recommended', () => ({ fastestFee: '4' }), /answer's fastestFee/],
    ['esplora', 'fee-rates', '/esplora/fee-estimates', () => ({ '1008': 1 }), /answer's 1 is not/],
    [
      'coinbase',
      'prices',
      '/coinbase',
      () => ({ data: { amount: 60_000, base: 'BTC', currency: 'USD' } }),
      /data\.amount/,
    ],
    [
      'coinbase',
      'prices',
      '/coinbase',
      () => ({ data: { amount: '6', base: 'BTC', currency: 'EUR' } }),
      /data\.currency/,
    ],
    [
      'coinbase',
      'prices',
      '/coinbase',
      () => ({ data: { amount: '0', base: 'BTC', currency: 'USD' } }),
      /data\.amount/,
    ],
    ['kraken', 'prices', '/kraken', () => ({ error: ['EQuery:Unknown asset pair'] }), /Unknown asset pair/],
    ['kraken', 'prices', '/kraken', () => ({ error: [], result: {} }), /not about one pair/],
    [
      'kraken',
      'prices',
      '/kraken',
      () => ({ error: [], result: { A: { c: ['1'] }, B: { c: ['2'] } } }),
      /one pair/,
    ],
    ['kraken', 'prices', '/kraken', () => ({ error: [], result: { A: { c: ['1e5'] } } }), /result\.A\.c\.0/],
    ['node', 'tip', 'getblockchaininfo', () => ({ chain: 'test' }), /answer's blocks/],
    ['node', 'tip', 'getblockchaininfo', () => undefined, /refuses getblockchaininfo: Method not found/],
    ['node', 'tip', 'getblockheader', () => ({ hash: hashAt(5) }), /answer's confirmations/],
    ['node', 'fees', 'getblockstats', () => ({ height: 1, totalfee: 5 }), /statistics of another block/],
    ['node', 'fees', 'getblockstats', () => ({ height: 976_757, totalfee: 0.5 }), /answer's totalfee/],
    [
      'node',
      'fee-rates',
      'estimatesmartfee',
      () => ({ errors: ['Insufficient data'], blocks: 2 }),
      /seen enough/,
    ],
    ['node', 'retarget', 'getblockhash', () => 'abc', /not as expected/],
  ];
  it.each(traps)('%s %s %s', async (id, what, path, body, words) => {
    const key = path === 'block' ? tipBlock() : path === 'stats' ? '/api/v1/mining/reward-stats/144' : path;
    world.instead.set(key, body());
    const { code, reason } = await failure(id, what, [967_680]);
    expect(code).toBe('unexpected');
    expect(reason).toMatch(words);
  });

  it('a hash that does not meet its target, a block of another height', async () => {
    const wrong = 'f'.repeat(64);
    world.instead.set('/api/blocks/tip/hash', wrong);
    world.instead.set(`/api/block/${wrong}`, usualBlock({ id: wrong }));
    expect((await failure('mempool', 'tip')).reason).toMatch(/hash does not meet its target/);
    world.instead.clear();
    world.instead.set('/api/block-height/967680', hashAt(967_681));
    expect((await failure('mempool', 'retarget', [967_680])).reason).toMatch(/another height/);
  });

  it('a height above the tip: what was told before it stands, then the failure', async () => {
    world.tip = 970_000;
    const all: Told[] = [];
    const asking = { http, signal: new AbortController().signal, now: NOW };
    const asked = async () => {
      for await (const each of informant('esplora').asks.retarget!(asking, [967_680, 971_712]))
        all.push(each);
    };
    await expect(asked()).rejects.toMatchObject({ code: 'absent' });
    expect(all.map(({ subject }) => subject)).toEqual(['967680']);
  });
});

describe('the node', () => {
  it('on another chain or still loading says nothing', async () => {
    world.chain = 'test4';
    expect((await failure('node', 'tip')).reason).toMatch(/follows the chain test4, not main/);
    Object.assign(world, { chain: 'main', loading: true });
    expect((await failure('node', 'fees')).reason).toMatch(/still loading/);
  });

  it('is asked with the login of its address, which stands in no failure', async () => {
    const wrong = informantsAt({ ...world.addresses, node: `http://user:geheim@${world.site.host}` });
    const node = wrong.find(({ id }) => id === 'node')!;
    const error = await told(node, 'tip').catch((thrown: SourceError) => thrown);
    expect(error).toMatchObject({ code: 'login' });
    expect(JSON.stringify([error, (error as SourceError).reason, node.host])).not.toMatch(/geheim|user:/);
  });

  it('is asked with its cookie, read anew each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashwatt-cookie-'));
    const cookieFile = join(folder, '.cookie');
    const node = informantsAt({ ...world.addresses, node: `http://${world.site.host}`, cookieFile }).find(
      ({ id }) => id === 'node',
    )!;
    try {
      await expect(told(node, 'tip')).rejects.toMatchObject({ code: 'no-file' });
      writeFileSync(cookieFile, '__cookie__:old\n');
      await expect(told(node, 'tip')).rejects.toMatchObject({ code: 'login' });
      writeFileSync(cookieFile, 'us%er:p@ss\n');
      expect(await told(node, 'tip')).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is never left for where it redirects to, and no login goes there', async () => {
    world.instead.set('/', (response: { writeHead: (...a: unknown[]) => { end(): void } }) => {
      response.writeHead(307, { location: world.site.url('/elsewhere') }).end();
    });
    await expect(told(informant('node'), 'tip')).rejects.toMatchObject({ code: 'redirect' });
    expect(world.asked).toEqual(['/']);
  });
});

describe('the guard', () => {
  it('holds for these servers too, and says what lets one through', async () => {
    const closed = openHttp({ userAgent: 'x' });
    try {
      for (const each of informantsAt(world.addresses)) {
        const what = each.asks.tip ? 'tip' : 'prices';
        const error = await told(each, what, [], closed).catch((thrown: SourceError) => thrown);
        expect(error).toMatchObject({ code: 'address' });
        expect((error as SourceError).reason).toContain(`FETCH_ALLOW=${each.host} lets it through`);
      }
    } finally {
      await closed.close();
    }
  });

  it.each([
    ['an error', 500, 'server-fault'],
    ['too many questions', 429, 'too-often'],
    ['a refusal for legal reasons', 451, 'forbidden'],
  ])('%s has its name', async (_what, status, code) => {
    world.instead.set('/kraken', (response: { writeHead(s: number, h: object): { end(): void } }) => {
      response.writeHead(status, { 'retry-after': '90' }).end();
    });
    expect(await failure('kraken', 'prices')).toMatchObject({ code, retryAfter: 90 });
  });

  it('silence and too much have their names', async () => {
    world.instead.set('/kraken', () => undefined);
    expect((await failure('kraken', 'prices')).code).toBe('slow');
    world.instead.set('/kraken', `[${'1,'.repeat(300_000)}1]`);
    expect((await failure('kraken', 'prices')).code).toBe('too-large');
    world.instead.set('/kraken', (response: { writeHead(s: number): { end(b: Buffer): void } }) => {
      response.writeHead(200).end(Buffer.from([0xff, 0xfe, 0x00]));
    });
    expect((await failure('kraken', 'prices')).reason).toMatch(/no UTF-8/);
  });
});
