import type { Bar, Chart, Series } from '../message/chart.ts';
import { FAMILY, widthOf } from './font.ts';
import type { Frame } from './frame.ts';
import type { Box } from './place.ts';
import { legible } from './text.ts';
import { LABEL, type Theme } from './theme.ts';

type Shape = Record<string, unknown>;

/** Thickness of a bar as a share of the room it has, and at most. */
const THICK = 0.66;
const THICKEST = 100;

const boxOf = (ax: number, ay: number, bx: number, by: number): Box => ({
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  width: Math.abs(bx - ax),
  height: Math.abs(by - ay),
});

/** Slanting lines inside a rectangle: what may be. */
function hatching({ x, y, width, height }: Box, style: Shape): Shape[] {
  const shapes: Shape[] = [];
  for (let at = 8; at < width + height; at += 13) {
    const [x1, y1] = at <= height ? [x, y + at] : [x + at - height, y + height];
    const [x2, y2] = at <= width ? [x + at, y] : [x + width, y + at - width];
    shapes.push({ type: 'line', shape: { x1, y1, x2, y2 }, style });
  }
  return shapes;
}

/** The shapes of one bar: solid where it surely is, hatched where it may be, a stroke where it most likely ends. */
function barIn(bar: Bar, place: (from: number, to: number) => Box, color: string, theme: Theme): Shape[] {
  const shapes: Shape[] = [];
  const { from, to, low, high, middle } = bar;
  if (low !== undefined && high !== undefined) {
    const reach = place(low, high);
    shapes.push(
      { type: 'rect', shape: reach, style: { fill: color, opacity: 0.16 } },
      ...hatching(reach, { stroke: color, lineWidth: 2.5 }),
      { type: 'rect', shape: reach, style: { fill: 'none', stroke: color, lineWidth: 2 } },
    );
  }
  shapes.push({ type: 'rect', shape: place(from, to), style: { fill: color } });
  if (middle !== undefined) {
    const { x, y, width, height } = place(middle, middle);
    shapes.push({
      type: 'line',
      shape: { x1: x, y1: y - 5, x2: x + width, y2: y + height + 5 },
      style: { stroke: theme.text, lineWidth: 5 },
    });
  }
  return shapes;
}

/** A label in its bar, where the bar is one of several in a row, or above it where it has no room. */
function labelIn(label: string, box: Box, { grid }: Frame, theme: Theme): Shape {
  const text = legible(label);
  const width = widthOf(text, LABEL, 'bold');
  const fits = width <= box.width - 12;
  return {
    type: 'text',
    style: {
      text,
      x: fits ? box.x + box.width / 2 : Math.min(box.x, grid.x + grid.width - width),
      y: fits ? box.y + box.height / 2 : box.y - 8,
      fill: fits ? theme.ground : theme.text,
      fontSize: LABEL,
      fontFamily: FAMILY,
      fontWeight: 'bold',
      align: fits ? 'center' : 'left',
      verticalAlign: fits ? 'middle' : 'bottom',
    },
  };
}

/** The shapes of a series of bars, in pixels. */
export function barsIn(
  series: Extract<Series, { type: 'bars' }>,
  chart: Chart,
  frame: Frame,
  theme: Theme,
): Shape[] {
  const places = series.bars.map(({ at }) => at).sort((a, b) => a - b);
  const apart = Math.min(
    ...places
      .slice(1)
      .map((at, i) => at - places[i]!)
      .filter((gap) => gap > 0),
  );
  const step = frame.rows
    ? frame.y(1) - frame.y(0)
    : Number.isFinite(apart)
      ? frame.x(chart.x.from + apart) - frame.grid.x
      : 60;
  const half = Math.min(THICKEST, step * (frame.rows ? THICK : 0.84)) / 2;
  return series.bars.flatMap((bar) => {
    const place = (from: number, to: number): Box =>
      frame.rows
        ? boxOf(frame.x(from), frame.y(bar.at) - half, frame.x(to), frame.y(bar.at) + half)
        : boxOf(frame.x(bar.at) - half, frame.y(from), frame.x(bar.at) + half, frame.y(to));
    const color = theme.tones[bar.tone ?? series.tone];
    const inside =
      frame.rows && frame.values.length === 0 && bar.label
        ? [labelIn(bar.label, place(bar.from, bar.to), frame, theme)]
        : [];
    return [...barIn(bar, place, color, theme), ...inside];
  });
}
