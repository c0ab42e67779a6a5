import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/adapters/console/run.ts';
import { operator } from '../../src/operator/index.ts';
import { openHouse, openTerminal } from '../adapters/console/house.ts';

const house = openHouse(operator);
afterAll(() => house.close());

async function called(input: string, ...args: string[]) {
  const terminal = openTerminal(input);
  const code = await run(['quantities', ...args], house, terminal);
  return { code, ...terminal.said };
}

const TEXT = 'The probe is about 1.5 million miles away and weighs 640kg.';
const QUANTITIES = [
  {
    text: 'about 1.5 million miles',
    value: 1_500_000,
    low: null,
    high: null,
    unit: 'miles',
    change: '~',
    start: 13,
    end: 36,
  },
  { text: '640kg', value: 640, low: null, high: null, unit: 'kg', change: '=', start: 53, end: 58 },
];

describe('quantities', () => {
  it('shows value, unit and how it is meant', async () => {
    const { code, out } = await called('', TEXT);
    expect(code).toBe(0);
    expect(out).toMatch(/about 1\.5 million miles\s+1500000\s+miles\s+~/);
  });

  it('answers a machine, from a file and from standard input alike', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashwatt-quantities-'));
    writeFileSync(join(folder, 'text.txt'), TEXT);
    for (const { code, out } of [
      await called('', '--json', TEXT),
      await called('', '--json', '--file', join(folder, 'text.txt')),
      await called(TEXT, '--json', '-'),
    ]) {
      expect(code).toBe(0);
      expect(JSON.parse(out).quantities).toEqual(QUANTITIES);
    }
    rmSync(folder, { recursive: true });
  });

  it('reads line by line, each in its language, and says what is wrong with a bad one', async () => {
    const input = [
      JSON.stringify({ id: 1, text: TEXT }),
      '',
      JSON.stringify({ id: 'b', text: 'Es kostet 1,5 bis 2 Euro.', lang: 'de' }),
      JSON.stringify({ id: 3 }),
      JSON.stringify({ text: 'Nothing.' }),
    ].join('\n');
    const { code, out } = await called(input, '--jsonl');
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(documents[0]).toMatchObject({ id: 1, quantities: QUANTITIES });
    expect(documents[1]).toMatchObject({ id: 'b', quantities: [{ low: 1.5, high: 2, unit: 'Euro' }] });
    expect(documents[2]).toMatchObject({ id: 3, error: expect.any(String) });
    expect(documents[3]).toMatchObject({ quantities: [] });
  });

  it('asks for a text', async () => {
    const { code, err } = await called('');
    expect([code, err]).toEqual([2, expect.stringContaining('quantities')]);
  });
});
