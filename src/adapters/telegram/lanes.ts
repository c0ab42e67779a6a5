import { setTimeout as pause } from 'node:timers/promises';

/** Work in order within a lane, at the same time across lanes. */
export interface Lanes {
  /** Starts when what came before in its lane is done, or has called `leave` and goes on beside the lane. */
  run(lane: string, task: (leave: () => void) => Promise<void>): void;
  /** Tasks begun and not yet done, without those of lanes that are held up. */
  readonly size: number;
  /** Resolves as soon as `size` is below `most`, or `signal` aborts. */
  below(most: number, signal: AbortSignal): Promise<void>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** ms between two looks at how many are under way. */
const LOOK_MS = 20;

/**
 * Lanes in memory; `fault` is told of every task that rejects. What a lane waits for that is `held` up from outside
 * keeps nobody else waiting.
 */
export function openLanes(
  fault: (error: unknown) => void,
  held: (lane: string) => boolean = () => false,
): Lanes {
  const tails = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  /** Tasks begun and not yet done, by lane. */
  const begun = new Map<string, number>();

  const count = (lane: string, by: 1 | -1): void => {
    const now = (begun.get(lane) ?? 0) + by;
    if (now === 0) begun.delete(lane);
    else begun.set(lane, now);
  };

  async function follow(
    lane: string,
    before: Promise<void> | undefined,
    task: (leave: () => void) => Promise<void>,
    leave: () => void,
  ): Promise<void> {
    if (before) await before;
    count(lane, 1);
    try {
      await task(leave);
    } catch (error) {
      fault(error);
    } finally {
      count(lane, -1);
      leave();
    }
  }

  function sizeNow(): number {
    let size = 0;
    for (const [lane, tasks] of begun) if (!held(lane)) size += tasks;
    return size;
  }

  return {
    run(lane, task) {
      const { promise: left, resolve: leave } = Promise.withResolvers<void>();
      const before = tails.get(lane);
      tails.set(lane, left);
      const work = follow(lane, before, task, leave);
      running.add(work);
      void work.then(() => running.delete(work));
      void left.then(() => {
        if (tails.get(lane) === left) tails.delete(lane);
      });
    },
    get size() {
      return sizeNow();
    },
    async below(most, signal) {
      while (!signal.aborted && sizeNow() >= most) await pause(LOOK_MS);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
