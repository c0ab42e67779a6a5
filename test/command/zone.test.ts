import { expect, test } from 'vitest';
import { readTimeZone } from '../../src/command/zone.ts';

// Names as the IANA time zone database has them; Kolkata and Kyiv are newer names, US/Eastern an older one.
test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  [' europe/berlin ', 'Europe/Berlin'],
  ['america/new york', 'America/New_York'],
  ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['ASIA/KOLKATA', 'Asia/Kolkata'],
  ['cet', 'CET'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
  ['US/Eastern', 'US/Eastern'],
  ['Etc/GMT+1', 'Etc/GMT+1'],
])('%j is %s', (typed, zone) => {
  expect(readTimeZone(typed)).toEqual({ zone });
  expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
});

test.each([
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['Europe/Berln', 'Europe/Berlin'],
  ['Atlantis/Qqqqqqqq', null],
  ['+02:00', null],
  ['02:00', null],
  ['', null],
  ['\0', null],
])('%j is none, but near %s', (typed, near) => {
  expect(readTimeZone(typed)).toEqual({ near });
});
