import { ask, find, type Outcome } from '../../command/ask.ts';
import type { Answer, AnyCommand, Desk } from '../../command/command.ts';
import { optionsOf } from '../../command/options.ts';
import { parseArguments } from '../../command/parse.ts';
import { plain } from '../../message/plain.ts';
import { LOCALES, type Locale } from '../../message/words.ts';
import { type Flags, readFlags } from './flags.ts';
import { DONE, FAULT, type House, MISTAKE } from './house.ts';
import { json, wrap } from './plain.ts';
import { render } from './render.ts';
import { type Terminal, write } from './terminal.ts';

const localeOf = (asked: string): Locale | undefined =>
  LOCALES.find((locale) => new RegExp(`^${locale}(?:[-_.]|$)`, 'i').test(asked));

/** The machine form of an answer: a document, figures, or the message itself. */
const machine = (command: string, { message, figures, document }: Answer): unknown =>
  document ?? (figures ? { command, ...figures } : { command, message });

/** What the console understands beside a command's own options. */
const consoleHelp = ({ words }: Desk, { width }: Terminal): string =>
  `\n${wrap(words.say('console-help'), width).join('\n')}\n`;

/** A text that is the name of a file that is there: its words were meant. */
async function namesFile(text: unknown): Promise<boolean> {
  if (typeof text !== 'string' || !/^\S*[./\\]\S*$/.test(text)) return false;
  const { isFile } = await import('./input.ts');
  return isFile(text);
}

/** Parses the arguments, with the text of `--file` or `-` in the place of the command's text. */
async function outcomeOf(
  command: AnyCommand,
  args: readonly string[],
  flags: Flags,
  house: House,
  desk: Desk,
  terminal: Terminal,
): Promise<Outcome> {
  const options = optionsOf(command.options);
  const parsed = parseArguments(command.name, args, options);
  const path = flags.stdin ? '-' : flags.file;
  const [first] = options;
  if ('mistake' in parsed) return ask(command, parsed, desk, house.ports);
  if (path === null) {
    const text = first?.type === 'text' ? parsed.given.get(first.name) : undefined;
    if (!(await namesFile(text))) return ask(command, parsed, desk, house.ports);
    return { mistake: desk.words.say('input-is-file', { command: command.name, name: text as string }) };
  }
  if (first?.type !== 'text') return { mistake: desk.words.say('input-not-text', { command: command.name }) };
  if (parsed.given.has(first.name)) return { mistake: desk.words.say('input-twice') };
  const { readFile, readInput } = await import('./input.ts');
  const read = path === '-' ? await readInput(terminal.input) : await readFile(path);
  if ('unreadable' in read) return { mistake: desk.words.say(read.unreadable, read.args) };
  return ask(command, { given: new Map([...parsed.given, [first.name, read.text]]) }, desk, house.ports);
}

async function respond(flags: Flags, house: House, desk: Desk, terminal: Terminal): Promise<number> {
  const [name = 'help', ...args] = flags.help ? ['help', ...flags.rest.slice(0, 1)] : flags.rest;
  if (name === 'start' && args.length === 0) return start(house, desk, terminal);
  const found = await find(house.catalogue, name, desk);
  if ('mistake' in found) return refuse(found.mistake, terminal);
  const { command } = found;
  if (flags.jsonl) {
    const { answerLines } = await import('./jsonl.ts');
    return answerLines(command, args, flags.file, house, desk, terminal);
  }
  const outcome = await outcomeOf(command, args, flags, house, desk, terminal);
  if ('mistake' in outcome) return refuse(outcome.mistake, terminal);
  const { answer } = outcome;
  const shown = flags.json
    ? `${json(machine(command.name, answer), 2)}\n`
    : (answer.verbatim ?? render(answer.message, desk, terminal)) +
      (command.name === 'help' ? consoleHelp(desk, terminal) : '');
  await write(terminal.output, shown);
  return answer.faulty ? FAULT : DONE;
}

/** The day's work: on the platforms that have a token, else at the console: what is there first, then answers line by line. */
async function start(house: House, desk: Desk, terminal: Terminal): Promise<number> {
  const { words } = desk;
  if (house.serve) {
    const say = (sentence: string) => write(terminal.output, `${plain(sentence)}\n`);
    return (await house.serve(desk, say)) ? DONE : FAULT;
  }
  await write(terminal.output, `${words.say('start-reading')}\n\n`);
  const [work, { chat }] = await Promise.all([house.start(desk), import('./chat.ts')]);
  try {
    await write(terminal.output, `${render(work.digest, desk, terminal)}\n`);
    return await chat(house, desk, terminal);
  } finally {
    await work.stop();
  }
}

async function refuse(sentence: string, { errors }: Terminal): Promise<number> {
  await write(errors, `${plain(sentence)}\n`);
  return MISTAKE;
}

/** Answers one call of the program; gives its exit code. Mistakes and faults are one line on the error stream. */
export async function run(args: readonly string[], house: House, terminal: Terminal): Promise<number> {
  const flags = readFlags(args);
  const asked = 'phrase' in flags ? null : flags.locale;
  const locale = asked === null ? house.locale : localeOf(asked);
  const desk = await house.desk(locale ?? house.locale);
  const { words } = desk;
  if ('phrase' in flags) return refuse(words.say(flags.phrase, flags.args), terminal);
  if (locale === undefined) {
    const known = LOCALES.join(', ');
    return refuse(words.say('locale-unknown', { locales: known, got: asked ?? '' }), terminal);
  }
  if (flags.version) {
    await write(terminal.output, `${house.version()}\n`);
    return DONE;
  }
  try {
    return await respond(flags, house, desk, terminal);
  } catch (error) {
    await write(terminal.errors, `${plain(house.fault(error) ?? words.say('fault'))}\n`);
    return FAULT;
  }
}
