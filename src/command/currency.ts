import { isFresh } from '../facts/current.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { PhraseArguments, PhraseId } from '../message/words.ts';
import type { Desk, Reader, ReaderCurrency } from './command.ts';
import { excerpt } from './mistake.ts';
import type { Offer } from './options.ts';

type Currency = Pick<ReaderCurrency, 'code' | 'perUsd'>;

/** What is known at `now` (ms). */
type Known = { readonly facts: Snapshot; readonly now: number };

/** The rate of a currency by running sources, with where it is from; null where none was heard or the last is stale. */
export function heardRate(code: string, { facts, now }: Known): Required<ReaderCurrency> | null {
  const rate = facts.current?.rate(code);
  if (!rate || !isFresh(rate.live, now)) return null;
  return { code, perUsd: rate.value, heard: { source: rate.sources[0]?.title ?? '', at: rate.live.at } };
}

/** The reader with the rate they follow filled in; one they named stays, and where none is known USD is shown alone. */
export function withRate(reader: Reader, known: Known): Reader {
  const { currency } = reader;
  if (currency === null || currency.perUsd !== null) return reader;
  return { ...reader, currency: heardRate(currency.code, known) ?? currency };
}

const USD: Currency = { code: 'USD', perUsd: 1 };

/** Currencies by their ISO 4217 codes, named in the reader's language; US dollars alone first. */
export function currencyOffers({ words }: Pick<Desk, 'words'>): readonly Offer[] {
  const names = new Intl.DisplayNames(words.locale, { type: 'currency' });
  const codes = new Set([USD.code, ...Intl.supportedValuesOf('currency')]);
  return [...codes].map((code) => ({ value: code, name: `${code}: ${names.of(code)}` }));
}

/**
 * The currency a person chooses by its ISO 4217 code (`auto`: none, `usd`: USD alone) and the rate they name in units per
 * USD. Without one it is the one they named for it before, else null: the rate known at the time, where `isHeard` says
 * that there is one. undefined when neither is given; what cannot be is a phrase that says why.
 */
export function readCurrency(
  code: string | undefined,
  rate: number | undefined,
  known: Currency | null,
  isHeard: (code: string) => boolean = () => false,
): { readonly currency: Currency | null | undefined } | { readonly phrase: PhraseId; args: PhraseArguments } {
  const chosen = (code ?? known?.code)?.trim().toUpperCase();
  if (code === undefined && rate === undefined) return { currency: undefined };
  if (chosen === undefined || chosen === 'AUTO' || chosen === USD.code) {
    if (rate !== undefined) return { phrase: 'settings-rate-alone', args: {} };
    return { currency: chosen === USD.code ? USD : null };
  }
  if (!Intl.supportedValuesOf('currency').includes(chosen))
    return { phrase: 'settings-currency-unknown', args: { got: excerpt(code ?? chosen) } };
  const perUsd = rate ?? (known?.code === chosen ? known.perUsd : null);
  if (perUsd === null && !isHeard(chosen)) return { phrase: 'settings-rate-missing', args: { code: chosen } };
  return { currency: { code: chosen, perUsd } };
}
