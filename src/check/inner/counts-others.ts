import { lexiconOf } from '../../claims/lexicon/index.ts';
import { fold } from '../../claims/text/tokens.ts';
import type { Context } from '../context.ts';
import { tells } from '../telling.ts';

/** So many of them at most are counted in words. */
const MOST = 30;

/** Numbers in digits that no percentage, decimal or year is made of. */
const DIGITS = /(?<![\d.,])\d{1,2}(?![\d.,]*\d)(?!\s*[%％])/g;
/** A number of somebody in a script that sets no spaces: 前五大, 三家. */
const HAN = /([二两三四五六七八九十])[大家个座国者]/g;

/** The numbers in words or digits by which a sentence counts some of them. */
function countsIn(sentence: string, { reading }: Pick<Context, 'reading'>): readonly number[] {
  const { cardinals, multipliers } = lexiconOf(reading.lang).quantity;
  const numbers = [...sentence.matchAll(DIGITS)].map(([digits]) => Number(digits));
  for (const word of fold(sentence).split(/[^\p{L}]+/u)) numbers.push(cardinals[word] ?? 0);
  for (const [, sign = ''] of sentence.matchAll(HAN)) numbers.push(cardinals[sign] ?? multipliers[sign] ?? 0);
  return numbers.filter((n) => Number.isInteger(n) && n > 1 && n <= MOST);
}

/** Does a sentence count just so many of them: "the three countries"? */
export const countsJust = (sentence: string, many: number, context: Pick<Context, 'reading'>): boolean =>
  countsIn(sentence, context).includes(many);

/** Does a sentence count another number of them than so many: "the five largest", 前五大, "the trio"? */
export const countsOthers = (sentence: string, many: number, context: Pick<Context, 'reading'>): boolean =>
  tells(sentence, context, 'of-more') || countsIn(sentence, context).some((n) => n !== many);
