import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import { along } from '../message/axis.ts';
import type { Axis, Chart, Tick } from '../message/chart.ts';
import { barsIn } from './bars.ts';
import { type Element, stroke, words } from './element.ts';
import { FAMILY } from './font.ts';
import { type Frame, frameOf } from './frame.ts';
import { labelsIn, marksIn } from './marks.ts';
import { LABEL, LEADING, MARGIN, SMALL, THEMES, type Theme, type ThemeName, TITLE } from './theme.ts';

/** Lines are told apart by their dashes as well as by their colours. */
const DASHES: readonly ('solid' | readonly number[])[] = ['solid', [14, 8], [3, 6], [14, 6, 3, 6]];

function axisOption(axis: Axis, ticks: readonly Tick[], theme: Theme, plain: boolean): Element {
  const labels = new Map(ticks.map(({ at, label }) => [along(axis, at), label]));
  const all = axis.ticks.map(({ at }) => along(axis, at));
  return {
    type: 'value',
    min: 0,
    max: 1,
    inverse: plain,
    axisLine: { show: false },
    axisTick: { show: false, customValues: all },
    splitLine: { show: !plain, lineStyle: { color: theme.grid, width: 1.5 } },
    axisLabel: {
      customValues: [...labels.keys()],
      formatter: (value: number) => labels.get(value) ?? '',
      color: theme.text,
      fontSize: LABEL,
      fontFamily: FAMILY,
      lineHeight: LABEL * 1.15,
      margin: plain ? 14 : 10,
      hideOverlap: false,
      showMinLabel: true,
      showMaxLabel: true,
    },
  };
}

function seriesOption(chart: Chart, frame: Frame, theme: Theme): Element[] {
  let line = 0;
  return chart.series.map((series): Element => {
    const color = theme.tones[series.tone];
    if (series.type === 'line')
      return {
        type: 'line',
        silent: true,
        animation: false,
        symbol: 'none',
        step: series.stepped ? 'end' : false,
        data: series.points.map(([x, y]) => [along(chart.x, x), along(chart.y, y)]),
        lineStyle: { color, width: 4, type: DASHES[line++ % DASHES.length] },
        z: 6,
      };
    const shapes =
      series.type === 'bars' ? barsIn(series, chart, frame, theme) : [bandShape(series.points, frame, color)];
    const renderItem: CustomSeriesOption['renderItem'] = () => ({ type: 'group', children: shapes as [] });
    return {
      type: 'custom',
      silent: true,
      animation: false,
      renderItem,
      data: [[0, 0]],
      z: series.type === 'bars' ? 5 : 3,
    };
  });
}

const bandShape = (
  points: readonly (readonly [number, number, number])[],
  frame: Frame,
  color: string,
): Element => ({
  type: 'polygon',
  shape: {
    points: [
      ...points.map(([x, low]) => [frame.x(x), frame.y(low)]),
      ...points.toReversed().map(([x, , high]) => [frame.x(x), frame.y(high)]),
    ],
  },
  style: { fill: color, opacity: 0.28 },
});

/** A chart as ECharts draws it, in logical pixels; every text has its place before it is drawn. */
export function optionOf(chart: Chart, name: ThemeName): EChartsCoreOption {
  const theme = THEMES[name];
  const frame = frameOf(chart);
  const { grid, rows } = frame;
  const zero = { stroke: theme.axis, lineWidth: 2.5 };
  const small = { size: SMALL, fill: theme.dim };
  const measured = rows ? chart.x : chart.y;
  const ground =
    measured.scale === 'log' || measured.from > 0 || measured.to < 0
      ? []
      : rows
        ? [stroke([frame.x(0), grid.y], [frame.x(0), grid.y + grid.height], zero, 4)]
        : [stroke([grid.x, frame.y(0)], [grid.x + grid.width, frame.y(0)], zero, 4)];
  const texts = [
    words(frame.title, { x: MARGIN, y: MARGIN - 4 }, { size: TITLE, fill: theme.text, bold: true }),
    words(frame.source, { x: MARGIN, y: frame.sourceTop }, small),
    ...(frame.yLabel === null ? [] : [words([frame.yLabel], { x: MARGIN, y: frame.yLabelTop }, small)]),
    ...(frame.xLabel === null
      ? []
      : [
          words([frame.xLabel], { x: grid.x + grid.width, y: frame.xLabelTop }, { ...small, align: 'right' }),
        ]),
    ...frame.values.map(({ at, lines }) =>
      words(
        lines,
        { x: grid.x + grid.width + 14, y: frame.y(at) - (lines.length * LABEL * LEADING) / 2 },
        { size: LABEL, fill: theme.text, bold: true },
      ),
    ),
  ];
  return {
    animation: false,
    backgroundColor: theme.ground,
    grid: { left: grid.x, top: grid.y, width: grid.width, height: grid.height, containLabel: false },
    xAxis: axisOption(chart.x, frame.xTicks, theme, false),
    yAxis: axisOption(chart.y, frame.yTicks, theme, rows),
    series: seriesOption(chart, frame, theme),
    graphic: [...ground, ...marksIn(chart, frame, theme), ...labelsIn(chart, frame, theme), ...texts],
  };
}
