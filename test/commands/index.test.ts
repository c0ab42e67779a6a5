import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { run } from '../../src/adapters/console/run.ts';
import { tokens } from '../../src/command/line.ts';
import { optionsOf } from '../../src/command/options.ts';
import { loadWords, type Words } from '../../src/message/words.ts';
import { openHouse, openTerminal } from '../adapters/console/house.ts';

const house = openHouse();
let languages: readonly Words[] = [];
beforeAll(async () => {
  languages = await Promise.all([loadWords('en'), loadWords('de')]);
});
afterAll(() => house.close());

test('every file in commands/ is in the index, and the reverse', () => {
  const files = readdirSync(new URL('../../commands', import.meta.url), { recursive: true })
    .map(String)
    .filter((name) => name !== 'index.ts')
    .sort();
  expect(files).toEqual(
    Object.keys(commands)
      .map((name) => `${name}.ts`)
      .sort(),
  );
});

test('help comes last, after what it explains', () => {
  expect(Object.keys(commands).at(-1)).toBe('help');
});

describe.each(Object.keys(commands))('%s', (name) => {
  test('is the command its file is named after, and its example begins with it', async () => {
    const { default: command } = await commands[name]!();
    expect(command.name).toBe(name);
    expect(command.example.split(' ')[0]).toBe(name);
  });

  test('has a summary and a meaning for each option in every language', async () => {
    const { default: command } = await commands[name]!();
    for (const words of languages) {
      expect(words.has(`${name}-summary`)).toBe(true);
      for (const { name: option } of optionsOf(command.options)) {
        const known = words.has(`${name}-option-${option}`) || words.has(`option-${option}`);
        expect([words.locale, option, known]).toEqual([words.locale, option, true]);
      }
    }
  });

  test.each(['en', 'de'])('its example runs at the console in %s', async (locale) => {
    const { default: command } = await commands[name]!();
    const terminal = openTerminal();
    const args = tokens(command.example).map(({ value }) => value);
    const code = await run(['--locale', locale, ...args], house, terminal);
    expect(house.faults).toEqual([]);
    expect([code, terminal.said.err]).toEqual([0, '']);
    expect(terminal.said.out.trim()).not.toBe('');
  });

  test('help explains it', async () => {
    const terminal = openTerminal();
    expect(await run(['help', name], house, terminal)).toBe(0);
    expect(terminal.said.out).toContain(name);
    expect(terminal.said.out).not.toMatch(/undefined|\[object/);
  });
});
