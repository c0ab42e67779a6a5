import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pace, RATES } from '../../src/newsroom/buckets.ts';
import { backoff, GIVE_UP_MS, settlement } from '../../src/newsroom/settlement.ts';
import type { Bucket, Does, Draw, Job, PostPlace, Sent } from '../../src/ports.ts';
import { NOON } from '../store/samples.ts';

const place = (platform: PostPlace['platform'], channel: string): PostPlace => ({
  platform,
  channel,
  topic: null,
  chat: channel,
});

describe('a bucket', () => {
  for (const [name, rate] of Object.entries(RATES)) {
    const draw: Draw = { bucket: name, rate };

    it(`of ${rate.limit} in ${rate.windowMs} ms lets no more through in any window, whenever the platform counts them`, () => {
      // Each request waits for some ms, is counted somewhere on its way, and is answered.
      const request = fc.record({
        idle: fc.integer({ min: 0, max: 300 }),
        out: fc.integer({ min: 0, max: 400 }),
        back: fc.integer({ min: 0, max: 400 }),
      });
      fc.assert(
        fc.property(fc.array(request, { maxLength: 150 }), (requests) => {
          let bucket: Bucket | null = null;
          let now = NOON;
          let open: { taken: number; answered: number }[] = [];
          const counted: number[] = [];
          for (const { idle, out, back } of requests) {
            now += idle;
            for (;;) {
              for (const { taken, answered } of open.filter((each) => each.answered <= now))
                bucket = pace.giveBack(draw, bucket!, taken, answered - taken);
              open = open.filter(({ answered }) => answered > now);
              const free: number = pace.freeAt(draw, bucket);
              if (free <= now) break;
              now = Math.ceil(Math.min(free, ...open.map(({ answered }) => answered)));
            }
            bucket = pace.take(draw, bucket, now);
            counted.push(now + out);
            open.push({ taken: now, answered: now + out + back });
          }
          counted.sort((a, b) => a - b);
          const tooClose = counted.some(
            (at, i) => i >= rate.limit && at - counted[i - rate.limit]! < rate.windowMs,
          );
          expect(tooClose).toBe(false);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('of a whole platform goes evenly from the first second on', () => {
    const draw = pace.whole('discord');
    let bucket: Bucket | null = null;
    const first: number[] = [];
    for (let now = NOON; first.length < 50; now++) {
      if (pace.freeAt(draw, bucket) > now) continue;
      bucket = pace.take(draw, bucket, now);
      first.push(now - NOON);
    }
    expect(first[24]).toBeGreaterThanOrEqual(400);
    expect(first[49]).toBeLessThan(1_000);
  });

  it('rests as long as it was told, and longer words go before shorter ones', () => {
    const draw = pace.whole('telegram');
    const rested = pace.rest(pace.rest(null, NOON + 60_000), NOON + 1_000);
    expect(pace.freeAt(draw, rested)).toBe(NOON + 60_000);
    expect(pace.crowd(rested, NOON + 61_000)).toBe(2);
    expect(pace.crowd(rested, NOON + 3_600_000)).toBe(pace.crowd(null, NOON));
  });

  // LIMITS: groups and channels have ids below zero, edits are counted apart, a channel of Discord tells its own.
  for (const [platform, channel, does, buckets] of [
    ['telegram', '7', 'send', ['telegram 7']],
    ['telegram', '-7', 'send', ['telegram -7', 'telegram -7 send']],
    ['telegram', '-7', 'recover', ['telegram -7', 'telegram -7 send']],
    ['telegram', '-7', 'edit', ['telegram -7', 'telegram -7 edit']],
    ['discord', '7', 'send', ['discord 7 send']],
    ['discord', '7', 'edit', ['discord 7 edit']],
  ] as const) {
    it(`${does} to ${channel} of ${platform} takes from ${buckets.join(' and ')}`, () => {
      expect(pace.draws(place(platform, channel), does).map(({ bucket }) => bucket)).toEqual(buckets);
    });
  }
});

describe('what becomes of a job', () => {
  const job = (does: Does, attempts = 1, offeredAt = NOON): Job => ({
    post: { attempts, offeredAt, remote: [] } as unknown as Job['post'],
    does,
    until: 0,
    claimedAt: NOON,
  });
  const doubt: Sent = { state: 'uncertain', reason: 'reset' };
  const later = (ms: number): Sent => ({ state: 'later', ms, scope: 'place', reason: 'r' });
  const LATE = NOON + GIVE_UP_MS;
  const rows: readonly (readonly [string, Job, Sent, number, object])[] = [
    [
      'a doubt about a message is looked into',
      job('send'),
      doubt,
      NOON,
      { state: 'uncertain', againMs: 5_000 },
    ],
    [
      'a doubt that remains is a person’s',
      job('recover'),
      doubt,
      NOON,
      { state: 'uncertain', reason: 'reset' },
    ],
    [
      'an edit in doubt is done again',
      job('edit'),
      doubt,
      NOON,
      { state: 'later', ms: 750, reason: 'reset' },
    ],
    ['a time told is kept to', job('send', 9), later(43_838_000), NOON, { state: 'later', ms: 43_838_000 }],
    ['a time not told grows', job('send', 4), later(0), NOON, { state: 'later', ms: 6_000 }],
    ['a message is given up after a day', job('send'), later(0), LATE, { state: 'refused', reason: 'r' }],
    ['a doubt is not given up', job('recover'), later(0), LATE, { state: 'uncertain', reason: 'r' }],
    ['a correction is not given up', job('edit'), later(0), LATE, { state: 'later' }],
  ];
  for (const [name, about, sent, now, expected] of rows) {
    it(name, () => expect(settlement(about, sent, now, 0.5)).toMatchObject(expected));
  }

  it('pauses between half and all of twice the last, ten minutes at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const whole = Math.min(1_000 * 2 ** (n - 1), 600_000);
          expect(backoff(n, random)).toBeGreaterThanOrEqual(whole / 2);
          expect(backoff(n, random)).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });
});
