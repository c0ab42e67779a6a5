import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadWords, type Words } from '../../src/message/words.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import {
  type Bureau,
  dispatchTold,
  postsOf,
  reviseStory,
  storyKey,
  wanting,
} from '../../src/newsroom/dispatch.ts';
import { heeding } from '../../src/newsroom/heed.ts';
import { storyMessage } from '../../src/newsroom/telling.ts';
import type { KeptPost, Outbox, PostPlace, Subscription, Tiding } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { feed, kept, NOON, newItem, success, told } from '../store/samples.ts';
import { type Logged, logTo } from './fakes.ts';
import { OPEN, PLACE, story, subscription } from './subscribed.ts';

const HOUR = 3_600_000;
const DISCORD: PostPlace = { platform: 'discord', chat: '7', channel: '70', topic: null };

let words: Readonly<Record<'en' | 'de', Words>>;
let store: Store;
let outbox: Outbox;
let bureau: Bureau;
let lines: Logged[];
let now: number;
beforeEach(async () => {
  words = { en: await loadWords('en'), de: await loadWords('de') };
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  lines = [];
  now = NOON;
  const { archive, subscriptions, dispatches, alerts } = store;
  bureau = {
    archive,
    subscriptions,
    dispatches,
    alerts,
    outbox,
    clock: { now: () => now },
    log: logTo(lines),
  };
  await archive.registerFeeds([feed('a'), feed('b')], { sample: false });
});
afterEach(() => store.close());

const subscribe = (changes: Partial<Subscription> = {}): Promise<Subscription> => {
  const { id: _, trouble: __, digested: ___, ...given } = subscription({ since: NOON - HOUR, ...changes });
  return store.subscriptions.add(given);
};

/** What a feed told before anybody read it. */
const begin = (...feeds: readonly string[]) =>
  Promise.all(feeds.map((id) => store.archive.keepReading(id, success(NOON - HOUR), [])));

/** Has a feed bring an item that tells a story, or an article told before. */
async function tell(feedId: string, n: number, article: string, again = false): Promise<void> {
  await store.archive.keepReading(feedId, success(now), [newItem(n, {}, feedId)]);
  for (const { id } of await store.archive.pending(10))
    await store.archive.settle(
      id,
      again
        ? { state: 'duplicate', article }
        : ({ ...told(article, `Text ${n}`, [kept(`${article}c1`, 'refuted')]), at: now } as Parameters<
            Store['archive']['settle']
          >[1]),
    );
}

const posts = (article: string): Promise<KeptPost[]> => outbox.keyed(storyKey(article));

describe('the posts of a story', () => {
  const tiding: Tiding = { item: 'i', article: 'story', feed: 'a', seenAt: NOON, at: null };
  const made = (...subscriptions: readonly Subscription[]) =>
    postsOf(story(), tiding, wanting(subscriptions), words);

  it('are one to a place, whatever subscriptions it has, in the language of the oldest', () => {
    const all = made(
      subscription({ id: '1', locale: 'de' }),
      subscription({ id: '2', locale: 'en' }),
      subscription({ id: '3', place: DISCORD }),
      subscription({ id: '4', place: { ...PLACE, topic: '5' } }),
    );
    expect(all.map(({ place, message }) => [place, message.locale])).toEqual([
      [PLACE, 'de'],
      [DISCORD, 'en'],
      [{ ...PLACE, topic: '5' }, 'en'],
    ]);
    expect(all[0]).toMatchObject({ key: 'story:story', claims: ['claim001'], role: null });
  });

  it('go where the filter lets them, not where it is paused, a digest, or younger than the item', () => {
    expect(
      made(
        subscription({ filter: { ...OPEN, query: 'texas' } }),
        subscription({ paused: true }),
        subscription({ delivery: { type: 'digest', every: 'day', minute: 0, weekday: 1 } }),
        subscription({ since: NOON + 1 }),
        subscription({ filter: { ...OPEN, feeds: ['b'] } }),
      ),
    ).toEqual([]);
    expect(made(subscription({ since: NOON, filter: { ...OPEN, feeds: ['a'] } }))).toHaveLength(1);
  });

  it('ping the role of the first subscription whose verdicts are there', () => {
    const ping = (role: string, ...verdicts: ('refuted' | 'misleading')[]) => ({
      place: DISCORD,
      ping: { role, verdicts },
    });
    expect(made(subscription(ping('1', 'misleading')), subscription(ping('2', 'refuted')))[0]?.role).toBe(
      '2',
    );
    expect(made(subscription(ping('1', 'misleading')))[0]?.role).toBeNull();
  });
});

describe('dispatching', () => {
  it('brings each story once to each place, however often it runs', async () => {
    await subscribe();
    await subscribe({ place: DISCORD, locale: 'de' });
    await begin('a');
    await tell('a', 1, 'art1');
    await tell('a', 2, 'art2');
    expect(await dispatchTold(bureau)).toEqual({ items: 2, posts: 4, revised: 0 });
    expect(await dispatchTold(bureau)).toEqual({ items: 0, posts: 0, revised: 0 });
    const [first, second] = await posts('art1');
    expect([first, second].map((post) => post?.message.title)).toEqual(['Story', 'Story']);
    expect(first?.message.locale).not.toBe(second?.message.locale);
  });

  it('goes on after a crash between the offer and its mark, and offers nothing twice', async () => {
    await subscribe();
    await begin('a');
    await tell('a', 1, 'art1');
    const failing = {
      ...store.dispatches,
      done: async () => {
        throw new Error('killed');
      },
    };
    await expect(dispatchTold({ ...bureau, dispatches: failing })).rejects.toThrow('killed');
    expect(await posts('art1')).toHaveLength(1);
    expect(await dispatchTold(bureau)).toEqual({ items: 1, posts: 0, revised: 0 });
    expect(await posts('art1')).toHaveLength(1);
  });

  it('is held up by no story that cannot be told, which is tried again for a day', async () => {
    await subscribe();
    await begin('a');
    await tell('a', 1, 'art1');
    await tell('a', 2, 'art2');
    const broken = { ...story({ id: 'art1' }), claims: [{ id: 'x', judged: null as never }] };
    const stories: Store['archive']['stories'] = async (query) =>
      (await store.archive.stories(query)).map((each) => (each.id === 'art1' ? broken : each));
    const failing = { ...bureau, archive: { ...store.archive, stories } };
    expect(await dispatchTold(failing)).toEqual({ items: 1, posts: 1, revised: 0 });
    expect(await posts('art2')).toHaveLength(1);
    expect(lines.map(({ event, fields }) => [event, fields.article])).toEqual([['dispatch-fault', 'art1']]);
    expect(await dispatchTold(bureau)).toEqual({ items: 1, posts: 1, revised: 0 });
    expect(await posts('art1')).toHaveLength(1);
  });

  it('adds an outlet to the post that is there, and posts only where the new outlet is wanted', async () => {
    await subscribe();
    await subscribe({ place: DISCORD, filter: { ...OPEN, feeds: ['b'] } });
    await begin('a', 'b');
    await tell('a', 1, 'art1');
    await dispatchTold(bureau);
    expect(await posts('art1')).toHaveLength(1);
    now += HOUR;
    await tell('b', 2, 'art1', true);
    expect(await dispatchTold(bureau)).toEqual({ items: 1, posts: 1, revised: 1 });
    const after = await posts('art1');
    expect(after.map(({ place, message }) => [place.platform, message.version]).sort()).toEqual([
      ['discord', 1],
      ['telegram', 2],
    ]);
    for (const { message } of after) {
      const line = JSON.stringify(message.blocks[0]);
      expect(line).toContain('Outlet a');
      expect(line).toContain('Outlet b');
    }
    expect(await reviseStory(bureau, 'art1')).toBe(0);
  });

  it('leaves a post alone after a week', async () => {
    await subscribe();
    await begin('a', 'b');
    await tell('a', 1, 'art1');
    await dispatchTold(bureau);
    now += 7 * 24 * HOUR + 1;
    await tell('b', 2, 'art1', true);
    expect((await dispatchTold(bureau)).revised).toBe(0);
  });

  it('posts nothing that was there when its feed was first read, nor of the sample, nor a day late', async () => {
    await subscribe();
    await tell('a', 1, 'old');
    await store.archive.registerFeeds([feed('s')], { sample: true });
    await store.archive.keepReading('s', success(NOON - HOUR), []);
    await tell('s', 2, 'sample');
    await begin('b');
    await tell('b', 3, 'late');
    now += 25 * HOUR;
    expect(await dispatchTold(bureau)).toEqual({ items: 1, posts: 0, revised: 0 });
    expect(lines.map(({ event }) => event)).toEqual(['dispatch-stale']);
  });

  it('posts a story that was old in one feed when another brings it anew, for those who want that one', async () => {
    await subscribe({ filter: { ...OPEN, feeds: ['a'] } });
    await subscribe({ place: DISCORD });
    await tell('a', 1, 'art1');
    await begin('b');
    await tell('b', 2, 'art1', true);
    await dispatchTold(bureau);
    expect((await posts('art1')).map(({ place }) => place)).toEqual([DISCORD]);
  });
});

describe('a post of a story', () => {
  it('has its title once, who told it, and its claims', () => {
    const message = storyMessage(story(), words.en);
    expect(message.title).toBe('Difficulty fell by 12 percent');
    expect(message.blocks.map(({ type }) => type)).toEqual(['paragraph', 'claim']);
    expect(message.private).toBe(false);
  });
});

describe('what becomes of posts', () => {
  const about = async (): Promise<KeptPost> => {
    await begin('a');
    await tell('a', 1, 'art1');
    await dispatchTold(bureau);
    const [post] = await posts('art1');
    if (!post) throw new Error('no post');
    return post;
  };

  it('is kept with the subscriptions of its place: refused until it is taken again', async () => {
    const { id } = await subscribe();
    await subscribe({ place: { ...PLACE, topic: '9' } });
    const post = await about();
    const heed = heeding(store.subscriptions, store.alerts);
    await heed(post, { state: 'refused', reason: 'not enough rights', permission: 'send' }, now);
    const troubles = async () =>
      (await store.subscriptions.list(null)).map((each) => [each.id === id, each.trouble]);
    expect(await troubles()).toContainEqual([
      true,
      { permission: 'send', reason: 'not enough rights', at: now },
    ]);
    expect((await troubles()).filter(([, trouble]) => trouble !== null)).toHaveLength(1);
    await heed(post, { state: 'uncertain', reason: 'timeout' }, now);
    expect((await troubles()).filter(([, trouble]) => trouble !== null)).toHaveLength(1);
    await heeding(store.subscriptions, store.alerts)(post, { state: 'sent', remote: ['1'] }, now);
    expect((await troubles()).filter(([, trouble]) => trouble !== null)).toEqual([]);
  });

  it('ends what was found to be missing elsewhere, within a minute of it', async () => {
    const { id } = await subscribe();
    const post = await about();
    const heed = heeding(store.subscriptions, store.alerts);
    const trouble = async () => (await store.subscriptions.list(null))[0]?.trouble;
    await heed(post, { state: 'sent', remote: ['1'] }, now);
    await store.subscriptions.change(id, { trouble: { permission: 'view', reason: 'view', at: now } });
    await heed(post, { state: 'sent', remote: ['2'] }, now + 60_000);
    expect(await trouble()).toBeNull();
  });

  it('says nothing of a place where it is a change of one message', async () => {
    await subscribe();
    const post = await about();
    const heed = heeding(store.subscriptions, store.alerts);
    const trouble = async () => (await store.subscriptions.list(null))[0]?.trouble;
    await heed(post, { state: 'refused', reason: 'Unknown Message (10008)', permission: null }, now, 'edit');
    expect(await trouble()).toBeNull();
    const shut = { state: 'refused', reason: 'bot was kicked', permission: null, shut: true } as const;
    await heed(post, shut, now, 'edit');
    expect(await trouble()).toMatchObject({ reason: 'bot was kicked' });
    // A place may let messages be changed where none may be written.
    await heed(post, { state: 'sent', remote: ['1'] }, now, 'edit');
    expect(await trouble()).toMatchObject({ reason: 'bot was kicked' });
  });

  it('takes the subscriptions of a group along to its new id', async () => {
    await subscribe();
    await heeding(store.subscriptions, store.alerts)(
      await about(),
      { state: 'moved', channel: '-1009' },
      now,
    );
    expect((await store.subscriptions.list(null))[0]?.place).toEqual({
      ...PLACE,
      chat: '-1009',
      channel: '-1009',
    });
  });
});
