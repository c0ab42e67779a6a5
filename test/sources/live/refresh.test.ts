import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Heard, LiveDesk, Log, ObservationBook, What } from '../../../src/ports.ts';
import { type Http, openHttp, userAgent } from '../../../src/sources/http.ts';
import { informantsAt } from '../../../src/sources/live/informants.ts';
import { openLive } from '../../../src/sources/live/refresh.ts';
import { answered, EVERY_MS, FIRST_TURN, failed, isDue, LONGEST_MS } from '../../../src/sources/live/turn.ts';
import { FLOOR, NOW, openWorld, timeAt } from './world.ts';

const MINUTE = 60_000;
const idle = () => new AbortController().signal;

/** Keeps in memory what a store would keep. */
function memoryBook(kept: Heard[] = []): ObservationBook & { readonly kept: Heard[] } {
  const mark = ({ knownFrom, heardAt, ...rest }: Heard) => JSON.stringify([rest, knownFrom * 0, heardAt * 0]);
  return {
    kept,
    async keep(answers) {
      const fresh = answers.filter((each) => !kept.some((other) => mark(other) === mark(each)));
      kept.push(...fresh);
      return fresh;
    },
    known: async () => kept,
    thin: async () => 0,
    history: async () => [],
  };
}

const warned: unknown[] = [];
const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (event, fields) => void warned.push([event, fields]),
  error: (event, fields) => void warned.push([event, fields]),
};

let world: Awaited<ReturnType<typeof openWorld>>;
let http: Http;

beforeAll(async () => {
  world = await openWorld();
  http = openHttp({
    allow: world.addresses.allow,
    userAgent: userAgent('1', null),
    limits: { total: 1_000, headers: 200 },
  });
});
afterAll(async () => {
  await http.close();
  await world.site.close();
});
beforeEach(() => {
  world.instead.clear();
  world.asked.length = 0;
  world.tip = 976_900;
  warned.length = 0;
});

const open = (book: ObservationBook = memoryBook(), only?: readonly string[]): LiveDesk =>
  openLive({
    informants: informantsAt(world.addresses).filter(({ id }) => only?.includes(id) ?? true),
    http,
    book,
    log,
    floor: FLOOR,
  });

const count = (heard: readonly Heard[]) =>
  Object.fromEntries([...Map.groupBy(heard, ({ what }) => what)].map(([what, all]) => [what, all.length]));

describe('turns', () => {
  it.each(Object.entries(EVERY_MS))('%s comes round by its own period, whatever the tick', (name, every) => {
    const what = name as What;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (now) => {
        const { dueAt } = answered(what, now);
        expect(dueAt - now).toBeGreaterThan(0);
        expect(dueAt - now).toBeLessThanOrEqual(every);
        expect(dueAt % every).toBe(0);
      }),
    );
  });

  it('a failure puts off by twice as long each time, up to an hour, never before the wish of the server', () => {
    let turn = FIRST_TURN;
    const waits = Array.from({ length: 9 }, () => {
      turn = failed(turn, 'tip', 0, { code: 'slow', reason: 'x' });
      return turn.dueAt / MINUTE;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(failed(FIRST_TURN, 'pools', 0, { code: 'slow', reason: 'x' }).dueAt).toBe(LONGEST_MS);
    const asked = failed(FIRST_TURN, 'tip', 0, { code: 'too-often', reason: 'x', retryAfter: 7200 });
    expect(asked.dueAt).toBe(7_200_000);
    expect(isDue(asked, 7_199_999)).toBe(false);
    expect(answered('tip', 5).failures).toBe(0);
  });
});

describe('a round', () => {
  it('asks everybody everything once, and then only what is due', async () => {
    const live = open();
    const first = await live.refresh(NOW, idle());
    expect(first.failed).toEqual([]);
    expect(count(first.fresh)).toEqual({
      tip: 3,
      retarget: 15,
      prices: 3,
      fees: 2,
      'fee-rates': 3,
      pools: 4,
    });
    expect(first.fresh.every(({ knownFrom, heardAt }) => knownFrom === NOW && heardAt === NOW)).toBe(true);
    world.asked.length = 0;
    const again = await live.refresh(NOW, idle());
    expect(again).toEqual({ asked: 0, fresh: [], failed: [] });
    expect(world.asked).toEqual([]);
    const later = await live.refresh(NOW + MINUTE, idle());
    expect(later.asked).toBe(3);
    expect(later.fresh).toEqual([]);
    expect(live.heard()).toHaveLength(30);
    expect(live.heard().find(({ what }) => what === 'tip')).toMatchObject({
      knownFrom: NOW,
      heardAt: NOW + MINUTE,
    });
  });

  it('after a restart asks for no retarget that was told for good', async () => {
    const book = memoryBook();
    await open(book).refresh(NOW, idle());
    world.asked.length = 0;
    const round = await open(book).refresh(NOW + 1, idle());
    expect(world.asked.filter((path) => /block-height|getblockhash/.test(path))).toEqual([]);
    expect(count(round.fresh).retarget).toBeUndefined();
  });

  it('asks for a young retarget again until it has settled, and takes what replaced it', async () => {
    const live = open(memoryBook(), ['mempool']);
    const at = (height: number) => timeAt(height) * 1000 + 30_000;
    world.tip = 975_744;
    await live.refresh(at(975_744), idle());
    const asks = () => world.asked.filter((path) => path === '/api/block-height/975744').length;
    expect(asks()).toBe(1);
    world.tip = 975_745;
    await live.refresh(at(975_745), idle());
    expect(asks()).toBe(2);
    world.tip = 975_752;
    await live.refresh(at(975_752), idle());
    world.tip = 975_753;
    await live.refresh(at(975_753), idle());
    expect(asks()).toBe(3);
  });

  it('asks for eight retargets at most at a time, and catches up', async () => {
    const live = openLive({
      informants: informantsAt(world.addresses).filter(({ id }) => id === 'mempool'),
      http,
      book: memoryBook(),
      log,
      floor: FLOOR - 2016 * 6,
    });
    const retargets = async (now: number) => count((await live.refresh(now, idle())).fresh).retarget ?? 0;
    expect(await retargets(NOW)).toBe(8);
    expect(await retargets(NOW + MINUTE)).toBe(3);
    expect(await retargets(NOW + 2 * MINUTE)).toBe(0);
  });

  it('leaves a server that cannot be reached alone altogether, and tells once', async () => {
    const gone = { ...world.addresses, mempool: 'http://127.0.0.1:9' };
    const live = openLive({
      informants: informantsAt(gone).filter(({ id }) => id === 'mempool'),
      http,
      book: memoryBook(),
      log,
      floor: FLOOR,
    });
    const first = await live.refresh(NOW, idle());
    expect(first).toMatchObject({ asked: 1, fresh: [] });
    expect(first.failed).toMatchObject([{ source: 'mempool', what: 'tip', failures: 1 }]);
    expect(warned).toHaveLength(1);
    expect((await live.refresh(NOW, idle())).asked).toBe(0);
    const second = await live.refresh(NOW + MINUTE, idle());
    expect(second).toMatchObject({ asked: 1, failed: [{ failures: 2 }] });
    expect(warned).toHaveLength(1);
    expect((await live.refresh(NOW + 2 * MINUTE, idle())).asked).toBe(0);
  });

  it('lets one answer that makes no sense spoil no other, and takes up again when it does', async () => {
    world.instead.set('/api/v1/prices', 'busy');
    const live = open();
    const first = await live.refresh(NOW, idle());
    expect(first.failed).toMatchObject([
      { source: 'mempool', what: 'prices', failure: { code: 'unexpected' } },
    ]);
    expect(count(first.fresh)).toMatchObject({ tip: 3, prices: 2, pools: 4 });
    world.instead.clear();
    const later = await live.refresh(NOW + 5 * MINUTE, idle());
    expect(later.failed).toEqual([]);
    expect(later.fresh.some(({ source, what }) => source === 'mempool' && what === 'prices')).toBe(true);
    const state = live.states().find(({ source, what }) => source === 'mempool' && what === 'prices');
    expect(state).toMatchObject({ failures: 0, failure: null, succeededAt: NOW + 5 * MINUTE });
  });

  it('ends with the signal, holds nothing against anyone for it, and is not joined by another', async () => {
    const stop = new AbortController();
    world.instead.set('/coinbase', () => stop.abort());
    const live = open(memoryBook(), ['coinbase']);
    const [one, two] = [live.refresh(NOW, stop.signal), live.refresh(NOW, idle())];
    expect(one).toBe(two);
    expect(await one).toEqual({ asked: 1, fresh: [], failed: [] });
    expect(live.states()).toMatchObject([{ failures: 0, dueAt: 0 }]);
  });

  it('never rejects, even where nothing can be kept', async () => {
    const broken: ObservationBook = {
      ...memoryBook(),
      keep: () => Promise.reject(new Error('disk full')),
    };
    expect(await open(broken).refresh(NOW, idle())).toEqual({ asked: 0, fresh: [], failed: [] });
    expect(warned).toMatchObject([['live-fault', { reason: expect.stringContaining('disk full') }]]);
  });
});

describe('whatever a server sends', () => {
  const paths = ['/api/blocks/tip/hash', '/api/v1/prices', '/api/v1/mining/reward-stats/144'];
  const more = ['/api/v1/fees/recommended', '/api/v1/mining/pools/24h', '/coinbase', '/kraken', '/'];
  const body = fc.oneof(
    fc.json().map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom('[]', '{}', 'null', '-1', '[{"id":0}]', '{"data":{"amount":"NaN"}}').map(Buffer.from),
  );
  const status = fc.constantFrom(200, 200, 200, 204, 301, 304, 400, 404, 418, 500, 503);

  it('comes to named failures and nothing else', async () => {
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths, ...more), status, body, async (path, code, bytes) => {
        world.instead.clear();
        world.instead.set(path, (response: { writeHead(s: number): { end(b?: Buffer): void } }) => {
          response.writeHead(code).end(code === 204 || code === 304 ? undefined : bytes);
        });
        const live = open(memoryBook(), ['mempool', 'coinbase', 'kraken', 'node']);
        const round = await live.refresh(NOW, idle());
        expect(round.fresh.length).toBeGreaterThan(0);
        for (const { failure } of round.failed) {
          expect(failure?.reason).toBeTruthy();
          codes.add(failure!.code);
        }
        const faults = warned.filter((line) => (line as [string])[0] === 'live-fault');
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(codes.has('unexpected')).toBe(true);
    expect(codes.has('fault')).toBe(false);
  });
});
