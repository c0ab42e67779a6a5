import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, plain } from '../../src/message/plain.ts';

const ESC = '\u001b';

describe('plain', () => {
  test.each([
    ['hello', 'hello'],
    ['  two   spaces\n and\tmore ', 'two spaces and more'],
    [`${ESC}[31mred${ESC}[0m`, 'red'],
    [`${ESC}]0;title\u0007text`, 'text'],
    [`${ESC}]8;;https://evil.example${ESC}\\link${ESC}]8;;${ESC}\\`, 'link'],
    [`a${ESC}cb`, 'ab'],
    ['\u009b2Jcleared', 'cleared'],
    ['over\rwritten', 'over written'],
    ['bell\u0007 nul\u0000', 'bell nul'],
    ['\u202eabc\u202c', 'abc'],
    ['\u2066x\u2069\u200f\u061c', 'x'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['line\u2028separator', 'line separator'],
    ['tag\u{e0041}s', 'tags'],
    ['lone \ud800 half', 'lone \ufffd half'],
    [`a${'\u0301'.repeat(50)}`, `a${'\u0301'.repeat(4)}`],
    ['میخواهم\u200cها', 'میخواهم\u200cها'],
    ['Schwierigkeit – 11,16 %', 'Schwierigkeit – 11,16 %'],
  ])('%j is %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('leaves nothing a terminal acts on, whatever comes', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(ESC, '[', ']', '31m', '\u009b', '\u0007', '\\', 'x', '\u202e', '\n'),
    });
    fc.assert(
      fc.property(nasty, fc.string({ unit: 'binary' }), (a, b) => {
        expect(plain(a + b)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('columns', () => {
  test('counts wide letters twice and marks not at all', () => {
    expect([columns('難度'), columns('e\u0301'), columns('✓ –')]).toEqual([4, 1, 3]);
  });
});
