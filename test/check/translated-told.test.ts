import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { translatedTrue, translatedWrong } from './told/translated.ts';

const blamed = (published: string | null, lang: string, text: string): readonly string[] =>
  judge(
    readDated({ title: null, text, published: published === null ? null : span(published), lang }, facts)
      .reading,
    facts,
  )
    .filter(({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading')
    .map(({ claim, verdict }) => `${claim.kind} ${claim.quote}: ${verdict.verdict} (${verdict.reason})`);

describe('sentences as translations put them', () => {
  it.each(translatedTrue)('%s (%s), true with its date and without: %s', (published, lang, text) => {
    expect(blamed(published, lang, text)).toEqual([]);
    expect(blamed(null, lang, text)).toEqual([]);
  });

  it.each(translatedWrong)('%s (%s), wrong: %s', (published, lang, text) => {
    expect(blamed(published, lang, text)).toHaveLength(1);
  });
});
