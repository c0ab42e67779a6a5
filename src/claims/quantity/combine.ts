import { BESIDE, isBefore } from './beside.ts';
import { comparable, type Group, isPlain, sentenceBreak, shared, single } from './group.ts';
import type { Part, Scene } from './part.ts';
import { withPrevious } from './previous.ts';
import { isDash } from './unit.ts';
import { secondsIn } from './units.ts';

/** How far "from A … to B" may reach, in tokens. */
const FROM_REACH = 14;
/** Two numbers with a unit each and a word between are no range from here on ("dropped 51 EH/s to 885 EH/s"). */
const SPREAD = 3;

/** Joins neighbouring parts into ranges, changes from A to B, odds and clock times. One pass, bounded look-ahead. */
export function combine(scene: Scene, parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < parts.length; ) {
    const taken =
      clockSum(parts, i, scene) ??
      oddsAt(parts, i, scene) ??
      fromToAt(parts, i, scene) ??
      rangeAt(parts, i, scene);
    if (taken) {
      groups.push(...taken.groups);
      i += taken.used;
    } else groups.push(single(parts[i++]!));
  }
  return withPrevious(scene, groups);
}

interface Taken {
  readonly groups: readonly Group[];
  readonly used: number;
}

function clockSum(parts: readonly Part[], i: number, { tokens, v }: Scene): Taken | null {
  const first = parts[i]!;
  if (secondsOf(first) === null && tokens[first.end]?.text !== ':') return null;
  const plus: Part[] = [];
  let last = first;
  for (let k = i + 1; k < parts.length && plus.length < 2; k++) {
    const next = parts[k]!;
    const colon =
      last === first && !first.unit && tokens[last.end]?.text === ':' && next.numeral.from === last.end + 1;
    const joint = tokens[last.end];
    const and = joint && (joint.text === ',' || v.quantity.numeralAnd.includes(joint.norm)) ? 1 : 0;
    const [bigger, smaller] = [secondsOf(colon ? next : last), secondsOf(next)];
    if (smaller === null || bigger === null || !isPlain(next)) break;
    if (colon) {
      const main = { ...first, unit: next.unit, unitFrom: next.unitFrom, unitTo: next.unitTo };
      return { groups: [{ ...single(main), plus: [{ ...next, unit: null }], end: next.end }], used: 2 };
    }
    if (smaller >= bigger || next.numeral.from !== last.end + and || next.hedge) break;
    plus.push(next);
    last = next;
  }
  if (plus.length === 0) return null;
  return { groups: [{ ...single(first), plus, end: last.end }], used: plus.length + 1 };
}

const secondsOf = (part: Part): number | null => {
  const atom = part.unit?.per.length === 0 ? part.unit.atom : null;
  return atom ? (secondsIn(atom) ?? null) : null;
};

/** "1:650,000": odds; a smaller number may be a ratio or a time of day. */
const LONG_ODDS = 100;

function oddsAt(parts: readonly Part[], i: number, { tokens, v }: Scene): Taken | null {
  const [one, many] = [parts[i]!, parts[i + 1]];
  const { value } = one.numeral.written;
  if (value !== 1 && value < 10) return null;
  const against = !one.unit && one.role === null ? v.oddsAgainst.at(tokens, one.numeral.to) : null;
  if (against && value >= 10) {
    const end = one.numeral.to + against.length;
    const used = many && many.numeral.from < end ? 2 : 1;
    return { groups: [{ ...single(one), odds: true, end: used === 2 ? many!.end : end }], used };
  }
  const block = one.unit?.atom === 'block' && one.unit.per.length === 0;
  if (!many || value !== 1 || (one.unit && !block) || (one.role !== null && one.role !== 'year')) return null;
  const behind = block ? one.unitTo : one.numeral.to;
  const dash = isDash(tokens[behind]) ? 1 : 0;
  const colon = many.numeral.written.value >= LONG_ODDS && /^[:：∶]$/.test(tokens[behind]?.text ?? '');
  const middle = colon ? { length: 1 } : v.oddsMiddle.at(tokens, behind + dash);
  const whole = !many.unit || many.unit.atom === 'block' || many.unit.atom === 'machine';
  if (!middle || many.role !== null || !whole || many.numeral.written.value < 2) return null;
  const to = behind + dash + middle.length;
  if (many.left > to + dash || many.numeral.from > to + 1) return null;
  return { groups: [{ ...single(many), odds: true, start: one.start }], used: 2 };
}

const isComma = (text: string): boolean => text === ',' || text === '，';

function fromToAt(parts: readonly Part[], i: number, scene: Scene): Taken | null {
  const first = parts[i]!;
  if (!mayComeFrom(first, scene)) return null;
  if (!isPlain(first)) return null;
  const between: Group[] = [];
  for (let k = i + 1; k < Math.min(parts.length, i + 5); k++) {
    const next = parts[k]!;
    if (next.left - first.end > FROM_REACH || sentenceBreak(scene, first.end, next.left)) return null;
    const gap = scene.tokens.slice(first.end, next.left);
    if (
      gap.some(
        ({ text }, at) => text === ':' || (isComma(text) && scene.v.joints.has(gap[at + 1]?.norm ?? '')),
      )
    )
      return null;
    const middle = scene.v.changeMiddles.before(scene.tokens, next.left);
    // "Era de 1.045 en diciembre, frente a 1.082": the "to" of "compared to" goes nowhere.
    const against = scene.v.previous.before(scene.tokens, next.left);
    const fits =
      middle !== null && middle.start >= first.end && !(against !== null && against.start < middle.start);
    const arrow = fits && scene.v.quantity.fromTo[middle.value.index]!.open.length === 0;
    const opened =
      (first.opening?.type === 'from' && fits && first.opening.index === middle.value.index) ||
      changesByEnding(scene, first, next);
    if (between.length > 0 && isWorldsApart(first, next)) return null;
    if ((opened || (arrow && middle.start === first.end)) && comparable(first, next)) {
      const group: Group = { ...single(next), from: first, start: first.opened };
      return { groups: [group, ...between], used: k - i + 1 };
    }
    if (next.role === null && next.unit && comparable(first, next)) return null;
    between.push(single(next));
  }
  return null;
}

/** Times that one number is the other from which on, with further numbers between, nothing goes from the one to the other. */
const WORLDS = 1e4;

/** "Un contrat de 3,4 milliards sur cinq ans, une option à 70 dollars": an "of" and an "at" that are no "from" and "to". */
function isWorldsApart({ numeral: a }: Part, { numeral: b }: Part): boolean {
  const ratio = (a.written.value * a.scale) / (b.written.value * b.scale);
  return ratio > WORLDS || ratio < 1 / WORLDS;
}

/** A change is told by "from" before its first number, by an arrow behind it, or by endings. */
const mayComeFrom = ({ opening, end }: Part, { tokens, v }: Scene): boolean =>
  opening?.type === 'from' || v.quantity.fromToEndings !== null || v.changeMiddles.at(tokens, end) !== null;

/** "884'ten 1.030'a": languages whose endings say "from" and "to". */
function changesByEnding({ tokens, v }: Scene, first: Part, next: Part): boolean {
  const endings = v.quantity.fromToEndings;
  if (!endings) return false;
  const ends = (words: readonly string[], from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ kind, norm }) => kind === 'word' && words.some((e) => norm.endsWith(e)));
  const reach = Math.min(next.numeral.from, first.end + 2);
  return ends(endings.from, first.end - 1, reach) && ends(endings.to, next.numeral.digitsTo, next.end + 1);
}

const rangeOf = (low: Part, high: Part, start: number): Taken => ({
  groups: [{ ...single(high), low, start }],
  used: 2,
});

function rangeAt(parts: readonly Part[], i: number, scene: Scene): Taken | null {
  const [first, next] = [parts[i]!, parts[i + 1]];
  if (!next || !mayReach(next, scene) || !comparable(first, next) || first.role === 'times') return null;
  const middle = scene.v.spanMiddles.before(scene.tokens, next.left);
  if (first.opening?.type === 'between' && middle !== null && middle.start >= first.end) {
    return middle.start - first.end <= 4 ? rangeOf(first, next, first.opened) : null;
  }
  const joint = scene.v.rangeMiddle.before(scene.tokens, next.left);
  const upTo = next.hedge === 'up-to' && next.start === first.end;
  if (joint?.start !== first.end && !upTo) return null;
  if (first.unit && scene.tokens[next.left - 1]?.text === '…') return null;
  const ratio = next.numeral.written.value / (first.numeral.written.value * shared(first, next));
  if (!(ratio > 1)) return null;
  const dash = isDash(scene.tokens[next.left - 1]);
  if (first.unit && next.unit && !dash && ratio >= SPREAD) return null;
  if (first.opening?.type === 'from' && !dash && !first.unit && !upTo && isAlsoChange(scene, next))
    return null;
  return rangeOf(first, next, first.start);
}

/** May the number end a range, by the word before it or its hedge ("up to")? */
const mayReach = ({ left, hedge }: Part, { tokens, v }: Scene): boolean =>
  hedge === 'up-to' || isBefore(tokens, left, v, BESIDE.joint);

/** "from 10 to 15 GW" is a change, "von 10 bis 15 GW" a range. */
const isAlsoChange = (scene: Scene, next: Part): boolean =>
  scene.v.changeMiddles.before(scene.tokens, next.left) !== null;
