import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import { type Floods, openFloods } from './floods.ts';

/** Calls that leave a message behind: doing one twice is seen. */
const LEAVES_A_MESSAGE = /^(?:send|copy|forward)/;
/** Calls that may be done twice. */
const REPEATABLE = /^(?:edit|answer|delete|set)/;

/** s Telegram may ask to wait before an answer is given up: later nobody waits for it. */
const LONGEST_WAIT = 60;
/** ms an edit is tried for, beside what Telegram asks to wait: its chat waits behind it. */
const EDIT_MS = 20_000;
/** s until a long poll counts as failed. */
const POLL_SECONDS = 75;
/** ms until any other call counts as failed, though what it asked for may have been done. */
export const CALL_MS = 15_000;
/** Of those, calls that carry a picture get this many times as long. */
const UPLOADS = 2;

/** A connection to the Bot API. */
export interface Connection {
  readonly api: Api;
  /** Chats that wait by Telegram's own wish. */
  readonly floods: Floods;
}

/**
 * The Bot API at `root`. Every call obeys `retry_after`; edits are repeated when the network fails, messages never.
 * Everything under way is given up when `closing` aborts; a call that hangs, after `callMs`.
 */
export function connect(token: string, root: string, closing: AbortSignal, callMs = CALL_MS): Connection {
  setMaxListeners(0, closing);
  const floods = openFloods((ms, signal) => pause(ms, undefined, { signal }));
  const api = new Api(token, { apiRoot: root.replace(/\/+$/, ''), timeoutSeconds: POLL_SECONDS });
  type Use = Parameters<typeof api.config.use>[0];
  type Signal = Parameters<Use>[3];
  const stubborn = autoRetry({ maxDelaySeconds: -1, maxRetryAttempts: 5 });
  const patient: Use = async (prev, method, payload, signal) => {
    const chat = String((payload as { readonly chat_id?: unknown }).chat_id ?? method);
    for (;;) {
      const result = await prev(method, payload, signal);
      const seconds = result.ok ? undefined : result.parameters?.retry_after;
      if (seconds === undefined || seconds > LONGEST_WAIT) return result;
      await floods.wait(chat, seconds * 1000, (signal ?? closing) as AbortSignal);
    }
  };
  const within = (signal: Signal, ms: number): Signal => {
    const [late, given] = [AbortSignal.timeout(ms), signal as AbortSignal | undefined];
    return (given ? AbortSignal.any([given, late]) : late) as Signal;
  };
  api.config.use((prev, method, payload, signal) => {
    if (method === 'getUpdates') return prev(method, payload, signal);
    return prev(method, payload, within(signal, method === 'sendPhoto' ? UPLOADS * callMs : callMs));
  });
  api.config.use((prev, method, payload, signal) =>
    REPEATABLE.test(method)
      ? stubborn(prev, method, payload, within(signal, EDIT_MS))
      : prev(method, payload, signal),
  );
  api.config.use((prev, method, payload, signal) =>
    LEAVES_A_MESSAGE.test(method) || REPEATABLE.test(method)
      ? patient(prev, method, payload, signal)
      : prev(method, payload, signal),
  );
  api.config.use((prev, method, payload, signal) => prev(method, payload, signal ?? (closing as Signal)));
  return { api, floods };
}
