import type { NextRetarget } from '../core/projection.ts';
import type { Source } from './fact.ts';
import type { Dated } from './network.ts';
import type { ToldRetarget } from './retold.ts';

/** What one source says. */
export interface Part {
  readonly source: Source;
  readonly value: number;
  /** ms since 1970. */
  readonly at: number;
}

/** How a number came about that keeps changing. */
export interface Live {
  /** The instant it is about, of several sources the earliest: ms since 1970. */
  readonly at: number;
  /** ms after which it is stale. */
  readonly freshMs: number;
  /** `median`: of all parts. `first`: the first part's, the others stand beside it. */
  readonly method: 'median' | 'first';
  readonly parts: readonly Part[];
  /** Sources whose answers are too old to count. */
  readonly late: readonly Part[];
  /** How far the parts lie apart, %. */
  readonly spreadPct: number;
}

/** A figure with the sources it was heard from. */
export type LiveFigure = Dated & { readonly live: Live };

/** Height of the newest block, with its header's time in seconds. */
export type LiveTip = LiveFigure & { readonly time: number };

/** What a transaction pays to be mined by then, sat/vB, as one source says. */
export interface FeeRates {
  readonly source: Source;
  readonly at: number;
  readonly freshMs: number;
  readonly next: number;
  readonly halfHour: number;
  readonly hour: number;
}

/** How far the running epoch is, and where its end is heading: a forecast, never a fact. */
export interface Progress {
  readonly height: number;
  /** Blocks after the epoch's first, and seconds from that header to the tip's. */
  readonly blocks: number;
  readonly seconds: number;
  readonly next: NextRetarget;
  readonly live: Live;
}

/** What running sources say of chain and market, as far as it was heard by a day. Null where nobody said it. */
export interface Current {
  readonly tip: LiveTip | null;
  readonly progress: Progress | null;
  /** Median price of one BTC in USD. */
  readonly price: LiveFigure | null;
  /** Mean fees of the newest blocks, BTC per block. */
  readonly fees: LiveFigure | null;
  readonly feeRates: readonly FeeRates[];
  /** Retargets after the last epoch known that may not be judged by: shown only. */
  readonly reported: readonly ToldRetarget[];
  /** Median price of one BTC in a currency (ISO 4217). */
  priceIn(code: string): LiveFigure | null;
  /** Units of a currency per USD. */
  rate(code: string): LiveFigure | null;
}

export const isFresh = ({ at, freshMs }: Pick<Live, 'at' | 'freshMs'>, now: number): boolean =>
  now - at <= freshMs;
