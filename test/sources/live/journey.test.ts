import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withHeard } from '../../../src/facts/hearing.ts';
import { latestPrice } from '../../../src/facts/network.ts';
import { facts, knownAt } from '../../../src/facts/open.ts';
import { poolWindow } from '../../../src/facts/pools.ts';
import type { Heard, Log } from '../../../src/ports.ts';
import { type Http, openHttp } from '../../../src/sources/http.ts';
import { informantsAt } from '../../../src/sources/live/informants.ts';
import { openLive } from '../../../src/sources/live/refresh.ts';
import { openStore } from '../../../src/store/open.ts';
import { bitsAt, FLOOR, NOW, openWorld } from './world.ts';

const quiet = () => undefined;
const log: Log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const idle = () => new AbortController().signal;

let world: Awaited<ReturnType<typeof openWorld>>;
let http: Http;
beforeAll(async () => {
  world = await openWorld();
  http = openHttp({ allow: world.addresses.allow, userAgent: 'x' });
});
afterAll(async () => {
  await http.close();
  await world.site.close();
});

const known = (heard: readonly Heard[]) => knownAt(withHeard(facts, heard), '2026-11-22');

describe('from the servers through the store to what is known', () => {
  it.each([
    ['everybody', ['mempool', 'esplora', 'node', 'coinbase', 'kraken'], 975_744, 0],
    ['two servers', ['mempool', 'esplora'], 975_744, 0],
    ['one server', ['mempool', 'coinbase'], FLOOR, 5],
    ['exchanges alone', ['coinbase', 'kraken'], FLOOR, 0],
  ])('by %s, the same after a restart', async (_who, ids, height, doubtful) => {
    const store = await openStore(':memory:');
    const open = () =>
      openLive({
        informants: informantsAt(world.addresses).filter(({ id }) => ids.includes(id)),
        http,
        book: store.observations,
        log,
        floor: facts.epochs.at(-1)!.height,
      });
    const live = open();
    await live.refresh(NOW, idle());
    const now = known(live.heard());
    expect([now.epoch.height, now.epoch.nBits]).toEqual([height, bitsAt(height)]);
    expect(now.current?.reported).toHaveLength(doubtful);
    expect(latestPrice(now).live?.parts.length ?? 0).toBe(
      ids.filter((id) => ['mempool', 'coinbase', 'kraken'].includes(id)).length,
    );
    expect(poolWindow(now.pools, '1w')?.blocks).toBe(ids.includes('mempool') ? 1015 : 1075);

    const again = known(await store.observations.known(NOW + 1));
    expect(again.epochs).toEqual(now.epochs);
    expect(latestPrice(again)).toMatchObject({ value: latestPrice(now).value });
    expect((await store.observations.known(NOW - 1)).length).toBe(0);
    await store.close();
  });

  it('takes no more memory however long it goes on', async () => {
    const store = await openStore(':memory:');
    const informants = informantsAt(world.addresses).filter(({ id }) => ['coinbase', 'kraken'].includes(id));
    const live = openLive({ informants, http, book: store.observations, log, floor: FLOOR });
    const sizes = new Set<number>();
    for (let round = 0; round < 40; round++) {
      world.coinbase = String(65_000 + round);
      await live.refresh(NOW + round * 300_000, idle());
      sizes.add(live.heard().length);
    }
    expect([...sizes]).toEqual([2]);
    const query = { what: 'prices', source: 'coinbase', from: 0, until: NOW * 2, limit: 100 } as const;
    expect(await store.observations.history(query)).toHaveLength(40);
    await store.close();
  });
});
