import type { Block } from './message.ts';
import { type Strip, sliceOf, stripOf } from './strip.ts';

/** A block in two: what comes first, and what is left of it. */
interface Cut {
  readonly first: Block;
  readonly rest: readonly Block[];
}

const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The last place at or before `at` where a cut is allowed. */
function snapperOf({ text, ends, names, whole }: Strip, strict: boolean): (at: number) => number {
  const letters = LETTERS.segment(text);
  const closed = new Set(ends.map((end) => end - 1));
  const rowEnds = new Set([0, ...ends]);
  const guarded = (strict ? [...names, ...whole] : names).toSorted((a, b) => a[0] - b[0]);
  const around = (at: number) => guarded.find(([start, end]) => start < at && at < end);
  return (at) => {
    let place = at;
    for (;;) {
      if (place <= 0 || rowEnds.has(place)) return Math.max(0, place);
      const letter = letters.containing(place)?.index ?? place;
      const before = around(place)?.[0] ?? (letter < place ? letter : closed.has(place) ? place - 1 : place);
      if (before === place) return place;
      place = before;
    }
  };
}

const SENTENCE = /(?<![\d.]|(?<!\p{L})\p{L}{1,2})[.!?…]+["'”“»)\]]*\s+(?=\S)/gu;

/** The best place for a cut at or before `most`: between rows, else after a sentence, else at a space, else there. */
function placeOf(strip: Strip, most: number, snap: (at: number) => number, coarse: boolean): number {
  const row = strip.ends.findLast((end) => end <= most);
  if (row !== undefined) return row;
  if (coarse && strip.gap !== '') return 0;
  const head = strip.text.slice(0, most + 1);
  const sentence = [...head.matchAll(SENTENCE)]
    .map((match) => match.index + match[0].length)
    .findLast((at) => at <= most && snap(at) === at);
  if (sentence !== undefined && sentence > most / 3) return sentence;
  if (coarse) return 0;
  for (let at = most; at > 0; at -= 1) if (/\s/.test(head[at - 1]!) && snap(at) === at) return at;
  return sentence ?? most;
}

/** How fine a cut may be: between rows and sentences, anywhere but in numbers and links, or anywhere between letters. */
export type Grade = 'coarse' | 'fine' | 'any';

type Test = (first: Block) => boolean;

/** Letters tried first: about a screen. Doubled until too much, so that a huge block costs no more than its page. */
const BEGINNING = 512;

/** A block laid out for cutting; `first` is what of it stands before an offset. */
function measured(block: Block, grade: Grade) {
  const strip = stripOf(block);
  const { length } = strip.text;
  const first = (to: number): Block => (to === length ? block : sliceOf(block, strip, 0, to)[0]!);
  return { strip, length, first, snap: snapperOf(strip, grade !== 'any') };
}

/** The longest beginning tried that fits, and the shortest that does not: null when the whole block fits. */
function reach({ length, first, snap }: ReturnType<typeof measured>, fits: Test) {
  let best = 0;
  for (let size = BEGINNING; size < length; size *= 2) {
    const place = snap(size);
    if (place <= best) continue;
    if (!fits(first(place))) return { best, high: place };
    best = place;
  }
  return fits(first(length)) ? { best: length, high: null } : { best, high: length };
}

/** Does the whole block fit? Asks of no more of it than is needed to know. */
export const fitsWhole = (block: Block, fits: Test): boolean =>
  reach(measured(block, 'fine'), fits).high === null;

/**
 * Cuts a block so that its first part is as long as `fits` allows; null when no part of it fits, no rest when all of it
 * does. Asks `fits` a number of times that grows with the logarithm of the part's length.
 */
export function cut(block: Block, grade: Grade, fits: Test): Cut | null {
  const whole = measured(block, grade);
  const { strip, length, first, snap } = whole;
  let { best, high } = reach(whole, fits);
  if (high === null) return { first: block, rest: [] };
  let low = best;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const place = snap(middle);
    if (place <= best) low = middle;
    else if (fits(first(place))) [best, low] = [place, middle];
    else high = place;
  }
  const place = best === 0 ? 0 : placeOf(strip, best, snap, grade === 'coarse');
  return place === 0 ? null : { first: first(place), rest: sliceOf(block, strip, place, length) };
}

/** Only the first `count` rows, items or pairs of a block; null for a block without them. */
export function rowsAtMost(block: Block, count: number): Block | null {
  switch (block.type) {
    case 'table':
      return { ...block, rows: block.rows.slice(0, count) };
    case 'list':
      return { ...block, items: block.items.slice(0, count) };
    case 'fields':
      return { ...block, fields: block.fields.slice(0, count) };
    default:
      return null;
  }
}

/** At most `limit` letters of a text; what goes on ends in "…", after a whole word and a whole number where one fits. */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const block: Block = { type: 'heading', rank: 0, text };
  const fits = (first: Block): boolean => first.type === 'heading' && first.text.length < limit;
  const first = (cut(block, 'fine', fits) ?? cut(block, 'any', fits))?.first;
  return `${first?.type === 'heading' ? first.text.trimEnd() : ''}…`;
}
