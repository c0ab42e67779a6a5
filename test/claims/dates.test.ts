import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateMention, readDates } from '../../src/claims/dates/read.ts';
import { de } from '../../src/claims/lexicon/de.ts';
import { en } from '../../src/claims/lexicon/en.ts';
import { parseSpan } from '../../src/core/days.ts';
import { formatDay } from '../../src/core/units.ts';

const LEXICONS = { en, de };
/** Tuesday, three days after the retarget of Saturday, 7 February 2026. */
const PUBLISHED = '2026-02-10';

const read = (text: string, lang: 'en' | 'de', published: string | null = PUBLISHED): DateMention[] =>
  readDates(text, LEXICONS[lang], published === null ? null : parseSpan(published));
const show = ({ span, kind }: DateMention): string =>
  `${kind === 'at' ? '' : `${kind} `}${span === null ? 'unknown' : span.start === span.end ? span.start : `${span.start}..${span.end}`}`;

/** The days first, their phrasings under them; published on 10 February 2026. */
const DATES: readonly {
  readonly is: string;
  readonly en?: readonly string[];
  readonly de?: readonly string[];
}[] = [
  {
    is: '2026-02-07',
    en: [
      'on 7 February 2026',
      'Feb. 7',
      'February 7, 2026',
      '2026-02-07',
      '02/07/2026',
      'the 7th of February',
      'on Saturday',
      'last Saturday',
      "Saturday's retarget",
      'three days ago',
      'Saturday, February 7',
      '7 Feb 2026',
      'Feb 7th',
    ],
    de: [
      'am 7. Februar 2026',
      '7. Februar',
      '07.02.2026',
      'am 7.2.2026',
      '2026-02-07',
      'am 07.02.',
      'am Samstag',
      'vergangenen Samstag',
      'vor drei Tagen',
      'Samstag, 7. Februar',
      'am Sonnabend',
    ],
  },
  { is: '2026-02-09', en: ['yesterday'], de: ['gestern'] },
  { is: '2026-02-10', en: ['today', 'this morning'], de: ['heute', 'heute Morgen'] },
  {
    is: '2025-11-01..2025-11-30',
    en: ['in November', 'November 2025', 'last November', '2025-11'],
    de: ['im November', 'November 2025', 'im November des Vorjahres'],
  },
  {
    is: '2026-01-01..2026-01-31',
    en: ['last month', 'in January', 'January 2026'],
    de: ['letzten Monat', 'im Januar', 'im Vormonat', 'vergangenen Monat'],
  },
  {
    is: '2026-02-01..2026-02-28',
    en: ['this month', 'in February'],
    de: ['diesen Monat', 'im laufenden Monat'],
  },
  {
    is: '2026-02-02..2026-02-08',
    en: ['last week'],
    de: ['letzte Woche', 'vergangene Woche', 'in der Vorwoche'],
  },
  { is: '2026-02-09..2026-02-15', en: ['this week'], de: ['diese Woche'] },
  {
    is: '2025-01-01..2025-12-31',
    en: ['last year', 'in 2025'],
    de: ['letztes Jahr', 'im Vorjahr', 'im Jahr 2025'],
  },
  { is: '2024-11-10..2025-05-13', en: ['a year ago', 'one year ago'], de: ['vor einem Jahr'] },
  {
    is: '2026-01-01..2026-12-31',
    en: ['this year', 'of 2026'],
    de: ['dieses Jahr', 'im laufenden Jahr', '2026'],
  },
  { is: '2027-01-01..2027-12-31', en: ['next year', 'in 2027'], de: ['nächstes Jahr', 'im Jahr 2027'] },
  { is: '2026-01-11..2026-02-10', en: ['recently'], de: ['kürzlich', 'vor kurzem'] },
  {
    is: '2026-01-27..2026-02-10',
    en: ['over the past two weeks', 'in the last 2 weeks'],
    de: ['in den letzten zwei Wochen', 'in den vergangenen 2 Wochen'],
  },
  {
    is: '2026-02-10..2030-02-10',
    en: ['within four years', 'over the next four years'],
    de: ['innerhalb von vier Jahren', 'in den nächsten vier Jahren'],
  },
  {
    is: '2024-07-01..2024-09-30',
    en: ['in Q3 2024', 'third quarter of 2024', '3Q24', 'the third quarter of 2024'],
    de: ['im dritten Quartal 2024', 'Q3 2024', 'im 3. Quartal 2024'],
  },
  {
    is: '2025-10-01..2025-12-31',
    en: ['in Q4', 'the fourth quarter', 'last quarter'],
    de: ['im vierten Quartal', 'im Vorquartal'],
  },
  {
    is: '2026-01-01..2026-06-30',
    en: ['H1 2026', 'in the first half of 2026'],
    de: ['im ersten Halbjahr 2026', 'H1 2026'],
  },
  { is: '2021-06-01..2021-08-31', en: ['the summer of 2021', 'in summer 2021'], de: ['im Sommer 2021'] },
  { is: '2027-01-01..2027-05-02', en: ['early 2027', 'in early 2027'], de: ['Anfang 2027'] },
  { is: '2026-05-02..2026-09-01', en: ['mid-2026', 'in mid-2026'], de: ['Mitte 2026'] },
  { is: '2021-09-01..2021-12-31', en: ['late 2021', 'at the end of 2021'], de: ['Ende 2021'] },
  { is: '2026-02-01..2026-02-10', en: ['early February', 'in early February'], de: ['Anfang Februar'] },
  {
    is: 'until 2028-01-01..2028-12-31',
    en: ['by 2028', "by '28", 'through 2028', 'until 2028'],
    de: ['bis 2028', "bis '28"],
  },
  {
    is: 'since 2021-01-01..2021-12-31',
    en: ['since 2021', 'not since 2021'],
    de: ['seit 2021', 'seit dem Jahr 2021'],
  },
  { is: 'since 2021-07-01..2021-07-31', en: ['since July 2021'], de: ['seit Juli 2021'] },
  {
    is: 'since 2021-06-01..2021-08-31',
    en: ['since the summer of 2021', 'since summer 2021'],
    de: ['seit dem Sommer 2021'],
  },
  { is: 'after 2028-01-01..2028-12-31', en: ['after 2028'], de: ['nach 2028'] },
  { is: 'before 2024-01-01..2024-12-31', en: ['before 2024'], de: ['vor 2024'] },
  {
    is: 'between 2025-01-01..2028-12-31',
    en: ['2025-28', 'between 2025 and 2028', 'from 2025 to 2028', '2025–2028'],
    de: ['zwischen 2025 und 2028', 'von 2025 bis 2028', '2025 bis 2028', '2025–28'],
  },
  {
    is: 'between 2021-05-01..2021-07-31',
    en: ['May–July 2021', 'May to July 2021', 'from May to July 2021'],
    de: ['Mai bis Juli 2021', 'von Mai bis Juli 2021'],
  },
  {
    is: 'between 2021-05-21..2021-07-31',
    en: ['21 May to 31 July 2021', 'May 21–July 31, 2021'],
    de: ['21. Mai bis 31. Juli 2021'],
  },
  {
    is: 'between 2026-01-25..2026-01-27',
    en: ['January 25-27', '25–27 January 2026', 'Jan. 25–27, 2026'],
    de: ['25. bis 27. Januar 2026', '25.–27. Januar'],
  },
];

describe('days and their phrasings', () => {
  for (const row of DATES) {
    for (const lang of ['en', 'de'] as const) {
      test.each(row[lang] ?? [])(`[${lang}] %s`, (phrase) => {
        expect(read(phrase, lang).map(show)).toEqual([row.is]);
      });
    }
  }
});

test.each([
  ['en', 'The network may fall; miners march on and fall behind.'],
  ['en', 'after 2,016 blocks, 2016 blocks, 2024 BTC, 2000 MW, 2030 machines'],
  ['en', 'at 6 a.m. EDT and at 14:30'],
  ['en', 'a 15-year lease over ten years, every two weeks'],
  ['de', 'nach 2.016 Blöcken, 2016 Blöcke, 2024 BTC, 2000 MW'],
  ['de', 'um 14:30 Uhr, 15 Jahre lang, alle zwei Wochen'],
] as const)('[%s] no date: %s', (lang, text) => {
  expect(read(text, lang).map((d) => text.slice(d.start, d.end))).toEqual([]);
});

describe('what hangs on the publication date', () => {
  test('is unknown without one, and only that', () => {
    expect(read('in November', 'en', null).map(show)).toEqual(['unknown']);
    expect(read('yesterday', 'en', null)[0]).toMatchObject({ span: null, grain: 'day', anchor: 'relative' });
    expect(read('in November 2025', 'en', null)[0]).toMatchObject({ anchor: 'explicit', grain: 'month' });
  });

  test('is a span where the publication date is one', () => {
    expect(read('last month', 'en', '2022-07').map(show)).toEqual(['2022-06-01..2022-06-30']);
    expect(read('yesterday', 'en', '2022-07').map(show)).toEqual(['2022-06-30..2022-07-30']);
    expect(read('last year', 'en', '2022').map(show)).toEqual(['2021-01-01..2021-12-31']);
    expect(read('on September 13', 'en', '2019-09').map(show)).toEqual(['2019-09-13']);
    expect(read('im Dezember', 'de', '2025-11').map(show)).toEqual(['2024-12-01..2024-12-31']);
  });

  test('looks back, and forward only after "until"', () => {
    expect(read('since June 13', 'en', '2021-07-05').map(show)).toEqual(['since 2021-06-13']);
    expect(read('by July', 'en', '2026-02-10').map(show)).toEqual(['until 2026-07-01..2026-07-31']);
    expect(read('July last year', 'en', '2022-08-15').map(show)).toEqual(['2021-07-01..2021-07-31']);
  });

  test('a day in the next time zone is still today', () => {
    expect(read('on 11 February', 'en').map(show)).toEqual(['2026-02-11']);
    expect(read('on 12 February', 'en').map(show)).toEqual(['2025-02-12']);
  });
});

test('a language that writes year, month, day', () => {
  const months = en.time.months.map((_, i) => [`${i + 1}月`]);
  const chinese = {
    ...en,
    time: { ...en.time, slashed: 'ymd' as const, months, yearSuffixes: ['年'], daySuffixes: ['日'] },
  };
  const [date] = readDates('2026年2月7日下跌', chinese, null);
  expect(date).toMatchObject({
    start: 0,
    end: 9,
    grain: 'day',
    span: { start: '2026-02-07', end: '2026-02-07' },
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    'May',
    ' 5',
    ', ',
    '2026',
    '-',
    ' last ',
    'year',
    "'28",
    ' im ',
    'Januar',
    '.',
    ' since ',
    'Q3',
    '\ud800',
    '31',
    ' to ',
    ' two ',
    'weeks',
    ' ago',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((p) => p.join('')),
  );

  test('offsets lie in order, spans are days in order', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('en' as const, 'de' as const),
        fc.constantFrom('2026', '2026-02', PUBLISHED),
        (text, lang, published) => {
          let last = 0;
          for (const date of read(text, lang, published)) {
            expect(date.start >= last && date.end > date.start && date.end <= text.length).toBe(true);
            if (date.span) {
              expect(date.span.start).toMatch(/^\d{4}-\d\d-\d\d$/);
              expect(date.span.start <= date.span.end).toBe(true);
            }
            last = date.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('days that the project prints are read back', () => {
    const day = fc.date({
      min: new Date('2009-01-03T00:00:00Z'),
      max: new Date('2140-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom('en' as const, 'de' as const), (date, lang) => {
        const iso = date.toISOString().slice(0, 10);
        expect(read(formatDay(iso, lang), lang).map(show)).toEqual([iso]);
        expect(read(iso, lang, null).map(show)).toEqual([iso]);
      }),
    );
  });
});
