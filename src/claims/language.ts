import type { Lexicon } from './lexicon/lexicon.ts';
import { tokenize } from './text.ts';

/** Tokens looked at: enough for any text, few enough for a book. */
const SAMPLE = 2000;

/** How often a language's small words stand in these tokens, words of several languages counting less. */
function score(words: readonly string[], lexicon: Lexicon, spread: ReadonlyMap<string, number>): number {
  const own = new Set(lexicon.functionWords);
  let sum = 0;
  for (const word of words) if (own.has(word)) sum += 1 / (spread.get(word) ?? 1);
  return sum;
}

/** The language of a text by its small words, among these lexicons; null when they do not tell. */
export function languageOf(text: string, lexicons: readonly Lexicon[]): Lexicon | null {
  const words = tokenize(text.slice(0, SAMPLE * 8))
    .slice(0, SAMPLE)
    .map((token) => token.norm);
  const spread = new Map<string, number>();
  for (const lexicon of lexicons)
    for (const word of new Set(lexicon.functionWords)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const ranked = lexicons
    .map((lexicon) => ({ lexicon, points: score(words, lexicon, spread) }))
    .sort((a, b) => b.points - a.points);
  const [best, next] = ranked;
  if (!best || best.points === 0 || best.points === next?.points) return null;
  return best.lexicon;
}
