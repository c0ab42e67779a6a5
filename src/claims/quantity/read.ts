import { type DateTokens, datesIn } from '../dates/read.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isIdeograph, type Token, tokenize, wordsOf } from '../text/tokens.ts';
import { combine } from './combine.ts';
import { decimalMarkOf } from './digits.ts';
import { finish } from './finish.ts';
import { type Mask, maskOf } from './mask.ts';
import { type Part, partAt, type Scene } from './part.ts';
import type { Quantity } from './quantity.ts';
import { factorVerbsIn } from './verbs.ts';
import { OPENS, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type { Dimension, Quantity } from './quantity.ts';

/**
 * The quantities of a text in its order, in canonical units, each with its hedge, bounds and other readings. Numbers
 * that only name or date come as `name` and `year`. Pure, and linear in the length of the text.
 */
export function readQuantities(text: string, lexicon: Lexicon): Quantity[] {
  const tokens = tokenize(text, wordsOf(lexicon));
  return quantitiesIn(text, tokens, datesIn(tokens, lexicon, null), lexicon);
}

/** As readQuantities, for a text already in tokens, with its dates. */
export function quantitiesIn(
  text: string,
  tokens: readonly Token[],
  dates: readonly DateTokens[],
  lexicon: Lexicon,
): Quantity[] {
  const v = vocabularyOf(lexicon);
  const opens = opensIn(tokens, v);
  const masked = maskOf(text, tokens, dates);
  const scene: Scene = { text, tokens, v, decimal: decimalIn(tokens, masked, lexicon) };
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const passed = (opens[at]! & PASSED) === 0 ? 0 : passedAt(scene, at, opens[at]!);
    if (passed > 0) {
      at += passed;
      continue;
    }
    const counts = (opens[at]! & OPENS.numeral) !== 0 || tokens[at]!.kind === 'number';
    const part = counts && !masked.skip(at) ? datedPartAt(scene, at, parts.at(-1), masked) : null;
    if (part) parts.push(part);
    at = Math.max(at + 1, part?.end ?? 0);
  }
  const quantities = combine(scene, parts).map((group) => finish(scene, group));
  quantities.push(...factorVerbsIn(scene, opens));
  return inOrder(quantities) ? quantities : quantities.sort(byPlace);
}

/** For each token what it can begin. */
function opensIn(tokens: readonly Token[], v: Vocabulary): Uint8Array {
  const opens = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) opens[i] = v.opens(tokens[i]!);
  return opens;
}

/** The decimal mark of the numbers that are no part of an address. */
function decimalIn(tokens: readonly Token[], masked: Mask, lexicon: Lexicon): '.' | ',' {
  const numbers: string[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i]!.kind === 'number' && !masked.skip(i)) numbers.push(tokens[i]!.text);
  return decimalMarkOf(numbers, lexicon.quantity.decimal);
}

/** What no number begins with: a verb that is one, or what leads one in by its letters. */
const PASSED = OPENS.verb | OPENS.lead;

/** How many tokens such words take. */
function passedAt({ tokens, v }: Scene, at: number, opens: number): number {
  const verb = (opens & OPENS.verb) !== 0 ? v.factorVerbs.at(tokens, at) : null;
  if (verb) return verb.length;
  const leads = (opens & OPENS.lead) !== 0 && isIdeograph(tokens[at]!);
  return leads ? (leadIn(tokens, at, v)?.length ?? 0) : 0;
}

/** The part whose numeral starts at a token; one that stands in a date only names or is its year. */
function datedPartAt(scene: Scene, at: number, before: Part | undefined, masked: Mask): Part | null {
  const read = partAt(scene, at, before);
  if (!read || !masked.dated(at)) return read;
  const token = scene.tokens[at]!;
  const behind = read.unit && read.numeral.to === at + 1 && at > 0 && masked.dated(at - 1);
  const bare = behind && (FULL_YEAR.test(token.text) || isDay(read, token, scene.tokens[at - 1]!));
  const part = bare ? { ...read, unit: null, end: at + 1 } : read;
  const isDate = !part.unit || (isYear(part, token.text) && masked.dated(part.numeral.to));
  return isDate ? { ...part, role: datedRole(part) } : part;
}

const byPlace = (a: Quantity, b: Quantity): number => a.start - b.start || a.end - b.end;

function inOrder(quantities: readonly Quantity[]): boolean {
  for (let i = 1; i < quantities.length; i++)
    if (byPlace(quantities[i - 1]!, quantities[i]!) > 0) return false;
  return true;
}

/** "In April 2024 bitcoin stood at …": the last word of a date counts nothing. */
const FULL_YEAR = /^(?:19|20)\d\d$/;

/** "On October 6 bitcoin reached …": the day behind a month's name counts no coins. */
const isDay = ({ unit }: Part, { text }: Token, before: Token): boolean =>
  unit?.atom === 'BTC' && /^\d{1,2}$/.test(text) && before.kind === 'word';

/** Four digits and "year" behind them (2026年). */
const isYear = ({ unit }: Part, written: string): boolean =>
  unit?.atom === 'year' && /^(?:19|20|21)\d\d$/.test(written);

/** Words for percent before a number, which may begin with a number's letters (百分之). */
function leadIn(tokens: readonly Token[], at: number, v: Vocabulary): { length: number } | null {
  return v.percentBefore.at(tokens, at) ?? v.ratesBefore.at(tokens, at);
}

/** In a date, four digits are its year, and the rest only names a day. */
const datedRole = ({ role, numeral }: Part): 'year' | 'name' =>
  role === 'year' || (numeral.bare && numeral.written.value >= 1000) ? 'year' : 'name';
