import { describe, expect, it } from 'vitest';
import { readDated } from '../../src/check/dateline.ts';
import { judge } from '../../src/check/judge.ts';
import { facts } from '../../src/facts/open.ts';
import type { Article } from '../../src/news/article.ts';

const undated = (text: string, lang = 'en'): Article => ({ title: null, text, published: null, lang });

const dateline = (text: string, lang?: string) => {
  const dated = readDated(undated(text, lang), facts).reading.dateline ?? null;
  return dated && `${dated.start}..${dated.end}`;
};

/** A retarget's day, by its header, and the six after it. */
const NEWS = [
  // 935,424: 141.67 T to 125.86 T, −11.16 %; the next one 937,440 on 2026-02-19.
  ['Mining difficulty fell 11.16 % to 125.86 T on Saturday.', 'en', '2026-02-07..2026-02-13'],
  ['Die Difficulty sank von 141,67 auf 125,86 Billionen.', 'de', '2026-02-07..2026-02-13'],
  ['La dificultad cayó un 11,16 % en el bloque 935.424.', 'es', '2026-02-07..2026-02-13'],
  // 903,168: 126.41 T to 116.96 T, −7.48 %; the level miscopied, then the percentage.
  ['Сложность снизилась на 7,48 %, до 119,66 T.', 'ru', '2025-06-29..2025-07-05'],
  ['La difficulté a cédé 4,78 %, à 116,96 T.', 'fr', '2025-06-29..2025-07-05'],
  // 945,504: 138.97 T to 135.59 T, −2.43 %, the later of two retargets told of.
  ['挖矿难度周五下调2.43%至135.59万亿,两周前上调6.87%。', 'zh', '2026-04-17..2026-04-23'],
] as const;

const OPEN = [
  // A percentage alone, and levels of a table, of a forecast, of somebody else.
  ['Difficulty fell 11.16 %.', 'en'],
  ['Difficulty could rise 5.63 % to 132.96 T at the next adjustment.', 'en'],
  ['The claim that difficulty fell 11.16 % to 125.86 T is false.', 'en'],
  // A record looked back on, with a later day told.
  ['Difficulty is far from the 155.97 T of October 2025. In March 2026 the network slowed.', 'en'],
  // Looked back on: with its year, and with its month.
  ['In February 2026 difficulty fell 11.16 % to 125.86 T. Today bitcoin trades at $95,000.', 'en'],
  ['After the 11.16 % cut to 125.86 T in February, hashprice stands at $55 per PH/s.', 'en'],
  // The same level, but a hashrate of another age.
  ['Difficulty reached 20.61 T while the network ran at 900 EH/s.', 'en'],
] as const;

describe('the dateline of an article without a publication date', () => {
  it.each(NEWS)('%s', (text, lang, days) => {
    expect(dateline(text, lang)).toBe(days);
  });

  it.each(OPEN)('is left open: %s', (text, lang) => {
    expect(dateline(text, lang)).toBeNull();
  });

  it('is asked only where no day is given', () => {
    const article = {
      ...undated('Difficulty fell 11.16 % to 125.86 T.'),
      published: { start: '2026-03-01', end: '2026-03-01' },
    };
    expect(readDated(article, facts).reading.article.published).toEqual(article.published);
  });

  it('stays out of the article, and gives a day without its year that year', () => {
    const { reading } = readDated(undated('On 7 February difficulty fell 11.16 % to 125.86 T.'), facts);
    expect(reading.article.published).toBeNull();
    expect(reading.claims[0]?.when).toMatchObject({ start: '2026-02-07', end: '2026-02-07' });
  });

  it('lets what the text tells of its days be judged', () => {
    const text = 'Difficulty rose 6.31 % to 155.97 T. Hashprice stands at $80 per PH/s.';
    const verdicts = judge(readDated(undated(text), facts).reading, facts).map(
      ({ verdict }) => verdict.verdict,
    );
    expect(verdicts).toEqual(['supported', 'supported', 'refuted']);
  });
});
