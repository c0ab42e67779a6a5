import { describe, expect, test } from 'vitest';
import { by, type Given, judgeAll, judgeOne, party, type Row } from './factory.ts';

const gap = (number: string, more: Partial<Given> = {}): Given => ({
  kind: 'power-deficit',
  number,
  unit: 'GW',
  modality: 'forecast',
  scope: null,
  attribution: by('morgan-stanley'),
  ...more,
});
const HUT = [party('hut-8'), party('fluidstack')];
const deal = (more: Partial<Given>): Given => ({ kind: 'deal', scope: 'company', parties: HUT, ...more });
const usd = (number: string, more: Partial<Given> = {}): Given =>
  deal({ number, scale: 1e9, unit: 'USD', aspect: 'value', ...more });

const rows: readonly Row[] = [
  {
    source: 'IREN signed 9.7 billion with Microsoft, not Amazon',
    claim: usd('9.7', {
      quote: 'contract with amazon-web-services worth $9.7 billion',
      parties: [party('iren'), party('amazon-web-services')],
    }),
    published: '2025-11-04',
    verdict: 'refuted',
    reason: 'wrong-party',
  },
  {
    source: '13 is after, 44 before the options',
    claim: {
      kind: 'power-deficit',
      unit: 'GW',
      low: 13,
      high: 44,
      scope: null,
      modality: 'forecast',
      attribution: by('morgan-stanley'),
    },
    published: '2025-11-15',
    verdict: 'misleading',
    reason: 'wrong-base',
  },
  {
    source: 'Pakistan is not the United States',
    claim: {
      kind: 'power-capacity',
      number: '2000',
      unit: 'MW',
      scope: null,
      place: { name: 'Pakistan', id: 'pk' },
    },
    published: '2025-09-19',
    verdict: 'unverifiable',
  },

  {
    source: 'Morgan Stanley, 12 November 2025',
    claim: gap('44', { hedge: 'about' }),
    published: '2025-11-20',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, 12 November 2025: demand',
    claim: gap('69', { kind: 'power-demand' }),
    published: '2025-11-20',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, 12 November 2025: after options',
    claim: gap('13', { aspect: 'net', hedge: 'about' }),
    published: '2025-11-20',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, December 2024',
    claim: gap('36'),
    published: '2025-11-20',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, note after 12 November 2025',
    claim: gap('47', { from: 44, direction: 'up' }),
    published: '2025-12',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, early 2026',
    claim: gap('74', { kind: 'power-demand', direction: 'up', aspect: 'increase' }),
    published: '2026-02-10',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, early 2026',
    claim: gap('49', { hedge: 'about' }),
    published: '2026-02-10',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Morgan Stanley, options of Bitcoin sites',
    claim: {
      kind: 'power-capacity',
      unit: 'GW',
      low: 10,
      high: 15,
      aspect: 'bitcoin-sites',
      modality: 'forecast',
      attribution: by('morgan-stanley'),
    },
    published: '2026-02-10',
    verdict: 'supported',
    reason: 'vintage',
  },
  {
    source: 'Stephen Byrd speaks for Morgan Stanley',
    claim: gap('44', { attribution: by('stephen-byrd') }),
    published: '2025-11-20',
    verdict: 'supported',
  },
  {
    source: 'no vintage of autumn 2025 is near 90',
    claim: gap('90'),
    published: '2025-11-20',
    verdict: 'refuted',
    reason: 'wrong-attribution',
  },
  {
    source: 'after the last solid vintage another may have come',
    claim: gap('90'),
    published: '2026-05-20',
    verdict: 'unverifiable',
  },
  {
    source: 'a vintage of later is no vintage yet',
    claim: gap('49'),
    published: '2025-10-01',
    verdict: 'unverifiable',
  },
  {
    source: 'ERCOT has no vintage here',
    claim: gap('27', {
      kind: 'power-demand',
      attribution: by('ercot'),
      place: { name: 'Texas', id: 'us-tx' },
    }),
    published: '2022-08-15',
    verdict: 'unverifiable',
    reason: 'forecast',
  },
  {
    source: 'CoinDesk, November 2025: Thiel, 50 % or more',
    claim: {
      kind: 'growth-needed',
      number: '50',
      unit: '%/year',
      low: 50,
      hedge: 'at-least',
      modality: 'hypothetical',
      attribution: by('fred-thiel'),
    },
    published: '2026-02-10',
    verdict: 'supported',
    reason: 'attribution-known',
  },
  {
    source: 'Thiel did not say 20 %',
    claim: {
      kind: 'growth-needed',
      number: '20',
      unit: '%/year',
      modality: 'hypothetical',
      attribution: by('fred-thiel'),
    },
    published: '2026-02-10',
    verdict: 'refuted',
    reason: 'wrong-attribution',
  },
  {
    source: 'somebody else says 20 %',
    claim: { kind: 'growth-needed', number: '20', unit: '%/year', attribution: by('somebody') },
    published: '2026-02-10',
    verdict: 'unverifiable',
  },
  {
    source: 'River Bend, 17 December 2025: base value',
    claim: usd('7', { hedge: 'about' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend: value with options as a bound',
    claim: usd('17.7', { high: 17.7e9, hedge: 'up-to', modality: 'hypothetical' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend: value with options told as the value',
    claim: usd('17.7'),
    published: '2025-12-17',
    verdict: 'misleading',
    reason: 'wrong-base',
  },
  {
    source: 'River Bend: IT megawatts',
    claim: deal({ number: '245', unit: 'MW', aspect: 'capacity' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend: utility megawatts',
    claim: deal({ number: '330', unit: 'MW', aspect: 'capacity' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend: Anthropic partnership',
    claim: deal({ number: '2295', unit: 'MW', high: 2295, hedge: 'up-to', modality: 'hypothetical' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend: 15 years',
    claim: deal({ number: '15', unit: 'years', aspect: 'term' }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'River Bend has no 45 years',
    claim: deal({ number: '45', unit: 'years', aspect: 'term' }),
    published: '2025-12-17',
    verdict: 'refuted',
  },
  {
    source: 'River Bend is in Louisiana',
    claim: deal({ aspect: 'place', place: { name: 'Louisiana', id: 'us-la' } }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'seed: Los Angeles for LA',
    claim: deal({ aspect: 'place', place: { name: 'Los Angeles', id: 'los-angeles' } }),
    published: '2026-02-10',
    verdict: 'refuted',
    reason: 'wrong-place',
  },
  {
    source: 'seed: a mining site converted',
    claim: deal({ aspect: 'origin' }),
    published: '2026-02-10',
    verdict: 'refuted',
    reason: 'wrong-origin',
  },
  {
    source: 'Genoot: greenfield',
    claim: deal({ aspect: 'origin', quote: 'a greenfield data center' }),
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'seed: partners',
    claim: deal({ aspect: 'parties' }),
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'seed: Anthropic as the customer',
    claim: deal({ aspect: 'role', parties: [...HUT, party('anthropic', 'customer')] }),
    published: '2026-02-10',
    verdict: 'supported',
  },
  {
    source: 'seed: Google handles the payments',
    claim: deal({ aspect: 'role', parties: [...HUT, party('google', 'payer')] }),
    published: '2026-02-10',
    verdict: 'refuted',
    reason: 'wrong-role',
  },
  {
    source: 'a backstop by Google for the lease of Fluidstack: two names beside one role',
    claim: deal({
      aspect: 'role',
      quote: 'google backs the lease of fluidstack',
      parties: [party('hut-8', 'operator'), party('google', 'guarantor'), party('fluidstack', 'guarantor')],
    }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'Anthropic is not the tenant',
    claim: deal({ aspect: 'role', parties: [...HUT, party('anthropic', 'tenant')] }),
    published: '2026-02-10',
    verdict: 'misleading',
    reason: 'role-drift',
  },
  {
    source: 'Google backs the payments',
    claim: deal({ aspect: 'role', parties: [...HUT, party('google', 'guarantor')] }),
    published: '2025-12-17',
    verdict: 'supported',
  },
  {
    source: 'a deal nobody knows',
    claim: deal({
      number: '4',
      scale: 1e9,
      unit: 'USD',
      aspect: 'value',
      parties: [party('bit-mining'), party('openai')],
    }),
    published: '2026-02-10',
    verdict: 'unverifiable',
    reason: 'no-source',
  },
  { source: 'before it was announced', claim: usd('7'), published: '2025-06-01', verdict: 'unverifiable' },
  {
    source: 'Cipher and Fluidstack have two contracts: neither convicts',
    claim: usd('5', { parties: [party('cipher'), party('fluidstack')] }),
    published: '2025-12-01',
    verdict: 'unverifiable',
  },
];

describe('forecasts, sayings and deals', () => {
  test.each(rows)('$source → $verdict', ({ claim, published, verdict, reason }) => {
    const judged = judgeOne(claim, published);
    expect({ verdict: judged.verdict, reason: judged.reason }).toEqual({
      verdict,
      reason: reason ?? judged.reason,
    });
  });

  test('a deficit that no vintage has may follow from its neighbours: 80 − 12 − 15 = 53', () => {
    const capacity = (number: string, aspect: NonNullable<Given['aspect']>): Given => ({
      kind: 'power-capacity',
      number,
      unit: 'GW',
      aspect,
      scope: null,
    });
    const judged = judgeAll(
      [
        { kind: 'power-demand', number: '80', unit: 'GW', scope: null, modality: 'forecast' },
        capacity('12', 'under-construction'),
        capacity('15', 'grid-access'),
        { kind: 'power-deficit', number: '53', unit: 'GW', scope: null, modality: 'forecast' },
      ],
      '2026-06-10',
    );
    expect(judged[3]).toMatchObject({ verdict: 'supported', reason: 'consistent', computed: { result: 53 } });
  });
});
