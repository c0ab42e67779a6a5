import type { PortSource } from '../command/ask.ts';
import type { Config } from '../config.ts';
import type { Archive, FeedSource, PageSource, Recall } from '../ports.ts';
import type { Http } from '../sources/http.ts';
import type { Store } from '../store/open.ts';

async function openHttp({ FETCH_ALLOW: allow, CONTACT_URL }: Config, version: string): Promise<Http> {
  const sources = await import('../sources/http.ts');
  return sources.openHttp({ allow, userAgent: sources.userAgent(version, CONTACT_URL ?? null) });
}

/** Loads what reads pages when a page is asked for: most texts come as text. */
const openPages = (http: () => Promise<Http>): PageSource => ({
  async read(url) {
    const { readPage } = await import('../sources/page.ts');
    return readPage(url, await http());
  },
});

async function openFeedSource(http: Http): Promise<FeedSource> {
  const { readFeed } = await import('../sources/poll.ts');
  return { read: (feed, validators, signal) => readFeed(feed, validators, http, signal) };
}

export interface Opened {
  /** A port by its name in `ports.ts`, opened when first asked for. */
  readonly port: <T>(name: string) => Promise<T>;
  readonly ports: PortSource;
  close(): Promise<void>;
}

/** Everything with a life of its own, opened when first asked for and closed at the end. */
export function openPorts(config: Config, version: string, fixed: Readonly<Record<string, unknown>>): Opened {
  const opened = new Map<string, Promise<unknown>>();
  const closing: { close(): Promise<void> }[] = [];
  const kept = async <T extends { close(): Promise<void> }>(port: Promise<T>): Promise<T> => {
    closing.unshift(await port);
    return port;
  };
  const fromStore = (name: Exclude<keyof Store, 'close' | 'outbox'>) => async () =>
    (await port<Store>('store'))[name];
  const makers: Readonly<Record<string, () => Promise<unknown>>> = {
    http: () => kept(openHttp(config, version)),
    pages: async () => openPages(() => port<Http>('http')),
    feedTrial: async () => (await import('../sources/trial.ts')).openTrial(await port<Http>('http')),
    feeds: async () => {
      const { feedsOf } = await import('./newsroom.ts');
      return () => feedsOf(config, () => port<Http>('http'));
    },
    feedSource: async () => openFeedSource(await port<Http>('http')),
    store: async () => kept((await import('../store/open.ts')).openStore(config.DATABASE_URL)),
    archive: fromStore('archive'),
    // Opens the archive when it is asked, so that what remembers nothing starts without it.
    recall: async (): Promise<Recall> => async (keys) => (await port<Archive>('archive')).recall(keys),
    settings: fromStore('settings'),
    disputes: fromStore('disputes'),
    questions: fromStore('questions'),
    observations: fromStore('observations'),
    subscriptions: fromStore('subscriptions'),
    dispatches: fromStore('dispatches'),
    alerts: fromStore('alerts'),
    decisions: fromStore('decisions'),
    takings: fromStore('takings'),
    mutes: fromStore('mutes'),
    acts: fromStore('acts'),
    appointees: fromStore('appointees'),
    watches: fromStore('watches'),
    uses: fromStore('uses'),
    waiting: fromStore('waiting'),
    editorial: async () => {
      const { EDITORIAL_CHATS: chosen } = config;
      return ({ platform, id }: { readonly platform: string; readonly id: string }) =>
        chosen?.includes(`${platform}:${id}`) ?? true;
    },
    names: fromStore('names'),
    places: async () => (await import('./places.ts')).openPlaces(config, (await port<Store>('store')).names),
    outbox: async () => {
      const [{ pace }, { thisProcess }] = await Promise.all([
        import('../newsroom/buckets.ts'),
        import('./owner.ts'),
      ]);
      return (await port<Store>('store')).outbox(pace, thisProcess());
    },
    live: async () => (await import('./live.ts')).openLiveDesk(config, port),
    probes: async () => (await import('./probes.ts')).openProbes(config, port),
    draughtsman: async () => kept(import('../chart/draughtsman.ts').then((chart) => chart.openDraughtsman())),
  };
  const port = <T>(name: string): Promise<T> => {
    const make = makers[name] ?? (async () => fixed[name]);
    if (!opened.has(name)) opened.set(name, make());
    return opened.get(name) as Promise<T>;
  };
  return {
    port,
    ports: async (names) =>
      Object.fromEntries(await Promise.all(names.map(async (name) => [name, await port(name)] as const))),
    close: async () => {
      for (const each of closing) await each.close();
    },
  };
}
