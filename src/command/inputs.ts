import { type Day, dayOf, daysBetween } from '../core/days.ts';
import type { Live } from '../facts/current.ts';
import type { Source } from '../facts/fact.ts';
import type { Dated } from '../facts/network.ts';
import { amount, currencyFor, type Quantity } from '../message/amount.ts';
import { sourceLine } from '../message/axis.ts';
import { calculation, detail, fields, paragraph } from '../message/build.ts';
import type { Chart } from '../message/chart.ts';
import { age, liveText } from '../message/live.ts';
import type { Action, Block, SourceLine } from '../message/message.ts';
import type { PhraseId } from '../message/words.ts';
import { answer } from './answer.ts';
import type { Answer, Desk } from './command.ts';

/** A number a calculation starts from: given by the person, known from a source, or assumed by us. */
export interface Input {
  readonly value: number;
  readonly unit: string | null;
  readonly basis: 'given' | 'known' | 'assumed';
  readonly asOf: Day | null;
  readonly sources: readonly Source[];
  /** How it was heard, where it was. */
  readonly live?: Live;
}

export const given = (value: number, unit: string | null): Input => ({
  value,
  unit,
  basis: 'given',
  asOf: null,
  sources: [],
});

export const assumed = (value: number, unit: string | null): Input => ({
  ...given(value, unit),
  basis: 'assumed',
});

/** What is known and stays so, as a machine's hashrate does. */
export const lasting = (dated: Dated): Input => ({ ...known(dated), asOf: null });

export const known = ({ value, unit, asOf, sources, live }: Dated): Input => ({
  value,
  unit: unit || null,
  basis: 'known',
  asOf: asOf.end,
  sources,
  ...(live && { live }),
});

/** A chart of an answer: with the answer's title and sources unless it has its own. */
export interface Drawn extends Omit<Chart, 'title' | 'source'> {
  readonly title?: string;
  readonly sources?: readonly Pick<SourceLine, 'title' | 'asOf'>[];
}

/** What a calculating command has worked out. */
export interface Worked {
  readonly id: string;
  readonly title: string;
  /** Named by option: shown with where each is from and how old it is, and printed as `inputs`. */
  readonly inputs: Readonly<Record<string, Input>>;
  /** Options that start no calculation, for `inputs` alone. */
  readonly choices?: Readonly<Record<string, string | number | null>>;
  /** Name and value of what came out; a quantity is shown in the reader's manner, null is left out. */
  readonly results: readonly (readonly [PhraseId, Quantity | string | null])[];
  /** Formulas with their numbers, worded; null is left out. */
  readonly formulas: readonly (string | null)[];
  readonly numbers: Readonly<Record<string, unknown>>;
  /** Blocks between the results and the formulas. */
  readonly more?: readonly Block[];
  /** Sources beside those of the inputs. */
  readonly sources?: readonly SourceLine[];
  readonly chart?: Drawn;
  readonly actions?: readonly Action[];
}

/** Binary dust of a calculation: this share of a number at most. */
const DUST = 2 ** -49;

/** Takes off binary dust (`900.0000000000001` is 900) and nothing else; what is not finite is null. */
function tidy(value: unknown): unknown {
  if (typeof value === 'number') {
    const short = Number(value.toPrecision(12));
    if (!Number.isFinite(value)) return null;
    return Math.abs(short - value) <= Math.abs(value) * DUST ? short : value;
  }
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tidy(each)]));
}

function shown({ words, now }: Desk, input: Input): string {
  const value = words.number(input.value, input.unit);
  if (input.basis !== 'known') return words.say(`input-${input.basis}`, { value });
  if (input.asOf === null) return value;
  if (input.live) return liveText({ ...input, live: input.live }, words, now);
  const days = Math.max(0, daysBetween(input.asOf, dayOf(now)));
  const age = days === 0 ? 'today' : days === 1 ? 'yesterday' : 'older';
  return words.say('input-known', { value, day: words.day(input.asOf), days: words.number(days, null), age });
}

/** Each source once, with the oldest day it is used for; what is itself under examination only where nothing else is. */
function sourceLines(inputs: readonly Input[], more: readonly SourceLine[]): readonly SourceLine[] {
  const used = inputs.flatMap(({ sources, asOf }) => {
    const grounds = sources.filter((source) => source.evidence !== false);
    return (grounds.length > 0 ? grounds : sources).map(({ title, url }) => ({ title, url, asOf }));
  });
  const once = new Map<string, SourceLine>();
  for (const line of [...used, ...more]) {
    const other = once.get(line.title);
    if (!other || (line.asOf ?? '9') < (other.asOf ?? '9')) once.set(line.title, line);
  }
  return [...once.values()];
}

function chartOf({ words }: Desk, drawn: Drawn, title: string, answered: readonly SourceLine[]): Chart {
  const { sources = answered, ...chart } = drawn;
  return { title, ...chart, source: sourceLine(words, sources) };
}

/** The results in the reader's manner, and the rate at which they were converted where they were. */
function resultBlocks({ words, reader, now }: Desk, results: Worked['results']): readonly Block[] {
  if (results.length === 0) return [];
  const quantities = results.flatMap(([, value]) => (typeof value === 'object' && value ? [value] : []));
  const currency = quantities.map((quantity) => currencyFor(quantity, reader)).find((each) => each !== null);
  const shownAs = (value: Quantity | string | null): string | null =>
    typeof value === 'object' && value ? amount(value, words, reader) : value;
  const rate = currency ? words.number(currency.perUsd, currency.code, 6) : null;
  const heard = reader.currency?.heard;
  const converted =
    rate === null
      ? null
      : heard
        ? words.say('settings-converted-heard', {
            rate,
            source: heard.source,
            age: age(now - heard.at, words),
          })
        : words.say('settings-converted', { rate });
  return [
    fields(results.map(([id, value]) => [words.say(id), shownAs(value)])),
    ...(converted === null ? [] : [paragraph(converted)]),
  ];
}

/** The answer of a calculating command: results, formulas, inputs with their age, sources; and the same as figures. */
export function work(desk: Desk, worked: Worked): Answer {
  const { words } = desk;
  const inputs = Object.entries(worked.inputs);
  const sources = sourceLines(Object.values(worked.inputs), worked.sources ?? []);
  const days = sources.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  const label = (name: string): string => {
    const id = `label-${name}`;
    return words.has(id) ? words.say(id) : name;
  };
  return answer(desk, {
    id: worked.id,
    title: worked.title,
    blocks: [
      ...resultBlocks(desk, worked.results),
      ...(worked.more ?? []),
      ...worked.formulas.flatMap((formula) => (formula === null ? [] : [calculation(words, formula)])),
      detail(
        fields(
          inputs.map(([name, input]) => [label(name), shown(desk, input)]),
          2,
        ),
      ),
    ],
    ...(worked.chart && { chart: chartOf(desk, worked.chart, worked.title, sources) }),
    actions: worked.actions ?? [],
    inputs: { ...Object.fromEntries(inputs.map(([name, { value }]) => [name, value])), ...worked.choices },
    numbers: tidy(worked.numbers) as Readonly<Record<string, unknown>>,
    asOf: days[0] ?? null,
    sources,
  });
}
