import { describe, expect, test } from 'vitest';
import { by, type Given, judgeOne, largest, party, type Row } from './factory.ts';

const hashrate = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'hashrate-level',
  number,
  unit: 'EH/s',
  ...more,
});
const hashprice = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'hashprice',
  number,
  unit: 'USD/PH/day',
  ...more,
});
const price = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'price-level',
  number,
  unit: 'USD',
  ...more,
});
const share = (number: string, id: string, more: Partial<Given> = {}): Given => ({
  kind: 'country-share',
  number,
  unit: '%',
  place: { name: id, id },
  scope: 'country',
  ...more,
});

const rows: readonly Row[] = [
  {
    source: 'Hashrate Index, 7 February 2026',
    claim: hashrate('863'),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'months of January and February 2026: 826–1,084',
    claim: hashrate('948', { from: 1000 }),
    published: '2026-02',
    verdict: 'supported',
    reason: 'within-range',
  },
  {
    source: 'a day of September 2024 above the seven-day mean',
    claim: hashrate('742.76'),
    published: '2024-09',
    verdict: 'supported',
    reason: 'within-range',
  },
  {
    source: 'coin-informer: 1 EH/s for 1 ZH/s',
    claim: hashrate('1', { direction: 'down' }),
    published: '2026-03-22',
    verdict: 'refuted',
    reason: 'out-of-range',
  },
  {
    source: 'two and a half times the month',
    claim: hashrate('2500', { when: '2026-02' }),
    published: '2026-03-01',
    verdict: 'refuted',
  },
  {
    source: 'between a short window and an error',
    claim: hashrate('700', { when: '2026-02' }),
    published: '2026-03-01',
    verdict: 'unverifiable',
  },
  {
    source: 'a company is not the network',
    claim: hashrate('50', { scope: 'company', parties: [party('mara')] }),
    published: '2026-02-08',
    verdict: 'unverifiable',
  },
  {
    source: 'a miner of 2.3 PH/s is not the network',
    claim: hashrate('0.0023'),
    published: '2025-07-04',
    verdict: 'unverifiable',
  },
  {
    source: 'first day above all months before, September 2024',
    claim: hashrate('742.76', { superlative: largest({ type: 'ever' }) }),
    published: '2024-09',
    verdict: 'supported',
  },
  {
    source: 'October 2025 stood far higher',
    claim: hashrate('900', { superlative: largest({ type: 'ever' }) }),
    published: '2026-02-20',
    verdict: 'refuted',
    reason: 'false-superlative',
  },
  {
    source: 'United States, Hashrate Index, Q3 2025',
    claim: hashrate('323.4', { scope: 'country', place: { name: 'US', id: 'us' } }),
    published: '2025-07',
    verdict: 'supported',
  },
  {
    source: 'Coin-Turk, 7 February 2026',
    claim: hashprice('33.31'),
    published: '2026-02-08',
    verdict: 'supported',
  },
  {
    source: 'June 2024: 65,903 USD, 582 EH/s',
    claim: hashprice('52', { when: '2024-06' }),
    published: '2024-07-01',
    verdict: 'supported',
    reason: 'within-range',
  },
  {
    source: 'end of 2021: about 400',
    claim: hashprice('3500', { when: '2021-12' }),
    published: '2024-09',
    verdict: 'refuted',
    reason: 'out-of-range',
  },
  {
    source: 'per terahash for per petahash',
    claim: { kind: 'hashprice', number: '35', unit: 'USD/TH/day' },
    published: '2026-02-09',
    verdict: 'refuted',
    reason: 'wrong-unit',
  },
  {
    source: '0.0447 USD per TH = 44.7 per PH, 1 May 2024',
    claim: { kind: 'hashprice', number: '0.0447', unit: 'USD/TH/day' },
    published: '2024-05-02',
    verdict: 'supported',
  },
  {
    source: '38,700 per EH, JPMorgan for December 2025',
    claim: { kind: 'hashprice', number: '38700', unit: 'USD/EH/day' },
    published: '2026-01-05',
    verdict: 'supported',
  },
  {
    source: 'November 2025: 450 BTC at 85,000–110,000 USD',
    claim: { kind: 'revenue', number: '45', scale: 1e6, unit: 'USD/day', hedge: 'about' },
    published: '2025-11',
    verdict: 'supported',
  },
  {
    source: 'The Block, autumn 2025',
    claim: { kind: 'revenue', number: '300', scale: 1e3, unit: 'USD/day', aspect: 'fees', hedge: 'about' },
    published: '2025-11',
    verdict: 'supported',
  },
  {
    source: 'block 903,883: 3.125 + 0.048',
    claim: { kind: 'revenue', number: '3.173', unit: 'BTC/block', aspect: 'fees-plus-subsidy' },
    published: '2025-07-04',
    verdict: 'supported',
  },
  {
    source: 'fees of November 2025: 0.68 %',
    claim: { kind: 'fee-share', number: '1', unit: '%', high: 1, hedge: 'under' },
    published: '2025-11',
    verdict: 'supported',
  },
  {
    source: 'fees of January 2026: 0.6 %, not 15',
    claim: { kind: 'fee-share', number: '15', unit: '%', when: '2026-01' },
    published: '2026-02-01',
    verdict: 'refuted',
  },
  {
    source: 'months of February 2025: 83,988–101,582',
    claim: price('95000', { hedge: 'about' }),
    published: '2025-02',
    verdict: 'supported',
    reason: 'within-range',
  },
  {
    source: 'price of January 2026 never near 40,000',
    claim: price('40000', { when: '2026-01' }),
    published: '2026-02-01',
    verdict: 'refuted',
    reason: 'out-of-range',
  },
  {
    source: 'an intraday extreme proves nothing',
    claim: price('73000', { when: '2026-01' }),
    published: '2026-02-01',
    verdict: 'unverifiable',
  },
  {
    source: 'a condition',
    claim: price('40000', { modality: 'hypothetical', hedge: 'under', high: 40000 }),
    published: '2026-02-10',
    verdict: 'unverifiable',
    reason: 'hypothetical',
  },
  {
    source: 'CoinShares, Q4 2024, cash',
    claim: {
      kind: 'production-cost',
      number: '82162',
      unit: 'USD',
      from: 55_950,
      hedge: 'about',
      attribution: by('coinshares'),
    },
    published: '2025-02',
    verdict: 'supported',
    reason: 'approximate',
  },
  {
    source: 'CoinShares, Q4 2024, told as 62,162',
    claim: {
      kind: 'production-cost',
      number: '62162',
      unit: 'USD',
      aspect: 'cash',
      attribution: by('coinshares'),
      when: { start: '2024-10-01', end: '2024-12-31', grain: 'quarter', anchor: 'explicit' },
    },
    published: '2025-02',
    verdict: 'refuted',
    reason: 'wrong-attribution',
  },
  {
    source: 'two costs in one week: neither decides',
    claim: { kind: 'production-cost', number: '74000', unit: 'USD' },
    published: '2026-02-08',
    verdict: 'unverifiable',
  },
  {
    source: 'CoinGlass, 24 February 2026',
    claim: { kind: 'open-interest', number: '44.22', scale: 1e9, unit: 'USD' },
    published: '2026-02-25',
    verdict: 'supported',
  },
  {
    source: 'open interest by unknown definition',
    claim: {
      kind: 'open-interest',
      number: '50',
      scale: 1e9,
      unit: 'USD',
      hedge: 'about',
      direction: 'down',
    },
    published: '2026-02-10',
    verdict: 'unverifiable',
  },
  {
    source: 'CCAF, January 2022',
    claim: share('37.84', 'us', { attribution: by('ccaf') }),
    published: '2022-05',
    verdict: 'supported',
  },
  {
    source: 'CCAF survey told as the world',
    claim: share('75.4', 'us'),
    published: '2025-08',
    verdict: 'misleading',
    reason: 'survey-as-world',
  },
  {
    source: 'CCAF survey told as a survey',
    claim: share('75.4', 'us', { aspect: 'surveyed', attribution: by('ccaf') }),
    published: '2025-04-29',
    verdict: 'supported',
  },
  {
    source: 'Hashrate Index, Q3 2025',
    claim: share('16.61', 'ru', { from: 15.652, direction: 'up' }),
    published: '2025-07',
    verdict: 'supported',
  },
  {
    source: 'Russia +6.12 % of itself',
    claim: share('6.12', 'ru', { direction: 'up', aspect: 'relative-change' }),
    published: '2025-07',
    verdict: 'supported',
  },
  {
    source: 'Russia +6.12 points is relative told as points',
    claim: share('6.12', 'ru', { direction: 'up', unit: 'points' }),
    published: '2025-07',
    verdict: 'misleading',
    reason: 'points-as-percent',
  },
  {
    source: 'United States 35.81 from 36.025: 0.60 % of itself',
    claim: share('0.60', 'us', { direction: 'down', from: 36.025 }),
    published: '2025-07',
    verdict: 'supported',
  },
  {
    source: 'Hashrate Index never gave 61 %',
    claim: share('61', 'us', { attribution: by('hashrate-index') }),
    published: '2025-09-01',
    verdict: 'refuted',
  },
  {
    source: 'seed: shares that only it has',
    claim: share('16.4', 'ru', { attribution: by('hashrate-index') }),
    published: '2026-02-10',
    verdict: 'unverifiable',
    reason: 'attribution',
  },
  {
    source: 'CCAF 2025 report',
    claim: { kind: 'energy-use', number: '52.4', unit: '%', aspect: 'sustainable', attribution: by('ccaf') },
    published: '2025-04-29',
    verdict: 'supported',
  },
  {
    source: 'CCAF 2025 report',
    claim: { kind: 'energy-use', number: '138', unit: 'TWh' },
    published: '2025-04-29',
    verdict: 'supported',
  },
  {
    source: 'Keynote USA, October 2023',
    claim: { kind: 'pool-share', number: '31.38', unit: '%', scope: 'pool', parties: [party('foundry')] },
    published: '2023-10-20',
    verdict: 'supported',
  },
  {
    source: 'mempool.space: 14,906 of 52,335 blocks',
    claim: { kind: 'pool-share', number: '28.5', unit: '%', scope: 'pool', parties: [party('foundry')] },
    published: '2026-09-20',
    verdict: 'supported',
  },
  {
    source: 'TheMinerMag, April 2025',
    claim: {
      kind: 'stock-or-treasury',
      number: '475',
      unit: 'BTC',
      scope: 'company',
      parties: [party('riot')],
    },
    published: '2025-05-06',
    verdict: 'supported',
  },
];

describe('market, shares and energy', () => {
  test.each(rows)('$source → $verdict', ({ claim, published, verdict, reason }) => {
    const judged = judgeOne(claim, published);
    expect({ verdict: judged.verdict, reason: judged.reason }).toEqual({
      verdict,
      reason: reason ?? judged.reason,
    });
  });
});
