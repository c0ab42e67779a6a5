import type { Hedge, NumberReading } from '../claim.ts';

/** What kind of thing a number measures. */
export type Dimension =
  | 'percent'
  | 'points'
  | 'money'
  | 'bitcoin'
  | 'btc-rate'
  | 'hashrate'
  | 'difficulty'
  | 'power'
  | 'energy'
  | 'efficiency'
  | 'hashprice'
  | 'power-price'
  | 'duration'
  | 'emissions'
  | 'blocks'
  | 'height'
  | 'machines'
  | 'year'
  | 'factor'
  | 'rank'
  | 'odds'
  | 'count'
  /** A number that only names or dates: time of day, day of a month, version, list mark. */
  | 'name';

/** A number of a text with all that its phrase says. Offsets are UTF-16. */
export interface Quantity {
  /** The whole phrase: hedge, sign, currency, unit, "from A". */
  readonly start: number;
  readonly end: number;
  /** The number itself (B of "from A to B", A of a range). */
  readonly number: { readonly start: number; readonly end: number };
  /** Unsigned, in `unit`; null for ranges and vague words. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A of "from A to B", in `unit`, and where A stands. */
  readonly from: number | null;
  readonly fromSpan: { readonly start: number; readonly end: number } | null;
  /** The sign written before the number. */
  readonly sign: '+' | '-' | null;
  readonly dimension: Dimension;
  /** Canonical unit (`EH/s`, `USD/PH/day`, `T`, `years`), null where nothing is named. */
  readonly unit: string | null;
  /** The unit as the text has it ("terahashes", "Mrd. Dollar"), null where nothing is named. */
  readonly writtenUnit: string | null;
  /** ISO 4217 code. */
  readonly currency: string | null;
  /** What the number is counted per: `day`, `block`, `PH/day`, `TH/day`, `PH`, `kWh`, `MW`, `year`, `BTC` … */
  readonly per: string | null;
  readonly hedge: Hedge | null;
  readonly precision: { readonly written: number; readonly round: number } | null;
  readonly interval: { readonly low: number | null; readonly high: number | null } | null;
  readonly readings: readonly NumberReading[];
  /** 2 for "doubled", 0.5 for "halbiert"; null when no verb says so. */
  readonly factorVerb: number | null;
  /** "11th", "zehntgrößte", "33. Halving". */
  readonly ordinal: boolean;
  /** Written in letters ("two", "ein Drittel"). */
  readonly spelled: boolean;
}
