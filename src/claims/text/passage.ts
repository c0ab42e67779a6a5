import type { Span } from '../../core/days.ts';
import type { DateMention } from '../dates/mention.ts';
import { datesIn } from '../dates/read.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Keeper } from '../once.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { quantitiesIn } from '../quantity/read.ts';
import { type ByKind, byKind } from './by-kind.ts';
import { Cover } from './cover.ts';
import { type Break, measure } from './measure.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { isMisread } from './misread.ts';
import { withParted } from './parted.ts';
import { type Sentence, sentencesIn } from './sentence.ts';
import { type Piece, tokenize, wordsOf } from './tokens.ts';

/** A sentence with all that was found in it, each list in the order of the text. */
export interface Scene extends Sentence, ByKind, Keeper {
  readonly index: number;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly mentions: readonly Mention[];
  readonly breaks: readonly Break[];
}

/** A title or a text, taken apart once for all readers. */
export interface Passage extends Keeper {
  readonly in: 'title' | 'text';
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly published: Span | null;
  readonly scenes: readonly Scene[];
  /** What was read before it: the title of a text. */
  readonly title: Passage | null;
  /** Reading distance from the start of the text to an offset: words, and more for commas and joints. */
  readonly depth: Float64Array;
}

/** Do two pieces share a character? */
export const touches = (a: Piece, b: Piece): boolean => a.start < b.end && b.start < a.end;

const NONE: readonly never[] = [];

/** Deals the items of an ordered list out to the sentences they begin in. */
function dealt<T extends Piece>(items: readonly T[], sentences: readonly Sentence[]): (readonly T[])[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    while (at < items.length && items[at]!.start < start) at++;
    const from = at;
    while (at < items.length && items[at]!.start < end) at++;
    return from === at ? NONE : items.slice(from, at);
  });
}

/** What a sentence may hold; longer ones are read in portions, so that time stays linear. */
const LIMIT = { length: 1000, quantities: 24 };

/** The sentences of a text, endless ones cut at spaces. */
function portionsOf(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): Sentence[] {
  const pieces: Sentence[] = [];
  let at = 0;
  for (const sentence of sentences)
    for (let { start } = sentence; start < sentence.end; ) {
      while (at < quantities.length && quantities[at]!.start < start) at++;
      const next = quantities[at + LIMIT.quantities]?.start ?? sentence.end;
      const full = Math.min(sentence.end, start + LIMIT.length, next);
      const end = full < sentence.end ? lastSpace(text, start, full) : full;
      const whole = start === sentence.start && end === sentence.end;
      pieces.push(whole ? sentence : { start, end, paragraph: sentence.paragraph });
      start = end;
    }
  return pieces;
}

/** Where the last space of a piece ends, or the piece itself where it has none. */
function lastSpace(text: string, start: number, full: number): number {
  let end = full;
  while (end > start + 1 && !isSpace(text, end - 1)) end--;
  return end > start + 1 ? end : full;
}

/** Letters and marks from "!" to "~" are none, nor are the ideographs. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff)) return false;
  return /\s/.test(text[at]!);
}

function firstAtOrAfter(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Does one of some pieces, in order and apart from each other, cover an offset? */
function isInOne(pieces: readonly Piece[], offset: number): boolean {
  const last = pieces[firstAtOrAfter(pieces, offset + 1) - 1];
  return last !== undefined && offset < last.end;
}

/** Takes a title or text apart: sentences, quantities, dates and mentions, with nothing counted twice. */
export function passageOf(
  text: string,
  given: Pick<Passage, 'in' | 'lexicon' | 'published' | 'title'>,
): Passage {
  const { lexicon } = given;
  const tokens = tokenize(text, wordsOf(lexicon));
  const found = withParted(mentionsIn(tokens, lexicon), tokens, lexicon);
  const dated = datesIn(tokens, lexicon, given.published);
  const dates = dated.map(({ mention }) => mention);
  const cover = new Cover(text.length, quantitiesIn(text, tokens, dated, lexicon), found);
  const { quantities } = cover;
  const written = { in: given.in, text };
  const isInDate = (offset: number): boolean => isInOne(dates, offset);
  const mentions = found.filter((m) => !cover.hides(m) && !isMisread(m, written, isInDate));
  const sentences = portionsOf(text, sentencesIn(text, tokens, lexicon), quantities);
  const { depth, breaks } = measure(text, tokens, mentions, cover, lexicon);
  return {
    ...given,
    text,
    depth,
    kept: null,
    scenes: scenesOf(sentences, { quantities, dates, mentions, breaks }),
  };
}

/** The sentences of a passage, each with what begins in it. */
function scenesOf(
  sentences: readonly Sentence[],
  all: Pick<Scene, 'quantities' | 'dates' | 'mentions' | 'breaks'>,
): readonly Scene[] {
  const quantities = dealt(all.quantities, sentences);
  const dates = dealt(all.dates, sentences);
  const mentions = dealt(all.mentions, sentences);
  const breaks = dealt(all.breaks, sentences);
  return sentences.map(({ start, end, paragraph }, index) => {
    const { terms, held, names, places } = byKind(mentions[index]!);
    return {
      start,
      end,
      paragraph,
      index,
      quantities: quantities[index]!,
      dates: dates[index]!,
      mentions: mentions[index]!,
      terms,
      held,
      names,
      places,
      breaks: breaks[index]!,
      kept: null,
    };
  });
}

/** Reading distance between two offsets, never negative. */
export const distance = (passage: Passage, a: number, b: number): number =>
  Math.abs(passage.depth[a]! - passage.depth[b]!);

/** The part of a sentence around an offset that no break of this strength or more cuts. */
export function clauseAt(scene: Scene, at: number, strength: Break['strength']): Piece {
  let { start, end } = scene;
  for (const point of scene.breaks) {
    if (point.strength < strength) continue;
    if (point.start <= at) start = point.start;
    else {
      end = point.start;
      break;
    }
  }
  return { start, end };
}

/** A clause without the mark or joint it begins with and the stop it ends with. */
export function trimmedClause({ text }: Passage, clause: Piece): Piece {
  let { start, end } = clause;
  while (start < end && /[\s,;:()–—，；：、（）]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:.()–—，；：、。（）]/.test(text[end - 1]!)) end--;
  return { start, end };
}
