import { ask } from '../../command/ask.ts';
import type { AnyCommand, Desk, LineForm } from '../../command/command.ts';
import { optionsOf } from '../../command/options.ts';
import { parseArguments } from '../../command/parse.ts';
import { plain } from '../../message/plain.ts';
import type { Words } from '../../message/words.ts';
import { DONE, FAULT, type House, MISTAKE } from './house.ts';
import { BYTES, decodeText, lineBytes, openFile } from './input.ts';
import { json } from './plain.ts';
import { type Terminal, write } from './terminal.ts';

/** Lines of a command whose first option is a text. */
const TEXTS: LineForm = {
  fields: ['text', 'title', 'published', 'lang', 'as_of'],
  example: '{"id":"1","text":"…","published":"2026-02-10"}',
};

/** `told` is what every answer to the line begins with: its id, or the line's own words. */
type Line = { readonly told: Readonly<Record<string, unknown>> } & (
  | { readonly given: ReadonlyMap<string, string> }
  | { readonly error: string }
);

const typeName = (value: unknown): string =>
  value === undefined ? 'nothing' : value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const excerpt = (text: string): string => {
  const line = plain(text);
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
};

function bareLine(value: string, { fields: [first] }: LineForm): Line {
  return { told: { [first]: value }, given: new Map([[first, value]]) };
}

function readLine(text: string, form: LineForm, words: Words): Line {
  const {
    example,
    fields: [first],
  } = form;
  if (form.bare && !/^\s*[{["]/.test(text)) return bareLine(text.trim(), form);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { told: {}, error: words.say('jsonl-line', { example, got: excerpt(text) }) };
  }
  if (form.bare && typeof value === 'string') return bareLine(value, form);
  if (typeName(value) !== 'object') {
    return { told: {}, error: words.say('jsonl-object', { example, got: typeName(value) }) };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const told: Record<string, unknown> = Object.hasOwn(record, 'id') ? { id: record.id } : {};
  const given = new Map<string, string>();
  for (const field of form.fields) {
    const got = Object.hasOwn(record, field) ? record[field] : undefined;
    if (typeof got === 'string') {
      if (field === first && form.bare) told[first] = got;
      if (field === first || got.trim() !== '') given.set(field, got);
    } else if (field === 'published' && typeof got === 'number') given.set(field, String(got));
    else if ((got !== undefined && got !== null) || field === first) {
      const expected = words.say('expected-text');
      return { told, error: words.say('jsonl-field', { field, expected, got: typeName(got) }) };
    }
  }
  return { told, given };
}

function lineOf(bytes: Uint8Array | null, form: LineForm, words: Words): Line | null {
  if (bytes === null) return { told: {}, error: words.say('jsonl-large', { limit: BYTES / 1e6 }) };
  const text = decodeText(bytes);
  if (text === null) return { told: {}, error: words.say('jsonl-bytes') };
  return text.trim() === '' ? null : readLine(text, form, words);
}

/**
 * One JSON document out for each line in, in order; blank lines are skipped, a bad line is answered
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
  const form = command.lines ?? (options[0]?.type === 'text' ? TEXTS : null);
  if (form === null || 'mistake' in defaults) {
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
  const documentFor = async (line: Line): Promise<unknown> => {
    if ('error' in line) return { ...line.told, error: line.error };
    try {
      const given = new Map([...defaults.given, ...line.given]);
      const outcome = await ask(command, { given }, desk, house.ports);
      return {
        ...line.told,
        ...('mistake' in outcome ? { error: outcome.mistake } : outcome.answer.document),
      };
    } catch (error) {
      code = FAULT;
      return { ...line.told, error: house.fault(error) ?? words.say('fault') };
    }
  };
  const { atOnce = 1 } = form;
  const underWay: Promise<boolean>[] = [];
  let last = Promise.resolve(true);
  for await (const bytes of lineBytes(opened.stream)) {
    const line = lineOf(bytes, form, words);
    if (line === null) continue;
    const document = documentFor(line);
    last = last.then(async (heard) => heard && write(output, `${json(await document)}\n`));
    underWay.push(last);
    if (underWay.length >= atOnce && !(await underWay.shift())) break;
  }
  await last;
  return code;
}
