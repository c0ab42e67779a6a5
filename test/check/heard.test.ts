import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import { readClaims } from '../../src/claims/read.ts';
import type { Heard, InformantId } from '../../src/facts/heard.ts';
import { withHeard } from '../../src/facts/hearing.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { headerAfter, said, told } from '../facts/heard.ts';
import { span } from './factory.ts';

/** Invented retargets after the bundled ones: the fifth, of 14 November 2026 at block 975,744, is a rise of 2.5 % down to its target. */
const by = (...sources: readonly InformantId[]): Heard[] =>
  [1, 2, 3, 4, 5].flatMap((n) => sources.map((source) => told(source, headerAfter(n))));

const NOW = Date.UTC(2026, 10, 22, 12);

const verdicts = (text: string, heard: readonly Heard[]) => {
  const reading = readClaims({ title: null, text, published: span('2026-11-16'), lang: 'en' });
  const known = knownAt(withHeard(facts, heard), '2026-11-22');
  return judge(reading, known).map(({ claim, verdict }) => [claim.kind, verdict.verdict]);
};

const TRUE = 'At block 975,744 on 14 November 2026, the difficulty of Bitcoin mining fell by 2.49%.';
const FALSE = 'At block 975,744 on 14 November 2026, the difficulty of Bitcoin mining rose by 8.1%.';

describe('a retarget beyond the bundled ones', () => {
  test.each([
    ['two servers agree', by('mempool', 'esplora'), 'supported', 'refuted'],
    ['the node says so', by('node'), 'supported', 'refuted'],
    ['one server says so', by('mempool'), 'unverifiable', 'unverifiable'],
    ['nobody was asked', [], 'unverifiable', 'unverifiable'],
  ])('is judged where %s', (_who, heard, right, wrong) => {
    expect(verdicts(TRUE, heard)).toEqual([['difficulty-change', right]]);
    expect(verdicts(FALSE, heard)).toEqual([['difficulty-change', wrong]]);
  });

  test('where two servers disagree about one, nothing from there on is refuted', () => {
    const other = { ...headerAfter(5), nBits: 0x17023111 };
    const heard = [...by('mempool'), ...by('esplora').slice(0, 4), told('esplora', other)];
    for (const text of [TRUE, FALSE])
      for (const [, verdict] of verdicts(text, heard)) expect(verdict).not.toBe('refuted');
  });
});

describe('what else is heard', () => {
  const heard = [
    ...by('node'),
    said('coinbase', 'prices', { USD: 65_000 }, NOW),
    said('kraken', 'prices', { USD: 65_100 }, NOW),
    said('node', 'fees', { from: 976_757, to: 976_900, sat: '288000000' }, NOW),
    said('node', 'tip', { height: 976_900, nBits: 0x170239c5, time: NOW / 1000, hash: 'a' }, NOW),
  ];

  test.each([
    'Bitcoin traded at $30,000 on 16 November 2026.',
    'The price of one bitcoin stood at $120,000 on 22 November 2026.',
    'Fees make up 25% of the revenue of Bitcoin miners in November 2026.',
    'Miners earn fees of 1.5 BTC per block on 22 November 2026.',
    'Foundry mined 90% of all Bitcoin blocks in the week to 22 November 2026.',
  ])('refutes nothing: %s', (text) => {
    const window = { blocks: 1000, pools: [{ slug: 'foundryusa', name: 'Foundry USA', blocks: 300 }] };
    const pools = said('mempool', 'pools', window, NOW, { subject: '1w' });
    for (const [, verdict] of verdicts(text, [...heard, pools])) expect(verdict).not.toBe('refuted');
  });
});
