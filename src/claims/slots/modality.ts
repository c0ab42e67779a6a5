import type { Modality } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import { has, type Sight, type Terms, termsIn } from '../sight.ts';
import { tellsAny } from '../telling.ts';
import type { TermMention } from '../text/mentions.ts';
import { clauseAt, distance, touches } from '../text/passage.ts';
import { termSet } from '../text/term-set.ts';
import { fold, type Piece } from '../text/tokens.ts';

export interface Mood {
  readonly modality: Modality;
  readonly by: TermMention | null;
}

const NONE: readonly never[] = [];

const inside = (piece: Piece, clause: Piece): boolean =>
  piece.start >= clause.start && piece.end <= clause.end;

/** "Wird derzeit bei 97.000 Dollar gehandelt": told of now, though its verb alone tells of the future. */
function isOfNow({ passage, scene }: Sight, word: Piece): boolean {
  const { lexicon, published } = passage;
  const { present } = lexicon.claim;
  const isAhead = ({ kind, span }: DateMention): boolean =>
    kind === 'until' || (span !== null && published !== null && span.end > published.end);
  if (scene.dates.some(isAhead)) return false;
  if (!present?.verbs.includes(fold(passage.text.slice(word.start, word.end)))) return false;
  const { end } = clauseAt(scene, word.start, 2);
  const behind = fold(passage.text.slice(word.end, end)).split(/[^\p{L}]+/u);
  return present.participles.some((participle) => behind.includes(participle));
}

function within(sight: Sight, terms: Terms, strength: 1 | 2 | 3): readonly TermMention[] {
  if (!has(sight.scene, terms)) return NONE;
  const clause = clauseAt(sight.scene, sight.quantity.start, strength);
  const asides = termsIn(sight.scene, ['aside']);
  return termsIn(sight.scene, terms).filter(
    (m) => inside(m, clause) && !asides.some((aside) => touches(aside, m)) && !isOfNow(sight, m),
  );
}

/** A condition before the number governs it; one behind it only without a comma between. */
function conditionOf(sight: Sight): TermMention | null {
  const { scene, quantity } = sight;
  for (const mention of within(sight, ['condition'], 3)) {
    if (mention.end <= quantity.start) return mention;
    if (!scene.breaks.some((b) => b.start >= quantity.end && b.start <= mention.start)) return mention;
  }
  if (!has(scene, ['inverted'])) return null;
  const clause = clauseAt(scene, quantity.start, 3);
  return (
    termsIn(scene, ['inverted']).find(
      (m) => m.end <= quantity.start && (isFirst(sight, m, scene.start) || isFirst(sight, m, clause.start)),
    ) ?? null
  );
}

const isFirst = ({ passage }: Sight, mention: Piece, start: number): boolean =>
  distance(passage, start, mention.start) === 0;

/** Words of doubt or future in the number's clause: before it, or at the end of its clause as German has it. */
function doubtOf(sight: Sight, terms: Terms): TermMention | null {
  const own = within(sight, terms, 2);
  const before = own.findLast((m) => m.end <= sight.quantity.start);
  if (before) return before;
  const behind = own.find((m) => m.start >= sight.quantity.end);
  if (!behind) return null;
  const clause = clauseAt(sight.scene, sight.quantity.start, 2);
  const comma = sight.scene.breaks.some((b) => b.start >= sight.quantity.end && b.start <= behind.start);
  return !comma && distance(sight.passage, behind.end, clause.end) <= 6 ? behind : null;
}

/** "Next adjustment: +5.6 %": a label before a colon speaks for the number behind it. */
const labelOf = (sight: Sight): TermMention | null =>
  termsIn(sight.scene, ['forecast']).find(
    (m) => m.end <= sight.quantity.start && /^\s*:/.test(sight.passage.text.slice(m.end)),
  ) ?? null;

/** Words between "projected" and the bracket that gives what is projected. */
const LABELLED = 4;

/** "Projected next difficulty (~112.7T)": a number that opens a bracket is what the words right before the bracket call it. */
function bracketed({ passage, scene, quantity }: Sight): TermMention | null {
  const open = /[(（]\s*$/.exec(passage.text.slice(scene.start, quantity.start));
  if (!open) return null;
  const at = scene.start + open.index;
  return (
    termsIn(scene, ['forecast', 'project']).findLast(
      (m) =>
        m.end <= at &&
        distance(passage, m.end, at) <= LABELLED &&
        !scene.breaks.some((b) => b.start >= m.end && b.start < at) &&
        !scene.quantities.some((q) => q.start >= m.end && q.end <= at),
    ) ?? null
  );
}

/** "A 21.1 % drop might be the largest ever", "a 9 % cut would …": nothing but the movement between the number and the doubt. */
const doubtedRightBehind = ({ passage, scene, quantity }: Sight): TermMention | null =>
  termsIn(scene, ['possible']).find(
    (m) =>
      m.start >= quantity.end &&
      distance(passage, quantity.end, m.start) <= 1 &&
      termsIn(scene, ['step']).some((step) => step.start >= quantity.end && step.end <= m.start),
  ) ?? null;

/** Letters before a word of hearsay in which the text sets itself against it. */
const AGAINST = 24;

/** "Contrary to rumours, it did not fall": the rumour is others', what follows is the text's own word. */
const isSetAside = ({ passage, scene }: Sight, { start }: Piece): boolean =>
  tellsAny(passage.text.slice(Math.max(scene.start, start - AGAINST), start), passage.lexicon, ['contrary']);

const DOUBT = termSet(['possible', 'forecast', 'goal', 'past-forecast', 'project']);
const OPINION = termSet(['opinion']);
/** Words without which what is said is plainly said. */
const TINGED = termSet([...DOUBT.list, ...OPINION.list, 'condition', 'inverted']);
const PLAIN: Mood = { modality: 'fact', by: null };
const EXPECTED: Mood = { modality: 'forecast', by: null };

/** Fact, forecast, opinion or condition, and the words that make it one. */
export function moodOf(sight: Sight, forecasts: boolean): Mood {
  if (!has(sight.scene, TINGED)) return forecasts ? EXPECTED : PLAIN;
  const condition = conditionOf(sight);
  if (condition) return { modality: 'hypothetical', by: condition };
  const opinion = doubtOf(sight, OPINION);
  if (opinion && !isSetAside(sight, opinion)) return { modality: 'opinion', by: opinion };
  const doubt = doubtOf(sight, DOUBT) ?? labelOf(sight) ?? bracketed(sight) ?? doubtedRightBehind(sight);
  if (doubt) return { modality: 'forecast', by: doubt };
  return forecasts ? EXPECTED : PLAIN;
}
