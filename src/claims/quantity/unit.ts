import type { UnitWord } from '../lexicon/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { BESIDE } from './beside.ts';
import type { UnitPhrase } from './resolve.ts';
import { hashesIn, monthsIn, secondsIn, wattHoursIn, wattsIn } from './units.ts';
import type { UnitTerm, Vocabulary } from './vocabulary.ts';

/** A unit phrase and the token behind it. */
export interface UnitEnd extends UnitPhrase {
  readonly to: number;
}

/** Codes that are words of a language too count only in capitals. */
const PLAIN_WORDS = new Set(['try', 'cad', 'aud', 'rub', 'mt', 'eh', 'ph', 'mw', 'usc', 'cny', 'real']);
/** Single letters are units only right behind digits, or in a denominator. */
const LETTERS = /^(?:\p{Script=Latin}|\p{Script=Cyrillic})$/u;

/** Is this a unit of time? */
export const isTime = (unit: UnitWord): boolean =>
  secondsIn(unit) !== undefined || monthsIn(unit) !== undefined;

function accepts(tokens: readonly Token[], at: number, length: number, inDenominator: boolean): boolean {
  const token = tokens[at]!;
  if (tokens[at + length]?.glued && tokens[at + length]!.kind === 'number' && token.kind === 'symbol')
    return false;
  if (length > 1) return true;
  if (PLAIN_WORDS.has(token.norm) && token.text === token.norm && !token.glued && !inDenominator)
    return false;
  if (LETTERS.test(token.norm) && !inDenominator) {
    const next = tokens[at + 1];
    if (next?.glued && (next.text === "'" || next.text === '’')) return false;
    return token.glued || next?.text === '/' || /^[WJsh]$/.test(token.text);
  }
  return true;
}

/** The unit term at a token: of two readings ("h": hash or hour) the one that fits what follows. */
export function termAt(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
  inDenominator = false,
): { readonly term: UnitTerm; readonly to: number } | null {
  const hits = v.units.allAt(tokens, at);
  if (!hits || !accepts(tokens, at, hits.length, inDenominator)) return null;
  const to = at + hits.length;
  const perSecond = tokens[to]?.text === '/' && tokens[to + 1]?.norm === 's';
  const wanted = hits.values.find((value) => (value.atom === 'hash') === perSecond) ?? hits.values[0]!;
  return { term: wanted, to };
}

/** Is this word of time a date's ("a year ago", "im Jahr 2022"), not a rate? */
function datesInstead(tokens: readonly Token[], to: number, v: Vocabulary): boolean {
  const next = tokens[to];
  if (!next) return false;
  return /^(19|20|21)\d\d$/.test(next.text) || v.months.has(next.norm) || v.ago.at(tokens, to) !== null;
}

/** "per MW-year" */
const gluedDash = (tokens: readonly Token[], at: number): { length: number } | null =>
  isDash(tokens[at]) && tokens[at]!.glued && tokens[at + 1]?.glued ? { length: 1 } : null;

/** What a unit may be counted per: "two weeks a block" is no rate. */
function allows(term: UnitTerm, per: UnitWord): boolean {
  if (term.currency || term.atom === 'BTC' || term.atom === 'sat') return true;
  const atom = term.atom!;
  if (atom === 'J' || wattsIn(atom) !== undefined) return hashesIn(per) !== undefined;
  if (hashesIn(atom) !== undefined) return per === 'second';
  if (isTime(atom)) return false;
  return wattHoursIn(atom) !== undefined ? per !== 'second' : isTime(per);
}

const NO_UNITS: readonly UnitWord[] = [];

/** Can a token begin what something is counted per? */
const mayCount = (token: Token | undefined, v: Vocabulary): boolean =>
  token !== undefined && (token.text === '-' || (v.beside(token) & BESIDE.rate) !== 0);

/** Reads "per PH/s per day", "/kWh", "a day", "pro Petahash und Tag" behind a unit. */
function denominatorsAt(
  tokens: readonly Token[],
  start: number,
  v: Vocabulary,
  term: UnitTerm,
): { readonly per: readonly UnitWord[]; readonly to: number } {
  if (!mayCount(tokens[start], v)) return { per: NO_UNITS, to: start };
  const per: UnitWord[] = [];
  let to = start;
  for (let n = 0; n < 4; n++) {
    const dash = tokens[to]?.text === '-' && tokens[to]!.glued && v.per.at(tokens, to + 1) ? 1 : 0;
    const word =
      v.per.at(tokens, to + dash) ??
      (per.length > 0 ? (v.perAnd.at(tokens, to) ?? gluedDash(tokens, to)) : null);
    const denominator = word ? denominatorAt(tokens, to + dash + word.length, v) : null;
    if (
      denominator &&
      (per.length === 0 || isTime(denominator.atom) || hashesIn(denominator.atom) !== undefined)
    ) {
      if (per.length === 0 && !allows(term, denominator.atom)) break;
      if (isTime(denominator.atom) && datesInstead(tokens, denominator.to, v)) break;
      per.push(denominator.atom);
      to = denominator.to;
      if (hashesIn(denominator.atom) !== undefined) to = hashSecondEnd(tokens, to, v);
      continue;
    }
    const rate = v.rates.at(tokens, to);
    if (!rate || datesInstead(tokens, to + rate.length, v)) break;
    if (per.length === 0 && !allows(term, rate.value.per)) break;
    per.push(rate.value.per);
    to += rate.length;
  }
  return { per, to };
}

/** "per petahash second", "per petahash-second": a hashrate without its "per". */
function hashSecondEnd(tokens: readonly Token[], at: number, v: Vocabulary): number {
  const dash = isDash(tokens[at]) ? 1 : 0;
  const unit = tokens[at + dash]?.kind === 'word' ? termAt(tokens, at + dash, v, true) : null;
  return unit?.term.atom === 'second' ? unit.to : at;
}

function denominatorAt(
  tokens: readonly Token[],
  at: number,
  v: Vocabulary,
): { atom: UnitWord; to: number } | null {
  if (at >= tokens.length) return null;
  const hit = termAt(tokens, at, v, true);
  if (hit?.term.atom) return { atom: hit.term.atom, to: hit.to };
  return tokens[at]!.text === 'T' ? { atom: 'TH', to: at + 1 } : null;
}

/** The longest way from a sum of money to its "per": "$45 million in revenue per day". */
const GAP_WORDS = 3;
const STRONG_PER = /^(?:\/|\p{L}{2,})$/u;

function distantPer(
  tokens: readonly Token[],
  start: number,
  v: Vocabulary,
  term: UnitTerm,
): { readonly per: readonly UnitWord[]; readonly to: number } | null {
  for (let gap = 1; gap <= GAP_WORDS; gap++) {
    const before = tokens[start + gap - 1];
    if (before?.kind !== 'word') return null;
    const at = start + gap;
    if (!tokens[at] || !STRONG_PER.test(tokens[at].text) || v.indefinite.has(tokens[at].norm)) continue;
    if (!v.per.at(tokens, at)) continue;
    const found = denominatorsAt(tokens, at, v, term);
    if (found.per.length > 0) return found;
  }
  return null;
}

/** Reads the unit that starts at a token, with its denominators; `currency` is one that stood before the number. */
export function unitAt(
  tokens: readonly Token[],
  start: number,
  v: Vocabulary,
  currency: UnitPhrase['currency'],
): UnitEnd | null {
  const dash = isDash(tokens[start]) && tokens[start]!.glued && tokens[start + 1]?.glued ? 1 : 0;
  const hit = termAt(tokens, start + dash, v);
  let term: UnitTerm | null = hit?.term ?? null;
  let to = hit?.to ?? start;
  if (currency) {
    if (term?.atom) [term, to] = [null, start];
    // "$3.5 billion CAD": the code behind the number says whose dollars they are.
    const dollars = currency === 'USD' && (term?.currency === 'CAD' || term?.currency === 'AUD');
    term = { atom: null, currency: dollars && term ? term.currency : currency };
  }
  if (!term) return null;
  let { per, to: end } = denominatorsAt(tokens, to, v, term);
  if (per.length === 0 && (term.currency || term.atom === 'BTC')) {
    const distant = distantPer(tokens, to, v, term);
    if (distant) ({ per, to: end } = distant);
  }
  return { atom: term.atom, currency: term.currency, per, to: end };
}

/** A hyphen or en dash. */
export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '‑' || token.text === '–');
