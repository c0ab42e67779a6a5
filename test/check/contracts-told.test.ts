import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';
import { right, type Told, wrong } from './told/contracts.ts';

const blamed = ([published, lang, text]: Told): string[] =>
  judge(readClaims({ title: null, text, published: span(published), lang }), facts).flatMap(
    ({ claim, verdict }) =>
      verdict.verdict === 'refuted' || verdict.verdict === 'misleading'
        ? [`${claim.quote}: ${verdict.reason}`]
        : [],
  );

describe('contracts, machines, power and energy as they are told', () => {
  test.each(wrong.map((told) => [told[0], told[1], told[2], told] as const))(
    '%s (%s), wrong: %s',
    (_, __, ___, told) => {
      expect(blamed(told)).not.toEqual([]);
    },
  );

  test.each(right.map((told) => [told[0], told[1], told[2], told] as const))(
    '%s (%s), not wrong: %s',
    (_, __, ___, told) => {
      expect(blamed(told)).toEqual([]);
    },
  );
});
