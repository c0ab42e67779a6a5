import { dayOf } from '../core/days.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Message } from '../message/message.ts';
import type { Words } from '../message/words.ts';
import type { Feed } from '../news/feed.ts';
import type { FeedSource } from '../ports.ts';
import { digest } from './digest.ts';
import { tellPending } from './pipeline.ts';
import { pollFeeds, STOPPING } from './poll.ts';
import type { Press } from './press.ts';
import { selectStories } from './selection.ts';
import { noteOn } from './trouble.ts';

/** When the first reading gives up on the feeds still out, all together. */
export const GIVE_UP_MS = 10_000;

/** How long the first start reads before it shows something; the next tick goes on. */
const FIRST_READING_MS = 4_000;

const TICK_GIVE_UP_MS = 45_000;

/** A process that died holds its feeds no longer than a poll may last and this. */
const LEASE_SLACK_MS = 5_000;

export interface Newsroom {
  /** What is there after the first reading, for the reader at the console. */
  readonly digest: Message;
  /** One round of what is due; a round that is under way is not joined by another. Never rejects. */
  tick(): Promise<void>;
  /** Gives up what is under way and waits for it to end. */
  stop(): Promise<void>;
}

/** Aborts after `ms`, or with `stopping`; `done` lets the process end before that. */
function deadline(ms: number, stopping: AbortSignal): { signal: AbortSignal; done: () => void } {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error('given up')), ms);
  return { signal: AbortSignal.any([late.signal, stopping]), done: () => clearTimeout(timer) };
}

async function round(press: Press, giveUpMs: number, stopping: AbortSignal, first: boolean): Promise<void> {
  const { signal, done } = deadline(giveUpMs, stopping);
  try {
    await pollFeeds(press, signal, { retry: first, leaseMs: giveUpMs + LEASE_SLACK_MS });
  } finally {
    done();
  }
  await tellPending(press, { signal: stopping, ...(first && { budgetMs: FIRST_READING_MS }) });
}

/** The message in its next version, where it says something else than the one kept. */
function afterwards(kept: Message | null, message: Message): Message {
  if (kept === null) return message;
  const same = JSON.stringify({ ...kept, version: 0 }) === JSON.stringify({ ...message, version: 0 });
  return { ...message, version: same ? kept.version : kept.version + 1 };
}

/**
 * Reads the feeds for the first time, all at once, and gives up after ten seconds on those still out. Where none has
 * told a story yet, the bundled sample is read instead and the digest says why. Rejects only when the archive fails.
 */
export async function startNewsroom(options: {
  readonly press: Press;
  readonly feeds: readonly Feed[];
  readonly sample: { readonly feeds: readonly Feed[]; readonly source: FeedSource };
  readonly facts: Snapshot;
  readonly words: Words;
  readonly giveUpMs?: number;
}): Promise<Newsroom> {
  const { press, feeds, sample, facts, words, giveUpMs = GIVE_UP_MS } = options;
  const { archive, clock, log } = press;
  const stopping = new AbortController();
  await archive.registerFeeds(feeds, { sample: false });
  await archive.registerFeeds(sample.feeds, { sample: true });
  await round(press, giveUpMs, stopping.signal, true);

  const told = await archive.stories({ limit: 1, order: 'newest', sample: false });
  if (told.length === 0) {
    const bundled: Press = { ...press, source: sample.source };
    await pollFeeds(bundled, stopping.signal, { sample: true, leaseMs: 0 });
    await tellPending(bundled);
  }
  const now = clock.now();
  const selection = await selectStories(archive, now);
  const made = digest({
    selection,
    day: dayOf(now),
    facts,
    words,
    note: noteOn(await archive.feeds(), selection.sample, words),
  });
  const first = afterwards(await archive.message(made.id), made);
  await archive.keepMessage(first, now);

  let running: Promise<void> | null = null;
  const tick = (): Promise<void> => {
    running ??= round(press, TICK_GIVE_UP_MS, stopping.signal, false)
      .catch((cause: unknown) =>
        log.error('tick-fault', { reason: cause instanceof Error ? cause.stack : String(cause) }),
      )
      .finally(() => {
        running = null;
      });
    return running;
  };
  return {
    digest: first,
    tick,
    async stop() {
      stopping.abort(STOPPING);
      await running;
    },
  };
}
