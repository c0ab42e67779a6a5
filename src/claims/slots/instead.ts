import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold } from '../text/tokens.ts';

const MEASURES = termSet(NAMED_MEASURES);
/** Words between "instead of" and the number it sets aside. */
const SET_ASIDE = 4;

const isInsteadOf = ({ passage }: Sight, { start, end }: TermMention): boolean =>
  passage.lexicon.quantity.previous.includes(fold(passage.text.slice(start, end)));

/** "15.6 days instead of the intended 14", "9.15 minutes instead of the usual ten": the other number is no denial. */
export const isInstead = (sight: Sight, negation: TermMention): boolean =>
  isInsteadOf(sight, negation) &&
  sight.scene.quantities.some(
    (q) =>
      q.end <= negation.start &&
      (q.dimension === sight.quantity.dimension || sight.quantity.dimension === 'count'),
  );

/** "9.15 minutes instead of ten": what comes behind the word is another number, and this one is what is. */
export const isPutFirst = (sight: Sight, negation: TermMention): boolean =>
  negation.start >= sight.quantity.end &&
  isInsteadOf(sight, negation) &&
  sight.scene.quantities.some(
    (q) =>
      q.start >= negation.end &&
      (q.dimension === sight.quantity.dimension || q.dimension === 'count') &&
      distance(sight.passage, negation.end, q.start) <= SET_ASIDE,
  );

/** "Instead of 900 BTC, 450 are mined": it has a number of its own, and a comma ends it. */
export const isOfAnother = ({ passage, scene, quantity }: Sight, negation: TermMention): boolean =>
  passage.lexicon.quantity.previous.includes(fold(passage.text.slice(negation.start, negation.end))) &&
  scene.quantities.some(
    (q) =>
      q.start >= negation.end &&
      q.end < quantity.start &&
      q.dimension === quantity.dimension &&
      (/^\s*,/.test(passage.text.slice(q.end)) ||
        termsIn(scene, MEASURES).some((m) => m.start >= q.end && m.end <= quantity.start)),
  );
