import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurrency } from '../../src/command/currency.ts';

const EUR = { code: 'EUR', perUsd: 0.92 };
const USD = { code: 'USD', perUsd: 1 };

describe('a currency', () => {
  test.each([
    ['nothing', undefined, undefined, null, undefined],
    ['nothing, with one known', undefined, undefined, EUR, undefined],
    ['a code and a rate', 'eur', 0.92, null, EUR],
    ['a code whose rate is known', 'EUR', undefined, EUR, EUR],
    ['another rate', undefined, 0.95, EUR, { code: 'EUR', perUsd: 0.95 }],
    ['a code and another rate', ' eur ', 0.95, EUR, { code: 'EUR', perUsd: 0.95 }],
    ['another code', 'chf', 0.8, EUR, { code: 'CHF', perUsd: 0.8 }],
    ['USD alone', 'usd', undefined, EUR, USD],
    ['none', 'auto', undefined, EUR, null],
  ])('%s', (_what, code, rate, known, currency) => {
    expect(readCurrency(code, rate, known)).toEqual({ currency });
  });

  test.each([
    ['a rate alone', undefined, 0.92, null, 'settings-rate-alone'],
    ['a rate of USD', 'usd', 0.92, EUR, 'settings-rate-alone'],
    ['a rate where USD was chosen', undefined, 0.92, USD, 'settings-rate-alone'],
    ['a rate of none', 'auto', 0.92, EUR, 'settings-rate-alone'],
    ['no rate', 'chf', undefined, null, 'settings-rate-missing'],
    ['the rate of another', 'chf', undefined, EUR, 'settings-rate-missing'],
    ['no currency', 'euro', 0.92, null, 'settings-currency-unknown'],
    ['bitcoin, whose rate is no one number', 'btc', 0.00001, null, 'settings-currency-unknown'],
  ])('is refused for %s', (_what, code, rate, known, phrase) => {
    expect(readCurrency(code, rate, known)).toMatchObject({ phrase });
  });

  test('whose rate is heard needs none by hand; one that was named goes before it', () => {
    const heard = (code: string): boolean => code === 'EUR';
    expect(readCurrency('eur', undefined, null, heard)).toEqual({ currency: { code: 'EUR', perUsd: null } });
    expect(readCurrency('eur', undefined, EUR, heard)).toEqual({ currency: EUR });
    expect(readCurrency('eur', 0.9, null, heard)).toEqual({ currency: { code: 'EUR', perUsd: 0.9 } });
    expect(readCurrency('chf', undefined, EUR, heard)).toMatchObject({ phrase: 'settings-rate-missing' });
  });

  test('is never converted at a rate nobody named', () => {
    const codes = fc.constantFrom(undefined, 'auto', 'usd', 'EUR', 'chf', 'nope');
    const rates = fc.option(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { nil: undefined });
    const followed = { code: 'EUR', perUsd: null };
    fc.assert(
      fc.property(codes, rates, fc.constantFrom(null, EUR, USD, followed), (code, rate, known) => {
        const read = readCurrency(code, rate, known);
        if ('phrase' in read || !read.currency || read.currency.code === 'USD') return;
        expect(read.currency.perUsd).not.toBeNull();
        expect([rate, known?.code === read.currency.code ? known.perUsd : undefined]).toContain(
          read.currency.perUsd,
        );
      }),
    );
  });
});
