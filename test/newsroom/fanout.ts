import { discordCarrier } from '../../src/adapters/discord/carrier.ts';
import { telegramCarrier } from '../../src/adapters/telegram/carrier.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { type Delivery, startDelivery } from '../../src/newsroom/outbox.ts';
import type { Carrier, Outbox } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NOON } from '../store/samples.ts';
import { type DrivenClock, openDrivenClock } from './driven.ts';
import { LIMITS } from './limits.ts';
import { type Loopback, openDiscordLoopback, openTelegramLoopback } from './loopback.ts';
import { type Platform, postsFor } from './story.ts';

type PostingHouse = Parameters<typeof discordCarrier>[0];

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
/** ms of the clock without a message after which comes only what the crash left in doubt. */
const PAUSE_MS = 10_000;

/** As much of a house as posting needs. */
export function postingHouse(store: Store, now: () => number): PostingHouse {
  return {
    desk: async (reader, asker) => ({
      reader,
      asker,
      words: await loadWords(reader.locale),
      facts: knownAt(facts, '2026-02-10'),
      now: now(),
    }),
    settings: store.settings,
    questions: store.questions,
    draughtsman: { draw: () => Promise.reject(new Error('There is no chart here.')) },
    log: SILENT,
    now,
    locale: 'en',
    timeZone: 'UTC',
    fault: (error) => {
      throw error;
    },
  };
}

export const carrierFor = (platform: Platform, house: PostingHouse, url: string): Carrier =>
  platform === 'discord'
    ? discordCarrier(house, { token: 'MTAw.loopback.token', api: `${url}/api` })
    : telegramCarrier(house, { token: '1:loopback', api: url });

/** A process that can die: from then on it neither writes nor hears anything. */
interface Mortal {
  readonly delivery: Delivery;
  die(): void;
}

const NEVER = new Promise<never>(() => {});

function live(
  { outbox, carrier, clock }: { outbox: Outbox; carrier: Carrier; clock: DrivenClock },
  busy: { calls: number },
): Mortal {
  let dead = false;
  const counted = (work: () => Promise<Awaited<ReturnType<Carrier['send']>>>) => async () => {
    busy.calls++;
    const sent = await work();
    busy.calls--;
    return dead ? NEVER : sent;
  };
  const delivery = startDelivery({
    outbox: {
      ...outbox,
      claim: async (...args) => (dead ? NEVER : outbox.claim(...args)),
      settle: async (...args) => (dead ? NEVER : outbox.settle(...args)),
    },
    carriers: [
      {
        platform: carrier.platform,
        send: (post) => counted(() => carrier.send(post))(),
        edit: (post) => counted(() => carrier.edit(post))(),
        recover: (post) => counted(() => carrier.recover(post))(),
      },
    ],
    clock,
    log: SILENT,
    words: () => loadWords('en'),
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      if (dead) await NEVER;
    },
    random: () => 0.5,
  });
  return {
    delivery,
    die() {
      dead = true;
    },
  };
}

/** An uneven way, the same in each run: 10 … 18 ms. */
export function unevenWay(): () => number {
  let n = 0;
  return () => {
    n = (n * 1_103_515_245 + 12_345) % 2 ** 31;
    return 10 + (n % 9);
  };
}

/** Messages a second as a share of what is allowed, from the first to the last before a pause. */
function shareOf(times: readonly number[], allowed: number): number {
  const end = times.findIndex((at, i) => i > 0 && at - times[i - 1]! > PAUSE_MS);
  const busy = end < 0 ? times : times.slice(0, end);
  return ((busy.length - 1) * 1_000) / (busy.at(-1)! - busy[0]!) / allowed;
}

export interface Report {
  readonly chats: number;
  /** Of the allowed rate, before and after the crash. */
  readonly shares: readonly [number, number];
  readonly refused: number;
  readonly reached: number;
  readonly doubled: number;
  readonly repeated: number;
  /** In doubt after the crash and shown to a person, and how many of those had not arrived. */
  readonly doubts: number;
  readonly absent: number;
  /** s of the platform's clock. */
  readonly seconds: number;
}

/** Says of each post in doubt what a person would see in its chat. */
async function lookThrough(outbox: Outbox, { arrivals }: Loopback, now: number) {
  const there = new Set(arrivals.map(({ chat }) => chat));
  const doubts = await outbox.troubled(null, 10_000);
  const absent = doubts.filter(({ place }) => !there.has(place.channel));
  for (const post of doubts) await outbox.resolve(post.id, absent.includes(post) ? 'again' : 'sent', now);
  return { doubts: doubts.length, absent: absent.length };
}

/**
 * One post to so many chats over a loopback server that enforces the platform's limits, with a crash in the middle. Both
 * sides go by one clock, which goes on when neither has anything left to do, however busy the machine is.
 */
export async function fanOut(platform: Platform, chats: number, database = ':memory:'): Promise<Report> {
  const busy = { calls: 0 };
  const clock = openDrivenClock(NOON, () => busy.calls === loopback.held);
  const around = { now: clock.now, sleep: clock.sleep, wayMs: unevenWay() };
  const loopback = await (platform === 'discord'
    ? openDiscordLoopback(around)
    : openTelegramLoopback(around));
  const store = await openStore(database);
  const outbox = store.outbox(pace);
  const carrier = carrierFor(platform, postingHouse(store, clock.now), loopback.url);
  await outbox.offer(await postsFor(platform, chats), NOON);
  const empty = async (): Promise<void> => {
    const mortal = live({ outbox, carrier, clock }, busy);
    await clock.until(async () => {
      if (loopback.held > 0) return false;
      const { waiting, sending, uncertain } = await outbox.counts();
      return waiting + sending === 0 && uncertain === (await outbox.troubled(null, chats)).length;
    });
    await mortal.delivery.stop();
  };
  const first = live({ outbox, carrier, clock }, busy);
  await clock.until(() => loopback.arrivals.length >= chats / 2);
  first.die();
  const crashed = loopback.arrivals.length;
  await empty();
  const { doubts, absent } = await lookThrough(outbox, loopback, clock.now());
  const seconds = (loopback.arrivals.at(-1)!.at - NOON) / 1000;
  if (absent > 0) await empty();
  await store.close();
  await loopback.close();
  const times = loopback.arrivals.map(({ at }) => at);
  const reached = new Set(loopback.arrivals.map(({ chat }) => chat)).size;
  const allowed = LIMITS[platform].all.limit;
  return {
    chats,
    shares: [shareOf(times.slice(0, crashed), allowed), shareOf(times.slice(crashed), allowed)],
    refused: loopback.refused,
    reached,
    doubled: times.length - reached,
    repeated: loopback.repeated,
    doubts,
    absent,
    seconds,
  };
}
