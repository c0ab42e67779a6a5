import type { When } from '../claim.ts';
import type { DateMention } from '../dates/mention.ts';
import type { Sight } from '../sight.ts';
import { tellsAny } from '../telling.ts';

/** Letters behind a number in which its own time may stand. */
const BEHIND = 34;

/** The words of a number alone: from the number of its measure and the date before it to where its part of the sentence ends; null where it is the first. */
function ownWords({ passage, scene, quantity }: Sight, date: DateMention): string | null {
  const before = scene.quantities.findLast(
    (q) => q.dimension === quantity.dimension && q.end <= quantity.start,
  );
  if (!before || date.start > quantity.start) return null;
  const from = Math.max(before.end, date.end);
  const next = scene.quantities.find((q) => q.start >= quantity.end)?.start ?? scene.end;
  const behind = passage.text.slice(quantity.end, Math.min(next, quantity.end + BEHIND));
  return ` ${passage.text.slice(from, quantity.start)} ${behind.split(/[.,;:，；。]/)[0]} `;
}

/** "83.1 T in May 2024 and 109.8 at the end of the year": the end or the beginning of the year that an earlier date of the sentence lies in. */
export function turnOfYear(sight: Sight, date: DateMention): When | null {
  if (!date.span || date.kind !== 'at') return null;
  const words = ownWords(sight, date);
  if (words === null) return null;
  const year = Number(date.span.end.slice(0, 4));
  const { lexicon } = sight.passage;
  const told = { grain: 'span', anchor: date.anchor } as const;
  if (tellsAny(words, lexicon, ['year-start']))
    return { start: `${year}-01-01`, end: `${year}-01-15`, ...told };
  if (!tellsAny(words, lexicon, ['year-end'])) return null;
  const end = `${year}-12-31`;
  // "In February it was 114 T after ending the year at 110": of the two ends either may be meant.
  return date.span.end.slice(5) < EARLY
    ? { start: `${year - 1}-12-18`, end, grain: 'span', anchor: 'inherited' }
    : { start: `${year}-12-18`, end, ...told };
}
/** Month and day up to which the end of the year may be that of the year before. */
const EARLY = '05-01';
