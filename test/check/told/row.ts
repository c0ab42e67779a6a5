import type { VerdictCode } from '../../../src/check/verdict.ts';
import type { ClaimKind } from '../../../src/claims/claim.ts';

/** Where the truth stands, when it was published, the text, and its claims with number and verdict. */
export type ToldRow = readonly [
  source: string,
  published: string,
  text: string,
  claims: readonly (readonly [ClaimKind, number | null, VerdictCode])[],
];

/** The same with the language of the text, which may have no date. */
export type Told = readonly [
  source: string,
  published: string | null,
  lang: string,
  text: string,
  expected: readonly (readonly [ClaimKind, number | null, VerdictCode])[],
];
