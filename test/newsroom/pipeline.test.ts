import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellPending, weightOf } from '../../src/newsroom/pipeline.ts';
import { pollFeeds, STOPPING } from '../../src/newsroom/poll.ts';
import type { Editor } from '../../src/newsroom/press.ts';
import type { Archive } from '../../src/ports.ts';
import { openArchive } from '../../src/store/open.ts';
import { feed, item, kept } from '../store/samples.ts';
import { failing, pressWith, reading, simpleEditor, sourceOf } from './fakes.ts';

const LONG = `Miners in Texas switched machines off while a cold front crossed the state in the second week of
February. Operators said that contracts with their suppliers paid them for it, and that they expected to be back at
full strength by the weekend. Pools saw blocks arrive more slowly than usual on each of those days. `;
const never = new AbortController().signal;
const LEASE = { leaseMs: 60_000 };

let archive: Archive;
beforeEach(async () => {
  archive = await openArchive(':memory:');
  await archive.registerFeeds([feed('a'), feed('b')], { sample: false });
});
afterEach(() => archive.close());

const stories = () => archive.stories({ limit: 99, sample: false, order: 'weight' });

describe('the pipeline', () => {
  it('makes stories of what is new and on the topic, and nothing the second time', async () => {
    const { source } = sourceOf({
      a: reading([item(11), item(21), item(3, { text: 'Output of coal mines fell by 3 percent.' })]),
      b: reading([]),
    });
    const { press, time } = pressWith(archive, { source });
    expect(await pollFeeds(press, never, LEASE)).toEqual({ feeds: 2, failed: 0, newItems: 3 });
    expect(await tellPending(press)).toEqual({ told: 2, duplicate: 0, 'off-topic': 1, failed: 0 });
    expect((await stories()).map((s) => [s.article.title, s.claims[0]?.judged.verdict.verdict])).toEqual([
      ['Story 21', 'refuted'],
      ['Story 11', 'supported'],
    ]);
    time.now += 3_600_000;
    expect(await pollFeeds(press, never, LEASE)).toEqual({ feeds: 2, failed: 0, newItems: 0 });
    expect(await tellPending(press)).toEqual({ told: 0, duplicate: 0, 'off-topic': 0, failed: 0 });
    expect(await stories()).toHaveLength(2);
  });

  it('tells a story once: same guid, same address in another dress, same text elsewhere', async () => {
    const text = `${LONG}The difficulty fell by 11 percent.`;
    const first = item(1, { text, guid: 'https://a.example/story-1', published: 1 });
    const twins = [
      item(2, { text: `${LONG}Reworded.`, link: 'https://a.example/story-1/?utm_source=rss#top' }),
      item(3, { text: `${text} Share this.`, link: 'https://copy.example/3' }),
      item(4, { text: 'Short.', guid: 'https://www.a.example/story-1', link: null }),
    ];
    const { source } = sourceOf({ a: reading([first]), b: () => reading(twins) });
    const { press } = pressWith(archive, { source });
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 1, duplicate: 3 });
    const [story] = await stories();
    expect(story?.tellings).toHaveLength(4);
    expect(await archive.counts()).toMatchObject({ told: 1, duplicate: 3, new: 0 });
  });

  it('keeps two reports off one template with other figures apart', async () => {
    const items = [11, 12].map((n) => item(n, { text: `${LONG}The difficulty fell by ${n} percent.` }));
    const { press } = pressWith(archive, { source: sourceOf({ a: reading(items), b: reading([]) }).source });
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 2, duplicate: 0 });
  });

  it('tells a headline without a text once within days, and as another story a week later', async () => {
    const headline = (n: number) => item(n, { title: 'Mining difficulty: what the week brought', text: '' });
    const answers = { a: [headline(1)], b: [headline(2)] };
    const { source } = sourceOf({ a: () => reading(answers.a), b: () => reading(answers.b) });
    const { press, time } = pressWith(archive, { source });
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 1, duplicate: 1 });
    time.now += 7 * 24 * 3_600_000;
    answers.a = [headline(3), headline(1)];
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 1, duplicate: 0 });
    time.now += 24 * 3_600_000;
    answers.b = [headline(4), headline(2)];
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 0, duplicate: 1 });
    expect((await stories()).map(({ tellings }) => tellings.length)).toEqual([2, 2]);
  });

  it('goes on after a crash between keeping an item and judging it', async () => {
    const { source } = sourceOf({ a: reading([item(11), item(12), item(13)]), b: reading([]) });
    let settled = 0;
    const dying: Archive = {
      ...archive,
      settle: (...args) =>
        ++settled === 2 ? Promise.reject(new Error('power cut')) : archive.settle(...args),
    };
    const { press } = pressWith(dying, { source });
    await pollFeeds(press, never, LEASE);
    await expect(tellPending(press)).rejects.toThrow('power cut');
    expect(await archive.counts()).toMatchObject({ new: 2, told: 1 });
    expect(await tellPending(pressWith(archive).press)).toMatchObject({ told: 2 });
    expect((await stories()).map((story) => story.article.title).sort()).toEqual([
      'Story 11',
      'Story 12',
      'Story 13',
    ]);
  });

  it('sets an article aside that the reading fails on, logs it once, and goes on', async () => {
    const { source } = sourceOf({ a: reading([item(11), item(12)]), b: reading([]) });
    const editor: Editor = {
      ...simpleEditor,
      read(article) {
        if (article.title === 'Story 11') throw new Error('cannot read this');
        return simpleEditor.read(article);
      },
    };
    const { press, lines } = pressWith(archive, { source, editor });
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 1, failed: 1 });
    expect(await tellPending(press)).toMatchObject({ told: 0, failed: 0 });
    expect(lines.filter((line) => line.level === 'error')).toMatchObject([{ event: 'item-fault' }]);
  });

  it('knows no date where the feed gives none or one to come', async () => {
    const soon = Date.UTC(2026, 2, 1);
    const { source } = sourceOf({
      a: reading([item(11, { published: null }), item(12, { published: soon }), item(13)]),
      b: reading([]),
    });
    const { press } = pressWith(archive, { source });
    await pollFeeds(press, never, LEASE);
    await tellPending(press);
    const dates = (await stories()).map((s) => [s.article.title, s.article.published?.end ?? null, s.day]);
    expect(dates.sort()).toEqual([
      ['Story 11', null, '2026-02-10'],
      ['Story 12', null, '2026-02-10'],
      ['Story 13', '2026-02-09', '2026-02-09'],
    ]);
  });

  it('reads of an endless item what an article may have, and keeps offsets right', async () => {
    const text = `The difficulty fell by 21 percent. ${'word '.repeat(400_000)}It fell by 22 percent.`;
    const { source } = sourceOf({
      a: reading([item(1, { text }), item(2, { text: 'x'.repeat(300_000) })]),
      b: reading([]),
    });
    const { press } = pressWith(archive, { source });
    await pollFeeds(press, never, LEASE);
    expect(await tellPending(press)).toMatchObject({ told: 2 });
    const [story] = await stories();
    expect(story?.article.text.length).toBeLessThanOrEqual(100_000);
    expect(story?.claims.map(({ judged }) => judged.claim.quote)).toEqual(['fell by 21 percent']);
  });

  it('stops when its time is up and leaves the rest for the next round', async () => {
    const { source } = sourceOf({ a: reading([1, 2, 3, 4].map((n) => item(n))), b: reading([]) });
    const time = { now: Date.UTC(2026, 1, 10, 12) };
    const { press } = pressWith(archive, { source, clock: { now: () => (time.now += 100) } });
    await pollFeeds(press, never, LEASE);
    const { told } = await tellPending(press, { budgetMs: 350 });
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(4);
    expect((await tellPending(press, { signal: AbortSignal.abort() })).told).toBe(0);
    expect((await tellPending(press)).told).toBe(4 - told);
  });

  it('takes another id for a claim whose id another article has', async () => {
    const { source } = sourceOf({ a: reading([item(11)]), b: reading([]) });
    const taken: string[] = [];
    const crowded: Archive = {
      ...archive,
      async takenClaims(ids) {
        if (taken.length > 0) return [];
        taken.push(...ids);
        return [...ids];
      },
    };
    const { press } = pressWith(crowded, { source });
    await pollFeeds(press, never, LEASE);
    await tellPending(press);
    const [story] = await stories();
    expect(taken).toHaveLength(1);
    expect(taken).not.toContain(story?.claims[0]?.id);
  });
});

describe('a poll', () => {
  it('sends the validators back and counts failures in a row, with what was wrong', async () => {
    let answer = reading([item(11)], '"v1"');
    const { source, asked } = sourceOf({ a: () => answer, b: reading([]) });
    const { press, time } = pressWith(archive, { source });
    await pollFeeds(press, never, LEASE);
    time.now += 3_600_000;
    answer = failing('status', '503 Service Unavailable', 7200);
    expect(await pollFeeds(press, never, LEASE)).toMatchObject({ failed: 1 });
    expect(asked.filter((each) => each.feed === 'a').map((each) => each.validators.etag)).toEqual([
      null,
      '"v1"',
    ]);
    const [state] = await archive.feeds();
    expect(state).toMatchObject({
      failures: 1,
      failure: { code: 'status', reason: '503 Service Unavailable' },
    });
    expect(state?.dueAt).toBeGreaterThanOrEqual(time.now + 7_200_000);
    expect(state?.succeededAt).toBe(time.now - 3_600_000);
  });

  it('gives up together on those that do not answer, and keeps what the others gave', async () => {
    const { source, asked } = sourceOf({ b: reading([item(11)]) });
    const { press } = pressWith(archive, { source });
    const late = new AbortController();
    const polled = pollFeeds(press, late.signal, LEASE);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    late.abort(new Error('given up'));
    expect(await polled).toMatchObject({ feeds: 2, failed: 1 });
    const [a, b] = await archive.feeds();
    expect(a?.failure).toMatchObject({ code: 'slow' });
    expect(b).toMatchObject({ failure: null });
  });

  it('that is told to stop holds nothing against the feeds', async () => {
    const { press } = pressWith(archive);
    const stopping = new AbortController();
    const polled = pollFeeds(press, stopping.signal, LEASE);
    stopping.abort(STOPPING);
    await polled;
    expect(await archive.feeds()).toMatchObject([
      { failures: 0, checkedAt: null },
      { failures: 0, checkedAt: null },
    ]);
  });

  it('takes a source that throws for a fault of ours and goes on', async () => {
    const thrown = () => {
      throw new TypeError('undefined is not a function');
    };
    const { press, lines } = pressWith(archive, { source: sourceOf({ a: thrown, b: reading([]) }).source });
    expect(await pollFeeds(press, never, LEASE)).toMatchObject({ feeds: 2, failed: 1 });
    expect(lines.filter((line) => line.level === 'error')).toMatchObject([{ event: 'feed-fault' }]);
  });
});

it('a story weighs by its gravest verdict first', () => {
  const of = (...codes: Parameters<typeof kept>[1][]) => weightOf(codes.map((code) => kept('id', code)));
  const ordered = [
    of(),
    of('unverifiable'),
    of(...Array<'unverifiable'>(99).fill('unverifiable')),
    of('supported'),
    of(...Array<'supported'>(99).fill('supported')),
    of('misleading'),
    of('misleading', 'supported'),
    of('refuted'),
    of('refuted', 'misleading'),
    of('refuted', 'refuted'),
  ];
  expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
  expect(new Set(ordered).size).toBe(ordered.length);
});
