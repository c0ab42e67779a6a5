import type { Phrases } from './lexicon.ts';

/** What a number can be about. */
export const SUBJECTS = [
  'difficulty',
  'retarget',
  'hashrate',
  'hashprice',
  'subsidy',
  'fees',
  'revenue',
  'price',
  'production-cost',
  'breakeven',
  'efficiency',
  'open-interest',
  'deficit',
  'demand',
  'capacity',
  'power-draw',
  'consumption',
  'electricity-price',
  'emissions',
  'sustainable',
  'gas',
  'coal',
  'share',
  'supply',
  'issuance',
  'cap',
  'last-coin',
  'halving',
  'interval',
  'epoch',
  'odds',
  'holdings',
  'sale',
  'stock',
  'profit',
  'production',
  'growth',
  'deal',
  'investment',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Words that bend or place a statement without being its subject. */
export const MARKERS = [
  'topic',
  'bitcoin',
  'homonym',
  'other-asset',
  'up',
  'down',
  'reach',
  // right before a number: to where it went, or by how much
  'to',
  'by',
  // whose figure
  'network',
  'company-own',
  'solo',
  'machine',
  'world',
  'of-country',
  'surveyed',
  'unrelated',
  'pool',
  'unknown-pool',
  // what kind of figure
  'average',
  'single',
  'per-bitcoin',
  'all-in',
  'annual',
  'daily',
  'total',
  'option',
  'first-offer',
  'data-center',
  'under-construction',
  'grid',
  'gas-turbines',
  'fuel-cells',
  'nuclear',
  'mining-sites',
  'gross',
  'remaining',
  'closes',
  'more',
  'absolute',
  // deals
  'guarantee',
  'payment',
  'tenant',
  'customer',
  'partnering',
  'conversion',
  'greenfield',
  'mining-site',
  'financing',
  // superlatives
  'largest',
  'smallest',
  'highest',
  'lowest',
  'longest',
  'shortest',
  'record',
  'record-high',
  'record-low',
  'ever',
  'high-low',
  'within-last',
  'this-year',
  // stance, modality, source
  'negation',
  'never',
  'no-negation',
  'contrast',
  'question',
  'falsehood',
  'irony',
  'condition',
  // makes a condition as the first word of its clause ("should it fall")
  'inverted',
  'possible',
  'forecast',
  'opinion',
  'goal',
  'past-forecast',
  // of an earlier time than the article's
  'earlier',
  'cite',
  'cite-after',
  'say',
  'project',
  'data-of',
  'the-bank',
  'the-company',
  'the-country',
  'the-speaker',
  'this-one',
  // joints of a sentence
  'and',
  'joint',
] as const;
export type Marker = (typeof MARKERS)[number];
export type Term = Subject | Marker;

/** Named events a window can begin with; their days stand in events.ts. */
export type EventName =
  | 'china-mining-ban-2021'
  | 'winter-storm-fern-2026-01'
  | 'halving-1'
  | 'halving-2'
  | 'halving-3'
  | 'halving-4';

/**
 * The words that tell what a number is about. Lower case, words apart by one space (a hyphen in the text counts as a
 * space); `*` at an end of a word stands for any letters (`*schwierigkeit`, `drop*`).
 */
export interface ClaimWords {
  readonly terms: Readonly<Record<Term, Phrases>>;
  readonly events: Readonly<Record<EventName, Phrases>>;
}
