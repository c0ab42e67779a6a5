import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facts, knownAt } from '../../src/facts/open.ts';
import type { Item } from '../../src/news/feed.ts';
import { followOutlets } from '../../src/newsroom/amending.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { carryCorrections, openCorrections } from '../../src/newsroom/corrections.ts';
import { decideOn } from '../../src/newsroom/deciding.ts';
import { type Bureau, dispatchTold } from '../../src/newsroom/dispatch.ts';
import { editorWith } from '../../src/newsroom/editor.ts';
import { tellPending } from '../../src/newsroom/pipeline.ts';
import { pollFeeds } from '../../src/newsroom/poll.ts';
import type { Outbox, Story } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { feed, item, success } from '../store/samples.ts';
import { type Logged, logTo, reading, sourceOf } from './fakes.ts';
import { PLACE, subscription } from './subscribed.ts';

const START = Date.parse('2026-02-10T12:00:00Z');
const HOUR = 3_600_000;
const editor = editorWith(() => knownAt(facts, '2026-02-20'));

/** A true sentence of the header of block 935,424 when the figure is 11.16, a false one otherwise. */
const retarget = (figure: string) =>
  `Bitcoin mining difficulty fell ${figure} % at block 935,424 in February 2026.`;
const TAIL =
  'Miners had switched off machines in the storm, and pools saw their hashrate return a week later.';

let store: Store;
let outbox: Outbox;
let bureau: Bureau;
let lines: Logged[];
let now: number;

beforeEach(async () => {
  now = START;
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  lines = [];
  const { archive, subscriptions, dispatches, alerts, mutes } = store;
  const clock = { now: () => now };
  bureau = { archive, subscriptions, dispatches, alerts, mutes, outbox, clock, log: logTo(lines) };
  await archive.registerFeeds([feed('a')], { sample: false });
  await archive.keepReading('a', { ...success(START - HOUR), dueAt: START }, []);
  const { id: _, trouble: __, digested: ___, ...given } = subscription({ since: START });
  await store.subscriptions.add(given);
});
afterEach(() => store.close());

/** The feed says this now, and the newsroom reads it. */
async function says(changes: Partial<Item>): Promise<void> {
  const { source } = sourceOf({ a: reading([item(1, { published: START, ...changes })]) });
  const { archive, clock, log } = bureau;
  const press = { archive, source, editor, clock, log };
  await pollFeeds(press, new AbortController().signal, { leaseMs: 0, retry: true });
  await tellPending(press);
  await dispatchTold(bureau);
  now += 2 * HOUR;
}

/** Everything that waits is taken by the platform. */
async function delivered(): Promise<number> {
  let count = 0;
  for (;;) {
    now += 60_000;
    const { jobs } = await outbox.claim('telegram', { now, until: now + 90_000, limit: 9 });
    if (jobs.length === 0) return count;
    count += jobs.length;
    const outcome = jobs.map((job) => ({
      job,
      sent: { state: 'sent' as const, remote: ['1'] },
      at: now,
      lateMs: 0,
    }));
    await outbox.settle(outcome);
  }
}

async function story(): Promise<Story> {
  const [only, ...more] = await store.archive.stories({ limit: 9, order: 'newest', sample: false });
  if (!only || more.length > 0) throw new Error('Expected one story');
  return only;
}
const verdicts = async () => (await story()).claims.map(({ judged }) => judged.verdict.verdict);
const posted = async () => {
  const [post, ...more] = await outbox.keyed(`story:${(await story()).id}`);
  if (!post || more.length > 0) throw new Error('Expected one post');
  return JSON.stringify(post.message);
};
const follow = () => followOutlets(bureau, editor);
const carry = () => carryCorrections(bureau, store.decisions);

describe('an outlet that changes its text', () => {
  beforeEach(async () => {
    await says({ title: 'Difficulty falls', text: `${retarget('14.16')} ${TAIL}` });
    expect(await verdicts()).toContain('refuted');
    await delivered();
  });

  it('has its story judged anew; the post says so, and the next digest counts it as a correction', async () => {
    const { claims } = await story();
    await says({ title: 'Difficulty falls', text: `${retarget('11.16')} ${TAIL}` });
    expect(await follow()).toBe(1);
    expect((await story()).claims.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
    expect(await verdicts()).toContain('supported');
    expect(await verdicts()).not.toContain('refuted');
    expect(await posted()).toContain('The outlet has changed its text since (10 February 2026)');
    expect(await posted()).toContain('difficulty fell 11.16 %');
    await carry();
    expect(await delivered()).toBe(1);
    const told = await openCorrections(bureau, store.decisions)(PLACE, START, now);
    expect(told).toMatchObject([{ before: 'refuted', after: 'supported', revised: true }]);
    expect([await follow(), await carry(), await delivered()]).toEqual([0, 0, 0]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    [
      'spaces and a spelling',
      { title: 'Difficulty  falls', text: `${retarget('14.16')}  ${TAIL.replace('storm', 'strom')}` },
    ],
    ['a teaser of it', { title: 'Difficulty falls', text: 'Miners had switched off machines.' }],
  ])('in %s alone changes nothing', async (_, changes) => {
    const before = await posted();
    await says(changes);
    expect(await store.archive.unfollowed(9)).toHaveLength(1);
    expect(await follow()).toBe(0);
    expect([await posted(), await delivered()]).toEqual([before, 0]);
    expect(await store.archive.unfollowed(9)).toEqual([]);
    expect((await story()).revisedAt).toBeNull();
  });

  it('in its title alone has the post follow, and no verdict changes', async () => {
    await says({ title: 'Difficulty falls most since 2021', text: `${retarget('14.16')} ${TAIL}` });
    expect(await follow()).toBe(1);
    expect(await posted()).toContain('Difficulty falls most since 2021');
    expect(await verdicts()).toContain('refuted');
    expect(await store.decisions.waiting(9)).toEqual([]);
  });

  it('that takes a claim out and another in keeps what was said of the first', async () => {
    const added = 'Each block has paid miners 6.25 BTC in new coins since April 2024.';
    await says({ title: 'Difficulty falls', text: `${added} ${TAIL} ${TAIL}` });
    expect(await follow()).toBe(1);
    const [first, gone] = (await story()).claims;
    expect(first?.judged.claim.quote).toContain('6.25 BTC');
    expect(gone?.judged.verdict).toMatchObject({ verdict: 'refuted', gone: true });
    expect(await posted()).toContain('The outlet’s text no longer says this.');
    expect(await store.decisions.waiting(9)).toEqual([]);
    // It says it again.
    await says({ title: 'Difficulty falls', text: `${retarget('14.16')} ${added} ${TAIL}` });
    expect(await follow()).toBe(1);
    expect(await posted()).not.toContain('no longer says this');
    expect((await story()).claims).toHaveLength(2);
  });

  it('leaves alone what a moderator has decided', async () => {
    const { id, claims } = await story();
    const [claim] = claims.filter(({ judged }) => judged.verdict.verdict === 'refuted');
    const by = { platform: 'telegram', user: '42', chat: '-100' } as const;
    const choice = { type: 'override', to: 'misleading', reason: 'Half of it.' } as const;
    await decideOn(store.decisions, { claim: claim!.id, article: id }, choice, { by, at: now, seen: null });
    await carry();
    await says({ title: 'Difficulty falls', text: `${retarget('11.16')} ${TAIL}` });
    await follow();
    const kept = (await story()).claims.find((each) => each.id === claim!.id)!;
    expect(kept.judged.verdict.verdict).toBe('misleading');
    expect(kept.judged.claim.quote).toBe(claim!.judged.claim.quote);
  });

  it('is followed once, whichever step the process dies at', async () => {
    await says({ title: 'Difficulty falls', text: `${retarget('11.16')} ${TAIL}` });
    const { archive } = bureau;
    const dying = { followed: async () => Promise.reject(new Error('killed')) };
    const failing = { ...bureau, archive: { ...archive, ...dying } };
    expect(await followOutlets(failing, editor)).toBe(1);
    expect(lines.at(-1)).toMatchObject({ event: 'amending-fault' });
    const noPosts = {
      ...bureau,
      outbox: { ...outbox, keyed: async () => Promise.reject(new Error('killed')) },
    };
    expect(await followOutlets(noPosts, editor)).toBe(0);
    expect(await follow()).toBe(0);
    expect(await store.archive.unfollowed(9)).toEqual([]);
    expect(await store.decisions.waiting(9)).toHaveLength(1);
    await carry();
    expect(await delivered()).toBe(1);
  });
});
