import { along } from '../../message/axis.ts';
import type { Bar, Chart } from '../../message/chart.ts';
import { columns, plain } from '../../message/plain.ts';
import { plotLines } from './plot.ts';
import { padded } from './table.ts';

const INDENT = '  ';
/** Below this many columns bars and lines tell nothing. */
const LEAST = 24;
/** A series of bars is told from the next by its shade as well as by its words. */
const SOLID = ['█', '▒', '▓'];
const MAYBE = '░';

/** Fills the cells of a row that lie between two places of the axis, at least one where they differ. */
function fill(cells: string[], from: number, to: number, sign: string): void {
  const [first, last] = [Math.min(from, to), Math.max(from, to)].map((share) =>
    Math.round(share * cells.length),
  ) as [number, number];
  const end = first === last && from !== to ? first + 1 : last;
  for (let i = Math.min(first, cells.length - 1); i < Math.min(end, cells.length); i++) cells[i] = sign;
}

/** Rows of bars with their names at the left and what they say at the right. */
function rowLines({ x, y, series }: Chart, width: number): readonly string[] {
  const all = series.flatMap((each, i) =>
    each.type === 'bars' ? each.bars.map((bar) => ({ bar, sign: SOLID[i % SOLID.length]! })) : [],
  );
  const rows = y.ticks.map(({ at, label }) => {
    const own = all.filter(({ bar }) => bar.at === at);
    const says = own.flatMap(({ bar, sign }) =>
      bar.label ? [own.length > 1 ? `${sign} ${plain(bar.label)}` : plain(bar.label)] : [],
    );
    return { name: plain(label), own, says: says.join('  ') };
  });
  const names = Math.max(0, ...rows.map(({ name }) => columns(name)));
  const says = Math.max(0, ...rows.map((row) => columns(row.says)));
  const room = width - 2 * INDENT.length - names - says - 2;
  if (room < LEAST) return [];
  const place = (value: number): number => along(x, value);
  const draw = (cells: string[], { from, to, low, high, middle }: Bar, sign: string): void => {
    if (low !== undefined && high !== undefined) fill(cells, place(low), place(high), MAYBE);
    fill(cells, place(from), place(to), sign);
    if (middle !== undefined)
      cells[Math.min(cells.length - 1, Math.round(place(middle) * cells.length))] = '┃';
  };
  return rows.map(({ name, own, says }) => {
    const cells = Array.from({ length: room }, () => ' ');
    if (x.from < 0 && x.to > 0) cells[Math.min(room - 1, Math.round(place(0) * room))] = '│';
    for (const { bar, sign } of own) draw(cells, bar, sign);
    return `${INDENT}${padded(name, names)}  ${cells.join('')}  ${says}`.trimEnd();
  });
}

/** A chart as lines of text of at most `width` columns; none where it cannot be sketched so that it tells something. */
export function sketch(chart: Chart, width: number): readonly string[] {
  if (chart.y.scale === 'category') return rowLines(chart, width);
  return plotLines(chart, width - INDENT.length, LEAST).map((line) => `${INDENT}${line}`.trimEnd());
}
