import { describe, expect, test } from 'vitest';
import { judge } from '../../src/check/judge.ts';
import type { ClaimKind } from '../../src/claims/claim.ts';
import { readClaims } from '../../src/claims/read.ts';
import { facts } from '../../src/facts/open.ts';
import { span } from './factory.ts';

/** From the words to the verdict: what the claims of these kinds have to come to, in the order of the text. */
interface Told {
  readonly source: string;
  readonly lang: 'en' | 'de';
  readonly published: string;
  readonly text: string;
  readonly expected: readonly (readonly [ClaimKind, string])[];
}

const told: readonly Told[] = [
  {
    source: 'block 935,424',
    lang: 'en',
    published: '2026-02-09',
    text: 'The latest retarget took 11.16% off the difficulty of Bitcoin mining, the steepest fall since China banned mining in 2021.',
    expected: [['difficulty-change', 'supported']],
  },
  {
    source: 'block 935,424, wrong size',
    lang: 'de',
    published: '2026-02-09',
    text: 'Die Mining-Difficulty von Bitcoin ist am 7. Februar um 17,2 % gefallen.',
    expected: [['difficulty-change', 'refuted']],
  },
  {
    source: 'block 953,568 against 935,424',
    lang: 'en',
    published: '2026-06-15',
    text: 'Bitcoin mining difficulty slid 10.09%, its biggest drop this year.',
    expected: [['difficulty-change', 'refuted']],
  },
  {
    source: 'year 2024: 72.0 T to 108.5 T',
    lang: 'en',
    published: '2024-12-20',
    text: 'The difficulty of Bitcoin mining has gone up by more than 50% this year.',
    expected: [['difficulty-change', 'supported']],
  },
  {
    source: 'CoinWarz for 20 February 2026, outcome +14.73 %',
    lang: 'en',
    published: '2026-02-10',
    text: 'Difficulty is expected to fall another 10.4% at the next adjustment.',
    expected: [['difficulty-change', 'unverifiable']],
  },
  {
    source: 'a question and a quotation',
    lang: 'en',
    published: '2026-02-10',
    text: 'Did Bitcoin mining difficulty really fall by 30%? “Difficulty fell by 30% overnight,” one miner said.',
    expected: [
      ['difficulty-change', 'unverifiable'],
      ['difficulty-change', 'unverifiable'],
    ],
  },
  {
    source: 'halving 4',
    lang: 'de',
    published: '2024-04-21',
    text: 'Mit dem Halving sank die Belohnung je Block von 6,25 auf 3,125 BTC.',
    expected: [['subsidy', 'supported']],
  },
  {
    source: 'history of subsidies',
    lang: 'en',
    published: '2025-05-05',
    text: 'The block subsidy fell to 25 BTC in 2012, to 12.5 BTC in 2016 and to 6.25 BTC in 2020.',
    expected: [
      ['subsidy', 'supported'],
      ['subsidy', 'supported'],
      ['subsidy', 'supported'],
    ],
  },
  {
    source: 'halving 5 is projected to 2028',
    lang: 'en',
    published: '2025-10-10',
    text: 'The next Bitcoin halving is due in spring 2026.',
    expected: [['halving-date', 'refuted']],
  },
  {
    source: 'Hashrate Index and months of early 2026',
    lang: 'de',
    published: '2026-02-10',
    text: 'Die Hashrate des Bitcoin-Netzwerks fiel zuletzt auf 863 EH/s.',
    expected: [['hashrate-level', 'supported']],
  },
  {
    source: 'a company is not the network',
    lang: 'en',
    published: '2026-02-10',
    text: 'MARA reported an energized hashrate of 61.7 EH/s.',
    expected: [['hashrate-level', 'unverifiable']],
  },
  {
    source: 'per terahash for per petahash',
    lang: 'en',
    published: '2026-02-09',
    text: 'Hashprice dropped to $35 per terahash per day.',
    expected: [['hashprice', 'refuted']],
  },
  {
    source: 'Morgan Stanley, November 2025',
    lang: 'de',
    published: '2025-11-20',
    text: 'Morgan Stanley erwartet bis 2028 eine Lücke von rund 44 Gigawatt bei US-Rechenzentren.',
    expected: [['power-deficit', 'supported']],
  },
  {
    source: 'CCAF survey told as the world',
    lang: 'en',
    published: '2025-08-27',
    text: 'US miners control 75.4% of global Bitcoin hashrate.',
    expected: [['country-share', 'misleading']],
  },
  {
    source: 'River Bend lease',
    lang: 'en',
    published: '2025-12-18',
    text: 'Hut 8 will lease 245 MW to Fluidstack in Louisiana for $7 billion over 15 years.',
    expected: [['deal', 'supported']],
  },
];

describe('from the words to the verdict', () => {
  test.each(told)('$source ($lang)', ({ lang, published, text, expected }) => {
    const article = { title: null, text, published: span(published), lang };
    const judged = judge(readClaims(article), facts);
    for (const [kind, verdict] of expected) {
      const of = judged.filter(({ claim }) => claim.kind === kind).map((one) => one.verdict.verdict);
      expect(of.length, kind).toBeGreaterThan(0);
      expect(of, `${kind} in "${text}"`).toEqual(expect.arrayContaining([verdict]));
      if (verdict !== 'refuted') expect(of).not.toContain('refuted');
    }
  });

  test('the verdicts come in the order of the claims, and say everything a surface shows', () => {
    const text = 'Bitcoin mining difficulty fell 11.16% to 125.86T at block 935,424.';
    const reading = readClaims({ title: null, text, published: span('2026-02-08'), lang: 'en' });
    const judged = judge(reading, facts);
    expect(judged.map(({ claim }) => claim)).toEqual(reading.claims);
    for (const { verdict } of judged) {
      expect(verdict.computed).not.toBeNull();
      expect(verdict.evidence.length).toBeGreaterThan(0);
      expect(verdict).not.toHaveProperty('settledBy');
    }
  });
});
