/** A place on an axis that is written out, in the reader's manner. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** One side of a chart. A day is its ms since 1970; `category` has its ticks at 0, 1, 2 … from the top or the left. */
export interface Axis {
  /** What it measures, with its unit; empty where the ticks say so themselves. */
  readonly label: string;
  readonly scale: 'linear' | 'log' | 'category';
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

/** What a part of a chart says of itself, beside its colour, which never says anything alone. */
export type Tone = 'plain' | 'good' | 'bad' | 'doubtful' | 'faint';

/** A bar from `from` to `to`; its end may lie anywhere from `low` to `high`, most likely at `middle`. */
export interface Bar {
  /** Where on the axis of categories, or on the x axis where there are none. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly low?: number;
  readonly high?: number;
  readonly middle?: number;
  readonly tone?: Tone;
  readonly label?: string;
}

/** `name` is written beside it; empty where nothing needs telling apart. */
export type Series = { readonly name: string; readonly tone: Tone } & (
  | {
      readonly type: 'line';
      /** Holds its value until the next point. */
      readonly stepped: boolean;
      readonly points: readonly (readonly [x: number, y: number])[];
    }
  | { readonly type: 'band'; readonly points: readonly (readonly [x: number, low: number, high: number])[] }
  | { readonly type: 'bars'; readonly bars: readonly Bar[] }
);

/** A point, with the range it may lie in, or a line across the chart that is named. */
export type Mark =
  | {
      readonly type: 'point';
      readonly x: number;
      readonly y: number;
      readonly low?: number;
      readonly high?: number;
      readonly label: string;
    }
  | { readonly type: 'x'; readonly at: number; readonly label: string }
  | { readonly type: 'y'; readonly at: number; readonly label: string };

/** A chart as data, worded for one reader: bars lie where the y axis has categories, else they stand. */
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
