import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { Judged } from '../../src/check/verdict.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import * as de from './told/de.ts';
import * as en from './told/en.ts';

const judged = (lang: string, published: string, text: string): readonly Judged[] =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts);

const isNumber = ({ claim }: Judged, value: number | null): boolean =>
  value === null ||
  [claim.value, claim.low, claim.high].some(
    (said) => said !== null && Math.abs(said - value) <= Math.abs(value) * 1e-6 + 1e-9,
  );

describe.each([
  ['en', en],
  ['de', de],
] as const)('families of statements (%s)', (lang, { told, neverFalse }) => {
  test.each(told)('%s, %s: %s', (_, published, text, expected) => {
    const left = [...judged(lang, published, text)];
    for (const [kind, value, verdict] of expected) {
      const at = left.findIndex((one) => one.claim.kind === kind && isNumber(one, value));
      expect(left[at]?.verdict.verdict, `${kind} ${value}`).toBe(verdict);
      left.splice(at, 1);
    }
    expect(left.map(({ claim }) => `${claim.kind} ${claim.quote}`)).toEqual([]);
  });

  test.each(neverFalse)('%s: never called false: %s', (published, text) => {
    const refuted = judged(lang, published, text).filter(({ verdict }) => verdict.verdict === 'refuted');
    expect(refuted.map(({ claim }) => `${claim.kind} ${claim.quote}`)).toEqual([]);
  });
});
