import { setMaxListeners } from 'node:events';
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';

/** Calls that leave a message behind: doing one twice is seen. */
const LEAVES_A_MESSAGE = /^(?:send|copy|forward)/;
/** Calls that may be done twice. */
const REPEATABLE = /^(?:edit|answer|delete|set)/;

/** s Telegram may ask to wait before an answer is given up: later nobody waits for it. */
const LONGEST_WAIT = 600;
/** ms an edit is tried for. */
const EDIT_MS = 60_000;
/** s until a call counts as failed; longer than a long poll. */
const CALL_SECONDS = 75;

/**
 * The Bot API at `root`. Every call obeys `retry_after`; edits are repeated when the network fails, messages never.
 * Everything under way is given up when `closing` aborts.
 */
export function connect(token: string, root: string, closing: AbortSignal): Api {
  setMaxListeners(0, closing);
  const api = new Api(token, { apiRoot: root.replace(/\/+$/, ''), timeoutSeconds: CALL_SECONDS });
  const careful = autoRetry({
    maxDelaySeconds: LONGEST_WAIT,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  const stubborn = autoRetry({ maxDelaySeconds: LONGEST_WAIT, maxRetryAttempts: 5 });
  api.config.use((prev, method, payload, signal) => {
    if (LEAVES_A_MESSAGE.test(method)) return careful(prev, method, payload, signal);
    return REPEATABLE.test(method) ? stubborn(prev, method, payload, signal) : prev(method, payload, signal);
  });
  type Signal = Parameters<Parameters<typeof api.config.use>[0]>[3];
  api.config.use((prev, method, payload, signal) => {
    if (signal) return prev(method, payload, signal);
    const own = REPEATABLE.test(method) ? AbortSignal.any([closing, AbortSignal.timeout(EDIT_MS)]) : closing;
    return prev(method, payload, own as Signal);
  });
  return api;
}
