import type { Term } from './lexicon/claim-words.ts';
import type { TermMention } from './mentions.ts';
import { distance, type Passage, type Scene } from './passage.ts';
import { termsIn } from './sight.ts';

/** Words between what leads a record in and the record. */
const REACH = 2;
const PEAKS: readonly Term[] = ['record', 'record-high', 'record-low', 'high-low'];

/** Records that something is measured against ("20 % below its record", "seit dem Allzeithoch"). */
export const referencesIn = (passage: Passage, scene: Scene): TermMention[] => {
  const leads = termsIn(scene, ['reference']);
  return termsIn(scene, PEAKS).filter((peak) =>
    leads.some((lead) => lead.end <= peak.start && distance(passage, lead.end, peak.start) <= REACH),
  );
};
