import { describe, expect, test } from 'vitest';
import { by, judgeOne, type Row } from './factory.ts';

const rows: readonly Row[] = [
  {
    source: '6.25 halves to 3.125, not to 3.75',
    claim: { kind: 'subsidy', number: '3.75', unit: 'BTC/block', from: 6.25, direction: 'down' },
    published: '2024-04-22',
    verdict: 'refuted',
  },
  {
    source: 'German "3.125" read with a grouping point',
    claim: {
      kind: 'subsidy',
      number: '3125',
      unit: 'BTC/block',
      direction: 'down',
      readings: [{ value: 3.125, low: null, high: null, unit: 'BTC/block', why: 'separator' }],
    },
    published: '2024-04-22',
    verdict: 'supported',
  },
  {
    source: 'an estimate of February 2024 for halving 4',
    claim: { kind: 'halving-date', number: '2024', unit: 'year', when: '2024-04-23', modality: 'forecast' },
    published: '2024-02-01',
    verdict: 'supported',
  },
  {
    source: 'halving 5 is projected to 2028, not 2027',
    claim: { kind: 'halving-date', number: '2027', unit: 'year', modality: 'forecast' },
    published: '2025-06-01',
    verdict: 'refuted',
  },
  {
    source: 'issued at the end of era 4',
    claim: { kind: 'supply', number: '20671875', unit: 'BTC', aspect: 'mined' },
    published: '2023-12-01',
    verdict: 'supported',
  },

  {
    source: 'consensus: 6.25 at block 812,345, so that 3.125 is of another block or wrong',
    claim: { kind: 'subsidy', number: '3.125', unit: 'BTC/block', height: 812_345 },
    published: '2026-03-10',
    verdict: 'unverifiable',
    reason: 'ambiguous',
  },
  {
    source: 'consensus: 6.25 at block 812,345, however late it is told',
    claim: { kind: 'subsidy', number: '6.25', unit: 'BTC/block', height: 812_345 },
    published: '2029-03-10',
    verdict: 'supported',
  },
  {
    source: 'until block 840,000 it was 6.25',
    claim: { kind: 'subsidy', number: '6.25', unit: 'BTC/block', height: 840_000 },
    published: '2024-03-10',
    verdict: 'supported',
  },
  {
    source: 'consensus: 3.125 since block 840,000',
    claim: { kind: 'subsidy', number: '3.125', unit: 'BTC/block' },
    published: '2025-11',
    verdict: 'supported',
  },
  {
    source: 'halving 4',
    claim: { kind: 'subsidy', number: '3.125', unit: 'BTC/block', from: 6.25, direction: 'down' },
    published: '2024-04-21',
    verdict: 'supported',
  },
  {
    source: '12.5 to 3.125 is a quarter',
    claim: {
      kind: 'subsidy',
      number: '3.125',
      unit: 'BTC/block',
      from: 12.5,
      direction: 'down',
      when: '2024-04',
    },
    published: '2024-04-21',
    verdict: 'refuted',
  },
  {
    source: 'halving 5: 1.5625, "just over 1.5"',
    claim: {
      kind: 'subsidy',
      number: '1.5',
      unit: 'BTC/block',
      hedge: 'over',
      low: 1.5,
      modality: 'forecast',
      when: '2028',
    },
    published: '2025-11-10',
    verdict: 'supported',
  },
  {
    source: 'first blocks',
    claim: { kind: 'subsidy', number: '50', unit: 'BTC/block' },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'July 2016',
    claim: { kind: 'subsidy', number: '12.5', unit: 'BTC/block', when: '2016' },
    published: null,
    verdict: 'supported',
  },
  {
    source: '12.5 was over in 2021',
    claim: { kind: 'subsidy', number: '12.5', unit: 'BTC/block', when: '2021' },
    published: '2022-01-10',
    verdict: 'refuted',
    reason: 'wrong-date',
  },
  {
    source: '6.25 told in 2025 without a date',
    claim: { kind: 'subsidy', number: '6.25', unit: 'BTC/block' },
    published: '2025-05-05',
    verdict: 'misleading',
    reason: 'outdated',
  },
  {
    source: 'no era pays 5',
    claim: { kind: 'subsidy', number: '5', unit: 'BTC/block' },
    published: '2025-05-05',
    verdict: 'refuted',
  },
  {
    source: 'fees on top may make 3.2',
    claim: { kind: 'subsidy', number: '3.2', unit: 'BTC/block' },
    published: '2025-05-05',
    verdict: 'unverifiable',
  },
  {
    source: '144 × 1.5625 = 225',
    claim: {
      kind: 'supply',
      number: '225',
      unit: 'BTC/day',
      from: 450,
      direction: 'down',
      modality: 'forecast',
      when: '2028',
      attribution: by('fred-thiel'),
    },
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: '144 × 3.125 = 450',
    claim: { kind: 'supply', number: '450', unit: 'BTC/day', from: 900 },
    published: '2024-04-22',
    verdict: 'supported',
  },
  {
    source: '144 × 3.125 is not 650',
    claim: { kind: 'supply', number: '650', unit: 'BTC/day' },
    published: '2025-04-22',
    verdict: 'unverifiable',
  },
  {
    source: '144 × 3.125 is not 1,350',
    claim: { kind: 'supply', number: '1350', unit: 'BTC/day' },
    published: '2025-04-22',
    verdict: 'refuted',
  },
  {
    source: 'cap',
    claim: { kind: 'supply', number: '21', scale: 1e6, unit: 'BTC', aspect: 'cap' },
    published: '2025-11',
    verdict: 'supported',
  },
  {
    source: 'cap is not 24 million',
    claim: { kind: 'supply', number: '24', scale: 1e6, unit: 'BTC', aspect: 'cap' },
    published: '2025-11',
    verdict: 'refuted',
  },
  {
    source: 'mined by early 2026: just under 20 million',
    claim: { kind: 'supply', number: '19.98', scale: 1e6, unit: 'BTC', aspect: 'mined' },
    published: '2026-02-01',
    verdict: 'supported',
  },
  {
    source: 'last subsidy, block 6,929,999',
    claim: {
      kind: 'supply',
      number: '2140',
      unit: 'year',
      aspect: 'last-year',
      hedge: 'about',
      modality: 'forecast',
    },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'last subsidy is not 2100',
    claim: { kind: 'supply', number: '2100', unit: 'year', aspect: 'last-year' },
    published: '2025-11',
    verdict: 'refuted',
  },
  {
    source: 'halving 1, 28 November 2012',
    claim: { kind: 'halving-date', number: '2012', unit: 'year' },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'no halving in 2011',
    claim: { kind: 'halving-date', number: '2011', unit: 'year', when: '2011' },
    published: null,
    verdict: 'refuted',
    reason: 'wrong-date',
  },
  {
    source: 'halving 3 was in May, not November 2020',
    claim: { kind: 'halving-date', number: '2020', unit: 'year', when: '2020-11' },
    published: null,
    verdict: 'refuted',
    reason: 'wrong-date',
  },
  {
    source: 'halving 4, US time zones',
    claim: { kind: 'halving-date', number: '2024', unit: 'year', when: '2024-04-19' },
    published: '2024-04-21',
    verdict: 'supported',
  },
  {
    source: 'halving 5 projected to spring 2028',
    claim: { kind: 'halving-date', number: '2028', unit: 'year', modality: 'forecast' },
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'blockoria.com: next halving in 2026',
    claim: { kind: 'halving-date', number: '2026', unit: 'year', modality: 'forecast' },
    published: '2025-10',
    verdict: 'refuted',
  },
  {
    source: 'halving 5 at block 1,050,000',
    claim: { kind: 'halving-date', number: '1050000', unit: 'block', aspect: 'height' },
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'halvings are multiples of 210,000',
    claim: { kind: 'halving-date', number: '1055000', unit: 'block', aspect: 'height' },
    published: '2026-02-10',
    verdict: 'refuted',
    reason: 'wrong-height',
  },
  {
    source: 'retarget interval',
    claim: { kind: 'block-time', number: '2016', unit: 'blocks', aspect: 'epoch-blocks' },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'slip of a digit: 20,016',
    claim: { kind: 'block-time', number: '20016', unit: 'blocks', aspect: 'epoch-blocks' },
    published: '2022-12',
    verdict: 'refuted',
  },
  {
    source: 'target',
    claim: { kind: 'block-time', number: '10', unit: 'min', aspect: 'target-interval', hedge: 'about' },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'target is not 15 minutes',
    claim: { kind: 'block-time', number: '15', unit: 'min', aspect: 'target-interval' },
    published: null,
    verdict: 'refuted',
  },
  {
    source: 'two weeks',
    claim: { kind: 'block-time', number: '14', unit: 'days', aspect: 'epoch-length', hedge: 'about' },
    published: null,
    verdict: 'supported',
  },
  {
    source: 'epoch before 689,472: 13.885 min',
    claim: {
      kind: 'block-time',
      number: '13.9',
      unit: 'min',
      aspect: 'average-interval',
      hedge: 'nearly',
      high: 13.9,
    },
    published: '2021-07-03',
    verdict: 'supported',
  },
  {
    source: 'epoch before 935,424: 11.26 min, mempool said 11.4',
    claim: { kind: 'block-time', number: '11.4', unit: 'min', aspect: 'average-interval', hedge: 'about' },
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'one block of 129 minutes',
    claim: { kind: 'block-time', number: '129', unit: 'min', aspect: 'single-block' },
    published: '2021-07-03',
    verdict: 'unverifiable',
  },
];

describe('what the protocol settles', () => {
  test.each(rows)('$source → $verdict', ({ claim, published, verdict, reason }) => {
    const judged = judgeOne(claim, published);
    expect({ verdict: judged.verdict, reason: judged.reason }).toEqual({
      verdict,
      reason: reason ?? judged.reason,
    });
  });

  test('450 to 225 shows the multiplication', () => {
    const { computed } = judgeOne(
      { kind: 'supply', number: '225', unit: 'BTC/day', from: 450, when: '2028', modality: 'forecast' },
      '2026-02-10',
    );
    expect(computed).toMatchObject({ inputs: { blocks_per_day: 144, subsidy_BTC: 1.5625 }, result: 225 });
  });
});
