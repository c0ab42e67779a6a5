import type { PhraseId } from '../../message/words.ts';
import type { Feed } from '../../news/feed.ts';
import type { Examination, Failure, FeedSource, Finding, Probe } from '../../ports.ts';

/** Failures that say nothing of the network: either no server answered, or none was asked. */
const SILENT = ['address', 'no-host', 'refused', 'certificate', 'unreachable', 'slow'] as const;
const CODES = [
  ...SILENT,
  ...(['redirect', 'login', 'forbidden', 'blocked', 'absent', 'gone', 'too-often', 'server-fault'] as const),
  ...(['status', 'too-large', 'garbled', 'not-a-feed', 'malformed'] as const),
];
const SHOWN_OUTLETS = 6;

const NEVER_READ = { etag: null, lastModified: null };

const phraseOf = (code: string): PhraseId => `failure-${CODES.find((each) => each === code) ?? 'fault'}`;

interface Failed {
  readonly outlet: string;
  readonly failure: Failure;
}

/** Feeds that failed for the same reason in one line. */
const grouped = (failed: readonly Failed[]): Finding[] =>
  [...Map.groupBy(failed, ({ failure }) => `${failure.code} ${failure.reason}`).values()].map((group) => {
    const { code, reason } = group[0]!.failure;
    const outlets = [...new Set(group.map(({ outlet }) => outlet))];
    const more = outlets.length - SHOWN_OUTLETS;
    const shown = more > 0 ? [...outlets.slice(0, SHOWN_OUTLETS), `… +${more}`] : outlets;
    const args = { reason: { phrase: phraseOf(code) }, detail: reason, outlets: shown };
    return { grade: 'note', id: 'feeds-failing', args };
  });

async function visited(
  feeds: readonly Feed[],
  source: FeedSource,
  signal: AbortSignal,
): Promise<Examination> {
  const readings = await Promise.all(
    feeds.map(async (feed) => ({
      outlet: feed.outlet,
      failure: (await source.read(feed, NEVER_READ, signal)).failure,
    })),
  );
  const failed = readings.filter((reading): reading is Failed => reading.failure !== null);
  const count = String(readings.length);
  const answered = String(readings.length - failed.length);
  const findings: Finding[] =
    failed.length === 0
      ? [{ grade: 'fine', id: 'feeds-fine', args: { count } }]
      : failed.length < readings.length
        ? [{ grade: 'warning', id: 'feeds-some', args: { count, answered } }]
        : [{ grade: 'fault', id: 'feeds-none', args: { count } }];
  return {
    findings: [...findings, ...grouped(failed)],
    reached: readings.some(({ failure }) => !SILENT.some((code) => code === failure?.code)),
  };
}

/** Visits every feed once, through the reader that the newsroom uses. A list that cannot be had is a finding too. */
export const feedsProbe = (options: {
  readonly feeds: () => Promise<readonly Feed[]>;
  readonly source: () => Promise<FeedSource>;
}): Probe => ({
  part: 'feeds',
  async examine(signal) {
    let feeds: readonly Feed[];
    try {
      feeds = await options.feeds();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SourceError') throw error;
      return { findings: [{ grade: 'fault', id: 'feeds-list', args: { reason: error.message } }] };
    }
    if (feeds.length === 0) return { findings: [{ grade: 'warning', id: 'feeds-empty' }] };
    return visited(feeds, await options.source(), signal);
  },
});
