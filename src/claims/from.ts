import { distance, type Passage } from './passage.ts';
import { type Draft, ledBy, type Sight, termsIn } from './sight.ts';
import { fold } from './text.ts';

interface Pair {
  readonly sight: Sight;
  readonly draft: Draft;
}

const unitOf = ({ sight, draft }: Pair): string | null => draft.unit ?? sight.quantity.unit;

const REACH = { between: 12, opener: 5, to: 6, instead: 10 };

/** Does "from", with at most a few words ("a peak of"), stand before the second number and behind the first? */
function isFrom(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  if (distance(passage, a.end, b.start) > REACH.between) return false;
  const lead = ` ${fold(passage.text.slice(a.end, b.start)).replace(/[^\p{L}\p{N}' ]/gu, ' ')} `;
  const openers = passage.lexicon.quantity.fromTo.flatMap((pair) => pair.open).map(fold);
  if (first.scene.breaks.some((point) => point.start >= a.end && point.start <= b.start)) return false;
  return openers.some((opener) => {
    const at = lead.lastIndexOf(` ${opener} `);
    const words = lead
      .slice(at + opener.length + 1)
      .trim()
      .split(/\s+/);
    return at >= 0 && words.length <= REACH.opener;
  });
}

/** "von ihrem Hoch bei A auf B": the first number is led in by "from", the second by "to". */
function isOpened(passage: Passage, first: Sight, second: Sight): boolean {
  const [a, b] = [first.quantity, second.quantity];
  const before = passage.text.slice(Math.max(first.scene.start, a.start - 40), a.start);
  const lead = ` ${fold(before).replace(/[^\p{L}\p{N}' ]/gu, ' ')} `;
  const opened = passage.lexicon.quantity.fromTo
    .flatMap((pair) => pair.open)
    .some((opener) => {
      const at = lead.lastIndexOf(` ${fold(opener)} `);
      return (
        at >= 0 &&
        lead
          .slice(at + opener.length + 1)
          .trim()
          .split(/\s+/).length <= REACH.opener
      );
    });
  const gap = fold(passage.text.slice(a.end, b.start))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const middles = passage.lexicon.quantity.fromTo.flatMap((pair) => pair.middle).map(fold);
  const goesTo = gap.findLastIndex((word) => middles.includes(word));
  const near = distance(passage, a.end, b.start) <= REACH.between;
  if (opened && near && (ledBy(second, 'to') || goesTo >= 0) && gap.length - goesTo <= REACH.to) return true;
  const instead = passage.lexicon.quantity.previous.some((word) => lead.trimEnd().endsWith(` ${fold(word)}`));
  return instead && distance(passage, a.end, b.start) <= REACH.instead;
}

/** "…, up from about 30 % today": an earlier value without its later one is no claim. */
export function isLeftover({ passage, scene, quantity }: Sight): boolean {
  const earlier = scene.quantities.some((q) => q.end <= quantity.start && q.dimension === quantity.dimension);
  if (quantity.from !== null || !earlier) return false;
  const openers = passage.lexicon.quantity.fromTo.flatMap((pair) => pair.open).map(fold);
  const lead = fold(passage.text.slice(Math.max(scene.start, quantity.start - 30), quantity.start)).trimEnd();
  const opener = openers.find((word) => lead.endsWith(` ${word}`));
  if (!opener) return false;
  const at = quantity.start - opener.length - 2;
  return termsIn(scene, ['up', 'down']).some((m) => m.end <= quantity.start && m.end >= at);
}

/** "… to B from a peak of A" is one claim: the second number becomes the first one's `from`. */
export function mergeFrom(passage: Passage, pairs: Pair[]): void {
  for (let i = 0; i + 1 < pairs.length; i++) {
    const [first, second] = [pairs[i]!, pairs[i + 1]!];
    if (first.draft.kind !== second.draft.kind || unitOf(first) !== unitOf(second)) continue;
    const [a, b] = [first.sight.quantity, second.sight.quantity];
    if (a.from !== null || b.from !== null || b.value === null) continue;
    if (isFrom(passage, first.sight, second.sight)) {
      const from = b.value * (second.draft.factor ?? 1);
      pairs.splice(i, 2, { ...first, draft: { ...first.draft, from, fromAt: b } });
    } else if (a.value !== null && isOpened(passage, first.sight, second.sight)) {
      const from = a.value * (first.draft.factor ?? 1);
      pairs.splice(i, 2, { ...second, draft: { ...second.draft, from, fromAt: a } });
    }
  }
}
