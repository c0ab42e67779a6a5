import { along } from '../message/axis.ts';
import type { Axis, Bar, Chart, Tick } from '../message/chart.ts';
import type { Box } from './place.ts';
import { legible, lines, widest } from './text.ts';
import { HEIGHT, LABEL, LEADING, MARGIN, SMALL, TITLE, WIDTH } from './theme.ts';

/** Where everything stands, in pixels. */
export interface Frame {
  readonly title: readonly string[];
  readonly source: readonly string[];
  /** Labels of the y and the x axis, null where the ticks say enough. */
  readonly yLabel: string | null;
  readonly xLabel: string | null;
  readonly yLabelTop: number;
  readonly xLabelTop: number;
  readonly sourceTop: number;
  readonly grid: Box;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Bars lie, each with a row of its own and what it says at the right. */
  readonly rows: boolean;
  /** What rows say at the right of the grid. */
  readonly values: readonly { readonly at: number; readonly lines: readonly string[] }[];
  /** Pixels of a place on an axis. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const GAP = 10;
/** Widest name of a row; more rows than this have no room for a second line. */
const ROW = 330;
const MANY = 6;
const height = (count: number, size: number): number => count * size * LEADING;

/** Pixels along an axis from one end to the other. */
const scaled =
  (axis: Axis, start: number, end: number): ((value: number) => number) =>
  (value) =>
    start + along(axis, value) * (end - start);

const barsOf = (chart: Chart): readonly Bar[] =>
  chart.series.flatMap((series) => (series.type === 'bars' ? series.bars : []));

/** Ticks whose labels leave each other room. */
function roomy(ticks: readonly Tick[], x: (value: number) => number): readonly Tick[] {
  let end = -Infinity;
  return ticks.filter(({ at, label }) => {
    const half = widest([label], LABEL) / 2;
    if (x(at) - half < end + 14) return false;
    end = x(at) + half;
    return true;
  });
}

/** Lays a chart out by the measures of its texts. */
export function frameOf(chart: Chart): Frame {
  const inner = WIDTH - 2 * MARGIN;
  const rows = chart.y.scale === 'category';
  const title = lines(chart.title, inner, TITLE, 2, 'bold');
  const source = lines(chart.source, inner, SMALL, 2);
  const yLabel = chart.y.label === '' ? null : (lines(chart.y.label, inner, SMALL, 1)[0] ?? null);
  const xLabel = chart.x.label === '' ? null : (lines(chart.x.label, inner, SMALL, 1)[0] ?? null);
  const wrapped = chart.y.ticks.map(({ at, label }) => ({
    at,
    lines: rows ? lines(label, ROW, LABEL, chart.y.ticks.length > MANY ? 1 : 2) : [legible(label)],
  }));
  const bars = barsOf(chart);
  const stacked = new Set(bars.map(({ at }) => at)).size < bars.length;
  const values =
    rows && !stacked
      ? bars.flatMap(({ at, label }) => (label ? [{ at, lines: lines(label, 280, LABEL, 2, 'bold') }] : []))
      : [];
  const xLabels = chart.x.ticks.map(({ at, label }) => ({ at, label: legible(label) }));
  const lastHalf = widest([xLabels.at(-1)?.label ?? ''], LABEL) / 2;
  const column = widest(
    values.flatMap((each) => each.lines),
    LABEL,
    'bold',
  );
  const left =
    MARGIN +
    widest(
      wrapped.flatMap((each) => each.lines),
      LABEL,
    ) +
    (rows ? 16 : 12);
  const right = values.length > 0 ? MARGIN + column + 18 : Math.max(MARGIN, lastHalf + 12);
  const yLabelTop = MARGIN + height(title.length, TITLE) + 2;
  const top = yLabelTop + (yLabel === null ? 8 : height(1, SMALL) + GAP + 4);
  const sourceTop = HEIGHT - MARGIN + 6 - height(source.length, SMALL);
  const xLabelTop = sourceTop - (xLabel === null ? 0 : height(1, SMALL) + 4);
  const bottom = xLabelTop - GAP - height(1, LABEL) - 6;
  const grid = { x: left, y: top, width: WIDTH - left - right, height: bottom - top };
  const x = scaled(chart.x, grid.x, grid.x + grid.width);
  const y = rows ? scaled(chart.y, grid.y, bottom) : scaled(chart.y, bottom, grid.y);
  return {
    title,
    source,
    yLabel,
    xLabel,
    yLabelTop,
    xLabelTop,
    sourceTop,
    grid,
    xTicks: roomy(xLabels, x),
    yTicks: wrapped.map((each) => ({ at: each.at, label: each.lines.join('\n') })),
    rows,
    values,
    x,
    y,
  };
}
