import { formatConverted, formatRange, isUsd } from '../core/units.ts';
import type { Words } from './words.ts';

/** A number or a range in a canonical unit; `digits` are decimals, chosen by the unit when not given. */
export type Quantity = { readonly unit: string; readonly digits?: number } & (
  | { readonly value: number }
  | { readonly low: number; readonly high: number }
);

/** In which manner a reader wants amounts: hashprice per petahash or terahash, USD alone or beside another currency. */
export interface AmountManner {
  readonly units: 'petahash' | 'terahash';
  /** A null rate is not known: USD alone is shown. */
  readonly currency: { readonly code: string; readonly perUsd: number | null } | null;
}

const TERAHASH_PER_PETAHASH = 1000;

/** As a range in the reader's units; a single value has equal ends. */
function shown(quantity: Quantity, { units }: AmountManner) {
  const { unit, digits } = quantity;
  const { low, high } = 'value' in quantity ? { low: quantity.value, high: quantity.value } : quantity;
  if (unit === 'USD/PH/day' && units === 'terahash')
    return { unit: 'USD/TH/day', low: low / TERAHASH_PER_PETAHASH, high: high / TERAHASH_PER_PETAHASH };
  return { unit, low, high, ...(digits === undefined ? {} : { digits }) };
}

/** The currency this quantity is shown in beside USD; null where USD alone will do. */
export function currencyFor(
  { unit }: Quantity,
  { currency }: AmountManner,
): { readonly code: string; readonly perUsd: number } | null {
  if (currency === null || currency.code === 'USD' || !isUsd(unit)) return null;
  const { code, perUsd } = currency;
  return perUsd === null ? null : { code, perUsd };
}

/** A quantity in the reader's units, as titles and tables have it: 33.31 USD/PH/day is 0.03331 USD/TH/day. */
export const figure = (quantity: Quantity, { locale }: Words, manner: AmountManner): string =>
  formatRange({ ...shown(quantity, manner), locale });

/** A quantity in the reader's units and, beside USD, in their currency: `0.0722 USD/kWh (≈ 0.0664 EUR/kWh)`. */
export function amount(quantity: Quantity, words: Words, manner: AmountManner): string {
  const usual = figure(quantity, words, manner);
  const currency = currencyFor(quantity, manner);
  if (currency === null) return usual;
  const { low, high, unit } = shown(quantity, manner);
  return `${usual} (≈ ${formatConverted({ low, high, unit, locale: words.locale, currency })})`;
}
