/** Runs at most `limit` tasks at a time; those that wait begin in their order. */
export function openGate(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
  return async (task) => {
    if (running < limit) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      leave();
    }
  };
}

/** Does `task` for each of a list, `atOnce` at a time, taking the next as one ends. */
export async function sideBySide<T>(
  list: Iterable<T>,
  atOnce: number,
  task: (each: T) => Promise<void>,
): Promise<void> {
  const waiting = Iterator.from(list);
  const worker = async (): Promise<void> => {
    for (const each of waiting) await task(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
