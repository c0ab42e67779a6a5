import type { Chart } from '../message/chart.ts';
import { type Element, stroke, words } from './element.ts';
import type { Frame } from './frame.ts';
import { labelsOf } from './labels.ts';
import { LABEL, type Theme } from './theme.ts';

/** Lines across the chart and points, with the range a point may lie in. */
export function marksIn(chart: Chart, { x, y, grid }: Frame, theme: Theme): Element[] {
  const dashed = { stroke: theme.text, lineWidth: 2.5, lineDash: [6, 6] };
  const whisker = { stroke: theme.text, lineWidth: 3.5 };
  return chart.marks.flatMap((mark): Element[] => {
    if (mark.type === 'x') return [stroke([x(mark.at), grid.y], [x(mark.at), grid.y + grid.height], dashed)];
    if (mark.type === 'y') return [stroke([grid.x, y(mark.at)], [grid.x + grid.width, y(mark.at)], dashed)];
    const [cx, cy] = [x(mark.x), y(mark.y)];
    const range =
      mark.low === undefined || mark.high === undefined
        ? []
        : [
            stroke([cx, y(mark.low)], [cx, y(mark.high)], whisker, 9),
            ...[mark.low, mark.high].map((end) => stroke([cx - 9, y(end)], [cx + 9, y(end)], whisker, 9)),
          ];
    const dot: Element = {
      type: 'circle',
      silent: true,
      z: 10,
      shape: { cx, cy, r: 8 },
      style: { fill: theme.text, stroke: theme.ground, lineWidth: 3 },
    };
    return [...range, dot];
  });
}

/** The names of marks, lines and bands, each on a patch of ground, so that what lies under it does not disturb. */
export function labelsIn(chart: Chart, frame: Frame, theme: Theme): Element[] {
  return labelsOf(chart, frame).flatMap(({ box, lines, tone, bold, leader }): Element[] => [
    ...(leader
      ? [
          stroke(
            [leader[0], leader[1]],
            [
              Math.max(box.x, Math.min(leader[0], box.x + box.width)),
              Math.max(box.y, Math.min(leader[1], box.y + box.height)),
            ],
            { stroke: theme.text, lineWidth: 2 },
          ),
        ]
      : []),
    {
      type: 'rect',
      silent: true,
      z: 15,
      shape: { ...box, r: 4 },
      style: { fill: theme.ground, opacity: 0.72 },
    },
    words(
      lines,
      { x: box.x + 4, y: box.y + 3 },
      {
        size: LABEL,
        bold,
        fill: tone === null ? theme.text : tone === 'faint' ? theme.dim : theme.tones[tone],
      },
    ),
  ]);
}
