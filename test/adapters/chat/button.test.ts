import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { again, dataOf, needsKeeping, type Tap, tapOf } from '../../../src/adapters/chat/button.ts';
import { FIRST_VIEW } from '../../../src/adapters/chat/view.ts';
import type { Question } from '../../../src/command/question.ts';
import { LOCALES } from '../../../src/message/words.ts';

/** Bytes that callback_data (Telegram) and custom_id (Discord) hold. */
const LIMITS = [64, 100] as const;
const KEPT = 'abcdefghijkl';

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ';', '%', '%3B', '%25;', 'a=b;c~1', '#', '/', '\n', '😀', '\ud83d'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.boolean(),
);
const question = fc.record({
  command: fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/),
  given: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/), value, {
    maxKeys: 4,
    noNullPrototype: true,
  }),
});
const tap: fc.Arbitrary<Tap & { readonly question: Question }> = fc.record({
  does: fc.constantFrom('view' as const, 'chart' as const, 'dispute' as const),
  locale: fc.constantFrom(...LOCALES),
  view: fc.record({
    calculation: fc.boolean(),
    sources: fc.boolean(),
    claim: fc.option(fc.nat(9_999)),
    page: fc.nat(9_999),
  }),
  question,
});

describe("a button's data", () => {
  test.each(LIMITS)('of at most %d bytes says the same tap, the question in it or kept', (limit) => {
    fc.assert(
      fc.property(tap, (one) => {
        const data = dataOf(one, limit, KEPT);
        expect(Buffer.byteLength(data, 'utf8')).toBeLessThanOrEqual(limit);
        const sent = Buffer.from(data, 'utf8').toString('utf8');
        const back = tapOf(sent);
        if (back && 'kept' in back.question) expect(back).toEqual({ ...one, question: { kept: KEPT } });
        else expect(back).toEqual(one);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(LIMITS)('of at most %d bytes holds every view of a question that needs no keeping', (limit) => {
    fc.assert(
      fc.property(tap, (one) => {
        fc.pre(!needsKeeping(one.question, limit));
        expect(tapOf(dataOf(one, limit, null))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test('holds an id of a kept question in the least room', () => {
    const one: Tap = {
      does: 'dispute',
      locale: 'de',
      view: { calculation: true, sources: true, claim: 9_999, page: 9_999 },
      question: { kept: KEPT },
    };
    expect(tapOf(dataOf(one, 64, null))).toEqual(one);
  });

  test('is refused rather than cut', () => {
    const one: Tap = {
      does: 'view',
      locale: 'en',
      view: FIRST_VIEW,
      question: { command: 'check', given: { text: 'x'.repeat(100) } },
    };
    expect(() => dataOf(one, 100, null)).toThrow(RangeError);
    expect(() => dataOf(one, 10, KEPT)).toThrow(RangeError);
  });

  test.each([
    '',
    'v',
    'v0',
    'v0/',
    'v0#',
    'x0/fees',
    'v9/fees',
    'v0q/fees',
    'v0sk/fees',
    'v0n12345/fees',
    'v0p-1/fees',
    'v0/Fees',
    'v0/fees;',
    'v0/fees;blocks',
    'v0/fees;blocks~',
    'v0/fees;blocks~many',
    'v0/fees;blocks~NaN',
    'v0/fees;blocks~1e999',
    'v0/fees;blocks~Infinity',
    'v0/fees;why!',
    'v0/fees;why!yes',
    'v0/fees;__proto__=x',
    'v0/fees;=x',
    'v0/../fees',
    'pick-1',
  ])('that is none of ours says nothing: %s', (data) => {
    expect(tapOf(data)).toBeNull();
  });

  test('from anywhere never throws, and what it says can be said again', () => {
    const near = fc
      .tuple(
        fc.constantFrom('v0', 'd1k', 'c0s', 'v1n3p2'),
        fc.constantFrom('/', '#', ''),
        fc.string({ unit: 'binary' }),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (data) => {
        const one = tapOf(data);
        if (one) expect(tapOf(dataOf(one, 10_000, KEPT))).toEqual(one);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('asking again changes, adds and takes away values, and starts at the first page', () => {
  const one = {
    does: 'chart' as const,
    locale: 'de' as const,
    view: { calculation: true, sources: true, claim: 3, page: 4 },
    question: { command: 'fees', given: { last: 3, block: 935_424 } },
  };
  expect(again(one, { last: null, block: 1, from: 'x' })).toEqual({
    does: 'view',
    locale: 'de',
    view: FIRST_VIEW,
    question: { command: 'fees', given: { block: 1, from: 'x' } },
  });
});
