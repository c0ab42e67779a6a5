import { describe, expect, test } from 'vitest';
import { CHINA_BAN, type Given, judgeAll, judgeOne, largest, type Row, sinceYear, span } from './factory.ts';

const fell = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'difficulty-change',
  number,
  unit: '%',
  direction: 'down',
  ...more,
});
const rose = (number: string, more: Partial<Given> = {}): Given => ({
  ...fell(number, more),
  direction: 'up',
});
const level = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'difficulty-level',
  number,
  unit: 'T',
  ...more,
});

const rows: readonly Row[] = [
  {
    source: 'block 935,424: -11.1553 %',
    claim: fell('11.16'),
    published: '2026-02-08',
    verdict: 'supported',
    reason: 'rounded',
  },
  {
    source: 'block 935,424, rounded to a whole point',
    claim: fell('11', { hedge: 'about' }),
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'block 935,424, one-decimal rounding',
    claim: fell('11.2'),
    published: '2026-02-09',
    verdict: 'supported',
  },
  {
    source: 'HTX copy prints 11.6 for 11.16',
    claim: fell('11.6'),
    published: '2026-02-08',
    verdict: 'misleading',
    reason: 'near-miss',
  },
  {
    source: 'invented: 21 % instead of 11.16',
    claim: fell('21', { when: { ...span('2026-02-07'), grain: 'day', anchor: 'relative' } }),
    published: '2026-02-08',
    verdict: 'refuted',
    reason: 'wrong-value',
  },
  {
    source: 'invented: direction flipped',
    claim: rose('11.16'),
    published: '2026-02-08',
    verdict: 'refuted',
    reason: 'wrong-direction',
  },
  {
    source: 'block 935,424, range',
    claim: { kind: 'difficulty-change', unit: '%', direction: 'down', low: 10, high: 12 },
    published: '2026-02-09',
    verdict: 'supported',
  },
  {
    source: 'block 745,920: -5.009 %, "over 5 %"',
    claim: fell('5', { low: 5, hedge: 'over' }),
    published: '2022-07',
    verdict: 'supported',
    reason: 'bound-holds',
  },
  {
    source: 'block 689,472: -27.94 %, "over 5 %"',
    claim: fell('5', { low: 5, hedge: 'over' }),
    published: '2021-07-05',
    verdict: 'supported',
    reason: 'understated',
  },
  {
    source: 'block 689,472, "nearly 28 %"',
    claim: fell('28', { high: 28, hedge: 'nearly' }),
    published: '2021-07-05',
    verdict: 'supported',
  },
  { source: 'block 937,440: +14.725 %', claim: rose('14.7'), published: '2026-02-20', verdict: 'supported' },
  {
    source: 'block 937,440, "15 %"',
    claim: rose('15'),
    published: '2026-02-20',
    verdict: 'supported',
    reason: 'rounded',
  },
  { source: 'block 937,440, "15.6 %"', claim: rose('15.6'), published: '2026-02-20', verdict: 'misleading' },
  {
    source: 'block 937,440, absolute step 18.53 T',
    claim: rose('18.5', { unit: 'T' }),
    published: '2026-02-20',
    verdict: 'supported',
  },
  {
    source: 'coin-informer, 22 March 2026: 4.5 for 7.76',
    claim: fell('4.5'),
    published: '2026-03-22',
    verdict: 'refuted',
  },
  {
    source: 'binance pt: 7.8 % for July 2024 is 4.996',
    claim: fell('7.8', { when: '2024-07-05' }),
    published: '2024-07-06',
    verdict: 'refuted',
  },
  {
    source: 'chainclarity: 15 June for the night of 14 June 2026',
    claim: fell('10.09', { when: '2026-06-15' }),
    published: '2026-06-16',
    verdict: 'supported',
  },
  {
    source: 'block 850,752 of 5 July 2024 told for 5 June',
    claim: fell('5.00', { when: '2024-06-05' }),
    published: '2024-07-20',
    verdict: 'refuted',
    reason: 'wrong-date',
  },
  {
    source: 'block 953,568',
    claim: fell('10.09', { height: 953_568 }),
    published: null,
    verdict: 'supported',
  },
  {
    source: 'thebitcoinmarkets: height 935,429',
    claim: fell('11.16', { height: 935_429 }),
    published: '2026-02-08',
    verdict: 'refuted',
    reason: 'wrong-height',
  },
  {
    source: 'a height nobody has seen yet',
    claim: fell('3', { height: 2016 * 600 }),
    published: null,
    verdict: 'unverifiable',
  },
  {
    source: 'published when further retargets are unknown',
    claim: fell('9'),
    published: '2026-10-05',
    verdict: 'unverifiable',
  },
  {
    source: 'no date anywhere',
    claim: fell('9'),
    published: null,
    verdict: 'unverifiable',
    reason: 'no-date',
  },
  {
    source: 'year 2021 as publication: 12.61 is of 1 May',
    claim: fell('12.6'),
    published: '2021',
    verdict: 'supported',
  },
  {
    source: 'two retargets of May and June 2021 together: -20.4 %',
    claim: fell('20.4'),
    published: '2021-06-14',
    verdict: 'unverifiable',
  },
  {
    source: 'year 2025 from 109.78 T to 148.26 T',
    claim: rose('35', { when: '2025' }),
    published: '2026-01-02',
    verdict: 'supported',
  },
];

const ranks: readonly Row[] = [
  {
    source: 'block 935,424: largest since 689,472',
    claim: fell('11.16', { superlative: largest(CHINA_BAN) }),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'block 935,424: tenth-largest ever',
    claim: fell('11.16', { superlative: largest({ type: 'ever' }, { rank: 10 }) }),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'block 935,424 is not the largest ever',
    claim: fell('11.16', { superlative: largest({ type: 'ever' }, { series: 'relative' }) }),
    published: '2026-02-08',
    verdict: 'refuted',
    reason: 'false-superlative',
  },
  {
    source: 'block 935,424 told as the largest since 2022: reaches to 2021',
    claim: fell('11.16', { superlative: largest(sinceYear('2022')) }),
    published: '2026-02-08',
    verdict: 'supported',
    reason: 'understated',
  },
  {
    source: 'block 953,568: second of 2026',
    claim: fell('10.09', { superlative: largest({ type: 'within', span: span('2026') }, { rank: 2 }) }),
    published: '2026-06-15',
    verdict: 'supported',
  },
  {
    source: 'coinrab: "largest this year" for 953,568',
    claim: fell('10.09', { superlative: largest({ type: 'within', span: span('2026') }) }),
    published: '2026-06-15',
    verdict: 'refuted',
    reason: 'false-superlative',
  },
  {
    source: 'block 953,568: eleventh ever',
    claim: fell('10.09', { superlative: largest({ type: 'ever' }, { rank: 11 }) }),
    published: '2026-06-15',
    verdict: 'supported',
  },
  {
    source: 'block 903,168: largest since July 2021',
    claim: fell('7.48', { superlative: largest(sinceYear('2021-07')) }),
    published: '2025-06-30',
    verdict: 'supported',
  },
  {
    source: 'block 937,440: largest rise ever, in absolute terms only',
    claim: rose('14.73', { superlative: largest({ type: 'ever' }) }),
    published: '2026-02-20',
    verdict: 'misleading',
    reason: 'wrong-base',
  },
  {
    source: 'block 937,440: largest absolute rise ever',
    claim: rose('14.73', { superlative: largest({ type: 'ever' }, { series: 'absolute' }) }),
    published: '2026-02-20',
    verdict: 'supported',
  },
  {
    source: 'block 937,440: 18.5 T is the largest step',
    claim: rose('18.5', { unit: 'T', superlative: largest({ type: 'ever' }) }),
    published: '2026-02-20',
    verdict: 'supported',
  },
  {
    source: 'block 937,440: largest percentage rise ever',
    claim: rose('14.73', { superlative: largest({ type: 'ever' }, { series: 'relative' }) }),
    published: '2026-02-20',
    verdict: 'refuted',
  },
  {
    source: 'block 689,472: largest fall ever',
    claim: fell('27.94', { superlative: largest({ type: 'ever' }) }),
    published: '2021-07-05',
    verdict: 'supported',
  },
  {
    source: 'superlative without a number',
    claim: { kind: 'difficulty-change', unit: '%', direction: 'down', superlative: largest(CHINA_BAN) },
    published: '2026-02-09',
    verdict: 'supported',
  },
];

const levels: readonly Row[] = [
  {
    source: 'block 935,424: 125.86 T',
    claim: level('125.86'),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'block 935,424 from 933,408',
    claim: level('125.86', { from: 141.67 }),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'Portuguese copy: from 141.84',
    claim: level('125.86', { from: 141.84 }),
    published: '2026-02',
    verdict: 'refuted',
  },
  {
    source: 'invented: 129.86 T',
    claim: level('129.86', { from: 141.67 }),
    published: '2026-02-08',
    verdict: 'refuted',
  },
  {
    source: 'aic.exchange: "83.1 terahashes" of May 2024',
    claim: level('83.1', { unit: 'TH/s' }),
    published: '2024-05-10',
    verdict: 'misleading',
    reason: 'wrong-unit',
  },
  {
    source: 'BTC.com, November 2022: record 36.95 T',
    claim: level('36.95', { superlative: largest({ type: 'ever' }) }),
    published: '2022-12',
    verdict: 'supported',
  },
  {
    source: 'block 935,424 is no record',
    claim: level('125.86', { superlative: largest({ type: 'ever' }) }),
    published: '2026-02-08',
    verdict: 'refuted',
  },
  {
    source: 'any height of an epoch has its level',
    claim: level('125.86', { height: 936_000 }),
    published: null,
    verdict: 'supported',
  },
];

describe('difficulty', () => {
  test.each([...rows, ...ranks, ...levels])('$source → $verdict', ({ claim, published, verdict, reason }) => {
    const judged = judgeOne(claim, published);
    expect({ verdict: judged.verdict, reason: judged.reason }).toEqual({
      verdict,
      reason: reason ?? judged.reason,
    });
  });

  test('number and superlative keep their own words', () => {
    const judged = judgeOne(fell('21', { superlative: largest(CHINA_BAN) }), '2026-02-08');
    expect(judged.verdict).toBe('refuted');
    expect(judged.parts).toMatchObject({ number: 'refuted', superlative: 'supported' });
    const rank = judgeOne(
      fell('10.09', { superlative: largest({ type: 'within', span: span('2026') }) }),
      '2026-06-15',
    );
    expect(rank.parts).toMatchObject({ number: 'supported', superlative: 'refuted' });
  });

  test('the runner-up is named: 3 July 2021 at block 689,472', () => {
    const judged = judgeOne(fell('11.16', { superlative: largest(CHINA_BAN) }), '2026-02-08');
    expect(judged.explanation.args).toMatchObject({
      height: { value: 689_472 },
      day: { value: '2021-07-03' },
    });
    expect(judged.evidence.map(({ height }) => height)).toEqual([933_408, 935_424, 689_472]);
  });

  test('an absolute record says that the percentage is none', () => {
    const judged = judgeOne(rose('14.73', { superlative: largest({ type: 'ever' }) }), '2026-02-20');
    expect(judged.explanation.id).toBe('superlative-absolute-only');
  });

  test('the arithmetic can be repeated from its inputs', () => {
    const { computed } = judgeOne(fell('11.16'), '2026-02-08');
    const { before_T: a, after_T: b } = computed?.inputs ?? {};
    expect((Number(b) / Number(a) - 1) * 100).toBeCloseTo(Number(computed?.result), 2);
  });

  test('a forecast stays open and gets its outcome', () => {
    const judged = judgeOne(
      fell('10.4', {
        modality: 'forecast',
        attribution: { source: 'CoinWarz', id: 'coinwarz', quoted: false },
      }),
      '2026-02-09',
    );
    expect(judged).toMatchObject({
      verdict: 'unverifiable',
      reason: 'forecast',
      explanation: { id: 'forecast-outcome' },
    });
    expect(judged.evidence[0]?.height).toBe(937_440);
  });

  test('levels pick the epoch where nothing gives a date', () => {
    const judged = judgeAll([fell('7.48'), level('116.96', { from: 126.41 })], null);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
  });
});
