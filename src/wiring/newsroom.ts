import type { Desk } from '../command/command.ts';
import type { Config } from '../config.ts';
import type { Feed } from '../news/feed.ts';
import type { Archive, Clock, FeedSource, Log } from '../ports.ts';
import type { Http } from '../sources/http.ts';
import type { Opened } from './ports.ts';

/** The feeds that are read: those of `FEEDS`, or our own. Throws a `SourceError` that names FEEDS. */
export async function feedsOf({ FEEDS }: Config, http: () => Promise<Http>): Promise<readonly Feed[]> {
  if (FEEDS === undefined) return (await import('../../feeds/index.ts')).feeds;
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

/** Reads the feeds, tells what they brought, and goes on reading on the clock's tick until stopped. */
export async function openNewsroom(config: Config, desk: Desk, { port, ports }: Opened) {
  const [{ startNewsroom }, { editorWith }] = await Promise.all([
    import('../newsroom/start.ts'),
    import('../newsroom/editor.ts'),
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
