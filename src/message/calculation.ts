import type { Computed } from '../check/verdict.ts';
import { formatRange } from '../core/units.ts';
import type { PhraseArguments, PhraseId, Words } from './words.ts';

/** Formulas of verdicts, and the phrase that writes each with its numbers; what is not here is shown as it stands. */
const WRITTEN: Readonly<Record<string, PhraseId>> = {
  'block reward = subsidy + fees': 'calc-block-reward',
  'cap = sum of all subsidies': 'calc-cap',
  'change = (after / before - 1) * 100': 'calc-change',
  'change = (last / first - 1) * 100': 'calc-change-span',
  'change = (to / from - 1) * 100': 'calc-change-from',
  'sum of shares': 'calc-sum',
  'sum of the parts': 'calc-parts',
  'consensus constant': 'calc-constant',
  'date = day of newest header + (height - newest height) * 10 min': 'calc-halving-date',
  'deficit = demand - under construction - grid': 'calc-deficit',
  'difficulty = maximum target / target(nBits)': 'calc-difficulty',
  'efficiency = power / hashrate': 'calc-efficiency',
  'epoch = 14 / (1 + change / 100)': 'calc-epoch-change',
  'epoch = 2016 * interval / 1440': 'calc-epoch',
  'fee share = fees / (fees + subsidy) * 100': 'calc-fee-share',
  'fees per day = 144 * fees * price': 'calc-fees-day',
  'growth = (2 * (1 + hashrate growth)^years)^(1/years) - 1': 'calc-growth',
  'hashprice = price * 144 * (subsidy + fees) / hashrate in PH/s': 'calc-hashprice',
  'hashrate = machines * hashrate per machine': 'calc-machines',
  'height = 210,000 * halving': 'calc-halving-height',
  'interval = (last time - first time) / 2015 / 60': 'calc-interval-times',
  'interval = 10 / (1 + change / 100)': 'calc-interval',
  'coins = (1 / (1 + change / 100) - 1) * 100': 'calc-yield',
  'issuance per day = 144 * subsidy': 'calc-issuance',
  'mean fees = sum of fees / blocks': 'calc-mean-fees',
  'one in (network / own) blocks; expected days = network / own / 144': 'calc-odds',
  'price = proceeds / coins': 'calc-mean-price',
  'proceeds = coins * price': 'calc-proceeds',
  'a day = month / days': 'calc-mean-day',
  'revenue per day = 144 * (subsidy + fees) * price': 'calc-revenue-day',
  'revenue = sum of blocks * (subsidy + fees) * price': 'calc-revenue-span',
  'share = blocks / all blocks * 100': 'calc-share',
  'share = sum of hashrates / hashrate of the network * 100': 'calc-hashrate-share',
  'change = step / earlier hashrate * 100': 'calc-hashrate-step',
  'hashrate of the network = hashrate of the country / share * 100': 'calc-hashrate-world',
  'subsidy = 50 / 2^halvings': 'calc-subsidy',
  'supply = sum of subsidies up to the height': 'calc-supply',
  'year = now + (last subsidy height - height) * 10 min': 'calc-last-year',
};

/** Has this formula words of its own, so that a reader sees its numbers in place? */
export const isWritten = (formula: string): boolean => Object.hasOwn(WRITTEN, formula);

/** What the end of an input's name says about its unit. */
const UNITS: Readonly<Record<string, string>> = {
  BTC_per_block: 'BTC',
  BTC: 'BTC',
  EHs: 'EH/s',
  GW: 'GW',
  PHs: 'PH/s',
  T: 'T',
  THs: 'TH/s',
  USD: 'USD',
  W: 'W',
  min: 'min',
  pct: '%',
  s: 's',
};
const ENDING = new RegExp(`_(${Object.keys(UNITS).join('|')})$`);
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A range of days, or of numbers in `unit`, or what stands there. */
function rangeOf(text: string, unit: string | null, words: Words): string {
  const [low = '', high, more] = text.split('–');
  if (high === undefined || more !== undefined) return [text, unit ?? ''].join(' ').trim();
  if (DAY.test(low) && DAY.test(high)) return `${words.day(low)} – ${words.day(high)}`;
  const ends = { low: Number(low), high: Number(high) };
  if (unit === 'year' || Number.isNaN(ends.low + ends.high)) return text;
  return formatRange({ ...ends, unit: unit ?? '', locale: words.locale });
}

/** `141.67 T`, `10–15 GW` or `2024-04-20` in the reader's form; anything else as it stands. */
export function amountOf(text: string, words: Words): string {
  if (DAY.test(text)) return words.day(text);
  const [, number, range, unit] = /^(?:(-?\d+(?:\.\d+)?)|(\d[\d.]*–\d[\d.]*)) (\S+)$/.exec(text) ?? [];
  if (unit === undefined) return text;
  if (range !== undefined) return rangeOf(range, unit, words);
  return words.number(
    Number(number),
    unit,
    unit === 'USD' ? undefined : (number?.split('.')[1]?.length ?? 0),
  );
}

/** Inputs by name without its unit, each worded; null where one is missing. */
function inputsOf(inputs: Computed['inputs'], words: Words): PhraseArguments | null {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(inputs)) {
    if (value === '') return null;
    const unit = ENDING.exec(name)?.[1];
    const digits = unit === 's' ? 0 : unit === 'min' ? 3 : undefined;
    shown[name.replace(ENDING, '')] =
      typeof value === 'number'
        ? words.number(value, (unit && UNITS[unit]) ?? null, digits)
        : DAY.test(value)
          ? words.day(value)
          : value;
  }
  return shown;
}

/** Shares in % by country as one sum. */
const sumOf = (inputs: Computed['inputs'], words: Words): PhraseArguments => ({
  sum: Object.entries(inputs)
    .map(([code, share]) => `${words.country(code)} ${words.number(Number(share), '%')}`)
    .join(' + '),
});

/** Parts in the unit of their sum. */
const partsOf = ({ inputs, unit }: Computed, words: Words): PhraseArguments => ({
  parts: Object.values(inputs)
    .map((part) => words.number(Number(part), unit))
    .join(' + '),
});

function argumentsOf(phrase: string, computed: Computed, words: Words): PhraseArguments | null {
  if (phrase === 'calc-sum') return sumOf(computed.inputs, words);
  return phrase === 'calc-parts' ? partsOf(computed, words) : inputsOf(computed.inputs, words);
}

/** The formula in words; null for one that has none, or that lacks an input its phrase names. */
function written(computed: Computed, result: string, words: Words): string | null {
  const phrase = WRITTEN[computed.formula];
  if (phrase === undefined) return null;
  const args = argumentsOf(phrase, computed, words);
  try {
    return args && words.say(phrase, { ...args, result });
  } catch {
    return null;
  }
}

/** `125.86 T ÷ 141.67 T − 1 = −11.16 %`: the formula with its numbers, in the reader's language. */
export function calculationOf(computed: Computed, words: Words): string {
  const { formula, inputs, result, unit } = computed;
  const digits = unit === 'BTC' ? 8 : undefined;
  const came = typeof result === 'number' ? words.number(result, unit, digits) : rangeOf(result, unit, words);
  const given = Object.entries(inputs)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? words.number(value, null, 12) : value}`)
    .join(', ');
  return written(computed, came, words) ?? `${formula} = ${came}${given === '' ? '' : ` (${given})`}`;
}
