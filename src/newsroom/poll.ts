import { newItems } from '../news/identity.ts';
import type { Failure, FeedReading, FeedState, NewItem } from '../ports.ts';
import type { Press } from './press.ts';
import { nextDue } from './schedule.ts';

/** Feeds read at the same time. */
const AT_ONCE = 24;

const NOTHING_SEEN = { guids: new Set<string>(), urls: new Set<string>(), texts: [] };

export interface Polled {
  readonly feeds: number;
  readonly failed: number;
  readonly newItems: number;
}

const failed = (state: FeedState, failure: Failure): FeedReading => ({
  status: 'failed',
  items: [],
  validators: state.validators,
  failure,
});

/** Why a signal fires when we are told to stop: no fault of the feeds, and nothing is noted against them. */
export const STOPPING = Symbol('stopping');

const GIVEN_UP: Failure = { code: 'slow', reason: 'no answer in the time given' };

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** One reading that ends with the signal at the latest, whatever the source does. */
async function readWithin(press: Press, state: FeedState, signal: AbortSignal): Promise<FeedReading> {
  try {
    return await Promise.race([press.source.read(state.feed, state.validators, signal), givenUp(signal)]);
  } catch (cause) {
    if (signal.aborted) return failed(state, GIVEN_UP);
    const reason = cause instanceof Error ? cause.message : String(cause);
    press.log.error('feed-fault', { feed: state.feed.id, reason });
    return failed(state, { code: 'fault', reason });
  }
}

/** Items with what they are recognised by; those a feed lists twice come once. */
function itemsOf(state: FeedState, reading: FeedReading): NewItem[] {
  const { fresh, known } = newItems(NOTHING_SEEN, reading.items, state.feed.id);
  return [...fresh, ...known].map(({ item, identity }) => ({ item, identity }));
}

async function pollOne(press: Press, state: FeedState, signal: AbortSignal): Promise<number> {
  const { archive, clock, log } = press;
  const { id } = state.feed;
  const reading = await readWithin(press, state, signal);
  if (signal.aborted && signal.reason === STOPPING) return 0;
  const { failure } = reading;
  const failures = failure === null ? 0 : state.failures + 1;
  const now = clock.now();
  const added = await archive.keepReading(
    id,
    {
      at: now,
      validators: reading.validators,
      failures,
      failure,
      dueAt: nextDue(id, now, failures, failure?.retryAfter),
    },
    itemsOf(state, reading),
  );
  if (failure === null) log.debug('feed-read', { feed: id, status: reading.status, newItems: added });
  else log.warn('feed-failed', { feed: id, ...failure, failures });
  return failure === null ? added : -1;
}

/**
 * Reads every feed that is due, all at the same time, and keeps what came as it comes; those still out when the signal
 * fires are given up together. For `leaseMs` no other process asks them. `retry` also asks failing feeds that are not due yet; `sample` the bundled ones only.
 */
export async function pollFeeds(
  press: Press,
  signal: AbortSignal,
  options: { readonly leaseMs: number; readonly retry?: boolean; readonly sample?: boolean },
): Promise<Polled> {
  const now = press.clock.now();
  const queue = await press.archive.leaseFeeds(now, now + options.leaseMs, options);
  const added: number[] = [];
  const waiting = queue.values();
  const worker = async (): Promise<void> => {
    for (const state of waiting) added.push(await pollOne(press, state, signal));
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
  return {
    feeds: added.length,
    failed: added.filter((n) => n < 0).length,
    newItems: added.reduce((sum, n) => sum + Math.max(0, n), 0),
  };
}
