/** Chats that Telegram has asked us to be silent in for a while. */
export interface Floods {
  /** Is anybody waiting to write in that chat? */
  has(chat: number | string): boolean;
  /** Waits `ms` with the chat counted among them; rejects when `signal` aborts. */
  wait(chat: number | string, ms: number, signal: AbortSignal): Promise<void>;
}

/** Waits in memory, by `pause`. */
export function openFloods(pause: (ms: number, signal: AbortSignal) => Promise<unknown>): Floods {
  const waiting = new Map<string, number>();
  const count = (chat: string, by: 1 | -1): void => {
    const now = (waiting.get(chat) ?? 0) + by;
    if (now === 0) waiting.delete(chat);
    else waiting.set(chat, now);
  };
  return {
    has: (chat) => waiting.has(`${chat}`),
    async wait(chat, ms, signal) {
      count(`${chat}`, 1);
      try {
        await pause(ms, signal);
      } finally {
        count(`${chat}`, -1);
      }
    },
  };
}
