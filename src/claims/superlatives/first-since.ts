import type { Direction } from '../claim.ts';
import { termsIn } from '../sight.ts';
import { distance, type Passage, type Scene } from '../text/passage.ts';
import type { Ranked } from './read.ts';

/** Words between the noun of a movement and "since". */
const REACH = 2;

/** "The first increase since May": none at all has been since then. With a size or a kind between, others may have been. */
export function firstsIn(passage: Passage, scene: Scene): readonly Ranked[] {
  return scene.quantities.flatMap((first) => {
    if (!first.ordinal || first.value !== 1) return [];
    const noun = termsIn(scene, ['up', 'down']).find(
      (m) => m.start >= first.end && distance(passage, first.end, m.start) === 0,
    );
    const since = scene.dates.find(
      (d) =>
        noun !== undefined &&
        d.kind === 'since' &&
        d.span !== null &&
        d.start >= noun.end &&
        distance(passage, noun.end, d.start) <= REACH,
    );
    const denied = termsIn(scene, ['negation', 'no-negation', 'contrast']).some(
      (m) => m.start < first.start && distance(passage, m.start, first.start) <= REACH + 1,
    );
    if (!noun || !since?.span || denied) return [];
    const [start, end] = [first.start, since.end];
    const window = { type: 'since', span: since.span, event: null, weak: false } as const;
    const quote = passage.text.slice(start, end);
    return [
      {
        of: 'change',
        direction: noun.term as Direction,
        start,
        end,
        superlative: { rank: 1, extreme: 'max', window, series: null, quote, first: true },
      } as const,
    ];
  });
}
