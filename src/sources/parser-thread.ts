import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from './failure.ts';
import { parseFeed } from './feed.ts';

const { source, base } = workerData as { source: string; base: string };

parseFeed(source, base).then(
  (feed) => parentPort?.postMessage({ feed }),
  (error: unknown) => parentPort?.postMessage({ failure: failureOf(error, 'malformed') }),
);
