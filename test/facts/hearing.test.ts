import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyOf } from '../../src/core/target.ts';
import { isFresh } from '../../src/facts/current.ts';
import { EPOCH_SOURCE, sourcesOf } from '../../src/facts/epochs.ts';
import type { Heard, InformantId } from '../../src/facts/heard.ts';
import { withHeard } from '../../src/facts/hearing.ts';
import {
  latestDifficulty,
  latestFees,
  latestHashrate,
  latestPrice,
  latestSubsidy,
} from '../../src/facts/network.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { poolWindow } from '../../src/facts/pools.ts';
import { BITS, headerAfter, LAST, said, told } from './heard.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

const snapshot = (heard: readonly Heard[], day = '2026-11-22') => knownAt(withHeard(facts, heard), day);
const newest = (heard: readonly Heard[], day?: string) => snapshot(heard, day).epoch.height;
const reported = (heard: readonly Heard[]) => snapshot(heard).current?.reported ?? [];

describe('a retarget that running sources tell', () => {
  const one = headerAfter(1);
  const other = { ...one, nBits: BITS[1] };
  const own = { host: '10.0.0.5:3006' };
  const cases: readonly [string, readonly Heard[], boolean][] = [
    ['one server alone', [told('mempool', one)], false],
    ['two servers on two machines', [told('mempool', one), told('esplora', one)], true],
    ['the node itself', [told('node', one)], true],
    [
      'two servers on one machine',
      [told('mempool', one, own), told('esplora', one, { host: '10.0.0.5:3000' })],
      false,
    ],
    ['two servers that disagree on nBits', [told('mempool', one), told('esplora', other)], false],
    [
      'two servers that disagree on time',
      [told('mempool', one), told('esplora', { ...one, time: one.time + 1 })],
      false,
    ],
    [
      'two servers that disagree on the block',
      [told('mempool', one), told('esplora', { ...one, hash: 'f'.repeat(64) })],
      false,
    ],
    ['the node, against a server', [told('node', one), told('esplora', other)], false],
    [
      'two servers, one of which may still change its mind',
      [told('mempool', one), told('esplora', one, { heardAt: one.time * 1000 + MINUTE })],
      false,
    ],
    [
      'two servers, and a third that saw a branch since replaced',
      [
        told('mempool', one),
        told('esplora', one),
        told('mempool', other, { ...own, heardAt: one.time * 1000 }),
      ],
      true,
    ],
  ];
  it.each(cases)('by %s', (_by, heard, judgedBy) => {
    expect(newest(heard)).toBe(judgedBy ? LAST + 2016 : LAST);
    expect(reported(heard).map(({ height, evidence }) => [height, evidence])).toEqual(
      judgedBy ? [] : [[LAST + 2016, false]],
    );
  });

  it('surely enough is an epoch like the bundled ones, with its own sources', () => {
    const { epoch, epochs } = snapshot([told('mempool', one), told('esplora', one)]);
    const before = epochs.at(-2)!;
    expect(epoch).toEqual({
      height: 967_680,
      nBits: one.nBits,
      difficulty: difficultyOf(one.nBits),
      changePct: (difficultyOf(one.nBits) / before.difficulty - 1) * 100,
      time: one.time,
      day: '2026-09-19',
      dayTolerance: 0,
      firstTime: one.time,
      lastTime: null,
      sources: [
        { title: 'mempool.space', url: 'https://mempool.space' },
        { title: 'Blockstream Esplora', url: 'https://blockstream.info' },
      ],
    });
    expect(sourcesOf(epoch)).toBe(epoch.sources);
    expect(sourcesOf(before)).toEqual([EPOCH_SOURCE]);
  });

  it('the address of a server of the operator is not told', () => {
    const { epoch } = snapshot([told('node', one), told('mempool', one, own)]);
    expect(epoch.sources).toEqual([
      { title: 'mempool, own server', url: null },
      { title: 'Bitcoin Core, own node', url: null },
    ]);
    expect(JSON.stringify(epoch.sources)).not.toContain('10.0.0.5');
  });

  it('follows without a gap, and is never judged by beyond one that is not sure', () => {
    const sure = (n: number) => [told('mempool', headerAfter(n)), told('esplora', headerAfter(n))];
    expect(newest([1, 2, 3, 4, 5].flatMap(sure))).toBe(LAST + 5 * 2016);
    expect(newest([1, 3, 4].flatMap(sure))).toBe(LAST + 2016);
    const doubtful = [...sure(1), told('mempool', headerAfter(2)), ...sure(3)];
    expect(newest(doubtful)).toBe(LAST + 2016);
    expect(reported(doubtful).map(({ height }) => height)).toEqual([LAST + 4032, LAST + 6048]);
  });

  it.each([
    ['beyond the clamp', headerAfter(1, { nBits: 0x1d00ffff })],
    ['more than four times as hard', headerAfter(1, { nBits: 0x16400000 })],
    ['before the retarget before it', headerAfter(1, { time: Date.UTC(2026, 7, 1) / 1000 })],
  ])('is nothing where it is %s', (_what, header) => {
    const heard = [told('mempool', header), told('esplora', header), told('node', header)];
    expect(newest(heard)).toBe(LAST);
    expect(reported(heard)).toEqual([]);
  });

  it('changes nothing that is bundled', () => {
    const false_ = { ...headerAfter(1), height: LAST, nBits: BITS[2] };
    const { epochs } = snapshot([told('node', false_), told('mempool', false_)]);
    expect(epochs).toEqual(knownAt(facts, '2026-11-22').epochs);
  });

  it('is in force on its own day, not before', () => {
    const heard = [told('node', one), told('node', headerAfter(2))];
    expect(newest(heard, '2026-09-18')).toBe(LAST);
    expect(newest(heard, '2026-09-19')).toBe(LAST + 2016);
    expect(newest(heard, '2026-10-03')).toBe(LAST + 4032);
  });

  it('by servers of one machine never judges, whatever they say', () => {
    const source = fc.constantFrom<InformantId>('mempool', 'esplora');
    const tale = fc.record({
      source,
      n: fc.integer({ min: 1, max: 3 }),
      bits: fc.constantFrom(...BITS),
      later: fc.integer({ min: 0, max: 9000 }),
      port: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(tale, { maxLength: 20 }), (tales) => {
        const heard = tales.map(({ source: by, n, bits, later, port }) => {
          const header = headerAfter(n, { nBits: bits });
          return told(by, header, { host: `127.0.0.1:${port}`, heardAt: (header.time + later) * 1000 });
        });
        expect(newest(heard)).toBe(LAST);
        for (const { evidence } of reported(heard)) expect(evidence).toBe(false);
      }),
    );
  });

  it('is the same whoever was the first to tell it', () => {
    const sources = ['mempool', 'esplora', 'node'] as const;
    const all = [1, 2, 3].flatMap((n) => sources.map((source) => told(source, headerAfter(n))));
    const { epochs } = snapshot(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (heard) => {
        expect(snapshot(heard).epochs.slice(-4)).toEqual(epochs.slice(-4));
      }),
      { numRuns: 30 },
    );
  });

  it('by one alone is shown as the difficulty in force, with who says so', () => {
    const known = snapshot([told('mempool', one)]);
    expect(latestDifficulty(known)).toEqual({
      value: difficultyOf(one.nBits),
      unit: '',
      asOf: { start: '2026-09-19', end: '2026-09-19' },
      sources: [{ title: 'mempool.space', url: 'https://mempool.space' }],
    });
    expect(latestHashrate(known).value).toBeCloseTo((difficultyOf(one.nBits) * 2 ** 32) / 600 / 1e18, 6);
    expect(latestSubsidy(known)).toMatchObject({ value: 3.125, asOf: { start: '2026-09-05' } });
  });
});

describe('prices', () => {
  const prices = (mempool: number, coinbase: number, kraken: number, late = 0) => [
    said('mempool', 'prices', { USD: mempool, EUR: mempool * 0.86 }, NOW - 10 * MINUTE),
    said('coinbase', 'prices', { USD: coinbase }, NOW - 2 * MINUTE),
    said('kraken', 'prices', { USD: kraken }, NOW - MINUTE - late),
  ];

  it('are the median of the sources, as old as the oldest, each with its own age', () => {
    const price = latestPrice(snapshot(prices(65_000, 65_300, 65_100)));
    expect(price).toMatchObject({ value: 65_100, unit: 'USD', asOf: { end: '2026-11-22' } });
    expect(price.live).toMatchObject({ at: NOW - 10 * MINUTE, method: 'median', late: [] });
    expect(price.live?.parts.map(({ value, at }) => [value, (NOW - at) / MINUTE])).toEqual([
      [65_000, 10],
      [65_300, 2],
      [65_100, 1],
    ]);
    expect(price.live?.spreadPct).toBeCloseTo(0.4615, 4);
    expect(price.sources.map(({ title }) => title)).toEqual(['mempool.space', 'Coinbase', 'Kraken']);
  });

  it('too old to count are set aside, and said', () => {
    const price = latestPrice(snapshot(prices(65_000, 65_300, 20_000, 3 * 60 * MINUTE)));
    expect(price.value).toBe(65_150);
    expect(price.live?.late.map(({ source }) => source.title)).toEqual(['Kraken']);
  });

  it('go stale', () => {
    const price = latestPrice(snapshot(prices(65_000, 65_300, 65_100)));
    expect(isFresh(price.live!, NOW)).toBe(true);
    expect(isFresh(price.live!, NOW + 20 * MINUTE + 1)).toBe(false);
  });

  it('older than the bundled month, or not heard yet on the day asked for, leave the month', () => {
    const old = [said('kraken', 'prices', { USD: 1 }, Date.UTC(2026, 6, 15))];
    expect(latestPrice(snapshot(old)).live).toBeUndefined();
    const heard = prices(65_000, 65_300, 65_100);
    expect(latestPrice(snapshot(heard, '2026-11-21'))).toEqual(latestPrice(knownAt(facts, '2026-11-21')));
    expect(latestPrice(snapshot(heard, '2026-11-22')).live).toBeDefined();
  });

  it('make rates between currencies, of one source that has both', () => {
    const { current } = snapshot(prices(65_000, 65_300, 65_100));
    expect(current?.rate('EUR')).toMatchObject({ value: 0.86, live: { at: NOW - 10 * MINUTE } });
    expect(current?.rate('EUR')?.sources).toEqual([{ title: 'mempool.space', url: 'https://mempool.space' }]);
    expect(current?.rate('SEK')).toBeNull();
    expect(current?.priceIn('EUR')?.value).toBeCloseTo(55_900, 6);
    expect(current?.priceIn('SEK')).toBeNull();
  });
});

describe('fees, pools, the tip', () => {
  const window = { from: 976_757, to: 976_900, sat: '288000000' };

  it('fees are the node’s own count before a server’s, which stands beside it', () => {
    const server = said('mempool', 'fees', { ...window, sat: '320000000' }, NOW);
    const node = said('node', 'fees', window, NOW - 5 * MINUTE);
    const both = latestFees(snapshot([server, node]));
    expect(both).toMatchObject({ value: 0.02, unit: 'BTC/block', live: { method: 'first' } });
    expect(both.live?.parts.map(({ value }) => value.toFixed(6))).toEqual(['0.020000', '0.022222']);
    expect(both.live?.spreadPct).toBeCloseTo(11.1111, 3);
    expect(latestFees(snapshot([server])).live?.parts).toHaveLength(1);
  });

  it('pools stand beside the bundled windows, under our ids, and the newest is found', () => {
    const pools = [
      { slug: 'foundryusa', name: 'Foundry USA', blocks: 300 },
      { slug: 'marapool', name: 'MARA Pool', blocks: 60 },
      { slug: 'unknown', name: 'Unknown', blocks: 10 },
    ];
    const heard = [said('mempool', 'pools', { blocks: 1000, pools }, NOW, { subject: '1w' })];
    expect(poolWindow(snapshot(heard).pools, '1w')).toEqual({
      window: '1w',
      asOf: { start: '2026-11-15', end: '2026-11-22' },
      knownFrom: '2026-11-22',
      blocks: 1000,
      pools: 3,
      top: [
        { pool: 'foundry', name: 'Foundry USA', blocks: 300 },
        { pool: 'mara-pool', name: 'MARA Pool', blocks: 60 },
        { pool: 'unknown', name: 'Unknown', blocks: 10 },
      ],
      unknownSharePct: 1,
      sources: [{ title: 'mempool.space', url: 'https://mempool.space' }],
    });
    expect(poolWindow(snapshot(heard, '2026-11-21').pools, '1w')?.blocks).toBe(1075);
  });

  const tip = (source: InformantId, height: number, seconds: number) =>
    said(
      source,
      'tip',
      { height, nBits: BITS[0], time: headerAfter(1).time + seconds, hash: 'a' },
      NOW - DAY,
    );

  it('the tip is the furthest one told, and says how far the epoch is', () => {
    const heard = [
      told('node', headerAfter(1)),
      tip('esplora', 968_687, 600_000),
      tip('node', 968_688, 604_800),
    ];
    const { current } = snapshot(heard);
    expect(current?.tip).toMatchObject({ value: 968_688, unit: 'block' });
    expect(current?.tip?.live.parts.map(({ value }) => value)).toEqual([968_688, 968_687]);
    expect(current?.progress).toMatchObject({ height: 968_688, blocks: 1008, seconds: 604_800 });
    expect(current?.progress?.next.changePct).toBeCloseTo((1209600 / (600 * 2015)) * 100 - 100, 6);
  });

  it.each([
    ['no tip', [told('node', headerAfter(1))]],
    ['no header of its epoch', [tip('node', 968_688, 604_800)]],
    ['a tip before its epoch', [told('node', headerAfter(1)), tip('node', 968_688, -5)]],
    ['a tip that begins it', [told('node', headerAfter(1)), tip('node', 967_680, 0)]],
  ])('%s: no progress', (_what, heard) => {
    expect(snapshot(heard).current?.progress).toBeNull();
  });

  it('fee rates stand side by side', () => {
    const rates = { next: 4, halfHour: 3, hour: 2 };
    const heard = [said('mempool', 'fee-rates', rates, NOW - MINUTE), said('node', 'fee-rates', rates, NOW)];
    expect(snapshot(heard).current?.feeRates.map(({ source, next }) => [source.title, next])).toEqual([
      ['Bitcoin Core, own node', 4],
      ['mempool.space', 4],
    ]);
  });
});

describe('with nothing heard', () => {
  it('everything is as bundled', () => {
    const [plain, empty] = [knownAt(facts, '2026-11-22'), snapshot([])];
    expect(plain.current).toBeUndefined();
    for (const table of ['epochs', 'pools', 'months', 'observations', 'deals'] as const)
      expect(empty[table]).toEqual(plain[table]);
    expect(latestPrice(empty)).toEqual(latestPrice(plain));
    expect(latestFees(empty)).toEqual(latestFees(plain));
    expect(latestHashrate(empty)).toEqual(latestHashrate(plain));
    expect(empty.current).toMatchObject({ tip: null, price: null, fees: null, progress: null, reported: [] });
  });
});
