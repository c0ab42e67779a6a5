import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { trueArticles } from './told/articles.ts';
import { trueLines } from './told/lines.ts';

describe('articles without a wrong sentence', () => {
  it.each(trueArticles)('$lang, $published: $title', ({ published, lang, title, text, supported }) => {
    const article = { title, text: text.join('\n'), published: span(published), lang };
    const judged = judge(readClaims(article), facts);
    const blamed = judged.filter(
      ({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading',
    );
    expect(blamed.map(({ claim, verdict }) => `${claim.quote}: ${verdict.reason}`)).toEqual([]);
    const confirmed = judged.filter(({ verdict: { verdict } }) => verdict === 'supported');
    expect(confirmed.length).toBeGreaterThanOrEqual(supported);
  });
});

describe('sentences that nothing speaks against', () => {
  it.each(trueLines)('%s %s: %s', (published, lang, text) => {
    const judged = judge(readClaims({ title: null, text, published: span(published), lang }), facts);
    const blamed = judged.filter(
      ({ verdict: { verdict } }) => verdict === 'refuted' || verdict === 'misleading',
    );
    expect(blamed.map(({ claim, verdict }) => `${claim.quote}: ${verdict.reason}`)).toEqual([]);
  });
});
