import type { Dimension } from '../quantity/quantity.ts';
import type { Needed } from '../sight.ts';
import type { TermSet } from '../text/term-set.ts';

/** The words that a reader needs for a dimension; null where it needs none. */
export const neededFor = (needed: Needed | undefined, dimension: Dimension): TermSet | null =>
  (needed && ('bits' in needed ? needed : needed[dimension])) ?? null;
