import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLOWANCES, openCooldown } from '../../../src/adapters/chat/cooldown.ts';

const alone = (user: string) => ({ user, chat: null });

describe('a cool-down', () => {
  test('lets five questions pass at once, then one every three seconds', () => {
    const cooldown = openCooldown();
    const waits = [0, 0, 0, 0, 0, 0, 1_000, 3_000, 3_000].map((at) => cooldown.take(alone('a'), at));
    expect(waits).toEqual([0, 0, 0, 0, 0, 3_000, 2_000, 0, 3_000]);
  });

  test('counts only what passes: asking while it waits makes nobody wait longer', () => {
    const cooldown = openCooldown();
    for (let i = 0; i < 5; i += 1) cooldown.take(alone('a'), 0);
    for (let i = 0; i < 100; i += 1) expect(cooldown.take(alone('a'), 2_999)).toBe(1);
    expect(cooldown.take(alone('a'), 3_000)).toBe(0);
  });

  test('lets twenty questions of different people pass in one chat, and leaves other chats alone', () => {
    const cooldown = openCooldown();
    const take = (i: number, chat: string) => cooldown.take({ user: `user ${i}`, chat }, 0);
    for (let i = 0; i < 20; i += 1) expect(take(i, 'one')).toBe(0);
    expect(take(20, 'one')).toBe(3_000);
    expect(take(20, 'two')).toBe(0);
  });

  test('takes a person and a chat of the same id for two', () => {
    const cooldown = openCooldown({ user: { burst: 1, everyMs: 10 }, chat: { burst: 1, everyMs: 10 } });
    expect(cooldown.take({ user: '1', chat: '2' }, 0)).toBe(0);
    expect(cooldown.take({ user: '2', chat: '1' }, 0)).toBe(0);
  });

  test('does not keep anybody waiting because a clock was set back', () => {
    const cooldown = openCooldown();
    for (let i = 0; i < 5; i += 1) cooldown.take(alone('a'), 3_600_000);
    expect(cooldown.take(alone('a'), 0)).toBeLessThanOrEqual(3_000);
  });

  test('never lets more than the burst and what came back pass in any stretch of time', () => {
    const { burst, everyMs } = ALLOWANCES.user;
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { maxLength: 60 }), (gaps) => {
        const cooldown = openCooldown();
        let now = 0;
        const passed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          const wait = cooldown.take(alone('a'), now);
          expect(wait).toBeLessThanOrEqual(everyMs);
          if (wait === 0) passed.push(now);
        }
        for (const [i, start] of passed.entries())
          for (const [j, end] of passed.entries())
            if (j >= i) expect(j - i + 1).toBeLessThanOrEqual(burst + Math.floor((end - start) / everyMs));
      }),
    );
  });

  test('forgets people long silent and nobody else', () => {
    const cooldown = openCooldown();
    for (let i = 0; i < 5; i += 1) cooldown.take(alone('here'), 100_000);
    for (let i = 0; i < 10_050; i += 1) cooldown.take(alone(`gone ${i}`), 0);
    cooldown.take(alone('last'), 100_000);
    expect(cooldown.take(alone('here'), 100_000)).toBe(3_000);
  });
});
