/**
 * One sentence for people, as an id and its arguments; `message/phrases/<lang>` holds the words.
 * Numbers are given with the unit they are shown in, so that each language formats them its own way.
 */
export type ExplanationArgument =
  | {
      readonly type: 'number';
      readonly value: number;
      readonly unit: string | null;
      readonly digits?: number;
    }
  | { readonly type: 'day'; readonly value: string }
  | { readonly type: 'height'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  /** An id of the registry (a definition), for which each language may have words. */
  | { readonly type: 'term'; readonly value: string };

/** The sentences there are; every language has words for each, or it does not compile. */
export const EXPLANATIONS = [
  'no-checker',
  'withdrawn',
  'no-source',
  'no-date',
  'vague',
  'ambiguous',
  'opinion',
  'question',
  'quotation',
  'hypothetical',
  'inherited-subject',
  'attribution-only',
  'forecast-open',
  'forecast-outcome',
  'retarget',
  'retarget-height',
  'retarget-clamp',
  'retargets-together',
  'difficulty-span',
  'level',
  'level-unitless',
  'superlative-beaten',
  'superlative-other-year',
  'superlative-ever',
  'superlative-runner-up',
  'superlative-understated',
  'superlative-absolute-only',
  'superlative-level',
  'subsidy-first',
  'subsidy-era',
  'issuance-day',
  'halving-halves',
  'supply-mined',
  'supply-cap',
  'supply-era',
  'last-subsidy',
  'halving-day',
  'halving-projected',
  'halving-height',
  'target-interval',
  'epoch-blocks',
  'epoch-nominal',
  'epoch-interval',
  'hashrate-month',
  'hashrate-beyond',
  'hashprice-month',
  'hashprice-unit',
  'revenue-month',
  'fees-month',
  'fees-mean',
  'fees-of-sum',
  'fee-share-month',
  'fees-of-day',
  'block-reward',
  'reward-month',
  'price-month',
  'observation',
  'machine',
  'machine-sum',
  'vintage',
  'deal-figure',
  'deal-place',
  'deal-greenfield',
  'deal-conversion',
  'deal-role',
  'deal-parties',
  'deal-with-options',
  'deal-figure-share',
  'deal-currency',
  'deal-announced',
  'takeover-voted-down',
  'share-row',
  'share-surveyed',
  'share-change',
  'pool-blocks',
  'saying',
  'growth-arithmetic',
  'odds',
  'inner-change',
  'inner-interval',
  'inner-yield',
  'inner-difference',
  'inner-whole',
  'inner-restated',
  'inner-issuance',
  'coins-price',
  'coins-at-price',
  'coins-day',
] as const;
export type ExplanationId = (typeof EXPLANATIONS)[number];

export interface Explanation {
  readonly id: ExplanationId;
  readonly args: Readonly<Record<string, ExplanationArgument>>;
}
