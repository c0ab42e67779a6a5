import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  lastDayOfMonth,
  overlaps,
  parseSpan,
  spanOf,
} from '../../src/core/days.ts';

const days = fc
  .date({ min: new Date('2009-01-03'), max: new Date('2140-12-31'), noInvalidDate: true })
  .map((d) => dayOf(d.getTime()));

describe('days', () => {
  test.each([
    { instant: 1770472605_000, day: '2026-02-07', what: 'header of block 935,424' },
    { instant: 1625294046_000, day: '2021-07-03', what: 'header of block 689,472' },
    { instant: 1231006505_000, day: '2009-01-03', what: 'genesis' },
    { instant: -1, day: '1969-12-31', what: 'the last millisecond of 1969' },
  ])('$what is on $day', ({ instant, day }) => {
    expect(dayOf(instant)).toBe(day);
  });

  test('across leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2020-05-11', '2024-04-20')).toBe(1440);
    expect(daysBetween('2024-04-20', '2020-05-11')).toBe(-1440);
    expect([lastDayOfMonth(2024, 2), lastDayOfMonth(2100, 2), lastDayOfMonth(2000, 2)]).toEqual([29, 28, 29]);
  });

  test('adding days and counting them are inverse, and order holds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(day, n) < day).toBe(n < 0);
        expect(dayOf(instantOf(day))).toBe(day);
      }),
    );
  });
});

describe('spans', () => {
  test.each([
    { text: '2026', start: '2026-01-01', end: '2026-12-31' },
    { text: '2026-02', start: '2026-02-01', end: '2026-02-28' },
    { text: '2024-02', start: '2024-02-01', end: '2024-02-29' },
    { text: ' 2026-02-10 ', start: '2026-02-10', end: '2026-02-10' },
    { text: '2026-02-10T08:00:00Z', start: '2026-02-10', end: '2026-02-10' },
    { text: '2026-02-10T23:30:00-05:00', start: '2026-02-11', end: '2026-02-11' },
    { text: '2026-02-10 08:00:00Z', start: '2026-02-10', end: '2026-02-10' },
  ])('"$text"', ({ text, ...span }) => {
    expect(parseSpan(text)).toEqual(span);
  });

  test.each([
    '',
    'yesterday',
    '26-02-10',
    '2026-13',
    '2026-02-30',
    '2025-02-29',
    '2026-00',
    '2026-2-1',
    '2026-02-10Tnoon',
    '20260210',
  ])('"%s" is no date', (text) => {
    expect(parseSpan(text)).toBeNull();
  });

  test('a year and its months', () => {
    expect(spanOf(2026)).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(spanOf(2026, 12)).toEqual({ start: '2026-12-01', end: '2026-12-31' });
  });

  test('overlap with and without slack, whichever comes first', () => {
    const january = spanOf(2026, 1);
    const february = spanOf(2026, 2);
    expect(overlaps(january, february)).toBe(false);
    expect(overlaps(january, february, 1)).toBe(true);
    expect(overlaps(february, january, 1)).toBe(true);
    expect(overlaps(january, spanOf(2026))).toBe(true);
    expect(overlaps(january, { start: '2026-02-03', end: '2026-02-03' }, 2)).toBe(false);
    expect(overlaps(january, { start: '2026-02-02', end: '2026-02-02' }, 2)).toBe(true);
  });
});
