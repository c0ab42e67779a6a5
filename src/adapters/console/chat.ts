import { ask, find } from '../../command/ask.ts';
import type { Desk } from '../../command/command.ts';
import { splitLine } from '../../command/line.ts';
import { optionsOf } from '../../command/options.ts';
import { parseLine } from '../../command/parse.ts';
import { plain } from '../../message/plain.ts';
import { DONE, type House } from './house.ts';
import { BYTES, lineBytes } from './input.ts';

import { render } from './render.ts';
import { type Terminal, write } from './terminal.ts';

/** A line's answer, rendered; a mistake or a fault is one line. */
async function reply(line: string, house: House, desk: Desk, terminal: Terminal): Promise<string> {
  try {
    const { name, rest } = splitLine(line);
    const found = await find(house.catalogue, name, desk);
    if ('mistake' in found) return `${plain(found.mistake)}\n`;
    const { command } = found;
    const parsed = parseLine(command.name, rest, optionsOf(command.options));
    const outcome = await ask(command, parsed, desk, house.ports);
    return 'mistake' in outcome
      ? `${plain(outcome.mistake)}\n`
      : render(outcome.answer.message, desk, terminal);
  } catch (error) {
    return `${plain(house.fault(error) ?? desk.words.say('fault'))}\n`;
  }
}

/** Lines as a person types them, with editing and history. */
async function* typedLines({ input, output }: Terminal, prompt: string): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  const reader = createInterface({ input, output, terminal: true, prompt });
  reader.prompt();
  for await (const line of reader) {
    yield line;
    reader.prompt();
  }
}

async function* pipedLines({ input }: Terminal, tooLarge: () => Promise<unknown>): AsyncGenerator<string> {
  for await (const bytes of lineBytes(input)) {
    if (bytes === null) await tooLarge();
    else
      yield bytes
        .toString('utf8')
        .replace(/\r$/, '')
        .replace(/^\ufeff/, '');
  }
}

/** Answers every line of the input as a command, until the input ends or somebody types `exit`. */
export async function chat(house: House, first: Desk, terminal: Terminal): Promise<number> {
  const { words, reader } = first;
  const hello = words.say('chat-hello', { example: 'breakeven 0.06' });
  await write(terminal.output, `${hello}\n`);
  const tooLarge = () =>
    write(terminal.output, `${words.say('input-large', { limit: BYTES / 1e6, name: '-' })}\n`);
  const lines = terminal.interactive
    ? typedLines(terminal, `${words.say('chat-prompt')} `)
    : pipedLines(terminal, tooLarge);
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (/^\s*\/?(?:exit|quit)\s*$/i.test(line)) break;
    const desk = await house.desk(reader.locale);
    if (!(await write(terminal.output, `\n${await reply(line, house, desk, terminal)}`))) break;
  }
  return DONE;
}
