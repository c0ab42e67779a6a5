import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkChart } from '../../src/command/charts/network.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Correction } from '../../src/newsroom/digest.ts';
import { type Bureau, dispatchTold } from '../../src/newsroom/dispatch.ts';
import { type Desk, editionKey, publishEditions } from '../../src/newsroom/edition.ts';
import type { KeptPost, Outbox, Subscription } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { feed, kept, newItem, success, told } from '../store/samples.ts';
import { type Logged, logTo } from './fakes.ts';
import { OPEN, PLACE, subscription } from './subscribed.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
/** A Friday. */
const START = at('2026-03-27T06:00:00Z');
const DAILY = { type: 'digest', every: 'day', minute: 8 * 60, weekday: 1 } as const;
const WEEKLY = { type: 'digest', every: 'week', minute: 8 * 60, weekday: 1 } as const;

let store: Store;
let outbox: Outbox;
let bureau: Bureau;
let lines: Logged[];
let corrections: Correction[];
let now: number;
let items: number;
const desk: Desk = {
  facts: knownAt(facts, '2026-03-27'),
  chart: networkChart,
  corrections: async (_, from, to) => corrections.filter((each) => each.at > from && each.at <= to),
};
beforeEach(async () => {
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  lines = [];
  corrections = [];
  now = START;
  items = 0;
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
  for (const id of ['a', 'b']) await archive.keepReading(id, success(START - HOUR), []);
});
afterEach(() => store.close());

const subscribe = (changes: Partial<Subscription> = {}): Promise<Subscription> => {
  const {
    id: _,
    trouble: __,
    digested: ___,
    ...given
  } = subscription({
    since: START,
    delivery: DAILY,
    timeZone: 'Europe/Berlin',
    ...changes,
  });
  return store.subscriptions.add(given);
};

async function tell(
  feedId: string,
  article: string,
  more: { again?: boolean; code?: 'refuted' | 'supported' } = {},
) {
  const { again = false, code = 'refuted' } = more;
  items++;
  await store.archive.keepReading(feedId, success(now), [newItem(items, {}, feedId)]);
  const [item] = await store.archive.pending(10);
  const settlement = told(article, `Text of ${article}`, [kept(`${article}c`, code)]);
  if (settlement.state !== 'told') throw new Error('not told');
  await store.archive.settle(
    item?.id ?? '',
    again
      ? { state: 'duplicate', article }
      : {
          ...settlement,
          article: { ...settlement.article, title: `Title ${article}` },
          weight: code === 'refuted' ? 1000 : 10,
          at: now,
        },
  );
  await dispatchTold(bureau);
}

const digests = async (...dates: readonly string[]): Promise<(KeptPost | undefined)[]> =>
  Promise.all(dates.map(async (date) => (await outbox.keyed(editionKey(date)))[0]));
const titles = (post: KeptPost | undefined): string[] =>
  post === undefined
    ? []
    : [...JSON.stringify(post.message.blocks).matchAll(/Title (\w+)/g)].map(([, id]) => id ?? '');

async function ticks(until: string, step = 300_000): Promise<number> {
  let published = 0;
  for (; now <= at(until); now += step) published += await publishEditions(bureau, desk);
  return published;
}

describe('digests', () => {
  it('after a long pause tell the last fortnight, not all that came since', async () => {
    const { id } = await subscribe();
    await tell('a', 'first');
    expect(await ticks('2026-03-27T12:00:00Z')).toBe(1);
    await store.subscriptions.change(id, { paused: true });
    await tell('a', 'long-gone');
    now = at('2026-05-20T12:00:00Z');
    await tell('b', 'of-late');
    now = at('2026-05-30T05:00:00Z');
    await store.subscriptions.change(id, { paused: false });
    expect(await ticks('2026-05-30T12:00:00Z')).toBe(1);
    expect((await digests('2026-05-30')).map(titles)).toEqual([['of']]);
  });

  it('come once a local date at their minute, right over the change to summer time, quiet when nothing is new', async () => {
    await subscribe();
    await tell('a', 'one');
    expect(await ticks('2026-03-27T06:55:00Z')).toBe(0);
    expect(await ticks('2026-03-27T12:00:00Z')).toBe(1);
    await tell('a', 'two');
    await tell('b', 'three');
    // Saturday's at 07:00Z, Sunday's none, Monday's at 06:00Z: the clocks were put forward.
    expect(await ticks('2026-03-29T12:00:00Z')).toBe(1);
    await tell('a', 'four');
    expect(await ticks('2026-03-30T05:55:00Z')).toBe(0);
    expect(await ticks('2026-03-30T06:00:00Z')).toBe(1);
    const made = await digests('2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30');
    expect(made.map(titles)).toEqual(
      [['one'], ['two', 'three'].sort(), [], ['four']].map((each) => expect.arrayContaining(each)),
    );
    expect(made.map((post) => post && new Date(post.offeredAt).toISOString())).toEqual([
      '2026-03-27T07:00:00.000Z',
      '2026-03-28T07:00:00.000Z',
      undefined,
      '2026-03-30T06:00:00.000Z',
    ]);
    expect(lines).toEqual([]);
  });

  it('tell the verdicts first, the network with its chart, and what was corrected', async () => {
    await subscribe({ locale: 'de' });
    await tell('a', 'right', { code: 'supported' });
    await tell('b', 'wrong');
    corrections = [
      { claim: 'x', quote: 'Es fiel um 11 %.', title: 'Alt', before: 'supported', after: 'refuted', at: now },
    ];
    await ticks('2026-03-27T07:00:00Z');
    const [post] = await digests('2026-03-27');
    expect(post?.message.title).toBe('Neues vom Mining, 27. März 2026');
    expect(post?.message.chart?.alt).toContain('Difficulty');
    expect(titles(post).slice(0, 1)).toEqual(['wrong']);
    expect(post?.claims).toEqual(expect.arrayContaining(['wrongc', 'rightc']));
    const text = JSON.stringify(post?.message.blocks);
    expect(text).toContain('Berichtigt');
    expect(text).toContain('war belegt, ist widerlegt');
    expect(post?.role).toBeNull();
  });

  it('come for corrections alone, too', async () => {
    await subscribe();
    corrections = [
      { claim: 'x', quote: 'It fell.', title: 'Old', before: 'refuted', after: 'supported', at: START + 1 },
    ];
    expect(await ticks('2026-03-27T07:00:00Z')).toBe(1);
    expect(await ticks('2026-03-28T07:00:00Z')).toBe(0);
  });

  it('tell a story once, though others tell it again, and to each what passes its filter', async () => {
    await subscribe();
    await subscribe({ place: { ...PLACE, topic: '2' }, filter: { ...OPEN, feeds: ['b'] } });
    await tell('a', 'one');
    await ticks('2026-03-27T07:00:00Z');
    await tell('b', 'one', { again: true });
    await ticks('2026-03-28T07:00:00Z');
    const first = await outbox.keyed(editionKey('2026-03-27'));
    const second = await outbox.keyed(editionKey('2026-03-28'));
    expect(first.map(({ place }) => place.topic)).toEqual([null]);
    expect(second.map(({ place }) => place.topic)).toEqual(['2']);
  });

  it('of several subscriptions of a place are one, the weekly ones with the daily one', async () => {
    await subscribe({ filter: { ...OPEN, feeds: ['a'] } });
    await subscribe({ filter: { ...OPEN, feeds: ['b'] }, delivery: WEEKLY });
    await tell('a', 'one');
    await tell('b', 'two');
    await ticks('2026-03-27T07:00:00Z');
    await tell('a', 'three');
    now = at('2026-03-28T00:00:00Z');
    await ticks('2026-03-30T08:00:00Z', 10 * 60_000);
    const made = await digests('2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30');
    expect(made.map(titles)).toEqual([['one'], ['three'], [], ['two']]);
  });

  it('survive a crash between the offer and its mark: nothing twice, and the next goes on from there', async () => {
    await subscribe();
    await tell('a', 'one');
    now = at('2026-03-27T07:00:00Z');
    const failing = {
      ...store.subscriptions,
      digested: async () => {
        throw new Error('killed');
      },
    };
    await expect(publishEditions({ ...bureau, subscriptions: failing }, desk)).rejects.toThrow('killed');
    now += HOUR;
    await tell('a', 'two');
    expect(await publishEditions(bureau, desk)).toBe(0);
    await ticks('2026-03-28T07:00:00Z', 10 * 60_000);
    expect((await digests('2026-03-27', '2026-03-28')).map(titles)).toEqual([['one'], ['two']]);
  });

  it('that fail hold up no other', async () => {
    await subscribe();
    await subscribe({ place: { ...PLACE, chat: '-2', channel: '-2' } });
    await tell('a', 'one');
    now = at('2026-03-27T07:00:00Z');
    const broken: Desk = {
      ...desk,
      corrections: async ({ chat }) => {
        if (chat === '-100') throw new Error('broken');
        return [];
      },
    };
    expect(await publishEditions(bureau, broken)).toBe(1);
    expect(await publishEditions(bureau, desk)).toBe(1);
  });
});
