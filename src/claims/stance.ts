import type { Stance } from './claim.ts';
import type { TermMention } from './mentions.ts';
import { clauseAt, distance, touches } from './passage.ts';
import { has, type Sight, termsIn } from './sight.ts';
import type { Piece } from './text.ts';

export interface Position {
  /** Null where the words deny something, but not surely this number. */
  readonly stance: Stance | null;
  readonly by: Piece | null;
}

const REACH = { toNumber: 3, toVerb: 3, verbToNumber: 4, behind: 3 };

/** Does the negation stand at the number or at the verb right before it? */
function negates(sight: Sight, negation: TermMention): boolean {
  const { passage, scene, quantity } = sight;
  const gap = (a: Piece, b: Piece): number => distance(passage, a.end, b.start);
  if (negation.start >= quantity.end) {
    const comma = scene.breaks.some((b) => b.start >= quantity.end && b.start <= negation.start);
    return !comma && gap(quantity, negation) <= REACH.behind;
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

function falsehoodOf({ passage, scene }: Sight): TermMention | null {
  const own = termsIn(scene, ['falsehood'])[0];
  if (own) return own;
  const next = passage.scenes[scene.index + 1];
  if (!next || next.paragraph !== scene.paragraph || next.quantities.length > 0) return null;
  const says = termsIn(next, ['falsehood'])[0];
  return says && has(next, ['this-one']) && distance(passage, next.start, says.start) <= 4 ? says : null;
}

/** Asserted, denied, asked or called false. */
export function stanceOf(sight: Sight): Position {
  const { passage, scene, quantity } = sight;
  const falsehood = falsehoodOf(sight);
  const denials = termsIn(scene, ['negation', 'never']).filter(
    (m) =>
      m.end <= quantity.start &&
      !termsIn(scene, ['falsehood', 'no-negation']).some((other) => touches(other, m)),
  );
  if (falsehood) return { stance: denials.length > 0 ? null : 'reported-false', by: falsehood };
  const asked = /[?？]["”“»)]*\s*$/.test(passage.text.slice(scene.start, scene.end));
  if (asked) return { stance: 'questioned', by: { start: scene.end - 1, end: scene.end } };
  const clause = clauseAt(scene, quantity.start, 2);
  const question = termsIn(scene, ['question']).find(
    (m) => m.start >= clause.start && m.end <= quantity.start,
  );
  if (question) return { stance: 'questioned', by: question };
  const never = termsIn(scene, ['never']).find((m) => m.start >= clause.start && m.end <= quantity.start);
  if (never && !isBound(sight, never)) return { stance: null, by: never };
  const excused = termsIn(scene, ['no-negation']);
  const negations = termsIn(scene, ['negation']).filter(
    (m) =>
      m.start >= clause.start &&
      m.end <= clause.end &&
      !excused.some((other) => touches(other, m)) &&
      !isBound(sight, m) &&
      distance(passage, Math.min(m.end, quantity.start), Math.max(m.start, quantity.start)) <= 14,
  );
  const sure = negations.find((m) => negates(sight, m));
  const superlative = has(scene, ['largest', 'highest', 'lowest', 'record', 'longest', 'ever']);
  if (sure && !superlative) return { stance: 'denied', by: sure };
  if (sure || negations.some((m) => m.end <= quantity.start))
    return { stance: null, by: sure ?? negations[0]! };
  return { stance: 'asserted', by: null };
}
