import { oncePer } from '../once.ts';
import type { Sight } from '../sight.ts';
import { fold } from '../text/tokens.ts';

/** The last word of a number's own words, and the word right behind them, as they are looked up. */
export const wordsBehind = oncePer(({ passage: { text }, quantity: { number, end } }: Sight) => ({
  last: /\p{L}+$/u.exec(fold(text.slice(number.end, end)))?.[0],
  next: /^\s*(\p{L}+)/u.exec(fold(text.slice(end, end + 24)))?.[1],
}));
