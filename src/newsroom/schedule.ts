import { hash } from 'node:crypto';

const MINUTE_MS = 60_000;

/** How often a feed is asked that answers. */
export const PERIOD_MS = 15 * MINUTE_MS;

/** The longest a failing feed is left alone. */
export const LONGEST_MS = 12 * 60 * MINUTE_MS;

/** A feed's place within the period, ms, to the minute: always the same, so that feeds are spread out and stay so. */
export const slotOf = (feed: string): number =>
  (Number.parseInt(hash('sha256', feed).slice(0, 8), 16) % (PERIOD_MS / MINUTE_MS)) * MINUTE_MS;

/**
 * When a feed is next due, ms since 1970: its slot after one period, after twice as long for each failure in a row up
 * to twelve hours, and never before the server's own wish (`retryAfter` in seconds).
 */
export function nextDue(feed: string, now: number, failures: number, retryAfter = 0): number {
  const wait = Math.min(PERIOD_MS * 2 ** Math.min(failures, 16), LONGEST_MS);
  const earliest = Math.max(now + wait - PERIOD_MS / 2, now + retryAfter * 1000);
  const slot = slotOf(feed);
  return Math.ceil((earliest - slot) / PERIOD_MS) * PERIOD_MS + slot;
}
