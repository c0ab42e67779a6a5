/** At most `limit` in `windowMs`, wherever the window begins. */
export interface Limit {
  readonly limit: number;
  readonly windowMs: number;
}

/** What the servers hold callers to, in the platforms' own words: 50 a second; 30 a second, one a second to a chat, 20 a minute to a group. */
export const LIMITS = {
  discord: { all: { limit: 50, windowMs: 1_000 }, channel: { limit: 5, windowMs: 5_000 } },
  telegram: {
    all: { limit: 30, windowMs: 1_000 },
    chat: { limit: 1, windowMs: 1_000 },
    group: { limit: 20, windowMs: 60_000 },
  },
} as const;

/** Counts what comes; gives ms to wait for what is too much. */
export function openLimiter({ limit, windowMs }: Limit): (now: number) => number {
  const times: number[] = [];
  return (now) => {
    while (times.length > 0 && times[0]! <= now - windowMs) times.shift();
    if (times.length >= limit) return times[0]! + windowMs - now;
    times.push(now);
    return 0;
  };
}
