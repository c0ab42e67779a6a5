import { type DateTokens, datesIn } from '../dates/read.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isIdeograph, type Token, tokenize, wordsOf } from '../text/tokens.ts';
import { combine } from './combine.ts';
import { decimalMarkOf } from './digits.ts';
import { finish } from './finish.ts';
import { maskOf } from './mask.ts';
import { type Part, partAt, type Scene } from './part.ts';
import type { Quantity } from './quantity.ts';
import { factorVerbsIn } from './verbs.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

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
  const masked = maskOf(text, tokens, dates);
  const numbers: string[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i]!.kind === 'number' && !masked.skip(i)) numbers.push(tokens[i]!.text);
  const decimal = decimalMarkOf(numbers, lexicon.quantity.decimal);
  const scene: Scene = { text, tokens, v, decimal };
  const isDate = (part: Part, i: number): boolean =>
    masked.dated(i) && (!part.unit || (isYear(part, tokens[i]!.text) && masked.dated(part.numeral.to)));
  const parts: Part[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const opens = v.opens(token);
    const lead = opens.lead && isIdeograph(token) ? leadIn(tokens, i, v) : null;
    const passed = (opens.verb ? v.factorVerbs.at(tokens, i) : null) ?? lead;
    if (passed) {
      i += passed.length;
      continue;
    }
    const counts = (opens.numeral || token.kind === 'number') && !masked.skip(i);
    const read = counts ? partAt(scene, i, parts.at(-1)) : null;
    const inDate =
      read !== null &&
      masked.dated(i) &&
      i > 0 &&
      masked.dated(i - 1) &&
      (FULL_YEAR.test(token.text) || isDay(read, token, tokens[i - 1]!));
    const part =
      read && inDate && read.unit && read.numeral.to === i + 1 ? { ...read, unit: null, end: i + 1 } : read;
    if (part) parts.push(isDate(part, i) ? { ...part, role: datedRole(part) } : part);
    i = Math.max(i + 1, part?.end ?? 0);
  }
  const quantities = combine(scene, parts).map((group) => finish(scene, group));
  quantities.push(...factorVerbsIn(scene));
  return inOrder(quantities) ? quantities : quantities.sort(byPlace);
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
