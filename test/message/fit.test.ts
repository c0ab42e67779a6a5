import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/message/cut.ts';
import { type Fits, paginate, shorten } from '../../src/message/fit.ts';
import type { Block, ClaimCard, Inline } from '../../src/message/message.ts';

const plain = (text: string): Inline => ({ type: 'text', text });
const paragraph = (text: string, rank = 0): Block => ({ type: 'paragraph', rank, spans: [plain(text)] });
const spans = (...inside: readonly Inline[]): Block => ({ type: 'paragraph', rank: 0, spans: inside });
const heading = (text: string): Block => ({ type: 'heading', rank: 0, text });
const list = (items: readonly string[], rank = 1): Block => ({
  type: 'list',
  rank,
  items: items.map((item) => [plain(item)]),
});
const table = (rows: readonly (readonly string[])[], rank = 1, head = ['Day', 'T']): Block => ({
  type: 'table',
  rank,
  head,
  rows,
});
const card = (parts: Partial<ClaimCard>): Block => ({
  type: 'claim',
  rank: 0,
  card: {
    verdict: 'refuted',
    word: 'refuted',
    quote: '',
    explanation: '',
    calculation: null,
    evidence: [],
    id: null,
    ...parts,
  },
});

/** Everything a reader gets to see of a block, part by part. */
function texts(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return block.spans.map(spanText);
    case 'list':
      return block.items.flat().map(spanText);
    case 'fields':
      return block.fields.flatMap(({ name, value }) => [name, value]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'claim': {
      const { word, quote, explanation, calculation, evidence } = block.card;
      return [word, quote, explanation, calculation ?? '', ...evidence];
    }
  }
}
const spanText = (span: Inline): string =>
  span.type === 'time'
    ? `<t:${span.instant}>`
    : span.type === 'link'
      ? `${span.text}|${span.url}`
      : span.text;

/** What must come through whole and once: the head of a table and a field's name may be said again. */
function carried(block: Block): string[] {
  switch (block.type) {
    case 'fields':
      return block.fields.map(({ value }) => value);
    case 'table':
      return block.rows.flat();
    case 'claim':
      return texts(block).slice(1);
    default:
      return texts(block);
  }
}

/** A surface that counts letters: `limit` of them and 20 blocks a page. */
const letters =
  (limit: number): Fits =>
  (blocks) =>
    blocks.length <= 20 && blocks.flatMap(texts).reduce((sum, each) => sum + each.length + 1, 0) <= limit;

const NUMBER = /\d+(?:[.,]\d+)*/g;
const numbersOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => carried(block).flatMap((each) => each.match(NUMBER) ?? []));
const joined = (blocks: readonly Block[]): string => blocks.flatMap(carried).join('');

const figure = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }).map((n) => n.toLocaleString('en-GB')),
  fc.double({ min: 0.001, max: 9_999, noNaN: true }).map((n) => n.toFixed(3)),
  fc.double({ min: 0, max: 99, noNaN: true }).map((n) => `${n.toFixed(2)} %`),
);
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'difficulty',
      'fell',
      'Über',
      'хешрейт',
      'עברית',
      '難度',
      '👩‍👩‍👧‍👦',
      'é̂',
      '🇩🇪',
    ),
  },
  { weight: 3, arbitrary: figure },
  { weight: 1, arbitrary: fc.constantFrom('miners. Then', 'so! And', 'x\n') },
);
const prose = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const span: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: prose(30).map((text) => plain(`${text} `)) },
  {
    weight: 1,
    arbitrary: prose(4).map((text): Inline => ({ type: 'link', text, url: 'https://a.example/b' })),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'time', instant: 1_700_000_000_000, style: 'date' }) },
  { weight: 1, arbitrary: prose(4).map((text): Inline => ({ type: 'strong', text: `${text} ` })) },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), rank: fc.nat(2), text: prose(5) }),
  fc.record({
    type: fc.constant('paragraph' as const),
    rank: fc.nat(2),
    spans: fc.array(span, { maxLength: 6 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    rank: fc.nat(2),
    items: fc.array(fc.array(span, { minLength: 1, maxLength: 2 }), { maxLength: 12 }),
  }),
  fc.record({
    type: fc.constant('fields' as const),
    rank: fc.nat(2),
    fields: fc.array(fc.record({ name: prose(2), value: prose(12) }), { maxLength: 12 }),
  }),
  fc
    .array(fc.tuple(figure, prose(8)), { maxLength: 30 })
    .chain((rows) => fc.nat(2).map((rank) => table(rows, rank))),
  fc
    .record({ quote: prose(40), explanation: prose(40), evidence: fc.array(prose(8), { maxLength: 3 }) })
    .map(card),
);

describe('paginate', () => {
  test('loses nothing, keeps the order, and every page fits', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 160, max: 900 }), (blocks, limit) => {
        const fits = letters(limit);
        const pages = paginate(blocks, fits);
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) expect(fits(page)).toBe(true);
        expect(joined(pages.flat())).toBe(joined(blocks));
        expect(numbersOf(pages.flat())).toEqual(numbersOf(blocks));
      }),
      { numRuns: 300 },
    );
  });

  test('cuts no letter in two, even where a page holds a handful', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), fc.integer({ min: 1, max: 40 }), (blocks, limit) => {
        for (const page of paginate(blocks, letters(limit)))
          for (const each of page.flatMap(texts)) expect(each.isWellFormed()).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('ends, with everything in it, where nothing ever fits', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const pages = paginate(blocks, () => false);
        const shown = pages.flat().flatMap(texts).join(' ');
        for (const number of numbersOf(blocks)) expect(shown).toContain(number);
      }),
      { numRuns: 50 },
    );
  });

  test('asks as often as the logarithm of a page, and of no more than two pages, however long the table', () => {
    let [asked, most] = [0, 0];
    const rows = Array.from({ length: 2_000 }, (_, i) => [`${i}`, 'a']);
    const pages = paginate([table(rows)], (blocks) => {
      asked += 1;
      most = Math.max(most, blocks.flatMap(texts).join(' ').length);
      return letters(1_000)(blocks);
    });
    expect(pages.length).toBeGreaterThan(5);
    expect(asked).toBeLessThan(pages.length * 15);
    expect(most).toBeLessThan(2_500);
  });

  test.each([
    {
      name: 'a table between rows, its head on each page',
      blocks: [
        table([
          ['2024-04-20', '86.39'],
          ['2024-05-09', '83.15'],
          ['2024-05-23', '84.38'],
        ]),
      ],
      limit: 44,
      pages: [
        [
          table([
            ['2024-04-20', '86.39'],
            ['2024-05-09', '83.15'],
          ]),
        ],
        [table([['2024-05-23', '84.38']])],
      ],
    },
    {
      name: 'a paragraph after a sentence',
      blocks: [paragraph('Difficulty fell 11.16 % on 7 Feb. It rose later by 14.73 %.')],
      limit: 45,
      pages: [[paragraph('Difficulty fell 11.16 % on 7 Feb. ')], [paragraph('It rose later by 14.73 %.')]],
    },
    {
      name: 'a sentence at a space, the percent sign staying with its number',
      blocks: [paragraph('The next change is expected at 935,424 with 12.5 % up')],
      limit: 51,
      pages: [[paragraph('The next change is expected at 935,424 with ')], [paragraph('12.5 % up')]],
    },
    {
      name: 'a text without spaces before a number',
      blocks: [paragraph('難度は935,424で125.86Tになった')],
      limit: 9,
      pages: [
        [paragraph('難度は')],
        [paragraph('935,424で')],
        [paragraph('125.86Tに')],
        [paragraph('なった')],
      ],
    },
    {
      name: 'a number longer than a page anywhere',
      blocks: [paragraph('99999999')],
      limit: 5,
      pages: [[paragraph('9999')], [paragraph('9999')]],
    },
    {
      name: 'a link too long for a page as its words and its address',
      blocks: [spans({ type: 'link', text: 'ab', url: 'https://a.example/b' })],
      limit: 12,
      pages: [[paragraph('ab ')], [paragraph('(')], [paragraph('https://a.e')], [paragraph('xample/b)')]],
    },
    {
      name: 'a link in the text before it',
      blocks: [spans(plain('aaaa '), { type: 'link', text: 'two words', url: 'u' }, plain(' bbbb'))],
      limit: 14,
      pages: [
        [paragraph('aaaa ')],
        [spans({ type: 'link', text: 'two words', url: 'u' }, plain(' '))],
        [paragraph('bbbb')],
      ],
    },
    {
      name: 'a heading goes with what it heads',
      blocks: [paragraph('aaaa aaaa aaaa'), heading('Fees'), list(['bbbb bbbb', 'cccc'])],
      limit: 25,
      pages: [[paragraph('aaaa aaaa aaaa')], [heading('Fees'), list(['bbbb bbbb', 'cccc'])]],
    },
    {
      name: 'a claim with its head first and the rest of its texts after it',
      blocks: [card({ quote: 'Fees rose.', explanation: 'They fell by 40 %.', calculation: '3 ÷ 5 − 1' })],
      limit: 32,
      pages: [[card({ quote: 'Fees rose.' })], [paragraph('They fell by 40 %.'), paragraph('3 ÷ 5 − 1')]],
    },
    { name: 'no blocks as one empty page', blocks: [], limit: 10, pages: [[]] },
  ])('$name', ({ blocks, limit, pages }) => {
    expect(paginate(blocks, letters(limit))).toEqual(pages);
  });
});

describe('shorten', () => {
  test('always fits, or is empty; says where something is missing; adds no number', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 1, max: 900 }), (blocks, limit) => {
        const fits = letters(limit);
        const short = shorten(blocks, fits);
        if (short.length > 0) expect(fits(short)).toBe(true);
        if (fits(blocks)) expect(short).toEqual(blocks);
        const there = new Set(numbersOf(blocks));
        for (const number of numbersOf(short)) expect(there.has(number)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    {
      name: 'the highest rank goes first, the last of a rank before the others',
      blocks: [paragraph('aaaa', 1), paragraph('bbbb', 2), paragraph('cccc'), paragraph('dddd', 1)],
      limit: 10,
      short: [paragraph('aaaa', 1), paragraph('cccc')],
    },
    {
      name: 'rows go from the end',
      blocks: [
        paragraph('intro'),
        table([
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
          ['7', '8'],
        ]),
      ],
      limit: 23,
      short: [
        paragraph('intro'),
        table([
          ['1', '2'],
          ['3', '4'],
          ['…', ''],
        ]),
      ],
    },
    {
      name: 'a heading goes with what it headed',
      blocks: [paragraph('aaaa'), heading('Fees'), paragraph('bbbbbbbb', 1)],
      limit: 12,
      short: [paragraph('aaaa')],
    },
    {
      name: 'text ends in an ellipsis, not in half a number',
      blocks: [paragraph('Difficulty is 125,864,590,119,494 now')],
      limit: 25,
      short: [spans(plain('Difficulty is '), plain('…'))],
    },
  ])('$name', ({ blocks, limit, short }) => {
    expect(shorten(blocks, letters(limit))).toEqual(short);
  });
});

describe('an excerpt', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['Difficulty is 125,864,590 now', 20, 'Difficulty is…'],
    ['xxxxxxxxxx', 5, 'xxxx…'],
    ['99999999999999', 5, '9999…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12, '👩‍👩‍👧‍👦…'],
    ['👩‍👩‍👧‍👦', 5, '…'],
  ])('%j in %d letters', (text, limit, short) => {
    expect(excerpt(text, limit)).toBe(short);
  });

  test('is never longer than asked, well formed, and the beginning of its text', () => {
    fc.assert(
      fc.property(prose(30), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const short = excerpt(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(true);
        expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
