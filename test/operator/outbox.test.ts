import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { operator } from '../../src/operator/index.ts';
import type { Job, Outbox, Sent } from '../../src/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { NOW, openHouse, openTerminal } from '../adapters/console/house.ts';
import { message } from '../store/samples.ts';

let store: Store;
let outbox: Outbox;
let house: ReturnType<typeof openHouse>;
beforeEach(async () => {
  store = await openStore(':memory:');
  outbox = store.outbox(pace);
  house = { ...openHouse(operator), ports: async () => ({ outbox, acts: store.acts }) };
  const offered = ['1', '2', '3'].map((channel) => ({
    key: 'story:1',
    place: { platform: 'telegram' as const, channel, topic: null, chat: channel },
    message: message('story', 1, `Story for ${channel}`),
    role: null,
    claims: [],
  }));
  await outbox.offer(offered, NOW);
  const { jobs } = await outbox.claim('telegram', { now: NOW, until: NOW + 90_000, limit: 2 });
  const came = (job: Job, sent: Sent) => ({ job, sent, at: NOW + 10, lateMs: 0 });
  await outbox.settle([
    came(jobs[0]!, { state: 'uncertain', reason: 'ECONNRESET' }),
    came(jobs[1]!, { state: 'refused', reason: 'not enough rights', permission: 'attach' }),
  ]);
});
afterEach(() => store.close());

async function called(...args: string[]) {
  const terminal = openTerminal('');
  return { code: await run(args, house, terminal), ...terminal.said };
}

const idOf = async (channel: string) => {
  const posts = await outbox.keyed('story:1');
  return posts.find(({ place }) => place.channel === channel)!.id;
};

describe('outbox', () => {
  it('lists what is uncertain, refused or on its way, by place and with the reason', async () => {
    const { code, out } = await called('outbox');
    expect(code).toBe(0);
    expect(out).toContain('Posts: 0 stand, 1 on their way, 1 uncertain, 1 refused.');
    expect(out).toMatch(/Telegram 1\s+.* uncertain: ECONNRESET .* Story for 1/);
    expect(out).toMatch(/Telegram 2\s+.* waits until the place takes posts again: missing: Attach Files/);
    expect(out).toMatch(/On their way:[\s\S]*Telegram 3/);
    const german = await called('outbox', '--locale', 'de');
    expect(german.out).toContain('ungewiss: ECONNRESET');
  });

  it('gives the same as a document', async () => {
    const { out } = await called('outbox', '--json');
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      counts: { waiting: 1, uncertain: 1, refused: 1 },
      troubled: expect.arrayContaining([
        expect.objectContaining({ state: 'uncertain', reason: 'ECONNRESET', title: 'Story for 1' }),
        expect.objectContaining({ state: 'refused', permission: 'attach', waitsSince: NOW + 10 }),
      ]),
      waiting: [expect.objectContaining({ place: expect.objectContaining({ channel: '3' }) })],
    });
  });

  it('sends one once more, by a beginning of its id', async () => {
    const id = await idOf('1');
    expect(await called('outbox', '--resend', id.slice(0, 8))).toMatchObject({ code: 0 });
    expect(await outbox.post(id)).toMatchObject({ state: 'waiting', triedAt: null });
    const { jobs } = await outbox.claim('telegram', { now: NOW + 9_000, until: NOW + 99_000, limit: 9 });
    expect(jobs.map(({ post, does }) => [post.place.channel, does])).toContainEqual(['1', 'send']);
  });

  it('counts one as arrived, or puts it aside, and then it needs nobody', async () => {
    const [doubt, refused] = [await idOf('1'), await idOf('2')];
    const { out } = await called('outbox', '--settle', doubt, 'arrived');
    expect(out).toContain('Counted as arrived');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('put right by a post of their own');
    expect((await called('outbox', 'lost', '--settle', refused)).out).toContain('Put aside: Story for 2');
    expect(await outbox.troubled(null, 9)).toEqual([]);
    expect(await outbox.post(doubt)).toMatchObject({ state: 'sent' });
    expect((await called('outbox')).out).toContain('None needs a person.');
    const { jobs } = await outbox.claim('telegram', { now: NOW + 9e6, until: NOW + 1e7, limit: 9 });
    expect(jobs.map(({ post }) => post.place.channel)).toEqual(['3']);
  });

  it('says what it cannot do', async () => {
    const waiting = await idOf('3');
    const mistakes = [
      [['--resend', 'nobody'], '"nobody"'],
      [['--resend', waiting], 'neither uncertain nor refused'],
      [['--settle', waiting], 'arrived or lost'],
      [['arrived'], 'arrived or lost'],
      [['--settle', waiting, 'lost', '--resend', waiting], 'got both'],
    ] as const;
    for (const [args, said] of mistakes)
      expect(await called('outbox', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
  });

  it('keeps what was said of a post in the audit trail', async () => {
    const id = await idOf('1');
    await called('outbox', '--settle', id, '--how', 'lost');
    await called('outbox', '--settle', id, '--how', 'lost');
    const { acts } = await store.acts.page(null, 0, 9);
    expect(acts).toMatchObject([
      {
        type: 'post-lost',
        by: { platform: 'console' },
        subject: expect.stringContaining(id),
        before: 'uncertain',
      },
    ]);
  });
});
