import { along } from '../../message/axis.ts';
import type { Chart, Mark, Series } from '../../message/chart.ts';
import { columns, plain } from '../../message/plain.ts';
import { wrap } from './plain.ts';
import { padded } from './table.ts';

/** Lines of text a plot is high. */
const HEIGHT = 9;
/** The dots of a braille letter, by row and column. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];
const BRAILLE = 0x2800;
const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

type Cells = string[][];
type Line = Extract<Series, { type: 'line' }>;
type Bars = Extract<Series, { type: 'bars' }>;

/** The dot of a place, by how far along both axes it is, counted from the left upper corner. */
const dotOf = (cells: Cells, x: number, y: number): readonly [x: number, y: number] => [
  x * (cells[0]!.length * 2 - 1),
  (1 - y) * (HEIGHT * 4 - 1),
];

/** The cell a place lies in. */
function cellOf(cells: Cells, x: number, y: number): readonly [row: number, column: number] {
  const [dx, dy] = dotOf(cells, x, y).map(Math.round) as [number, number];
  return [dy >> 2, dx >> 1];
}

/** Draws a line in braille dots; a broken one leaves out every other cell. */
function drawLine(cells: Cells, { points, stepped }: Line, { x, y }: Chart, broken: boolean): void {
  const dots = points.map(([px, py]) => dotOf(cells, along(x, px), along(y, py)));
  const corners = stepped
    ? dots.flatMap((dot, i) => (i === 0 ? [dot] : [[dot[0], dots[i - 1]![1]] as const, dot]))
    : dots;
  corners.forEach(([bx, by], i) => {
    const [ax, ay] = corners[Math.max(0, i - 1)]!;
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay))));
    for (let k = 0; k <= count; k++) {
      const [dx, dy] = [Math.round(ax + ((bx - ax) * k) / count), Math.round(ay + ((by - ay) * k) / count)];
      const [row, column] = [dy >> 2, dx >> 1];
      if (broken && column % 2 === 1) continue;
      const before = cells[row]![column]!.codePointAt(0)!;
      const letter = before >= BRAILLE && before < BRAILLE + 256 ? before : BRAILLE;
      cells[row]![column] = String.fromCodePoint(letter | DOTS[dy & 3]![dx & 1]!);
    }
  });
}

/** Draws standing bars in eighths of a line. */
function drawBars(cells: Cells, { bars }: Bars, { x, y }: Chart): void {
  const places = bars.map(({ at }) => along(x, at));
  const apart = Math.min(1, ...places.slice(1).map((place, i) => place - places[i]!));
  const wide = Math.max(1, Math.floor(apart * cells[0]!.length * 0.8));
  bars.forEach(({ to }, i) => {
    const eighths = Math.round(along(y, to) * HEIGHT * 8);
    const first = Math.max(0, Math.round(places[i]! * cells[0]!.length - wide / 2));
    for (let column = first; column < Math.min(first + wide, cells[0]!.length); column++)
      for (let row = 0; row < HEIGHT; row++) {
        const part = Math.min(8, Math.max(0, eighths - 8 * (HEIGHT - 1 - row)));
        if (part > 0) cells[row]![column] = EIGHTHS[part]!;
      }
  });
}

/** Draws a mark with its sign: over a line only where it is a point. */
function drawMark(cells: Cells, mark: Mark, sign: string, { x, y }: Chart): void {
  if (mark.type === 'point') {
    const { low = mark.y, high = mark.y } = mark;
    const [row, column] = cellOf(cells, along(x, mark.x), along(y, mark.y));
    const [last, first] = [low, high].map((end) => cellOf(cells, 0, along(y, end))[0]) as [number, number];
    for (let i = first; i <= last && first < last; i++) cells[i]![column] = '┃';
    cells[row]![column] = sign;
    return;
  }
  const [row, column] = cellOf(cells, along(x, mark.at), along(y, mark.at));
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (cell === ' ' && (mark.type === 'x' ? j === column : i === row)) line[j] = sign;
    });
  });
}

/** Names of ticks under their places, as many as have room. */
function under(chart: Chart, width: number, left: number): string {
  let line = '';
  for (const { at, label } of chart.x.ticks) {
    const text = plain(label);
    const middle = left + Math.min(width - 1, Math.floor(along(chart.x, at) * width));
    const start = Math.min(left + width - columns(text), Math.max(0, middle - (columns(text) >> 1)));
    if (start > columns(line) || line === '') line = padded(line, start) + text;
  }
  return line;
}

const pointSigns = (marks: readonly Mark[]): readonly string[] => {
  const several = marks.filter(({ type }) => type === 'point').length > 1;
  let letter = 0;
  return marks.map(({ type }) =>
    type === 'x' ? '┊' : type === 'y' ? '┄' : several ? String.fromCodePoint(65 + letter++) : '●',
  );
};

/** Lines, standing bars and marks of a chart as text with its axes; none with less than `least` columns for them. */
export function plotLines(chart: Chart, width: number, least: number): readonly string[] {
  const { y, series, marks } = chart;
  const ticks = y.ticks.map(({ at, label }) => ({
    row: Math.round((1 - along(y, at)) * (HEIGHT * 4 - 1)) >> 2,
    label: plain(label),
  }));
  const left = Math.max(1, ...ticks.map(({ label }) => columns(label))) + 2;
  const room = width - left;
  const lines = series.filter((each) => each.type === 'line');
  const bars = series.filter((each) => each.type === 'bars');
  if (room < least || lines.length + bars.length === 0) return [];
  const cells: Cells = Array.from({ length: HEIGHT }, () => Array.from({ length: room }, () => ' '));
  for (const each of bars) drawBars(cells, each, chart);
  lines.forEach((line, i) => {
    drawLine(cells, line, chart, i > 0);
  });
  const signs = pointSigns(marks);
  marks.forEach((mark, i) => {
    drawMark(cells, mark, signs[i]!, chart);
  });
  const named = lines.flatMap(({ name }, i) =>
    name === '' ? [] : [`${i === 0 ? '⠤⠤⠤' : '⠤ ⠤'} ${plain(name)}`],
  );
  const legend = [...named, ...marks.map(({ label }, i) => `${signs[i]} ${plain(label)}`)];
  const body = cells.map((line, row) => {
    const label = ticks.find((tick) => tick.row === row)?.label ?? '';
    return `${padded(label, left - 2, true)} ${label === '' ? '│' : '┤'}${line.join('')}`.trimEnd();
  });
  return [
    ...(y.label === '' ? [] : wrap(plain(y.label), width)),
    ...body,
    `${' '.repeat(left - 1)}└${'─'.repeat(room)}`,
    under(chart, room, left),
    ...(chart.x.label === ''
      ? []
      : wrap(plain(chart.x.label), width).map((line) => padded(line, width, true))),
    ...legend.flatMap((each) => wrap(each, room).map((line) => ' '.repeat(left) + line)),
  ];
}
