import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import type { Judged } from '../../src/check/verdict.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { TRAPS_OF_CHAIN } from './told/traps-chain.ts';
import { TRAPS_OF_DEALS } from './told/traps-deals.ts';
import { TRAPS_OF_MEASURES } from './told/traps-measures.ts';
import { TRAPS_TRUE } from './told/traps-true.ts';

const judged = (text: string, lang: string, published: string | null): readonly Judged[] =>
  judge(
    readDated({ title: null, text, published: published === null ? null : span(published), lang }, facts)
      .reading,
    facts,
  );

const says = ({ claim }: Judged, value: number | null): boolean =>
  [claim.value, claim.low, claim.high].some(
    (n) => n !== null && value !== null && Math.abs(n - value) <= 1e-6 * Math.abs(value),
  );

describe('traps of the news, each beside its true twin', () => {
  it.each([...TRAPS_OF_CHAIN, ...TRAPS_OF_DEALS, ...TRAPS_OF_MEASURES])(
    '%s, %s (%s): %s',
    (_source, published, lang, text, expected) => {
      const all = judged(text, lang, published);
      for (const [kind, value, verdict] of expected) {
        const found = all.filter((one) => one.claim.kind === kind && says(one, value));
        expect(
          found.map((one) => one.verdict.verdict),
          `${kind} ${value}`,
        ).toContain(verdict);
      }
      const convicted = expected.filter(([, , verdict]) => verdict === 'refuted' || verdict === 'misleading');
      const wrong = all.filter(
        ({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading',
      );
      expect(wrong.map(({ claim }) => claim.quote)).toHaveLength(convicted.length);
    },
  );

  it.each(TRAPS_TRUE)('%s (%s), not wrong: %s', (published, lang, text) => {
    const wrong = judged(text, lang, published).filter(
      ({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading',
    );
    expect(wrong.map(({ claim }) => claim.quote)).toEqual([]);
  });
});
