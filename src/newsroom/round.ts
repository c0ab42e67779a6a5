import type { Item } from '../news/feed.ts';
import type {
  Failure,
  FeedHealth,
  FeedReading,
  HostState,
  KeptReading,
  NewItem,
  PollOutcome,
  Validators,
} from '../ports.ts';
import { hostOf } from './breaker.ts';
import { fullTexts } from './fulltext.ts';
import { intake } from './intake.ts';
import type { Press } from './press.ts';
import { MOST_PATIENT, nextDue } from './schedule.ts';

/** Kept items that a feed's own are compared with; a document holds no more. */
const MARKS = 4_000;

/** Readings that are noted together: with something to tell, and with nothing. */
const TOGETHER = { told: 50, quiet: 5_000 } as const;

/** One round over all that is due, and what it came to so far. */
export interface Round {
  readonly press: Press;
  readonly signal: AbortSignal;
  /** How the readings under way are given up. */
  readonly givingUp: Set<(reason: unknown) => void>;
  readonly hosts: Map<string, HostState | null>;
  readonly changedHosts: Set<string>;
  /** Feeds without anything new, by when they are due next. */
  readonly quiet: Map<number, string[]>;
  unnoted: number;
  readonly told: KeptReading[];
  /** Noted at the end: only then it shows whether it is they who fail, or we. */
  readonly failing: {
    readonly state: FeedHealth;
    readonly failure: Failure;
    readonly outcome: PollOutcome;
  }[];
  readonly unasked: string[];
  feeds: number;
  failed: number;
  newItems: number;
}

/** A round that has asked nobody yet. */
export async function openRound(press: Press, signal: AbortSignal): Promise<Round> {
  return {
    press,
    signal,
    givingUp: new Set(),
    hosts: new Map((await press.archive.hosts()).map((state) => [state.host, state])),
    changedHosts: new Set(),
    quiet: new Map(),
    unnoted: 0,
    told: [],
    failing: [],
    unasked: [],
    feeds: 0,
    failed: 0,
    newItems: 0,
  };
}

/** Would a server be asked the same with either? */
export const sameValidators = (a: Validators, b: Validators): boolean =>
  a.etag === b.etag && a.lastModified === b.lastModified && (a.hash ?? null) === (b.hash ?? null);

async function noteTold(round: Round): Promise<void> {
  const { press, told } = round;
  if (told.length > 0) round.newItems += await press.archive.keepReadings(told.splice(0));
}

async function noteQuiet(round: Round): Promise<void> {
  const { press, quiet } = round;
  const noted = new Map(quiet);
  quiet.clear();
  round.unnoted = 0;
  await press.archive.keepUnchanged(noted, press.clock.now());
}

/** When a feed is asked next: after its own failures, and not while its host rests. */
function dueAfter(round: Round, { feed }: FeedHealth, failure: Failure | null, failures: number): number {
  const now = round.press.clock.now();
  const own = nextDue(feed.url, now, failure?.code === 'gone' ? MOST_PATIENT : failures, failure?.retryAfter);
  const restsUntil = round.hosts.size === 0 ? 0 : (round.hosts.get(hostOf(feed.url))?.restsUntil ?? 0);
  return restsUntil <= now ? own : Math.max(own, nextDue(feed.url, restsUntil, 0));
}

/** What a reading brought: kept whole, with the articles themselves where the outlet lets them be read. */
async function brought(round: Round, state: FeedHealth, items: readonly Item[]): Promise<readonly NewItem[]> {
  const { press, signal } = round;
  const { archive, clock, log } = press;
  const { id, fullText } = state.feed;
  const at = clock.now();
  const marks = await archive.marks(id, MARKS);
  const { arrived, changed, burst } = intake({ feed: id, items, marks, at, before: state.succeededAt });
  if (burst) log.warn('feed-held', { feed: id, items: arrived.length });
  const told = [...arrived, ...changed].flatMap(({ item }) => item ?? []);
  const full = fullText ? await fullTexts(told, id, press, signal) : new Map<Item, Item>();
  const whole = <T extends { readonly item?: Item }>(each: T): T =>
    each.item === undefined ? each : { ...each, item: full.get(each.item) ?? each.item };
  await archive.keepChanges(changed.map(whole), at);
  return arrived.map(whole);
}

/** Takes down what a reading says of one feed. */
export async function keep(round: Round, state: FeedHealth, reading: FeedReading): Promise<void> {
  const { clock, log } = round.press;
  const { id } = state.feed;
  const { failure, validators } = reading;
  const failures = failure === null ? 0 : state.failures + 1;
  const dueAt = dueAfter(round, state, failure, failures);
  round.feeds++;
  if (reading.status === 'unchanged' && sameValidators(reading.validators, state.validators)) {
    const feeds = round.quiet.get(dueAt) ?? [];
    round.quiet.set(dueAt, feeds);
    feeds.push(id);
    if (++round.unnoted >= TOGETHER.quiet) await noteQuiet(round);
    return;
  }
  const outcome = { at: clock.now(), validators, failures, failure, dueAt };
  if (failure !== null) {
    round.failed++;
    round.failing.push({ state, failure, outcome });
    return;
  }
  const items = reading.items.length === 0 ? [] : await brought(round, state, reading.items);
  round.told.push({ feed: id, outcome, items });
  log.debug('feed-read', { feed: id, status: reading.status, arrived: items.length });
  if (round.told.length >= TOGETHER.told) await noteTold(round);
}

/** Hosts that must all be out of reach, and nobody else in it, before it is we who are cut off. */
const CUT_OFF = 4;
const NO_WAY: ReadonlySet<string> = new Set(['no-host', 'refused', 'unreachable', 'slow']);

const isCutOff = ({ feeds, failing }: Round): boolean =>
  feeds === failing.length &&
  failing.every(({ failure }) => NO_WAY.has(failure.code)) &&
  new Set(failing.map(({ state }) => hostOf(state.feed.url))).size >= CUT_OFF;

/** While we are cut off, no feed or host is blamed: all are asked again after one period. */
function noteFailing(round: Round): void {
  const { press, failing, told, changedHosts } = round;
  const cutOff = isCutOff(round);
  if (cutOff) {
    changedHosts.clear();
    press.log.warn('cut-off', { feeds: failing.length });
  }
  for (const { state, failure, outcome } of failing) {
    const { id: feed, url } = state.feed;
    const failures = cutOff ? Math.max(1, state.failures) : outcome.failures;
    const dueAt = cutOff ? nextDue(url, outcome.at, 0) : outcome.dueAt;
    told.push({ feed, outcome: { ...outcome, failures, dueAt }, items: [] });
    if (!cutOff) press.log.warn('feed-failed', { feed, ...failure, failures });
  }
}

/** Notes all that was not yet noted; feeds that were not asked stay due. */
export async function closeRound(round: Round): Promise<void> {
  const { press, hosts, changedHosts, unasked } = round;
  noteFailing(round);
  await noteTold(round);
  await noteQuiet(round);
  await press.archive.keepHosts(new Map([...changedHosts].map((host) => [host, hosts.get(host) ?? null])));
  await press.archive.releaseFeeds(unasked);
}
