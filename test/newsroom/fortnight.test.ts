import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, knownAt } from '../../src/facts/open.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { type Bureau, dispatchTold, storyKey } from '../../src/newsroom/dispatch.ts';
import { instantAt, localDate, placeKey } from '../../src/newsroom/due.ts';
import { type Desk, editionKey, publishEditions } from '../../src/newsroom/edition.ts';
import type { KeptPost, Subscription } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { logTo } from './fakes.ts';
import { OPEN, subscription } from './subscribed.ts';

const MINUTE = 60_000;
const TICK = 10 * MINUTE;
const DAY = 86_400_000;
const FEEDS = ['a', 'b', 'c', 'd'];
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Auckland',
  'UTC',
];
const TOPICS = ['alpha', 'beta', 'gamma'];

/** An item: when, by which feed, and the story it tells, by its number. */
const item = fc.record({
  at: fc.nat(14 * DAY - 1),
  feed: fc.constantFrom(...FEEDS),
  story: fc.nat(60),
});
const wish = fc.record({
  feeds: fc.subarray(FEEDS, { maxLength: 2 }),
  topic: fc.option(fc.constantFrom(...TOPICS)),
  zone: fc.constantFrom(...ZONES),
  minute: fc.nat(1439),
  digest: fc.boolean(),
  since: fc.integer({ min: 0, max: 3 * DAY }),
});
const died = 'the program died';

/** Calls that fail now and then, before or after they have done their work, as a killed program leaves them. */
function dying<T extends object>(parts: T, calls: readonly (keyof T)[], chance: () => number): T {
  const made = { ...parts };
  for (const name of calls) {
    const call = parts[name] as (...args: readonly unknown[]) => Promise<unknown>;
    const fails = async (...args: readonly unknown[]): Promise<unknown> => {
      const fate = chance();
      if (fate < 0.02) throw new Error(died);
      const result = await call(...args);
      if (fate > 0.98) throw new Error(died);
      return result;
    };
    made[name] = fails as T[typeof name];
  }
  return made;
}

async function live(
  start: number,
  items: readonly { at: number; feed: string; story: number }[],
  wishes: readonly {
    feeds: string[];
    topic: string | null;
    zone: string;
    minute: number;
    digest: boolean;
    since: number;
  }[],
  seed: number,
) {
  const store = await openStore(':memory:');
  let now = start - DAY;
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const { archive } = store;
  const outbox = dying(store.outbox(pace), ['offer', 'revise'], chance);
  const dispatches = dying(store.dispatches, ['done'], chance);
  const subscriptions = dying(store.subscriptions, ['digested'], chance);
  const bureau: Bureau = {
    archive,
    outbox,
    dispatches,
    subscriptions,
    alerts: store.alerts,
    clock: { now: () => now },
    log: logTo([]),
  };
  const desk: Desk = {
    facts: knownAt(facts, '2026-03-01'),
    chart: () => null,
    corrections: async () => [],
  };
  await archive.registerFeeds(FEEDS.map(feed), { sample: false });
  for (const id of FEEDS) await archive.keepReading(id, success(now), []);
  const subscribed: Subscription[] = [];
  for (const [n, { feeds, topic, zone, minute, digest, since }] of wishes.entries()) {
    const {
      id: _,
      trouble: __,
      digested: ___,
      ...given
    } = subscription({
      place: { platform: 'telegram', chat: String(n), channel: String(n), topic: null },
      filter: { ...OPEN, feeds, query: topic },
      delivery: digest ? { type: 'digest', every: 'day', minute, weekday: 1 } : { type: 'at-once' },
      timeZone: zone,
      since: start + since,
    });
    subscribed.push(await store.subscriptions.add(given));
  }
  const queue = items.toSorted((a, b) => a.at - b.at);
  const tellings = new Set<number>();
  let next = 0;
  for (now = start; now < start + 15 * DAY; now += TICK) {
    for (; next < queue.length && start + queue[next]!.at <= now; next++) {
      const { feed: by, story } = queue[next]!;
      await archive.keepReading(by, success(now), [newItem(next, {}, by)]);
      const [pending] = await archive.pending(1);
      const title = `The ${TOPICS[story % 3]} story ${story}`;
      const settlement = told(`art${story}`, 'Text.', [kept(`c${story}`, 'refuted')]);
      if (settlement.state !== 'told' || !pending) throw new Error('not told');
      await archive.settle(
        pending.id,
        tellings.has(story)
          ? { state: 'duplicate', article: `art${story}` }
          : { ...settlement, at: now, article: { ...settlement.article, title } },
      );
      tellings.add(story);
    }
    for (const work of [() => dispatchTold(bureau), () => publishEditions(bureau, desk)])
      await work().catch((error: Error) => expect(error.message).toBe(died));
  }
  const dates = [...Array(18).keys()].map((n) => localDate('UTC', start + (n - 1) * DAY));
  const digests = (await Promise.all(dates.map((date) => store.outbox(pace).keyed(editionKey(date))))).flat();
  const stories = [...tellings];
  const posts = (await Promise.all(stories.map((n) => store.outbox(pace).keyed(storyKey(`art${n}`))))).flat();
  await store.close();
  return { subscribed, digests, posts, queue };
}

const storiesIn = (post: KeptPost): string[] => [
  ...new Set([...JSON.stringify(post.message).matchAll(/story (\d+)/g)].map(([, n]) => n ?? '')),
];

test.each([
  ['spring', '2026-03-22T00:00:00Z', '2026-03-29'],
  ['autumn', '2026-10-18T00:00:00Z', '2026-10-25'],
])(
  'a fortnight in %s with a program that dies: each item where it belongs once, each digest on its date once',
  async (_, from) => {
    const start = Date.parse(from);
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 30, maxLength: 60 }),
        fc.array(wish, { minLength: 8, maxLength: 16 }),
        fc.nat(2 ** 31),
        async (items, wishes, seed) => {
          const { subscribed, digests, posts, queue } = await live(start, items, wishes, seed);
          expect(posts.length + digests.length).toBeGreaterThan(subscribed.length);
          for (const each of subscribed) {
            const here = <T extends KeptPost>(all: readonly T[]): T[] =>
              all.filter(({ place }) => placeKey(place) === placeKey(each.place));
            const { feeds, query } = each.filter;
            const seenAt = (at: number): number => start + Math.ceil(at / TICK) * TICK;
            const wanted = queue.filter(
              (one) =>
                (feeds.length === 0 || feeds.includes(one.feed)) &&
                (query === null || TOPICS[one.story % 3] === query) &&
                seenAt(one.at) >= each.since,
            );
            const expected = [...new Set(wanted.map(({ story }) => String(story)))].sort();
            const { delivery } = each;
            if (delivery.type === 'at-once') {
              const got = here(posts).map(({ key }) => key.replace('story:art', ''));
              expect(got.sort()).toEqual(expected);
              continue;
            }
            const made = here(digests).toSorted((a, b) => a.offeredAt - b.offeredAt);
            expect(here(posts)).toEqual([]);
            expect(made.flatMap(storiesIn).sort()).toEqual(expected);
            expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
            for (const { key, offeredAt } of made) {
              const due = instantAt(each.timeZone, key.replace('digest:', ''), delivery.minute);
              expect(offeredAt).toBeGreaterThanOrEqual(due);
              // A tick, and those on which the program died.
              expect(offeredAt - due).toBeLessThan(6 * TICK);
            }
          }
        },
      ),
      { numRuns: 2, seed: 20_260_329, endOnFailure: true },
    );
  },
);

test('a digest has what its filter lets through, however many weightier stories there are', async () => {
  const store = await openStore(':memory:');
  const { archive, dispatches, subscriptions, alerts } = store;
  const now = Date.parse('2026-03-23T08:00:00Z');
  const outbox = store.outbox(pace);
  const bureau: Bureau = {
    archive,
    outbox,
    dispatches,
    subscriptions,
    alerts,
    clock: { now: () => now },
    log: logTo([]),
  };
  await archive.registerFeeds([feed('a')], { sample: false });
  await archive.keepReading('a', success(now - DAY), []);
  const {
    id: _,
    trouble: __,
    digested: ___,
    ...given
  } = subscription({
    filter: { ...OPEN, query: 'alpha' },
    delivery: { type: 'digest', every: 'day', minute: 8 * 60, weekday: 1 },
    since: now - DAY / 2,
  });
  await subscriptions.add(given);
  const stories = 620;
  await archive.keepReading(
    'a',
    success(now),
    [...Array(stories).keys()].map((n) => newItem(n, {}, 'a')),
  );
  for (const [n, { id }] of (await archive.pending(stories)).entries()) {
    const made = told(`art${n}`, 'Text.', [kept(`c${n}`, 'refuted')]);
    if (made.state !== 'told') throw new Error('not told');
    const [title, weight] = n === 300 ? ['The alpha story', 0] : [`The beta story ${n}`, 1000];
    await archive.settle(id, { ...made, at: now, weight, article: { ...made.article, title } });
  }
  await dispatchTold(bureau);
  const desk: Desk = { facts: knownAt(facts, '2026-03-01'), chart: () => null, corrections: async () => [] };
  expect(await publishEditions(bureau, desk)).toBe(1);
  const [post] = await outbox.keyed(editionKey('2026-03-23'));
  expect(JSON.stringify(post?.message)).toContain('The alpha story');
  await store.close();
});
