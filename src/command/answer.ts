import { message } from '../message/build.ts';
import type { Chart } from '../message/chart.ts';
import type { Action, Block } from '../message/message.ts';
import type { Answer, Desk, Figures } from './command.ts';

/**
 * The answer of a calculating command: the message people read and the figures `--json` prints, from the same
 * sources and the same date. `asOf` is the day the oldest figure used is about, null when none ages.
 */
export function answer(
  desk: Desk,
  parts: Figures & {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly chart?: Chart;
    readonly actions?: readonly Action[];
  },
): Answer {
  const { id, title, blocks, inputs, numbers, asOf, sources, chart = null, actions = [] } = parts;
  const mixed = new Set(sources.map((source) => source.asOf).filter((day) => day !== null)).size > 1;
  return {
    message: message({ id, words: desk.words, title, blocks, sources, asOf, mixed, chart, actions }),
    figures: { inputs, numbers, asOf, sources },
  };
}

/** The answer to a person's mistake that no schema can see: one sentence with what was expected and what came. */
export const mistaken = (desk: Desk, sentence: string): Answer => ({
  message: message({ id: 'mistake', words: desk.words, title: sentence, blocks: [], private: true }),
  mistake: true,
});
