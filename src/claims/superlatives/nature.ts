import type { Direction } from '../claim.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isTerm, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';

/** Words that say that nothing went further. */
export const SUPERLATIVES = [
  'largest',
  'smallest',
  'highest',
  'lowest',
  'longest',
  'shortest',
  'record',
  'record-high',
  'record-low',
  'high-low',
  'as-much',
] as const;
const REACH = { noun: 5, movement: 2 };

/** What a superlative is said of, and which way that went. */
export interface Nature {
  readonly of: 'change' | 'level' | 'length';
  readonly direction: Direction | null;
}

/** The movement a superlative names ("largest drop"), within a few words behind it; before it where nouns stand there. */
function nounBy(passage: Passage, scene: Scene, word: TermMention): TermMention | null {
  const nouns = termsIn(scene, ['up', 'down', 'retarget']);
  const before = passage.lexicon.claim.nounFirst
    ? nouns.findLast(
        (m) =>
          m.end <= word.start &&
          distance(passage, m.end, word.start) <= REACH.noun &&
          !scene.breaks.some((b) => b.start >= m.end && b.start <= word.start) &&
          termsIn(scene, ['step']).some((step) => step.start === m.start) &&
          !termsIn(scene, ['to', 'reach', 'level-word']).some((t) => t.start >= m.end && t.end <= word.start),
      )
    : undefined;
  if (before) return before;
  return nouns.find((m) => m.start >= word.end && distance(passage, word.end, m.start) <= REACH.noun) ?? null;
}

/** "Höchste" may be said of a change and of a level. */
const saysEither = (scene: Scene, word: TermMention): boolean =>
  scene.mentions.some(
    (m) =>
      isTerm(m, SUPERLATIVES) &&
      m.start === word.start &&
      /est$/.test(m.term) &&
      /^(highest|lowest)$/.test(m.term) !== /^(highest|lowest)$/.test(word.term),
  );

/** What is said of a change, a place or a time, and no level. */
const NO_LEVEL: readonly Quantity['dimension'][] = [
  'percent',
  'points',
  'rank',
  'duration',
  'year',
  'height',
  'factor',
];

/** "Jumped 5.6 % to an unprecedented 114.17 T, up from …": the number right behind takes the word, whatever moved after it. */
function isOfNumber(
  passage: Passage,
  scene: Scene,
  word: TermMention,
  number: Quantity,
  noun: TermMention | null,
): boolean {
  if (!word.term.startsWith('record') || NO_LEVEL.includes(number.dimension)) return false;
  if (distance(passage, word.end, number.start) > 1 || (noun && noun.start < number.start)) return false;
  const ledTo = termsIn(scene, ['to']).some(
    (to) => to.end <= word.start && distance(passage, to.end, word.start) <= 1,
  );
  return ledTo || noun === null || distance(passage, number.end, noun.start) > 1;
}

/** Is a superlative said of a change, of a level or of a length of time? By the noun that it stands by. */
export function natureOf(passage: Passage, scene: Scene, word: TermMention): Nature {
  if (word.term === 'longest' || word.term === 'shortest') return { of: 'length', direction: null };
  const noun = nounBy(passage, scene, word);
  const number = scene.quantities.find((q) => q.start >= word.end);
  if (
    word.term === 'record' &&
    number?.dimension === 'percent' &&
    distance(passage, word.end, number.start) === 0
  )
    return { of: 'change', direction: null };
  if (number && isOfNumber(passage, scene, word, number, noun)) return { of: 'level', direction: null };
  const either = saysEither(scene, word);
  const level = termsIn(scene, ['level-word']).find(
    (m) => m.start >= word.end && distance(passage, word.end, m.start) <= REACH.noun,
  );
  const above = !word.term.startsWith('record') && word.term !== 'high-low';
  if (level && (!noun || (level.start < noun.start && noun.start >= word.end)) && (either || above))
    return { of: 'level', direction: null };
  if (either && !noun) {
    const before = scene.quantities.findLast((q) => q.end <= word.start && q.dimension !== 'rank');
    if (before && before.dimension !== 'percent') return { of: 'level', direction: null };
    return { of: before ? 'change' : 'level', direction: null };
  }
  const moves = noun && noun.term !== 'retarget' ? (noun.term as Direction) : null;
  const high = word.term === 'highest' || word.term === 'lowest';
  if (
    high &&
    moves &&
    noun &&
    noun.start >= word.end &&
    distance(passage, word.end, noun.start) <= REACH.movement
  )
    return { of: 'change', direction: moves };
  if (word.term === 'largest' || word.term === 'smallest' || word.term === 'as-much')
    return { of: 'change', direction: moves };
  const behind = noun !== null && noun.end <= word.start;
  if (word.term === 'record' && noun && (behind || distance(passage, word.end, noun.start) <= 2))
    return { of: 'change', direction: moves };
  return { of: 'level', direction: null };
}
