import type { CurrencyWord, UnitWord } from '../lexicon/lexicon.ts';

/** Symbols that every language writes alike, in lower case. */
export const SYMBOLS: Readonly<Record<UnitWord, readonly string[]>> = {
  percent: ['%', '％', '٪'],
  'percentage-point': ['%-punkte', '%-punkten', '%p', '%-points'],
  'basis-point': [],
  hash: ['h'],
  MH: ['mh'],
  GH: ['gh'],
  TH: ['th', 'ths'],
  PH: ['ph', 'phs'],
  EH: ['eh', 'ehs'],
  ZH: ['zh', 'zhs'],
  W: ['w'],
  kW: ['kw'],
  MW: ['mw'],
  GW: ['gw'],
  TW: ['tw'],
  kWh: ['kwh'],
  MWh: ['mwh'],
  GWh: ['gwh'],
  TWh: ['twh'],
  J: ['j'],
  BTC: ['btc', '₿', 'xbt', '$btc'],
  sat: [],
  block: [],
  machine: [],
  second: ['s'],
  minute: ['min'],
  hour: ['h'],
  day: ['d'],
  week: [],
  month: [],
  quarter: [],
  year: [],
  decade: [],
  tCO2: ['tco2', 'tco2e'],
  MtCO2: ['mtco2', 'mtco2e'],
};

/** Signs and codes of currencies, in lower case; `cent` is a hundredth. */
export const CURRENCY_SYMBOLS: Readonly<Record<CurrencyWord, readonly string[]>> = {
  USD: ['$', 'usd', 'us$', 'us $', 'u$s', '＄', 'usd$', '$usd', 'usd $'],
  'US-cent': ['¢', 'usc', 'c'],
  EUR: ['€', 'eur'],
  'EUR-cent': [],
  GBP: ['£', 'gbp'],
  CAD: ['c$', 'ca$', 'cad', 'can$', 'cad$', 'cdn$', 'cad $', 'cdn $', 'can $', '$cad'],
  AUD: ['a$', 'au$', 'aud', 'aud$', 'aud $'],
  CNY: ['cny', 'rmb', 'cn¥', '元'],
  JPY: ['¥', 'jpy', '円'],
  RUB: ['₽', 'rub'],
  TRY: ['₺', 'try'],
  BRL: ['r$', 'brl'],
  KZT: ['₸', 'kzt'],
};

/** Hashes in one unit, watts in one, and so on: what an amount of it is in the family's base. */
const HASHES: Partial<Record<UnitWord, number>> = {
  hash: 1,
  MH: 1e6,
  GH: 1e9,
  TH: 1e12,
  PH: 1e15,
  EH: 1e18,
  ZH: 1e21,
};
const WATTS: Partial<Record<UnitWord, number>> = { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 };
const WATT_HOURS: Partial<Record<UnitWord, number>> = { kWh: 1e3, MWh: 1e6, GWh: 1e9, TWh: 1e12 };
const SECONDS: Partial<Record<UnitWord, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};
const MONTHS: Partial<Record<UnitWord, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };

/** Hashes in a unit of hashes; undefined for other units. */
export const hashesIn = (unit: UnitWord): number | undefined => HASHES[unit];
/** Watts in a unit of power; undefined for other units. */
export const wattsIn = (unit: UnitWord): number | undefined => WATTS[unit];
/** Watt-hours in a unit of energy; undefined for other units. */
export const wattHoursIn = (unit: UnitWord): number | undefined => WATT_HOURS[unit];
/** Seconds in a unit of clock time; weeks are the longest. */
export const secondsIn = (unit: UnitWord): number | undefined => SECONDS[unit];
/** Months in a unit of calendar time. */
export const monthsIn = (unit: UnitWord): number | undefined => MONTHS[unit];

/**
 * What a unit's numbers have been since 2009, generously; only to choose between two readings of the same digits
 * ("36.025 %" is not 36,025 %). Bounds follow protocol (subsidy, supply), physics or the widest published series.
 */
export const MAGNITUDES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  '%': [0, 999],
  points: [0, 999],
  'EH/s': [1e-9, 1e5],
  T: [1e-12, 1e4],
  'BTC/block': [1e-8, 999],
  'BTC/day': [1e-8, 9_999],
  BTC: [1e-8, 21e6],
  'USD/PH/day': [1, 9_999],
  'USD/TH/day': [1e-4, 99],
  'USD/kWh': [1e-3, 9.99],
  'J/TH': [1, 99_999],
  GW: [1e-3, 9_999],
  min: [1e-2, 9_999],
  years: [0.1, 999],
  days: [0.1, 99_999],
  MtCO2: [1e-3, 9_999],
};
