import { ask } from '../../command/ask.ts';
import type { AnyCommand, Desk } from '../../command/command.ts';
import { optionsOf } from '../../command/options.ts';
import { parseArguments } from '../../command/parse.ts';
import { plain } from '../../message/plain.ts';
import type { Words } from '../../message/words.ts';
import { DONE, FAULT, type House, MISTAKE } from './house.ts';
import { BYTES, decodeText, lineBytes, openFile } from './input.ts';
import { json } from './plain.ts';
import { type Terminal, write } from './terminal.ts';

/** The fields of a line that are options of the command; all others are passed over. */
const FIELDS = ['text', 'title', 'published', 'lang', 'as_of'] as const;
const EXAMPLE = '{"id":"1","text":"…","published":"2026-02-10"}';

type Line =
  | { readonly given: ReadonlyMap<string, string>; readonly id?: unknown }
  | { readonly error: string; readonly id?: unknown };

const typeName = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function readLine(text: string, words: Words): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: words.say('jsonl-line', { example: EXAMPLE, got: excerpt(text) }) };
  }
  if (typeName(value) !== 'object') {
    return { error: words.say('jsonl-object', { example: EXAMPLE, got: typeName(value) }) };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const id = Object.hasOwn(record, 'id') ? { id: record.id } : {};
  const given = new Map<string, string>();
  for (const field of FIELDS) {
    const got = Object.hasOwn(record, field) ? record[field] : undefined;
    if (typeof got === 'string') {
      if (field === 'text' || got.trim() !== '') given.set(field, got);
    } else if (field === 'published' && typeof got === 'number') given.set(field, String(got));
    else if ((got !== undefined && got !== null) || field === 'text') {
      const expected = words.say('expected-text');
      return { ...id, error: words.say('jsonl-field', { field, expected, got: typeName(got) }) };
    }
  }
  return { ...id, given };
}

const excerpt = (text: string): string => {
  const line = plain(text);
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
};

function lineOf(bytes: Uint8Array | null, words: Words): Line | null {
  if (bytes === null) return { error: words.say('jsonl-large', { limit: BYTES / 1e6 }) };
  const text = decodeText(bytes);
  if (text === null) return { error: words.say('jsonl-bytes') };
  return text.trim() === '' ? null : readLine(text, words);
}

/**
 * One JSON document out for each line of JSON in, in order; blank lines are skipped, a bad line is answered
 * `{id?, error}`. Options given beside `--jsonl` hold for every line that does not say otherwise.
 */
export async function answerLines(
  command: AnyCommand,
  args: readonly string[],
  path: string | null,
  house: House,
  desk: Desk,
  { input, output, errors }: Terminal,
): Promise<number> {
  const { words } = desk;
  const options = optionsOf(command.options);
  const defaults = parseArguments(command.name, args, options);
  if (options[0]?.type !== 'text' || 'mistake' in defaults) {
    const outcome = 'mistake' in defaults ? await ask(command, defaults, desk, house.ports) : null;
    const sentence =
      outcome && 'mistake' in outcome
        ? outcome.mistake
        : words.say('jsonl-command', { command: command.name });
    await write(errors, `${plain(sentence)}\n`);
    return MISTAKE;
  }
  const opened = path === null ? { stream: input } : await openFile(path);
  if ('unreadable' in opened) {
    await write(errors, `${plain(words.say(opened.unreadable, opened.args))}\n`);
    return MISTAKE;
  }
  let code = DONE;
  for await (const bytes of lineBytes(opened.stream)) {
    const line = lineOf(bytes, words);
    if (line === null) continue;
    const id = 'id' in line ? { id: line.id } : {};
    let document: unknown;
    if ('error' in line) document = { ...id, error: line.error };
    else {
      try {
        const given = new Map([...defaults.given, ...line.given]);
        const outcome = await ask(command, { given }, desk, house.ports);
        document =
          'mistake' in outcome ? { ...id, error: outcome.mistake } : { ...id, ...outcome.answer.document };
      } catch (error) {
        code = FAULT;
        document = { ...id, error: house.fault(error) ?? words.say('fault') };
      }
    }
    if (!(await write(output, `${json(document)}\n`))) break;
  }
  return code;
}
