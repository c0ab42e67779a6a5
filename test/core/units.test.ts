import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatNumber, formatQuantity, formatRange, isPercentage } from '../../src/core/units.ts';

describe('quantities for people', () => {
  test.each([
    { value: -11.155311, unit: '%', en: '−11.16 %', de: '−11,16 %' },
    { value: 37.5, unit: '%', en: '37.5 %', de: '37,5 %' },
    { value: -0.0001, unit: '%', en: '0 %', de: '0 %' },
    { value: 92.65, unit: '%/year', en: '92.65 % per year', de: '92,65 % pro Jahr' },
    { value: 125.86459, unit: 'T', en: '125.86 T', de: '125,86 T' },
    { value: 863, unit: 'EH/s', en: '863 EH/s', de: '863 EH/s' },
    { value: 1014.0998, unit: 'EH/s', en: '1,014 EH/s', de: '1.014 EH/s' },
    { value: 3.125, unit: 'BTC/block', en: '3.125 BTC/block', de: '3,125 BTC/Block' },
    { value: 0.01953125, unit: 'BTC/block', en: '0.01953125 BTC/block', de: '0,01953125 BTC/Block' },
    { value: 450, unit: 'BTC/day', en: '450 BTC/day', de: '450 BTC/Tag' },
    { value: 33.31, unit: 'USD/PH/day', en: '33.31 USD/PH/day', de: '33,31 USD/PH/Tag' },
    { value: 0.077106, unit: 'USD/kWh', en: '0.0771 USD/kWh', de: '0,0771 USD/kWh' },
    { value: 48_000, unit: 'USD', en: '$48,000', de: '48.000 $' },
    { value: 2.5, unit: 'USD', en: '$2.50', de: '2,50 $' },
    { value: 17.7e9, unit: 'USD', en: '$17.7B', de: '17,7 Mrd. $' },
    { value: 21.6e6, unit: 'USD/day', en: '$21.6M per day', de: '21,6 Mio. $ pro Tag' },
    { value: 602_250, unit: 'USD/MW-year', en: '$602,250 per MW-year', de: '602.250 $ pro MW-Jahr' },
    { value: 17.5, unit: 'J/TH', en: '17.5 J/TH', de: '17,5 J/TH' },
    { value: 49, unit: 'GW', en: '49 GW', de: '49 GW' },
    { value: 11.2556, unit: 'min', en: '11.26 min', de: '11,26 min' },
    { value: 2016, unit: 'blocks', en: '2,016 blocks', de: '2.016 Blöcke' },
    { value: 935_424, unit: 'block', en: '935,424', de: '935.424' },
    { value: 2028, unit: 'year', en: '2028', de: '2028' },
    { value: 900_000, unit: '1 in x', en: '1 in 900,000', de: '1 zu 900.000' },
    { value: 4, unit: null, en: '4', de: '4' },
  ])('$en', ({ value, unit, en, de }) => {
    expect(formatQuantity({ value, unit, locale: 'en' })).toBe(en);
    expect(formatQuantity({ value, unit, locale: 'de' })).toBe(de);
  });

  test('numbers, dollars and days are written as Intl writes them', () => {
    const plainly = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replace(/^-/, '−');
    const locales = fc.constantFrom('en', 'de');
    const value = fc.oneof(
      fc.double({ min: -9e14, max: 9e14, noNaN: true }),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
    );
    fc.assert(
      fc.property(value, locales, fc.integer({ min: 0, max: 8 }), (v, locale, digits) => {
        const format = new Intl.NumberFormat(locale, {
          maximumFractionDigits: digits,
          signDisplay: 'negative',
        });
        expect(formatNumber({ value: v, locale, digits })).toBe(plainly(format.format(v)));
      }),
    );
    fc.assert(
      fc.property(value, locales, (v, locale) => {
        const large = Math.abs(v) >= 1e6;
        const format = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: 'USD',
          currencyDisplay: 'narrowSymbol',
          signDisplay: 'negative',
          maximumFractionDigits: large ? 3 : 2,
          minimumFractionDigits: large ? 0 : 2,
          ...(large ? { notation: 'compact' } : {}),
        });
        expect(formatQuantity({ value: v, unit: 'USD', locale, digits: 2 })).toBe(plainly(format.format(v)));
      }),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2009-01-03'), max: new Date('2100-01-01'), noInvalidDate: true }),
        locales,
        (date, locale) => {
          const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
            dateStyle: 'long',
            timeZone: 'UTC',
          });
          expect(formatDay(date.toISOString().slice(0, 10), locale)).toBe(format.format(date));
        },
      ),
    );
  });

  test('what is no finite number is still said', () => {
    expect(formatNumber({ value: Number.NEGATIVE_INFINITY, locale: 'en' })).toBe('−∞');
    expect(formatNumber({ value: 1e21, locale: 'en' })).toBe('1,000,000,000,000,000,000,000');
  });

  test('digits asked for go before those of the unit', () => {
    expect(formatQuantity({ value: 125.86459, unit: 'T', locale: 'en', digits: 0 })).toBe('126 T');
    expect(formatQuantity({ value: 33.314, unit: 'USD/PH/day', locale: 'en', digits: 3 })).toBe(
      '33.314 USD/PH/day',
    );
  });

  test.each([
    { low: 34, high: 39, unit: 'GW', en: '34–39 GW' },
    { low: -9, high: 14, unit: 'GW', en: '−9 … 14 GW' },
    { low: 20.408, high: 30.612, unit: '%', en: '20.41–30.61 %' },
    { low: 1.7e6, high: 2e6, unit: 'USD/MW-year', en: '$1.7M–$2M per MW-year' },
    { low: 5, high: 5, unit: 'MW', en: '5 MW' },
  ])('$en', ({ en, ...range }) => {
    expect(formatRange({ ...range, locale: 'en' })).toBe(en);
  });

  test('days and bare numbers', () => {
    expect(formatDay('2021-07-03', 'en')).toBe('3 July 2021');
    expect(formatDay('2021-07-03', 'de')).toBe('3. Juli 2021');
    expect(formatNumber({ value: -1234.5, locale: 'de', digits: 1 })).toBe('−1.234,5');
  });

  test('percentages are told apart', () => {
    expect(['%', 'points', '%/year', 'T', null].map(isPercentage)).toEqual([true, true, true, false, false]);
  });

  test('what is printed holds the value to half a unit of its last digit, in plain characters', () => {
    const units = fc.constantFrom('%', 'T', 'EH/s', 'GW', 'J/TH', 'USD/kWh', 'USD/PH/day', 'min', 'BTC');
    const locales = fc.constantFrom('en', 'de');
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), units, locales, (value, unit, locale) => {
        const [digits = ''] = formatQuantity({ value, unit, locale }).split(' ');
        const [group, point] = locale === 'de' ? ['.', ','] : [',', '.'];
        const plain = digits.replaceAll(group, '').replace(point, '.').replace('−', '-');
        const places = plain.split('.')[1]?.length ?? 0;
        expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Math.abs(Number(plain) - value)).toBeLessThanOrEqual(10 ** -places);
      }),
    );
  });
});
