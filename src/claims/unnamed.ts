import { vocabularyOf } from './quantity/vocabulary.ts';
import type { Sight } from './sight.ts';
import { tokenize } from './text/tokens.ts';

/** Does nothing but a little word, a place or a stop follow the number, so that its unit may have been left out? */
export function isBare(sight: Sight): boolean {
  return sight.quantity.writtenUnit === null && isUnnamed(sight);
}

/** The same of a number that may be written with thousands or millions. */
export function isUnnamed({ passage, scene, quantity }: Sight): boolean {
  if (quantity.dimension !== 'count' || quantity.ordinal || quantity.from !== null) return false;
  const { text, lexicon } = passage;
  const { functionWords, months } = vocabularyOf(lexicon);
  const [next] = tokenize(text.slice(quantity.end, Math.min(scene.end, quantity.end + 24)));
  const before = tokenize(text.slice(Math.max(scene.start, quantity.start - 24), quantity.start)).at(-1);
  const named = scene.mentions.some((m) => m.end <= quantity.start && quantity.start - m.end <= 2);
  if (before && /^\p{Lu}/u.test(before.text) && !named) return false;
  if (!next || next.kind === 'symbol') return !/^[-‐‑/’'%(]$/.test(next?.text ?? '');
  return next.kind === 'word' && (functionWords.has(next.norm) || months.has(next.norm));
}
