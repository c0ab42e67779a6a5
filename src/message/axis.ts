import { dayOf, instantOf } from '../core/days.ts';
import { unitWord } from '../core/units.ts';
import type { AmountManner } from './amount.ts';
import type { Axis, Tick } from './chart.ts';
import type { Words } from './words.ts';

/** Steps between two ticks, by powers of ten. */
const STEPS = [1, 2, 2.5, 5, 10];
/** More ticks than this crowd a telephone. */
const MOST = 5;

/** Multiples of a round step that cover the values, four or five of them. */
function rounds(low: number, high: number): readonly number[] {
  const raw = (high - low) / (MOST - 1);
  const power = 10 ** Math.floor(Math.log10(raw));
  for (const step of [...STEPS, 20].map((each) => each * power)) {
    const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
    if (last - first < MOST + 1 && step >= raw * 0.8)
      return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  }
  return [low, high];
}

/** How far along an axis a value stands: 0 at its start, 1 at its end. */
export function along({ scale, from, to }: Axis, value: number): number {
  const even = scale === 'log' ? (n: number): number => Math.log10(Math.max(n, Number.MIN_VALUE)) : Number;
  return to === from ? 0 : (even(value) - even(from)) / (even(to) - even(from));
}

/** A unit as the reader has it, and how a number in the canonical one becomes one in it: USD/PH/day or USD/TH/day. */
export const amounts = (
  unit: string,
  { units }: AmountManner,
): { unit: string; of: (value: number) => number } =>
  unit === 'USD/PH/day' && units === 'terahash'
    ? { unit: 'USD/TH/day', of: (value) => value / 1000 }
    : { unit, of: (value) => value };

/** Decimals a round step is written with: 2 for 0.25. */
function decimals(step: number): number {
  const [mantissa = '', exponent = '0'] = Number(step.toPrecision(6)).toExponential().split('e');
  return Math.min(12, Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)));
}

const named = (words: Words, label: string, unit: string | null): string => {
  const word = unit === null ? '' : unitWord(unit, words.locale);
  return word === '' ? label : label === '' ? word : `${label} (${word})`;
};

/** From this share of the highest value up the lowest keeps far from 0, if they differ by more than the other share. */
const FAR = 0.6;
const FLAT = 0.001;

/**
 * An axis over all `values`, and over 0 unless they keep far from it. `unit` stands in the label; `each` stands behind
 * every number instead.
 */
export function valueAxis(
  words: Words,
  axis: { label: string; unit: string | null; values: readonly number[]; each?: string },
): Axis {
  const finite = axis.values.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const far = least > FAR * most && most - least > FLAT * most;
  const low = far ? least : Math.min(0, least);
  const high = Math.max(0, most) || (low < 0 ? 0 : 1);
  const at = rounds(low, high);
  const step = at[1]! - at[0]!;
  const [first, last] = [at[0]!, at.at(-1)!];
  const shorter = at.length > 2 && low - first > step / 2;
  const lower = at.length > (shorter ? 3 : 2) && last - high > step / 2;
  const [from, to] = [shorter ? first + step / 2 : first, lower ? last - step / 2 : last];
  const digits = decimals(step);
  const label = (value: number): string =>
    axis.each ? words.number(value, axis.each) : words.number(value, null, digits);
  return {
    label: named(words, axis.label, axis.each ? null : axis.unit),
    scale: 'linear',
    from,
    to,
    ticks: at
      .filter((value) => value >= from && value <= to)
      .map((value) => ({ at: value, label: label(value) })),
  };
}

const PREFIXES = ['', ' k', ' M', ' G', ' T', ' P', ' E'];

/** An axis of powers over values above 0; its numbers carry SI prefixes. */
export function powerAxis(words: Words, axis: { label: string; values: readonly number[] }): Axis {
  const logs = axis.values.filter((value) => value > 0).map(Math.log10);
  const from = Math.floor(Math.min(...logs) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.max(...logs) - 1e-9));
  const step = Math.max(1, Math.ceil((to - from) / (MOST + 1)));
  const every = step === 2 ? 3 : step;
  const ticks: Tick[] = [];
  for (let power = from; power <= to; power += every) {
    const third = Math.min(PREFIXES.length - 1, Math.max(0, Math.floor(power / 3)));
    const number = words.number(10 ** (power - 3 * third), null);
    ticks.push({ at: 10 ** power, label: `${number}${PREFIXES[third]}` });
  }
  return { label: axis.label, scale: 'log', from: 10 ** from, to: 10 ** to, ticks };
}

/** Years, months or days apart that ticks of days may be. */
const MONTHS = [1, 2, 3, 6, 12, 24, 48, 60, 120, 240, 480, 600, 1200];

/** The month of a day as it is written out, without the day: July 2021. */
const month = (words: Words, instant: number): string => words.day(dayOf(instant)).replace(/^\d+\.?\s+/, '');

/** An axis of days from one instant to another (ms since 1970), with years or months written out. */
export function dayAxis(words: Words, axis: { label?: string; from: number; to: number }): Axis {
  const to = Math.max(axis.to, axis.from + 86_400_000);
  const start = dayOf(axis.from);
  const first = Number(start.slice(0, 4)) * 12;
  const span = (to - axis.from) / (30.44 * 86_400_000);
  const step = MONTHS.find((months) => span / months <= MOST) ?? 2400;
  const instant = (months: number): number => {
    const year = String(Math.floor(months / 12)).padStart(4, '0');
    return instantOf(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`);
  };
  const ticks: Tick[] = [];
  for (let at = Math.ceil(first / step) * step; instant(at) <= to; at += step)
    if (instant(at) >= axis.from)
      ticks.push({
        at: instant(at),
        label: step >= 12 ? dayOf(instant(at)).slice(0, 4) : month(words, instant(at)),
      });
  return { label: axis.label ?? '', scale: 'linear', from: axis.from, to, ticks };
}

/** An axis of names, from the top or the left. */
export const nameAxis = (names: readonly string[], label = ''): Axis => ({
  label,
  scale: 'category',
  from: -0.5,
  to: names.length - 0.5,
  ticks: names.map((name, at) => ({ at, label: name })),
});

/** Sources named in a picture; the answer beside it has them all. */
const NAMED = 2;

/** Where a chart's numbers are from and how old they are: titles of sources without what stands in brackets. */
export function sourceLine(
  words: Words,
  sources: readonly { readonly title: string; readonly asOf: string | null }[],
): string {
  const titles = [...new Set(sources.map(({ title }) => title.replace(/\s*\([^)]*\)/g, '').trim()))];
  const days = [...new Set(sources.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])))].sort();
  const more = titles.length - NAMED;
  const listed = [
    ...titles.slice(0, NAMED),
    ...(more > 0 ? [words.say('charts-more', { count: words.number(more, null) })] : []),
  ];
  if (titles.length === 0) return words.say('charts-own');
  const from = words.say('charts-source', { titles: listed.join('; ') });
  const [oldest] = days;
  if (oldest === undefined) return from;
  return `${from} · ${words.say(days.length > 1 ? 'charts-oldest' : 'charts-date', { day: words.day(oldest) })}`;
}
