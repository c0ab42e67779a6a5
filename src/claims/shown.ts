import { clauseAt, type Passage, type Scene, touches } from './text/passage.ts';
import type { Piece } from './text/tokens.ts';

/** A quote of so many letters says for itself what it is about. */
const TELLING = 20;
/** Letters shown at the most, of which those before the quote come first. */
const SHOWN = 140;

/** The words between two offsets, cut to what is shown at spaces; what is cut away leaves a mark. */
function cut({ text }: Passage, { start, end }: Piece, quote: Piece): string {
  const room = Math.max(0, SHOWN - (quote.end - quote.start));
  let from = Math.max(start, quote.start - Math.ceil(room * 0.6));
  let to = Math.min(end, quote.end + Math.floor(room * 0.4));
  if (from > start) {
    const space = text.slice(from, quote.start).indexOf(' ');
    from = space >= 0 ? from + space + 1 : quote.start;
  }
  if (to < end) to = quote.end + Math.max(0, text.slice(quote.end, to + 1).lastIndexOf(' '));
  return `${from > start ? '… ' : ''}${text.slice(from, to).trim()}${to < end ? ' …' : ''}`;
}

/** Words without the marks before and behind them. */
function unpunctuated(words: string): string {
  let [from, to] = [0, words.length];
  while (from < to && LEADING.test(words[from]!)) from++;
  while (to > from && TRAILING.test(words[to - 1]!)) to--;
  return words.slice(from, to);
}
const LEADING = /[\s,;:–—，；：、]/;
const TRAILING = /[\s,;:.–—，；：、。]/;

/** The smallest part of a sentence around a quote that is long enough to tell. */
function partOf(scene: Scene, quote: Piece): Piece {
  for (const strength of STRENGTHS) {
    const part = clauseAt(scene, quote.start, strength);
    if (part.end - part.start >= TELLING && touches(part, quote)) return part;
  }
  return scene;
}
const STRENGTHS = [1, 2, 3] as const;

/**
 * The words to show for a quote that alone says too little ("450", "11.7 %"): its part of the sentence, or the sentence.
 * Null where the quote does.
 */
export function shownFor(passage: Passage, scene: Scene, quote: Piece): string | null {
  if (quote.end - quote.start >= TELLING) return null;
  const part = partOf(scene, quote);
  const around = { start: Math.min(part.start, quote.start), end: Math.max(part.end, quote.end) };
  const words = unpunctuated(cut(passage, around, quote));
  return words.length > quote.end - quote.start ? words : null;
}
