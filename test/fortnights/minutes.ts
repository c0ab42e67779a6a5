import type { Clock } from '../../src/ports.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that stands still until it is told to go on, and goes on only when nobody works. */
export interface Minutes extends Clock {
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** It is that late now. */
  set(at: number): void;
  /** `jobs` more are under way, or fewer. */
  busy(jobs: number): void;
  /** Lets everybody sleep and wake until nothing is left to do before `until`. */
  settle(until: number): Promise<void>;
}

/** A clock for `loops` loops, which all sleep on it when they have nothing to do. */
export function openMinutes(start: number, loops: number): Minutes {
  let now = start;
  let underWay = 0;
  let quieted: (() => void) | null = null;
  const sleepers = new Set<Sleeper>();
  const isQuiet = (): boolean => underWay === 0 && sleepers.size >= loops;
  const look = (): void => {
    if (!isQuiet()) return;
    quieted?.();
    quieted = null;
  };
  const quiet = async (): Promise<void> => {
    while (!isQuiet())
      await new Promise<void>((resolve) => {
        quieted = resolve;
      });
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper: Sleeper = {
          at: now + Math.max(1, Math.ceil(ms)),
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        signal.addEventListener('abort', sleeper.wake);
        sleepers.add(sleeper);
        look();
      }),
    set(at) {
      now = Math.max(now, at);
      for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.wake();
    },
    busy(jobs) {
      underWay += jobs;
      look();
    },
    async settle(until) {
      for (;;) {
        await quiet();
        const next = Math.min(...[...sleepers].map(({ at }) => at));
        if (next >= until) return;
        now = Math.max(now, next);
        for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.wake();
      }
    },
  };
}
