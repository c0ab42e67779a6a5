import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Computed } from '../../src/check/verdict.ts';
import { amountOf, calculationOf, isWritten } from '../../src/message/calculation.ts';
import { loadWords, type Words } from '../../src/message/words.ts';

let en: Words;
let de: Words;
beforeAll(async () => {
  [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
});

const CHECK = new URL('../../src/check/', import.meta.url);
const formulas = readdirSync(CHECK, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...readFileSync(new URL(path, CHECK), 'utf8').matchAll(/formula:[^;]*?,\n\s+inputs/g)])
  .flatMap(([found]) => [...found.matchAll(/'([^']+)'/g)].map(([, formula]) => formula!))
  .filter((formula) => formula.includes(' '));

describe('a calculation with its numbers', () => {
  test.each<[string, Computed, string, string]>([
    [
      'retarget at block 935,424',
      {
        formula: 'change = (after / before - 1) * 100',
        inputs: { before_T: 141.67, after_T: 125.86, height: 935_424 },
        result: -11.1553,
        unit: '%',
      },
      '125.86 T ÷ 141.67 T − 1 = −11.16 %',
      '125,86 T ÷ 141,67 T − 1 = −11,16 %',
    ],
    [
      'issuance after halving 5',
      {
        formula: 'issuance per day = 144 * subsidy',
        inputs: { blocks_per_day: 144, subsidy_BTC: 1.5625 },
        result: 225,
        unit: 'BTC/day',
      },
      '144 × 1.5625 BTC = 225 BTC/day',
      '144 × 1,5625 BTC = 225 BTC/Tag',
    ],
    [
      'halving 5 from block 965,664',
      {
        formula: 'date = day of newest header + (height - newest height) * 10 min',
        inputs: { height: 1_050_000, newest_height: 965_664, newest_day: '2026-09-05' },
        result: '2028-02-01–2028-06-24',
        unit: null,
      },
      '5 September 2026 + (1,050,000 − 965,664) × 10 min = 1 February 2028 – 24 June 2028',
      '5. September 2026 + (1.050.000 − 965.664) × 10 min = 1. Februar 2028 – 24. Juni 2028',
    ],
    [
      'all subsidies, 2,099,999,997,690,000 sat',
      {
        formula: 'cap = sum of all subsidies',
        inputs: { halvings: 33 },
        result: 20_999_999.9769,
        unit: 'BTC',
      },
      'all subsidies over 33 halvings = 20,999,999.9769 BTC',
      'alle Subventionen über 33 Halvings = 20.999.999,9769 BTC',
    ],
    [
      'shares that cannot be',
      { formula: 'sum of shares', inputs: { us: 37.5, ru: 50, cn: 30 }, result: 117.5, unit: '%' },
      'United States 37.5 % + Russia 50 % + China 30 % = 117.5 %',
      'Vereinigte Staaten 37,5 % + Russland 50 % + China 30 % = 117,5 %',
    ],
    [
      'an input short stays as it was computed',
      { formula: 'efficiency = power / hashrate', inputs: { power_W: 3500 }, result: 17.5, unit: 'J/TH' },
      'efficiency = power / hashrate = 17.5 J/TH (power_W = 3,500)',
      'efficiency = power / hashrate = 17,5 J/TH (power_W = 3.500)',
    ],
    [
      'a month without fees stays as it was computed',
      {
        formula: 'fee share = fees / (fees + subsidy) * 100',
        inputs: { fees_BTC_per_block: '' },
        result: 0.6,
        unit: '%',
      },
      'fee share = fees / (fees + subsidy) * 100 = 0.6 % (fees_BTC_per_block = )',
      'fee share = fees / (fees + subsidy) * 100 = 0,6 % (fees_BTC_per_block = )',
    ],
  ])('%s', (_, computed, english, german) => {
    expect(calculationOf(computed, en)).toBe(english);
    expect(calculationOf(computed, de)).toBe(german);
  });

  test('every formula of a checker has its words', () => {
    expect(formulas.length).toBeGreaterThan(20);
    const unworded = [...new Set(formulas)].filter((formula) => !isWritten(formula));
    expect(unworded).toEqual([]);
  });
});

test.each([
  ['141.67 T', '141,67 T'],
  ['144.40 T', '144,4 T'],
  ['34000000000 USD', '34 Mrd. $'],
  ['10–15 GW', '10–15 GW'],
  ['50 %/year', '50 % pro Jahr'],
  ['2024-04-20', '20. April 2024'],
  ['283/1075', '283/1075'],
  ['West Feliciana Parish, Louisiana', 'West Feliciana Parish, Louisiana'],
])('a source that says %s reads %s in German', (said, shown) => {
  expect(amountOf(said, de)).toBe(shown);
});
