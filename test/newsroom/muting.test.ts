import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import why from '../../commands/why.ts';
import { networkChart } from '../../src/command/charts/network.ts';
import type { Asker } from '../../src/command/command.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { type Bureau, dispatchTold, storyKey } from '../../src/newsroom/dispatch.ts';
import { publishEditions } from '../../src/newsroom/edition.ts';
import { postLatest } from '../../src/newsroom/latest.ts';
import { mutedBy } from '../../src/newsroom/muting.ts';
import type { ChatId, Mute, Outbox, Subscription } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { desk } from '../commands/asked.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { logTo } from './fakes.ts';
import { OPEN, PLACE, subscription } from './subscribed.ts';

const HOUR = 3_600_000;
/** A Friday, six in the morning. */
const START = Date.parse('2026-03-27T06:00:00Z');
const CHAT: ChatId = { platform: PLACE.platform, id: PLACE.chat };
const BY = { platform: PLACE.platform, user: '1', chat: PLACE.chat } as const;

const mute = (changes: Partial<Mute> = {}): Mute => ({
  id: 'm',
  of: 'outlet',
  name: 'Outlet a',
  chat: CHAT,
  by: BY,
  reason: null,
  since: START,
  until: START + 2 * HOUR,
  liftedAt: null,
  ...changes,
});

describe('whether a source is muted', () => {
  const SOURCE = { feed: 'a', outlet: 'Outlet a' };
  test.each([
    ['while it is in force', {}, { seenAt: START, now: START }, true],
    ['what came before it began and was not told yet', {}, { seenAt: START - HOUR, now: START }, true],
    [
      'what came before and has been told',
      {},
      { seenAt: START - HOUR, now: START + HOUR, told: true },
      false,
    ],
    ['what came in time, long after it ended', {}, { seenAt: START + HOUR, now: START + 99 * HOUR }, true],
    ['what comes at its end', {}, { seenAt: START + 2 * HOUR, now: START + 2 * HOUR }, false],
    ['what comes after it was lifted', { liftedAt: START + 1 }, { seenAt: START + 1, now: START + 1 }, false],
    ['for ever', { until: null }, { seenAt: START + 9_999 * HOUR, now: START + 9_999 * HOUR }, true],
    ['another chat’s', { chat: { ...CHAT, id: '8' } }, { seenAt: START, now: START }, false],
    ['everybody’s', { chat: null }, { seenAt: START, now: START }, true],
    ['by the feed', { of: 'feed', name: 'a' }, { seenAt: START, now: START }, true],
    ['by another feed', { of: 'feed', name: 'Outlet a' }, { seenAt: START, now: START }, false],
    ['whatever its case', { name: 'OUTLET A' }, { seenAt: START, now: START }, true],
  ] as const)('%s', (_, changes, times, expected) => {
    expect(mutedBy([mute(changes)], SOURCE, CHAT, times) !== null).toBe(expected);
  });
});

describe('a muted source', () => {
  let store: Store;
  let outbox: Outbox;
  let bureau: Bureau;
  let now: number;
  beforeEach(async () => {
    store = await openStore(':memory:');
    outbox = store.outbox(pace);
    now = START;
    const { archive, subscriptions, dispatches, alerts, mutes } = store;
    bureau = {
      archive,
      subscriptions,
      dispatches,
      alerts,
      mutes,
      outbox,
      clock: { now: () => now },
      log: logTo([]),
    };
    await archive.registerFeeds([feed('a'), feed('b')], { sample: false });
    for (const id of ['a', 'b']) await archive.keepReading(id, success(START - HOUR), []);
  });
  afterEach(() => store.close());

  const subscribe = (changes: Partial<Subscription> = {}): Promise<Subscription> => {
    const { id: _, trouble: __, digested: ___, ...given } = subscription({ since: START, ...changes });
    return store.subscriptions.add(given);
  };
  /** Has a feed bring an item that tells a story, new or told before. */
  async function tell(of: string, n: number, article: string, again = false): Promise<void> {
    await store.archive.keepReading(of, success(now), [newItem(n, {}, of)]);
    for (const { id } of await store.archive.pending(10)) {
      const fresh = told(article, `Text ${n}`, [kept(`${article}c1`, 'refuted')]);
      if (fresh.state !== 'told') throw new Error('not told');
      await store.archive.settle(id, again ? { state: 'duplicate', article } : { ...fresh, at: now });
    }
    await dispatchTold(bureau);
  }
  const silence = (changes: Partial<Mute> = {}) => {
    const { id: _, liftedAt: __, ...given } = mute({ since: now, until: null, ...changes });
    return store.mutes.add(given);
  };
  const lift = async (id: string) => store.mutes.lift(id, CHAT, true, BY, now);
  const places = async (article: string) =>
    (await outbox.keyed(storyKey(article))).map(({ place }) => place.chat);

  it('is silent in its chat and heard in others; unmuted, only what comes from then on is told', async () => {
    const other = { ...PLACE, chat: '8', channel: '8' };
    await subscribe();
    await subscribe({ place: other });
    const { mute: made } = await silence();
    await tell('a', 1, 'one');
    expect(await places('one')).toEqual(['8']);
    now += HOUR;
    await lift(made.id);
    await dispatchTold(bureau);
    expect(await places('one')).toEqual(['8']);
    await tell('a', 2, 'two');
    expect((await places('two')).sort()).toEqual([PLACE.chat, '8'].sort());
  });

  it('says nothing anywhere when muted everywhere, alerts included', async () => {
    await subscribe();
    await store.alerts.add({
      place: PLACE,
      on: { type: 'refuted', outlets: 1 },
      role: null,
      locale: 'en',
      by: '1',
      since: START,
      seen: null,
    });
    await silence({ chat: null, of: 'feed', name: 'a' });
    await tell('a', 1, 'one');
    expect(Object.values(await outbox.counts()).every((count) => count === 0)).toBe(true);
    await tell('b', 2, 'two');
    expect((await outbox.counts()).waiting).toBe(2);
  });

  it('is still read: what another outlet tells of the same story is posted then', async () => {
    await subscribe();
    await silence();
    await tell('a', 1, 'one');
    await tell('b', 2, 'one', true);
    expect(await places('one')).toEqual([PLACE.chat]);
  });

  it('is in no digest, nor in that after it was unmuted; what was told before stays told', async () => {
    await subscribe({
      delivery: { type: 'digest', every: 'day', minute: 8 * 60, weekday: 1 },
      timeZone: 'UTC',
    });
    const paper = { facts: knownAt(facts, '2026-03-27'), chart: networkChart, corrections: async () => [] };
    const digests = async () => {
      const posts = await Promise.all(
        ['2026-03-27', '2026-03-28', '2026-03-29'].map((date) => outbox.keyed(`digest:${date}`)),
      );
      return posts.map(([post]) => post?.claims ?? []);
    };
    await tell('a', 1, 'morning');
    const { mute: made } = await silence();
    await tell('a', 2, 'muted');
    await tell('b', 3, 'heard');
    now = START + 3 * HOUR;
    await publishEditions(bureau, paper);
    expect(await digests()).toEqual([['heardc1'], [], []]);
    now = START + 20 * HOUR;
    await tell('a', 4, 'night');
    now += HOUR;
    await lift(made.id);
    now = START + 27 * HOUR;
    await tell('b', 5, 'fresh');
    await publishEditions(bureau, paper);
    expect(await digests()).toEqual([['heardc1'], ['freshc1'], []]);
  });

  it('is not the latest story that a new subscription is shown', async () => {
    await tell('b', 1, 'heard');
    now += HOUR;
    await silence();
    await tell('a', 2, 'muted');
    const order = { place: PLACE, filter: OPEN, locale: 'en' } as const;
    const came = await postLatest(order, { archive: store.archive, outbox, mutes: store.mutes }, now);
    expect(came?.story.id).toBe('heard');
  });

  it('is named by /why, with who muted it and why', async () => {
    await subscribe();
    await silence({ reason: 'Its figures are wrong too often.' });
    await tell('a', 1, 'one');
    const [trace] = await store.dispatches.trace('one', 1);
    const asker: Asker = { platform: PLACE.platform, user: '1', chat: PLACE.chat, moderator: true };
    const said = async (who: Asker | null) => {
      const { message } = await why.run({ item: trace!.item }, { ...(await desk('en')), asker: who, now }, {
        ...store,
        outbox,
      } as unknown as Parameters<typeof why.run>[2]);
      return JSON.stringify(message.blocks);
    };
    expect(await said(asker)).toContain(
      'Not told here: muted in this chat by Telegram user 1, because: Its figures are wrong too often.',
    );
    expect(await said(null)).toContain('muted in this chat by Telegram user 1');
    expect(await said({ ...asker, chat: '8' })).not.toContain('muted');
  });

  it('is not what /why names for a story that was posted before it was muted', async () => {
    await subscribe();
    await tell('a', 1, 'one');
    now += HOUR;
    await silence();
    const [trace] = await store.dispatches.trace('one', 1);
    const asker: Asker = { platform: PLACE.platform, user: '1', chat: PLACE.chat, moderator: true };
    for (const who of [asker, null]) {
      const { message } = await why.run({ item: trace!.item }, { ...(await desk('en')), asker: who, now }, {
        ...store,
        outbox,
      } as unknown as Parameters<typeof why.run>[2]);
      const said = JSON.stringify(message.blocks);
      expect(said).toContain('Posts here');
      expect(said).not.toContain('Not told here');
    }
  });

  it('nor is a filter, for what could not be brought anywhere for more than a day', async () => {
    await subscribe();
    await store.archive.keepReading('a', success(now), [newItem(1, {}, 'a')]);
    const [pending] = await store.archive.pending(10);
    const fresh = told('one', 'Text 1', [kept('onec1', 'refuted')]);
    await store.archive.settle(pending!.id, { ...fresh, at: now } as Parameters<
      Store['archive']['settle']
    >[1]);
    now += 25 * HOUR;
    await dispatchTold(bureau);
    const [trace] = await store.dispatches.trace('one', 1);
    const { message } = await why.run({ item: trace!.item }, { ...(await desk('en')), asker: null, now }, {
      ...store,
      outbox,
    } as unknown as Parameters<typeof why.run>[2]);
    expect(JSON.stringify(message.blocks)).toContain('no news any more');
  });
});
