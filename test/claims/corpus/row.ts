import type { Claim } from '../../../src/claims/claim.ts';

/** What must be read; fields left out are not looked at. */
export interface Expected
  extends Partial<
    Pick<
      Claim,
      | 'value'
      | 'low'
      | 'high'
      | 'from'
      | 'unit'
      | 'direction'
      | 'modality'
      | 'stance'
      | 'aspect'
      | 'scope'
      | 'height'
      | 'subject'
    >
  > {
  readonly kind: Claim['kind'];
  readonly place?: string;
  readonly by?: string;
  readonly party?: string;
  readonly rank?: number;
  readonly window?: 'since' | 'within' | 'ever';
  readonly when?: string;
}

/** The claims first, then sentences that each say exactly these and no others. */
export interface Row {
  readonly claims: readonly Expected[];
  readonly phrasings: readonly string[];
  /** Publication day; 2026-02-09 where nothing is said. */
  readonly published?: string;
}

export interface Corpus {
  readonly rows: readonly Row[];
  /** Sentences with numbers that assert nothing about mining, or nothing that may be judged. */
  readonly negatives: readonly string[];
}
