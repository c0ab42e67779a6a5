import { commands } from '../../commands/index.ts';
import { ask, type Outcome } from '../../src/command/ask.ts';
import type { Answer, Desk } from '../../src/command/command.ts';
import { splitLine } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { parseLine } from '../../src/command/parse.ts';
import { instantOf } from '../../src/core/days.ts';
import { facts, knownAt } from '../../src/facts/open.ts';
import { loadWords } from '../../src/message/words.ts';

/** Tests ask on this day, so that later data do not move their defaults. */
export const DAY = '2026-09-30';

export const desk = async (locale: 'en' | 'de', day = DAY): Promise<Desk> => ({
  reader: { locale, timeZone: 'UTC', units: 'petahash', currency: null },
  asker: null,
  words: await loadWords(locale),
  facts: knownAt(facts, day),
  now: instantOf(day),
});

/** What a line of a person comes to. */
export async function outcome(line: string, locale: 'en' | 'de' = 'en', day = DAY): Promise<Outcome> {
  const { name, rest } = splitLine(line);
  const { default: command } = await commands[name]!();
  const parsed = parseLine(name, rest, optionsOf(command.options));
  return ask(command, parsed, await desk(locale, day), async () => ({}));
}

/** The answer to a line that is right. */
export async function answerTo(line: string, locale: 'en' | 'de' = 'en', day = DAY): Promise<Answer> {
  const result = await outcome(line, locale, day);
  if ('mistake' in result) throw new Error(`${line}: ${result.mistake}`);
  return result.answer;
}

export const numbersOf = async (line: string, day = DAY): Promise<Readonly<Record<string, unknown>>> =>
  (await answerTo(line, 'en', day)).figures!.numbers;
