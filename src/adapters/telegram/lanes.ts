/** Work in order within a lane, at the same time across lanes. */
export interface Lanes {
  /** Starts when what came before in its lane is done, or has called `leave` and goes on beside the lane. */
  run(lane: string, task: (leave: () => void) => Promise<void>): void;
  /** Tasks not yet done. */
  readonly size: number;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

/** Lanes in memory; `fault` is told of every task that rejects. */
export function openLanes(fault: (error: unknown) => void): Lanes {
  const tails = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();

  async function follow(
    before: Promise<void> | undefined,
    task: (leave: () => void) => Promise<void>,
    leave: () => void,
  ): Promise<void> {
    try {
      if (before) await before;
      await task(leave);
    } catch (error) {
      fault(error);
    } finally {
      leave();
    }
  }

  return {
    run(lane, task) {
      const { promise: left, resolve: leave } = Promise.withResolvers<void>();
      const before = tails.get(lane);
      tails.set(lane, left);
      const work = follow(before, task, leave);
      running.add(work);
      void work.then(() => running.delete(work));
      void left.then(() => {
        if (tails.get(lane) === left) tails.delete(lane);
      });
    },
    get size() {
      return running.size;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
