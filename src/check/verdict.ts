import type { Claim } from '../claims/claim.ts';
import type { Explanation } from './explanation.ts';

export const VERDICTS = ['supported', 'misleading', 'refuted', 'unverifiable'] as const;
export type VerdictCode = (typeof VERDICTS)[number];

/** Machine-readable grounds; the words for people are in `explanation`. */
export type Reason =
  // supported
  | 'exact'
  | 'rounded'
  | 'approximate'
  | 'bound-holds'
  | 'understated'
  | 'within-range'
  | 'consistent'
  | 'registry'
  | 'vintage'
  | 'attribution-known'
  | 'denial-right'
  // misleading
  | 'near-miss'
  | 'outdated'
  | 'wrong-base'
  | 'wrong-scale'
  | 'survey-as-world'
  | 'points-as-percent'
  | 'role-drift'
  // refuted
  | 'wrong-value'
  | 'wrong-direction'
  | 'wrong-unit'
  | 'wrong-date'
  | 'wrong-height'
  | 'wrong-place'
  | 'wrong-role'
  | 'wrong-party'
  | 'wrong-origin'
  | 'wrong-attribution'
  | 'false-superlative'
  | 'out-of-range'
  | 'inconsistent'
  | 'denial-wrong'
  // unverifiable
  | 'forecast'
  | 'hypothetical'
  | 'question'
  | 'attribution'
  | 'quotation'
  | 'opinion'
  | 'vague'
  | 'no-date'
  | 'no-source'
  | 'ambiguous'
  | 'inherited-subject'
  | 'no-checker';

/** A calculation anyone can repeat: the formula, its inputs with units in their names, and what came out. */
export interface Computed {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly result: number | string;
  readonly unit: string | null;
}

/** Where a fact comes from. `height` for block headers; `asOf` is what it is about, `knownFrom` since when known. */
export interface Evidence {
  readonly title: string;
  readonly url: string | null;
  readonly asOf: string | null;
  readonly knownFrom: string | null;
  readonly height: number | null;
  readonly value: string | null;
}

/** What a moderator made of a verdict. */
export interface Decided {
  readonly as: 'confirmed' | 'overridden' | 'corrected';
  /** In the moderator's words. */
  readonly reason: string | null;
  /** What our own check had come to, which the rest of the verdict is about. */
  readonly own: VerdictCode;
  /** The claim it was decided on, where that is another one that says the same. */
  readonly from?: string;
}

export interface Verdict {
  readonly verdict: VerdictCode;
  readonly reason: Reason;
  readonly explanation: Explanation;
  readonly computed: Computed | null;
  readonly evidence: readonly Evidence[];
  /** Not given where nobody has decided. */
  readonly decided?: Decided;
  /** The outlet's text no longer says what was judged. */
  readonly gone?: true;
  /** Compound claims: each part's own verdict stays visible. */
  readonly parts?: Readonly<
    Partial<
      Record<
        'number' | 'superlative' | 'date' | 'place' | 'role' | 'origin' | 'attribution' | 'from',
        VerdictCode
      >
    >
  >;
}

export interface Judged {
  readonly claim: Claim;
  readonly verdict: Verdict;
}
