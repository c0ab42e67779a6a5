import { parentPort } from 'node:worker_threads';
import type { Chart } from '../message/chart.ts';
import { draw, type Picture } from './draw.ts';
import type { ThemeName } from './theme.ts';

/** What the thread is asked, and what it answers. */
export interface Order {
  readonly chart: Chart;
  readonly theme: ThemeName;
}
export type Reply = Picture | { readonly failure: string };

parentPort?.on('message', ({ chart, theme }: Order) => {
  let reply: Reply;
  try {
    reply = draw(chart, theme);
  } catch (error) {
    reply = { failure: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
