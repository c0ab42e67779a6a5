import type { Desk } from '../command/command.ts';
import type { Config } from '../config.ts';
import type { Feed } from '../news/feed.ts';
import type { Archive, Clock, FeedSource, LiveDesk, Log, PageSource } from '../ports.ts';
import type { Http } from '../sources/http.ts';
import type { Desks } from './desk.ts';
import type { Opened } from './ports.ts';
import type { Posting } from './posting.ts';

/** The feeds that are read: those of `FEEDS`, or our own in `FEED_LANGS`. Throws a `SourceError` that names FEEDS. */
export async function feedsOf(
  { FEEDS, FEED_LANGS }: Config,
  http: () => Promise<Http>,
): Promise<readonly Feed[]> {
  if (FEEDS === undefined) {
    const { feeds } = await import('../../feeds/index.ts');
    return FEED_LANGS.flatMap((lang) => feeds[lang]);
  }
  const [{ loadFeedList }, { SourceError }] = await Promise.all([
    import('../sources/ownfeeds.ts'),
    import('../sources/failure.ts'),
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
    import('../sources/poll.ts'),
    import('../../feeds/sample.ts'),
  ]);
  return { feeds: sample, source: { read: readBundled } };
}

/** How long the running sources of chain and market may take to answer. */
const LISTENING_MS = 10_000;

/** Reads feeds and running sources, tells what they brought, and goes on with both on the clock's tick until stopped. */
export async function openNewsroom(parts: {
  readonly config: Config;
  readonly desk: Desk;
  readonly desks: Desks;
  readonly opened: Opened;
  /** Where there are chats to post to. */
  readonly posting?: Posting;
  /** Has the work done on each minute of a clock other than the machine's. */
  readonly everyMinute?: (work: () => Promise<unknown>) => { stop(): unknown };
}) {
  const { config, desk, desks, posting } = parts;
  const { port, ports } = parts.opened;
  const [{ startNewsroom }, { editorWith }] = await Promise.all([
    import('../newsroom/start.ts'),
    import('../newsroom/editor.ts'),
  ]);
  const feeds = await feedsOf(config, () => port<Http>('http'));
  const names = ['archive', 'clock', 'log', 'feedSource', 'pages'] as const;
  const { archive, clock, log, feedSource, pages } = await ports(names);
  const live = await port<LiveDesk>('live');
  const stopping = new AbortController();
  let { facts } = desk;
  const listen = async (): Promise<void> => {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(LISTENING_MS)]);
    const { asked } = await live.refresh((clock as Clock).now(), signal);
    if (asked === 0) return;
    desks.learn(live.heard());
    ({ facts } = await desks.desk(desk.reader, null));
  };
  const [newsroom] = await Promise.all([
    startNewsroom({
      press: {
        archive: archive as Archive,
        source: feedSource as FeedSource,
        pages: pages as PageSource,
        editor: editorWith(() => facts),
        clock: clock as Clock,
        log: log as Log,
      },
      feeds,
      sample: await openSample(),
      facts,
      words: desk.words,
    }),
    listen(),
  ]);
  let round: Promise<unknown> | null = null;
  const tick = (): Promise<unknown> => {
    round ??= Promise.all([newsroom.tick(), listen()])
      .then(() => posting?.round(facts, stopping.signal))
      .finally(() => {
        round = null;
      });
    return round;
  };
  await posting?.round(facts, stopping.signal);
  const ticking = parts.everyMinute?.(tick) ?? (await import('node-cron')).schedule('* * * * *', tick);
  return {
    digest: newsroom.digest,
    stop: async () => {
      stopping.abort();
      await ticking.stop();
      await newsroom.stop();
      await round;
      await posting?.stop();
    },
  };
}
