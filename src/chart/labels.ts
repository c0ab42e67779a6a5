import type { Chart, Mark, Series, Tone } from '../message/chart.ts';
import type { Frame } from './frame.ts';
import { around, type Box, type Place, placed } from './place.ts';
import { lines, widest } from './text.ts';
import { LABEL, LEADING } from './theme.ts';
import { type Pixel, traceOf } from './trace.ts';

/** A text with its place; `tone` null is the colour of text. */
export interface Label {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly tone: Tone | null;
  readonly bold: boolean;
  /** The point it names, where it stands off it. */
  readonly leader: Pixel | null;
}

interface Wish {
  readonly text: string;
  readonly tone: Tone | null;
  readonly bold: boolean;
  readonly point: Pixel | null;
  /** Where it may stand, the better places first. */
  readonly places: (width: number, height: number) => readonly Box[] | readonly Place[];
}

/** Places along the chart, from the right. */
const SHARES = [0.94, 0.84, 0.75, 0.65, 0.55, 0.45, 0.35, 0.25, 0.15, 0.06];

function markWish(mark: Mark, { x, y, grid }: Frame): Wish {
  const own = { text: mark.label, tone: null, bold: true };
  switch (mark.type) {
    case 'point': {
      const point = [x(mark.x), y(mark.y)] as const;
      return { ...own, point, places: (width, height) => around(...point, width, height) };
    }
    case 'x':
      return {
        ...own,
        point: null,
        places: (width, height) =>
          SHARES.toReversed().flatMap((share) => {
            const box = { y: grid.y + 4 + share * (grid.height - height - 8), width, height };
            return [
              { ...box, x: x(mark.at) + 10 },
              { ...box, x: x(mark.at) - width - 10 },
            ];
          }),
      };
    case 'y':
      return {
        ...own,
        point: null,
        places: (width, height) =>
          SHARES.flatMap((share) => {
            const box = { x: grid.x + 6 + share * (grid.width - width - 12), width, height };
            return [
              { ...box, y: y(mark.at) - height - 6 },
              { ...box, y: y(mark.at) + 6 },
            ];
          }),
      };
  }
}

/** A number between two, as far along as `at` is between `from` and `to`. */
const between = (at: number, from: number, to: number, first: number, last: number): number =>
  to === from ? last : first + ((at - from) / (to - from)) * (last - first);

/** Low and high pixels of a line or a band at a pixel of x. */
function edgesAt(series: Exclude<Series, { type: 'bars' }>, { x, y }: Frame, at: number): Pixel {
  const { points } = series;
  const found = points.findIndex((point) => x(point[0]) >= at);
  const next = points[found < 0 ? points.length - 1 : found]!;
  const last = points[Math.max(0, (found < 0 ? points.length : found) - 1)]!;
  const edge = (i: 1 | 2): number =>
    between(at, x(last[0]), x(next[0]), y(last[i] ?? last[1]), y(next[i] ?? next[1]));
  if (series.type === 'line' && series.stepped) return [y(last[1]), y(last[1])];
  return [edge(1), edge(2)];
}

/** A line or a band shorter than this needs no name. */
const LEAST = 60;

function nameWish(series: Series, frame: Frame): Wish[] {
  if (series.name === '' || series.type === 'bars' || series.points.length === 0) return [];
  const [from, to] = [frame.x(series.points[0]![0]), frame.x(series.points.at(-1)![0])];
  if (to - from < LEAST) return [];
  const band = series.type === 'band';
  const spots = (band ? SHARES.slice(1, -1) : SHARES).map((share) => {
    const x = from + share * (to - from);
    const [low, high] = edgesAt(series, frame, x);
    return { x, low, high, room: Math.abs(low - high) };
  });
  const ordered = band ? spots.toSorted((a, b) => b.room - a.room) : spots;
  const places = (width: number, height: number): Box[] => {
    const inside = ordered.filter(({ room }) => band && room >= height);
    const outside = (gap: number): Box[] =>
      ordered.flatMap(({ x, low, high }) => [
        { x: x - width / 2, y: Math.min(low, high) - height - gap, width, height },
        { x: x - width / 2, y: Math.max(low, high) + gap, width, height },
      ]);
    return [
      ...inside.map(({ x, low, high }) => ({
        x: x - width / 2,
        y: (low + high - height) / 2,
        width,
        height,
      })),
      ...outside(9),
      ...outside(30),
      ...outside(55),
    ];
  };
  return [{ text: series.name, tone: series.tone, bold: false, point: null, places }];
}

/** Farther from its box than this, a point has a line to it. */
const FAR = 26;

function leaderTo([x, y]: Pixel, box: Box): Pixel | null {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) > FAR ? [x, y] : null;
}

/** Widths a label may be broken at, the better first. */
const WIDTHS = [400, 240];
/** How much worse a narrower form is. */
const NARROW = 20;

/** Room around a point that is left to its own label. */
const spared = ([x, y]: Pixel, { grid }: Frame): Box => ({
  x: x > grid.x + grid.width * 0.7 ? x - 250 : x - 80,
  y: y - 45,
  width: x > grid.x + grid.width * 0.7 ? 290 : 160,
  height: 90,
});

/** Where the names of marks, lines and bands stand: beside what they name, over as little as can be. */
export function labelsOf(chart: Chart, frame: Frame): readonly Label[] {
  const trace = traceOf(chart, frame);
  const bandsFirst = chart.series.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  const names = bandsFirst.flatMap((series) => nameWish(series, frame));
  const marks = chart.marks.map((mark) => markWish(mark, frame));
  const points = marks.flatMap(({ point }) => (point ? [spared(point, frame)] : []));
  const taken: Box[] = [];
  const label = ({ text, tone, bold, point, places }: Wish, spare: readonly Box[]): Label => {
    const weight = bold ? 'bold' : 'normal';
    const forms = WIDTHS.map((width) => lines(text, width, LABEL, 3, weight));
    const all = forms.flatMap((broken, i) =>
      places(widest(broken, LABEL, weight) + 8, broken.length * LABEL * LEADING)
        .map((box, j) => ({
          broken,
          rank: 4 * j,
          ...box,
        }))
        .map((each) => ({ ...each, rank: each.rank + i * NARROW })),
    );
    const { box, index } = placed(all, [...taken, ...spare], trace, frame.grid);
    taken.push(box);
    return { box, lines: all[index]!.broken, tone, bold, leader: point && leaderTo(point, box) };
  };
  return [...names.map((wish) => label(wish, points)), ...marks.map((wish) => label(wish, []))];
}
