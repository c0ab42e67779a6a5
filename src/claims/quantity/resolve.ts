import type { CurrencyWord, UnitWord } from '../lexicon/lexicon.ts';
import { oncePerWord } from '../once.ts';
import type { Dimension } from './quantity.ts';
import { hashesIn, monthsIn, secondsIn, wattHoursIn, wattsIn } from './units.ts';

/** A unit as it stands in the text: what is counted or paid, and per what. */
export interface UnitPhrase {
  readonly atom: UnitWord | null;
  readonly currency: CurrencyWord | null;
  readonly per: readonly UnitWord[];
}

/** What a unit phrase means: multiply by `factor` to get the canonical `unit`. */
export interface Meaning {
  readonly dimension: Dimension;
  readonly unit: string | null;
  readonly factor: number;
  readonly currency: string | null;
  readonly per: string | null;
}

/** Above this many USD per TH and day the unit is the text's mistake, below it another way to write hashprice. */
const HASHPRICE_TH_MAX = 5;
/** Below this many USD per PH and day an amount per EH is told of the wrong unit. */
const HASHPRICE_PH_MIN = 1;
/** From here on a rate in TH/s or PH/s is told in EH/s. */
const EXA_FROM = 1e18;
const TERA_SCALE = 1e12;

const TIME_NAMES: Partial<Record<UnitWord, string>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** The first unit of time among some. */
function timeOf(per: readonly UnitWord[]): string | null {
  for (const unit of per) {
    const name = TIME_NAMES[unit];
    if (name !== undefined) return name;
  }
  return null;
}

const plain = (
  dimension: Dimension,
  unit: string | null,
  factor = 1,
  per: string | null = null,
): Meaning => ({
  dimension,
  unit,
  factor,
  currency: null,
  per,
});

/** What numbers mean that no unit is read of. */
export const MEANINGS = {
  odds: plain('odds', '1 in x'),
  name: plain('name', null),
  height: plain('height', 'block'),
  year: plain('year', 'year'),
  times: plain('factor', null),
  rank: plain('rank', null),
  fraction: plain('percent', '%'),
};

const DIFFICULTY = plain('difficulty', 'T', 1 / TERA_SCALE);
const COUNT = plain('count', null);

const ALONE: readonly UnitWord[] = [];
/** What a currency means that is paid per nothing. */
const sumIn = oncePerWord((currency): Meaning => money(currency as CurrencyWord, ALONE, 0));
/** What a unit means that is counted per nothing, whatever the amount; false where that decides. */
const meaningOf = oncePerWord((word): Meaning | false => {
  const atom = word as UnitWord;
  const scaled = hashesIn(atom) ?? wattsIn(atom) ?? wattHoursIn(atom);
  return scaled === undefined && (duration(atom) ?? bitcoin(atom, ALONE, null) ?? named(atom, null));
});

/** Resolves a unit phrase; `amount` is the number with its scale, `scale` the scale word's factor (1 for none). */
export function resolve(phrase: UnitPhrase, amount: number, scale: number): Meaning {
  const { atom, currency } = phrase;
  const alone = phrase.per.length === 0;
  if (alone && currency) return sumIn(currency);
  if (atom === null && !currency) return scale === TERA_SCALE ? DIFFICULTY : COUNT;
  const known = alone && meaningOf(atom!);
  if (known) return known;
  const per = withoutHashSecond(phrase);
  if (currency) return money(currency, per, amount);
  return counted(phrase, atom!, per, amount, scale);
}

/** What a unit means by what it is counted per and by the amount. */
function counted(
  phrase: UnitPhrase,
  atom: UnitWord,
  per: readonly UnitWord[],
  amount: number,
  scale: number,
): Meaning {
  const time = timeOf(per);
  return (
    hashrate(atom, phrase, amount, scale) ??
    efficiency(atom, per) ??
    power(atom, amount) ??
    duration(atom) ??
    bitcoin(atom, per, time) ??
    named(atom, time)
  );
}

/** "per PH/s": the second belongs to the hashrate. */
function withoutHashSecond(phrase: UnitPhrase): readonly UnitWord[] {
  if (phrase.per.length < 2) return phrase.per;
  const hashAt = phrase.per.findIndex((u) => hashesIn(u) !== undefined);
  return phrase.per.filter((u, i) => !(u === 'second' && i > hashAt && hashAt >= 0));
}

function hashrate(atom: UnitWord, phrase: UnitPhrase, amount: number, scale: number): Meaning | null {
  const hashes = hashesIn(atom);
  if (hashes === undefined) return null;
  const perSecond = phrase.per.includes('second');
  if (atom === 'hash' && !perSecond && scale >= TERA_SCALE) return plain('difficulty', 'T', 1 / TERA_SCALE);
  if (hashes >= 1e18 || amount * hashes >= EXA_FROM) return plain('hashrate', 'EH/s', hashes / 1e18);
  return plain('hashrate', atom === 'hash' ? 'H/s' : `${atom}/s`);
}

/** J/TH is W per TH/s. */
function efficiency(atom: UnitWord, per: readonly UnitWord[]): Meaning | null {
  const hashUnit = per.find((u) => hashesIn(u) !== undefined);
  const amount = atom === 'J' ? 1 : wattsIn(atom);
  if (!hashUnit || amount === undefined) return null;
  return plain('efficiency', 'J/TH', (amount * TERA_SCALE) / hashesIn(hashUnit)!, hashUnit);
}

function power(atom: UnitWord, amount: number): Meaning | null {
  const watts = wattsIn(atom);
  if (watts !== undefined) {
    if (atom === 'TW') return plain('power', 'GW', watts / 1e9);
    if ((atom === 'W' || atom === 'kW') && amount * watts >= 1e9) return plain('power', 'GW', watts / 1e9);
    if ((atom === 'W' || atom === 'kW') && amount * watts >= 1e6) return plain('power', 'MW', watts / 1e6);
    return plain('power', atom);
  }
  const hours = wattHoursIn(atom);
  if (hours === undefined) return null;
  return amount * hours >= 1e12 || hours >= 1e9
    ? plain('energy', 'TWh', hours / 1e12)
    : plain('energy', atom);
}

function duration(atom: UnitWord): Meaning | null {
  const seconds = secondsIn(atom);
  if (seconds !== undefined) {
    if (seconds <= 60) return plain('duration', 'min', seconds / 60);
    if (seconds === 3600) return plain('duration', 'hours');
    return plain('duration', 'days', seconds / 86_400);
  }
  const months = monthsIn(atom);
  if (months === undefined) return null;
  return months < 12 ? plain('duration', 'months', months) : plain('duration', 'years', months / 12);
}

function bitcoin(atom: UnitWord, per: readonly UnitWord[], time: string | null): Meaning | null {
  if (atom !== 'BTC' && atom !== 'sat') return null;
  const factor = atom === 'sat' ? 1e-8 : 1;
  const hashUnit = per.find((u) => hashesIn(u) !== undefined);
  if (hashUnit) {
    const unit = [atom, hashUnit, time ?? 'day'].join('/');
    return plain('hashprice', unit, 1, time ? `${hashUnit}/${time}` : hashUnit);
  }
  if (per.includes('block')) return plain('btc-rate', 'BTC/block', factor, 'block');
  if (time) return plain('btc-rate', `BTC/${time}`, factor, time);
  return plain('bitcoin', atom === 'sat' ? 'sat' : 'BTC', 1, per[0] ?? null);
}

function named(atom: UnitWord, time: string | null): Meaning {
  switch (atom) {
    case 'percent':
      return plain('percent', '%', 1, time);
    case 'percentage-point':
      return plain('points', 'points', 1, time);
    case 'basis-point':
      return plain('points', 'points', 0.01, time);
    case 'J':
      return plain('energy', 'J', 1, time);
    case 'block':
      return plain('blocks', 'blocks', 1, time);
    case 'machine':
      return plain('machines', 'machines', 1, time);
    case 'tCO2':
      return plain('emissions', 'MtCO2', 1e-6, time);
    case 'MtCO2':
      return plain('emissions', 'MtCO2', 1, time);
    default:
      return plain('count', null, 1, time);
  }
}

function money(word: CurrencyWord, per: readonly UnitWord[], amount: number): Meaning {
  const cents = word === 'US-cent' || word === 'EUR-cent';
  const currency = word === 'US-cent' ? 'USD' : word === 'EUR-cent' ? 'EUR' : word;
  const factor = cents ? 0.01 : 1;
  const time = timeOf(per);
  const make = (dimension: Dimension, unit: string, by: number, what: string | null): Meaning => ({
    dimension,
    unit,
    factor: factor * by,
    currency,
    per: what,
  });
  const hashUnit = per.find((u) => hashesIn(u) !== undefined);
  if (hashUnit) {
    const what = time ? `${hashUnit}/${time}` : hashUnit;
    const perTera = amount * factor * (1e12 / hashesIn(hashUnit)!);
    if (hashUnit === 'TH' && perTera >= HASHPRICE_TH_MAX) {
      return time
        ? make('hashprice', `${currency}/TH/${time}`, 1, what)
        : make('money', `${currency}/TH`, 1, 'TH');
    }
    if (hashUnit === 'EH' && perTera * 1e3 < HASHPRICE_PH_MIN) {
      return time
        ? make('hashprice', `${currency}/EH/${time}`, 1, what)
        : make('money', `${currency}/EH`, 1, 'EH');
    }
    if (hashUnit === 'TH' && !time && perTera >= 1) return make('money', `${currency}/TH`, 1, 'TH');
    return make('hashprice', `${currency}/PH/${time ?? 'day'}`, 1e15 / hashesIn(hashUnit)!, what);
  }
  const energyUnit = per.find((u) => wattHoursIn(u) !== undefined);
  if (energyUnit) return make('power-price', `${currency}/kWh`, 1e3 / wattHoursIn(energyUnit)!, energyUnit);
  const powerUnit = per.find((u) => wattsIn(u) !== undefined);
  if (powerUnit) {
    const what = time ? `${powerUnit}-${time}` : powerUnit;
    return make('money', `${currency}/${what}`, 1, what);
  }
  if (per.includes('block')) return make('money', `${currency}/block`, 1, 'block');
  if (per.includes('BTC')) return make('money', currency, 1, 'BTC');
  return make('money', time ? `${currency}/${time}` : currency, 1, time);
}
