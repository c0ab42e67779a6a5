import type { GeneralQuantity } from '../general.ts';
import { isDash } from '../unit.ts';
import { changeAt } from './change.ts';
import { type Counted, countedAt, withSharedUnit } from './counted.ts';
import type { Figure } from './figure.ts';
import { unitKey } from './measure.ts';
import type { GeneralScene } from './vocabulary.ts';

const FROM_REACH = 12;
const MOST_SHARED = 5;

/** Figures with their units, neighbours joined into ranges and changes from A to B. */
export function joined(scene: GeneralScene, figures: readonly Figure[]): Omit<GeneralQuantity, 'text'>[] {
  const counted = figures.map((figure, i) => countedAt(scene, figure, figures[i + 1]));
  for (let i = counted.length - 2; i >= 0; i--)
    counted[i] = withSharedUnit(scene, counted[i]!, counted[i + 1]!);
  const found: Omit<GeneralQuantity, 'text'>[] = [];
  for (let i = 0; i < counted.length; i++) {
    const [first, second] = [counted[i]!, counted[i + 1]];
    const kind = second ? rangeKind(scene, first, second) : null;
    if (second && kind === 'score') {
      if (first.measure?.known) found.push(singleOf(scene, first));
      i++;
    } else if (second && kind === 'range') {
      found.push(rangeOf(scene, first, second));
      i++;
    } else found.push(singleOf(scene, first));
  }
  return found;
}

/** Do two neighbours make one range, or the score of a match? */
function rangeKind(scene: GeneralScene, first: Counted, second: Counted): 'range' | 'score' | null {
  const { tokens, g } = scene;
  if (first.high !== null || second.high !== null || first.share !== second.share) return null;
  const between = tokens.slice(first.end, second.from);
  const dash =
    between.length === 1 && (isDash(between[0]) || between[0]!.text === '—' || between[0]!.text === '~');
  const bothBare = first.unit === null && second.unit === null && first.bare && second.bare;
  if (
    dash &&
    first.measure?.known &&
    second.bare &&
    second.unit === null &&
    isDash(tokens[first.measure.from - 1])
  )
    return 'score';
  if (dash && !between[0]!.glued && (second.value <= first.value || first.measure?.known === false))
    return null;
  if (dash && isScore(scene, first, second)) return 'score';
  if (!comparable(first, second)) return null;
  if (dash) return bothBare && first.value >= second.value ? 'score' : 'range';
  const opened = openingBefore(scene, first);
  const last = hedgesBefore(scene, second);
  const to = g.v.changeMiddles.before(tokens, last) ?? null;
  const joint = g.v.rangeMiddle.before(tokens, last);
  if (joint && joint.start === first.end) {
    const far = first.unit !== null || second.value > first.value * MOST_SHARED;
    const changed = far && (opened === 'by' || opened === 'change');
    const apart = isDash(tokens[joint.start]) && (last !== second.from || second.value <= first.value);
    return changed || apart ? null : 'range';
  }
  if (opened === 'from' && to && to.start >= first.end)
    return to.start - first.end <= FROM_REACH && !breaks(scene, first.end, to.start) ? 'range' : null;
  const and = g.v.spanMiddles.before(tokens, last);
  if (opened === 'between' && and && and.start >= first.end)
    return and.start - first.end <= 3 ? 'range' : null;
  const or = g.or.before(tokens, second.from);
  return or?.start === first.end &&
    (first.unit === null || first.measure!.known) &&
    second.value > first.value &&
    second.value <= first.value * MOST_SHARED
    ? 'range'
    : null;
}

const breaks = ({ tokens }: GeneralScene, from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => /^[.;!?]$/.test(token.text) && !token.glued) ||
  tokens.slice(from, to).some(({ kind, text }) => kind === 'symbol' && /^[;!?]$/.test(text));

/** "2-0", "89-89": no unit, small, and in a contest or falling. */
function isScore({ tokens, g }: GeneralScene, first: Counted, second: Counted): boolean {
  if (!first.bare || !second.bare || first.unit !== null || second.measure?.known) return false;
  if (first.value > 250 || second.value > 250) return false;
  if (first.value >= second.value) return true;
  const near = [
    ...tokens.slice(Math.max(0, first.from - 3), first.from),
    ...tokens.slice(second.to, second.to + 2),
  ];
  return near.some((token) => g.sets.contest.has(token.norm));
}

function comparable(first: Counted, second: Counted): boolean {
  if (first.unit === null) return first.currency === null || second.currency !== null;
  if (second.unit === null)
    return (
      first.measure?.known === true &&
      (first.currency === null || second.scale !== 1) &&
      unitKey(first.unit) !== '%'
    );
  if (first.currency !== null && second.currency === null)
    return second.scale !== 1 && !second.measure?.known;
  if (unitKey(first.unit) === unitKey(second.unit)) return true;
  const [a, b] = [unitKey(first.unit).split(' ')[0], unitKey(second.unit).split(' ')[0]];
  return a === b ||
    (first.currency !== null &&
      second.currency !== null &&
      first.currency.at(-1) === second.currency.at(-1)) ||
    (!first.measure!.known && second.measure!.known === false)
    ? a === b || first.currency !== null
    : /^mile/.test(a!) && /^mp/.test(b!);
}

function hedgesBefore({ tokens, g }: GeneralScene, { from }: Counted): number {
  let at = from;
  for (let n = 0; n < 3; n++) {
    const hedge = g.v.hedges.before(tokens, at);
    const filler = g.v.fillers.before(tokens, at);
    const middle = g.v.rangeMiddle.before(tokens, at) ?? g.v.spanMiddles.before(tokens, at);
    if (middle || (!hedge && !filler)) break;
    at = hedge?.value.position === 'pre' ? hedge.start : (filler?.start ?? at);
  }
  return at;
}

function openingBefore(scene: GeneralScene, first: Counted): 'from' | 'between' | 'by' | 'change' | null {
  const { tokens, g } = scene;
  let at = first.from;
  for (let n = 0; n < 4; n++) {
    const opening = g.v.openings.before(tokens, at);
    if (opening) return opening.value.type;
    const before = tokens[at - 1]?.norm ?? '';
    if (before === 'by') return 'by';
    if (g.sets.up.has(before) || g.sets.down.has(before)) return 'change';
    const next =
      g.v.hedges.before(tokens, at)?.start ??
      g.about.before(tokens, at)?.start ??
      g.v.fillers.before(tokens, at)?.start;
    if (next === undefined) return null;
    at = next;
  }
  return null;
}

const spanOf = ({ tokens }: GeneralScene, { at, to }: Figure) => ({
  start: tokens[at]!.start,
  end: tokens[to - 1]!.end,
});

function singleOf(scene: GeneralScene, one: Counted): Omit<GeneralQuantity, 'text'> {
  const { change, start } = changeAt(scene, one.from, one.end);
  const ends =
    one.high === null
      ? { value: one.value, low: null, high: null }
      : { value: null, low: one.value, high: one.high };
  return {
    ...ends,
    unit: one.unit,
    change,
    ...placeOf(scene, start, one.end),
    numbers: [spanOf(scene, one)],
  };
}

function rangeOf(scene: GeneralScene, first: Counted, second: Counted): Omit<GeneralQuantity, 'text'> {
  const { change, start } = changeAt(scene, first.from, second.end);
  const borrowed =
    first.scale === 1 && second.scale !== 1 && first.value <= (second.value / second.scale) * MOST_SHARED
      ? second.scale
      : 1;
  const [a, b] = [first.value * borrowed, second.value];
  return {
    value: null,
    low: Math.min(a, b),
    high: Math.max(a, b),
    unit: second.unit ?? first.unit,
    change,
    ...placeOf(scene, start, second.end),
    numbers: [spanOf(scene, first), spanOf(scene, second)],
  };
}

const placeOf = ({ tokens }: GeneralScene, from: number, to: number) => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
