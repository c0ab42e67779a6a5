import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../src/claims/lexicon/index.ts';
import { readGeneral } from '../../src/claims/quantity/general.ts';
import { CHANGES, GENERAL } from './corpus/general.ts';

const rounded = (value: number): number => (Math.abs(value) < 1e-3 ? value : Math.round(value * 1e4) / 1e4);

const shown = (text: string, lang: string): string =>
  readGeneral(text, lexiconOf(lang))
    .map(
      ({ value, low, high, unit }) => `${value === null ? `${low}..${high}` : rounded(value)} ${unit ?? '-'}`,
    )
    .join(' | ');

describe('quantities of any topic', () => {
  for (const lang of ['en', 'de'] as const)
    test.each(GENERAL[lang].map(([text, ...is]) => [text, is.join(' | ')] as const))(
      `[${lang}] %s`,
      (text, is) => {
        expect(shown(text, lang)).toBe(is);
      },
    );

  test.each(CHANGES)('%s: %s', (text, ...changes) => {
    expect(readGeneral(text, lexiconOf('en')).map(({ change }) => change)).toEqual(changes);
  });
});

describe('spans', () => {
  test('cover the phrase and each number, codes glued to their number or not', () => {
    const text = 'Sales of USD10m rose from 5,000 to about 7,500 pounds ($US55,931,000).';
    const found = readGeneral(text, lexiconOf('en'));
    expect(found.map((q) => [q.text, q.numbers.map(({ start, end }) => text.slice(start, end))])).toEqual([
      ['USD10m', ['10m']],
      ['5,000 to about 7,500 pounds', ['5,000', '7,500']],
      ['$US55,931,000', ['55,931,000']],
    ]);
  });

  const pieces = [
    '1',
    '52.850',
    '%',
    ' from ',
    ' to ',
    '$',
    'US',
    '-',
    '–',
    ' one ',
    ' in ',
    ' half a ',
    'bn',
    ' (',
    '.',
    '/',
    ' people ',
    '\ud800',
    ' million ',
    ' and ',
  ];
  test('lie in order inside any text, in any language', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'tr', 'zh'), (text, lang) => {
        for (const q of readGeneral(text, lexiconOf(lang))) {
          expect(text.slice(q.start, q.end)).toBe(q.text);
          expect((q.value === null) !== (q.low === null)).toBe(true);
          for (const { start, end } of q.numbers)
            expect(q.start <= start && start < end && end <= q.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('20 kB of hostile text come through', () => {
    for (const piece of [
      '1',
      '1 ',
      '1-',
      '1/',
      'one ',
      'from 5 ',
      'US1',
      '$',
      '0.',
      '1 in ',
      'A1m',
      '- ',
      'x10^',
    ])
      expect(Array.isArray(readGeneral(piece.repeat(20_000 / piece.length), lexiconOf('en')))).toBe(true);
  });
});
