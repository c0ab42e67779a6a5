import { describe, expect, test } from 'vitest';
import { withHeard } from '../../src/facts/hearing.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { age, liveText } from '../../src/message/live.ts';
import { networkFields } from '../../src/message/network.ts';
import { loadWords } from '../../src/message/words.ts';
import { headerAfter, said, told } from '../facts/heard.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const [en, de] = [await loadWords('en'), await loadWords('de')];

test.each([
  [-5 * MINUTE, 'just now', 'gerade eben'],
  [59_999, 'just now', 'gerade eben'],
  [MINUTE, 'one minute old', 'eine Minute alt'],
  [14.9 * MINUTE, '14 minutes old', '14 Minuten alt'],
  [119 * MINUTE, '119 minutes old', '119 Minuten alt'],
  [120 * MINUTE, '2 hours old', '2 Stunden alt'],
  [47 * 60 * MINUTE, '47 hours old', '47 Stunden alt'],
  [48 * 60 * MINUTE, '2 days old', '2 Tage alt'],
])('%d ms: %s', (ms, english, german) => {
  expect([age(ms, en), age(ms, de)]).toEqual([english, german]);
});

const part = (title: string, value: number, minutes: number) => ({
  source: { title },
  value,
  at: NOW - minutes * MINUTE,
});

const price = (changes: object) => ({
  value: 65_100,
  unit: 'USD',
  live: {
    at: NOW - 10 * MINUTE,
    freshMs: 30 * MINUTE,
    method: 'median' as const,
    parts: [part('A', 65_000, 10), part('B', 65_300, 2), part('C', 65_100, 1)],
    late: [],
    spreadPct: 0.46,
    ...changes,
  },
});

describe('a number that keeps changing', () => {
  const three = 'A $65,000, 10 minutes old; B $65,300, 2 minutes old; C $65,100, one minute old';
  test.each([
    ['has each source and its age', {}, `$65,100 (median of: ${three})`],
    ['of one source', { parts: [part('A', 65_100, 10)] }, '$65,100 (A, 10 minutes old)'],
    [
      'of one before another',
      { method: 'first', parts: [part('A', 65_100, 10), part('B', 1, 2)] },
      '$65,100 (A, 10 minutes old; beside it: B $1.00, 2 minutes old)',
    ],
    [
      'says where sources disagree',
      { spreadPct: 2.3 },
      `$65,100 (median of: ${three}; the sources disagree, they lie 2.3 % apart)`,
    ],
    [
      'says who is too old to count',
      { late: [part('D', 2, 300)] },
      `$65,100 (median of: ${three}; too old to count: D $2.00, 5 hours old)`,
    ],
  ])('%s', (_what, changes, text) => expect(liveText(price(changes), en, NOW)).toBe(text));

  test('says when it is stale', () => {
    const one = price({ parts: [part('A', 65_100, 10)] });
    expect(liveText(one, en, NOW + 20 * MINUTE)).toBe('$65,100 (A, 30 minutes old)');
    expect(liveText(one, en, NOW + 21 * MINUTE)).toBe('$65,100 (A, 31 minutes old; stale)');
    expect(liveText(one, de, NOW + 21 * MINUTE)).toBe('65.100 $ (A, 31 Minuten alt; veraltet)');
  });
});

test('the network right now, with what nobody confirmed said to be so', () => {
  const tipHeader = { ...headerAfter(1), height: 968_688, time: headerAfter(1).time + 604_800 };
  const heard = [
    told('mempool', headerAfter(1)),
    said('mempool', 'tip', tipHeader, NOW - 4 * MINUTE),
    said('kraken', 'prices', { USD: 65_100 }, NOW - MINUTE),
    said('mempool', 'fee-rates', { next: 4, halfHour: 3, hour: 2 }, NOW - 45 * MINUTE),
    said('mempool', 'fees', { from: 1, to: 144, sat: '288000000' }, NOW),
  ];
  const { current } = knownAt(withHeard(facts, heard), '2026-11-22');
  expect(Object.fromEntries(networkFields(current!, en, NOW))).toEqual({
    Block: '968,688 (mempool.space, 4 minutes old)',
    'Next change (95 % band)': expect.stringMatching(/^0\.05 % \(−.* … .* %\) after 1,008 of 2,016 blocks$/),
    'BTC price': '$65,100 (Kraken, one minute old)',
    Fees: '0.02 BTC/block (mempool.space, just now)',
    'Fee rates':
      '4 sat/vB for the next block, 3 within half an hour, 2 within an hour (mempool.space, 45 minutes old; stale)',
    Difficulty:
      '126.4 T since block 967,680, told by mempool.space: not confirmed by a second source, so nothing is judged by it',
  });
  expect(networkFields(knownAt(withHeard(facts, []), '2026-11-22').current!, de, NOW)).toEqual([]);
});
