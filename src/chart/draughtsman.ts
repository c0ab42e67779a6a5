import { Worker } from 'node:worker_threads';
import type { Chart } from '../message/chart.ts';
import type { Draughtsman } from '../ports.ts';
import type { Picture } from './draw.ts';
import type { ThemeName } from './theme.ts';
import type { Order, Reply } from './thread.ts';

/** ms a drawing may take before its thread is given up. */
const LIMIT = 10_000;
const THREAD = new URL('./thread.ts', import.meta.url);

/** Draws one chart on a thread; the thread is held, and holds the process, only as long. */
function drawnBy(worker: Worker, order: Order, limit: number): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', received).off('error', failed).off('exit', ended);
      worker.unref();
      act();
    };
    const fail = (reason: string): void =>
      settle(() => reject(new Error(`A chart could not be drawn: ${reason}`)));
    const received = (reply: Reply): void =>
      'failure' in reply ? fail(reply.failure) : settle(() => resolve(reply));
    const failed = (error: Error): void => fail(error.message);
    const ended = (): void => fail('its thread ended');
    const timer = setTimeout(() => fail(`it took more than ${limit / 1000} s`), limit);
    worker.on('message', received).on('error', failed).on('exit', ended);
    worker.ref();
    worker.postMessage(order);
  });
}

/**
 * Draws charts one after the other on a thread of its own, started with the first. A drawing that fails, ends its thread
 * or takes longer than `limit` ms rejects with one Error, and the next has a new thread; `close` ends it all.
 */
export function openDraughtsman(limit: number = LIMIT): Draughtsman & { close(): Promise<void> } {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const giveUp = async (): Promise<void> => {
    const old = worker;
    worker = null;
    await old?.terminate();
  };
  const one = async (chart: Chart, theme: ThemeName): Promise<Picture> => {
    if (closed) throw new Error('A chart could not be drawn: nobody draws any more');
    worker ??= new Worker(THREAD, { execArgv: [], env: {} }).on('error', () => {});
    try {
      return await drawnBy(worker, { chart, theme }, limit);
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  return {
    draw(chart, theme) {
      const drawing = last.then(() => one(chart, theme));
      last = drawing.catch(() => {});
      return drawing;
    },
    async close() {
      closed = true;
      await giveUp();
      await last;
    },
  };
}
