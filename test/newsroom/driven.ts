import type { Clock } from '../../src/ports.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that goes on to the next thing that waits as soon as nobody works any more. */
export interface DrivenClock extends Clock {
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Goes on until `done` says so; rejects when nothing waits, or after so many ms of the clock. */
  until(done: () => boolean | Promise<boolean>, withinMs?: number): Promise<void>;
}

const TURNS = 6;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `quiet`: does nothing go on that the clock does not know of, such as a request on its way? */
export function openDrivenClock(start: number, quiet: () => boolean = () => true): DrivenClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper: Sleeper = {
          at: now + Math.max(0, Math.ceil(ms)),
          wake() {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        if (signal?.aborted) return resolve();
        signal?.addEventListener('abort', sleeper.wake);
        sleepers.add(sleeper);
      }),
    async until(done, withinMs = 86_400_000) {
      const end = now + withinMs;
      for (;;) {
        for (let still = 0; still < TURNS; still = quiet() ? still + 1 : 0) await turn();
        if (await done()) return;
        const next = Math.min(...[...sleepers].map(({ at }) => at));
        if (next > end) throw new Error(`Nothing more by ${new Date(Math.min(next, end)).toISOString()}`);
        now = Math.max(now, next);
        for (const sleeper of [...sleepers]) if (sleeper.at <= now) sleeper.wake();
      }
    },
  };
}
