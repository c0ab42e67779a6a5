import { hash } from 'node:crypto';
import type { Failure, HostState } from '../ports.ts';
import { LONGEST_MS, PERIOD_MS } from './schedule.ts';

/** Failures in a row after which a host is left alone. */
export const TRIP = 4;

/** How far a rest may be from its plain length, either way, so that hosts that fell together are not asked together. */
const JITTER = 0.25;

/** Failures of a server as a whole; what is wrong with one address says nothing of the others. */
const OF_HOST: ReadonlySet<string> = new Set([
  ...['no-host', 'refused', 'certificate', 'unreachable', 'slow', 'server-fault', 'too-often'],
]);

/** The host of a feed's address, with its port where it has one of its own. */
export const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

export const blamesHost = ({ code }: Failure): boolean => OF_HOST.has(code);

/** Of all hosts the same share at all times, of one another with each failure: between −1 and 1. */
const jitterOf = (host: string, failures: number): number =>
  (Number.parseInt(hash('sha256', `${host} ${failures}`).slice(0, 8), 16) / 0xffffffff) * 2 - 1;

/** How long a host is left alone after so many failures in a row, ms: 0 below `TRIP`, then doubling up to twelve hours. */
export function restOf(host: string, failures: number): number {
  if (failures < TRIP) return 0;
  const plain = Math.min(PERIOD_MS * 2 ** Math.min(failures - TRIP, 16), LONGEST_MS);
  return Math.round(plain * (1 + JITTER * jitterOf(host, failures)));
}

/** How a host is after one more failure; a wish to come later is kept by all its feeds at once. */
export function afterFailure(
  host: string,
  before: HostState | null,
  failure: Failure,
  now: number,
): HostState {
  const failures = (before?.failures ?? 0) + 1;
  const rest = Math.max(restOf(host, failures), (failure.retryAfter ?? 0) * 1000);
  return { host, failures, restsUntil: rest === 0 ? 0 : now + rest, failure };
}

/** May a host be asked? One that failed too often is asked by one feed alone once its rest is over. */
export const standingOf = (state: HostState | null, now: number): 'well' | 'trial' | 'resting' => {
  if (state === null) return 'well';
  if (state.restsUntil > now) return 'resting';
  return state.failures >= TRIP ? 'trial' : 'well';
};

/** Why a feed of a resting host is not asked. */
export const restingFailure = ({ host, failures, failure }: HostState): Failure => ({
  code: 'resting',
  reason: `${host} failed ${failures} times in a row, last because ${failure.reason}`,
});
