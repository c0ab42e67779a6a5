import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPLANATIONS } from '../../src/check/explanation.ts';
import { judge } from '../../src/check/judge.ts';
import { KINDS } from '../../src/claims/claim.ts';
import { facts } from '../../src/facts/open.ts';
import { explanations as german } from '../../src/message/phrases/de/explanations.ts';
import { explanations as english } from '../../src/message/phrases/en/explanations.ts';
import { by, CHINA_BAN, claimOf, type Given, judgeOne, largest, party, sinceYear, span } from './factory.ts';

const wrong: Given = { kind: 'difficulty-change', number: '21', unit: '%', direction: 'down' };
const right: Given = { ...wrong, number: '11.16' };
const published = '2026-02-08';

describe('doubt about what was said forbids to convict', () => {
  test.each<[string, Given, string, string]>([
    ['plain and wrong', wrong, 'refuted', 'wrong-value'],
    ['a quotation', { ...wrong, attribution: by('cleanspark', true) }, 'unverifiable', 'quotation'],
    [
      'a subject from another paragraph',
      { ...wrong, subject: 'inherited-across-paragraph' },
      'unverifiable',
      'inherited-subject',
    ],
    [
      'another reading fits',
      { ...wrong, readings: [{ value: 11.16, low: null, high: null, unit: '%', why: 'separator' }] },
      'unverifiable',
      'ambiguous',
    ],
    ['a question', { ...wrong, stance: 'questioned' }, 'unverifiable', 'question'],
    ['an opinion', { ...wrong, modality: 'opinion' }, 'unverifiable', 'opinion'],
    ['a condition', { ...wrong, modality: 'hypothetical' }, 'unverifiable', 'hypothetical'],
    ['denied and wrong', { ...wrong, stance: 'denied' }, 'supported', 'denial-right'],
    ['reported false and wrong', { ...wrong, stance: 'reported-false' }, 'supported', 'denial-right'],
    ['denied though right', { ...right, stance: 'denied' }, 'refuted', 'denial-wrong'],
    [
      'somebody is named, headers decide',
      { ...wrong, attribution: by('the-block') },
      'refuted',
      'wrong-value',
    ],
    [
      'somebody is named, nothing decides',
      { kind: 'stock-or-treasury', number: '900', unit: 'BTC', attribution: by('nobody') },
      'unverifiable',
      'attribution',
    ],
    [
      'beside an earlier value no denial',
      { ...right, from: 5, stance: 'denied' },
      'unverifiable',
      'ambiguous',
    ],
    ['no kind of ours', { kind: 'other', number: '600000', unit: 'machines' }, 'unverifiable', 'no-checker'],
  ])('%s', (_, claim, verdict, reason) => {
    expect(judgeOne(claim, published)).toMatchObject({ verdict, reason });
  });

  test('without any date nothing is refuted but what holds at all times', () => {
    const timeless = new Set(['subsidy', 'supply', 'halving-date', 'block-time', 'efficiency']);
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS.filter((kind) => !timeless.has(kind))),
        fc.constantFrom('%', 'T', 'EH/s', 'USD', 'USD/PH/day', 'USD/day', 'GW', 'MW', 'BTC', 'years'),
        fc.double({ min: 0.001, max: 1e12, noNaN: true }),
        fc.constantFrom('up', 'down', null),
        (kind, unit, value, direction) => {
          expect(judgeOne({ kind, unit, value, direction }, null).verdict).not.toBe('refuted');
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('precision', () => {
  const retargets = facts.epochs.filter(
    ({ height, changePct }) => height > 400_000 && Math.abs(changePct ?? 0) > 1.2,
  );

  test('every retarget since block 400,000 is supported as printed, and never as exact by twice its digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...retargets), fc.constantFrom(1, 2), (epoch, digits) => {
        const change = epoch.changePct ?? 0;
        const direction = change > 0 ? 'up' : 'down';
        const printed = Math.abs(change).toFixed(digits);
        const base: Given = { kind: 'difficulty-change', unit: '%', direction, height: epoch.height };
        expect(judgeOne({ ...base, number: printed }, epoch.day).verdict).toBe('supported');
        const moved = (Number(printed) + 2.2).toFixed(digits);
        expect(judgeOne({ ...base, number: moved }, epoch.day)).toMatchObject({
          verdict: 'refuted',
          reason: 'wrong-value',
        });
      }),
      { numRuns: 150 },
    );
  });

  test('a level moved by twice its last digit is no longer supported', () => {
    fc.assert(
      fc.property(fc.constantFrom(...retargets), fc.constantFrom(-1, 1), (epoch, sign) => {
        const printed = (epoch.difficulty / 1e12).toFixed(2);
        const moved = (Number(printed) + sign * 0.02).toFixed(2);
        if (moved.endsWith('0')) return;
        const base: Given = { kind: 'difficulty-level', unit: 'T', height: epoch.height };
        expect(judgeOne({ ...base, number: printed }, null).verdict).toBe('supported');
        expect(judgeOne({ ...base, number: moved }, null).verdict).not.toBe('supported');
      }),
      { numRuns: 150 },
    );
  });

  test('nothing within what a month is known to have seen is refuted', () => {
    const months = facts.months.filter(
      ({ priceUsd, hashrateEhs }) => priceUsd !== null && (hashrateEhs?.low ?? 0) > 50,
    );
    fc.assert(
      fc.property(fc.constantFrom(...months), fc.double({ min: 0, max: 1, noNaN: true }), (month, at) => {
        const within = ({ low, high }: { low: number; high: number }): number => low + at * (high - low);
        const ask = (claim: Given): string =>
          judgeOne({ ...claim, when: month.month }, month.asOf.end).verdict;
        if (month.priceUsd)
          expect(ask({ kind: 'price-level', unit: 'USD', value: within(month.priceUsd) })).toBe('supported');
        if (month.hashrateEhs)
          expect(ask({ kind: 'hashrate-level', unit: 'EH/s', value: within(month.hashrateEhs) })).toBe(
            'supported',
          );
      }),
      { numRuns: 150 },
    );
  });
});

describe('any claim', () => {
  const units = [
    '%',
    'points',
    'T',
    'EH/s',
    'TH/s',
    'USD',
    'USD/PH/day',
    'USD/day',
    'BTC/block',
    'BTC/day',
    'BTC',
  ];
  const more = [
    'year',
    'block',
    'blocks',
    'min',
    'days',
    'GW',
    'MW',
    'J/TH',
    'TWh',
    '1 in x',
    'years',
    '%/year',
    null,
  ];

  const windows = [
    { type: 'ever' },
    CHINA_BAN,
    sinceYear('2019'),
    { type: 'within', span: span('2025') },
  ] as const;
  const claims = fc.record({
    kind: fc.constantFrom(...KINDS),
    unit: fc.constantFrom(...units, ...more),
    value: fc.oneof(fc.double({ min: 1e-9, max: 1e13, noNaN: true }), fc.integer({ min: 0, max: 3000 })),
    from: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
    direction: fc.constantFrom('up', 'down', null),
    hedge: fc.constantFrom('about', 'nearly', 'over', 'under', 'up-to', 'at-least', null),
    modality: fc.constantFrom('fact', 'forecast', 'opinion', 'hypothetical'),
    stance: fc.constantFrom('asserted', 'denied', 'questioned', 'reported-false'),
    scope: fc.constantFrom('network', 'company', 'country', 'machine', null),
    aspect: fc.constantFrom(
      'value',
      'place',
      'role',
      'origin',
      'mined',
      'fees',
      'net',
      'average-interval',
      null,
    ),
    height: fc.constantFrom(null, 1, 2016 * 400, 2016 * 900 + 5),
    place: fc.constantFrom({ name: 'Texas', id: 'us-tx' }, { name: 'USA', id: 'us' }, null),
    attribution: fc.constantFrom(null, by('ccaf'), by('morgan-stanley'), by('fred-thiel', true)),
    parties: fc.constantFrom([], [party('hut-8'), party('google', 'customer')]),
    superlative: fc.constantFrom(
      null,
      ...windows.map((window) => largest(window)),
      largest({ type: 'ever' }, { rank: 7, extreme: 'min' }),
    ),
    when: fc.constantFrom(null, '2014', '2021-07', '2026-02-07', '2030'),
  });

  test('gets one verdict whose sentence has all its arguments', () => {
    fc.assert(
      fc.property(
        claims,
        fc.constantFrom(null, '2014', '2021-07', '2026-02-09', '2031-01-01'),
        (claim, published) => {
          const { when, ...rest } = claim;
          const { verdict, explanation } = judgeOne(
            { ...rest, ...(when === null ? {} : { when }) },
            published,
          );
          expect(['supported', 'misleading', 'refuted', 'unverifiable']).toContain(verdict);
          for (const name of english[explanation.id].match(/\$[a-z]+/gi) ?? [])
            expect(Object.keys(explanation.args), explanation.id).toContain(name.slice(1));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('words', () => {
  test('every explanation has a sentence in both languages with the same arguments', () => {
    const argumentsOf = (pattern: string): string[] => [...new Set(pattern.match(/\$[a-z]+/gi) ?? [])].sort();
    for (const id of EXPLANATIONS) {
      expect(german[id].length, id).toBeGreaterThan(5);
      expect(argumentsOf(german[id]), id).toEqual(argumentsOf(english[id]));
    }
  });

  test('a verdict gives every argument its sentence asks for', () => {
    const given: readonly Given[] = [
      wrong,
      { ...right, height: 935_429 },
      { kind: 'difficulty-level', number: '125.86', unit: 'T', from: 141.67 },
      { kind: 'subsidy', number: '3.125', unit: 'BTC/block' },
      { kind: 'supply', number: '450', unit: 'BTC/day' },
      { kind: 'halving-date', number: '2028', unit: 'year' },
      { kind: 'block-time', number: '11.26', unit: 'min', aspect: 'average-interval' },
      { kind: 'hashrate-level', number: '950', unit: 'EH/s' },
      { kind: 'hashprice', number: '36', unit: 'USD/PH/day' },
      { kind: 'fee-share', number: '0.6', unit: '%' },
      { kind: 'price-level', number: '70000', unit: 'USD' },
      { kind: 'growth-needed', number: '50', unit: '%/year', attribution: by('fred-thiel') },
    ];
    const claims = given.map((one, at) => claimOf(one, at));
    const article = { title: null, text: 'x'.repeat(400), published: span(published), lang: 'en' };
    for (const { verdict } of judge({ article, lang: 'en', claims }, facts)) {
      const { id, args } = verdict.explanation;
      for (const name of english[id].match(/\$[a-z]+/gi) ?? [])
        expect(Object.keys(args), id).toContain(name.slice(1));
    }
  });
});
