import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chat } from '../../../src/adapters/console/chat.ts';
import { lineBytes } from '../../../src/adapters/console/input.ts';
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
        throw new Error('cause');
      },
    },
  }),
};
const house = openHouse(broken);
afterAll(() => house.close());

describe('--jsonl', () => {
  async function documents(input: string | Uint8Array, ...args: string[]) {
    const terminal = openTerminal(input);
    const code = await run(['check', '--jsonl', ...args], house, terminal);
    const lines = terminal.said.out.split('\n');
    expect(lines.pop()).toBe('');
    return { code, err: terminal.said.err, documents: lines.map((line) => JSON.parse(line)) };
  }

  test('one document per line, in order; bad lines are answered, blank ones skipped', async () => {
    const input = [
      JSON.stringify({
        id: 1,
        text: TRUE,
        published: '2026-02-10',
        lang: 'en',
        claims: [],
        url: 'https://x.example',
      }),
      '',
      '  \t',
      'not json',
      '[1]',
      '"text"',
      '{"id":"none"}',
      '{"id":"number","text":5}',
      '{"id":"date","text":"x","published":"gestern"}',
      '{"id":"empty","text":""}',
      JSON.stringify({ id: { any: 'thing' }, title: TRUE, text: '', published: null, lang: null }),
      JSON.stringify({ id: 'region', text: `${TRUE}\u2028`, lang: 'en-US', published: 2026 }),
      JSON.stringify({ text: 'Good morning.' }),
    ].join('\r\n');
    const { code, err, documents: got } = await documents(input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(got.map(({ id, error, claims }) => [id, typeof error, claims?.length])).toEqual([
      [1, 'undefined', 1],
      [undefined, 'string', undefined],
      [undefined, 'string', undefined],
      [undefined, 'string', undefined],
      ['none', 'string', undefined],
      ['number', 'string', undefined],
      ['date', 'string', undefined],
      ['empty', 'string', undefined],
      [{ any: 'thing' }, 'undefined', 1],
      ['region', 'undefined', 1],
      [undefined, 'undefined', 0],
    ]);
    expect(got[0].claims[0]).toMatchObject({ kind: 'difficulty-change', verdict: 'supported' });
    expect(got[6].error).toContain('but got "gestern"');
  });

  test('bytes that are no UTF-8 spoil their line only', async () => {
    const input = Buffer.concat([
      Buffer.from('{"text":"\xff"}\n', 'latin1'),
      Buffer.from('{"id":2,"text":"x"}\n'),
    ]);
    const { code, documents: got } = await documents(input);
    expect([code, got.length, typeof got[0].error, got[1].id]).toEqual([0, 2, 'string', 2]);
  });

  test('a text over the limit is refused in its line', async () => {
    const { documents: got } = await documents(
      `${JSON.stringify({ id: 'long', text: 'a '.repeat(600_000) })}\n`,
    );
    expect(got).toEqual([{ id: 'long', error: expect.stringContaining('at most 1,000,000 characters') }]);
  });

  test('options beside it hold for every line that does not say otherwise', async () => {
    const { documents: got } = await documents('{"text":"x"}\n{"text":"x","lang":"en"}\n', '--lang', 'de');
    expect(got.map(({ lang }) => lang)).toEqual(['de', 'en']);
  });

  test('nothing in, nothing out', async () => {
    expect(await documents('')).toEqual({ code: 0, err: '', documents: [] });
  });
});

describe('lineBytes', () => {
  async function* chunks(...texts: string[]) {
    for (const text of texts) yield Buffer.from(text);
  }
  const lines = async (limit: number, ...texts: string[]) => {
    const read: (string | null)[] = [];
    for await (const line of lineBytes(chunks(...texts), limit)) read.push(line?.toString() ?? null);
    return read;
  };

  test.each([
    [['a\nb'], ['a', 'b']],
    [
      ['a\n', '\n', 'b\n'],
      ['a', '', 'b'],
    ],
    [
      ['ab', 'c\nd', 'e'],
      ['abc', 'de'],
    ],
    [
      ['123456', '7\nok\n'],
      [null, 'ok'],
    ],
    [['12345678'], [null]],
    [[''], []],
  ])('%j', async (texts, expected) => {
    expect(await lines(5, ...texts)).toEqual(expected);
  });
});

describe('the chat', () => {
  async function answers(input: string) {
    const terminal = openTerminal(input);
    const code = await chat(house, await house.desk('en'), terminal);
    return { code, out: terminal.said.out, err: terminal.said.err };
  }

  test('answers line by line and ends with the input', async () => {
    const { code, out, err } = await answers(
      `/gw_deficit\n\nbreakeven abc\nfoo\ncheck "${TRUE}" word: and all\nbroken\nhelp growth`,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const order = [
      '49 GW',
      'but got "abc"',
      'There is no command "foo"',
      '✓ supported',
      'went wrong on our side',
      'hashrate_growth',
    ];
    const places = order.map((words) => out.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(house.faults.splice(0)).toHaveLength(1);
  });

  test('ends when told to', async () => {
    const { out } = await answers('exit\nbreakeven\n');
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('a mistake is one line', async () => {
    const { out } = await answers('breakeven -1\n');
    expect(out.trim().split('\n')).toHaveLength(3);
  });

  test('start shows what is there and then listens', async () => {
    const terminal = openTerminal('breakeven abc\n');
    expect(await run(['start', '--locale', 'de'], house, terminal)).toBe(0);
    const { out } = terminal.said;
    const order = ['werden gelesen', 'The digest', 'Das Ende der Eingabe', 'gekommen ist „abc“'].map(
      (words) => out.indexOf(words),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
