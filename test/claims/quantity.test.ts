import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { de } from '../../src/claims/lexicon/de.ts';
import { en } from '../../src/claims/lexicon/en.ts';
import type { Lexicon } from '../../src/claims/lexicon/lexicon.ts';
import { type Quantity, readQuantities } from '../../src/claims/quantity/read.ts';
import { formatQuantity } from '../../src/core/units.ts';
import { NO_QUANTITIES, QUANTITIES } from './corpus/quantities.ts';

const LEXICONS = { en, de };
const counts = (q: Quantity): boolean => !['name', 'year', 'rank'].includes(q.dimension);
const matches = (q: Quantity, is: object): boolean =>
  Object.entries(is).every(([field, value]) => Object.is(q[field as keyof Quantity], value));

describe('a value and its phrasings', () => {
  for (const row of QUANTITIES) {
    for (const lang of ['en', 'de'] as const) {
      test.each(row[lang] ?? [])(`[${lang}] %s`, (phrase) => {
        const found = readQuantities(phrase, LEXICONS[lang]);
        const fitting = found.filter((q) => matches(q, row.is));
        expect(fitting, JSON.stringify(found)).toHaveLength(1);
        const others = found.filter((q) => !fitting.includes(q) && counts(q) && q.dimension !== 'duration');
        expect(others.map((q) => phrase.slice(q.start, q.end))).toEqual([]);
      });
    }
  }
});

describe('numbers that count nothing', () => {
  for (const lang of ['en', 'de'] as const) {
    test.each(NO_QUANTITIES[lang])(`[${lang}] %s`, (text) => {
      const found = readQuantities(text, LEXICONS[lang]).filter(counts);
      expect(found.map((q) => [text.slice(q.start, q.end), q.dimension])).toEqual([]);
    });
  }
});

describe('what a phrase keeps beside its value', () => {
  const only = (text: string, lang: 'en' | 'de'): Quantity => readQuantities(text, LEXICONS[lang])[0]!;

  test('other readings of one separator and three digits', () => {
    expect(only('52.850 Bitcoin', 'de').readings).toMatchObject([{ value: 52.85, why: 'separator' }]);
    expect(only('3,125 BTC', 'en')).toMatchObject({
      value: 3125,
      readings: [{ value: 3.125, why: 'separator' }],
    });
    expect(only('1,000 MW', 'en').readings).toEqual([]);
  });

  test('the decimal mark a text uses throughout stands for its doubtful numbers', () => {
    expect(only('52.850 BTC, 0.711 %, 11.16 % und 3.5 GW', 'de')).toMatchObject({ value: 52.85 });
    expect(only('52.850 BTC, 0,711 % und 3.5 GW', 'de')).toMatchObject({ value: 52850 });
  });

  test("a translator's Billion, times more, cents without a country", () => {
    expect(only('2 Billionen US-Dollar', 'de').readings).toMatchObject([{ value: 2e9, why: 'scale' }]);
    expect(only('three times more power', 'en').readings).toMatchObject([{ value: 4, why: 'times-more' }]);
    expect(only('6 ct/kWh', 'de').readings).toMatchObject([{ value: 0.06, unit: 'EUR/kWh', why: 'unit' }]);
  });

  test.each([
    ['37.5%', 0.1, 0.1, 37.45, 37.55],
    ['about 450 MW', 1, 10, 445, 455],
    ['$50 billion', 1e9, 1e10, 49.5e9, 50.5e9],
    ['over 5%', 1, 1, 5, null],
    ['nearly 20 GW', 1, 10, 18, 20],
  ] as const)('precision and interval of %s', (text, written, round, low, high) => {
    expect(only(text, 'en')).toMatchObject({ precision: { written, round }, interval: { low, high } });
  });

  test('two quantities stay two', () => {
    const found = readQuantities('$7 billion, 15-year lease', en);
    expect(found.map((q) => [q.value, q.unit])).toEqual([
      [7e9, 'USD'],
      [15, 'years'],
    ]);
    expect(readQuantities('fell 11.16% to 125.86T', en).map((q) => q.unit)).toEqual(['%', 'T']);
    expect(readQuantities('dropped 51 EH/s to 885 EH/s', en).map((q) => q.value)).toEqual([51, 885]);
  });

  test('spans cover the phrase, and the number in it', () => {
    const text = 'It fell from about 450 BTC to 225 BTC a day.';
    const q = readQuantities(text, en)[0]!;
    expect(text.slice(q.start, q.end)).toBe('from about 450 BTC to 225 BTC a day');
    expect(text.slice(q.number.start, q.number.end)).toBe('225');
    expect(text.slice(q.fromSpan!.start, q.fromSpan!.end)).toBe('450');
    expect(q.writtenUnit).toBe('BTC a day');
  });

  test('a preposition before a firm or a span of time is no bound', () => {
    expect(only('Der Sender berichtet über 50 Firmen', 'de').hedge).toBeNull();
    expect(only('over 15 years', 'en').hedge).toBeNull();
    expect(only('more than 15 years', 'en').hedge).toBe('over');
  });
});

describe('languages built otherwise', () => {
  const turkish: Lexicon = {
    ...en,
    quantity: {
      ...en.quantity,
      decimal: ',',
      inflections: ['den', 'dan', 'ye', 'ya', 'a'],
      percentBefore: ['yüzde'],
      scales: [{ factor: 1e12, words: ['trilyon'] }],
      units: { ...en.quantity.units, EH: ['exahash'], second: ['saniye'], block: ['blok'] },
      heightAfter: ['blok yüksekliği'],
      hedges: [
        { hedge: 'about', position: 'pre', words: ['yaklaşık'] },
        { hedge: 'over', position: 'post', words: ['aşan'] },
      ],
      fromToEndings: { from: ['den', 'dan'], to: ['ye', 'ya', 'a'], of: [] },
    },
  };
  const chinese: Lexicon = {
    ...en,
    quantity: {
      ...en.quantity,
      scales: [
        { factor: 1e4, words: ['万'] },
        { factor: 1e8, words: ['亿'] },
        { factor: 1e12, words: ['万亿'] },
      ],
      currencies: { ...en.quantity.currencies, USD: ['美元'] },
      hedges: [
        { hedge: 'about', position: 'pre', words: ['约'] },
        { hedge: 'over', position: 'infix', words: ['多'] },
      ],
      fromTo: [{ open: ['从'], middle: ['降至'] }],
    },
  };

  test.each([
    ['yüzde 14,7 artıp', { value: 14.7, unit: '%' }],
    ['%11,16', { value: 11.16, unit: '%' }],
    ["yüzde 40'ı aşan", { value: 40, low: 40, unit: '%', hedge: 'over' }],
    ['144,4 trilyona', { value: 144.4, unit: 'T' }],
    ['yaklaşık 884 exahash/saniyeden 1.030 exahash/saniyeye', { value: 1030, from: 884, unit: 'EH/s' }],
    ['937.440 blok yüksekliği', { value: 937440, dimension: 'height' }],
  ])('endings: %s', (text, is) => {
    expect(readQuantities(text, turkish)).toMatchObject([is]);
  });

  test.each([
    ['约50亿美元', { value: 5e9, unit: 'USD', hedge: 'about' }],
    ['50多亿美元', { value: 5e9, low: 5e9, unit: 'USD', hedge: 'over' }],
    ['难度125.86万亿', { value: 125.86, unit: 'T' }],
    ['从1.16 ZH/s降至690 EH/s', { value: 690, from: 1160, unit: 'EH/s' }],
  ])('no spaces: %s', (text, is) => {
    expect(readQuantities(text, chinese)).toMatchObject([is]);
  });
});

describe('for any text', () => {
  const tricky = fc.array(
    fc.constantFrom(
      '1',
      '52.850',
      '%',
      'from ',
      'to ',
      ' about ',
      '$',
      'EH/s',
      ' and ',
      '–',
      "'28",
      ' zwei ',
      'Mrd.',
      '\ud800',
      '万',
      '(',
      'in ',
      ' half a ',
    ),
    { maxLength: 40 },
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    tricky.map((p) => p.join('')),
  );

  test('offsets lie in order inside it, and numbers inside their phrases', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(en, de), (text, lexicon) => {
        let last = 0;
        for (const q of readQuantities(text, lexicon)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.start <= q.number.start && q.number.end <= q.end && q.number.start < q.number.end).toBe(
            true,
          );
          if (q.value !== null) expect(Number.isFinite(q.value) && q.value >= 0).toBe(true);
          last = q.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('ten copies in paragraphs read as ten times one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUANTITIES.flatMap((r) => r.en ?? [])), (phrase) => {
        const one = readQuantities(`${phrase}.`, en);
        const ten = readQuantities(Array(10).fill(`${phrase}.`).join('\n\n'), en);
        expect(ten).toHaveLength(10 * one.length);
        expect(ten.slice(-one.length).map((q) => q.value)).toEqual(one.map((q) => q.value));
      }),
    );
  });

  test('100 kB of hostile text come through', () => {
    for (const piece of [
      '1',
      '1,',
      '1 ',
      'more than ',
      'from 5% ',
      '5-',
      '$',
      '0.',
      'two ',
      '1 in ',
      "'28 ",
      'und',
      '万',
      '\udc00',
    ]) {
      expect(Array.isArray(readQuantities(piece.repeat(Math.ceil(100_000 / piece.length)), de))).toBe(true);
    }
  });
});

describe('what the project prints it can read', () => {
  const units = [
    '%',
    'T',
    'EH/s',
    'BTC',
    'BTC/block',
    'BTC/day',
    'USD',
    'USD/day',
    'USD/PH/day',
    'USD/kWh',
    'J/TH',
    'GW',
    'MW',
    'TWh',
    'min',
    'days',
    'years',
    'points',
    'blocks',
  ];
  test.each([
    ['en', en],
    ['de', de],
  ] as const)('%s', (locale, lexicon) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (unit, digits, places) => {
          const whole = unit === 'blocks' ? digits : digits / 10 ** places;
          const print = (value: number): string =>
            formatQuantity({ value, unit, locale, digits: unit === 'blocks' ? 0 : places });
          const text = print(whole);
          const [q] = readQuantities(text, lexicon);
          const values = [q?.value, ...(q?.readings.map((r) => r.value) ?? [])];
          const fits = values.some((v) => typeof v === 'number' && print(v) === text);
          expect(fits && q?.unit === unit, `${text} → ${q?.value} ${q?.unit}`).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
