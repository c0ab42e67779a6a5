import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type Day, instantOf } from '../../src/core/days.ts';
import {
  dueDate,
  editionsDue,
  instantAt,
  leadOf,
  localDate,
  nextDigest,
  type Rhythm,
} from '../../src/newsroom/due.ts';
import { subscription } from './subscribed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(text);
const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const iso = (instant: number): string => new Date(instant).toISOString();

describe('the instant of a local time', () => {
  /** Changes of the clocks as the IANA time zone database has them. */
  test.each([
    ['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', 'before the gap'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z', 'skipped: 02:00 becomes 03:00'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', 'the first after it'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'shown twice: the first'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z', 'skipped'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', 'shown twice'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z', 'half an hour is skipped'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z', 'half an hour shown twice'],
    ['America/Havana', '2026-11-01', '00:30', '2026-11-01T04:30:00.000Z', 'midnight shown twice'],
    ['Asia/Beirut', '2026-03-29', '00:00', '2026-03-28T22:00:00.000Z', 'midnight is skipped'],
    ['Africa/Cairo', '2026-10-29', '23:30', '2026-10-29T20:30:00.000Z', 'the last hour shown twice'],
    ['Pacific/Apia', '2011-12-29', '23:59', '2011-12-30T09:59:00.000Z', 'the day before the one left out'],
    ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00.000Z', 'the day after it'],
    ['Asia/Kathmandu', '2026-05-01', '08:00', '2026-05-01T02:15:00.000Z', 'a quarter of an hour off'],
  ])('%s %s %s is %s: %s', (zone, date, time, expected) => {
    expect(iso(instantAt(zone, date, minute(time)))).toBe(expected);
  });
});

/** Every moment in two years at which a zone's clocks are put forward or back, to the hour. */
function changesOf(timeZone: string): number[] {
  const offset = (instant: number): number => localInstant(timeZone, instant) - instant;
  const changes: number[] = [];
  const start = instantOf('2026-01-01');
  for (let day = 0; day < 730; day += 10) {
    const [from, to] = [start + day * DAY, start + (day + 10) * DAY];
    if (offset(from) === offset(to)) continue;
    let hour = from;
    while (offset(hour + HOUR) === offset(from)) hour += HOUR;
    changes.push(hour);
  }
  return changes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, by other means than the program's. */
function localInstant(timeZone: string, instant: number): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** Lets a place live through a time, tick by tick, and gives each digest's date and instant. */
function live(rhythm: Rhythm, ticks: Iterable<number>, since: number): { date: Day; at: number }[] {
  const made: { date: Day; at: number }[] = [];
  for (const now of ticks) {
    const last = made.at(-1)?.date ?? null;
    const date = dueDate(rhythm, { last, since, now });
    if (date !== null) made.push({ date, at: now });
  }
  return made;
}

function* every(step: number, from: number, to: number): Generator<number> {
  for (let now = from; now < to; now += step) yield now;
}

describe('when a digest is due', () => {
  it('is said of every zone there is, around every change of its clocks in two years', () => {
    let changes = 0;
    for (const [i, timeZone] of ZONES.entries()) {
      for (const change of changesOf(timeZone)) {
        changes++;
        const date = localDate(timeZone, change);
        for (const minuteOfDay of [0, 30, 90, 125, 150, 180, (i * 37) % 1440, 1410, 1439])
          for (const day of [addDays(date, -1), date, addDays(date, 1)]) {
            const due = instantAt(timeZone, day, minuteOfDay);
            const rhythm = { timeZone, minute: minuteOfDay, weekday: null };
            const asked = (now: number, last: Day | null = addDays(day, -1)) =>
              dueDate(rhythm, { last, since: 0, now });
            expect([
              timeZone,
              day,
              minuteOfDay,
              asked(due - 1),
              asked(due),
              asked(due + MINUTE, day),
            ]).toEqual([timeZone, day, minuteOfDay, null, day, null]);
            const shown = localInstant(timeZone, due) - instantOf(day) - minuteOfDay * MINUTE;
            expect(shown).toBeGreaterThanOrEqual(0);
            expect(shown).toBeLessThanOrEqual(2 * HOUR);
          }
      }
    }
    expect(changes).toBeGreaterThan(400);
  });

  const zone = fc.constantFrom(...ZONES);
  const when = fc.integer({ min: instantOf('2026-01-01'), max: instantOf('2027-12-01') });

  it('comes once for every local date, never before its minute and at most a tick late', () => {
    fc.assert(
      fc.property(
        zone,
        when,
        fc.nat(1439),
        fc.integer({ min: 1, max: 20 }),
        (timeZone, start, minuteOfDay, step) => {
          const near = changesOf(timeZone)[0] ?? start;
          for (const from of [start, near - 2 * DAY]) {
            const to = from + 4 * DAY;
            const rhythm = { timeZone, minute: minuteOfDay, weekday: null };
            const made = live(rhythm, every(step * MINUTE, from, to), from);
            const dates = made.map(({ date }) => date);
            expect(new Set(dates).size).toBe(dates.length);
            for (const { date, at: instant } of made) {
              const due = instantAt(timeZone, date, minuteOfDay);
              expect(instant).toBeGreaterThanOrEqual(due);
              expect(instant - due).toBeLessThan(step * MINUTE);
            }
            const first = localDate(timeZone, from);
            const expected = [...Array(7).keys()]
              .map((n) => addDays(first, n - 1))
              .filter((date) => {
                const due = instantAt(timeZone, date, minuteOfDay);
                return due > from && due <= to - step * MINUTE;
              });
            expect(dates.slice(0, expected.length)).toEqual(expected);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('comes once for a local date whatever restarts, pauses and moves to other zones there are', () => {
    const leg = fc.record({
      timeZone: zone,
      hours: fc.integer({ min: 1, max: 60 }),
      asleep: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(
        when,
        fc.nat(1439),
        fc.array(leg, { minLength: 2, maxLength: 6 }),
        (start, minuteOfDay, legs) => {
          const dates: Day[] = [];
          let now = start;
          for (const { timeZone, hours, asleep } of legs) {
            now += asleep * HOUR;
            for (const end = now + hours * HOUR; now < end; now += 10 * MINUTE) {
              const last = dates.at(-1) ?? null;
              const date = dueDate(
                { timeZone, minute: minuteOfDay, weekday: null },
                { last, since: start, now },
              );
              if (date === null) continue;
              expect(instantAt(timeZone, date, minuteOfDay)).toBeLessThanOrEqual(now);
              dates.push(date);
            }
          }
          expect(dates).toEqual([...new Set(dates)].sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['of the same day until midnight', '08:00', '2026-05-04T20:00:00Z', '2026-05-04'],
    ['of the evening before, after midnight', '23:59', '2026-05-05T00:00:30Z', '2026-05-04'],
    ['of the evening before, six hours late', '23:00', '2026-05-05T04:59:00Z', '2026-05-04'],
    ['of the evening before, too late', '23:00', '2026-05-05T05:00:00Z', null],
    ['of the morning before', '08:00', '2026-05-05T07:59:00Z', null],
  ])('a missed digest still comes: %s', (_, time, now, expected) => {
    const rhythm = { timeZone: 'UTC', minute: minute(time), weekday: null };
    expect(dueDate(rhythm, { last: '2026-05-03', since: 0, now: at(now) })).toBe(expected);
  });

  it('does not come for a time before there was a subscription', () => {
    const rhythm = { timeZone: 'UTC', minute: 8 * 60, weekday: null };
    const since = at('2026-05-04T10:00:00Z');
    expect(dueDate(rhythm, { last: null, since, now: since + HOUR })).toBeNull();
    expect(dueDate(rhythm, { last: null, since, now: at('2026-05-05T08:00:00Z') })).toBe('2026-05-05');
  });

  it('comes on one day of the week where it is weekly', () => {
    const from = at('2026-05-01T00:00:00Z');
    const rhythm = { timeZone: 'America/Los_Angeles', minute: 8 * 60, weekday: 1 };
    const made = live(rhythm, every(30 * MINUTE, from, from + 28 * DAY), from);
    expect(made.map(({ date }) => date)).toEqual(['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25']);
  });

  it('is foretold as it comes', () => {
    fc.assert(
      fc.property(
        zone,
        when,
        fc.nat(1439),
        fc.constantFrom(null, 1, 4, 7),
        (timeZone, now, minuteOfDay, weekday) => {
          const rhythm = { timeZone, minute: minuteOfDay, weekday };
          const next = nextDigest(rhythm, now);
          expect(next).toBeGreaterThan(now);
          expect(next - now).toBeLessThanOrEqual((weekday === null ? 2 : 8) * DAY);
          expect(dueDate(rhythm, { last: null, since: now, now: next })).not.toBeNull();
          expect(dueDate(rhythm, { last: null, since: now, now: next - 1 })).toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the digests of places', () => {
  const since = at('2026-05-01T00:00:00Z');
  const daily = { type: 'digest', every: 'day', minute: 8 * 60, weekday: 1 } as const;
  const weekly = { type: 'digest', every: 'week', minute: 18 * 60, weekday: 1 } as const;

  it('are one to a place, at the time of the oldest daily subscription, the weekly ones with it', () => {
    const all = [
      subscription({ id: 'w', delivery: weekly, since }),
      subscription({ id: 'a', delivery: daily, since: since + 1 }),
      subscription({ id: 'b', delivery: { ...daily, minute: 20 * 60 }, since: since + 2 }),
    ];
    expect(leadOf(all)?.id).toBe('a');
    const monday = editionsDue(all, at('2026-05-04T08:00:00Z'));
    expect(monday).toHaveLength(1);
    expect(monday[0]).toMatchObject({ date: '2026-05-04', every: 'day', lead: { id: 'a' } });
    expect(monday[0]?.subscriptions.map(({ id }) => id)).toEqual(['w', 'a', 'b']);
    const tuesday = editionsDue(all, at('2026-05-05T08:00:00Z'));
    expect(tuesday[0]?.subscriptions.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are none once one of the place was looked through that day, nor for what is paused or comes at once', () => {
    const digested = { date: '2026-05-04', at: at('2026-05-04T08:00:00Z') };
    const now = at('2026-05-04T19:00:00Z');
    const one = subscription({ id: 'a', delivery: daily, since, digested });
    const two = subscription({ id: 'b', delivery: weekly, since });
    expect(editionsDue([one, two], now)).toEqual([]);
    expect(editionsDue([{ ...one, paused: true }, two], now)).toEqual([]);
    expect(editionsDue([subscription({ delivery: { type: 'at-once' }, since })], now)).toEqual([]);
    expect(editionsDue([two], now)).toMatchObject([{ every: 'week', date: '2026-05-04' }]);
  });

  it('are apart for a channel and each of its topics', () => {
    const place = (topic: string | null) => ({ ...subscription().place, topic });
    const all = [null, '1', '2'].map((topic) =>
      subscription({ delivery: daily, since, place: place(topic) }),
    );
    expect(editionsDue(all, at('2026-05-04T08:00:00Z')).map((due) => due.place.topic)).toEqual([
      null,
      '1',
      '2',
    ]);
  });
});
