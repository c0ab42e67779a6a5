import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { Judged } from '../../src/check/verdict.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { AMOUNTS_TOLD } from './told/amounts.ts';
import { AMOUNTS_TRUE, AMOUNTS_WRONG } from './told/amounts-true.ts';
import { COUNTED_TOLD } from './told/counted.ts';
import { MEASURES_TOLD, MEASURES_TRUE } from './told/measures.ts';
import { SOURCES_TOLD } from './told/sources.ts';
import { SUMS_TOLD } from './told/sums.ts';

const known = knownAt(facts, '2026-11-22');

const judged = (lang: string, published: string | null, text: string): readonly Judged[] =>
  judge(
    readClaims({ title: null, text, published: published === null ? null : span(published), lang }),
    known,
  );

const says = ({ claim }: Judged, value: number | null): boolean => {
  const said = [claim.value, claim.low, claim.high].filter((n) => n !== null);
  return value === null ? said.length === 0 : said.some((n) => Math.abs(n / value - 1) < 1e-6);
};

describe('measures of chain and market as they are told', () => {
  test.each([...MEASURES_TOLD, ...SUMS_TOLD, ...SOURCES_TOLD, ...AMOUNTS_TOLD, ...COUNTED_TOLD])(
    '%s, %s (%s): %s',
    (_source, published, lang, text, expected) => {
      const all = judged(lang, published, text);
      for (const [kind, value, verdict] of expected) {
        const found = all.find((one) => one.claim.kind === kind && says(one, value));
        expect(found?.verdict.verdict ?? 'not read', `${kind} ${value}`).toBe(verdict);
      }
    },
  );

  test.each([...MEASURES_TRUE, ...AMOUNTS_TRUE])('%s (%s), true: %s', (published, lang, text) => {
    const wrong = judged(lang, published, text).filter(({ verdict }) => verdict.verdict === 'refuted');
    expect(wrong.map(({ claim }) => claim.quote)).toEqual([]);
  });

  test.each(AMOUNTS_WRONG)('%s (%s), wrong: %s', (published, lang, text) => {
    const codes = judged(lang, published, text).map(({ verdict }) => verdict.verdict);
    expect(codes.some((code) => code === 'refuted' || code === 'misleading')).toBe(true);
  });
});
