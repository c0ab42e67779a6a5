import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Heard } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

const price = (usd: number, at: number, changes: Partial<Heard> = {}): Heard =>
  ({
    source: 'coinbase',
    host: 'api.coinbase.com',
    what: 'prices',
    subject: '',
    value: { USD: usd },
    asOf: at,
    knownFrom: at,
    heardAt: at,
    ...changes,
  }) as Heard;

const retarget = (height: number, at: number, hash = 'a'): Heard =>
  ({
    source: 'mempool',
    host: 'mempool.space',
    what: 'retarget',
    subject: String(height),
    value: { height, nBits: 0x1702355e, time: at / 1000, hash: hash.repeat(64) },
    asOf: at,
    knownFrom: at,
    heardAt: at,
  }) as Heard;

describe('what was heard', () => {
  it('is known from then on, the last answer of each source', async () => {
    const other = price(64_900, NOW, { source: 'kraken', host: 'api.kraken.com' });
    const answers = [price(65_000, NOW - HOUR), price(65_100, NOW), other];
    expect(await store.observations.keep(answers)).toEqual(answers);
    expect(await store.observations.known(NOW - HOUR - 1)).toEqual([]);
    expect(await store.observations.known(NOW - 1)).toEqual([answers[0]]);
    expect(await store.observations.known(NOW)).toEqual([answers[1], other]);
  });

  it('and is heard again unchanged is one row, heard until then and known from the first time', async () => {
    const tip = retarget(967_680, NOW - DAY);
    await store.observations.keep([tip]);
    const again = { ...tip, knownFrom: NOW, heardAt: NOW };
    expect(await store.observations.keep([again])).toEqual([]);
    expect(await store.observations.keep([{ ...again, heardAt: NOW - HOUR }])).toEqual([]);
    expect(await store.observations.known(NOW)).toEqual([{ ...tip, heardAt: NOW }]);
  });

  it('and replaced is told as it was, and as it is', async () => {
    const first = retarget(967_680, NOW - DAY, 'a');
    const second = { ...retarget(967_680, NOW - DAY, 'b'), knownFrom: NOW, heardAt: NOW };
    await store.observations.keep([first, second]);
    expect(await store.observations.known(NOW - 1)).toEqual([first]);
    expect(await store.observations.known(NOW)).toEqual([second]);
    const back = { ...first, heardAt: NOW + HOUR };
    await store.observations.keep([back]);
    expect(await store.observations.known(NOW + HOUR)).toEqual([back]);
    expect(await store.observations.known(NOW)).toHaveLength(1);
  });

  it('long ago is thinned out to the last answer of each day, retargets aside', async () => {
    const midnight = Date.UTC(2026, 9, 1);
    const all = Array.from({ length: 30 }, (_, i) => price(65_000 + i, midnight + i * 2 * HOUR));
    const other = price(64_000, midnight, { source: 'kraken', host: 'api.kraken.com' });
    await store.observations.keep([...all, other, retarget(967_680, midnight)]);
    expect(await store.observations.thin(midnight + 2 * DAY)).toBe(22);
    const left = await store.observations.history({ what: 'prices', from: 0, until: NOW, limit: 100 });
    const kept = [
      ...all.slice(24).map(({ value }) => value),
      { USD: 64_000 },
      { USD: 65_011 },
      { USD: 65_023 },
    ];
    expect(left.map(({ value }) => JSON.stringify(value)).sort()).toEqual(
      kept.map((v) => JSON.stringify(v)).sort(),
    );
    expect(await store.observations.thin(midnight + 2 * DAY)).toBe(0);
    expect(
      await store.observations.history({ what: 'retarget', from: 0, until: NOW, limit: 9 }),
    ).toHaveLength(1);
  });

  it('a week ago is no longer current, but retargets are', async () => {
    await store.observations.keep([price(65_000, NOW - 8 * DAY), retarget(967_680, NOW - 60 * DAY)]);
    expect((await store.observations.known(NOW)).map(({ what }) => what)).toEqual(['retarget']);
    expect((await store.observations.known(NOW - 7 * DAY)).map(({ what }) => what)).toEqual([
      'prices',
      'retarget',
    ]);
  });

  it('can be looked back on, the newest of a stretch in the order of time', async () => {
    const all = Array.from({ length: 10 }, (_, i) => price(65_000 + i, NOW + i * HOUR));
    await store.observations.keep([...all, retarget(967_680, NOW)]);
    const query = { what: 'prices', from: NOW + HOUR, until: NOW + 8 * HOUR, limit: 3 } as const;
    expect(await store.observations.history(query)).toEqual(all.slice(6, 9));
    expect(await store.observations.history({ ...query, source: 'kraken' })).toEqual([]);
    expect(await store.observations.history({ ...query, what: 'retarget', from: NOW, subject: '1' })).toEqual(
      [],
    );
  });

  it('survives a restart, satoshi to the last one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashwatt-observations-'));
    try {
      const path = join(folder, 'hashwatt.db');
      const fees = price(0, NOW, {
        what: 'fees',
        value: { from: 1, to: 144, sat: '2099999997690000123' },
      } as Partial<Heard>);
      const first = await openStore(path);
      await first.observations.keep([fees]);
      await first.close();
      const second = await openStore(path);
      expect(await second.observations.known(NOW)).toEqual([fees]);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is never known before it was heard, nor twice of one source', async () => {
    const sources = [
      ['coinbase', 'api.coinbase.com'],
      ['kraken', 'api.kraken.com'],
      ['mempool', 'mempool.space'],
      ['mempool', '10.0.0.5:3006'],
    ] as const;
    const answer = fc.record({
      usd: fc.integer({ min: 1, max: 3 }),
      hours: fc.integer({ min: 0, max: 40 }),
      from: fc.constantFrom(...sources),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { maxLength: 15 }),
        fc.integer({ min: 0, max: 45 }),
        async (said, at) => {
          const own = await openStore(':memory:');
          const all = said.map(({ usd, hours, from: [source, host] }) =>
            price(usd, NOW + hours * HOUR, { source, host }),
          );
          await own.observations.keep(all);
          const instant = NOW + at * HOUR;
          const known = await own.observations.known(instant);
          const before = all.filter(({ knownFrom }) => knownFrom <= instant);
          expect(known.length).toBe(new Set(before.map(({ source, host }) => `${source} ${host}`)).size);
          for (const each of known) {
            const newest = before.filter(({ host }) => host === each.host).map(({ heardAt }) => heardAt);
            expect(each.heardAt).toBe(Math.max(...newest));
          }
          await own.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});
