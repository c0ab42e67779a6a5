import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pace } from '../../src/newsroom/buckets.ts';
import type { Job, Outbox, Outcome, Post, PostPlace, Sent } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { message, NOON } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-outbox-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LEASE = 90_000;
const place = (channel: string, chat = channel): PostPlace => ({
  platform: 'telegram',
  channel,
  topic: null,
  chat,
});
const post = (channel: string, key = 'story:1', more: Partial<Post> = {}): Post => ({
  key,
  place: place(channel),
  message: message(key, 1, key),
  role: null,
  claims: [],
  ...more,
});

let store: Store;
let outbox: Outbox;
beforeEach(async () => {
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
});
afterEach(() => store.close());

const claim = (now: number, limit = 100) => outbox.claim('telegram', { now, until: now + LEASE, limit });
const outcome = (job: Job, sent: Sent, at: number): Outcome => ({ job, sent, at, lateMs: 0 });
const sent = (job: Job, id = '1'): Sent => ({ state: 'sent', remote: [...job.post.remote, id] });

describe('a claim', () => {
  it('has the oldest of each place, once, until it is settled or its lease is over', async () => {
    await outbox.offer([post('1', 'a'), post('1', 'b'), post('2', 'a')], NOON);
    const first = await claim(NOON);
    expect(first.jobs.map(({ post: { place: at, key }, does }) => [at.channel, key, does])).toEqual([
      ['1', 'a', 'send'],
      ['2', 'a', 'send'],
    ]);
    expect((await claim(NOON + 5_000)).jobs).toEqual([]);
    await outbox.settle([outcome(first.jobs[0]!, sent(first.jobs[0]!), NOON + 100)]);
    const second = await claim(NOON + 5_000);
    expect(second.jobs.map(({ post: { key } }) => key)).toEqual(['b']);
    // Whoever had the post of chat 2 is gone: nobody knows whether it was sent.
    const third = await claim(NOON + LEASE);
    expect(
      third.jobs.map(({ post: { key, place: at, triedAt }, does }) => [at.channel, key, does, triedAt]),
    ).toEqual([['2', 'a', 'recover', NOON]]);
  });

  it('is for one platform, and takes no more than the rate has tokens', async () => {
    await outbox.offer(
      Array.from({ length: 60 }, (_, n) => post(`${n}`)),
      NOON,
    );
    await outbox.offer([{ ...post('1'), place: { ...place('1'), platform: 'discord' } }], NOON);
    let taken = 0;
    for (let now = NOON; now < NOON + 1_000; now += 5) taken += (await claim(now)).jobs.length;
    expect(taken).toBe(30);
    const discord = await outbox.claim('discord', { now: NOON, until: NOON + LEASE, limit: 9 });
    expect(discord.jobs).toHaveLength(1);
  });

  it('says when there will be something to do', async () => {
    expect((await claim(NOON)).nextAt).toBeNull();
    await outbox.offer([post('1', 'a'), post('1', 'b')], NOON);
    const { jobs } = await claim(NOON);
    await outbox.settle([outcome(jobs[0]!, sent(jobs[0]!), NOON + 40)]);
    // One a second to a chat, counted from when it was taken.
    expect((await claim(NOON + 50)).nextAt).toBe(NOON + 1_000);
  });

  it('keeps tokens through a restart', async () => {
    const path = join(folder, 'tokens.db');
    const before = await openStore(path);
    await before.outbox(pace).offer([post('-1', 'a'), post('-1', 'b')], NOON);
    await before.outbox(pace).claim('telegram', { now: NOON, until: NOON + 10, limit: 9 });
    await before.close();
    const after = await openStore(path);
    const { jobs, nextAt } = await after
      .outbox(pace)
      .claim('telegram', { now: NOON + 500, until: NOON + LEASE, limit: 9 });
    expect(jobs).toEqual([]);
    expect(nextAt).toBeGreaterThanOrEqual(NOON + 1_000);
    await after.close();
  });
});

describe('what came of a job', () => {
  it('counts only while it is the job’s to say, but that it was sent ends a doubt at any time', async () => {
    await outbox.offer([post('1')], NOON);
    const [old] = (await claim(NOON)).jobs;
    const [mine] = (await claim(NOON + LEASE)).jobs;
    await outbox.settle([
      outcome(old!, { state: 'later', ms: 1, scope: 'place', reason: 'late word' }, NOON + LEASE + 1),
    ]);
    expect(await outbox.counts()).toMatchObject({ sending: 1 });
    await outbox.settle([outcome(mine!, { state: 'uncertain', reason: 'unknown' }, NOON + LEASE + 2)]);
    expect(await outbox.counts()).toMatchObject({ uncertain: 1 });
    await outbox.settle([outcome(old!, sent(old!), NOON + LEASE + 3)]);
    expect(await outbox.counts()).toMatchObject({ sent: 1, uncertain: 0 });
    expect((await outbox.keyed('story:1'))[0]).toMatchObject({ remote: ['1'], triedAt: null, reason: null });
  });

  it('leaves a doubt in place when looking into it has to wait', async () => {
    await outbox.offer([post('1')], NOON);
    const [job] = (await claim(NOON)).jobs;
    await outbox.settle([outcome(job!, { state: 'uncertain', reason: 'reset', againMs: 5_000 }, NOON + 10)]);
    expect(await outbox.troubled(null, 9)).toEqual([]);
    const [look] = (await claim(NOON + 6_000)).jobs;
    expect(look).toMatchObject({ does: 'recover', post: { triedAt: NOON } });
    await outbox.settle([
      outcome(look!, { state: 'later', ms: 1_000, scope: 'place', reason: '429' }, NOON + 6_010),
    ]);
    const [again] = (await claim(NOON + 8_000)).jobs;
    expect(again).toMatchObject({ does: 'recover', post: { triedAt: NOON } });
    await outbox.settle([outcome(again!, { state: 'uncertain', reason: 'reset' }, NOON + 8_010)]);
    expect(await outbox.troubled(null, 9)).toMatchObject([{ state: 'uncertain', reason: 'reset' }]);
  });

  it('puts an edit that is refused aside and leaves standing what stands', async () => {
    await outbox.offer([post('1')], NOON);
    const [job] = (await claim(NOON)).jobs;
    await outbox.settle([outcome(job!, sent(job!), NOON + 10)]);
    await outbox.revise(job!.post.id, message('story:1', 2, 'new'), NOON + 20);
    const [edit] = (await claim(NOON + 2_000)).jobs;
    expect(edit).toMatchObject({ does: 'edit', post: { part: 0, message: { title: 'new' } } });
    await outbox.settle([
      outcome(edit!, { state: 'refused', reason: 'gone', permission: null }, NOON + 2_010),
    ]);
    expect((await outbox.keyed('story:1'))[0]).toMatchObject({
      state: 'sent',
      reason: 'gone',
      remote: ['1'],
    });
    expect((await claim(NOON + LEASE)).jobs).toEqual([]);
  });
});

describe('a person’s word', () => {
  it('that a post of several messages was taken leaves nothing of it to be changed or sent', async () => {
    await outbox.offer([post('1')], NOON);
    const [first] = (await claim(NOON)).jobs;
    await outbox.settle([outcome(first!, { state: 'sent', remote: ['1'], more: true }, NOON + 10)]);
    const [second] = (await claim(NOON + 2_000)).jobs;
    expect(second).toMatchObject({ does: 'send', post: { remote: ['1'], part: 1 } });
    await outbox.settle([outcome(second!, { state: 'uncertain', reason: 'reset' }, NOON + 2_010)]);
    await outbox.resolve(second!.post.id, 'sent', NOON + 3_000);
    await outbox.revise(second!.post.id, message('story:1', 2, 'new'), NOON + 3_010);
    expect((await claim(NOON + 9_000)).jobs).toEqual([]);
    expect(await outbox.counts()).toMatchObject({ sent: 1 });
  });

  it('that it was not sends the message that was in doubt, and those after it', async () => {
    await outbox.offer([post('1')], NOON);
    const [first] = (await claim(NOON)).jobs;
    await outbox.settle([outcome(first!, { state: 'sent', remote: ['1'], more: true }, NOON + 10)]);
    const [second] = (await claim(NOON + 2_000)).jobs;
    await outbox.settle([outcome(second!, { state: 'uncertain', reason: 'reset' }, NOON + 2_010)]);
    await outbox.resolve(second!.post.id, 'again', NOON + 3_000);
    expect((await claim(NOON + 5_000)).jobs).toMatchObject([{ does: 'send', post: { remote: ['1'] } }]);
  });
});

describe('posts', () => {
  it('are found by their key and by every claim they carry', async () => {
    await outbox.offer(
      [post('1', 'a', { claims: ['c1', 'c2', 'c1'] }), post('2', 'a', { claims: ['c2'] }), post('2', 'b')],
      NOON,
    );
    const channels = (posts: readonly Post[]) => posts.map(({ place: at }) => at.channel);
    expect(channels(await outbox.keyed('a'))).toEqual(['1', '2']);
    expect(channels(await outbox.carrying('c1'))).toEqual(['1']);
    expect(channels(await outbox.carrying('c2'))).toEqual(['1', '2']);
    expect(await outbox.carrying('c3')).toEqual([]);
    expect((await outbox.keyed('a'))[0]!.claims).toEqual(['c1', 'c2', 'c1']);
  });

  it('come back as they were offered, whatever is in them', async () => {
    const odd: Post = {
      ...post('-100', 'digest:2026-03-29 "\u{1f600}"'),
      place: { platform: 'discord', channel: '-100', topic: '7', chat: 'g' },
      role: '42',
      question: { command: 'digest', given: { date: '2026-03-29' } },
    };
    await outbox.offer([odd], NOON);
    const [kept] = await outbox.keyed(odd.key);
    expect(kept).toMatchObject({ place: odd.place, role: '42', question: odd.question, offeredAt: NOON });
    expect(kept!.id).toMatch(/^[0-9a-z]{12}$/);
  });

  it('are gathered only if all of them still wait', async () => {
    await outbox.offer([post('1', 'a'), post('1', 'b')], NOON);
    const ids = [(await outbox.keyed('a'))[0]!.id, (await outbox.keyed('b'))[0]!.id];
    const [job] = (await claim(NOON)).jobs;
    await outbox.gather(ids, message('both', 1, 'Both'), NOON);
    expect(await outbox.counts()).toMatchObject({ sending: 1, waiting: 1, merged: 0 });
    await outbox.settle([
      outcome(job!, { state: 'later', ms: 10, scope: 'place', reason: '429' }, NOON + 10),
    ]);
    await outbox.gather(ids, message('both', 1, 'Both'), NOON + 20);
    expect(await outbox.counts()).toMatchObject({ waiting: 1, merged: 2 });
  });

  it('that are no trouble are not resolved', async () => {
    await outbox.offer([post('1')], NOON);
    const [{ id } = { id: '' }] = await outbox.keyed('story:1');
    await outbox.resolve(id, 'sent', NOON);
    await outbox.resolve('unknown', 'again', NOON);
    expect(await outbox.counts()).toMatchObject({ waiting: 1, sent: 0 });
  });
});
