import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { de } from '../../src/claims/lexicon/de.ts';
import { en } from '../../src/claims/lexicon/en.ts';
import { phraseBook } from '../../src/claims/text/phrase.ts';
import { sentencesOf } from '../../src/claims/text/sentence.ts';
import { paragraphsOf, tokenize } from '../../src/claims/text/tokens.ts';

const LEXICONS = { en, de };
const sentences = (text: string, lang: 'en' | 'de'): string[] =>
  sentencesOf(text, LEXICONS[lang]).map((s) => text.slice(s.start, s.end));

describe('tokens', () => {
  test.each([
    ['$1,234.5bn', ['$', '1,234.5', 'bn']],
    ['1 082 EH/s', ['1 082', 'EH', '/', 's']],
    ["1'082 and 1’082", ["1'082", 'and', '1’082']],
    ['S21 and M60S++', ['S21', 'and', 'M60S', '+', '+']],
    ['2025-28', ['2025', '-', '28']],
    ['07.02.2026.', ['07.02.2026', '.']],
    ['约50亿美元', ['约', '50', '亿', '美', '元']],
    ["Bitcoin's 3.125.", ['Bitcoin', "'", 's', '3.125', '.']],
    ['July 3 2021', ['July', '3', '2021']],
    ['a\ud800b', ['a', '\ud800', 'b']],
  ])('%s', (text, tokens) => {
    expect(tokenize(text).map((t) => t.text)).toEqual(tokens);
  });

  test('cover everything but space, in order, with exact offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, token.start).replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '')).toBe('');
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    [
      'en',
      'Difficulty fell 11.16%. It was the largest drop.',
      ['Difficulty fell 11.16%.', 'It was the largest drop.'],
    ],
    ['en', 'U.S. miners hold 37.5%. Russia follows.', ['U.S. miners hold 37.5%.', 'Russia follows.']],
    [
      'en',
      'MARA Holdings Inc. sold 475 BTC at 6 a.m. EDT. The price fell.',
      ['MARA Holdings Inc. sold 475 BTC at 6 a.m. EDT.', 'The price fell.'],
    ],
    ['en', 'It fell on Feb. 7 to 125.86 T. Miners left.', ['It fell on Feb. 7 to 125.86 T.', 'Miners left.']],
    ['en', '“It fell.” Then it rose!', ['“It fell.”', 'Then it rose!']],
    ['en', 'Is it so? Yes… perhaps.', ['Is it so?', 'Yes…', 'perhaps.']],
    ['en', 'Analyst J. Butterfill said 5%. OK.', ['Analyst J. Butterfill said 5%.', 'OK.']],
    [
      'de',
      'Am 3. Januar fiel die Hashrate. Sie stieg bald.',
      ['Am 3. Januar fiel die Hashrate.', 'Sie stieg bald.'],
    ],
    [
      'de',
      'Mit dem 33. Halving ist Schluss. Das war es.',
      ['Mit dem 33. Halving ist Schluss.', 'Das war es.'],
    ],
    [
      'de',
      'Es waren z. B. 9,5 Mrd. Dollar bzw. rund 8 Mrd. Euro. Mehr nicht.',
      ['Es waren z. B. 9,5 Mrd. Dollar bzw. rund 8 Mrd. Euro.', 'Mehr nicht.'],
    ],
    ['de', 'Der Wert liegt bei 33. Die Hashrate steigt.', ['Der Wert liegt bei 33.', 'Die Hashrate steigt.']],
    ['de', 'Er fiel auf 10 Mrd. Die Aktie stieg.', ['Er fiel auf 10 Mrd.', 'Die Aktie stieg.']],
    ['de', 'Es waren 900 EH/s. Die Hashrate stieg.', ['Es waren 900 EH/s.', 'Die Hashrate stieg.']],
    ['de', 'Das galt bis 2024. Danach nicht.', ['Das galt bis 2024.', 'Danach nicht.']],
    [
      'de',
      'Überschrift ohne Punkt\n\n• Erster Punkt\n• Zweiter Punkt',
      ['Überschrift ohne Punkt', '• Erster Punkt', '• Zweiter Punkt'],
    ],
    ['de', '„Es sank.“ Dann stieg es.', ['„Es sank.“', 'Dann stieg es.']],
  ] as const)('[%s] %s', (lang, text, expected) => {
    expect(sentences(text, lang)).toEqual(expected);
  });

  test('lie in order inside their paragraphs, for any text', () => {
    const piece = fc.constantFrom(
      'Am 3. Januar ',
      'z. B. ',
      '. ',
      '! ',
      '\n',
      '„',
      '“',
      'Inc. ',
      'Die ',
      '5.',
      '\ud800',
      '• ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        fc.constantFrom(en, de),
        (text, lexicon) => {
          const paragraphs = paragraphsOf(text);
          let last = 0;
          for (const s of sentencesOf(text, lexicon)) {
            const paragraph = paragraphs[s.paragraph]!;
            expect(
              s.start >= last && s.start >= paragraph.start && s.end <= paragraph.end && s.end > s.start,
            ).toBe(true);
            last = s.end;
          }
        },
      ),
    );
  });
});

describe('phrases', () => {
  const book = phraseBook(
    [
      ['more than', 'over'],
      ['more', 'plus'],
      ['trilyon', 'T'],
      ['trilyon', 'T2'],
    ],
    { inflections: ['dan', 'a'] },
  );
  const tokens = tokenize('no more than 5 trilyondan more');

  test('the longest wins, forward and backward', () => {
    expect(book.at(tokens, 1)).toEqual({ value: 'over', length: 2 });
    expect(book.before(tokens, 3)).toEqual({ start: 1, value: 'over' });
    expect(book.at(tokens, 0)).toBeNull();
    expect(book.before(tokens, 2)).toEqual({ start: 1, value: 'plus' });
  });

  test('endings are taken off, and all meanings kept', () => {
    expect(book.allAt(tokens, 4)).toEqual({ values: ['T', 'T2'], length: 1 });
  });
});
