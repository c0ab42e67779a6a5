import { standingOf } from '../../facts/standing.ts';
import { sourceLine } from '../../message/axis.ts';
import type { Chart } from '../../message/chart.ts';
import type { Desk } from '../command.ts';
import { difficultyChart } from './difficulty.ts';

/** How the network stands, for a digest: difficulty over two years, with the epoch that runs. */
export function networkChart(desk: Pick<Desk, 'words' | 'facts'>): Chart {
  const { words, facts } = desk;
  const { epoch, epochs } = facts;
  const drawn = difficultyChart(desk, { epoch, standing: standingOf(epochs, epoch), all: false });
  const { sources = [], ...chart } = drawn;
  return { title: words.say('charts-difficulty'), ...chart, source: sourceLine(words, sources) };
}
