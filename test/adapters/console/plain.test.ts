import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, wrap } from '../../../src/adapters/console/plain.ts';
import { columns, plain } from '../../../src/message/plain.ts';

describe('json', () => {
  test('keeps every letter, and writes those a terminal acts on as escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const written = json({ value });
        expect(JSON.parse(written)).toEqual({ value });
        expect(written).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('wrap', () => {
  test('breaks at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  test('no line is too wide, and no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ß', '難', ' ', '–', 'e\u0301') }),
        fc.integer({ min: 2, max: 30 }),
        (value, width) => {
          const lines = wrap(plain(value), width);
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(plain(value).replaceAll(' ', ''));
        },
      ),
    );
  });
});
