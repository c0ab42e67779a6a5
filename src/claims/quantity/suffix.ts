import type { Hedge } from '../claim.ts';
import type { CurrencyWord, UnitWord } from '../lexicon/lexicon.ts';
import { fold, type Token, tokenize } from '../text/tokens.ts';
import { endsBare } from './beside.ts';
import type { Numeral } from './numeral.ts';
import type { Role, Scene } from './part.ts';
import type { UnitPhrase } from './resolve.ts';
import { isDash, termAt, type UnitEnd, unitAt } from './unit.ts';

/** What follows a numeral. */
export interface Suffix {
  readonly end: number;
  readonly unit: UnitPhrase | null;
  readonly unitFrom: number;
  readonly unitTo: number;
  readonly role: Role;
  readonly ordinal: boolean;
  readonly timesMore: boolean;
  readonly hedge: Hedge | null;
}

const NOTHING = {
  unit: null,
  unitFrom: 0,
  unitTo: 0,
  role: null,
  ordinal: false,
  timesMore: false,
  hedge: null,
};
const IDEOGRAPH = /^\p{Script=Han}/u;

/** Blocks below this number are hardly told of: "in its 100th block" is somebody's own. */
const FIRST_TOLD = 10_000;

/** Reads unit, ordinal mark, time of day and hedges behind a numeral. */
export function suffixAt(scene: Scene, numeral: Numeral, currency: CurrencyWord | null): Suffix {
  const { tokens, v } = scene;
  if (
    numeral.kind === 'number' &&
    numeral.unitRest === null &&
    endsBare(tokens, numeral.to, v, currency !== null)
  )
    return bareSuffix(numeral, currency);
  const end = inflectionEnd(scene, numeral.to);
  if (numeral.kind === 'name') return { ...NOTHING, end, role: 'name' };
  if (isListMark(scene, numeral)) return { ...NOTHING, end, role: 'name' };
  if (v.oddsAgainst.at(tokens, numeral.to)) return { ...NOTHING, end: numeral.to };
  const clock = clockAt(scene, numeral);
  if (clock) return clock;
  if (numeral.kind === 'times') return timesFrom(scene, end, end);
  if (numeral.unitRest !== null) return restUnit(scene, numeral);
  const ordinal = ordinalEnd(scene, numeral);
  // "840 bininci blokta": the ending stands at the scale word
  const marked = ordinal ? numeral.to : numeral.scale === 1 ? null : numeral.to - 1;
  const height = marked !== null && !currency ? v.heightAfter.at(tokens, marked) : null;
  if (height && numeral.written.value >= FIRST_TOLD) return { ...NOTHING, end, role: 'height' };
  if (ordinal) return { ...NOTHING, end: ordinal, ordinal: true };
  if (numeral.scale === 1 && !currency && v.heightAfter.at(tokens, end))
    return { ...NOTHING, end, role: 'height' };
  const dash = isDash(tokens[end]) ? 1 : 0;
  const times = numeral.kind === 'number' && !currency ? v.times.at(tokens, end + dash) : null;
  if (times && fitsTimes(tokens, end, dash, times.value))
    return timesFrom(scene, numeral.to, end + dash + times.length);
  const plus = isPlus(tokens, end) ? 1 : 0;
  const scaledUp = numeral.kind === 'vague' || numeral.scale !== 1;
  const of = scaledUp ? (v.unitOf.at(tokens, end)?.length ?? 0) : 0;
  const counts = numeral.kind !== 'fraction' && numeral.kind !== 'ordinal';
  const direct = counts ? unitAt(tokens, end + plus + of, v, currency) : null;
  const unit = direct ?? (counts && numeral.kind === 'number' ? unitBehindAdjective(scene, end) : null);
  let to = unit ? unit.to : end + plus;
  if (!unit) {
    const next = tokens[end];
    if (
      next?.glued &&
      next.kind === 'word' &&
      !IDEOGRAPH.test(next.text) &&
      numeral.scale === 1 &&
      !numeral.spelled
    )
      return { ...NOTHING, end: end + 1, role: 'name' };
    const machines = machinesEnd(scene, numeral);
    if (machines) {
      const of: UnitPhrase = { atom: 'machine', currency: null, per: [] };
      return { ...NOTHING, end: machines, unit: of, unitFrom: numeral.digitsTo, unitTo: machines };
    }
  }
  const bracket = bracketUnit(scene, to);
  const found: UnitPhrase | null = unit ?? (bracket && numeral.kind !== 'ordinal' ? bracket.unit : null);
  const unitTo = to;
  if (bracket) to = bracket.to;
  to = inflectionEnd(scene, to);
  const more = plus === 1 || (unit !== null && isPlus(tokens, to));
  if (more && !plus) to += 1;
  const post = v.hedges.at(tokens, to);
  const behind = post && post.value.position === 'post' ? post : null;
  const hedge = behind?.value.hedge ?? (more ? 'at-least' : numeral.infix);
  return {
    end: behind ? to + behind.length : to,
    unit: found,
    unitFrom: numeral.digitsTo,
    unitTo,
    role: null,
    ordinal: false,
    timesMore: false,
    hedge,
  };
}

/** Nothing but the currency before the number, if there was any. */
const bareSuffix = ({ to, digitsTo, infix }: Numeral, currency: CurrencyWord | null): Suffix => ({
  end: to,
  unit: currency && { atom: null, currency, per: [] },
  unitFrom: digitsTo,
  unitTo: to,
  role: null,
  ordinal: false,
  timesMore: false,
  hedge: infix,
});

/** "1,000+ MW", "40%+" */
const isPlus = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '+' && tokens[at]!.glued && tokens[at + 1]?.glued !== true;

/** "450 new BTC", "500 weitere MW" */
function unitBehindAdjective({ tokens, v }: Scene, at: number): UnitEnd | null {
  const adjective = tokens[at]?.glued ? null : v.adjectives.at(tokens, at);
  if (!adjective) return null;
  const unit = unitAt(tokens, at + adjective.length, v, null);
  return unit?.atom && DESCRIBED.has(unit.atom) ? unit : null;
}

/** Units before which an adjective may stand. */
const DESCRIBED: ReadonlySet<UnitWord> = new Set(['BTC', 'machine', 'block', 'MW', 'GW', 'EH', 'PH']);

const MODEL = /^\p{Lu}{1,4}\d{1,3}\p{L}*$/u;

/** "22,000 S21 units", "35,888 T21s", "600,000 new ASICs": machines behind a model's name or one more word. */
function machinesEnd({ tokens, v }: Scene, numeral: Numeral): number | null {
  const [next, second] = [tokens[numeral.to], tokens[numeral.to + 1]];
  if (
    next?.kind !== 'word' ||
    next.glued ||
    !Number.isInteger(numeral.written.value) ||
    numeral.written.value < 10
  )
    return null;
  const unit = second ? termAt(tokens, numeral.to + 1, v) : null;
  const named = unit?.term.atom === 'machine' && !v.functionWords.has(next.norm) ? unit.to : null;
  return named ?? (next.text !== next.norm && MODEL.test(next.text) ? numeral.to + 1 : null);
}

/** Skips "'ı" of "40'ı" in languages that add endings to numbers. */
function inflectionEnd({ tokens, v }: Scene, at: number): number {
  const [mark, ending] = [tokens[at], tokens[at + 1]];
  const inflects = v.quantity.inflections.length > 0;
  if (!inflects || !mark?.glued || !/^['’]$/.test(mark.text) || !ending?.glued) return at;
  return ending.kind === 'word' ? at + 2 : at;
}

/** "69 gigawatts (GW)", "27.55 (T)": a unit alone in brackets. */
function bracketUnit({ tokens, v }: Scene, at: number): { unit: UnitPhrase; to: number } | null {
  if (tokens[at]?.text !== '(' || !tokens[at + 1]) return null;
  const unit = unitAt(tokens, at + 1, v, null);
  return unit && tokens[unit.to]?.text === ')' ? { unit, to: unit.to + 1 } : null;
}

const fitsTimes = (tokens: readonly Token[], end: number, dash: number, kind: 'times' | 'fold'): boolean =>
  kind === 'fold' ? dash === 1 || tokens[end]!.glued : dash === 0;

function timesFrom({ v, tokens }: Scene, _from: number, end: number): Suffix {
  const skip = /^(?:as|so)$/.test(tokens[end]?.norm ?? '') ? 1 : 0;
  return { ...NOTHING, end, role: 'times', timesMore: skip === 0 && v.timesMore.at(tokens, end) !== null };
}

/** "zehn|jährig": the unit is the rest of the word. */
function restUnit({ v }: Scene, numeral: Numeral): Suffix {
  const rest = tokenize(fold(numeral.unitRest!));
  const hit = termAt(rest, 0, v);
  const unit: UnitPhrase | null = hit ? { ...hit.term, per: [] } : null;
  return { ...NOTHING, end: numeral.to, unit, unitFrom: numeral.from, unitTo: numeral.to };
}

/** "11th", "10.ª", "33. Halving": the token behind the ordinal mark, or null. */
function ordinalEnd({ tokens, v }: Scene, numeral: Numeral): number | null {
  const { ordinalSuffixes, ordinalDot } = v.quantity;
  if (numeral.spelled || numeral.scale !== 1 || !Number.isInteger(numeral.written.value)) return null;
  const mark = tokens[numeral.to];
  if (!mark?.glued) return null;
  const degrees = mark.text === '°' && tokens[numeral.to + 1]?.glued === true;
  if (ordinalSuffixes.includes(mark.text) && !degrees) return numeral.to + 1;
  const next = tokens[numeral.to + 1];
  if (
    /^['’-]$/.test(mark.text) &&
    next?.glued &&
    ordinalSuffixes.some((s) => s === next.norm || s === `-${next.norm}`)
  )
    return numeral.to + 2;
  const marked =
    mark.text === '.' && next?.glued && next.kind === 'word' && ordinalSuffixes.includes(next.text);
  if (marked && !/^\p{L}{2}/u.test(next.text)) return numeral.to + 2;
  if (!numeral.bare || !ordinalDot || mark.text !== '.' || numeral.written.value > 366 || !next || next.glued)
    return null;
  if (next.kind !== 'word' || v.lexicon.quantity.percentBefore.includes(tokens[numeral.from - 1]?.norm ?? ''))
    return null;
  const starts = /^\p{Lu}/u.test(next.text) && v.functionWords.has(next.norm);
  return starts ? null : numeral.to + 1;
}

/** "(1)", "2)", "3." at the start of a line. */
function isListMark({ tokens, text, v }: Scene, { from, to, bare, written }: Numeral): boolean {
  const mark = tokens[to];
  if (!bare || written.value >= 100 || !mark?.glued || tokens[to + 1]?.glued) return false;
  const before = tokens[from - 1];
  if (mark.text === ')') return before?.text === '(' || opensLine(text, before, tokens[from]!);
  if (mark.text !== '.') return false;
  return before ? opensLine(text, before, tokens[from]!) : !v.quantity.ordinalDot;
}

const opensLine = (text: string, before: Token | undefined, token: Token): boolean =>
  text.slice(before?.end ?? 0, token.start).includes('\n') || before === undefined;

/** Times of day: "14:30", "6 a.m.", "14.30 Uhr". */
function clockAt({ tokens, v }: Scene, numeral: Numeral): Suffix | null {
  if (numeral.spelled || numeral.scale !== 1 || numeral.written.value > 24) return null;
  let to = numeral.to;
  let colons = 0;
  while (
    colons < 2 &&
    tokens[to]?.text === ':' &&
    tokens[to]!.glued &&
    tokens[to + 1]?.glued &&
    /^\d\d$/.test(tokens[to + 1]!.text)
  ) {
    to += 2;
    colons++;
  }
  const unit = colons === 1 ? v.units.at(tokens, to) : null;
  if (unit?.value.atom === 'minute') return null;
  const word = v.clock.at(tokens, to);
  if (colons === 0 && !word) return null;
  return { ...NOTHING, end: to + (word?.length ?? 0), role: 'name' };
}
