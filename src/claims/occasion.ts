import type { When } from './claim.ts';
import type { DateMention } from './dates/mention.ts';
import { distance, type Passage, touches } from './passage.ts';
import { costOf, type Sight, termsIn } from './sight.ts';
import type { Ranked } from './superlative.ts';
import type { Piece } from './text.ts';

const REACH = { date: 30, earlier: 8, saying: 3 };
/** The first block: nothing of the field is older. */
const BEGINNING = '2009-01-03';

const asWhen = (date: DateMention, anchor: When['anchor']): When | null =>
  date.span && { ...date.span, grain: date.grain, anchor };

/** "After February's 11.16 % cut": right before the number, the date is the number's own. */
const isPossessive = ({ passage, quantity }: Sight, date: DateMention): boolean =>
  date.end <= quantity.start && distance(passage, date.end, quantity.start) <= 1;

/** "Said on 9 February 2026 that difficulty had fallen …": the day of the saying tells only that it was not later. */
function isOfSaying({ passage, scene, quantity }: Sight, date: DateMention): boolean {
  if (date.start >= quantity.end) return false;
  return termsIn(scene, ['say', 'project', 'cite']).some(
    (m) =>
      (m.start >= date.end && m.end <= quantity.start) ||
      (m.end <= date.start && distance(passage, m.end, date.start) <= REACH.saying),
  );
}

/** The days the words leave open: "the previous drop of 7.5 %" was at some earlier time. */
function earlierThan(sight: Sight): { when: When; by: Piece } | null {
  const { passage, scene, quantity } = sight;
  const word = termsIn(scene, ['earlier']).find(
    (m) => m.end <= quantity.start && distance(passage, m.end, quantity.start) <= REACH.earlier,
  );
  if (!word || !passage.published) return null;
  return {
    when: { start: BEGINNING, end: passage.published.end, grain: 'span', anchor: 'inherited' },
    by: word,
  };
}

/** When it was or will be: the nearest date of the sentence that belongs to nothing else, and the words of it. */
export function occasionOf(
  sight: Sight,
  ranked: readonly Ranked[],
): { readonly when: When | null; readonly by: Piece | null } {
  const { scene, quantity } = sight;
  let best: { date: DateMention; cost: number } | null = null;
  for (const date of scene.dates) {
    const relation = date.kind === 'since' || date.kind === 'after' || date.kind === 'before';
    if (!date.span || (relation && !isPossessive(sight, date))) continue;
    if (ranked.some((r) => touches(r, date))) continue;
    if (quantity.fromSpan && date.start >= quantity.fromSpan.end && date.start - quantity.fromSpan.end <= 4)
      continue;
    const another = scene.quantities.some(
      (q) => q !== quantity && q.dimension !== 'year' && q.start >= quantity.end && q.end <= date.start,
    );
    const cost = costOf(sight, date) + (another ? REACH.date : 0);
    if (cost <= REACH.date && cost < (best?.cost ?? Infinity)) best = { date, cost };
  }
  if (!best) return earlierThan(sight) ?? { when: null, by: null };
  const anchor = isOfSaying(sight, best.date) ? 'inherited' : best.date.anchor;
  return { when: asWhen(best.date, anchor), by: best.date };
}

/** The last date of the sentence before, for what is carried over from there. */
export function inheritedOccasion({
  passage,
  scene,
}: {
  passage: Passage;
  scene: Sight['scene'];
}): When | null {
  const earlier = passage.scenes[scene.index - 1];
  if (!earlier || earlier.paragraph !== scene.paragraph) return null;
  const date = earlier.dates.findLast((d) => d.span && (d.kind === 'at' || d.kind === 'between'));
  return date ? asWhen(date, 'inherited') : null;
}
