import type { Config } from '../config.ts';
import type { LiveDesk, Log } from '../ports.ts';
import type { Http } from '../sources/http.ts';
import type { Store } from '../store/open.ts';
import type { Opened } from './ports.ts';

/** Running sources of chain and market, asked for what came after the bundled headers. */
export async function openLiveDesk(config: Config, port: Opened['port']): Promise<LiveDesk> {
  const [{ openLive }, { informantsAt }, { facts }] = await Promise.all([
    import('../sources/live/refresh.ts'),
    import('../sources/live/informants.ts'),
    import('../facts/open.ts'),
  ]);
  const { BITCOIN_RPC_URL: node, BITCOIN_RPC_COOKIE_FILE: cookieFile } = config;
  return openLive({
    informants: informantsAt({
      mempool: config.MEMPOOL_URL,
      esplora: config.ESPLORA_URL,
      ...(node !== undefined && { node }),
      ...(cookieFile !== undefined && { cookieFile }),
    }),
    http: await port<Http>('http'),
    book: (await port<Store>('store')).observations,
    log: await port<Log>('log'),
    floor: facts.epochs.at(-1)?.height ?? 0,
  });
}
