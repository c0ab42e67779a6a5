import { datesIn } from '../dates/read.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { tokenize, wordsOf } from '../text/tokens.ts';
import { decimalMarkOf } from './digits.ts';
import { apart } from './general/apart.ts';
import type { Change } from './general/change.ts';
import { type Figure, figureAt } from './general/figure.ts';
import { isName } from './general/naming.ts';
import { joined } from './general/range.ts';
import { type GeneralScene, generalVocabularyOf } from './general/vocabulary.ts';
import { maskOf } from './mask.ts';

/** A quantity of any topic, in the unit it is written in. Offsets are UTF-16. */
export interface GeneralQuantity {
  /** The text from the first hedge, sign or currency to the unit. */
  readonly text: string;
  /** Signed, as written ("60 basis points" is 60, "half" 0.5); null for ranges and vague words. */
  readonly value: number | null;
  /** The ends of a range, of "from A to B" (the smaller one first) and of vague words ("dozens"). */
  readonly low: number | null;
  readonly high: number | null;
  /** As written, with its denominator ("$ per barrel", "heart transplants"); null where none is. */
  readonly unit: string | null;
  readonly change: Change;
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands; both ends of a range. */
  readonly numbers: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The quantities of a text on any topic, in its order: value as written, unit as written, and how it is meant.
 * Numbers that only name, date or order (iPhone 11, 4:39, 3rd) are left out. Pure, and linear in the length of the text.
 */
export function readGeneral(text: string, lexicon: Lexicon): GeneralQuantity[] {
  const cut = apart(text);
  const tokens = tokenize(cut.text, wordsOf(lexicon));
  const dates = datesIn(tokens, lexicon, null);
  const { skip, dated } = maskOf(cut.text, tokens, dates);
  const numbers = tokens.filter((t, i) => t.kind === 'number' && !skip(i)).map((t) => t.text);
  const decimal = decimalMarkOf(numbers, lexicon.quantity.decimal);
  const g = generalVocabularyOf(lexicon);
  const scene: GeneralScene = { text: cut.text, tokens, g, decimal, dated, skip };
  const figures: Figure[] = [];
  for (let i = 0; i < tokens.length; ) {
    const figure = figureAt(scene, i);
    if (figure && !isName(scene, figure)) figures.push(figure);
    i = Math.max(i + 1, figure?.to ?? 0);
  }
  return joined(scene, figures).map((each) => {
    const place = ({ start, end }: { start: number; end: number }) => ({
      start: cut.at(start),
      end: cut.at(end),
    });
    const whole = place(each);
    return { ...each, ...whole, text: text.slice(whole.start, whole.end), numbers: each.numbers.map(place) };
  });
}
