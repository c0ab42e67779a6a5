import { openDraughtsman } from '../src/chart/draughtsman.ts';
import { pngOf, svgOf } from '../src/chart/draw.ts';
import { optionOf } from '../src/chart/option.ts';
import type { Chart } from '../src/message/chart.ts';
import { chartOf, QUESTIONS } from './pictures.ts';

const PAIRS = 25;
const WARM = 5;

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * q)] ?? Number.NaN;

async function time(act: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await act();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** From a chart as data to its PNG through the thread, against ECharts and resvg alone on the same option, A B A B. */
export async function run(): Promise<void> {
  const charts: [string, Chart][] = [];
  for (const [name, line] of Object.entries(QUESTIONS)) {
    const chart = await chartOf(line, 'en');
    if (chart) charts.push([name, chart]);
  }
  const draughtsman = openDraughtsman();
  const first = await time(() => draughtsman.draw(charts[0]![1], 'dark'));
  const out = (line: string): boolean => process.stdout.write(`${line}\n`);
  out(
    `${PAIRS} pairs, Node ${process.version}; first picture, with the thread's start: ${first.toFixed(0)} ms`,
  );
  out(`${' '.repeat(18)}ECharts + resvg   ours   ratio (median, pair by pair)`);
  const ratios: number[] = [];
  for (const [name, chart] of charts) {
    const pairs: { alone: number; ours: number }[] = [];
    for (let i = 0; i < PAIRS + WARM; i++) {
      const option = optionOf(chart, 'dark');
      const alone = await time(() => pngOf(svgOf(option)));
      const ours = await time(() => draughtsman.draw(chart, 'dark'));
      if (i >= WARM) pairs.push({ alone, ours });
    }
    const own = pairs.map(({ alone, ours }) => ours / alone);
    ratios.push(...own);
    const cells = [
      quantile(
        pairs.map((pair) => pair.alone),
        0.5,
      ),
      quantile(
        pairs.map((pair) => pair.ours),
        0.5,
      ),
    ].map((ms) => `${ms.toFixed(1)} ms`);
    out(
      `${name.padEnd(18)}${cells[0]!.padStart(12)}${cells[1]!.padStart(12)}${quantile(own, 0.5).toFixed(2).padStart(8)}`,
    );
  }
  out(`all of them: ${quantile(ratios, 0.5).toFixed(2)} ×`);
  await draughtsman.close();
}
