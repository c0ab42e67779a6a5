import type { Day } from './days.ts';

/** How a language writes numbers, dollars, days and odds. */
interface Numerals {
  readonly group: string;
  readonly point: string;
  /** Scale words of money from a million up, a thousand apart. */
  readonly scales: readonly [string, string, string];
  readonly dollars: (amount: string) => string;
  readonly months: readonly string[];
  readonly day: (day: number, month: string, year: string) => string;
  readonly odds: (x: string) => string;
}

/**
 * By language, the first for any other. Written out because the first use of Intl's number and date formats costs a
 * process some 20 ms; a test holds both to what Intl writes.
 */
const NUMERALS = {
  en: {
    group: ',',
    point: '.',
    scales: ['M', 'B', 'T'],
    dollars: (amount) => `$${amount}`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    day: (day, month, year) => `${day} ${month} ${year}`,
    odds: (x) => `1 in ${x}`,
  },
  de: {
    group: '.',
    point: ',',
    scales: [' Mio.', ' Mrd.', ' Bio.'],
    dollars: (amount) => `${amount} $`,
    months: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    day: (day, month, year) => `${day}. ${month} ${year}`,
    odds: (x) => `1 zu ${x}`,
  },
} as const satisfies Record<string, Numerals>;

/** Language of a locale (BCP 47) among those written here. */
export const languageOf = (locale: string): keyof typeof NUMERALS =>
  locale.toLowerCase().startsWith('de') ? 'de' : 'en';

/** A number times ten to some power, as exactly as its shortest decimal form allows. */
function shifted(size: number, power: number): number {
  const [mantissa = '', exponent = '0'] = String(size).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** Plain decimal digits, rounded half up on the shortest decimal form to at most `most` fraction digits. */
function rounded(size: number, most: number): string {
  if (size >= 1e21) return String(BigInt(size));
  const [mantissa = '', exponent = '0'] = String(size).split('e');
  const written = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
  if (written <= most) return exponent === '0' ? mantissa : size.toFixed(Math.max(0, written));
  const digits = String(Math.round(shifted(size, most))).padStart(most + 1, '0');
  return most === 0 ? digits : `${digits.slice(0, -most)}.${digits.slice(-most)}`;
}

/** Digits of a number without its sign, in a reader's separators. */
function digitsOf(value: number, locale: string, most: number, least: number): string {
  const { group, point } = NUMERALS[languageOf(locale)];
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return Number.isNaN(size) ? 'NaN' : '∞';
  const [whole = '', fraction = ''] = rounded(size, most).split('.');
  const padded = fraction.padEnd(least, '0');
  const kept = padded.slice(0, least) + padded.slice(least).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return kept === '' ? grouped : grouped + point + kept;
}

/** A true minus before what is below nothing once rounded. */
const signed = (value: number, digits: string, written: string): string =>
  value < 0 && /[1-9∞]/.test(digits) ? `−${written}` : written;

/** A number in a reader's separators with at most `most` fraction digits, and at least `least`. */
export function writeNumber(value: number, locale: string, most: number, least = 0): string {
  const digits = digitsOf(value, locale, most, least);
  return signed(value, digits, digits);
}

/** An amount of money, `write` putting the currency to it; from a million up with a scale word. */
function writeMoney(value: number, locale: string, most: number, write: (amount: string) => string): string {
  const { scales } = NUMERALS[languageOf(locale)];
  let scaled = shifted(Math.abs(value), -6);
  if (scaled < 1) {
    const digits = digitsOf(value, locale, most, most === 2 ? 2 : 0);
    return signed(value, digits, write(digits));
  }
  let scale = 0;
  while (scaled >= 999.9995 && scale < scales.length - 1) {
    scaled = shifted(scaled, -3);
    scale += 1;
  }
  const digits = digitsOf(scaled, locale, 3, 0);
  return signed(value, digits, write(digits + scales[scale]));
}

/** An amount in USD: `$48,000`, `48.000 $`; from a million up with a scale word, `$17.7B`, `17,7 Mrd. $`. */
export const writeDollars = (value: number, locale: string, most: number): string =>
  writeMoney(value, locale, most, NUMERALS[languageOf(locale)].dollars);

/** The same without a sign for the currency, which stands behind it: `48,000`, `17.7B`. */
export const writeAmount = (value: number, locale: string, most: number): string =>
  writeMoney(value, locale, most, (amount) => amount);

/** A day in words, `3 July 2021` or `3. Juli 2021`. */
export function writeDay(day: Day, locale: string): string {
  const { months, day: write } = NUMERALS[languageOf(locale)];
  const [year = '', month = '', date = ''] = day.split('-');
  return write(Number(date), months[Number(month) - 1] ?? month, year);
}

/** Odds of one in so many: `1 in 900,000`, `1 zu 900.000`. */
export const writeOdds = (x: number, locale: string): string =>
  NUMERALS[languageOf(locale)].odds(writeNumber(x, locale, x < 100 ? 1 : 0));
