import type { Span } from '../core/days.ts';

/** What a claim can be about. Adding one here makes the compiler name every place that must answer for it. */
export const KINDS = [
  'difficulty-change',
  'difficulty-level',
  'hashrate-change',
  'hashrate-level',
  'subsidy',
  'supply',
  'halving-date',
  'block-time',
  'hashprice',
  'revenue',
  'fee-share',
  'price-level',
  'price-change',
  'production-cost',
  'breakeven',
  'efficiency',
  'power-demand',
  'power-deficit',
  'power-capacity',
  'energy-use',
  'deal',
  'country-share',
  'pool-share',
  'stock-or-treasury',
  'growth-needed',
  'open-interest',
  'solo-odds',
  'company-production',
  'other',
] as const;
export type ClaimKind = (typeof KINDS)[number];

export type Direction = 'up' | 'down';
export type Modality = 'fact' | 'forecast' | 'opinion' | 'hypothetical';
export type Stance = 'asserted' | 'denied' | 'questioned' | 'reported-false';

/** How the number is bounded or blurred: `about` leaves a value, the others a bound. */
export type Hedge = 'about' | 'nearly' | 'over' | 'under' | 'up-to' | 'at-least';

/** Whose figure it is. Only `network` figures are compared with the network's total. */
export type Scope = 'network' | 'country' | 'pool' | 'company' | 'site' | 'machine';

/** What exactly of its kind a claim states, where a kind has more than one quantity. */
export type Aspect =
  // deal
  | 'value'
  | 'total-value'
  | 'capacity'
  | 'term'
  | 'place'
  | 'role'
  | 'origin'
  | 'parties'
  | 'guarantee'
  | 'investment'
  | 'price'
  | 'stake'
  // supply, revenue
  | 'per-day'
  | 'per-year'
  | 'mined'
  | 'cap'
  | 'last-year'
  | 'fees'
  | 'fees-plus-subsidy'
  // block-time
  | 'average-interval'
  | 'single-block'
  | 'target-interval'
  | 'epoch-length'
  | 'epoch-blocks'
  // power
  | 'increase'
  | 'level'
  | 'gross'
  | 'net'
  | 'under-construction'
  | 'grid-access'
  | 'gas-turbines'
  | 'fuel-cells'
  | 'nuclear-sited'
  | 'bitcoin-sites'
  | 'sites-operating'
  | 'sites-under-construction'
  | 'sites-interconnected'
  | 'share-closed'
  // energy-use
  | 'sustainable'
  | 'gas'
  | 'coal'
  | 'share-of-world'
  | 'share-of-country'
  | 'emissions'
  // production-cost
  | 'cash'
  | 'all-in'
  // halving-date
  | 'year'
  | 'height'
  // shares
  | 'surveyed'
  | 'relative-change'
  | 'share-of-share'
  // stock-or-treasury
  | 'holdings'
  | 'sold'
  | 'profit'
  | 'stock';

/** When the stated thing was or will be. `anchor` says how sure that is: only `explicit` dates can convict. */
export interface When extends Span {
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'span';
  readonly anchor: 'explicit' | 'relative' | 'inherited';
}

/** "Largest since X", "10th largest ever", "record". */
export interface Superlative {
  /** 1 for largest/lowest/record, 2 for second-largest … */
  readonly rank: number;
  readonly extreme: 'max' | 'min';
  /** Window: since the end of a span or of a named event, within a span ("of 2026"), or ever. */
  readonly window:
    | { readonly type: 'since'; readonly span: Span; readonly event: string | null; readonly weak: boolean }
    | { readonly type: 'within'; readonly span: Span }
    | { readonly type: 'ever' };
  /** What the text compares: percentages, absolute steps, or it does not say. */
  readonly series: 'relative' | 'absolute' | null;
  readonly quote: string;
  /** "The first rise since May": of any size, none has been since. */
  readonly first?: true;
  /** Where it stands, when a sentence of its own says it of a number told before. */
  readonly apart?: { readonly start: number; readonly end: number };
}

export type PartyRole =
  | 'operator'
  | 'tenant'
  | 'customer'
  | 'guarantor'
  | 'payer'
  | 'developer'
  | 'investor'
  | 'lender'
  | 'supplier'
  | 'partner';

/** A company, pool or person; `id` is the lexicon's name for it (`hut-8`), null when unknown. */
export interface Party {
  readonly name: string;
  readonly id: string | null;
  readonly role: PartyRole | null;
}

/** A country (ISO 3166-1 alpha-2), state, town or site; `id` is the lexicon's (`us`, `us-la`, `los-angeles`). */
export interface Place {
  readonly name: string;
  readonly id: string | null;
  /** What it is said to lie in, right behind its name ("Childress, Texas"). */
  readonly within?: { readonly name: string; readonly id: string };
}

/** Who is said to say so. `id` is the lexicon's (`morgan-stanley`, `fred-thiel`). */
export interface Attribution {
  readonly source: string;
  readonly id: string | null;
  /** True inside quotation marks. */
  readonly quoted: boolean;
}

/** Another way to read an ambiguous number; used towards leniency only. */
export interface NumberReading {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly why: 'separator' | 'scale' | 'times-more' | 'unit' | 'points';
}

/** Which words set which slot, by which rule: what "why" shows. */
export interface Because {
  readonly slot: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly aspect: Aspect | null;
  /** Exact substring of title or text, with UTF-16 offsets into it. */
  readonly quote: string;
  /** The words to show for it, where the quote alone says too little. */
  readonly shown?: string;
  readonly in: 'title' | 'text';
  readonly start: number;
  readonly end: number;
  /** Unsigned, in `unit`, scale words applied; null when only bounds are given or nothing is counted. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Canonical (CLAIMS table), except where the text's own unit is wrong: then that, to be judged. */
  readonly unit: string | null;
  readonly direction: Direction | null;
  /** The A of "from A to B", same unit. */
  readonly from: number | null;
  readonly hedge: Hedge | null;
  /** Place value of the last written digit and of the last non-zero digit, in `unit`. */
  readonly precision: { readonly written: number; readonly round: number } | null;
  /** The values the words allow: written precision, hedge and bounds together. Infinite ends are null. */
  readonly interval: { readonly low: number | null; readonly high: number | null } | null;
  readonly readings: readonly NumberReading[];
  readonly superlative: Superlative | null;
  /** Where one sentence ranks it more than once ("the 11th-largest ever and the second-biggest of 2026"). */
  readonly furtherSuperlatives?: readonly Superlative[];
  readonly when: When | null;
  /** Block height named with it. */
  readonly height: number | null;
  readonly modality: Modality;
  readonly stance: Stance;
  readonly attribution: Attribution | null;
  readonly scope: Scope | null;
  readonly parties: readonly Party[];
  readonly place: Place | null;
  /** `stated` in the same clause, carried over inside the paragraph, or carried over across one. */
  readonly subject: 'stated' | 'inherited' | 'inherited-across-paragraph';
  /** Said on the way ("the 15-year lease is worth …"): worth a word only where it is wrong. */
  readonly passing?: true;
  readonly because: readonly Because[];
}
