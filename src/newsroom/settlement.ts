import type { Job, Sent } from '../ports.ts';

/** ms until a message in doubt is looked into: the platform may still be at it. */
const DOUBT_MS = 5_000;
/** What a place that shuts us out leaves of a message in doubt: it is looked for again. */
const BLIND = { state: 'later', ms: 5 * 60_000, scope: 'place' } as const;
/** ms of the first pause after a failure; each further one is twice as long, up to the longest. */
const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;
/** After so long nobody wants the news any more. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

/** ms until the next try after `attempts` failures in a row, spread by `random` (0 … 1) over the upper half. */
export const backoff = (attempts: number, random: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_MS) * (0.5 + random / 2));

/** The end of a post that has waited too long to be news when its turn comes; null of any other. */
export function tooOld({ post, does, claimedAt }: Job): Sent | null {
  // What replies to a post puts it right, which is never too late.
  const begun = does !== 'send' || post.remote.length > 0 || typeof post.replyTo === 'string';
  if (begun || claimedAt - post.offeredAt <= GIVE_UP_MS) return null;
  return { state: 'refused', reason: 'older than a day when its turn came', permission: null };
}

/** An edit in doubt is done once more: the second does no harm. */
const repeatable = (does: Job['does'], sent: Sent): Sent =>
  does === 'edit' && sent.state === 'uncertain'
    ? { state: 'later', ms: 0, scope: 'place', reason: sent.reason }
    : sent;

/**
 * What becomes of a job by what the platform made of it. An edit in doubt is done once more, a message in doubt is looked
 * into, and nothing is tried for longer than a day.
 */
export function settlement(
  { post, does }: Pick<Job, 'post' | 'does'>,
  came: Sent,
  now: number,
  random: number,
): Sent {
  const sent = repeatable(does, came);
  switch (sent.state) {
    case 'sent':
    case 'moved':
      return sent;
    case 'refused': {
      const { reason, permission, shut = false } = sent;
      // Whether it stands there is still not known, and can be seen only when we are let in again.
      const isBlind = does === 'recover' && (permission !== null || shut);
      return isBlind ? settlement({ post, does }, { ...BLIND, reason }, now, random) : sent;
    }
    case 'uncertain': {
      const { state, reason } = sent;
      return does === 'recover' ? { state, reason } : { state, reason, againMs: DOUBT_MS };
    }
    case 'later': {
      const ms = sent.ms > 0 ? sent.ms : backoff(post.attempts, random);
      const { reason } = sent;
      if (does === 'edit' || now + ms - post.offeredAt <= GIVE_UP_MS) return { ...sent, ms };
      if (does === 'recover') return { state: 'uncertain', reason };
      return { state: 'refused', reason, permission: null };
    }
  }
}
