/** A number as it stands on an axis: the value, or a day as ms since 1970. */
export interface Axis {
  readonly label: string;
  readonly type: 'value' | 'day' | 'category';
  /** Written after each number, null for bare ones. */
  readonly unit: string | null;
  /** In the order of their numbers 0, 1, 2 …; empty unless `type` is `category`. */
  readonly categories: readonly string[];
}

/** What a part of a chart says of itself, beside its colour, which never says anything alone. */
export type Tone = 'plain' | 'good' | 'bad' | 'doubtful' | 'faint';

export type Series = { readonly name: string; readonly tone: Tone } & (
  | {
      readonly type: 'line';
      /** Holds its value until the next point. */
      readonly stepped: boolean;
      readonly points: readonly (readonly [x: number, y: number])[];
    }
  | { readonly type: 'band'; readonly points: readonly (readonly [x: number, low: number, high: number])[] }
  | {
      readonly type: 'bars';
      /** From where to where each bar stands; `low` and `high` are the range its end may lie in. */
      readonly bars: readonly {
        readonly x: number;
        readonly from: number;
        readonly to: number;
        readonly tone?: Tone;
        readonly label?: string;
        readonly low?: number;
        readonly high?: number;
      }[];
    }
);

/** A point or a line across the chart that is named. */
export type Mark =
  | { readonly type: 'point'; readonly x: number; readonly y: number; readonly label: string }
  | { readonly type: 'x' | 'y'; readonly at: number; readonly label: string };

/** A chart as data, worded for one reader: numbers in the units of its axes. */
export interface Chart {
  readonly title: string;
  /** What the picture shows, for those who cannot see it: one or two sentences with its main numbers. */
  readonly alt: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  /** Where the numbers are from and how old they are, in one line. */
  readonly source: string;
}
