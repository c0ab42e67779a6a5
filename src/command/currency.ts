import type { PhraseArguments, PhraseId } from '../message/words.ts';
import type { Desk, Reader } from './command.ts';
import { excerpt } from './mistake.ts';
import type { Offer } from './options.ts';

type Currency = NonNullable<Reader['currency']>;

const USD: Currency = { code: 'USD', perUsd: 1 };

/** Currencies by their ISO 4217 codes, named in the reader's language; US dollars alone first. */
export function currencyOffers({ words }: Pick<Desk, 'words'>): readonly Offer[] {
  const names = new Intl.DisplayNames(words.locale, { type: 'currency' });
  const codes = new Set([USD.code, ...Intl.supportedValuesOf('currency')]);
  return [...codes].map((code) => ({ value: code, name: `${code}: ${names.of(code)}` }));
}

/**
 * The currency a person chooses by its ISO 4217 code (`auto`: none, `usd`: USD alone) and the rate they name in units per
 * USD, which is `known` where they named it before: there is no other source of rates. undefined when neither is given;
 * what cannot be is a phrase that says why.
 */
export function readCurrency(
  code: string | undefined,
  rate: number | undefined,
  known: Currency | null,
): { readonly currency: Currency | null | undefined } | { readonly phrase: PhraseId; args: PhraseArguments } {
  const chosen = (code ?? known?.code)?.trim().toUpperCase();
  if (code === undefined && rate === undefined) return { currency: undefined };
  if (chosen === undefined || chosen === 'AUTO' || chosen === USD.code) {
    if (rate !== undefined) return { phrase: 'settings-rate-alone', args: {} };
    return { currency: chosen === USD.code ? USD : null };
  }
  if (!Intl.supportedValuesOf('currency').includes(chosen))
    return { phrase: 'settings-currency-unknown', args: { got: excerpt(code ?? chosen) } };
  const perUsd = rate ?? (known?.code === chosen ? known.perUsd : undefined);
  if (perUsd === undefined) return { phrase: 'settings-rate-missing', args: { code: chosen } };
  return { currency: { code: chosen, perUsd } };
}
