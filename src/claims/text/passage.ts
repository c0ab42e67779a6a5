import type { Span } from '../../core/days.ts';
import type { DateMention } from '../dates/mention.ts';
import { datesIn } from '../dates/read.ts';
import type { Term } from '../lexicon/claim-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Keeper } from '../once.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { quantitiesIn } from '../quantity/read.ts';
import { type ByKind, byKind } from './by-kind.ts';
import { type Break, measure } from './measure.ts';
import { type Mention, mentionsIn } from './mentions.ts';
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
export interface Passage {
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

/** Words that are also names of months. */
const MONTH_LIKE: readonly Term[] = ['possible', 'this-one'];
/** Subjects that stand between a number and its denominator ("0.036 BTC in fees per block", 每日收入4500万美元). */
const SPEAKING: readonly Term[] = ['fees', 'production-cost', 'revenue', 'subsidy', 'issuance'];
/** "IT capacity" is not "it". */
const isAcronym = (written: string): boolean => /^\p{Lu}{2,}$/u.test(written);

/** "As late as May": a capital inside a sentence of the text is the month, not the verb. */
const isMonth = (where: Passage['in'], text: string, { start, end }: Piece): boolean =>
  where === 'text' &&
  /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) &&
  /\p{Ll},?[ \u00a0]$/u.test(text.slice(Math.max(0, start - 12), start));

/** What a sentence may hold; longer ones are read in portions, so that time stays linear. */
const LIMIT = { length: 1000, quantities: 24 };

/** Cuts an endless sentence at spaces. */
function portions(text: string, sentence: Sentence, quantities: readonly Quantity[]): Sentence[] {
  const inside = firstAtOrAfter(quantities, sentence.start);
  const pieces: Sentence[] = [];
  let { start } = sentence;
  for (let at = inside; start < sentence.end; ) {
    let end = Math.min(sentence.end, start + LIMIT.length);
    const next = quantities[at + LIMIT.quantities];
    if (next && next.start < end) end = next.start;
    const full = end;
    while (end < sentence.end && end > start + 1 && !/\s/.test(text[end - 1]!)) end--;
    if (end <= start + 1) end = full;
    pieces.push({ ...sentence, start, end });
    start = end;
    while (quantities[at] && quantities[at]!.start < start) at++;
  }
  return pieces;
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

/** Writes a number at every offset of a piece. */
function fill(cover: Int32Array, { start, end }: Piece, number: number): void {
  for (let i = start; i < end; i++) cover[i] = number;
}

const isNamed = ({ type }: Mention): boolean => type === 'name' || type === 'place';

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
  const cover = new Int32Array(text.length + 1);
  for (const m of found) if (isNamed(m)) fill(cover, m, 1);
  const quantities = quantitiesIn(text, tokens, dated, lexicon).filter(
    (q) => q.dimension !== 'name' && cover[q.number.start] === 0,
  );
  for (const m of found) if (isNamed(m)) fill(cover, m, 0);
  for (let i = 0; i < quantities.length; i++) fill(cover, quantities[i]!, i + 1);
  const inQuantity = (m: Mention): boolean => {
    const covered = cover[m.start]!;
    if (covered === 0) return false;
    const q = quantities[covered - 1]!;
    if (m.end > q.end || q.dimension === 'rank' || q.dimension === 'factor') return false;
    if (m.type === 'term' && m.end <= q.number.start && (m.term === 'to' || m.term === 'by')) return false;
    if (
      m.type === 'term' &&
      (m.start >= q.number.end || m.end <= q.number.start) &&
      SPEAKING.includes(m.term)
    )
      return false;
    const tells = m.type === 'term' && m.term !== 'negation';
    return !(q.fromSpan && tells && m.start >= q.number.end && m.end <= q.fromSpan.start);
  };
  const misread = (m: Mention): boolean =>
    m.type === 'term' &&
    ((MONTH_LIKE.includes(m.term) && isInOne(dates, m.start)) ||
      (m.term === 'possible' && isMonth(given.in, text, m)) ||
      (m.term === 'this-one' && isAcronym(text.slice(m.start, m.end))));
  const mentions = found.filter((m) => !inQuantity(m) && !misread(m));
  const sentences = sentencesIn(text, tokens, lexicon).flatMap((sentence) =>
    portions(text, sentence, quantities),
  );
  const [qs, ds, ms] = [dealt(quantities, sentences), dealt(dates, sentences), dealt(mentions, sentences)];
  const { depth, breaks } = measure(text, tokens, mentions, cover, lexicon);
  const bs = dealt(breaks, sentences);
  return {
    ...given,
    text,
    depth,
    scenes: sentences.map(({ start, end, paragraph }, index) => {
      const { terms, held, names, places } = byKind(ms[index]!);
      return {
        start,
        end,
        paragraph,
        index,
        quantities: qs[index]!,
        dates: ds[index]!,
        mentions: ms[index]!,
        terms,
        held,
        names,
        places,
        breaks: bs[index]!,
        kept: [],
      };
    }),
  };
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
