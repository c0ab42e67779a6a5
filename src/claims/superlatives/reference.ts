import type { Term } from '../lexicon/claim-words.ts';
import { termsIn } from '../sight.ts';
import type { TermMention } from '../text/mentions.ts';
import { distance, type Passage, type Scene, touches } from '../text/passage.ts';
import { fold } from '../text/tokens.ts';

/** Words between what leads a record in and the record. */
const REACH = 2;
const PEAKS: readonly Term[] = ['record', 'record-high', 'record-low', 'high-low'];

/** Records that something is measured against ("20 % below its record", "seit dem Allzeithoch", "zirvenin hâlâ altında"). */
export const referencesIn = (passage: Passage, scene: Scene): TermMention[] => {
  const leads = termsIn(scene, ['reference']);
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
