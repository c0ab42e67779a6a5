import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feed, Item } from '../../src/news/feed.ts';
import { TRIP } from '../../src/newsroom/breaker.ts';
import { BURST } from '../../src/newsroom/intake.ts';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import type { Archive, FeedReading, FeedSource, PageSource } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item, NOON } from '../store/samples.ts';
import { failing, pressWith, reading } from './fakes.ts';

const HOUR = 3_600_000;
const LEASE = { leaseMs: 60_000 };
const never = new AbortController().signal;
const NEWS = 'Mining difficulty fell by 11 percent. ';

let archive: Archive;
beforeEach(async () => {
  archive = await openArchive(':memory:');
});
afterEach(() => archive.close());

const at = (id: string, url: string, more: Partial<Feed> = {}): Feed => ({ ...feed(id), url, ...more });

/** A press whose sources answer by address, and a list of what was asked. */
function pressOf(answers: Record<string, () => FeedReading>, pages?: PageSource) {
  const asked: string[] = [];
  const source: FeedSource = {
    read: async ({ url }) => {
      asked.push(url);
      return answers[url]?.() ?? failing('absent', 'HTTP 404');
    },
  };
  return { ...pressWith(archive, { source, ...(pages && { pages }) }), asked };
}

const stateOf = async (id: string) => (await archive.feeds()).find((state) => state.feed.id === id)!;

describe('a round', () => {
  it('asks an address once, however many feeds have it, and tells each of them', async () => {
    const url = 'https://one.example/feed';
    await archive.registerFeeds([at('a', url), at('b', url), at('c', url)], { sample: false });
    const { press, asked } = pressOf({ [url]: () => reading([item(11)]) });
    expect(await pollFeeds(press, never, LEASE)).toEqual({ feeds: 3, failed: 0, newItems: 3 });
    expect(asked).toEqual([url]);
    expect((await archive.feeds()).map(({ items }) => items)).toEqual([1, 1, 1]);
  });

  it('asks anew for all where one of the feeds was never read', async () => {
    const url = 'https://one.example/feed';
    const heard: unknown[] = [];
    const source: FeedSource = {
      read: async (_, validators) => {
        heard.push(validators.etag);
        return reading([item(11)], '"v1"');
      },
    };
    const { press, time } = pressWith(archive, { source });
    await archive.registerFeeds([at('a', url)], { sample: false });
    await pollFeeds(press, never, LEASE);
    await archive.registerFeeds([at('a', url), at('b', url)], { sample: false });
    time.now += HOUR;
    await pollFeeds(press, never, LEASE);
    time.now += HOUR;
    await pollFeeds(press, never, LEASE);
    expect(heard).toEqual([null, null, '"v1"']);
    expect((await archive.feeds()).map(({ items }) => items)).toEqual([1, 1]);
  });

  it('leaves feeds due that it did not come to ask, and blames them for nothing', async () => {
    const feeds = Array.from({ length: 80 }, (_, n) => at(`f${n}`, `https://one.example/${n}`));
    await archive.registerFeeds(feeds, { sample: false });
    const late = new AbortController();
    let asked = 0;
    const source: FeedSource = {
      read: () => {
        asked++;
        return new Promise(() => {});
      },
    };
    const polling = pollFeeds(pressWith(archive, { source }).press, late.signal, LEASE);
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0));
    late.abort(new Error('given up'));
    expect(await polling).toMatchObject({ feeds: asked, failed: asked });
    const untouched = (await archive.feeds()).filter(({ checkedAt }) => checkedAt === null);
    expect(untouched).toHaveLength(80 - asked);
    expect(untouched.every(({ failures, dueAt }) => failures === 0 && dueAt === 0)).toBe(true);
    expect(await archive.leaseFeeds(NOON, NOON + 1)).toHaveLength(80 - asked);
  });
});

describe('a host that fails', () => {
  const urls = Array.from({ length: 12 }, (_, n) => `https://down.example/${n}`);
  const beside = 'https://up.example/feed';

  it('is left alone by all its feeds, tried by one of them, and asked by all when it is back', async () => {
    await archive.registerFeeds([...urls.map((url, n) => at(`d${n}`, url)), at('up', beside)], {
      sample: false,
    });
    let up = false;
    const answer = () => (up ? reading([]) : failing('refused', 'nothing accepts connections there'));
    const { press, time, asked } = pressOf({
      ...Object.fromEntries(urls.map((url) => [url, answer])),
      [beside]: () => reading([]),
    });
    const ask = async (): Promise<number> => {
      asked.length = 0;
      await pollFeeds(press, never, { ...LEASE, retry: true });
      return asked.filter((url) => url !== beside).length;
    };
    expect(await ask()).toBeLessThanOrEqual(TRIP + 2);
    const resting = (await archive.feeds()).filter(({ failure }) => failure?.code === 'resting');
    expect(resting.length).toBeGreaterThanOrEqual(12 - TRIP - 2);
    expect(resting[0]?.failure?.reason).toContain('down.example');
    expect(await ask()).toBe(0);
    time.now += HOUR;
    expect(await ask()).toBe(1);
    time.now += 24 * HOUR;
    up = true;
    expect(await ask()).toBe(12);
    expect(await archive.hosts()).toEqual([]);
    expect((await archive.feeds()).every(({ failures, failure }) => failures === 0 && failure === null)).toBe(
      true,
    );
  });

  it('is not blamed while nobody at all can be reached: then it is we', async () => {
    const hosts = Array.from({ length: 6 }, (_, n) => `https://h${n}.example/feed`);
    await archive.registerFeeds(
      hosts.map((url, n) => at(`h${n}`, url)),
      { sample: false },
    );
    const { press, time, lines } = pressOf(
      Object.fromEntries(hosts.map((url) => [url, () => failing('no-host', 'x')])),
    );
    for (let round = 0; round < 10; round++) {
      await pollFeeds(press, never, LEASE);
      time.now += HOUR;
    }
    expect(lines.some(({ event }) => event === 'cut-off')).toBe(true);
    expect(await archive.hosts()).toEqual([]);
    const states = await archive.feeds();
    expect(states.every(({ failures, failure }) => failures === 1 && failure?.code === 'no-host')).toBe(true);
    expect(Math.max(...states.map(({ dueAt }) => dueAt))).toBeLessThanOrEqual(time.now);
  });

  it('that gave an address up is asked again half a day later', async () => {
    const url = 'https://one.example/gone';
    await archive.registerFeeds([at('a', url)], { sample: false });
    const { press, time } = pressOf({ [url]: () => failing('gone', 'HTTP 410') });
    await pollFeeds(press, never, LEASE);
    expect((await stateOf('a')).dueAt - time.now).toBeGreaterThan(11 * HOUR);
  });
});

describe('a feed that brings', () => {
  const url = 'https://one.example/feed';
  const many = (count: number): Item[] =>
    Array.from({ length: count }, (_, n) =>
      item(1000 + n, { published: NOON, text: `${NEWS}${n} ${'x'.repeat(n)}` }),
    );

  it('too much at once has it held until somebody lets it go', async () => {
    let brings: Item[] = [item(1)];
    await archive.registerFeeds([at('a', url)], { sample: false });
    const { press, time, lines } = pressOf({ [url]: () => reading(brings) });
    await pollFeeds(press, never, LEASE);
    await tellPending(press);
    brings = many(BURST.floor + 5);
    time.now += HOUR / 2;
    await pollFeeds(press, never, LEASE);
    expect(lines.some(({ event }) => event === 'feed-held')).toBe(true);
    expect(await tellPending(press)).toMatchObject({ told: 0 });
    expect(await archive.held()).toMatchObject([
      { feed: { id: 'a' }, count: BURST.floor + 5, since: time.now },
    ]);
    expect((await stateOf('a')).held).toBe(BURST.floor + 5);
    expect(await archive.letGo('a', 'tell')).toBe(BURST.floor + 5);
    expect(await archive.held()).toEqual([]);
    const { told, duplicate } = await tellPending(press);
    expect(told + duplicate).toBe(BURST.floor + 5);
  });

  it('what a moderator drops tells it never', async () => {
    let brings: Item[] = [item(1)];
    await archive.registerFeeds([at('a', url)], { sample: false });
    const { press, time } = pressOf({ [url]: () => reading(brings) });
    await pollFeeds(press, never, LEASE);
    await tellPending(press);
    brings = many(BURST.floor + 1);
    time.now += HOUR / 2;
    await pollFeeds(press, never, LEASE);
    await archive.letGo('a', 'drop');
    time.now += HOUR / 2;
    expect(await pollFeeds(press, never, LEASE)).toMatchObject({ newItems: 0 });
    expect(await tellPending(press)).toMatchObject({ told: 0 });
    expect(await archive.counts()).toMatchObject({ dropped: BURST.floor + 1, held: 0 });
  });

  it('an item in other words has both kept', async () => {
    let text = `${NEWS}First.`;
    await archive.registerFeeds([at('a', url)], { sample: false });
    const { press, time } = pressOf({ [url]: () => reading([item(1, { text })]) });
    await pollFeeds(press, never, LEASE);
    await tellPending(press);
    const [story] = await archive.stories({ limit: 1, sample: false, order: 'newest' });
    text = `${NEWS}Corrected.`;
    time.now += HOUR / 2;
    expect(await pollFeeds(press, never, LEASE)).toMatchObject({ newItems: 0 });
    const [revision] = await archive.revised(NOON, time.now);
    expect(revision).toMatchObject({
      article: story?.id,
      version: 2,
      at: time.now,
      kept: { item: { text } },
    });
    text = `${NEWS}Again.`;
    time.now += HOUR / 2;
    await pollFeeds(press, never, LEASE);
    expect(await archive.revised(time.now - 1, time.now)).toEqual([]);
    time.now += HOUR / 2;
    await pollFeeds(press, never, LEASE);
    expect(await archive.revised(NOON, time.now)).toMatchObject([{ version: 3 }]);
  });

  it('too little has its pages read, where the outlet lets us', async () => {
    const full = `${NEWS}The whole article. `.repeat(5);
    const read: string[] = [];
    const pages: PageSource = {
      read: async (link) => {
        read.push(link);
        return link.endsWith('story-2')
          ? { failure: { code: 'forbidden', reason: 'HTTP 403' } }
          : { article: { title: null, text: full, published: null, lang: null } };
      },
    };
    await archive.registerFeeds([at('a', url, { fullText: true }), at('b', 'https://two.example/feed')], {
      sample: false,
    });
    const { press } = pressOf(
      { [url]: () => reading([item(1), item(2)]), 'https://two.example/feed': () => reading([item(3)]) },
      pages,
    );
    await pollFeeds(press, never, LEASE);
    expect(read.sort()).toEqual(['https://a.example/story-1', 'https://a.example/story-2']);
    const kept = await archive.pending(9);
    expect(Object.fromEntries(kept.map(({ item: { title, text } }) => [title, text === full]))).toEqual({
      'Story 1': true,
      'Story 2': false,
      'Story 3': false,
    });
    await archive.registerFeeds([at('a', url, { fullText: true })], { sample: false });
    expect(await archive.revised(0, NOON * 2)).toEqual([]);
  });
});

it('a feed that moved is asked as if for the first time, and knows its items', async () => {
  const [old, anew] = ['https://one.example/feed', 'https://two.example/feed'];
  await archive.registerFeeds([at('a', old)], { sample: false });
  const heard: unknown[] = [];
  const source: FeedSource = {
    read: async (_, validators) => {
      heard.push(validators.etag);
      return reading([item(1)], '"v1"');
    },
  };
  const { press, time } = pressWith(archive, { source });
  await pollFeeds(press, never, LEASE);
  await archive.registerFeeds([at('a', anew)], { sample: false });
  time.now += HOUR;
  expect(await pollFeeds(press, never, LEASE)).toMatchObject({ newItems: 0 });
  expect(heard).toEqual([null, null]);
});

it('an id that another feed has taken begins with a baseline: nobody is told what that feed had told before', async () => {
  const [one, two] = ['https://one.example/feed', 'https://two.example/feed'];
  const old = Array.from({ length: 9 }, (_, n) => item(n + 30, { published: NOON - (n + 3) * 24 * HOUR }));
  const answers = { [one]: () => reading([item(1)]), [two]: () => reading(old) };
  await archive.registerFeeds([at('a', one), at('a-2', two)], { sample: false });
  const { press, time } = pressOf(answers);
  await pollFeeds(press, never, LEASE);
  await tellPending(press);
  // The first line of a list is gone, and the second has its name now.
  await archive.registerFeeds([at('a', two)], { sample: false });
  time.now += HOUR;
  await pollFeeds(press, never, LEASE);
  const came = (await archive.pending(99)).filter(({ feed: { id } }) => id === 'a');
  expect(came).toHaveLength(9);
  expect(came.filter(({ baseline }) => !baseline)).toEqual([]);
  time.now += HOUR;
  answers[two] = () => reading([item(99, { published: time.now }), ...old]);
  await pollFeeds(press, never, LEASE);
  const after = (await archive.pending(99)).filter(({ baseline }) => !baseline);
  expect(after.map(({ item: { title } }) => title)).toEqual(['Story 99']);
});
