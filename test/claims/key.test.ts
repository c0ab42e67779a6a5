import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { claimKey } from '../../src/claims/key.ts';
import { readClaims } from '../../src/claims/read.ts';

const span = (day: string) => ({ start: day, end: day });

/** The keys of all claims of a text. */
const keysOf = (text: string, lang: string, day: string | null = '2026-02-08'): (string | null)[] => {
  const published = day === null ? null : span(day);
  return readClaims({ title: null, text, published, lang }).claims.map((claim) => claimKey(claim, published));
};

type Said = readonly [text: string, lang: string, day?: string | null];

describe('the same claim', () => {
  test.each<readonly [string, Said, Said]>([
    [
      'in two languages',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['Am 7. Februar 2026 ist die Schwierigkeit um 11,16 % gesunken.', 'de'],
    ],
    [
      'by a day of the week and by its date',
      ['Difficulty fell 11.16% on Saturday.', 'en', '2026-02-09'],
      ['Mining difficulty dropped by 11.16 percent on 7 February 2026.', 'en', '2026-02-12'],
    ],
    [
      'without a day, both published on one',
      ['Hashprice slid to $33.31 per PH/s a day.', 'en'],
      ['Der Hashprice ist auf 33,31 US-Dollar je PH/s und Tag gesunken.', 'de'],
    ],
    [
      'of a contract, weeks apart',
      ['Hut 8 leased 352 MW at Beacon Point in Texas.', 'en', '2026-03-01'],
      ['Hut 8 leased 352 MW at Beacon Point in Texas.', 'en', '2026-04-01'],
    ],
    [
      'of a rule, whenever it is said',
      ['The difficulty is adjusted every 2,016 blocks.', 'en', '2025-03-01'],
      ['Difficulty adjusts after every 2,016 blocks.', 'en', null],
    ],
  ])('%s', (_, a, b) => {
    const [one, other] = [keysOf(...a), keysOf(...b)];
    expect(one[0]).not.toBeNull();
    expect(one[0]).toBeDefined();
    expect(other).toContain(one[0]);
  });
});

describe('another claim', () => {
  test.each<readonly [string, Said, Said]>([
    [
      'of another day',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['Difficulty fell 11.16% on 6 February 2026.', 'en'],
    ],
    [
      'said on another day, of no day',
      ['Hashprice is $33.31 per PH/s a day.', 'en'],
      ['Hashprice is $33.31 per PH/s a day.', 'en', '2026-02-09'],
    ],
    [
      'of a date beside one of none',
      ['Difficulty fell 11.16% on 8 February 2026.', 'en'],
      ['Difficulty fell 11.16%.', 'en'],
    ],
    [
      'of another value',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['Difficulty fell 11.61% on 7 February 2026.', 'en'],
    ],
    [
      'less precise',
      ['Difficulty fell 11.0% on 7 February 2026.', 'en'],
      ['Difficulty fell 11% on 7 February 2026.', 'en'],
    ],
    [
      'the other way',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['Difficulty rose 11.16% on 7 February 2026.', 'en'],
    ],
    [
      'attributed',
      ['The US has 75.4% of the hashrate.', 'en'],
      ['According to Cambridge, the US has 75.4% of the hashrate.', 'en'],
    ],
    [
      'of another company',
      ['Riot sold 475 BTC in April 2025.', 'en'],
      ['CleanSpark sold 475 BTC in April 2025.', 'en'],
    ],
    [
      'of another place',
      ['Hut 8 leased 352 MW at Beacon Point.', 'en'],
      ['Hut 8 leased 352 MW at River Bend.', 'en'],
    ],
    [
      'denied',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['It is not true that difficulty fell 11.16% on 7 February 2026.', 'en'],
    ],
    [
      'a superlative more',
      ['Difficulty fell 11.16% on 7 February 2026.', 'en'],
      ['Difficulty fell 11.16% on 7 February 2026, the largest drop ever.', 'en'],
    ],
    ['a bound', ['Hashprice is $33 per PH/s a day.', 'en'], ['Hashprice is over $33 per PH/s a day.', 'en']],
  ])('%s', (_, a, b) => {
    const known = new Set(keysOf(...a).filter((key) => key !== null));
    expect(known.size).toBeGreaterThan(0);
    expect(keysOf(...b).filter((key) => key !== null && known.has(key))).toEqual([]);
  });

  it('cannot be told where nobody knows when it was said, or of whom', () => {
    expect(keysOf('Hashprice is $33.31 per PH/s a day.', 'en', null)).toEqual([null]);
    expect(keysOf('The company sold 475 BTC in April 2025.', 'en')).toEqual(
      keysOf('The company sold 475 BTC in April 2025.', 'en').map(() => null),
    );
  });
});

describe('a key', () => {
  const [claim] = readClaims({
    title: null,
    text: 'Difficulty fell 11.16% on 7 February 2026, the largest drop since 2021.',
    published: span('2026-02-08'),
    lang: 'en',
  }).claims as [Claim];

  it('leaves out the words and where they stand', () => {
    const at = span('2026-02-08');
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.constantFrom('title', 'text'), (quote, start, where) => {
        const moved: Claim = {
          ...claim,
          quote,
          start,
          end: start + quote.length,
          in: where as 'title',
          because: [],
        };
        expect(claimKey(moved, at)).toBe(claimKey(claim, at));
      }),
    );
  });

  it('changes with every number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (value) => {
        const other: Claim = { ...claim, value: Number(value.toPrecision(6)) };
        expect(claimKey(other, null) === claimKey(claim, null)).toBe(other.value === claim.value);
      }),
    );
  });
});
