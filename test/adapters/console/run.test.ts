import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '../../../src/adapters/console/run.ts';
import type { Catalogue } from '../../../src/command/command.ts';
import { openHouse, openTerminal, TRUE } from './house.ts';

const broken: Catalogue = {
  broken: async () => ({
    default: {
      name: 'broken',
      options: z.strictObject({}),
      example: 'broken',
      run: () => {
        throw new Error('a secret cause');
      },
    },
  }),
};

const house = openHouse(broken);
let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-console-'));
  writeFileSync(path('true.txt'), TRUE);
  writeFileSync(path('utf16.txt'), Buffer.from(`\ufeff${TRUE}`, 'utf16le'));
  writeFileSync(path('binary'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]));
  writeFileSync(path('latin1.txt'), Buffer.from([0x4d, 0xfc, 0x6c, 0x6c]));
  writeFileSync(path('empty.txt'), '');
  writeFileSync(path('huge.txt'), 'word '.repeat(2_000_000));
  writeFileSync(path('long.txt'), 'word '.repeat(300_000));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

async function call(args: readonly string[], input: string | Uint8Array = '') {
  const terminal = openTerminal(input);
  const code = await run(args, house, terminal);
  return { code, ...terminal.said };
}

describe('what is done', () => {
  test('an answer for people', async () => {
    const { code, out, err } = await call(['breakeven', '--hashprice', '33.31', '--efficiency', '18']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('0.0771 USD/kWh');
  });

  test('figures for machines', async () => {
    const { code, out } = await call(['breakeven', '0,06', '--hashprice=33.31', 'efficiency:18', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      command: 'breakeven',
      inputs: { power_price: 0.06, hashprice: 33.31, efficiency: 18 },
      numbers: { hashprice_usd_ph_day: 33.31, break_even_power_price_usd_kwh: expect.closeTo(0.0771, 4) },
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      sources: expect.any(Array),
    });
  });

  test('a claim checked, its verdict as a word and as a code', async () => {
    const { code, out } = await call(['check', '--locale', 'de', TRUE]);
    expect(code).toBe(0);
    expect(out).toContain('✓ supported · belegt');
  });

  test('a refuted claim is an answer like any other', async () => {
    const { code, out } = await call(['check', TRUE.replace('11.16', '17.3'), '--published', '2026-02-10']);
    expect(code).toBe(0);
    expect(out).toContain('✗ refuted');
  });

  test('a text without claims gets a helpful word', async () => {
    const { code, out } = await call(['check', 'Good morning to everyone.']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing checkable was found');
  });

  test('the document for machines', async () => {
    const { out } = await call(['check', TRUE, '--json', '--published', '2026-02']);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ lang: 'en' });
    expect(document.claims[0]).toMatchObject({
      kind: 'difficulty-change',
      value: 11.16,
      unit: '%',
      direction: 'down',
      height: 935_424,
      verdict: 'supported',
      explanation: expect.stringContaining('935,424'),
      evidence: expect.any(Array),
      computed: { formula: expect.any(String), inputs: expect.any(Object) },
    });
    expect(TRUE.slice(document.claims[0].start, document.claims[0].end)).toBe(document.claims[0].quote);
  });

  test.each([
    ['a file', ['check', '--file', 'true.txt'], ''],
    ['a file in UTF-16', ['check', '--file', 'utf16.txt'], ''],
    ['standard input', ['check', '-'], TRUE],
    ['a page', ['check', '--url', 'https://example.org/article'], ''],
    ['a headline alone', ['check', '--title', TRUE], ''],
  ])('text from %s', async (_what, args, input) => {
    const { code, out, err } = await call(
      args.map((arg) => (arg.endsWith('.txt') ? path(arg) : arg)),
      input,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('✓ supported');
  });

  test('help, with or without dashes, and the version', async () => {
    const [bare, dashed, about, version] = await Promise.all([
      call([]),
      call(['--help']),
      call(['breakeven', '-h']),
      call(['--version']),
    ]);
    expect(bare.out).toBe(dashed.out);
    expect(bare.out).toContain('gw-deficit');
    expect(about.out).toContain('power_price');
    expect(about.out).toContain('USD/kWh');
    expect(version.out).toBe('0.1.0\n');
  });

  test('knowledge of a day: what was published later is not used', async () => {
    const { code, out } = await call(['check', TRUE, '--as-of', '2026-01-01']);
    expect(code).toBe(0);
    expect(out).toContain('1 January 2026');
    expect(out).not.toContain('✗ refuted');
  });
});

describe("a person's mistake is one sentence and 2", () => {
  test.each([
    [['breakeven', '-1'], /^Expected power_price to be .+USD\/kWh, but got "-1"\.$/],
    [['breakeven', 'abc'], /but got "abc"/],
    [['breakeven', '--efficiency', '0'], /Expected efficiency to be a number above 0.+but got "0"/],
    [['breakeven', '--hashprice', 'Infinity'], /but got "Infinity"/],
    [['breakeven', '--hashprice', '1e999'], /but got "1e999"/],
    [['breakeven', '--powerprice', '1'], /Did you mean power_price\?/],
    [['braekeven'], /There is no command "braekeven"\. Did you mean breakeven\?/],
    [['--locale', 'fr', 'help'], /Expected --locale to be one of en, de, but got "fr"/],
    [['breakeven', '--json', '--file'], /Expected a value after file/],
    [['check'], /Expected a text or a link/],
    [['check', ''], /Expected a text to check, but got an empty one/],
    [['check', '-'], /Expected a text to check, but got an empty one/],
    [['check', '--file', 'empty.txt'], /Expected a text to check, but got an empty one/],
    [['check', '--file', 'none.txt'], /there is none at/],
    [['check', 'true.txt'], /true\.txt" is a file: to read what is in it, write check --file /],
    [['check', '--file', '.'], /is a folder/],
    [['check', '--file', 'binary'], /Expected text in UTF-8/],
    [['check', '--file', 'latin1.txt'], /Expected text in UTF-8/],
    [['check', '--file', 'huge.txt'], /Expected at most 4 MB/],
    [['check', '--file', 'long.txt'], /at most 1,000,000 characters, but got 1,500,000/],
    [['check', 'words', '--file', 'true.txt'], /Expected one text/],
    [['check', 'words', '--url', 'https://example.org/article'], /Expected either a text or a link/],
    [['check', '--url', 'http://127.0.0.1/'], /The page http:\/\/127\.0\.0\.1\/ could not be read/],
    [['check', 'x', '--published', 'yesterday'], /Expected published to be a date/],
    [['check', 'x', '--as-of', '2030-01-01'], /Expected as_of to be a day from 2009-01-09 to 2026-11-22/],
    [['breakeven', '--file', 'true.txt'], /takes no text/],
    [['breakeven', '--jsonl'], /takes no --jsonl/],
    [['check', '--jsonl', '--file', 'none.txt'], /there is none at/],
    [['help', 'nothing'], /There is no command "nothing"/],
  ])('%j', async (args, sentence) => {
    const file = args.indexOf('--file') + 1;
    const { code, out, err } = await call(
      args.map((arg, i) => ((file > 0 && i === file) || arg.endsWith('.txt') ? path(arg) : arg)),
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(house.faults).toEqual([]);
  });

  test('in German too', async () => {
    const { code, err } = await call(['breakeven', 'abc', '--locale', 'de_DE.UTF-8']);
    expect([code, err]).toEqual([2, expect.stringContaining('gekommen ist „abc“')]);
  });

  test('hostile arguments cannot reach the terminal', async () => {
    const { err } = await call(['breakeven', '\u001b[2J\u202eabc']);
    expect(err).not.toContain('\u001b');
    expect(err).not.toContain('\u202e');
  });
});

test('a fault is one calm line and 1, and is told to whoever keeps the log', async () => {
  const { code, out, err } = await call(['broken']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe('Something went wrong on our side; it was not your question. Please try another.\n');
  expect(house.faults.splice(0)).toEqual([new Error('a secret cause')]);
});
