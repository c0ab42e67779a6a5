import { z } from 'zod';
import { parseSpan } from '../core/days.ts';
import type { AnyCommand, Desk, Options } from './command.ts';
import type { Mistake } from './mistake.ts';
import { readBoolean, readNumber } from './values.ts';

/** What a surface needs to know of an option to register, parse and explain it. */
export interface Option {
  readonly name: string;
  /** `text` is the rest of the line, verbatim; `word` is a short name or phrase. */
  readonly type: 'number' | 'integer' | 'text' | 'word' | 'boolean' | 'choice' | 'day' | 'span' | 'language';
  readonly required: boolean;
  readonly default: string | number | boolean | null;
  /** What a number counts, as it is written after it. */
  readonly unit: string | null;
  readonly bounds: Bounds;
  readonly choices: readonly string[];
  readonly maxLength: number | null;
  readonly aliases: readonly string[];
  /** What a surface may offer while a `word` is typed. */
  readonly offers: Offers | null;
  /** What a `word` names, for a surface that lets people pick one. */
  readonly picks: 'channel' | 'role' | null;
}

/** A value somebody may mean, as it is called; `also` are other names it goes by. */
export interface Offer {
  readonly value: string;
  readonly name: string;
  readonly also?: readonly string[];
}

/** What may be offered for an option, best first. */
export interface Offers<P = Readonly<Record<string, unknown>>> {
  /** Names of the ports the list needs. */
  readonly ports: readonly string[];
  list(desk: Desk, ports: P): readonly Offer[] | Promise<readonly Offer[]>;
}

export interface Bounds {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly below?: number;
}

interface Note {
  readonly unit?: string;
  readonly type?: Option['type'];
  readonly aliases?: readonly string[];
  readonly picks?: 'channel' | 'role';
}

const notes = z.registry<Note>();
/** Beside the notes: a registry rewrites the types of functions. */
const offered = new WeakMap<z.core.$ZodType, Offers>();

function bounded(schema: z.ZodNumber, { above, min, max, below }: Bounds): z.ZodNumber {
  let bound = schema;
  if (above !== undefined) bound = bound.gt(above);
  if (min !== undefined) bound = bound.min(min);
  if (max !== undefined) bound = bound.max(max);
  if (below !== undefined) bound = bound.lt(below);
  return bound;
}

/** A finite number in `unit` (null: a bare number) within bounds. */
export const number = (unit: string | null, bounds: Bounds = {}): z.ZodNumber =>
  bounded(z.number(), bounds).register(notes, unit === null ? {} : { unit });

/** A number above 0, and at most `max` when given. */
export const positive = (unit: string | null, max?: number): z.ZodNumber =>
  number(unit, max === undefined ? { above: 0 } : { above: 0, max });

/** A number of 0 or more, and at most `max` when given. */
export const notNegative = (unit: string | null, max?: number): z.ZodNumber =>
  number(unit, max === undefined ? { min: 0 } : { min: 0, max });

/** From 0 to 100 %. */
export const percent = (): z.ZodNumber => notNegative('%', 100);

/** A whole number in `unit` within bounds. */
export const whole = (unit: string | null, bounds: Bounds = {}): z.ZodNumber =>
  bounded(z.int(), bounds).register(notes, unit === null ? {} : { unit });

/** A short name or phrase of at most `max` characters; several words need no quotes. */
export const word = (max = 100): z.ZodString => z.string().trim().min(1).max(max);

/** The rest of the line, verbatim, at most `max` UTF-16 units. */
export const text = (max: number): z.ZodString => z.string().max(max).register(notes, { type: 'text' });

export const choice = <const T extends readonly [string, ...string[]]>(choices: T) => z.enum(choices);

export const flag = (): z.ZodBoolean => z.boolean();

/** A calendar day, `YYYY-MM-DD`. */
export const day = (): z.ZodISODate => z.iso.date();

/** A year, month, day or instant, as `parseSpan` of core/days reads it. */
export const span = () =>
  z
    .string()
    .refine((value) => parseSpan(value) !== null)
    .register(notes, { type: 'span' });

/** The language of a text by its ISO 639 code, region or script allowed (`de`, `zh-Hans`), lower case. */
export const language = () =>
  z
    .string()
    .toLowerCase()
    .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/)
    .register(notes, { type: 'language' });

/** Other names the option answers to (`link` as `url`). */
export const alias = <S extends z.ZodType>(schema: S, ...aliases: readonly string[]): S => {
  notes.add(schema, { ...notes.get(schema), aliases });
  return schema;
};

/** A word that names a channel or role: a surface that knows them lets people pick one. */
export const picking = (picks: 'channel' | 'role', max = 100): z.ZodString =>
  word(max).register(notes, { picks });

/** An option for which values are offered as it is typed; it still takes others. */
export const offering = <S extends z.ZodType>(schema: S, list: (desk: Desk) => readonly Offer[]): S =>
  offeringFrom(schema, { ports: [], list });

/** The same where the list has to be looked up. */
export function offeringFrom<S extends z.ZodType, P>(schema: S, offers: Offers<P>): S {
  offered.set(schema, offers as Offers);
  return schema;
}

function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType; note: Note; fallback: unknown } {
  let inner = schema;
  let note: Note = notes.get(schema) ?? {};
  let fallback: unknown = null;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue;
    inner = inner.def.innerType;
    note = { ...notes.get(inner), ...note };
  }
  return { inner, note, fallback };
}

function boundsOf(schema: z.ZodNumber): Bounds {
  const bounds: { -readonly [K in keyof Bounds]: Bounds[K] } = {};
  for (const check of schema.def.checks ?? []) {
    const def = check._zod.def as { check: string; value?: unknown; inclusive?: boolean };
    if (typeof def.value !== 'number') continue;
    if (def.check === 'greater_than') bounds[def.inclusive ? 'min' : 'above'] = def.value;
    if (def.check === 'less_than') bounds[def.inclusive ? 'max' : 'below'] = def.value;
  }
  return bounds;
}

function optionOf(name: string, schema: z.core.$ZodType): Option {
  const { inner, note, fallback } = unwrap(schema);
  const base = {
    name,
    required: !z.safeParse(schema, undefined).success,
    default: fallback as Option['default'],
    unit: note.unit ?? null,
    bounds: {},
    choices: [],
    maxLength: null,
    aliases: note.aliases ?? [],
    offers: offered.get(inner) ?? null,
    picks: note.picks ?? null,
  };
  if (inner instanceof z.ZodNumber) {
    return { ...base, type: inner.isInt ? 'integer' : 'number', bounds: boundsOf(inner) };
  }
  if (inner instanceof z.ZodEnum) return { ...base, type: 'choice', choices: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { ...base, type: 'boolean' };
  if (inner instanceof z.ZodISODate) return { ...base, type: 'day' };
  if (inner instanceof z.ZodString) return { ...base, type: note.type ?? 'word', maxLength: inner.maxLength };
  throw new TypeError(`Option ${name} has a schema no surface can ask for`);
}

const looked = new WeakMap<Options, readonly Option[]>();

/** The options of a command in the order of its schema; each schema is looked into once. */
export function optionsOf(schema: Options): readonly Option[] {
  const known =
    looked.get(schema) ?? Object.entries(schema.shape).map(([name, option]) => optionOf(name, option));
  looked.set(schema, known);
  return known;
}

/** Values as a surface got them: strings from a line, typed values from a form or JSON. */
export type Given = ReadonlyMap<string, string | number | boolean>;

function typed(option: Option, value: string, locale: string): unknown {
  switch (option.type) {
    case 'number':
    case 'integer':
      return readNumber(value, locale, option.unit);
    case 'boolean':
      return readBoolean(value);
    case 'choice':
      return option.choices.find((each) => each.toLowerCase() === value.trim().toLowerCase());
    case 'text':
    case 'word':
      return value;
    case 'day':
    case 'span':
    case 'language':
      return value.trim();
  }
}

/**
 * The values a command runs with, or the first mistake in them. Numbers are read by the reader's locale and
 * tolerate the other one's decimal sign; what neither can be sure of is a mistake, not a guess.
 */
export function readValues(
  command: AnyCommand,
  given: Given,
  locale: string,
): { readonly values: Readonly<Record<string, unknown>> } | { readonly mistake: Mistake } {
  const options = optionsOf(command.options);
  const values: Record<string, unknown> = {};
  for (const [name, got] of given) {
    const option = options.find((each) => each.name === name);
    if (!option) return { mistake: { type: 'option', command: command.name, got: name, options } };
    const value = typeof got === 'string' ? typed(option, got, locale) : got;
    if (value === undefined) return { mistake: { type: 'value', option, got: String(got) } };
    if (typeof value === 'object' && value !== null && 'ambiguous' in value) {
      return {
        mistake: {
          type: 'ambiguous',
          option,
          got: String(got),
          readings: value.ambiguous as [number, number],
        },
      };
    }
    values[name] = value;
  }
  const parsed = command.options.safeParse(values);
  if (parsed.success) return { values: parsed.data };
  const name = String(parsed.error.issues[0]?.path[0]);
  const option = options.find((each) => each.name === name);
  if (!option) throw parsed.error;
  const got = given.get(name);
  return {
    mistake: got === undefined ? { type: 'missing', option } : { type: 'value', option, got: String(got) },
  };
}
