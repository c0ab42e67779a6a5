import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { Judged } from '../../src/check/verdict.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { DEALS_TOLD, DEALS_TRUE } from './told/deals.ts';

const known = knownAt(facts, '2026-11-22');
const WRONG: readonly string[] = ['refuted', 'misleading'];

const judged = (lang: string, published: string, text: string): readonly Judged[] =>
  judge(readClaims({ title: null, text, published: span(published), lang }), known);

const says = ({ claim }: Judged, value: number, unit: string): boolean =>
  claim.unit === unit &&
  [claim.value, claim.low, claim.high].some((said) => said !== null && Math.abs(said / value - 1) < 1e-6);

describe('contracts, sales and revenue as they are told', () => {
  test.each(DEALS_TOLD)('%s, %s (%s): %s', (_source, published, lang, text, expected) => {
    const all = judged(lang, published, text);
    for (const [value, unit, wrong] of expected) {
      const found = all.find((one) => says(one, value, unit));
      const verdict = found?.verdict.verdict ?? 'not read';
      expect(wrong ? WRONG : ['supported'], `${value} ${unit}`).toContain(verdict);
    }
  });

  test.each(DEALS_TRUE)('deals.json, %s (%s), true: %s', (published, lang, text) => {
    const wrong = judged(lang, published, text).filter(({ verdict }) => WRONG.includes(verdict.verdict));
    expect(wrong.map(({ claim }) => claim.quote)).toEqual([]);
  });
});
