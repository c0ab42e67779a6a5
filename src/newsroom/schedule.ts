const MINUTE_MS = 60_000;

/** How often a feed is asked that answers. */
export const PERIOD_MS = 15 * MINUTE_MS;

/** The longest a failing feed is left alone. */
export const LONGEST_MS = 12 * 60 * MINUTE_MS;

/** Failures in a row that make the longest wait. */
export const MOST_PATIENT = 16;

/** An address's place within the period, ms, to the minute: always the same, so that feeds are spread out and stay so. */
export function slotOf(url: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (((hash ^ (hash >>> 13)) >>> 0) % (PERIOD_MS / MINUTE_MS)) * MINUTE_MS;
}

/**
 * When the feed at an address is next due, ms since 1970: its slot after one period, after twice as long for each failure in a row up
 * to twelve hours, and never before the server's own wish (`retryAfter` in seconds).
 */
export function nextDue(url: string, now: number, failures: number, retryAfter = 0): number {
  const wait = Math.min(PERIOD_MS * 2 ** Math.min(failures, MOST_PATIENT), LONGEST_MS);
  const earliest = Math.max(now + wait - PERIOD_MS / 2, now + retryAfter * 1000);
  const slot = slotOf(url);
  return Math.ceil((earliest - slot) / PERIOD_MS) * PERIOD_MS + slot;
}
