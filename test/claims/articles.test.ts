import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read.ts';
import { parseSpan } from '../../src/core/days.ts';
import { articles } from './corpus/articles.ts';
import type { Expected } from './corpus/row.ts';

const same = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(a, b));

const fits = (claim: Claim, row: Pick<Expected, 'kind' | 'value'>): boolean =>
  claim.kind === row.kind &&
  (row.value === undefined || same(claim.value ?? claim.low ?? claim.high, row.value));

/** The claim as the row speaks of it. */
const told = (claim: Claim | undefined, row: Expected): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(row).map((key) => {
      const read = claim?.[key as keyof Claim];
      const want = row[key as keyof Expected];
      const bound = key === 'value' && read === null ? (claim?.low ?? claim?.high) : read;
      return [key, typeof want === 'number' && same(bound as number, want) ? want : bound];
    }),
  );

describe('whole texts', () => {
  it.each(articles)('$id $title', ({ lang, published, title, text, claims, also }) => {
    const rest = [...readClaims({ title, text, published: parseSpan(published), lang }).claims];
    for (const row of claims) {
      const range = row.value === undefined && row.low !== undefined;
      const at = rest.findIndex((claim) => fits(claim, row) && (!range || same(claim.low, row.low)));
      expect(told(rest[at], row)).toEqual(row);
      if (at >= 0) rest.splice(at, 1);
    }
    const others = rest.filter((claim) => !claim.passing && !also.some((row) => fits(claim, row)));
    expect(others.map((claim) => `${claim.kind} ${claim.quote}`)).toEqual([]);
  });
});
