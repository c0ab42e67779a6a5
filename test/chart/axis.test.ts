import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../src/core/days.ts';
import { along, dayAxis, nameAxis, powerAxis, sourceLine, valueAxis } from '../../src/message/axis.ts';
import type { Axis } from '../../src/message/chart.ts';
import { loadWords, type Words } from '../../src/message/words.ts';

let words: Words;
let german: Words;
beforeAll(async () => {
  words = await loadWords('en');
  german = await loadWords('de');
});

const labels = ({ ticks }: Axis): string[] => ticks.map(({ label }) => label);
const ascends = ({ from, to, ticks }: Axis): void => {
  const places = [from, ...ticks.map(({ at }) => at), to];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
};

describe('values', () => {
  test.each([
    [
      [0, 0.11],
      ['0', '0.025', '0.05', '0.075', '0.1'],
    ],
    [
      [-21.6, 32.4],
      ['−20', '0', '20', '40'],
    ],
    [
      [0, 156.4],
      ['0', '50', '100', '150'],
    ],
    [
      [22.6, 32.4],
      ['22.5', '25', '27.5', '30', '32.5'],
    ],
    [
      [0, 0],
      ['0', '0.2', '0.4', '0.6', '0.8', '1'],
    ],
    [
      [0, 1148],
      ['0', '250', '500', '750', '1,000', '1,250'],
    ],
  ])('%j has ticks at round numbers', (values, expected) => {
    expect(labels(valueAxis(words, { label: '', unit: null, values }))).toEqual(expected);
  });

  test('cover what is given, with two to six ticks that differ', () => {
    const value = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .filter((n) => n === 0 || Math.abs(n) > 1e-6);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const axis = valueAxis(words, { label: '', unit: null, values });
        const slack = 1e-9 * Math.max(...values.map(Math.abs));
        expect(Math.min(...values)).toBeGreaterThanOrEqual(axis.from - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(axis.to + slack);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
        ascends(axis);
      }),
      { numRuns: 300 },
    );
  });

  test('the unit stands in the label, in the reader’s language', () => {
    const axis = { label: 'Hashprice', unit: 'USD/PH/day', values: [0, 2.5] };
    expect(valueAxis(words, axis).label).toBe('Hashprice (USD/PH/day)');
    expect(valueAxis(german, axis).label).toBe('Hashprice (USD/PH/Tag)');
    expect(labels(valueAxis(german, axis))).toEqual(['0', '0,5', '1', '1,5', '2', '2,5']);
    expect(labels(valueAxis(german, { label: '', unit: null, each: 'USD', values: [0, 6e6] }))).toEqual([
      '0 $',
      '2 Mio. $',
      '4 Mio. $',
      '6 Mio. $',
    ]);
  });
});

describe('powers', () => {
  test.each([
    [
      [1, 1.4e14],
      ['1', '1 k', '1 M', '1 G', '1 T', '1 P'],
    ],
    [
      [1, 22000],
      ['1', '10', '100', '1 k', '10 k', '100 k'],
    ],
    [
      [1.7e6, 4.2e9],
      ['1 M', '10 M', '100 M', '1 G', '10 G'],
    ],
  ])('%j', (values, expected) => {
    expect(labels(powerAxis(words, { label: '', values }))).toEqual(expected);
  });

  test('stand evenly', () => {
    const axis = powerAxis(words, { label: '', values: [1, 1000] });
    expect(axis.ticks.map(({ at }) => along(axis, at))).toEqual(
      [0, 1 / 3, 2 / 3, 1].map((n) => expect.closeTo(n)),
    );
  });
});

describe('days', () => {
  const axis = (from: string, to: string, language = words): Axis =>
    dayAxis(language, { from: instantOf(from), to: instantOf(to) });
  test.each([
    ['2009-01-03', '2026-09-30', ['2012', '2016', '2020', '2024']],
    ['2024-09-10', '2026-10-01', ['January 2025', 'July 2025', 'January 2026', 'July 2026']],
    ['2026-01-15', '2026-05-02', ['February 2026', 'March 2026', 'April 2026', 'May 2026']],
  ])('%s to %s', (from, to, expected) => {
    expect(labels(axis(from, to))).toEqual(expected);
  });

  test('months are written in the reader’s language', () => {
    expect(labels(axis('2024-09-10', '2026-10-01', german))).toContain('Januar 2025');
  });

  test('always lie in order inside, five at most but for rounding', () => {
    const day = fc.integer({ min: instantOf('2009-01-03'), max: instantOf('2150-01-01') });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const made = dayAxis(words, { from: Math.min(a, b), to: Math.max(a, b) });
        expect(made.ticks.length).toBeLessThanOrEqual(6);
        ascends(made);
      }),
      { numRuns: 200 },
    );
  });
});

test('names stand at 0, 1, 2', () => {
  const axis = nameAxis(['a', 'b']);
  expect(axis.ticks).toEqual([
    { at: 0, label: 'a' },
    { at: 1, label: 'b' },
  ]);
  expect([along(axis, 0), along(axis, 1)]).toEqual([0.25, 0.75]);
});

describe('the line of sources', () => {
  const source = (title: string, asOf: string | null) => ({ title, asOf });
  test.each([
    [
      [source('Bitcoin block headers (Electrum)', '2026-09-05')],
      'Source: Bitcoin block headers · data to 5 September 2026',
    ],
    [[source('A', '2026-09-05'), source('B', '2025-11-12')], 'Source: A; B · oldest figure 12 November 2025'],
    [[source('A', null), source('B', null), source('C', null), source('D', null)], 'Source: A; B; 2 more'],
    [[], 'Figures as asked'],
  ])('%j', (sources, expected) => {
    expect(sourceLine(words, sources)).toBe(expected);
  });
});
