import { oncePerPart } from '../once.ts';
import { has, type Sight, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import { fold, type Piece } from '../text/tokens.ts';

/**
 * "It is false that it is 6.25; it is 3.125": what stands behind the semicolon or "but" is said to be right, and behind a colon
 * where a number before it is what is false ("A cut of 10 % is out of the question: it fell by 0.74 % to 126.23 T").
 */
const isCorrected = (scene: Sight['scene'], falsehood: Piece, quantity: Piece): boolean =>
  scene.breaks.some(
    ({ strength, start }) =>
      start >= falsehood.end &&
      start < quantity.start &&
      (strength === 3 ||
        (strength === 2 &&
          scene.quantities.some(
            (q) => q.end <= start && (q.dimension !== 'year' || isYearDenied(scene, q, falsehood)),
          ))),
  ) || termsIn(scene, ['contrast']).some((m) => m.start >= falsehood.end && m.end <= quantity.start);

/** "The halving is due in 2026, which is not true: …": the year itself is what is false. */
const isYearDenied = (scene: Scene, year: Piece, falsehood: Piece): boolean =>
  year.end <= falsehood.start && termsIn(scene, ['halving']).some((m) => m.end <= falsehood.start);

/** "False: the cut was …": the predicate of "is false" alone before a colon or full stop, with which a sentence begins. */
const verdictIn = oncePerPart((passage: Passage, scene: Scene): Piece | null => {
  const written = passage.text.slice(scene.start, scene.end);
  const [, word] = /^\s*(\p{L}+)\s*[:.!]/u.exec(written) ?? [];
  if (word === undefined) return null;
  const { falsehood, negation } = passage.lexicon.claim.terms;
  const isFalse = falsehood.some((phrase) => {
    const [copula, said, more] = fold(phrase).split(' ');
    return said === fold(word) && more === undefined && copula!.length <= 3 && !negation.includes(copula!);
  });
  return isFalse ? { start: scene.start, end: scene.start + written.indexOf(word) + word.length } : null;
});

/** "Es falso: …", "That is wrong: …": a few words before a colon with which the sentence behind begins. */
const isVerdict = (passage: Passage, scene: Scene, falsehood: Piece): boolean =>
  distance(passage, scene.start, falsehood.start) <= 2 &&
  /^\s*[:：]/.test(passage.text.slice(falsehood.end, scene.end)) &&
  !scene.quantities.some((q) => q.start < falsehood.end);

/** "It doubled. That is false: it fell by 10 %": said of the number told right before. */
function isOfEarlier({ passage, scene }: Sight, falsehood: Piece): boolean {
  const before = passage.scenes[scene.index - 1];
  return (
    before?.paragraph === scene.paragraph &&
    before.quantities.some(({ dimension }) => dimension !== 'year') &&
    isVerdict(passage, scene, falsehood)
  );
}

/** "It is not true: difficulty did not fall by 4.5 %": behind the colon stands what is right. */
const isExplained = ({ passage, scene, quantity }: Sight, falsehood: Piece): boolean => {
  const colon = passage.text.slice(0, quantity.start).lastIndexOf(':');
  return (
    colon >= falsehood.end &&
    termsIn(scene, ['negation']).some((m) => m.start > colon && m.end <= quantity.start)
  );
};

/**
 * "Contrary to reports, it did not fall by 21 %": what stands behind the phrase is the text's own word. A number within it, before
 * a comma or before the one that follows, is what others told.
 */
export function isSetAgainst({ passage, scene, quantity }: Sight, phrase: Piece): boolean {
  if (phrase.end > quantity.start) return false;
  if (!tellsAny(passage.text.slice(phrase.start, phrase.end + 1), passage.lexicon, ['contrary']))
    return false;
  const parted = scene.breaks.some(({ start }) => start >= phrase.end && start < quantity.start);
  const follows = scene.quantities.some((q) => q.start >= quantity.end && q.dimension === quantity.dimension);
  return parted || !follows;
}

/** May the sentence behind call false what is said in this one? */
export function mayBeCalledFalse(passage: Passage, scene: Scene): boolean {
  const next = passage.scenes[scene.index + 1];
  if (next?.paragraph !== scene.paragraph) return false;
  return has(next, ['falsehood']) || verdictIn(passage, next) !== null;
}

/** The words by which a number is called false, in its sentence or the one behind; null where none are. */
export function falsehoodOf(sight: Sight): Piece | null {
  const { passage, scene, quantity } = sight;
  const own = termsIn(scene, ['falsehood'])[0];
  if (own && isSetAgainst(sight, own)) return null;
  if (own && (isCorrected(scene, own, quantity) || isExplained(sight, own) || isOfEarlier(sight, own)))
    return null;
  if (own) return own;
  const next = passage.scenes[scene.index + 1];
  if (!next || next.paragraph !== scene.paragraph) return null;
  const verdict = verdictIn(passage, next);
  if (verdict) return verdict;
  const says = termsIn(next, ['falsehood'])[0];
  if (says && isVerdict(passage, next, says)) return says;
  if (says && next.quantities.some((q) => q.start < says.end || !isCorrected(next, says, q))) return null;
  return says && has(next, ['this-one']) && distance(passage, next.start, says.start) <= 4 ? says : null;
}
