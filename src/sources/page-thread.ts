import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from './failure.ts';
import { readArticle } from './readable.ts';

const { html } = workerData as { html: string };

try {
  parentPort?.postMessage({ page: readArticle(html) });
} catch (error) {
  parentPort?.postMessage({ failure: failureOf(error, 'malformed') });
}
