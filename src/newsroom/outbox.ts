import { gathered } from '../message/gather.ts';
import type { Words } from '../message/words.ts';
import type { Carrier, Clock, Does, Job, KeptPost, Log, Outbox, Outcome, Sent } from '../ports.ts';
import { settlement, tooOld } from './settlement.ts';

/** What takes posts where they belong. */
export interface Delivery {
  /** Something has been offered or revised. */
  wake(): void;
  /** Takes nothing more, waits for what is under way, and keeps what came of it. */
  stop(): Promise<void>;
}

export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly carriers: readonly Carrier[];
  readonly clock: Clock;
  readonly log: Log;
  /** The words of a message's language. */
  readonly words: (locale: string) => Promise<Words>;
  /** Resolves after `ms` of the clock, or when the signal fires. Never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 … 1, so that what failed together does not come again together. */
  readonly random: () => number;
  /** Told of everything that came of a post, after it has been kept. */
  readonly heard?: (post: KeptPost, sent: Sent, does: Does) => void | Promise<void>;
  /** ms until a platform is looked at though nothing is known to be due: another process may have offered something. */
  readonly idleMs?: number;
}

/** A job is done or given up long before: carriers wait for no answer that long. */
export const LEASE_MS = 90_000;
/** Jobs under way at one platform at the same time. */
const AT_ONCE = 200;
const IDLE_MS = 1_000;
const AFTER_FAULT_MS = 1_000;
/** Answers that tell how quick a platform can be, and how many it takes to tell anything. */
const REMEMBERED = 200;
const TELLING = 20;
/** It may be quicker than it has been seen; and so many ms of an answer may be our own. */
const QUICKER = 0.9;
const OWN_MS = 3;
/** So many places told to wait within so many ms mean the whole bot. */
const FLOODS = 3;
const FLOOD_MS = 10_000;

/** Tells by how much later than the quickest an answer may have been counted. */
export function openStopwatch(): (ms: number) => number {
  const lately: number[] = [];
  return (ms) => {
    lately.push(ms);
    if (lately.length > REMEMBERED) lately.shift();
    const surely = lately.length < TELLING ? 0 : QUICKER * Math.min(...lately) - OWN_MS;
    return ms - Math.max(0, surely);
  };
}

/** Widens a wait to the whole platform when place after place is told to wait: Telegram does not say whom it means. */
export function openFloodGauge(): (sent: Sent, place: string, now: number) => Sent {
  let floods: { readonly place: string; readonly at: number }[] = [];
  return (sent, place, now) => {
    if (sent.state !== 'later' || sent.ms <= 0) return sent;
    floods = floods.filter((flood) => now - flood.at < FLOOD_MS && flood.place !== place);
    floods.push({ place, at: now });
    return floods.length < FLOODS ? sent : { ...sent, scope: 'platform' };
  };
}

const causeOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);

/** Waiting posts of one place as one message. */
async function gather(
  { outbox, words, clock, log }: DeliveryParts,
  posts: readonly KeptPost[],
): Promise<void> {
  const messages = posts.map(({ message }) => message);
  const said = await words(messages[0]?.locale ?? 'en');
  const title = said.say('outbox-gathered', { count: String(posts.length) });
  await outbox.gather(
    posts.map(({ id }) => id),
    gathered(title, messages),
    clock.now(),
  );
  log.info('posts-gathered', { posts: posts.length, place: posts[0]?.place.channel });
}

/** One platform's loop: settle what came, claim what is due, send it off, sleep until something is due. */
function serve(parts: DeliveryParts, carrier: Carrier, stopping: AbortSignal) {
  const { outbox, clock, log, sleep, random, idleMs = IDLE_MS } = parts;
  const { platform } = carrier;
  const underWay = new Set<Promise<void>>();
  const late = { send: openStopwatch(), edit: openStopwatch(), recover: openStopwatch() };
  const widen = openFloodGauge();
  let came: Outcome[] = [];
  let alarm = new AbortController();
  const wake = (): void => alarm.abort();

  async function carry(job: Job): Promise<void> {
    const { post, does } = job;
    let raw: Sent;
    try {
      raw = tooOld(job) ?? (await carrier[does](post));
    } catch (cause) {
      log.error('carrier-fault', { post: post.id, reason: causeOf(cause) });
      raw = { state: 'uncertain', reason: cause instanceof Error ? cause.message : String(cause) };
    }
    const at = clock.now();
    const widened = platform === 'telegram' ? widen(raw, post.place.channel, at) : raw;
    const sent = settlement(job, widened, at, random());
    came.push({ job, sent, at, lateMs: late[does](at - job.claimedAt) });
    wake();
  }

  /** Hands what has come to the store; what it does not take is handed over again. */
  async function keeping<T>(take: (outcomes: readonly Outcome[]) => Promise<T>): Promise<T> {
    const outcomes = came;
    came = [];
    let taken: T;
    try {
      taken = await take(outcomes);
    } catch (cause) {
      came = [...outcomes, ...came];
      throw cause;
    }
    for (const { job, sent } of outcomes) {
      if (sent.state !== 'sent')
        log.warn('post-not-sent', { post: job.post.id, does: job.does, platform, ...sent });
      try {
        await parts.heard?.(job.post, sent, job.does);
      } catch (cause) {
        log.error('outbox-unheard', { post: job.post.id, reason: causeOf(cause) });
      }
    }
    return taken;
  }

  async function round(): Promise<number> {
    const now = clock.now();
    const terms = { now, until: now + LEASE_MS, limit: AT_ONCE - underWay.size };
    const { jobs, crowds, nextAt } = await keeping((outcomes) => outbox.claim(platform, terms, outcomes));
    for (const job of jobs) {
      const work: Promise<void> = carry(job).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    for (const crowd of crowds) await gather(parts, crowd);
    if (crowds.length > 0) return 0;
    return nextAt === null ? idleMs : Math.min(nextAt - clock.now(), idleMs);
  }

  async function run(): Promise<void> {
    while (!stopping.aborted) {
      alarm = new AbortController();
      let ms = AFTER_FAULT_MS;
      try {
        ms = await round();
      } catch (cause) {
        log.error('outbox-fault', { platform, reason: causeOf(cause) });
      }
      // What is due already and answers that have arrived meanwhile come together in the next round.
      if (ms > 0) await sleep(ms, AbortSignal.any([alarm.signal, stopping]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(underWay);
    await keeping((outcomes) => outbox.settle(outcomes)).catch((cause: unknown) =>
      log.error('outbox-fault', { platform, reason: causeOf(cause) }),
    );
  }

  return { wake, ended: run() };
}

/**
 * Empties the outbox onto the platforms that have a carrier until stopped: each post once, as fast as its pace allows.
 * What a platform does to a post, and a store that fails for a while, it outlives.
 */
export function startDelivery(parts: DeliveryParts): Delivery {
  const stopping = new AbortController();
  const served = parts.carriers.map((carrier) => serve(parts, carrier, stopping.signal));
  return {
    wake() {
      for (const { wake } of served) wake();
    },
    async stop() {
      stopping.abort();
      await Promise.all(served.map(({ ended }) => ended));
    },
  };
}
