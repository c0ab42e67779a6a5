import type { Day, Span } from '../core/days.ts';
import type { Current } from './current.ts';

export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** Named when the source was seen only through another page. */
  readonly seenVia?: string;
  /** The text under examination itself: named beside other sources, never a ground on its own. */
  readonly evidence?: false;
}

/**
 * What is known, and since when. `asOf` is what it is about, `knownFrom` when it was published.
 * `evidence: false` marks what rests on an article under examination: shown as what it says, never used to judge.
 */
export interface Known {
  readonly asOf: Span;
  readonly knownFrom: Day;
  readonly sources: readonly Source[];
  readonly confidence?: 'high' | 'medium' | 'low';
  /** True where the number or its date was not seen in a source. Shown, and never the sole ground of `refuted`. */
  readonly fromMemory?: boolean;
  readonly evidence?: false;
  readonly note?: string;
}

/** One difficulty epoch, from the block header at its first height. */
export interface Epoch {
  readonly height: number;
  /** Compact target of the header. */
  readonly nBits: number;
  /** Maximum target ÷ target, no unit. */
  readonly difficulty: number;
  /** Signed percentage against the epoch before; null for genesis. */
  readonly changePct: number | null;
  /** Header time, seconds since 1970; null where only the day is known. */
  readonly time: number | null;
  readonly day: Day;
  /** Days the stated day may be off. */
  readonly dayTolerance: number;
  /** First and last header time of this epoch, seconds; null where unknown. */
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  /** Given where the header was heard from running sources; else it is from the bundled table. */
  readonly sources?: readonly Source[];
}

/** A month of chain and market: lows, means and highs of daily price and of the seven-day hashrate. */
export interface Month extends Known {
  readonly month: string;
  readonly priceUsd: { readonly low: number; readonly mean: number; readonly high: number } | null;
  readonly hashrateEhs: { readonly low: number; readonly mean: number; readonly high: number } | null;
  readonly feesBtcPerBlock: number | null;
  readonly feeSharePct: number | null;
  readonly blocks: number;
  readonly days: number;
}

export interface Halving {
  readonly number: number;
  readonly height: number;
  /** Null for those to come. */
  readonly day: Day | null;
}

/** One vintage of a forecaster's power-gap forecast, GW. */
export interface PowerForecast extends Known {
  readonly forecaster: string;
  readonly demandGw: number | null;
  readonly underConstructionGw: number | null;
  readonly gridAccessGw: number | null;
  readonly gapGw: number;
  /** The note was seen, its day was not: `asOf` spans the days it can be from. */
  readonly dateFromMemory?: true;
  /** After time-to-power options. */
  readonly netGw: readonly [number, number] | null;
  readonly netPct: number | null;
  readonly optionsGw: Readonly<Record<string, readonly [number, number]>>;
  /** Bitcoin sites: operating, under construction, interconnected. */
  readonly sitesGw: {
    readonly operating?: number;
    readonly underConstruction?: number;
    readonly interconnected?: number;
  };
}

/** Shares by country of one provider for one quarter or survey; `basis` keeps world and survey apart. */
export interface CountryShares extends Known {
  readonly provider: string;
  readonly basis: 'world' | 'survey' | 'pool-location';
  /** ISO 3166-1 alpha-2 → %. */
  readonly pct: Readonly<Record<string, number>>;
  /** ISO 3166-1 alpha-2 → EH/s. */
  readonly ehs: Readonly<Record<string, number>>;
}

/** A dated observation of one quantity under one definition. */
export interface Observation extends Known {
  /** `open-interest`, `hashprice`, `hashrate`, `production-cost`, `fees`, `energy`, `price`, `treasury`, … */
  readonly quantity: string;
  /** Definition that makes it comparable: provider, population, basis ("cash", "all-in", "seven-day mean"). */
  readonly definition: string;
  /** The claim aspect it answers, where a quantity has several: `cash`, `all-in`, `sustainable`, `gas`, `share-of-world` … */
  readonly aspect?: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Canonical unit of CLAIMS' table. */
  readonly unit: string;
  /** Lexicon id of whom it is about: company, pool, country; null for the network. */
  readonly subject: string | null;
}

export interface Machine extends Known {
  readonly maker: string;
  readonly model: string;
  readonly cooling: string;
  readonly hashrateThs: number;
  readonly powerW: number;
  /** powerW ÷ hashrateThs, J/TH. */
  readonly efficiency: number;
  /** Year or month of release. */
  readonly released: string | null;
  readonly releasedFromMemory?: true;
  /** True where only the announcement was seen. */
  readonly announced: boolean;
}

export interface Event {
  readonly id: string;
  readonly name: Readonly<Record<'en' | 'de', string>>;
  readonly span: Span;
  readonly sources: readonly Source[];
  readonly note?: string;
}

export interface Person extends Known {
  readonly id: string;
  readonly name: string;
  /** Organisation ids the person speaks for, with the role. */
  readonly roles: readonly {
    readonly organisation: string;
    readonly role: string;
    readonly from?: Day;
    readonly to?: Day;
  }[];
}

/** What a person or bank is known to have said: statements whose attribution can be judged. */
export interface Saying extends Known {
  readonly speaker: string;
  /** Claim kind and the value said, so that "X says 50 %" can be matched. */
  readonly kind: string;
  readonly value: number;
  /** Bounds said: "50 % or more" has a low of 50. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: string;
  readonly gist: string;
}

export type DealRole =
  | 'tenant'
  | 'end-customer'
  | 'guarantor'
  | 'customer'
  | 'supplier'
  | 'lender'
  | 'utility'
  | 'contractor'
  | 'partner'
  | 'seller'
  | 'target';

/** A further figure of a deal: `noi-total`, `guarantee`, `option-mw`, `jv-share`, `capex`, `company-value` … */
export interface DealFigure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

export interface Deal extends Known {
  readonly id: string;
  readonly announced: Span;
  readonly kind:
    | 'lease'
    | 'gpu-cloud'
    | 'acquisition'
    | 'joint-venture'
    | 'land-and-power'
    | 'own-build'
    | 'site'
    | 'conversion-capex';
  readonly status: string;
  /** Is it built anew, or an existing mining site converted? null when no source says. */
  readonly origin: 'greenfield' | 'conversion' | null;
  /** Lexicon id and name of the miner or site owner. */
  readonly operator: string;
  readonly operatorName: string;
  readonly ticker: string | null;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly role: DealRole }[];
  readonly site: string | null;
  readonly region: string | null;
  /** Lexicon place ids that contain the site, narrowest first: `west-feliciana`, `us-la`, `us`. */
  readonly places: readonly string[];
  readonly criticalMw: number | null;
  readonly grossMw: number | null;
  readonly baseValueUsd: number | null;
  readonly totalValueUsd: number | null;
  readonly termYears: number | null;
  /** Other figures a text may give for it, labelled: options, NOI, guarantee, joint-venture share. */
  readonly otherFigures: readonly DealFigure[];
  /** Fields above that no source shows; `fromMemory` is set when value, power or term are among them. */
  readonly memoryFields?: readonly (keyof Deal)[];
}

export interface PoolWindow extends Known {
  readonly window: string;
  readonly blocks: number;
  /** How many pools found blocks; `top` lists the largest only. */
  readonly pools: number;
  readonly top: readonly { readonly pool: string; readonly name: string; readonly blocks: number }[];
  readonly unknownSharePct: number | null;
}

/** Retarget and halving arithmetic aside, everything that is known; all arrays are oldest first. */
export interface Facts {
  readonly epochs: readonly Epoch[];
  readonly months: readonly Month[];
  readonly halvings: readonly Halving[];
  readonly powerForecasts: readonly PowerForecast[];
  readonly countryShares: readonly CountryShares[];
  readonly observations: readonly Observation[];
  readonly machines: readonly Machine[];
  readonly events: readonly Event[];
  readonly people: readonly Person[];
  readonly sayings: readonly Saying[];
  readonly deals: readonly Deal[];
  readonly pools: readonly PoolWindow[];
  /** What running sources said by a day; left out where none was asked. */
  readonly currentOn?: ((at: Day) => Current) | undefined;
}
