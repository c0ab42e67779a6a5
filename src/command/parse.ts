import { type Token, tokens } from './line.ts';
import type { Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { Given, Option } from './options.ts';
import { readBoolean } from './values.ts';

/** What stands in a line, option by option, or the first thing in it that makes no sense. */
export type Parsed = { readonly given: Given } | { readonly mistake: Mistake };

/** The command a word names: `/gw_deficit` and `gw-deficit` are one. A mistake names the nearest there is. */
export function resolveName(
  typed: string,
  names: readonly string[],
): { readonly name: string } | { readonly mistake: Mistake } {
  const wanted = typed.replace(/^\//, '').toLowerCase().replaceAll('_', '-');
  const name = names.find((each) => each === wanted);
  return name === undefined ? { mistake: { type: 'command', got: typed, commands: names } } : { name };
}

interface Pair {
  readonly name: string;
  /** Null when it is the next word. */
  readonly value: string | null;
  readonly dashed: boolean;
}

/** `--name`, `--name=value` or `name:value`; null for a word that is none of them. */
function pairOf({ raw, value }: Token): Pair | null {
  const dashed = /^--([a-z][\w-]*)(?:=([\s\S]*))?$/i.exec(value);
  if (dashed) return { name: dashed[1]!, value: dashed[2] ?? null, dashed: true };
  const colon = /^([a-z][\w-]*):([\s\S]*)$/i.exec(value);
  return colon && !/^["'“„«]/.test(raw) ? { name: colon[1]!, value: colon[2]!, dashed: false } : null;
}

/** Reads tokens from left to right: pairs go to their option, all other words to the first one. */
class Reading {
  readonly #command: string;
  readonly #options: readonly Option[];
  readonly #given = new Map<string, string | boolean>();
  readonly #words: string[] = [];

  constructor(command: string, options: readonly Option[]) {
    this.#command = command;
    this.#options = options;
  }

  get first(): Option | undefined {
    return this.#options[0];
  }

  /** The first option is text, which nothing is taken out of once it has begun. */
  get verbatim(): boolean {
    return this.first?.type === 'text';
  }

  named(name: string): Option | undefined {
    const wanted = name.toLowerCase().replaceAll('-', '_');
    return this.#options.find((each) => each.name === wanted || each.aliases.includes(wanted));
  }

  /** Does a word such as `name:value` speak of an option, rather than belong to a name or a text? */
  isPair({ name, value, dashed }: Pair): boolean {
    if (dashed) return true;
    // "Title: Difficulty fell …" is how texts begin; an option has its value right behind the colon.
    if (this.named(name)) return !this.verbatim || (this.#words.length === 0 && value !== '');
    const names = this.#options.map((each) => each.name);
    return !this.verbatim && (this.first?.type !== 'word' || nearest(name, names) !== null);
  }

  unknown(got: string): Mistake {
    return { type: 'option', command: this.#command, got, options: this.#options };
  }

  set(option: Option, value: string | boolean): Mistake | null {
    if (this.#given.has(option.name)) return { type: 'twice', option: option.name };
    this.#given.set(option.name, value);
    return null;
  }

  word(value: string): Mistake | null {
    this.#words.push(value);
    const many = this.verbatim || this.first?.type === 'word';
    const fits = this.first && (many || this.#words.length === 1) && !this.#given.has(this.first.name);
    return fits ? null : { type: 'extra', command: this.#command, got: value, options: this.#options };
  }

  done(): Parsed {
    const mistake = this.first && this.#words.length > 0 ? this.set(this.first, this.#words.join(' ')) : null;
    return mistake ? { mistake } : { given: this.#given };
  }
}

/** The value of a pair: its own, or the next word's; a switch may stand alone. Null when there is none. */
function takeValue(
  pair: Pair,
  option: Option,
  next: Token | undefined,
): { value: string | boolean; used: number } | null {
  if (pair.value !== null) return { value: pair.value, used: 0 };
  const follows = next !== undefined && !/^--[a-z]/i.test(next.value);
  if (option.type === 'boolean' && !(follows && readBoolean(next.value) !== undefined)) {
    return { value: true, used: 0 };
  }
  return follows ? { value: next.value, used: 1 } : null;
}

interface Source {
  readonly tokens: readonly Token[];
  /** What stands from an offset on, verbatim; null among arguments, where `--name` is an option wherever it stands. */
  readonly rest: ((start: number) => string) | null;
}

function parse(command: string, options: readonly Option[], { tokens: all, rest }: Source): Parsed {
  const reading = new Reading(command, options);
  for (let i = 0; i < all.length; i++) {
    const token = all[i]!;
    if (token.value === '--') {
      const after = all.slice(i + 1);
      const words =
        rest && reading.verbatim && after[0] ? [rest(after[0].start)] : after.map(({ value }) => value);
      const mistake = words.map((word) => reading.word(word)).find((each) => each !== null);
      return mistake ? { mistake } : reading.done();
    }
    const pair = pairOf(token);
    if (pair && reading.isPair(pair)) {
      const option = reading.named(pair.name);
      if (!option) return { mistake: reading.unknown(pair.name) };
      if (rest && option.type === 'text' && pair.value !== null) {
        const mistake = reading.set(option, rest(token.start + token.raw.search(/[:=]/) + 1));
        return mistake ? { mistake } : reading.done();
      }
      const got = takeValue(pair, option, all[i + 1]);
      if (!got) return { mistake: { type: 'no-value', option: option.name } };
      i += got.used;
      const mistake = reading.set(option, got.value);
      if (mistake) return { mistake };
      continue;
    }
    const whole = rest && reading.verbatim;
    const mistake = reading.word(whole ? rest(token.start) : token.value);
    if (mistake) return { mistake };
    if (whole) break;
  }
  return reading.done();
}

/** What follows the command word of a typed line. */
export const parseLine = (command: string, line: string, options: readonly Option[]): Parsed =>
  parse(command, options, { tokens: tokens(line), rest: (start) => line.slice(start) });

/** What follows the command word among a program's arguments, which a shell has split already. */
export const parseArguments = (
  command: string,
  args: readonly string[],
  options: readonly Option[],
): Parsed =>
  parse(command, options, { tokens: args.map((value) => ({ raw: value, value, start: 0 })), rest: null });
