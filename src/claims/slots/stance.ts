import type { Stance } from '../claim.ts';
import { NAMED_MEASURES } from '../lexicon/claim-words.ts';
import { oncePerPart } from '../once.ts';
import { has, type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { clauseAt, distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';
import { falsehoodOf, mayBeCalledFalse } from './falsehood.ts';
import { correctedHearsay } from './hearsay.ts';
import { isInstead, isOfAnother, isPutFirst } from './instead.ts';

export interface Position {
  /** Null where the words deny something, but not surely this number. */
  readonly stance: Stance | null;
  readonly by: Piece | null;
}

const ASSERTED: Position = { stance: 'asserted', by: null };
/** Words without which what stands there is asserted. */
const TURNING = termSet(['question', 'never', 'negation']);
const MEASURES = termSet(NAMED_MEASURES);
const RANKS = termSet(['largest', 'smallest', 'highest', 'lowest', 'longest', 'shortest']);

/** "Nie dagewesene 114 T", 前所未有: the denial is a part of the word for a record. */
const isRecord = (scene: Scene, { start, end }: Piece): boolean =>
  termsIn(scene, ['record', 'record-high', 'record-low']).some(
    (m) => m.start <= start && m.end >= end && m.end - m.start > end - start,
  );

/** "Without regaining the peak of 25.05 T of mid-May": a peak that has its date stands, whatever did not reach it. */
const isDatedPeak = ({ passage, scene, quantity }: Sight, negation: Piece): boolean =>
  termsIn(scene, ['high-low', 'record-high']).some(
    (m) =>
      m.start >= negation.end &&
      m.end <= quantity.start &&
      distance(passage, m.end, quantity.start) <= REACH.peak,
  ) &&
  scene.dates.some(
    (d) => d.start >= quantity.end && distance(passage, quantity.end, d.start) <= 1 && d.span !== null,
  );

const REACH = { peak: 2, at: 14, toNumber: 3, toVerb: 3, verbToNumber: 4, behind: 3 };

/** Does the negation stand at the number or at the verb right before it? */
function negates(sight: Sight, negation: TermMention): boolean {
  const { passage, scene, quantity } = sight;
  const gap = (a: Piece, b: Piece): number => distance(passage, a.end, b.start);
  if (negation.start >= quantity.end) {
    const comma = scene.breaks.some((b) => b.start >= quantity.end && b.start <= negation.start);
    // "Sunday's cut of 10.09 % is not the biggest of the year": its rank is denied.
    const rank = termsIn(scene, RANKS).some(
      (m) => m.start >= negation.end && gap(negation, m) <= REACH.toVerb,
    );
    return !comma && !rank && gap(quantity, negation) <= REACH.behind;
  }
  if (gap(negation, quantity) <= REACH.toNumber) return true;
  return termsIn(scene, ['up', 'down', 'reach']).some(
    (verb) =>
      verb.start >= negation.end &&
      verb.end <= quantity.start &&
      gap(negation, verb) <= REACH.toVerb &&
      gap(verb, quantity) <= REACH.verbToNumber,
  );
}

/** "Never more than 21 million": with a bound right behind it, the negation makes a bound. */
const isBound = ({ passage, quantity }: Sight, negation: TermMention): boolean =>
  quantity.hedge !== null &&
  quantity.hedge !== 'about' &&
  negation.end <= quantity.start &&
  distance(passage, negation.end, quantity.start) === 0;

/** "No. It fell by …", "No: the fall was …": an answer denies the question before it, not what follows. */
const isAside = ({ passage, quantity }: Sight, negation: TermMention): boolean =>
  /^[.!:,;—–]/.test(passage.text.slice(negation.end, quantity.start)) &&
  /^\p{Lu}/u.test(passage.text.slice(negation.start));

/** "Bu rekor değil, mayısta 126,98 görüldü", "not the largest cut, February's was 11.16 %": the clause before the comma is what is denied. */
function isOfClauseBefore({ passage, scene, quantity }: Sight, negation: TermMention): boolean {
  if (negation.end > quantity.start) return false;
  const comma = /[,，]/.exec(passage.text.slice(negation.end, quantity.start));
  if (!comma) return false;
  const postposed = passage.lexicon.quantity.fromToEndings !== null;
  const ranked = termsIn(scene, ['largest', 'smallest', 'highest', 'lowest', 'record', 'record-high']).some(
    (m) => m.start >= negation.end && m.end <= negation.end + comma.index,
  );
  return postposed || ranked;
}

/** "…; no, they did not": a word of denial that ends the sentence and points back at all of it. */
function afterthought({ passage, scene, quantity }: Sight): TermMention | null {
  if (!has(scene, TURNING)) return null;
  const last = termsIn(scene, ['negation']).at(-1);
  if (!last || last.start < quantity.end || /\p{L}/u.test(passage.text.slice(last.end, scene.end)))
    return null;
  // "… : nothing like it was ever seen": never seen is no denial.
  const unheard = termsIn(scene, ['no-negation', 'never']).some(
    (m) => m.end >= last.start && m.start >= quantity.end,
  );
  if (unheard) return null;
  const from = scene.breaks.findLast(
    (b) => b.start >= quantity.end && b.start <= last.start && b.strength >= 2,
  );
  const points =
    from && termsIn(scene, ['this-one']).some((m) => m.start >= from.start && m.end <= last.start);
  return points && !scene.quantities.some((q) => q.start >= quantity.end) ? last : null;
}

/** "No drop was bigger than the 11.16 % of February": what others are compared with is not denied itself. */
const isComparison = ({ passage, scene, quantity }: Sight, negation: TermMention): boolean =>
  quantity.hedge === 'over' &&
  termsIn(scene, ['up', 'down', 'retarget']).some(
    (m) =>
      m.start >= negation.end && m.end <= quantity.start && distance(passage, negation.end, m.start) === 0,
  );

/** "Whether it really falls by 13 %": a word of contrast does not end the question it stands in. */
const isOneClause = ({ scene, quantity }: Sight, question: Piece): boolean =>
  !scene.breaks.some(
    (b) =>
      b.start > question.start &&
      b.start < quantity.start &&
      !termsIn(scene, ['contrast']).some((m) => m.start === b.start),
  );

/** "The last 1.05 million will not be mined before 2140": the year is said all the same, and what stands before the negation. */
const isNotBefore = ({ passage, scene, quantity }: Sight, negation: TermMention): boolean => {
  const { before, until } = passage.lexicon.time;
  return scene.quantities.some((year) => {
    if (year.dimension !== 'year' || negation.end > year.start) return false;
    if (year !== quantity && negation.start < quantity.end) return false;
    const lead = ` ${fold(passage.text.slice(negation.end, year.start).trim())}`;
    return [...before, ...until].some((word) => lead.endsWith(` ${fold(word)}`));
  });
};

/** "It did not fall by 4.5 %, it fell by 7.76 %": behind a comma a verb of its own states the right number. */
const isAnew = ({ scene, quantity }: Sight, negation: TermMention): boolean =>
  scene.quantities.some((q) => {
    if (q.start < negation.end || q.end > quantity.start || q.dimension !== quantity.dimension) return false;
    const comma = scene.breaks.find((b) => b.start >= q.end && b.start < quantity.start);
    const verb = (m: Piece): boolean =>
      comma !== undefined && m.start >= comma.start && m.end <= quantity.start;
    return (
      termsIn(scene, ['up', 'down', 'reach']).some(verb) && !termsIn(scene, ['negation', 'and']).some(verb)
    );
  });

/**
 * "It does not help, and revenue stays at $83": behind "and" another subject with a verb of its own is not denied; nor what
 * stands right behind it where the denied word came before ("a tenant that was not named and $9.8 billion").
 */
const isPastAnd = ({ passage, scene, quantity }: Sight, negation: TermMention): boolean =>
  termsIn(scene, ['and']).some((and) => {
    if (and.start < negation.end || and.end > quantity.start) return false;
    const behind = (m: Piece): boolean => m.start >= and.end && m.end <= quantity.start;
    const spent =
      distance(passage, negation.end, and.start) > 0 && distance(passage, and.end, quantity.start) === 0;
    const counted = scene.quantities.some((q) => q.start >= negation.end && q.end <= and.start);
    return (spent && !counted) || termsIn(scene, MEASURES).some(behind);
  });

/** Words before the number that deny, and belong to no other such word. */
const isDenied = ({ scene, quantity }: Sight): boolean =>
  termsIn(scene, ['negation', 'never']).some(
    (m) =>
      m.end <= quantity.start &&
      !termsIn(scene, ['falsehood', 'no-negation']).some((other) => touches(other, m)),
  );

const MARK = /[?？]["”“»)]*\s*$/;
const isAsked = oncePerPart(({ text }: Passage, { start, end }: Scene): boolean =>
  MARK.test(text.slice(start, end)),
);

/** Words by which a sentence may turn what is said in it. */
const TURNED = termSet([...TURNING.list, 'falsehood', 'hearsay']);

/** Is there nothing in a sentence and in the one behind it that would deny, ask or call false? */
const isPlain = oncePerPart(
  (passage: Passage, scene: Scene): boolean =>
    !has(scene, TURNED) && !isAsked(passage, scene) && !mayBeCalledFalse(passage, scene),
);

/** Asserted, denied, asked or called false. */
export function stanceOf(sight: Sight): Position {
  const { passage, scene, quantity } = sight;
  if (isPlain(passage, scene)) return ASSERTED;
  const falsehood = falsehoodOf(sight) ?? afterthought(sight) ?? correctedHearsay(sight);
  if (falsehood) return { stance: isDenied(sight) ? null : 'reported-false', by: falsehood };
  if (isAsked(passage, scene)) return { stance: 'questioned', by: { start: scene.end - 1, end: scene.end } };
  if (!has(scene, TURNING)) return ASSERTED;
  const clause = clauseAt(scene, quantity.start, 2);
  const question = termsIn(scene, ['question']).find(
    (m) => m.end <= quantity.start && (m.start >= clause.start || isOneClause(sight, m)),
  );
  if (question) return { stance: 'questioned', by: question };
  const never = termsIn(scene, ['never']).find(
    (m) => m.start >= clause.start && m.end <= quantity.start && !isRecord(scene, m),
  );
  if (never && !isBound(sight, never)) return { stance: null, by: never };
  const bounded = quantity.hedge === 'over' || quantity.hedge === 'at-least';
  const behind = bounded
    ? termsIn(scene, ['never']).find((m) => m.start >= quantity.end && m.end <= clause.end)
    : undefined;
  if (behind) return { stance: 'denied', by: behind };
  const excused = termsIn(scene, ['no-negation']);
  const negations = termsIn(scene, ['negation']).filter(
    (m) =>
      m.start >= clause.start &&
      m.end <= clause.end &&
      distance(passage, Math.min(m.end, quantity.start), Math.max(m.start, quantity.start)) <= REACH.at &&
      !excused.some((other) => touches(other, m)) &&
      !isRecord(scene, m) &&
      !isDatedPeak(sight, m) &&
      !isBound(sight, m) &&
      !isAside(sight, m) &&
      !isOfClauseBefore(sight, m) &&
      !isAnew(sight, m) &&
      !isOfAnother(sight, m) &&
      !isPutFirst(sight, m) &&
      !isNotBefore(sight, m) &&
      !isPastAnd(sight, m),
  );
  const sure = negations.find((m) => negates(sight, m));
  if (sure && (isInstead(sight, sure) || isComparison(sight, sure))) return { stance: null, by: sure };
  const superlative = has(scene, ['largest', 'highest', 'lowest', 'record', 'longest', 'ever']);
  if (sure && !superlative) return { stance: 'denied', by: sure };
  if (sure || negations.some((m) => m.end <= quantity.start))
    return { stance: null, by: sure ?? negations[0]! };
  return ASSERTED;
}
