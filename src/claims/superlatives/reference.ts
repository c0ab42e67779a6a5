import type { Term } from '../lexicon/claim-words.ts';
import { type Sight, termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { fold } from '../text/tokens.ts';

/** Words between what leads a record in and the record. */
const REACH = 2;
const PEAKS: readonly Term[] = ['record', 'record-high', 'record-low', 'high-low'];

/** Records that something is measured against ("20 % below its record", "seit dem Allzeithoch", "zirvenin hâlâ altında"). */
export const referencesIn = (passage: Passage, scene: Scene): readonly TermMention[] => {
  const leads = termsIn(scene, ['reference']);
  if (leads.length === 0) return leads;
  return termsIn(scene, PEAKS).filter((peak) =>
    leads.some(
      (lead) =>
        (lead.end <= peak.start && distance(passage, lead.end, peak.start) <= REACH) ||
        (passage.lexicon.claim.windowBefore &&
          lead.start >= peak.end &&
          distance(passage, peak.end, lead.start) <= REACH),
    ),
  );
};

/** "Fell in November and is still far below its high of 125,000": the record that a level right behind it was, at another time. */
export const peakBefore = ({ passage, scene, quantity }: Sight): TermMention | undefined =>
  quantity.dimension === 'percent'
    ? undefined
    : referencesIn(passage, scene).find(
        (peak) => peak.end <= quantity.start && distance(passage, peak.end, quantity.start) <= 1,
      );

/** "Le 3 juillet de l'année dernière", "of the year 2021": words for this year in or right before a date of another. */
export const isOfAnotherYear = ({ published }: Passage, scene: Scene, year: TermMention): boolean =>
  scene.dates.some(
    (d) =>
      (d.anchor === 'explicit' && d.start - year.end <= 2 && d.end > year.start) ||
      (published !== null &&
        touches(d, year) &&
        d.span !== null &&
        d.span.end < `${published.end.slice(0, 4)}-01-01`),
  );

/** Words between a negation and the superlative it denies, and letters of an article. */
const DENIAL = { words: 5, article: 3 };

/**
 * "It was not the largest of the year": between the negation and the word stand a verb, a noun of change and an article.
 * "There was no such a large one since" says the opposite, and has "a".
 */
export const isDenied = (passage: Passage, scene: Scene, word: TermMention): boolean =>
  termsIn(scene, ['negation']).some((no) => {
    if (no.end > word.start || distance(passage, no.end, word.start) > DENIAL.words) return false;
    if (termsIn(scene, ['no-negation']).some((m) => touches(m, no))) return false;
    const known = termsIn(scene, ['this-one', 'happened', 'step', 'up', 'down', 'retarget']);
    const between = [...passage.text.slice(no.end, word.start).matchAll(/[\p{L}\p{N}]+/gu)];
    return (
      between.length > 0 &&
      between.every(({ 0: written, index }) => {
        const at = no.end + index;
        if (passage.lexicon.quantity.cardinals[fold(written)] !== undefined) return false;
        return (
          written.length <= DENIAL.article || known.some((m) => m.start <= at && m.end >= at + written.length)
        );
      })
    );
  });

/** Words between "one of" and the superlative, and between that and the words where they stand behind it ("… düşüşlerden biri", 之一). */
const ONE_OF = { before: 2, behind: 6 };

/** "One of the largest drops since 2021": several are, and no rank is told. */
export const isOneOf = (passage: Passage, scene: Scene, word: TermMention): boolean =>
  termsIn(scene, ['one-of']).some((m) =>
    m.end <= word.start
      ? distance(passage, m.end, word.start) <= ONE_OF.before
      : passage.lexicon.claim.windowBefore === true &&
        m.start >= word.end &&
        distance(passage, word.end, m.start) <= ONE_OF.behind,
  );

/** "The previous record was …": it holds no more. */
export const isOfBefore = (passage: Passage, scene: Scene, word: TermMention): boolean =>
  /^record/.test(word.term) &&
  termsIn(scene, ['earlier']).some((m) => m.end <= word.start && distance(passage, m.end, word.start) === 0);
