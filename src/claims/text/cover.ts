import type { Term } from '../lexicon/claim-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Mention } from './mentions.ts';
import type { Piece } from './tokens.ts';

/** Subjects that stand between a number and its denominator ("0.036 BTC in fees per block", 每日收入4500万美元). */
const SPEAKING: readonly Term[] = ['fees', 'production-cost', 'revenue', 'subsidy', 'issuance'];

/** The numbers of a text and what they cover of it, so that nothing is told twice. */
export class Cover {
  readonly quantities: readonly Quantity[];
  /** By offset, the place of the quantity that covers it, counted from 1; 0 where none does. */
  readonly #places: Int32Array;

  /** Of all quantities of a text of so many characters those that are in no name. */
  constructor(length: number, all: readonly Quantity[], mentions: readonly Mention[]) {
    this.#places = new Int32Array(length + 1);
    for (const mention of mentions) if (isNamed(mention)) this.#fill(mention, 1);
    this.quantities = all.filter((q) => q.dimension !== 'name' && this.#places[q.number.start] === 0);
    for (const mention of mentions) if (isNamed(mention)) this.#fill(mention, 0);
    for (let i = 0; i < this.quantities.length; i++) this.#fill(this.quantities[i]!, i + 1);
  }

  #fill({ start, end }: Piece, place: number): void {
    for (let i = start; i < end; i++) this.#places[i] = place;
  }

  /** Does one quantity go on from the start of a piece to its end? */
  spans({ start, end }: Piece): boolean {
    return this.#places[start] !== 0 && this.#places[start] === this.#places[end];
  }

  /** Is a mention but a part of a number's own words? */
  hides(mention: Mention): boolean {
    const place = this.#places[mention.start]!;
    return place !== 0 && isPartOf(mention, this.quantities[place - 1]!);
  }
}

const isNamed = ({ type }: Mention): boolean => type === 'name' || type === 'place';

function isPartOf(m: Mention, { end, number, dimension, fromSpan }: Quantity): boolean {
  if (m.end > end || dimension === 'rank' || dimension === 'factor') return false;
  if (m.type !== 'term') return true;
  if (m.end <= number.start && (m.term === 'to' || m.term === 'by')) return false;
  if ((m.start >= number.end || m.end <= number.start) && SPEAKING.includes(m.term)) return false;
  return !(fromSpan && m.term !== 'negation' && m.start >= number.end && m.end <= fromSpan.start);
}
