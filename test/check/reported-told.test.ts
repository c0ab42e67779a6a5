import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import type { Judged } from '../../src/check/verdict.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { NEVER_FALSE, REPORTED } from './told/reported.ts';

const judged = (text: string, lang: string, published: string | null): readonly Judged[] =>
  judge(
    readDated({ title: null, text, published: published === null ? null : span(published), lang }, facts)
      .reading,
    facts,
  );

describe('news of contracts, accounts, machines and power', () => {
  it.each(REPORTED)('%s, %s (%s): %s', (_, published, lang, text, expected) => {
    const found = judged(text, lang, published).map(({ claim, verdict }) => [
      claim.kind,
      claim.value ?? claim.low ?? claim.high,
      verdict.verdict,
    ]);
    const sorted = (rows: readonly (readonly unknown[])[]): string[] => rows.map(String).toSorted();
    expect(sorted(found)).toEqual(sorted(expected));
  });

  it.each(NEVER_FALSE)('%s (%s): never called false: %s', (published, lang, text) => {
    const wrong = judged(text, lang, published).filter(
      ({ verdict }) => verdict.verdict === 'refuted' || verdict.verdict === 'misleading',
    );
    expect(wrong.map(({ claim }) => `${claim.kind} ${claim.quote}`)).toEqual([]);
  });
});
