import type { Failure, FeedHealth, FeedReading, HostState } from '../ports.ts';
import { afterFailure, blamesHost, hostOf, restingFailure, standingOf } from './breaker.ts';
import { openGate, sideBySide } from './lanes.ts';
import type { Press } from './press.ts';
import { closeRound, keep, openRound, type Round, sameValidators } from './round.ts';
import { nextDue } from './schedule.ts';

/** Addresses asked at the same time, and of one host: so that a slow one holds up none, and many are no burden. */
const AT_ONCE = 32;
const PER_HOST = 3;

export interface Polled {
  readonly feeds: number;
  readonly failed: number;
  readonly newItems: number;
}

/** Why a signal fires when we are told to stop: no fault of the feeds, and nothing is noted against them. */
export const STOPPING = Symbol('stopping');

const GIVEN_UP: Failure = { code: 'slow', reason: 'no answer in the time given' };

const failed = ({ validators }: FeedHealth, failure: Failure): FeedReading => ({
  status: 'failed',
  items: [],
  validators,
  failure,
});

/** What comes of a reading, or of the signal before it; nothing of it is kept alive afterwards. */
const orGivenUp = ({ givingUp }: Round, reading: Promise<FeedReading>): Promise<FeedReading> =>
  new Promise((resolve, reject) => {
    givingUp.add(reject);
    reading.then(
      (read) => {
        givingUp.delete(reject);
        resolve(read);
      },
      (cause: unknown) => {
        givingUp.delete(reject);
        reject(cause);
      },
    );
  });

/** One reading that ends with the signal at the latest, whatever the source does. */
async function readWithin(round: Round, state: FeedHealth): Promise<FeedReading> {
  const { press, signal } = round;
  try {
    return await orGivenUp(round, press.source.read(state.feed, state.validators, signal));
  } catch (cause) {
    if (signal.aborted) return failed(state, GIVEN_UP);
    const reason = cause instanceof Error ? cause.message : String(cause);
    press.log.error('feed-fault', { feed: state.feed.id, reason });
    return failed(state, { code: 'fault', reason });
  }
}

/** Notes what a host's answer, or the want of one, says of the host. */
function judgeHost(round: Round, host: string, { failure }: FeedReading): void {
  const before = round.hosts.get(host) ?? null;
  if (failure === GIVEN_UP || host === '') return;
  const blamed = failure !== null && blamesHost(failure);
  if (!blamed && (before === null || failure?.code === 'address' || failure?.code === 'fault')) return;
  round.hosts.set(host, blamed ? afterFailure(host, before, failure, round.press.clock.now()) : null);
  round.changedHosts.add(host);
}

/** Puts feeds off until their host has rested; they were not asked, so it is no failure more. */
function postpone(round: Round, states: readonly FeedHealth[], host: HostState): void {
  const at = round.press.clock.now();
  const failure = restingFailure(host);
  for (const { feed, validators, failures } of states) {
    const dueAt = nextDue(feed.url, host.restsUntil, 0);
    const outcome = { at, validators, failures: Math.max(1, failures), failure, dueAt };
    round.told.push({ feed: feed.id, outcome, items: [] });
    round.feeds++;
    round.failed++;
  }
}

/** Asks one address once, for all feeds that have it. */
async function askAddress(round: Round, host: string, states: readonly FeedHealth[]): Promise<void> {
  const [first] = states;
  if (first === undefined) return;
  if (round.signal.aborted) {
    round.unasked.push(...states.map(({ feed }) => feed.id));
    return;
  }
  const known = round.hosts.get(host) ?? null;
  if (known !== null && standingOf(known, round.press.clock.now()) === 'resting') {
    return postpone(round, states, known);
  }
  const alike = states.every(({ validators }) => sameValidators(validators, first.validators));
  const asked = alike ? first : { ...first, validators: { etag: null, lastModified: null } };
  const reading = await readWithin(round, asked);
  if (round.signal.aborted && round.signal.reason === STOPPING) {
    round.unasked.push(...states.map(({ feed }) => feed.id));
    return;
  }
  judgeHost(round, host, reading);
  for (const state of states) await keep(round, state, reading);
}

/**
 * Asks every address that is due, once whatever the number of its feeds, and keeps what came as it comes; those still
 * out when the signal fires are given up together, those not yet asked stay due. For `leaseMs` no other process asks
 * them. `retry` also asks failing feeds that are not due yet; `sample` the bundled ones only.
 */
export async function pollFeeds(
  press: Press,
  signal: AbortSignal,
  options: { readonly leaseMs: number; readonly retry?: boolean; readonly sample?: boolean },
): Promise<Polled> {
  const { archive, clock } = press;
  const now = clock.now();
  const due = await archive.leaseFeeds(now, now + options.leaseMs, options);
  if (due.length === 0) return { feeds: 0, failed: 0, newItems: 0 };
  const round = await openRound(press, signal);
  const giveUp = (): void => {
    for (const reject of round.givingUp) reject(signal.reason);
  };
  signal.addEventListener('abort', giveUp);
  const gate = openGate(AT_ONCE);
  const byHost = Map.groupBy(Map.groupBy(due, ({ feed }) => feed.url).values(), ([first]) =>
    hostOf(first!.feed.url),
  );
  await Promise.all(
    [...byHost].map(async ([host, addresses]) => {
      const ask = (states: readonly FeedHealth[]) => gate(() => askAddress(round, host, states));
      const trial = standingOf(round.hosts.get(host) ?? null, clock.now()) === 'trial';
      if (trial) await ask(addresses[0]!);
      await sideBySide(trial ? addresses.slice(1) : addresses, PER_HOST, ask);
    }),
  );
  signal.removeEventListener('abort', giveUp);
  await closeRound(round);
  const { feeds, failed: count, newItems } = round;
  return { feeds, failed: count, newItems };
}
