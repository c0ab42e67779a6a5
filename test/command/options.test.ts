import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnyCommand } from '../../src/command/command.ts';
import { sentence } from '../../src/command/mistake.ts';
import {
  choice,
  day,
  flag,
  language,
  notNegative,
  number,
  optionsOf,
  percent,
  positive,
  readValues,
  span,
  text,
  whole,
  word,
} from '../../src/command/options.ts';
import { loadWords, type Words } from '../../src/message/words.ts';

const sample: AnyCommand = {
  name: 'sample',
  example: 'sample',
  options: z.strictObject({
    power_price: positive('USD/kWh').default(0.06),
    uptime: percent().default(100),
    fees: notNegative('BTC/block').optional(),
    change: number('%', { min: -75, below: 300 }).optional(),
    height: whole('block', { min: 0 }).optional(),
    machine: word(20).optional(),
    note: text(5).optional(),
    basis: choice(['world', 'survey']).optional(),
    detail: flag().default(false),
    on: day().optional(),
    published: span().optional(),
    lang: language().optional(),
  }),
  run: () => {
    throw new Error('not run here');
  },
};

let en: Words;
let de: Words;
beforeAll(async () => {
  [en, de] = await Promise.all([loadWords('en'), loadWords('de')]);
});

const read = (name: string, value: string) => readValues(sample, new Map([[name, value]]), 'en');
const said = (name: string, value: string, words: Words): string => {
  const result = read(name, value);
  return 'mistake' in result ? sentence(result.mistake, words) : 'no mistake';
};

test('options are read from the schema: type, unit, bounds, default', () => {
  const [power, uptime, , change, height, , note, basis, detail] = optionsOf(sample.options);
  expect(power).toMatchObject({ type: 'number', unit: 'USD/kWh', bounds: { above: 0 }, default: 0.06 });
  expect(uptime).toMatchObject({ bounds: { min: 0, max: 100 }, required: false });
  expect(change).toMatchObject({ bounds: { min: -75, below: 300 }, default: null });
  expect(height).toMatchObject({ type: 'integer', unit: 'block' });
  expect(note).toMatchObject({ type: 'text', maxLength: 5 });
  expect(basis).toMatchObject({ type: 'choice', choices: ['world', 'survey'] });
  expect(detail).toMatchObject({ type: 'boolean', default: false });
});

test('an option without default or optional is required', () => {
  const options = optionsOf(z.strictObject({ height: whole('block') }));
  expect(options[0]?.required).toBe(true);
  const result = readValues(
    { ...sample, options: z.strictObject({ height: whole('block') }) },
    new Map(),
    'en',
  );
  expect('mistake' in result && sentence(result.mistake, en)).toBe(
    'height is missing: expected a whole number.',
  );
});

test('a schema no surface can ask for is a fault of ours', () => {
  expect(() => optionsOf(z.strictObject({ when: z.array(z.string()) }))).toThrow(TypeError);
});

describe('what is accepted', () => {
  test.each([
    ['power_price', '0,0771', 0.0771],
    ['power_price', '0.06 USD/kWh', 0.06],
    ['change', '-75', -75],
    ['height', '935,424', 935_424],
    ['basis', 'World', 'world'],
    ['detail', 'ja', true],
    ['on', ' 2026-02-10', '2026-02-10'],
    ['published', '2026-02', '2026-02'],
    ['published', '2026-02-10T08:00:00Z', '2026-02-10T08:00:00Z'],
    ['lang', 'DE', 'de'],
    ['machine', ' S21 ', 'S21'],
    ['note', '  a  ', '  a  '],
  ] as const)('%s %j is %j', (name, value, expected) => {
    expect(read(name, value)).toMatchObject({ values: { [name]: expected } });
  });
});

describe('what is refused, with what was expected and what came', () => {
  test.each([
    ['power_price', 'abc', 'Expected power_price to be a number above 0 in USD/kWh, but got "abc".'],
    ['power_price', '-1', 'Expected power_price to be a number above 0 in USD/kWh, but got "-1".'],
    ['power_price', '0', 'Expected power_price to be a number above 0 in USD/kWh, but got "0".'],
    [
      'power_price',
      'Infinity',
      'Expected power_price to be a number above 0 in USD/kWh, but got "Infinity".',
    ],
    ['power_price', '1e999', 'Expected power_price to be a number above 0 in USD/kWh, but got "1e999".'],
    ['uptime', '101', 'Expected uptime to be a number from 0 to 100 in %, but got "101".'],
    ['fees', '-0.1', 'Expected fees to be a number not below 0 in BTC/block, but got "-0.1".'],
    ['change', '300', 'Expected change to be a number not below −75 and below 300 in %, but got "300".'],
    ['height', '3.5', 'Expected height to be a whole number not below 0, but got "3.5".'],
    ['machine', '', 'Expected machine to be some text of at most 20 characters, but got "".'],
    ['note', 'sixsix', 'Expected note to be some text of at most 5 characters, but got 6.'],
    ['basis', 'moon', 'Expected basis to be one of world, survey, but got "moon".'],
    ['detail', 'maybe', 'Expected detail to be yes or no, but got "maybe".'],
    ['on', '2026-02-30', 'Expected on to be a day such as 2026-02-10, but got "2026-02-30".'],
    ['lang', 'German', 'Expected lang to be a language code such as en or de, but got "German".'],
    [
      'published',
      'gestern',
      'Expected published to be a date such as 2026, 2026-02, 2026-02-10 or 2026-02-10T08:00:00Z, but got "gestern".',
    ],
  ])('%s %j', (name, value, expected) => {
    expect(said(name, value, en)).toBe(expected);
    expect(said(name, value, de)).toMatch(new RegExp(`^Für ${name} wird .+ erwartet`));
  });

  test('an unknown option names the nearest and those there are', () => {
    const result = readValues(sample, new Map([['power_prise', '1']]), 'en');
    expect('mistake' in result && sentence(result.mistake, en)).toBe(
      'There is no option "power_prise" in sample. Did you mean power_price? Options: power_price, uptime, fees, change, height, machine, note, basis, detail, on, published, lang.',
    );
  });

  test("a German reader's 68.500 is asked about, not guessed", () => {
    const result = readValues(sample, new Map([['power_price', '68.500']]), 'de');
    expect('mistake' in result && sentence(result.mistake, de)).toContain(
      'bitte 68500 oder 68,5000 schreiben',
    );
    for (const [unambiguous, value] of [
      ['68500', 68_500],
      ['68,5000', 68.5],
    ] as const) {
      expect(readValues(sample, new Map([['power_price', unambiguous]]), 'de')).toMatchObject({
        values: { power_price: value },
      });
    }
  });

  test('typed values, as a form gives them, pass the same schema', () => {
    expect(
      readValues(
        sample,
        new Map<string, number | boolean>([
          ['power_price', 0.05],
          ['detail', true],
        ]),
        'en',
      ),
    ).toMatchObject({
      values: { power_price: 0.05, detail: true },
    });
    expect(readValues(sample, new Map([['power_price', Number.NaN]]), 'en')).toHaveProperty('mistake');
  });
});
