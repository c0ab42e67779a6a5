import type { Part, Scene } from './part.ts';
import type { UnitPhrase } from './resolve.ts';
import { isDash } from './unit.ts';
import { secondsIn } from './units.ts';

/** Parts that are one quantity: a main number and the one it is a range with, or came from. */
export interface Group {
  readonly main: Part;
  /** The lower end of a range. */
  readonly low: Part | null;
  /** The earlier value. */
  readonly from: Part | null;
  /** "1 in 2,800". */
  readonly odds: boolean;
  /** "12 min 36 s": smaller units that add to the main number. */
  readonly plus: readonly Part[];
  readonly start: number;
  readonly end: number;
}

/** How far "from A … to B" may reach, in tokens. */
const FROM_REACH = 14;
const PREVIOUS_GAP = 9;
const CLOSE_GAP = 4;
const DATED_REACH = 4;
const SPREAD = 3;

const single = (main: Part): Group => ({
  main,
  low: null,
  from: null,
  odds: false,
  plus: [],
  start: main.start,
  end: main.end,
});

const isPlain = (part: Part): boolean =>
  (part.role === null || part.role === 'times') &&
  part.numeral.kind !== 'vague' &&
  part.numeral.kind !== 'ordinal' &&
  !part.ordinal;

const family = (unit: UnitPhrase | null): string | null => {
  if (!unit) return null;
  if (unit.currency) return 'money';
  const atom = unit.atom!;
  if (/^(?:hash|.H)$/.test(atom)) return 'hash';
  if (/^.?W$/.test(atom)) return 'watt';
  if (/^.Wh$/.test(atom)) return 'watt-hour';
  if (atom === 'percentage-point' || atom === 'basis-point') return 'point';
  return atom === 'sat' ? 'BTC' : secondsIn(atom) !== undefined ? 'clock' : atom;
};

/** Could the two numbers be of one thing? The earlier may lack its unit. */
function comparable(a: Part, b: Part): boolean {
  if (!isPlain(a) || !isPlain(b) || a.role !== b.role) return false;
  const [first, second] = [family(a.unit), family(b.unit)];
  if (first !== null && second !== null) return first === second;
  if (first === null && second === null) return a.numeral.scale === b.numeral.scale || a.numeral.scale === 1;
  return first === null
    ? a.numeral.scale === 1 || a.numeral.scale === b.numeral.scale
    : b.numeral.scale !== 1e12;
}

function sentenceBreak({ tokens, text, v }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const [before, token, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
    const short =
      token.text === '.' && before && (v.months.has(before.norm) || v.abbreviations.has(before.norm));
    const ends = /^[.!?;…]$/.test(token.text) && !next?.glued && !short;
    if (ends && /^[\p{Lu}\d]/u.test(next?.text ?? 'X')) return true;
    if (next && text.slice(token.end, next.start).includes('\n')) return true;
  }
  return false;
}

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
  const plus: Part[] = [];
  let last = first;
  for (let k = i + 1; k < parts.length && plus.length < 2; k++) {
    const next = parts[k]!;
    const colon =
      last === first && !first.unit && tokens[last.end]?.text === ':' && next.numeral.from === last.end + 1;
    const joint = tokens[last.end];
    const and = joint && (joint.text === ',' || v.lexicon.quantity.numeralAnd.includes(joint.norm)) ? 1 : 0;
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

function oddsAt(parts: readonly Part[], i: number, { tokens, v }: Scene): Taken | null {
  const [one, many] = [parts[i]!, parts[i + 1]];
  const against = !one.unit && one.role === null ? v.oddsAgainst.at(tokens, one.numeral.to) : null;
  if (
    against &&
    many?.numeral.from === one.numeral.to + against.length - 1 &&
    one.numeral.written.value >= 10
  )
    return { groups: [{ ...single(one), odds: true, end: many.end }], used: 2 };
  if (!many || one.numeral.written.value !== 1 || one.unit || (one.role !== null && one.role !== 'year'))
    return null;
  const dash = isDash(tokens[one.numeral.to]) ? 1 : 0;
  const middle = v.oddsMiddle.at(tokens, one.numeral.to + dash);
  const whole = !many.unit || many.unit.atom === 'block' || many.unit.atom === 'machine';
  if (!middle || many.role !== null || !whole || many.numeral.written.value < 2) return null;
  const to = one.numeral.to + dash + middle.length;
  if (many.left > to + dash || many.numeral.from > to + 1) return null;
  return { groups: [{ ...single(many), odds: true, start: one.start }], used: 2 };
}

function fromToAt(parts: readonly Part[], i: number, scene: Scene): Taken | null {
  const first = parts[i]!;
  if (!isPlain(first)) return null;
  const between: Group[] = [];
  for (let k = i + 1; k < Math.min(parts.length, i + 5); k++) {
    const next = parts[k]!;
    if (next.left - first.end > FROM_REACH || sentenceBreak(scene, first.end, next.left)) return null;
    const middle = scene.v.middles.before(scene.tokens, next.left);
    const fits = middle?.value.type === 'from' && middle.start >= first.end;
    const arrow = fits && scene.v.lexicon.quantity.fromTo[middle.value.index]!.open.length === 0;
    const opened = (first.opening?.type === 'from' && fits) || changesByEnding(scene, first, next);
    if ((opened || (arrow && middle.start === first.end)) && comparable(first, next)) {
      const group: Group = { ...single(next), from: first, start: first.opened };
      return { groups: [group, ...between], used: k - i + 1 };
    }
    if (next.role === null && next.unit && comparable(first, next)) return null;
    between.push(single(next));
  }
  return null;
}

/** "884'ten 1.030'a": languages whose endings say "from" and "to". */
function changesByEnding({ tokens, v }: Scene, first: Part, next: Part): boolean {
  const endings = v.lexicon.quantity.fromToEndings;
  if (!endings) return false;
  const ends = (words: readonly string[], from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ kind, norm }) => kind === 'word' && words.some((e) => norm.endsWith(e)));
  const reach = Math.min(next.numeral.from, first.end + 2);
  return ends(endings.from, first.end - 1, reach) && ends(endings.to, next.numeral.to, next.end + 1);
}

function rangeAt(parts: readonly Part[], i: number, scene: Scene): Taken | null {
  const [first, next] = [parts[i]!, parts[i + 1]];
  if (!next || !comparable(first, next) || first.role === 'times') return null;
  const made = (start: number): Taken => ({ groups: [{ ...single(next), low: first, start }], used: 2 });
  const middle = scene.v.middles.before(scene.tokens, next.left);
  if (first.opening?.type === 'between' && middle?.value.type === 'between' && middle.start >= first.end) {
    return middle.start - first.end <= 4 ? made(first.opened) : null;
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
  return made(first.start);
}

/** "from 10 to 15 GW" is a change, "von 10 bis 15 GW" a range. */
const isAlsoChange = (scene: Scene, next: Part): boolean =>
  scene.v.middles.before(scene.tokens, next.left)?.value.type === 'from';

/** The scale that the first of two numbers borrows from the second ("$3-4 billion"). */
export function shared(first: Part, next: Part): number {
  if (first.numeral.scale !== 1 || next.numeral.scale === 1) return 1;
  if (first.unit && !first.currencyBefore) return 1;
  const ratio = (first.numeral.written.value * next.numeral.scale) / next.numeral.written.value;
  return ratio >= 1 / 50 && ratio <= 50 ? next.numeral.scale : 1;
}

/** "11.89 trillion, up from 10.77 trillion", "47 GW statt zuvor 44 GW": the earlier value joins the group before. */
function withPrevious(scene: Scene, groups: readonly Group[]): Group[] {
  const result: Group[] = [];
  for (const [i, group] of groups.entries()) {
    const at = lastCounting(result);
    const last = result[at];
    const joined = last && !group.low && !group.from ? joinPrevious(scene, last, group, groups[i + 1]) : null;
    if (joined) result[at] = joined;
    else result.push(group);
  }
  return result;
}

/** The last group that is no year, date or rank; at most two of those are passed over. */
function lastCounting(groups: readonly Group[]): number {
  let at = groups.length - 1;
  while (at >= groups.length - 3 && at >= 0 && !isPlain(groups[at]!.main)) at--;
  return at;
}

function joinPrevious(scene: Scene, last: Group, group: Group, after: Group | undefined): Group | null {
  const { tokens, v } = scene;
  if (last.from || last.low || last.odds || group.odds || !comparable(last.main, group.main)) return null;
  const opened =
    group.main.opening?.type === 'from' ? scene.v.openings.before(scene.tokens, group.main.left) : null;
  const named = scene.v.previous.before(scene.tokens, group.main.left);
  const changed = scene.v.middles.before(scene.tokens, last.main.left)?.value.type === 'from';
  const found = named ?? (opened && changed ? { start: opened.start, value: 'surely' as const } : null);
  const counted = last.main.unit !== null || last.main.numeral.scale !== 1;
  if (!counted && !(group.main.unit && found?.start === last.end)) return null;
  if (!found || found.start < last.end || found.start - last.end > PREVIOUS_GAP) return null;
  if (sentenceBreak(scene, last.end, found.start)) return null;
  if (found.start - last.end > CLOSE_GAP && tokens[found.start - 1]?.text !== ',') return null;
  if (found.value === 'if-dated') {
    const limit = Math.min(tokens.length, group.end + DATED_REACH);
    let dated = after?.main.role === 'year' && after.main.numeral.from < limit;
    for (let i = group.end; i < limit && !dated; i++)
      dated = v.previously.at(tokens, i) !== null || v.months.has(tokens[i]!.norm);
    if (!dated) return null;
  }
  return { ...last, from: group.main, end: Math.max(last.end, group.end) };
}
