import type { Chart } from '../message/chart.ts';
import type { Frame } from './frame.ts';

/** A place in pixels. */
export type Pixel = readonly [x: number, y: number];

/** Pixels between two places on a line, so that what covers it can be counted. */
const APART = 6;

function traced(points: readonly Pixel[], stepped: boolean): Pixel[] {
  return points.flatMap(([x, y], i): Pixel[] => {
    const next = points[i + 1];
    if (!next) return [[x, y]];
    const corners: readonly Pixel[] = stepped ? [[x, y], [next[0], y], next] : [[x, y], next];
    return corners.slice(0, -1).flatMap(([ax, ay], j) => {
      const [bx, by] = corners[j + 1]!;
      const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / APART));
      return Array.from(
        { length: count },
        (_, k): Pixel => [ax + ((bx - ax) * k) / count, ay + ((by - ay) * k) / count],
      );
    });
  });
}

/** Every line of a chart as places close together, the lines of marks among them: what no label should cover. */
export function traceOf(chart: Chart, { x, y, grid }: Frame): readonly Pixel[] {
  const drawn = chart.series.flatMap((series) =>
    series.type === 'line'
      ? traced(
          series.points.map(([px, py]): Pixel => [x(px), y(py)]),
          series.stepped,
        )
      : [],
  );
  const across = chart.marks.flatMap((mark) => {
    const [ax, ay, bx, by] =
      mark.type === 'point'
        ? [x(mark.x), y(mark.low ?? mark.y), x(mark.x), y(mark.high ?? mark.y)]
        : mark.type === 'x'
          ? [x(mark.at), grid.y, x(mark.at), grid.y + grid.height]
          : [grid.x, y(mark.at), grid.x + grid.width, y(mark.at)];
    return traced(
      [
        [ax, ay],
        [bx, by],
      ],
      false,
    );
  });
  return [...drawn, ...across];
}
