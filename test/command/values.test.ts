import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBoolean, readNumber } from '../../src/command/values.ts';

/** How people write numbers: as the English and the German locale of CLDR group and point them. */
const READ: readonly [text: string, en: unknown, de: unknown, unit?: string][] = [
  ['0.06', 0.06, 0.06],
  ['0,06', 0.06, 0.06],
  ['.5', 0.5, 0.5],
  [',5', 0.5, 0.5],
  ['1e3', 1000, 1000],
  ['1E-2', 0.01, 0.01],
  ['-1', -1, -1],
  ['−1', -1, -1],
  ['+7', 7, 7],
  ['68,500', 68_500, 68.5],
  ['68.500', 68.5, { ambiguous: [68_500, 68.5] }],
  ['0.125', 0.125, 0.125],
  ['0,125', 0.125, 0.125],
  ['1,234,567', 1_234_567, 1_234_567],
  ['1.234.567', 1_234_567, 1_234_567],
  ['1,234.5', 1234.5, 1234.5],
  ['1.234,5', 1234.5, 1234.5],
  ['1 234', 1234, 1234],
  ['1\u202f234', 1234, 1234],
  ["1'234", 1234, 1234],
  ['33.31 USD/PH/day', 33.31, 33.31, 'USD/PH/day'],
  ['0.06 usd/kwh', 0.06, 0.06, 'USD/kWh'],
  ['$68500', 68_500, 68_500, 'USD'],
  ['37,5 %', 37.5, 37.5, '%'],
];

const REFUSED = [
  '',
  ' ',
  'abc',
  'Infinity',
  '-Infinity',
  'NaN',
  '1e999',
  '0x10',
  '1,23,4',
  '1.2.3',
  '12,34.5',
  '1.234,5.6',
  '--1',
  '1-2',
  '5 USD',
  'e3',
  '1e',
];

describe('readNumber', () => {
  test.each(READ)('%j is %j in English and %j in German', (text, en, de, unit) => {
    expect(readNumber(text, 'en', unit ?? null)).toEqual(en);
    expect(readNumber(text, 'de', unit ?? null)).toEqual(de);
  });

  test.each(REFUSED)('%j is no number', (text) => {
    expect(readNumber(text, 'en')).toBeUndefined();
    expect(readNumber(text, 'de')).toBeUndefined();
  });

  test('reads back every finite number that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readNumber(String(value), 'en');
        expect(Object.is(read, value) || read === value).toBe(true);
      }),
    );
  });

  test('reads back what Intl writes, but for what German leaves ambiguous', () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'de'), (value, locale) => {
        const read = readNumber(new Intl.NumberFormat(locale).format(value), locale);
        expect([value, { ambiguous: [value, value / 1000] }]).toContainEqual(read);
      }),
    );
  });

  test('never gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('en', 'de'), (text, locale) => {
        const read = readNumber(text, locale, 'USD');
        expect(typeof read === 'number' ? Number.isFinite(read) : true).toBe(true);
      }),
    );
  });
});

describe('readBoolean', () => {
  test.each([
    ['yes', true],
    ['Ja', true],
    ['1', true],
    ['off', false],
    ['nein', false],
    ['maybe', undefined],
    ['', undefined],
  ] as const)('%j is %j', (text, value) => {
    expect(readBoolean(text)).toBe(value);
  });
});
