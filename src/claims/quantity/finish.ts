import { impliedRange, type Written } from '../../core/precision.ts';
import type { Hedge, NumberReading } from '../claim.ts';
import { type Group, shared } from './group.ts';
import { type Alternative, scaled } from './numeral.ts';
import type { Part, Scene } from './part.ts';
import type { Quantity } from './quantity.ts';
import { MEANINGS, type Meaning, resolve, type UnitPhrase } from './resolve.ts';
import { MAGNITUDES, secondsIn } from './units.ts';

const NONE: UnitPhrase = { atom: null, currency: null, per: [] };
/** "'28" is a year of this century. */
const CENTURY = 2000;
const DURING = new Set(['days', 'months', 'years', 'hours']);

/** Turns a group of parts into the quantity they state, in canonical units. */
export function finish(scene: Scene, group: Group): Quantity {
  const { main, low, from } = group;
  const phrase = withRate(main.unit, from?.unit) ?? low?.unit ?? from?.unit ?? NONE;
  const meaning = meaningOf(group, phrase);
  const { written, readings } = chosen(main, group, phrase, meaning);
  const lowEnd = low && belowZero(scene, low, main, inUnit(low, main, meaning, phrase));
  const fromEnd = from && inUnit(from, main, meaning, phrase);
  const hedge = lowEnd || main.role === 'name' ? null : hedgeOf(main, meaning, low ?? from);
  const bounds = boundsOf(main, written, hedge, lowEnd, meaning);
  const vague = main.numeral.kind === 'vague';
  const value = lowEnd || vague ? null : written.value;
  const unhedged = hedge === null && main.hedge !== null && group.start === main.start && !lowEnd;
  const first = low ?? main;
  return {
    start: scene.tokens[unhedged ? main.bare : group.start]!.start,
    end: scene.tokens[group.end - 1]!.end,
    number: span(scene, first.numeral.from, main.numeral.digitsTo),
    value,
    low: bounds.low,
    high: bounds.high,
    from: fromEnd?.value ?? null,
    fromSpan: from ? span(scene, from.numeral.from, from.numeral.to) : null,
    sign: main.sign,
    dimension: meaning.dimension,
    unit: meaning.unit,
    writtenUnit: writtenUnitOf(scene, group),
    currency: meaning.currency,
    per: meaning.per,
    hedge,
    precision: value === null ? null : { written: written.written, round: written.round },
    interval: intervalOf(main, written, hedge, lowEnd, meaning),
    readings,
    factorVerb: null,
    ordinal: main.ordinal,
    spelled: main.numeral.spelled,
  };
}

/** "Günlük geliri 45 milyon dolardan 28 milyon dolara": a rate told with the earlier value is the later one's too. */
const withRate = (unit: UnitPhrase | null, earlier: UnitPhrase | null | undefined): UnitPhrase | null =>
  unit?.currency && unit.per.length === 0 && earlier?.currency === unit.currency
    ? { ...unit, per: earlier.per }
    : unit;

/** "−9 … 14 GW": the one range that says it goes below zero. */
const belowZero = ({ tokens }: Scene, low: Part, main: Part, w: Written): Written =>
  low.sign === '-' && main.sign === null && tokens[main.left - 1]?.text === '…'
    ? { ...w, value: -w.value }
    : w;

function meaningOf(group: Group, phrase: UnitPhrase): Meaning {
  const { main, odds } = group;
  if (odds) return MEANINGS.odds;
  if (main.role !== null) return MEANINGS[main.role];
  if (main.ordinal) return MEANINGS.rank;
  if (main.numeral.kind === 'fraction') return MEANINGS.fraction;
  return resolve(phrase, main.numeral.written.value, main.numeral.scale);
}

/** A number in the unit of its quantity, its clock parts added. */
function inUnit(part: Part, main: Part, meaning: Meaning, phrase: UnitPhrase): Written {
  const borrowed = part === main ? 1 : shared(part, main);
  const written = scaled(part.numeral.written, borrowed);
  if (part === main || !part.unit) return scaled(written, meaning.factor);
  const own = resolve(
    { ...part.unit, per: part.unit.per.length > 0 ? part.unit.per : phrase.per },
    written.value,
    part.numeral.scale,
  );
  const rescaled = own.unit === meaning.unit ? own.factor : (ratioOf(own, meaning) ?? meaning.factor);
  return scaled(written, rescaled);
}

const POWERS: Readonly<Record<string, number>> = {
  GW: 1e9,
  MW: 1e6,
  kW: 1e3,
  W: 1,
  'EH/s': 1e18,
  'PH/s': 1e15,
  'TH/s': 1e12,
  TWh: 1e12,
  MWh: 1e6,
  kWh: 1e3,
};

/** "from 900 MW to 1.1 GW": what turns the one unit into the other. */
function ratioOf(own: Meaning, wanted: Meaning): number | null {
  const [a, b] = [POWERS[own.unit ?? ''], POWERS[wanted.unit ?? '']];
  return own.dimension === wanted.dimension && a && b ? (own.factor * a) / b : null;
}

const NO_OTHERS: readonly NumberReading[] = [];

/** The likeliest reading of a number, and what else it may be. */
function chosen(
  main: Part,
  group: Group,
  phrase: UnitPhrase,
  meaning: Meaning,
): { written: Written; readings: readonly NumberReading[] } {
  const whole = withSmaller(inUnit(main, main, meaning, phrase), group);
  const first =
    meaning.dimension === 'year' && whole.value < 100 ? { ...whole, value: whole.value + CENTURY } : whole;
  const sure = main.numeral.alternatives.length === 0 && !main.timesMore && phrase.currency !== 'US-cent';
  return sure ? { written: first, readings: NO_OTHERS } : amongOthers(first, main, phrase, meaning);
}

/** A number that may be read in other ways: the likelier comes first, the others are listed. */
function amongOthers(
  first: Written,
  main: Part,
  phrase: UnitPhrase,
  meaning: Meaning,
): { written: Written; readings: readonly NumberReading[] } {
  let best = first;
  const plausible = (w: Written): boolean => isPlausible(w.value, meaning);
  const readings: NumberReading[] = [];
  const list = (w: Written, why: NumberReading['why']): void => {
    readings.push({ value: w.value, low: null, high: null, unit: meaning.unit, why });
  };
  for (const alternative of main.numeral.alternatives) {
    const other = { ...scaled(alternative, meaning.factor), why: alternative.why };
    if (isGrouped(other, first, meaning)) continue;
    if (other.why === 'separator' && !plausible(best) && plausible(other)) {
      list(best, 'separator');
      best = other;
    } else if (plausible(other)) list(other, other.why);
  }
  if (main.timesMore) list({ ...best, value: best.value + 1 }, 'times-more');
  if (phrase.currency === 'US-cent' && meaning.unit?.startsWith('USD/kWh'))
    readings.push({ value: best.value, low: null, high: null, unit: 'EUR/kWh', why: 'unit' });
  return { written: best, readings };
}

/** "$42,100 a day per PH/s": thousands, whatever was meant, as nobody writes thousandths of a dollar that end in two zeros. */
const isGrouped = ({ value, why }: Alternative, { value: whole }: Written, { dimension }: Meaning): boolean =>
  dimension === 'hashprice' && why === 'separator' && value < whole && Number.isInteger(value * 10);

/** "12 min 36 s": the number with the smaller units that add to it. */
function withSmaller(w: Written, { main, plus }: Group): Written {
  if (plus.length === 0) return w;
  const parts = plus.map((part) => secondsPart(part, main));
  const { place } = parts.at(-1)!;
  const sum = parts.reduce((total, part) => total + part.value, w.value);
  return { value: Number(sum.toPrecision(12)), written: place, round: place };
}

/** What "36 s" adds to "12 min", and its place value, in the main number's canonical unit. */
function secondsPart(part: Part, main: Part): { value: number; place: number } {
  const unit = part.unit?.atom ?? null;
  const mainSeconds = secondsIn(main.unit?.atom ?? 'minute') ?? 60;
  const seconds = unit ? (secondsIn(unit) ?? 0) : mainSeconds / 60;
  const canonical = mainSeconds <= 60 ? 60 : mainSeconds === 3600 ? 3600 : 86_400;
  return { value: (part.numeral.written.value * seconds) / canonical, place: seconds / canonical };
}

function isPlausible(value: number, meaning: Meaning): boolean {
  if (meaning.dimension === 'height' || meaning.dimension === 'blocks' || meaning.dimension === 'machines')
    return Number.isInteger(value);
  const range = MAGNITUDES[meaning.unit ?? ''];
  return !range || (value >= range[0] && value <= range[1]);
}

function hedgeOf(main: Part, meaning: Meaning, other: Part | null): Hedge | null {
  const hedge =
    main.hedge ??
    (other && other.hedge === 'about' && !main.hedge && other.numeral.to === main.start ? 'about' : null);
  if (hedge === 'about' && main.doubtfulHedge && main.numeral.kind === 'fraction') return null;
  if (hedge && main.doubtfulHedge && (DURING.has(meaning.unit ?? '') || meaning.dimension === 'year'))
    return null;
  if (meaning.dimension === 'year' && hedge !== 'about') return null;
  return hedge;
}

function boundsOf(
  main: Part,
  w: Written,
  hedge: Hedge | null,
  lowEnd: Written | null,
  meaning: Meaning,
): { low: number | null; high: number | null } {
  if (lowEnd) return { low: lowEnd.value, high: w.value };
  const { bounds } = main.numeral;
  if (bounds) return { low: bounds.low * meaning.factor, high: bounds.high * meaning.factor };
  if (hedge === 'over' || hedge === 'at-least') return { low: w.value, high: null };
  if (hedge && hedge !== 'about') return { low: null, high: w.value };
  return { low: null, high: null };
}

function intervalOf(
  main: Part,
  w: Written,
  hedge: Hedge | null,
  lowEnd: Written | null,
  meaning: Meaning,
): Quantity['interval'] {
  if (lowEnd) return { low: lowEnd.value - lowEnd.written / 2, high: w.value + w.written / 2 };
  const { bounds } = main.numeral;
  if (bounds) return { low: bounds.low * meaning.factor, high: bounds.high * meaning.factor };
  if (meaning.dimension === 'factor' && main.numeral.kind === 'times' && !hedge)
    return { low: w.value * 0.95, high: w.value * 1.05 };
  const percentage = meaning.unit === '%' || meaning.unit === 'points';
  return impliedRange({ value: w.value, written: w.written, round: w.round, percentage, hedge });
}

const span = ({ tokens }: Scene, from: number, to: number): { start: number; end: number } => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** May a character stand between digits and their unit? */
const isLead = (char: string): boolean =>
  char === ' ' || (char < 'A' && /[\s+-]/.test(char)) || (char > '~' && /\s/.test(char));

/** The words of the unit and scale, as they stand behind the digits. */
function writtenUnitOf({ text, tokens }: Scene, { main, low }: Group): string | null {
  const { unit, unitTo, numeral } = main.unit ? main : (low ?? main);
  if (!unit && numeral.scale === 1) return null;
  const to = Math.max(unitTo, numeral.to);
  const written = text.slice(tokens[numeral.digitsTo - 1]!.end, tokens[to - 1]!.end);
  let from = 0;
  while (from < written.length && isLead(written[from]!)) from++;
  return written.slice(from) || null;
}
