import { describe, expect, test } from 'vitest';
import { type Given, judgeAll, party } from './factory.ts';

interface Pair {
  readonly source: string;
  readonly claims: readonly Given[];
  readonly published: string;
  readonly verdicts: readonly string[];
}

const hashrate = (number: string, from: number): Given => ({
  kind: 'hashrate-level',
  number,
  unit: 'EH/s',
  from,
  direction: 'down',
});
const fell = (number: string, kind: Given['kind'] = 'hashrate-change'): Given => ({
  kind,
  number,
  unit: '%',
  direction: 'down',
});

const power = (kind: Given['kind'], number: string, aspect?: NonNullable<Given['aspect']>): Given => ({
  kind,
  number,
  unit: 'GW',
  scope: null,
  modality: 'forecast',
  ...(aspect ? { aspect } : {}),
});

const pairs: readonly Pair[] = [
  {
    source: '74 − 10 − 15 is not 39',
    claims: [
      power('power-demand', '74'),
      power('power-capacity', '10', 'under-construction'),
      power('power-capacity', '15', 'grid-access'),
      power('power-deficit', '39'),
    ],
    published: '2026-07-10',
    verdicts: ['supported', 'unverifiable', 'unverifiable', 'refuted'],
  },
  {
    source: 'Haberler: Foundry from 328 to 139 is about 60 %',
    claims: [
      { ...hashrate('139', 328), scope: 'pool', parties: [party('foundry')] },
      { ...fell('60'), hedge: 'about', scope: 'pool', parties: [party('foundry')] },
    ],
    published: '2026-01-28',
    verdicts: ['supported', 'supported'],
  },

  {
    source: 'The Block, July 2021: 136.47 to 85 is -37.7 %, not 35',
    claims: [hashrate('85', 136.47), fell('35')],
    published: '2021-07-05',
    verdicts: ['supported', 'refuted'],
  },
  {
    source: 'the same with 38 %',
    claims: [hashrate('85', 136.47), fell('38')],
    published: '2021-07-05',
    verdicts: ['supported', 'supported'],
  },
  {
    source: 'promminer: 200 to 197 is no 10 %',
    claims: [hashrate('197', 200), fell('10')],
    published: '2022-03-20',
    verdicts: ['supported', 'refuted'],
  },
  {
    source: 'difficulty: the levels are wrong, not the percentage',
    claims: [
      fell('11.16', 'difficulty-change'),
      { kind: 'difficulty-level', number: '129.86', unit: 'T', from: 141.67 },
    ],
    published: '2026-02-08',
    verdicts: ['supported', 'refuted'],
  },
  {
    source: 'CoinShares: 55,950 to 82,162 is 47 %',
    claims: [
      { kind: 'production-cost', number: '82162', unit: 'USD', from: 55_950 },
      { kind: 'production-cost', number: '47', unit: '%', direction: 'up' },
    ],
    published: '2025-02',
    verdicts: ['supported', 'supported'],
  },
  {
    source: 'blockto.io: -7.7 % does not go with 12 min 36 s',
    claims: [
      fell('7.7', 'difficulty-change'),
      { kind: 'block-time', number: '12.6', unit: 'min', aspect: 'average-interval' },
    ],
    published: '2026-03-21',
    verdicts: ['supported', 'refuted'],
  },
  {
    source: 'block 953,568: 15.6 days go with -10.09 %',
    claims: [
      fell('10.09', 'difficulty-change'),
      { kind: 'block-time', number: '15.6', unit: 'days', aspect: 'epoch-length' },
    ],
    published: '2026-06-15',
    verdicts: ['supported', 'supported'],
  },
  {
    source: '596885.xyz: 475 BTC for 388 million',
    claims: [
      { kind: 'stock-or-treasury', number: '475', unit: 'BTC', scope: 'company', parties: [party('riot')] },
      {
        kind: 'stock-or-treasury',
        number: '388',
        scale: 1e6,
        unit: 'USD',
        scope: 'company',
        parties: [party('riot')],
      },
    ],
    published: '2025-05-06',
    verdicts: ['supported', 'refuted'],
  },
  {
    source: 'TheMinerMag: 475 BTC for 38.8 million',
    claims: [
      { kind: 'stock-or-treasury', number: '475', unit: 'BTC', scope: 'company', parties: [party('riot')] },
      {
        kind: 'stock-or-treasury',
        number: '38.8',
        scale: 1e6,
        unit: 'USD',
        scope: 'company',
        parties: [party('riot')],
      },
    ],
    published: '2025-05-06',
    verdicts: ['supported', 'supported'],
  },
  {
    source: '2.3 PH/s of 874 EH/s: 1 in 2,640 days',
    claims: [
      { kind: 'hashrate-level', number: '2.3', unit: 'PH/s', scope: 'machine' },
      { kind: 'hashrate-level', number: '874', unit: 'EH/s' },
      { kind: 'solo-odds', number: '2800', unit: '1 in x', scope: null },
    ],
    published: '2025-07-04',
    verdicts: ['unverifiable', 'supported', 'supported'],
  },
  {
    source: '10 TH/s of 269 EH/s: a hundred times more than told',
    claims: [
      { kind: 'hashrate-level', number: '10', unit: 'TH/s', scope: 'machine' },
      { kind: 'hashrate-level', number: '269', unit: 'EH/s' },
      { kind: 'solo-odds', number: '0.000000037', unit: '%', scope: null },
    ],
    published: '2023-01-20',
    verdicts: ['unverifiable', 'supported', 'refuted'],
  },
  {
    source: 'shares of more than the whole',
    claims: ['us', 'ru', 'cn'].map((id, i) => ({
      kind: 'country-share' as const,
      number: ['57', '31', '24'][i] ?? '',
      unit: '%',
      scope: 'country' as const,
      place: { name: id, id },
    })),
    published: '2024-02-10',
    verdicts: ['refuted', 'refuted', 'refuted'],
  },
];

describe('statements of one article about each other', () => {
  test.each(pairs)('$source', ({ claims, published, verdicts }) => {
    expect(judgeAll(claims, published).map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});
