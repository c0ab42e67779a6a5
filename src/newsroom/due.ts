import { addDays, type Day, dayOf, instantOf } from '../core/days.ts';
import type { PostPlace, Subscription } from '../ports.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A digest whose minute passed while nobody was there still comes, late, within this; of its own day until midnight. */
const LATE_MS = 6 * 3_600_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What a wall clock in a zone shows at the start of a second, as if it were UTC. Throws RangeError for no zone. */
function wallOf(timeZone: string, instant: number): number {
  const digits = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(clockOf(timeZone).format(instant));
  const [month, day, year, hour, minute, second] = (digits ?? []).slice(1).map(Number) as number[];
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** Offsets asked for lately, by zone and minute: places of one zone ask for the same. */
const offsets = new Map<string, number>();
const OFFSETS = 20_000;

/** How far a zone is ahead of UTC, in ms; clocks change on the minute. */
function offsetAt(timeZone: string, instant: number): number {
  const start = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  const key = `${timeZone} ${start}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= OFFSETS) offsets.clear();
  const offset = wallOf(timeZone, start) - start;
  offsets.set(key, offset);
  return offset;
}

/** The local date of an instant (ms since 1970) in a zone. */
export const localDate = (timeZone: string, instant: number): Day =>
  dayOf(instant + offsetAt(timeZone, instant));

/** The first instant after `low` at which the offset is no longer what it is there; it is one at `high`. */
function changeBetween(timeZone: string, low: number, high: number): number {
  const before = offsetAt(timeZone, low);
  let [same, other] = [low, high];
  while (other - same > MINUTE_MS) {
    const middle = Math.floor((same + other) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (offsetAt(timeZone, middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/**
 * The instant at which a zone's clocks show `minute` (after midnight) of a date: the first time where they show it
 * twice, the first instant after the gap where they skip it.
 */
export function instantAt(timeZone: string, date: Day, minute: number): number {
  const wall = instantOf(date) + minute * MINUTE_MS;
  const around = [offsetAt(timeZone, wall - DAY_MS), offsetAt(timeZone, wall + DAY_MS)];
  const found = around
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(timeZone, instant) === wall);
  if (found.length > 0) return Math.min(...found);
  const [low, high] = around.map((offset) => wall - offset).sort((a, b) => a - b);
  return changeBetween(timeZone, low!, high!);
}

/** When a place's digest comes: `weekday` 1 Monday … 7 Sunday, null for every day. */
export interface Rhythm {
  readonly timeZone: string;
  /** Minutes after midnight, local. */
  readonly minute: number;
  readonly weekday: number | null;
}

const weekdayOf = (date: Day): number => new Date(instantOf(date)).getUTCDay() || 7;

/**
 * The local date whose digest is due at `now`, or null: its minute has come, it is later than `last`, the last local
 * date there was one for, and its minute came after `since` (ms since 1970). A day's digest that was missed is due until
 * the day is over, and six hours from its minute.
 */
export function dueDate(
  { timeZone, minute, weekday }: Rhythm,
  { last, since, now }: { readonly last: Day | null; readonly since: number; readonly now: number },
): Day | null {
  const today = localDate(timeZone, now);
  const midnight = instantAt(timeZone, today, 0);
  for (const date of [today, localDate(timeZone, midnight - 1)]) {
    if (weekday !== null && weekdayOf(date) !== weekday) continue;
    if (last !== null && date <= last) continue;
    const at = instantAt(timeZone, date, minute);
    if (at <= now && at > since && (date === today || now - at < LATE_MS)) return date;
  }
  return null;
}

/** When the next digest after `now` comes, ms since 1970: for people to see before they save. */
export function nextDigest(rhythm: Rhythm, now: number): number {
  const { timeZone, minute, weekday } = rhythm;
  const today = localDate(timeZone, now);
  for (let days = 0; ; days++) {
    const date = addDays(today, days);
    const at = instantAt(timeZone, date, minute);
    if (at > now && (weekday === null || weekdayOf(date) === weekday)) return at;
  }
}

type Digest = Extract<Subscription['delivery'], { type: 'digest' }>;
type DigestSubscription = Subscription & { readonly delivery: Digest };

/** A place's digest that is due. */
export interface DueEdition {
  readonly place: PostPlace;
  readonly date: Day;
  /** A day's when any of its subscriptions is. */
  readonly every: Digest['every'];
  /** The one whose time, zone and language it has; it need not be due itself. */
  readonly lead: Subscription;
  /** Those it is made for. */
  readonly subscriptions: readonly Subscription[];
}

export const placeKey = ({ platform, chat, channel, topic }: PostPlace): string =>
  JSON.stringify([platform, chat, channel, topic]);

const isDigest = (each: Subscription): each is DigestSubscription => each.delivery.type === 'digest';

/** The subscription whose time, zone and language a place's digest has: the oldest daily one, else the oldest. */
export function leadOf(subscriptions: readonly Subscription[]): DigestSubscription | null {
  const all = subscriptions.filter(isDigest).filter(({ paused }) => !paused);
  return all.find(({ delivery }) => delivery.every === 'day') ?? all[0] ?? null;
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

function dueAt(all: readonly Subscription[], now: number): DueEdition[] {
  const lead = leadOf(all);
  if (lead === null) return [];
  const last = all.map(({ digested }) => digested?.date ?? null).reduce(later, null);
  const { timeZone } = lead;
  const { minute } = lead.delivery;
  const due = all.filter(isDigest).flatMap((each) => {
    const { every, weekday } = each.delivery;
    const rhythm = { timeZone, minute, weekday: every === 'day' ? null : weekday };
    const date = each.paused ? null : dueDate(rhythm, { last, since: each.since, now });
    return date === null ? [] : [{ each, date }];
  });
  const [date] = due.map((one) => one.date).sort();
  if (date === undefined) return [];
  const subscriptions = due.filter((one) => one.date === date).map(({ each }) => each);
  const every = subscriptions.some(({ delivery }) => delivery.every === 'day') ? 'day' : 'week';
  return [{ place: lead.place, date, every, lead, subscriptions }];
}

/**
 * The digests that are due at `now`: at most one to a place and local date, whatever subscriptions it has. All of a
 * place come at the time of the oldest daily one, so that nobody gets two in a day.
 */
export function editionsDue(subscriptions: readonly Subscription[], now: number): DueEdition[] {
  const places = Map.groupBy(subscriptions, ({ place }) => placeKey(place));
  return [...places.values()].flatMap((all) => dueAt(all, now));
}
