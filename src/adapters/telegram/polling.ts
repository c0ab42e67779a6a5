import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Words } from '../../message/words.ts';
import type { Log } from '../../ports.ts';
import { failureOf } from './failure.ts';
import { ALLOWED, type Intake } from './updates.ts';

/** How long polling goes on in bad times. */
export interface Patience {
  /** ms of the first pause after a failure; doubled with each, up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Failures in a row for a second program with the same token before polling ends. */
  readonly conflicts: number;
}

/** Some five minutes of another program with the same token: longer than any restart. */
export const PATIENCE: Patience = { firstMs: 1_000, longestMs: 30_000, conflicts: 14 };

/** s a poll waits for something to come. */
const POLL_SECONDS = 30;
/** Updates under way beyond which no more are fetched: they wait at Telegram. */
const MOST = 300;

export interface Polling {
  /** Resolves with a sentence when polling ends for good. */
  readonly gaveUp: Promise<string>;
  /** Fetches no more, and tells Telegram what was taken. */
  stop(): Promise<void>;
}

/** Fetches updates by long polling and gives them to `intake` until stopped. */
export function startPolling(
  api: Api,
  intake: Intake,
  { words, log, patience }: { readonly words: Words; readonly log: Log; readonly patience: Patience },
): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { promise: gaveUp, resolve: giveUp } = Promise.withResolvers<string>();
  let offset = 0;
  let failures = 0;
  let conflicts = 0;

  async function poll(): Promise<void> {
    const updates = await api.getUpdates(
      { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: [...ALLOWED] },
      signal as Parameters<typeof api.getUpdates>[1],
    );
    if (failures > 0) log.info('telegram-polling-again', { failures });
    [failures, conflicts] = [0, 0];
    for (const update of updates) {
      offset = Math.max(offset, update.update_id + 1);
      intake.take(update);
    }
    // What can be answered at once goes out before the next poll does.
    await setImmediate();
    if (intake.size >= MOST) await intake.below(MOST, signal);
  }

  /** ms to wait after a failure; a sentence when waiting does not help. */
  function afterFailure(error: unknown): number | string {
    const failure = failureOf(error);
    failures += 1;
    conflicts = failure.type === 'conflict' ? conflicts + 1 : 0;
    log.warn('telegram-polling-failed', { reason: failure.type, failures });
    if (failure.type === 'token') return words.say('telegram-token-revoked');
    if (conflicts >= patience.conflicts) return words.say('telegram-conflict');
    if (failure.type === 'flood') return failure.seconds * 1000;
    return Math.min(patience.longestMs, patience.firstMs * 2 ** (failures - 1));
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      try {
        await poll();
      } catch (error) {
        if (signal.aborted) return;
        const next = afterFailure(error);
        if (typeof next === 'string') return giveUp(next);
        await pause(next, undefined, { signal }).catch(() => {});
      }
    }
  }

  const looping = loop();
  return {
    gaveUp,
    async stop() {
      stopping.abort();
      await looping;
      if (offset === 0) return;
      await api.getUpdates({ offset, timeout: 0, limit: 1 }).catch((error: unknown) => {
        log.debug('telegram-offset-unconfirmed', { cause: String(error) });
      });
    },
  };
}
