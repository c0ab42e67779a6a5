import { languageOf, writeAmount, writeDay, writeDollars, writeNumber, writeOdds } from './numerals.ts';

/** Base units of the core per written unit: H/s, W, USD. */
export const TERAHASH = 1e12;
export const PETAHASH = 1e15;
export const EXAHASH = 1e18;
export const MEGAWATT = 1e6;
export const GIGAWATT = 1e9;

/** `$` goes with the number; `plain` units stand after it; `bare` numbers are heights and years. */
type Form = 'plain' | 'money' | 'bare';

interface Style {
  /** Fraction digits by size: from this magnitude up, so many at most. Largest first. */
  readonly digits: readonly (readonly [from: number, digits: number])[];
  readonly form?: Form;
}

const SIZED = [
  [100, 0],
  [10, 1],
  [1, 2],
  [0.01, 3],
  [0, 6],
] as const;
const MONEY = [
  [1000, 0],
  [1, 2],
  [0, 4],
] as const;
const BTC = [
  [10_000, 0],
  [100, 2],
  [1, 4],
  [0, 8],
] as const;

/** How many digits a person wants to see, by canonical unit. */
const STYLES: Readonly<Record<string, Style>> = {
  '%': { digits: [[0, 2]] },
  '%/year': { digits: [[0, 2]] },
  points: { digits: [[0, 2]] },
  T: {
    digits: [
      [0.1, 2],
      [0.001, 4],
      [0, 12],
    ],
  },
  'BTC/block': { digits: BTC },
  'BTC/day': { digits: BTC },
  BTC: { digits: BTC },
  USD: { digits: MONEY, form: 'money' },
  'USD/day': { digits: MONEY, form: 'money' },
  'USD/MW-year': { digits: MONEY, form: 'money' },
  'USD/PH/day': { digits: [[0, 2]] },
  'USD/TH/day': { digits: [[0, 5]] },
  'USD/kWh': { digits: [[0, 4]] },
  'J/TH': { digits: [[0, 2]] },
  min: { digits: [[0, 2]] },
  days: {
    digits: [
      [100, 0],
      [0, 1],
    ],
  },
  years: {
    digits: [
      [1, 1],
      [0, 2],
    ],
  },
  year: { digits: [[0, 0]], form: 'bare' },
  block: { digits: [[0, 0]] },
  blocks: {
    digits: [
      [100, 0],
      [0, 1],
    ],
  },
};

/** Words of units that differ between languages; a unit not named here is written as it is. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    '%/year': '% per year',
    points: 'percentage points',
    block: '',
    year: '',
    'USD/day': 'per day',
    'USD/MW-year': 'per MW-year',
  },
  de: {
    '%/year': '% pro Jahr',
    points: 'Prozentpunkte',
    block: '',
    year: '',
    'BTC/block': 'BTC/Block',
    'BTC/day': 'BTC/Tag',
    'USD/day': 'pro Tag',
    'USD/MW-year': 'pro MW-Jahr',
    'USD/PH/day': 'USD/PH/Tag',
    'USD/TH/day': 'USD/TH/Tag',
    'sat/TH/day': 'sat/TH/Tag',
    min: 'min',
    days: 'Tage',
    years: 'Jahre',
    blocks: 'Blöcke',
  },
};

/** Are numbers of this unit percentages, where points of difference count and not ratios? */
export const isPercentage = (unit: string | null): boolean =>
  unit === '%' || unit === '%/year' || unit === 'points';

const fractionDigits = (unit: string, value: number): number =>
  (STYLES[unit]?.digits ?? SIZED).find(([from]) => Math.abs(value) >= from)?.[1] ?? 2;

/** A plain number in a reader's separators, with at most `digits` fraction digits (by size when left out). */
export const formatNumber = (number: { value: number; locale: string; digits?: number }): string =>
  writeNumber(number.value, number.locale, number.digits ?? fractionDigits('', number.value));

/** The unit as a reader's language writes it behind a number that is not written yet: `USD/PH/Tag`. */
export const unitWord = (unit: string, locale: string): string =>
  STYLES[unit]?.form === 'money' ? unit : (WORDS[languageOf(locale)]?.[unit] ?? unit);

/**
 * A quantity for people: canonical unit, a reader's locale (BCP 47; English unless German), as many digits as its unit deserves or `digits`
 * fraction digits at most. `-11.1553 %` → `−11.16 %`, 48000 USD → `$48,000` or `48.000 $`.
 */
export function formatQuantity(q: {
  value: number;
  unit: string | null;
  locale: string;
  digits?: number;
}): string {
  const unit = q.unit ?? '';
  const { form } = STYLES[unit] ?? {};
  const digits = q.digits ?? fractionDigits(unit, q.value);
  if (form === 'bare') return String(Math.round(q.value));
  if (unit === '1 in x') return writeOdds(q.value, q.locale);
  const word = WORDS[languageOf(q.locale)]?.[unit] ?? unit;
  const number = form === 'money' ? writeDollars(q.value, q.locale, digits) : formatNumber({ ...q, digits });
  if (form === 'money') return unit === 'USD' ? number : `${number} ${word}`;
  return word === '' ? number : `${number} ${word}`;
}

/** Two ends with one unit: `34–39 GW`, `−9 … 14 GW`; equal ends are written once. */
export function formatRange(range: {
  low: number;
  high: number;
  unit: string;
  locale: string;
  digits?: number;
}): string {
  const { low, high, ...rest } = range;
  const digits = range.digits ?? fractionDigits(range.unit, low);
  if (low === high) return formatQuantity({ ...rest, value: low });
  const first =
    STYLES[range.unit]?.form === 'money'
      ? writeDollars(low, range.locale, digits)
      : formatNumber({ value: low, locale: range.locale, digits });
  return `${first}${low < 0 || first.includes(' ') ? ' … ' : '–'}${formatQuantity({ ...rest, value: high })}`;
}

/** Is an amount of this unit one of US dollars? */
export const isUsd = (unit: string): boolean => /^USD(?:\/|$)/.test(unit);

/** Decimals that leave so many digits that count. */
const decimalsFor = (value: number, digits: number): number =>
  value === 0 ? 0 : Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value)))));

/**
 * An amount or range in a USD unit as another currency has it, to two digits at least and four or the unit's at most:
 * 0.0722 USD/kWh at 0.92 EUR per USD → `0.0664 EUR/kWh`. Equal ends are written once.
 */
export function formatConverted(range: {
  low: number;
  high: number;
  unit: string;
  locale: string;
  currency: { readonly code: string; readonly perUsd: number };
}): string {
  const { low, high, unit, locale, currency } = range;
  const money = STYLES[unit]?.form === 'money';
  const word = WORDS[languageOf(locale)]?.[unit] ?? unit;
  const behind = money && unit !== 'USD' ? `${currency.code} ${word}` : word.replace(/^USD/, currency.code);
  const [first, last] = [low, high].map((usd) => {
    const value = usd * currency.perUsd;
    const most = Math.min(fractionDigits(unit, value), decimalsFor(value, 4));
    return (money ? writeAmount : writeNumber)(value, locale, Math.max(most, decimalsFor(value, 2)));
  }) as [string, string];
  if (low === high) return `${last} ${behind}`;
  return `${first}${low < 0 || first.includes(' ') ? ' … ' : '–'}${last} ${behind}`;
}

/** A day in words, `3 July 2021` or `3. Juli 2021`. */
export const formatDay = writeDay;
