import { isDash } from '../unit.ts';
import type { Figure } from './figure.ts';
import { isPlural, measureAt } from './measure.ts';
import { CAPITAL, type GeneralScene, startsSentence } from './vocabulary.ts';

/** "one goal", "one of the best": not "this one", "one could". */
export function countsOne(scene: GeneralScene, { at, to }: Figure): boolean {
  const { tokens, g } = scene;
  const [before, next] = [tokens[at - 1], tokens[to]];
  if (g.or.at(tokens, to) && tokens[to + 1]?.kind !== 'symbol') return true;
  if (!next || (next.kind !== 'word' && !isDash(next))) return false;
  if (opensRange(scene, to)) return true;
  const title =
    /^\p{Lu}/u.test(tokens[at]!.text) && !startsSentence(tokens, at) && /^\p{Lu}/u.test(next.text);
  if (title) return false;
  const hyphen = isDash(before) && before!.glued;
  if (hyphen || (before && g.sets.pronounAfter.has(before.norm))) return false;
  const behind = tokens[to + 1];
  if (g.sets.oneMore.has(next.norm)) return behind?.kind === 'word' && !g.stops.has(behind.norm);
  if (isDash(next) && next.glued) return behind?.kind === 'word' && !g.sets.oneIdioms.has(behind.norm);
  const ofThem = g.v.quantity.fractionOf[0] === next.norm;
  const capitals = /^\p{Lu}{2,}$/u.test(next.text);
  return ofThem
    ? behind?.kind === 'word' && !g.v.indefinite.has(behind.norm)
    : (capitals || !g.stops.has(next.norm)) &&
        !/(?:^.{2,}[^rkh]|[bo]r)ing$/.test(next.norm) &&
        !/(?:n't|'s)$/.test(next.norm);
}

/** "one to three", "one and two" */
function opensRange({ tokens, g }: GeneralScene, to: number): boolean {
  const middle = g.v.rangeMiddle.at(tokens, to) ?? g.v.spanMiddles.at(tokens, to);
  const behind = middle ? tokens[to + middle.length] : undefined;
  return behind?.kind === 'number' || Object.hasOwn(g.v.quantity.cardinals, behind?.norm ?? '');
}

/** "the other two", "the top five": small numbers that point, with no noun behind. */
export function isPointing(
  { tokens, g }: GeneralScene,
  { from, to, value, share, scale, spelled }: Figure,
): boolean {
  const before = tokens[from - 1]?.norm ?? '';
  if (
    !g.sets.pointing.has(before) ||
    !spelled ||
    share ||
    scale !== 1 ||
    value > 20 ||
    !Number.isInteger(value)
  )
    return false;
  const next = tokens[to];
  return (
    !next ||
    (next.kind === 'symbol' && /^[.,;:!?)]$/.test(next.text)) ||
    (g.stops.has(next.norm) && !g.measures.at(tokens, to))
  );
}

/** "phase two", "the Final Four" */
export function isTitle(scene: GeneralScene, { at, to, value, share }: Figure): boolean {
  const { tokens, g } = scene;
  if (value > 20 || share || measureAt(scene, to) || isPlural(scene, tokens[to])) return false;
  if (g.naming.before(tokens, at) !== null) return true;
  const before = tokens[at - 1];
  return (
    g.sets.plurals !== null &&
    CAPITAL.test(tokens[at]!.text) &&
    !startsSentence(tokens, at) &&
    before?.kind === 'word' &&
    CAPITAL.test(before.text)
  );
}
