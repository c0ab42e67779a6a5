import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/sources/dates.ts';

const AT = (day: string): number => Date.parse(day);

/** Forms: RFC 822 and 3339, W3C's date note, and what feeds and pages write instead. */
const READ: readonly [text: string, iso: string][] = [
  ['Sun, 08 Feb 2026 09:30:00 GMT', '2026-02-08T09:30:00Z'],
  ['Sun, 8 Feb 26 09:30 +0100', '2026-02-08T08:30:00Z'],
  ['08 Feb 2026 09:30:00 -05:30', '2026-02-08T15:00:00Z'],
  ['Mon, 08 Feb 2026 09:30:00 EST', '2026-02-08T14:30:00Z'],
  ['Sunday, February 8, 2026 9:30 PM', '2026-02-08T21:30:00Z'],
  ['Feb. 8, 2026, 12:05 am', '2026-02-08T00:05:00Z'],
  ['February 8th, 2026', '2026-02-08T00:00:00Z'],
  ['2026-02-08T09:30:00Z', '2026-02-08T09:30:00Z'],
  ['2026-02-08T09:30:00.123456+01:00', '2026-02-08T08:30:00Z'],
  ['2026-02-08T09:30+0100', '2026-02-08T08:30:00Z'],
  ['2026-02-08 09:30:00', '2026-02-08T09:30:00Z'],
  ['20260208T093000Z', '2026-02-08T09:30:00Z'],
  ['2026/02/08', '2026-02-08T00:00:00Z'],
  ['2026-02-08', '2026-02-08T00:00:00Z'],
  ['2026-02', '2026-02-01T00:00:00Z'],
  ['2026', '2026-01-01T00:00:00Z'],
  ['08.02.2026 09:30 Uhr', '2026-02-08T09:30:00Z'],
  ['8. März 2026', '2026-03-08T00:00:00Z'],
  ['So, 08 Dez 2025 09:30:00 +0100', '2025-12-08T08:30:00Z'],
  ['8 Okt 2025 10:00:00 MESZ', '2025-10-08T08:00:00Z'],
  ['8 mai 2025', '2025-05-08T00:00:00Z'],
  ['Fri, 31 Dec 1999 23:59:60 UTC', '1999-12-31T23:59:59Z'],
];

describe('parseInstant', () => {
  it.each(READ)('reads %s', (text, iso) => expect(parseInstant(text)).toBe(AT(iso)));

  it.each([
    '',
    'yesterday',
    '02/03/2026',
    '2026-13-01',
    '2026-02-30',
    '31 Feb 2026',
    '2026-02-08T25:10:00Z',
    '1066-10-14',
    '2300-01-01',
    'Feb 2026 soon',
    '99999999999999',
    `${'9'.repeat(5_000)}`,
    'Sun, 08 Foo 2026 09:30:00 GMT',
  ])('does not guess at %j', (text) => expect(parseInstant(text)).toBeNull());

  it('reads back every instant it is given', () => {
    const instants = fc.integer({ min: AT('1990-01-01') / 1000, max: AT('2099-12-31') / 1000 });
    fc.assert(
      fc.property(instants, (seconds) => {
        const date = new Date(seconds * 1000);
        expect(parseInstant(date.toISOString())).toBe(seconds * 1000);
        expect(parseInstant(date.toUTCString())).toBe(seconds * 1000);
      }),
    );
  });
});
