import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readThrough } from '../../src/claims/read.ts';
import { SILENCES, type Silence, type SilenceCode, silencesOf } from '../../src/claims/silence.ts';

const silences = (text: string, lang: string | null = null, title: string | null = null): Silence[] =>
  silencesOf(readThrough({ title, text, published: null, lang }));
const codes = (text: string, lang: string | null = null): SilenceCode[] =>
  silences(text, lang).map(({ code }) => code);

/** A sentence of its own, the reason it gives no claim, and the number that it hangs on. */
const SENTENCES: readonly (readonly [text: string, code: SilenceCode, number: string | null])[] = [
  ['Bitcoin miners met in Prague and talked about the future of the industry.', 'no-number', null],
  ['Die Miner trafen sich in Prag und sprachen über die Zukunft der Branche.', 'no-number', null],
  ['Mining might become harder for small operators.', 'opinion', null],
  ['Will the difficulty ever fall again?', 'question', null],
  ['Wie hoch ist die Difficulty?', 'question', null],
  ['The company was founded in 2017 and is still in Texas.', 'only-when', null],
  ['The change came at block 935,424.', 'only-when', null],
  ['The firm has hired 250 people and rented an office.', 'nothing-ours', '250'],
  ['Das Unternehmen hat 250 Leute eingestellt und zieht nach Prag.', 'nothing-ours', '250'],
  ['Hashprice and 44 were in the headline.', 'unclear', '44'],
  ['Dogecoin gained 90 % in a week.', 'other-coin', '90 %'],
  ['Dogecoin gewann in einer Woche 90 Prozent.', 'other-coin', '90 Prozent'],
  [
    'Der Abbau im Bergwerk wurde um 15 % schwieriger, und die Difficulty der Aufgabe stieg.',
    'other-mining',
    null,
  ],
  ['Sure, and my toaster just added 900 EH/s to the network.', 'satire', null],
];

describe('a sentence without a claim', () => {
  test.each(SENTENCES)('%s → %s', (text, code, number) => {
    expect(silences(text)).toEqual([{ in: 'text', start: 0, end: text.length, quote: text, code, number }]);
  });

  test('is not one that gave a claim', () => {
    const text = 'We met on Monday. Bitcoin mining difficulty fell 11.16 % at block 935,424. It rained.';
    expect(silences(text).map(({ quote }) => quote)).toEqual(['We met on Monday.', 'It rained.']);
  });

  test('is one whose number another sentence has told already, in the text or the title', () => {
    const told = 'Bitcoin mining difficulty fell 11.16 % on 7 February 2026.';
    expect(codes(`${told} Difficulty fell 11.16 %.`)).toEqual(['said-again']);
    const [twin] = silences(told, null, 'Difficulty falls 11.16 %');
    expect(twin).toMatchObject({ in: 'title', code: 'said-again', number: '11.16 %' });
  });

  test('is not one that tells the same number of another block', () => {
    const text =
      'Difficulty rose by 1.42 % at block 893,088. Difficulty rose by 1.42 % at block 909,216. Difficulty fell by 1.42 % in May 2024.';
    expect(codes(text)).toEqual([]);
  });

  test.each([
    [
      'fi',
      'Bitcoinin louhinnan vaikeusaste laski helmikuussa yksitoista prosenttia, koska monet louhijat sammuttivat koneensa.',
    ],
    ['el', 'Η δυσκολία εξόρυξης του Bitcoin μειώθηκε κατά έντεκα τοις εκατό τον Φεβρουάριο.'],
    ['hi', 'फरवरी में बिटकॉइन माइनिंग की कठिनाई ग्यारह प्रतिशत घट गई।'],
  ])('is in a language that is not read, when the whole text is: %s', (_, text) => {
    expect(new Set(codes(text))).toEqual(new Set(['language']));
  });

  test('is not called foreign for what the page says of its language', () => {
    expect(
      codes('Miners met in Prague on a rainy day and they talked about the future of the industry.', 'fr'),
    ).toEqual(['no-number']);
  });

  test('stands in the text where it says, and has a known reason, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...SENTENCES.map(([text]) => text)), fc.string({ unit: 'binary' })),
          { maxLength: 6 },
        ),
        (parts) => {
          const text = parts.join(' ');
          let at = 0;
          for (const { start, end, quote, code, number } of silences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(start, end)).toBe(quote);
            expect(SILENCES).toContain(code);
            if (number !== null) expect(quote).toContain(number);
            at = end;
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
