import { isDash } from '../unit.ts';
import type { Figure } from './figure.ts';
import { type Measure, measureAt, nounsAt, withDenominator } from './measure.ts';
import type { GeneralScene } from './vocabulary.ts';

/** A figure with its unit; indices are tokens. */
export interface Counted extends Figure {
  readonly measure: Measure | null;
  readonly unit: string | null;
  readonly end: number;
}

/** A figure with the unit behind it or its currency; `next` is where that must end. */
export function countedAt(scene: GeneralScene, figure: Figure, next: Figure | undefined): Counted {
  const { tokens } = scene;
  const behind = behindSuffix(scene, figure.to);
  const unit = (measure: Measure | null): string | null =>
    measure ? written(scene, measure.from, measure.to) : null;
  if (figure.currency !== null) {
    const code = /^(?:US|USD|AUD|CAD)$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind;
    const end = withDenominator(scene, code);
    const name = code > behind ? `${figure.currency} ${tokens[behind]!.text}` : figure.currency;
    return {
      ...figure,
      measure: { from: behind, to: end, known: true, currency: true },
      unit: end > code ? `${name} ${written(scene, code, end)}` : name,
      end,
    };
  }
  const of =
    figure.high !== null || figure.scale !== 1 ? (scene.g.v.unitOf.at(tokens, behind)?.length ?? 0) : 0;
  const measure =
    measureAt(scene, behind) ??
    (figure.share ? measureAt(scene, behindArticle(scene, behind)) : null) ??
    (of > 0 ? measureAt(scene, behind + of) : null) ??
    nounsBehind(scene, figure, behind + of, next);
  return { ...figure, measure, unit: unit(measure) || null, end: measure?.to ?? behind };
}

/** Skips "of a" and "an" between a share and what it is of ("half an hour", "1/4 of a mile"). */
function behindArticle({ tokens, g }: GeneralScene, to: number): number {
  const of = tokens[to]?.norm === g.v.quantity.fractionOf[0] ? 1 : 0;
  return to + of + (g.v.indefinite.has(tokens[to + of]?.norm ?? '') ? 1 : 0);
}

/** Skips "-plus", "-odd" and "+" between a number and its unit. */
function behindSuffix({ tokens, g }: GeneralScene, to: number): number {
  const dash = isDash(tokens[to]) && tokens[to]!.glued ? 1 : 0;
  if (dash === 1 && g.sets.suffixes.has(tokens[to + 1]?.norm ?? '')) return to + 2;
  return tokens[to]?.text === '+' && tokens[to]!.glued && !tokens[to + 1]?.glued ? to + 1 : to;
}

/** "four-, five- and six-cylinder": the unit of the last is that of all. */
export function withSharedUnit({ tokens }: GeneralScene, one: Counted, next: Counted): Counted {
  const open =
    one.unit === null && isDash(tokens[one.to]) && tokens[one.to]!.glued && !tokens[one.to + 1]?.glued;
  const listed = open || (isDash(tokens[one.to]) && tokens[one.to + 1]?.text === ',');
  return listed && next.from - one.to <= 3 ? { ...one, unit: next.unit } : one;
}

function nounsBehind(
  scene: GeneralScene,
  figure: Figure,
  at: number,
  next: Figure | undefined,
): Measure | null {
  const nouns = nounsAt(scene, at, figure.value);
  return nouns && next && nouns.to > next.from ? { ...nouns, to: Math.max(nouns.from, next.from) } : nouns;
}

const written = ({ text, tokens }: GeneralScene, from: number, to: number): string =>
  to > from ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';
