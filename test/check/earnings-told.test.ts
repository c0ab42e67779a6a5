import { describe, expect, test } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { earnings } from './told/earnings.ts';

describe('what miners earn, pay and hold', () => {
  test.each(earnings)('%s, %s, %s: %s', (_, published, lang, text, expected) => {
    const article = { title: null, text, published: published === null ? null : span(published), lang };
    const judged = judge(readDated(article, facts).reading, facts);
    const told = judged.map(
      ({ claim, verdict }) => `${claim.kind} ${claim.value ?? claim.low ?? claim.high} ${verdict.verdict}`,
    );
    expect(told.toSorted()).toEqual(expected.map((claim) => claim.join(' ')).toSorted());
  });
});
