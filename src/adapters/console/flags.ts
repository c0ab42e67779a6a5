import type { PhraseArguments, PhraseId } from '../../message/words.ts';

/** What a console call asks of the console itself, apart from the command's own options. */
export interface Flags {
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly file: string | null;
  /** Text comes from standard input (`-`). */
  readonly stdin: boolean;
  readonly locale: string | null;
  readonly help: boolean;
  readonly version: boolean;
  /** The arguments that are left for the command. */
  readonly rest: readonly string[];
}

export type FlagMistake = { readonly phrase: PhraseId; readonly args: PhraseArguments };

const SWITCHES: Readonly<Record<string, 'json' | 'jsonl' | 'help' | 'version' | 'stdin'>> = {
  '--json': 'json',
  '--jsonl': 'jsonl',
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-': 'stdin',
};

/** Sorts a program's arguments into the console's own and the command's; nothing is taken after `--`. */
export function readFlags(args: readonly string[]): Flags | FlagMistake {
  const flags = { json: false, jsonl: false, help: false, version: false, stdin: false };
  const values: { file: string | null; locale: string | null } = { file: null, locale: null };
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--') {
      rest.push(...args.slice(i));
      break;
    }
    const flag = SWITCHES[arg];
    const [, name, inline] = /^--(file|locale)(?:=(.*))?$/s.exec(arg) ?? [];
    if (flag) flags[flag] = true;
    else if (name === 'file' || name === 'locale') {
      const value = inline ?? args[++i];
      if (value === undefined || value === '') return { phrase: 'mistake-no-value', args: { option: name } };
      values[name] = value;
    } else rest.push(arg);
  }
  return { ...flags, ...values, rest };
}
