import { Worker } from 'node:worker_threads';
import { type Failure, SourceError } from './failure.ts';

const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** Threads at the same time: each may take the memory it is allowed. */
const AT_ONCE = 3;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a module of this room on a thread of its own with `data` and gives the one message it posts; the thread is ended
 * after `limit` ms or when it outgrows its memory. Throws a `SourceError` then, or the `failure` the message carries.
 */
export async function onThread<T extends object>(module: URL, data: unknown, limit: number): Promise<T> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await alone<T>(module, data, limit);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function alone<T extends object>(module: URL, data: unknown, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: data, resourceLimits: MEMORY, execArgv: [], env: {} });
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners('exit');
      void worker.terminate();
      act();
    };
    const fail = (reason: string): void => settle(() => reject(new SourceError('malformed', reason)));
    const timer = setTimeout(() => fail(`reading it took more than ${limit / 1000} s`), limit);
    worker.once('message', (message: T | { failure: Failure }) => {
      if ('failure' in message) {
        const { code, reason } = message.failure;
        settle(() => reject(new SourceError(code, reason)));
      } else settle(() => resolve(message));
    });
    worker.once('error', (error) => {
      const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(memory ? 'reading it took too much memory' : `it cannot be read: ${error.message}`);
    });
    worker.once('exit', () => fail('it cannot be read'));
  });
}
