/** What can be heard of the running chain and its market. */
export interface HeardValues {
  /** Header of the newest block. */
  readonly tip: Header;
  /** Header of a retarget's block; `subject` is its height. */
  readonly retarget: Header;
  /** Fees of a run of blocks, both ends included: satoshi as a whole number in decimal digits. */
  readonly fees: { readonly from: number; readonly to: number; readonly sat: string };
  /** Fee rates in sat/vB to be mined in the next block, within half an hour, within an hour. */
  readonly 'fee-rates': { readonly next: number; readonly halfHour: number; readonly hour: number };
  /** Price of one BTC by ISO 4217 code. */
  readonly prices: Readonly<Record<string, number>>;
  /** Blocks by pool over the window that `subject` names; the largest first. */
  readonly pools: { readonly blocks: number; readonly pools: readonly PoolCount[] };
}

export type What = keyof HeardValues;

export interface Header {
  readonly height: number;
  /** Compact target. */
  readonly nBits: number;
  /** Header time, seconds since 1970. */
  readonly time: number;
  readonly hash: string;
}

export interface PoolCount {
  /** The pool's id at the source. */
  readonly slug: string;
  readonly name: string;
  readonly blocks: number;
}

/** Who can be asked: a kind of server, or an exchange. */
export type InformantId = 'mempool' | 'esplora' | 'node' | 'coinbase' | 'kraken';

interface HeardOf<W extends What> {
  readonly source: InformantId;
  /** Where it was asked, `host` or `host:port`; sources on one host are not independent of each other. */
  readonly host: string;
  readonly what: W;
  /** Tells things of one kind apart: a height, a window; empty where there is only one. */
  readonly subject: string;
  readonly value: HeardValues[W];
  /** What it is about, ms since 1970: a block's time, a price's own time; where the source names none, when it was asked. */
  readonly asOf: number;
  /** When it was first heard, and when it was last heard unchanged; ms since 1970. */
  readonly knownFrom: number;
  readonly heardAt: number;
}

/** One answer of one source as it was heard. Answers of different sources stand beside each other. */
export type Heard<W extends What = What> = { [K in W]: HeardOf<K> }[W];

/** The answers about one thing, in the order given. */
export const heardOf = <W extends What>(heard: readonly Heard[], what: W) =>
  heard.filter((each): each is Extract<Heard, { readonly what: W }> => each.what === what);
