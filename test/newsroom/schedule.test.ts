import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MS, nextDue, PERIOD_MS, slotOf } from '../../src/newsroom/schedule.ts';

const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });

describe('when a feed is next due', () => {
  it('is always in its own slot, whatever happened', () => {
    fc.assert(
      fc.property(fc.string(), instant, fc.nat(40), fc.nat(86_400), (feed, now, failures, retryAfter) => {
        const due = nextDue(feed, now, failures, retryAfter);
        expect((due - slotOf(feed)) % PERIOD_MS).toBe(0);
        expect(due).toBeGreaterThanOrEqual(now + retryAfter * 1000);
      }),
    );
  });

  it('is about one period after a success, and twice as long after each failure, up to twelve hours', () => {
    fc.assert(
      fc.property(fc.string(), instant, fc.nat(40), (feed, now, failures) => {
        const wait = nextDue(feed, now, failures) - now;
        const expected = Math.min(PERIOD_MS * 2 ** failures, LONGEST_MS);
        expect(Math.abs(wait - expected)).toBeLessThanOrEqual(PERIOD_MS / 2);
      }),
    );
  });

  it('is each slot again when asked in the slot, or some minutes late', () => {
    fc.assert(
      fc.property(fc.string(), instant, fc.nat(PERIOD_MS / 2 - 1), (feed, now, late) => {
        const slot = nextDue(feed, now, 0);
        expect(nextDue(feed, slot + late, 0)).toBe(slot + PERIOD_MS);
      }),
    );
  });

  it('spreads feeds over the period', () => {
    const slots = new Set(Array.from({ length: 60 }, (_, n) => slotOf(`feed-${n}`)));
    expect(slots.size).toBeGreaterThan(10);
    expect(Math.max(...slots)).toBeLessThan(PERIOD_MS);
  });
});
