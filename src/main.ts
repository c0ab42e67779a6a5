#!/usr/bin/env node
import module from 'node:module';
import type { House } from './adapters/console/house.ts';
import type { PortSource } from './command/ask.ts';
import type { Catalogue, Desk } from './command/command.ts';
import type { Config } from './config.ts';
import type { Locale } from './message/words.ts';
import type { Feed } from './news/feed.ts';
import type { Archive, Clock, FeedSource, Log, PageSource } from './ports.ts';
import type { Http } from './sources/http.ts';

/** zod's index loads its messages in some sixty languages, a third of a start; ours are in message/phrases. */
const withoutForeignWords: module.ResolveHookSync = (specifier, context, next) =>
  specifier === '../locales/index.js' && context.parentURL?.includes('/node_modules/zod/')
    ? { url: 'data:text/javascript,', shortCircuit: true }
    : next(specifier, context);

/** Taken when it is needed: importing `node:fs` by name loads its streams too. */
const readText = (path: string | URL): string =>
  process.getBuiltinModule('node:fs').readFileSync(path, 'utf8');

const versionOf = (): string => JSON.parse(readText(new URL('../package.json', import.meta.url))).version;

/**
 * Takes the variables of a `.env` file in the working folder, where there is one; the environment itself goes before it.
 * A file that cannot be read comes back as a sentence.
 */
function loadEnvironment(): string | null {
  try {
    process.loadEnvFile('.env');
    return null;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing ? null : 'Expected .env to be a file that can be read, but it is not.';
  }
}

async function openDesk(locale: Locale, { TIME_ZONE: timeZone }: Config): Promise<Desk> {
  const [{ facts, knownAt }, { loadWords }, { dayOf }] = await Promise.all([
    import('./facts/open.ts'),
    import('./message/words.ts'),
    import('./core/days.ts'),
  ]);
  const now = Date.now();
  return {
    reader: { locale, timeZone, units: 'petahash', currency: null },
    asker: null,
    words: await loadWords(locale),
    facts: knownAt(facts, dayOf(now)),
    now,
  };
}

/** One JSON line per event on the error stream. At a console only `debug` shows more than the answers. */
function openLog(level: Config['LOG_LEVEL']): Log {
  const at =
    (name: keyof Log): Log[keyof Log] =>
    (event, fields = {}) => {
      if (level === 'debug') process.stderr.write(`${JSON.stringify({ level: name, event, ...fields })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

async function openHttp({ FETCH_ALLOW: allow }: Config): Promise<Http> {
  const sources = await import('./sources/http.ts');
  return sources.openHttp({ allow, userAgent: sources.userAgent(versionOf(), null) });
}

/** Loads what reads pages when a page is asked for: most texts come as text. */
const openPages = (http: () => Promise<Http>): PageSource => ({
  async read(url) {
    const { readPage } = await import('./sources/page.ts');
    return readPage(url, await http());
  },
});

async function openFeedSource(http: Http): Promise<FeedSource> {
  const { readFeed } = await import('./sources/poll.ts');
  return { read: (feed, validators, signal) => readFeed(feed, validators, http, signal) };
}

/** Everything with a life of its own, opened when first asked for and closed at the end. */
function openPorts(config: Config, fixed: Readonly<Record<string, unknown>>) {
  const opened = new Map<string, Promise<unknown>>();
  const closing: { close(): Promise<void> }[] = [];
  const kept = async <T extends { close(): Promise<void> }>(port: Promise<T>): Promise<T> => {
    closing.unshift(await port);
    return port;
  };
  const makers: Readonly<Record<string, () => Promise<unknown>>> = {
    http: () => kept(openHttp(config)),
    pages: async () => openPages(() => port<Http>('http')),
    feedSource: async () => openFeedSource(await port<Http>('http')),
    archive: async () => kept((await import('./store/open.ts')).openArchive(config.DATABASE_URL)),
  };
  const port = <T>(name: string): Promise<T> => {
    const make = makers[name] ?? (async () => fixed[name]);
    if (!opened.has(name)) opened.set(name, make());
    return opened.get(name) as Promise<T>;
  };
  const ports: PortSource = async (names) =>
    Object.fromEntries(await Promise.all(names.map(async (name) => [name, await port(name)] as const)));
  return {
    port,
    ports,
    close: async () => {
      for (const each of closing) await each.close();
    },
  };
}

async function feedsOf({ FEEDS }: Config, http: () => Promise<Http>): Promise<readonly Feed[]> {
  if (FEEDS === undefined) return (await import('../feeds/index.ts')).feeds;
  const [{ loadFeedList }, { SourceError }] = await Promise.all([
    import('./sources/ownfeeds.ts'),
    import('./sources/failure.ts'),
  ]);
  try {
    return (await loadFeedList(FEEDS, await http())).feeds;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(error.code, `Expected FEEDS to name a list of feeds, but ${error.reason}.`);
  }
}

/** The bundled sample feed, read from the project's own files. */
async function openSample(): Promise<{ feeds: readonly Feed[]; source: FeedSource }> {
  const [{ readBundled }, { sample }] = await Promise.all([
    import('./sources/poll.ts'),
    import('../feeds/sample.ts'),
  ]);
  return { feeds: sample, source: { read: readBundled } };
}

/** Reads the feeds, tells what they brought, and goes on reading on the clock's tick until stopped. */
async function openNewsroom(config: Config, desk: Desk, { port, ports }: ReturnType<typeof openPorts>) {
  const [{ startNewsroom }, { editorWith }] = await Promise.all([
    import('./newsroom/start.ts'),
    import('./newsroom/editor.ts'),
  ]);
  const feeds = await feedsOf(config, () => port<Http>('http'));
  const { archive, clock, log, feedSource } = await ports(['archive', 'clock', 'log', 'feedSource']);
  const newsroom = await startNewsroom({
    press: {
      archive: archive as Archive,
      source: feedSource as FeedSource,
      editor: editorWith(desk.facts),
      clock: clock as Clock,
      log: log as Log,
    },
    feeds,
    sample: await openSample(),
    facts: desk.facts,
    words: desk.words,
  });
  const { schedule } = await import('node-cron');
  const ticking = schedule('* * * * *', () => newsroom.tick());
  return {
    digest: newsroom.digest,
    stop: async () => {
      await ticking.stop();
      await newsroom.stop();
    },
  };
}

async function openHouse(
  config: Config,
  opened: ReturnType<typeof openPorts>,
  catalogue: Catalogue,
): Promise<House> {
  const tokens = { Discord: config.DISCORD_TOKEN, Telegram: config.TELEGRAM_TOKEN };
  const log = await opened.port<Log>('log');
  return {
    catalogue,
    desk: (locale) => openDesk(locale, config),
    ports: opened.ports,
    locale: config.LOCALE,
    version: versionOf,
    unserved: Object.entries(tokens).flatMap(([platform, token]) => (token === undefined ? [] : [platform])),
    start: (desk) => openNewsroom(config, desk, opened),
    fault: (error) => {
      log.error('fault', { cause: error instanceof Error ? error.stack : String(error) });
      return error instanceof Error && SPOKEN.has(error.name) ? error.message : null;
    },
  };
}

/** Errors whose message is a sentence for whoever runs the program. */
const SPOKEN = new Set(['StoreError', 'SourceError']);

/** Runs the program and gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const unread = loadEnvironment();
  const { readConfig } = await import('./config.ts');
  const read = unread === null ? readConfig(process.env, readText) : { mistake: unread };
  if ('mistake' in read) {
    process.stderr.write(`${read.mistake}\n`);
    return 2;
  }
  const [{ openTerminal }, { run }, { commands }, { operator }] = await Promise.all([
    import('./adapters/console/terminal.ts'),
    import('./adapters/console/run.ts'),
    import('../commands/index.ts'),
    import('./operator/index.ts'),
  ]);
  const catalogue = { ...commands, ...operator };
  const log = openLog(read.config.LOG_LEVEL);
  const ports = openPorts(read.config, { catalogue, log, clock: { now: Date.now } });
  try {
    return await run(args, await openHouse(read.config, ports, catalogue), openTerminal(process));
  } finally {
    await ports.close();
  }
}

module.enableCompileCache();
module.registerHooks({ resolve: withoutForeignWords });
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const cause = process.env.LOG_LEVEL === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`Something went wrong on our side before the question was read.${cause}\n`);
  return 1;
});
