import type { Bucket, Draw, Pace, PostPlace, Rate } from '../ports.ts';

/**
 * What the platforms allow. Discord: topics/rate-limits of discord/discord-api-docs; what a channel allows it says with
 * each answer. Telegram: "Broadcasting to Users" of https://core.telegram.org/bots/faq, edits as bots have found.
 */
export const RATES = {
  discord: { limit: 50, windowMs: 1_000, even: true },
  telegram: { limit: 30, windowMs: 1_000, even: true },
  chat: { limit: 1, windowMs: 1_000, even: false },
  group: { limit: 20, windowMs: 60_000, even: false },
} as const satisfies Record<string, Rate>;

/** Tokens that may go at once where they should go evenly, to make up for a late waking. */
const AT_ONCE = 4;

/** More waiting posts than a place takes in a quarter of a minute are told together. */
const CROWD = 6;
/** Where we have been told to wait, two already. */
const CROWD_RESTED = 2;
/** ms for which a place counts as one that told us to wait. */
const RESTED_MS = 10 * 60_000;

/** ms for which a token stays out while there is no answer: a request may be counted as late as that. */
const HOLD_MS = 2_000;

/** The first pause of a place that refuses, each further one twice as long, and the longest. */
const PROBE_MS = 60_000;
const SELDOM_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

const EMPTY: Bucket = { back: [], next: 0, restsUntil: 0 };

/** Groups and channels have ids below zero; private chats have their person's. */
const isGroup = (channel: string): boolean => channel.startsWith('-');

/** The rates of Discord and Telegram, as pure functions over what has been taken so far. */
export const pace: Pace = {
  whole: (platform) => ({ bucket: platform, rate: RATES[platform] }),

  draws({ platform, channel }: PostPlace, does) {
    const route = does === 'edit' ? 'edit' : 'send';
    const own = `${platform} ${channel}`;
    if (platform === 'discord') return [{ bucket: `${own} ${route}`, rate: null }];
    const chat: Draw = { bucket: own, rate: RATES.chat };
    return isGroup(channel) ? [chat, { bucket: `${own} ${route}`, rate: RATES.group }] : [chat];
  },

  freeAt({ rate }, bucket) {
    const { back, next, restsUntil } = bucket ?? EMPTY;
    const room = rate === null ? 0 : (back[back.length - rate.limit] ?? 0);
    return Math.max(room, next, restsUntil);
  },

  take({ rate }, bucket, now) {
    const before = bucket ?? EMPTY;
    if (rate === null) return before;
    const { limit, windowMs, even } = rate;
    const step = windowMs / limit;
    return {
      ...before,
      back: [...before.back.filter((at) => at > now), now + windowMs + HOLD_MS].toSorted((a, b) => a - b),
      next: even ? Math.max(before.next, now - AT_ONCE * step) + step : 0,
    };
  },

  giveBack({ rate }, bucket, taken, ms) {
    if (rate === null) return bucket;
    const at = bucket.back.indexOf(taken + rate.windowMs + HOLD_MS);
    if (at < 0) return bucket;
    const moved = bucket.back.with(at, taken + rate.windowMs + Math.min(ms, HOLD_MS));
    return { ...bucket, back: moved.toSorted((a, b) => a - b) };
  },

  rest(bucket, until) {
    const before = bucket ?? EMPTY;
    return { ...before, restsUntil: Math.max(before.restsUntil, until) };
  },

  crowd(bucket, now) {
    const until = bucket?.restsUntil ?? 0;
    return until > 0 && now - until < RESTED_MS ? CROWD_RESTED : CROWD;
  },

  probeMs: (tries) => Math.min(PROBE_MS * 2 ** Math.min(tries, 20), SELDOM_MS),

  waitsMs: { send: DAY_MS, edit: 7 * DAY_MS },
};
