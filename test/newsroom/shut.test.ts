import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadWords } from '../../src/message/words.ts';
import { pace } from '../../src/newsroom/buckets.ts';
import { startDelivery } from '../../src/newsroom/outbox.ts';
import type { Carrier, KeptPost, PostPlace, Sent } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { message, NOON } from '../store/samples.ts';
import { openDrivenClock } from './driven.ts';
import { logTo } from './fakes.ts';

const HOUR = 3_600_000;
const PLACES: readonly PostPlace[] = [
  { platform: 'telegram', channel: '-1', topic: null, chat: '-1' },
  { platform: 'telegram', channel: '-2', topic: '4', chat: '-2' },
  { platform: 'telegram', channel: '-2', topic: '5', chat: '-2' },
];

const step = fc.record({
  does: fc.constantFrom('offer', 'offer', 'offer', 'shut', 'open', 'edit', 'knock', 'restart'),
  place: fc.nat({ max: PLACES.length - 1 }),
  minutes: fc.constantFrom(0, 1, 7, 90, 600, 1_000),
});

it('posts each thing once or counts it as missed, however places shut and open and processes end', async () => {
  const words = await loadWords('en');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const store = await openStore(':memory:');
      const outbox = store.outbox(pace);
      const clock = openDrivenClock(NOON);
      const shut = new Set<number>();
      const taken: string[] = [];
      let remote = 0;
      const answer = (post: KeptPost, sent: () => Sent): Sent => {
        const { channel, topic } = post.place;
        const at = PLACES.findIndex((each) => each.channel === channel && each.topic === topic);
        return shut.has(at)
          ? { state: 'refused', reason: '403', permission: at === 0 ? null : 'messages', shut: true }
          : sent();
      };
      const carrier: Carrier = {
        platform: 'telegram',
        send: async (post) =>
          answer(post, () => {
            taken.push(post.id);
            return { state: 'sent', remote: [...post.remote, String(++remote)] };
          }),
        edit: async (post) => answer(post, () => ({ state: 'sent', remote: post.remote })),
        recover: async () => ({ state: 'uncertain', reason: 'nobody knows' }),
      };
      const start = () =>
        startDelivery({
          outbox,
          carriers: [carrier],
          clock,
          log: logTo([]),
          words: async () => words,
          sleep: clock.sleep,
          random: () => 0.5,
          idleMs: HOUR,
        });
      const pass = async (ms: number) => {
        let isOver = false;
        void clock.sleep(ms).then(() => {
          isOver = true;
        });
        await clock.until(() => isOver, ms);
      };
      let delivery = start();
      const stop = async () => {
        let isOver = false;
        const stopped = delivery.stop().then(() => {
          isOver = true;
        });
        await clock.until(() => isOver);
        await stopped;
      };
      const ids: string[] = [];
      for (const [n, { does, place: at, minutes }] of steps.entries()) {
        const place = PLACES[at]!;
        if (does === 'offer') {
          const key = `story:${n}`;
          const said = message(key, 1, key);
          await outbox.offer([{ key, place, message: said, role: null, claims: [] }], clock.now());
          ids.push((await outbox.keyed(key))[0]!.id);
        }
        if (does === 'shut') shut.add(at);
        if (does === 'open') shut.delete(at);
        if (does === 'knock') await outbox.knock({ platform: 'telegram', id: place.chat }, clock.now());
        if (does === 'edit' && ids.length > 0) {
          const post = await outbox.post(ids[at % ids.length]!);
          if (post) await outbox.revise(post.id, message(post.key, n + 2, `${post.key} ${n}`), clock.now());
        }
        if (does === 'restart') {
          await stop();
          delivery = start();
        }
        delivery.wake();
        await pass(minutes * 60_000);
      }
      shut.clear();
      await pass(3 * HOUR);
      await stop();
      const posts = await Promise.all(ids.map(async (id) => (await outbox.post(id))!));
      const fates = posts.map(({ state }) => state);
      expect(fates.filter((state) => !['sent', 'merged', 'refused'].includes(state))).toEqual([]);
      // Those told together are told by one that was taken.
      const told = posts.map((post) => (post.state === 'merged' ? post.mergedInto! : post.id));
      const missed = new Set<string>();
      for (const id of new Set(told)) {
        const times = taken.filter((each) => each === id).length;
        if ((await outbox.post(id))!.state === 'refused') missed.add(id);
        expect(times).toBe(missed.has(id) ? 0 : 1);
      }
      const counted = (await outbox.reopened()).reduce((sum, each) => sum + each.missed, 0);
      // A place that took nothing since may still have to be told.
      expect(counted).toBeLessThanOrEqual(missed.size);
      expect(posts.filter(({ waitsSince }) => typeof waitsSince === 'number')).toEqual([]);
      const changed = await outbox.unchanged(99);
      expect(changed.map(({ post }) => post.waitsSince)).toEqual(changed.map(() => null));
      await store.close();
    }),
    { numRuns: 40 },
  );
});
