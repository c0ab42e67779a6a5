import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { splitLine, tokens } from '../../src/command/line.ts';
import { nearest } from '../../src/command/nearest.ts';
import { alias, choice, flag, language, optionsOf, positive, text, word } from '../../src/command/options.ts';
import { type Parsed, parseArguments, parseLine, resolveName } from '../../src/command/parse.ts';

const breakeven = optionsOf(
  z.strictObject({
    power_price: positive('USD/kWh').optional(),
    machine: word().optional(),
    detail: flag().default(false),
    view: choice(['short', 'long']).optional(),
  }),
);
const check = optionsOf(
  z.strictObject({
    text: text(1000).optional(),
    link: alias(word().optional(), 'url'),
    title: word().optional(),
    lang: language().optional(),
  }),
);
const machine = optionsOf(
  z.strictObject({ name: word().optional(), power_price: positive('USD/kWh').optional() }),
);

const shown = (parsed: Parsed): unknown =>
  'given' in parsed ? Object.fromEntries(parsed.given) : parsed.mistake.type;

describe('a typed line', () => {
  test.each([
    ['', {}],
    ['0.06', { power_price: '0.06' }],
    ['-1', { power_price: '-1' }],
    ['power_price:0,06', { power_price: '0,06' }],
    ['power-price:0.06', { power_price: '0.06' }],
    ['--power-price 0.06', { power_price: '0.06' }],
    ['--power_price=-1', { power_price: '-1' }],
    ['--power-price -1', { power_price: '-1' }],
    ['0.06 machine:"Antminer S21 Pro"', { power_price: '0.06', machine: 'Antminer S21 Pro' }],
    ['0.06 machine:„Antminer S21“', { power_price: '0.06', machine: 'Antminer S21' }],
    ['--machine "a: b"', { machine: 'a: b' }],
    ['--detail', { detail: true }],
    ['--detail 0.06', { detail: true, power_price: '0.06' }],
    ['--detail no', { detail: 'no' }],
    ['detail:yes', { detail: 'yes' }],
    ['--machine', 'no-value'],
    ['--machine --detail', 'no-value'],
    ['machine:', { machine: '' }],
    ['1 2', 'extra'],
    ['1 power_price:2', 'twice'],
    ['power_price:2 1', 'extra'],
    ['view:long view:short', 'twice'],
    ['powerprice:3', 'option'],
    ['--pwer_price 3', 'option'],
    ['__proto__:1', { power_price: '__proto__:1' }],
    ['constructor:1', 'option'],
  ])('%s', (line, expected) => {
    expect(shown(parseLine('breakeven', line, breakeven))).toEqual(expected);
  });

  test.each([
    ['', {}],
    ['Die Sache: so und --so, "gut"', { text: 'Die Sache: so und --so, "gut"' }],
    ['lang:de  Zwei  Leerzeichen', { text: 'Zwei  Leerzeichen', lang: 'de' }],
    [
      '--lang de title:"Ein Titel" word: und alles',
      { text: 'word: und alles', lang: 'de', title: 'Ein Titel' },
    ],
    ['https://example.org/a', { text: 'https://example.org/a' }],
    ['url:https://example.org/a', { link: 'https://example.org/a' }],
    ['text:word: and all', { text: 'word: and all' }],
    ['Bitcoin lang:de', { text: 'Bitcoin lang:de' }],
    ['-- --lang is a word', { text: '--lang is a word' }],
    ['— dashes', { text: '— dashes' }],
    ['--lnag de text', 'option'],
  ])('text stays verbatim: %s', (line, expected) => {
    expect(shown(parseLine('check', line, check))).toEqual(expected);
  });

  test.each([
    ['Antminer S21 Pro', { name: 'Antminer S21 Pro' }],
    ['Antminer S21 Pro power_price:0.07', { name: 'Antminer S21 Pro', power_price: '0.07' }],
    ['power_price:0.07 Antminer S21', { name: 'Antminer S21', power_price: '0.07' }],
    ['re:mark', { name: 're:mark' }],
    ['S21 powerprice:1', 'option'],
  ])('a name may be of several words: %s', (line, expected) => {
    expect(shown(parseLine('machine', line, machine))).toEqual(expected);
  });

  test('any text that names no option comes through unchanged', () => {
    const plainText = fc
      .string({ minLength: 1 })
      .map((value) => value.trim())
      .filter((value) => value !== '' && !/^--|^[a-z][\w-]*:/i.test(value));
    fc.assert(
      fc.property(plainText, (value) => {
        expect(shown(parseLine('check', value, check))).toEqual({ text: value });
      }),
    );
  });
});

describe("a program's arguments", () => {
  test.each([
    [['0.06', '--machine', 'Antminer S21'], breakeven, { power_price: '0.06', machine: 'Antminer S21' }],
    [['Some', 'words', '--lang', 'de'], check, { text: 'Some words', lang: 'de' }],
    [['Some words: here', 'and: there'], check, { text: 'Some words: here and: there' }],
    [['--', '--lang', 'de'], check, { text: '--lang de' }],
    [['a', '--unknown'], check, 'option'],
  ] as const)('%j', (args, options, expected) => {
    expect(shown(parseArguments('x', args, options))).toEqual(expected);
  });
});

describe('names', () => {
  test.each([
    ['breakeven', 'breakeven'],
    ['/breakeven', 'breakeven'],
    ['/GW_Deficit', 'gw-deficit'],
    ['gw-deficit', 'gw-deficit'],
  ])('%s is %s', (typed, name) => {
    expect(resolveName(typed, ['breakeven', 'gw-deficit'])).toEqual({ name });
  });

  test.each([
    ['braekeven', 'breakeven'],
    ['brekeven', 'breakeven'],
    ['gwdeficit', 'gw-deficit'],
    ['halv', 'halving'],
    ['convert', null],
    ['', null],
  ])('nearest to %s is %s', (typed, name) => {
    expect(nearest(typed, ['breakeven', 'gw-deficit', 'halving'])).toBe(name);
  });
});

test('a line is its command word and the rest as it stands', () => {
  expect(splitLine('  check  two  spaces ')).toEqual({ name: 'check', rest: ' two  spaces ' });
  expect(splitLine('help')).toEqual({ name: 'help', rest: '' });
});

test('an open quote is a letter like any other', () => {
  expect(tokens('5" rack it\'s').map(({ value }) => value)).toEqual(['5"', 'rack', "it's"]);
  expect(tokens('"open end').map(({ value }) => value)).toEqual(['"open', 'end']);
});
