import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatConverted } from '../../src/core/units.ts';
import { type AmountManner, amount, figure, type Quantity } from '../../src/message/amount.ts';
import { loadWords, type Words } from '../../src/message/words.ts';

const USUAL: AmountManner = { units: 'petahash', currency: null };
const EUR: AmountManner = { units: 'petahash', currency: { code: 'EUR', perUsd: 0.92 } };
const TERA_JPY: AmountManner = { units: 'terahash', currency: { code: 'JPY', perUsd: 151.25 } };

const words: Record<string, Words> = {};
beforeAll(async () => {
  for (const locale of ['en', 'de'] as const) words[locale] = await loadWords(locale);
});

describe('an amount in the manner of its reader', () => {
  // Numbers worked out by hand: the value times the rate, per terahash a thousandth of per petahash.
  test.each<[Quantity, AmountManner, string, string]>([
    [{ value: 0.0722, unit: 'USD/kWh' }, USUAL, '0.0722 USD/kWh', '0,0722 USD/kWh'],
    [
      { value: 0.0722, unit: 'USD/kWh' },
      EUR,
      '0.0722 USD/kWh (≈ 0.0664 EUR/kWh)',
      '0,0722 USD/kWh (≈ 0,0664 EUR/kWh)',
    ],
    [
      { value: 0.0722, unit: 'USD/kWh' },
      TERA_JPY,
      '0.0722 USD/kWh (≈ 10.92 JPY/kWh)',
      '0,0722 USD/kWh (≈ 10,92 JPY/kWh)',
    ],
    [
      { value: 33.31, unit: 'USD/PH/day' },
      EUR,
      '33.31 USD/PH/day (≈ 30.65 EUR/PH/day)',
      '33,31 USD/PH/Tag (≈ 30,65 EUR/PH/Tag)',
    ],
    [
      { value: 33.31, unit: 'USD/PH/day' },
      TERA_JPY,
      '0.03331 USD/TH/day (≈ 5.038 JPY/TH/day)',
      '0,03331 USD/TH/Tag (≈ 5,038 JPY/TH/Tag)',
    ],
    [{ value: 48_000, unit: 'USD' }, EUR, '$48,000 (≈ 44,160 EUR)', '48.000 $ (≈ 44.160 EUR)'],
    [{ value: 48_000, unit: 'USD' }, TERA_JPY, '$48,000 (≈ 7.26M JPY)', '48.000 $ (≈ 7,26 Mio. JPY)'],
    [
      { value: -2.284, unit: 'USD/day', digits: 2 },
      EUR,
      '−$2.28 per day (≈ −2.10 EUR per day)',
      '−2,28 $ pro Tag (≈ −2,10 EUR pro Tag)',
    ],
    [
      { low: 1.2e6, high: 1.5e6, unit: 'USD/MW-year' },
      EUR,
      '$1.2M–$1.5M per MW-year (≈ 1.104M–1.38M EUR per MW-year)',
      '1,2 Mio. $ … 1,5 Mio. $ pro MW-Jahr (≈ 1,104 Mio. … 1,38 Mio. EUR pro MW-Jahr)',
    ],
    [
      { low: -1, high: 2, unit: 'USD/PH/day' },
      EUR,
      '−1 … 2 USD/PH/day (≈ −0.92 … 1.84 EUR/PH/day)',
      '−1 … 2 USD/PH/Tag (≈ −0,92 … 1,84 EUR/PH/Tag)',
    ],
    [{ value: 37.5, unit: '%' }, TERA_JPY, '37.5 %', '37,5 %'],
    [{ value: 3.125, unit: 'BTC/block' }, EUR, '3.125 BTC/block', '3,125 BTC/Block'],
    [{ value: 0, unit: 'USD' }, EUR, '$0 (≈ 0 EUR)', '0 $ (≈ 0 EUR)'],
  ])('%j %j', (quantity, manner, en, de) => {
    expect(amount(quantity, words.en!, manner)).toBe(en);
    expect(amount(quantity, words.de!, manner)).toBe(de);
  });

  test('who chose USD has no other currency beside it', () => {
    const manner = { ...USUAL, currency: { code: 'USD', perUsd: 1 } };
    expect(amount({ value: 48_000, unit: 'USD' }, words.en!, manner)).toBe('$48,000');
  });

  test('a title has the units and no currency', () => {
    expect(figure({ value: 33.31, unit: 'USD/PH/day' }, words.en!, TERA_JPY)).toBe('0.03331 USD/TH/day');
  });

  test('of nothing chosen it is what numbers are written as everywhere', () => {
    const units = fc.constantFrom('USD', 'USD/day', 'USD/PH/day', 'USD/kWh', 'USD/MW-year', '%', 'BTC', 'GW');
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), units, (value, unit) => {
        expect(amount({ value, unit }, words.en!, USUAL)).toBe(words.en!.number(value, unit));
      }),
    );
  });

  test('the converted number is within 5 % of the product, whatever the currency is worth', () => {
    const currency = fc.record({
      code: fc.constantFrom('KWD', 'EUR', 'JPY', 'IRR', 'XAU'),
      perUsd: fc.double({ min: 1e-4, max: 1e5, noNaN: true }),
    });
    const values = fc.double({ min: 1e-3, max: 900, noNaN: true });
    fc.assert(
      fc.property(values, currency, (value, money) => {
        const text = formatConverted({
          low: value,
          high: value,
          unit: 'USD/kWh',
          locale: 'en',
          currency: money,
        });
        const [number = '', unit] = text.split(' ');
        expect(unit).toBe(`${money.code}/kWh`);
        const product = value * money.perUsd;
        expect(Math.abs(Number(number.replaceAll(',', '')) - product)).toBeLessThanOrEqual(product * 0.05);
      }),
    );
  });
});
