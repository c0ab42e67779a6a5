import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';

const MEASURES = termSet(NAMED_MEASURES);
/** Words between "instead of" and the number it sets aside. */
const SET_ASIDE = 4;

const isInsteadOf = ({ passage }: Sight, { start, end }: TermMention): boolean =>
  passage.lexicon.quantity.previous.includes(fold(passage.text.slice(start, end)));

/** "900 BTC yerine": the word stands behind what is set aside. */
const isTurned = ({ passage: { text, lexicon } }: Sight, { start, end }: Piece): boolean =>
  lexicon.quantity.insteadBehind?.includes(fold(text.slice(start, end))) ?? false;

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
  !isTurned(sight, negation) &&
  sight.scene.quantities.some(
    (q) =>
      q.start >= negation.end &&
      (q.dimension === sight.quantity.dimension || q.dimension === 'count') &&
      distance(sight.passage, negation.end, q.start) <= SET_ASIDE,
  );

const COINS: readonly Quantity['dimension'][] = ['bitcoin', 'btc-rate'];

/** May two numbers measure one thing, of which one has no unit of its own or tells no time? */
const isLike = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension ||
  a.dimension === 'count' ||
  (COINS.includes(a.dimension) && COINS.includes(b.dimension));

/** Does only "or" or "and" join two numbers, so that both are set aside? */
const isJoined = ({ passage, scene }: Sight, first: Piece, second: Piece): boolean =>
  termsIn(scene, ['and']).some(
    (m) => m.start >= first.end && m.end <= second.start && distance(passage, first.end, second.start) <= 2,
  );

/**
 * "Instead of 900 BTC only 450 are mined", "900 BTC yerine 450 BTC": the number right by the word is what is set aside, and the
 * one behind it is not; with a measure or a comma between them, one further off.
 */
export const isOfAnother = (sight: Sight, negation: TermMention): boolean => {
  const { passage, scene, quantity } = sight;
  if (!isInsteadOf(sight, negation) || negation.end > quantity.start) return false;
  const turned = isTurned(sight, negation);
  return scene.quantities.some((q) => {
    if (q.end >= quantity.start || !isLike(q, quantity)) return false;
    if (turned) return q.end <= negation.start && distance(passage, q.end, negation.start) <= SET_ASIDE;
    if (q.start < negation.end) return false;
    const close = distance(passage, negation.end, q.start) <= SET_ASIDE && !isJoined(sight, q, quantity);
    return (
      close ||
      /^\s*,/.test(passage.text.slice(q.end)) ||
      termsIn(scene, MEASURES).some((m) => m.start >= q.end && m.end <= quantity.start)
    );
  });
};
