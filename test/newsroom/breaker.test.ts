import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, blamesHost, hostOf, restOf, standingOf, TRIP } from '../../src/newsroom/breaker.ts';
import { LONGEST_MS, PERIOD_MS } from '../../src/newsroom/schedule.ts';
import type { HostState } from '../../src/ports.ts';

const NOW = Date.UTC(2026, 1, 10, 12);
const REFUSED = { code: 'refused', reason: 'nothing accepts connections there' };

const failTimes = (
  times: number,
  failure: Parameters<typeof afterFailure>[2] = REFUSED,
): HostState | null => {
  let state: HostState | null = null;
  for (let n = 0; n < times; n++) state = afterFailure('a.example', state, failure, NOW);
  return state;
};

describe('the breaker of a host', () => {
  it('lets some failures pass, then rests, then lets one feed try', () => {
    expect(standingOf(failTimes(TRIP - 1), NOW)).toBe('well');
    const tripped = failTimes(TRIP);
    expect(standingOf(tripped, NOW)).toBe('resting');
    expect(standingOf(tripped, tripped!.restsUntil)).toBe('trial');
    expect(standingOf(null, NOW)).toBe('well');
  });

  it('rests twice as long after each failure, within its jitter, up to twelve hours', () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: TRIP, max: 60 }), (host, failures) => {
        const plain = Math.min(PERIOD_MS * 2 ** (failures - TRIP), LONGEST_MS);
        expect(restOf(host, failures) / plain).toBeGreaterThanOrEqual(0.75);
        expect(restOf(host, failures) / plain).toBeLessThanOrEqual(1.25);
        expect(restOf(host, failures)).toBe(restOf(host, failures));
      }),
    );
  });

  it('does not wake hosts that fell together at one time', () => {
    const rests = new Set(Array.from({ length: 50 }, (_, n) => restOf(`h${n}.example`, TRIP)));
    expect(rests.size).toBeGreaterThan(45);
  });

  it('heeds at once when a server asks to be left alone', () => {
    const state = failTimes(1, { code: 'too-often', reason: 'HTTP 429', retryAfter: 7200 });
    expect(state?.restsUntil).toBe(NOW + 7_200_000);
    expect(standingOf(state, NOW + 7_199_999)).toBe('resting');
    expect(standingOf(state, NOW + 7_200_000)).toBe('well');
  });

  it('blames a host for what concerns all of it, not for one address or one document', () => {
    expect(
      ['refused', 'no-host', 'slow', 'server-fault'].every((code) => blamesHost({ code, reason: '' })),
    ).toBe(true);
    expect(
      ['absent', 'gone', 'not-a-feed', 'forbidden'].some((code) => blamesHost({ code, reason: '' })),
    ).toBe(false);
  });

  it('is that of host and port', () => {
    expect(hostOf('http://a.example:8080/x')).toBe('a.example:8080');
    expect(hostOf('not an address')).toBe('');
  });
});
