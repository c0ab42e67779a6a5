import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Option, optionsOf } from '../../src/command/options.ts';
import type { Message } from '../../src/message/message.ts';
import { answerTo, desk, outcome } from './asked.ts';

const NAMES = [
  'breakeven',
  'gw-deficit',
  'halving',
  'difficulty',
  'hashrate',
  'hashprice',
  'fees',
  'growth',
  'equilibrium',
  'shares',
  'pools',
  'convert',
  'machine',
  'solo',
];

const textOf = ({ title, blocks, age }: Message): string => JSON.stringify([title, blocks, age]);

describe.each(NAMES)('%s', (name) => {
  test.each(['en', 'de'] as const)(
    'says something without options, and to its example (%s)',
    async (locale) => {
      const { default: command } = await commands[name]!();
      for (const line of [name, command.example]) {
        const { message, figures } = await answerTo(line, locale);
        expect(message.title).not.toBe('');
        expect(message.locale).toBe(locale);
        expect(message.blocks.length).toBeGreaterThan(1);
        expect(textOf(message)).not.toMatch(/undefined|NaN|Infinity|\{\$|label-/);
        expect(Object.keys(figures!.numbers).length).toBeGreaterThan(0);
      }
    },
  );

  test('every option has a meaning in every language', async () => {
    const { default: command } = await commands[name]!();
    for (const locale of ['en', 'de'] as const) {
      const { words } = await desk(locale);
      expect(words.has(`${name}-summary`)).toBe(true);
      for (const option of optionsOf(command.options)) {
        const known = words.has(`${name}-option-${option.name}`) || words.has(`option-${option.name}`);
        expect(known, `${name} ${option.name} ${locale}`).toBe(true);
      }
    }
  });

  test('the same figures in every language', async () => {
    const [en, de] = [await answerTo(name, 'en'), await answerTo(name, 'de')];
    expect(de.figures).toEqual(en.figures);
    expect(de.message.title).not.toBe('');
  });

  test('any number within its bounds is answered, or refused in a sentence', async () => {
    const { default: command } = await commands[name]!();
    const lines = fc.record(
      Object.fromEntries(
        optionsOf(command.options)
          .filter((o) => o.type === 'number' || o.type === 'integer')
          .map((o) => [o.name, numberWithin(o)]),
      ),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (values) => {
        const line = `${name} ${Object.entries(values)
          .map(([key, value]) => `${key}:${value}`)
          .join(' ')}`;
        const result = await outcome(line);
        if ('mistake' in result) expect(result.mistake).toMatch(/^Expected .*\.$/);
        else expect(textOf(result.answer.message)).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 25 },
    );
  });
});

function numberWithin({ type, bounds }: Option): fc.Arbitrary<number> {
  const low = bounds.min ?? (bounds.above === undefined ? -1e6 : bounds.above + 1e-6);
  const high = Math.min(bounds.max ?? 1e6, 1e9);
  return type === 'integer'
    ? fc.integer({ min: low, max: high })
    : fc.double({ min: low, max: high, noNaN: true });
}

describe('what a title and a date line say', () => {
  test.each([
    ['gw-deficit', '49 GW of power short', 'Oldest figure used: 12 November 2025.'],
    ['gw-deficit demand:5', 'No power short: 20 GW to spare', 'Data to 12 November 2025.'],
    ['difficulty height:935424', 'Difficulty 125.86 T from block 935,424', 'Data to 7 February 2026.'],
    ['convert', 'Mining', 'Oldest figure used: 3 June 2024.'],
  ])('%s', async (line, title, age) => {
    const { message } = await answerTo(line);
    expect(message.title).toContain(title);
    expect(message.age).toBe(age);
  });

  test('as many blocks as expected are no change at all', async () => {
    const { message, figures } = await answerTo('hashrate');
    expect(figures?.numbers).toMatchObject({ change_pct: 0, noise: true });
    expect(textOf(message)).toContain('as many as expected');
  });
});

describe('what cannot be', () => {
  test.each([
    ['breakeven -1', 'Expected power_price to be a number from 0 to 1,000 in USD/kWh, but got "-1".'],
    ['breakeven abc', 'Expected power_price to be a number from 0 to 1,000 in USD/kWh, but got "abc".'],
    [
      'breakeven efficiency:0',
      'Expected efficiency to be a number above 0 and not above 1,000,000 in J/TH, but got "0".',
    ],
    ['breakeven hashrate:Infinity', 'but got "Infinity".'],
    ['breakeven hashprice:NaN', 'but got "NaN".'],
    ['breakeven uptime:101', 'but got "101".'],
    [
      'breakeven machine:Foo',
      'Expected machine to be one that is known, such as S21 or M60S, but got "Foo".',
    ],
    ['breakeven machine:S21 efficiency:20', 'Expected efficiency or machine, but got both.'],
    ['gw-deficit bitcoin_low:20', 'Expected bitcoin_low not above bitcoin_high, but got 20 GW and 15 GW.'],
    [
      'gw-deficit vintage:2010',
      'Expected a day with a forecast that states a demand, but none is known for 31 December 2010.',
    ],
    ['halving 34', 'Expected halving to be a whole number from 1 to 33, but got "34".'],
    [
      'difficulty height:99999999',
      'Expected a block up to 967,679 or a day from 3 January 2009 to 30 September 2026, but got 99,999,999.',
    ],
    ['difficulty date:2030-01-01', 'but got 2030-01-01.'],
    ['difficulty height:1 date:2020-01-01', 'Expected height or date, but got both.'],
    ['difficulty blocks:100', 'Expected blocks and hours together, but got one of them.'],
    ['hashrate 0', 'but got "0".'],
    ['growth -100', 'but got "-100".'],
    ['shares narnia', 'Expected country to be one of United States,'],
    ['check url:file:///etc/passwd', 'Expected a link that begins with http:// or https://, but got'],
    ['check url:nonsense', 'but got "nonsense".'],
    ['shares us convert:120', 'Expected convert to be a number from 0 to 100 in %, but got "120".'],
    ['pools blocks:3', 'Expected blocks and of together, but got one of them.'],
    ['pools blocks:11 of:10', 'Expected no more blocks than there were, but got 11 of 10.'],
    ['pools pool:nobody', 'Expected pool to be one of Foundry USA,'],
    ['equilibrium fleet:abc', 'Expected fleet as up to 20 classes'],
    ['machine S99', 'Expected machine to be one that is known,'],
    ['solo 1e15', 'Expected a hashrate within the network of 912 EH/s, but got 1,000,000,000,000,000 TH/s.'],
  ])('%s', async (line, sentence) => {
    const result = await outcome(line);
    expect('mistake' in result ? result.mistake : 'answered').toContain(sentence);
  });

  test('in German too', async () => {
    const result = await outcome('breakeven efficiency:0', 'de');
    expect('mistake' in result ? result.mistake : '').toContain('gekommen ist „0“');
  });
});
